"""Which of a scenario's written lines the client says, and how the trainee's words enter it."""

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from simulator.client.guards import Guard, all_of, condition_guard
from simulator.client.situation import Situation
from simulator.library.model.conditions import Moves
from simulator.library.model.scenario import Scenario, SpokenLine
from simulator.library.model.style import Style
from simulator.library.plain_text import one_line, without_loose_end
from simulator.library.vocabulary import MISSTEP_CLASSES, REPAIR_CLASSES
from simulator.turn.reaction import Spoken

NOT_UNDERSTOOD: Final = "not_understood"
WORDS: Final = "{words}"
LONGEST_QUOTE: Final = 60
"""Characters of the trainee's words that a line may repeat."""

SILENCE: Final = Spoken("", "says nothing for a moment", "", "")
"""What happens when a scenario has no line that fits; the checks warn before it comes to that."""

_DOUBLE_QUOTES: Final = str.maketrans(dict.fromkeys('"“”„«»', "'") | dict.fromkeys("‘’‚‹›", "'"))
_ACTION: Final = re.compile(r"\[[^\[\]]*\]")
_EDGES: Final = " .,;:!?…-–—"


@dataclass(frozen=True, slots=True)
class Cause:
    """What a line answers: a class, the move of that class, and the trainee's words."""

    cls: str
    code: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A written line with its key and guard."""

    line: SpokenLine
    key: str
    fits: Guard


@dataclass(frozen=True, slots=True)
class LineBook:
    """A scenario's lines, compiled: per state or outcome the groups of moves with their lines."""

    by_state: Mapping[str, tuple[tuple[Moves, tuple[Candidate, ...]], ...]]
    not_understood: tuple[Candidate, ...]


def line_book(scenario: Scenario, style: Style) -> LineBook:
    """Compile a scenario's lines against its style."""

    def candidates(key: str, lines: Sequence[SpokenLine]) -> tuple[Candidate, ...]:
        return tuple(
            Candidate(
                line,
                f"{key}/{number}",
                all_of(
                    condition_guard(condition, style.too_close, style.too_distant)
                    for condition in line.conditions
                ),
            )
            for number, line in enumerate(lines, start=1)
        )

    by_state: dict[str, list[tuple[Moves, tuple[Candidate, ...]]]] = {}
    for group in scenario.lines:
        key = f"{group.state}/{_moves_words(group.moves)}"
        by_state.setdefault(group.state, []).append((group.moves, candidates(key, group.lines)))
    return LineBook(
        {state: tuple(groups) for state, groups in by_state.items()},
        candidates(NOT_UNDERSTOOD, scenario.not_understood),
    )


def choose_line(
    book: LineBook, state: str, cause: Cause, now: Situation, spoken: Sequence[str], seed: int
) -> Spoken:
    """The line said in ``state`` (after the reply; an outcome for the last line of an episode).

    The more specific first: the move, its class, its family, anything else; within each, lines with
    a condition that holds before those without. A line already in ``spoken`` (keys, oldest first)
    comes back only when every line that fits has been used. Among equals a hash of seed, turn and
    key decides, which is the same on every machine.
    """
    ranked: dict[tuple[int, bool], list[Candidate]] = {}
    for moves, candidates in book.by_state.get(state, ()):
        rank = _closeness(moves, cause)
        if rank is None:
            continue
        for candidate in candidates:
            if WORDS in candidate.line.words + candidate.line.cue and not quotable(cause.words):
                continue
            if candidate.fits(now):
                plain = not candidate.line.conditions
                ranked.setdefault((rank, plain), []).append(candidate)
    return _say([ranked[rank] for rank in sorted(ranked)], cause.words, spoken, seed)


def ask_back(book: LineBook, spoken: Sequence[str], seed: int) -> Spoken:
    """What the client says to a reply that was not understood."""
    fitting = [candidate for candidate in book.not_understood if not candidate.line.conditions]
    return _say([fitting] if fitting else [], "", spoken, seed)


def quotable(words: str) -> str:
    """The trainee's words as they may stand inside a client's line.

    One line, no control characters, straight single quotes so that the line's own double quotes
    stay even, and at most 60 characters, cut between words. Nothing, when all of it was an action
    in square brackets: a silence cannot be quoted.
    """
    flat = one_line(words).translate(_DOUBLE_QUOTES).replace("{", "(").replace("}", ")")
    flat = flat.strip(_EDGES)
    if _ACTION.fullmatch(flat):
        return ""
    if len(flat) > 1 and flat[0] == flat[-1] == "'":
        flat = flat[1:-1].strip(_EDGES)
    flat = without_loose_end(flat)
    if len(flat) <= LONGEST_QUOTE:
        return flat
    cut = flat[: LONGEST_QUOTE - 1]
    if not flat[LONGEST_QUOTE - 1].isspace() and " " in cut:
        cut = cut.rsplit(" ", 1)[0]
    return cut.rstrip(_EDGES) + "…"


def _say(
    tiers: Sequence[Sequence[Candidate]], words: str, spoken: Sequence[str], seed: int
) -> Spoken:
    if not tiers:
        return SILENCE
    last_said = {key: when for when, key in enumerate(spoken)}
    chance = _chance(seed, len(spoken))
    for tier in tiers:
        unused = [candidate for candidate in tier if candidate.key not in last_said]
        if unused:
            return _spoken(min(unused, key=chance), words)
    return _spoken(min(tiers[0], key=lambda candidate: last_said[candidate.key]), words)


def _chance(seed: int, turn: int) -> Callable[[Candidate], bytes]:
    def place(candidate: Candidate) -> bytes:
        return hashlib.sha256(f"{seed}\n{turn}\n{candidate.key}".encode()).digest()

    return place


def _spoken(candidate: Candidate, words: str) -> Spoken:
    line = candidate.line
    quote = quotable(words)
    return Spoken(
        line.words.replace(WORDS, quote),
        line.cue.replace(WORDS, quote),
        line.inner.replace(WORDS, quote),
        candidate.key,
    )


def _closeness(moves: Moves, cause: Cause) -> int | None:
    """How specifically these moves name the cause, 0 the closest; ``None`` when they do not."""
    if cause.code and cause.code in moves.names:
        return 0
    if cause.cls in moves.names:
        return 1
    if moves.any_of == "repair" and cause.cls in REPAIR_CLASSES:
        return 2
    if moves.any_of == "misstep" and cause.cls in MISSTEP_CLASSES:
        return 2
    return 3 if moves.any_of == "reply" else None


def _moves_words(moves: Moves) -> str:
    names = sorted(moves.names)
    if moves.any_of == "reply":
        names.append("anything else")
    elif moves.any_of:
        names.append(f"any {moves.any_of}")
    return " or ".join(names)
