"""How far a rubric's levels agree with people's, given what people heard: hearing is taken out.

``agreement`` takes replies and their coding in the shapes of ``hear --batch`` (one mapping each,
as read from JSON lines) and gives, per criterion and for the overall figure, the number of pairs,
Pearson's r, the mean absolute difference and the share that is exactly alike.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import correlation, fmean
from typing import Any

from simulator.library.model.rubric import Rubric
from simulator.library.vocabulary import MISSTEP_CLASSES
from simulator.rating.moment import Moment
from simulator.rating.reply import rate_reply
from simulator.turn.reading import Counts, Heard, Raised, Reading
from tests.rating.made import CLASS_OF

OVERALL = "overall"

_QUESTION = re.compile(r"[^.?!\n]*\?")
_OPEN = re.compile(r"\b(?:what|how|where|which|who|when|why)\b", re.IGNORECASE)
_APOLOGY = re.compile(r"\bsorry\b|\bapolog|\bforgive me\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Agreement:
    """How alike two sets of numbers are: pairs, Pearson's r, mean difference, exact share."""

    pairs: int
    r: float
    off_by: float
    exact: float


def agreement(
    rubric: Rubric,
    rows: Iterable[tuple[Mapping[str, Any], Mapping[str, Any]]],
    states: Mapping[str, str],
) -> dict[str, Agreement]:
    """Rate each coded reply by the rubric and compare with the rater's own levels.

    ``rows`` pair a reply with its coding; ``states`` maps a state in words to its id. Criteria one
    side left out, and replies the rubric does not score, are not compared.
    """
    pairs: dict[str, list[tuple[float, float]]] = {}
    for item, coded in rows:
        state = states.get(item["state"], item["state"].replace(" ", "_"))
        moment = Moment(style=item["style"], state=state)
        rating = rate_reply(rubric, reading_of(item["response"], coded), moment)
        ours = {level.id: level.level for level in rating.levels}
        numbers = {**ours, OVERALL: rating.score}
        for name, mine in numbers.items():
            theirs = coded.get(name)
            if mine is not None and theirs is not None:
                pairs.setdefault(name, []).append((float(mine), float(theirs)))
    return {name: _alike(found) for name, found in pairs.items()}


def reading_of(text: str, coded: Mapping[str, Any]) -> Reading:
    """Return the reading a rater made of a reply."""
    heard = []
    for code, quote in coded["codes"]:
        start = max(text.find(quote), 0)
        cls = CLASS_OF[code]
        misstep = cls in MISSTEP_CLASSES or code == "stack_speech"
        heard.append(
            Heard(
                code, cls, "misstep" if misstep else "repair", start, start + len(quote),
                text[start : start + len(quote)], "", "coded by hand", "sure", 0,
            )
        )  # fmt: skip
    questions = _QUESTION.findall(text)
    return Reading(
        text=text,
        clauses=(),
        heard=tuple(sorted(heard, key=lambda move: move.start)),
        possible=(),
        struck=(),
        modifiers=dict.fromkeys(coded["mods"], (0, 0)),
        flags=tuple(Raised(flag, 0, 0, "") for flag in coded["flags"]),
        fallback=coded["fallback"].upper() if coded["fallback"] else None,
        counts=Counts(
            words=len(text.split()),
            questions=len(questions),
            open_questions=sum(bool(_OPEN.search(each)) for each in questions),
            apologies=len(_APOLOGY.findall(text)),
        ),
        recalled=(),
    )


def _alike(pairs: list[tuple[float, float]]) -> Agreement:
    mine, theirs = zip(*pairs, strict=True)
    varied = len(set(mine)) > 1 and len(set(theirs)) > 1
    return Agreement(
        pairs=len(pairs),
        r=correlation(mine, theirs) if varied else float("nan"),
        off_by=fmean(abs(a - b) for a, b in pairs),
        exact=fmean(a == b for a, b in pairs),
    )
