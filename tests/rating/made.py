"""Readings, reactions and moments made by hand for the tests of the rating."""

from functools import cache
from pathlib import Path

from simulator.library.forms.rubric import build
from simulator.library.model.rubric import Rubric
from simulator.library.nodes import read_page
from simulator.library.problems import Report
from simulator.library.vocabulary import MISSTEP_CLASSES
from simulator.rating.moment import Moment
from simulator.rating.reply import rate_reply
from simulator.turn.rating import Level
from simulator.turn.reading import Counts, Heard, Raised, Reading

RUBRIC_FILE = Path(__file__).parents[2] / "rubrics" / "repair.yaml"

CLASS_OF = {
    "name_rupture": "NAME",
    "invite_experience": "INVITE",
    "reflect_feeling": "ATTUNE",
    "validate_experience": "ATTUNE",
    "validate_protection": "RESPECT",
    "own_contribution": "OWN",
    "welcome_assertion": "WELCOME",
    "stay_present": "ANCHOR",
    "recall_detail": "ANCHOR",
    "offer_choice_pace": "RESPECT",
    "allow_awkwardness": "RESPECT",
    "disclose_inner_experience": "SELF",
    "clarify_intent": "TASK",
    "renegotiate_task": "TASK",
    "explore_need": "DEEPEN",
    "link_pattern": "LINK",
    "defend_self": "DEFEND",
    "counter_blame": "ATTACK",
    "interpret_away": "ATTACK",
    "collapse_self_blame": "COLLAPSE",
    "appease_overpromise": "COLLAPSE",
    "minimise": "DISMISS",
    "vague_reassurance": "DISMISS",
    "premature_closure": "DISMISS",
    "pursue_pressure": "PRESS",
    "mind_read": "PRESS",
    "evade_topic": "LEAVE",
    "technique_retreat": "LEAVE",
    "fix_advise": "LEAVE",
    "cold_distance": "LEAVE",
    "stack_speech": "NEUTRAL",
}


@cache
def rubric() -> Rubric:
    """The bundled rubric."""
    report = Report()
    page = read_page(RUBRIC_FILE.read_text(encoding="utf-8"), "rubrics/repair.yaml", report)
    assert page is not None
    built = build(page, report)
    assert built is not None, report.problems
    return built


def reading(
    codes: str = "",
    mods: str = "",
    *,
    flags: str = "",
    fallback: str | None = None,
    counts: Counts | None = None,
    ends: str = "",
) -> Reading:
    """A reading in which these codes were heard, each in a sentence of its own.

    The sentence of a code is the code's words; ``ends`` are words behind them. Without codes the
    reading is neutral, unless ``fallback`` says otherwise.
    """
    text = ""
    heard = []
    for number, code in enumerate(codes.split()):
        text += " " if text else ""
        start = len(text)
        text += f"{code.replace('_', ' ').capitalize()}."
        quote = text[start:-1]
        cls = CLASS_OF[code]
        family = cls in MISSTEP_CLASSES or code == "stack_speech"
        heard.append(
            Heard(
                code, cls, "misstep" if family else "repair", start, start + len(quote), quote,
                "cue", "made by hand", "sure", number,
            )
        )  # fmt: skip
    text = f"{text} {ends}".strip() or "Mm-hm."
    raised = tuple(Raised(flag, 0, len(text), text) for flag in flags.split())
    return Reading(
        text=text,
        clauses=(),
        heard=tuple(heard),
        possible=(),
        struck=(),
        modifiers=dict.fromkeys(mods.split(), (0, 0)),
        flags=raised,
        fallback=fallback or (None if heard else "NEUTRAL"),
        counts=counts or Counts(len(text.split()), 0, 0, 0),
        recalled=(),
    )


def level_of(criterion: str, said: Reading, moment: Moment | None = None) -> Level:
    """The level one criterion of the bundled rubric gives a reply."""
    levels = rate_reply(rubric(), said, moment or Moment()).levels
    return next(level for level in levels if level.id == criterion)
