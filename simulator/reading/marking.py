"""Modifiers and flags: what is noted about a reply besides its moves (domain.md a.0.9, a.3)."""

from typing import Final

from simulator.library.model.lexicon import Lexicon
from simulator.library.vocabulary import NEUTRAL, REPAIR
from simulator.reading.hearing import Ears
from simulator.reading.rules.fallback import fall_back
from simulator.reading.rules.questions import asks
from simulator.reading.weighing import Weighing

BRIEF: Final = 35
LONG: Final = 80
"""Words: up to BRIEF is brief, more than LONG is long."""
_ENDS_WITH: Final = 12
"""Words; ``check_back`` has to begin among the last so many."""


def note_marks(weighing: Weighing, ears: Ears) -> None:
    """Note the modifiers and raise the flags that cues, counts and the situation's terms show."""
    reply = weighing.reply
    lexicon: Lexicon = ears.lexicon
    for name, first, last in ears.marks(weighing.clauses):
        start, end = reply.span(first, last)
        if name in lexicon.flags:
            weighing.raise_flag(name, start, end)
        elif name == "check_back":
            if first >= len(reply.evened.words) - _ENDS_WITH and _asks_at(weighing, first):
                weighing.modifiers[name] = (start, end)
        else:
            weighing.modifiers.setdefault(name, (start, end))
    _note_specific(weighing)
    if 0 < weighing.counts.words <= BRIEF:
        weighing.modifiers["brief"] = (0, 0)
    elif weighing.counts.words > LONG:
        weighing.modifiers["long"] = (0, 0)


def _note_specific(weighing: Weighing) -> None:
    for clause in weighing.clauses:
        for places in (clause.event, clause.words.scenario.get("fact", {})):
            for start, ends in places.items():
                first = clause.part.first + start
                last = clause.part.first + ends.bit_length() - 1
                weighing.modifiers.setdefault("specific", weighing.reply.span(first, last))


def _asks_at(weighing: Weighing, place: int) -> bool:
    return any(
        part.first <= place < part.last and (part.asks or part.sentence == parts[-1].sentence)
        for parts in (weighing.reply.parts,)
        for part in parts
    )


def note_questions(weighing: Weighing) -> None:
    """Note ``tentative`` where a move comes as a question, or the reply asks and costs nothing.

    For after the moves have been decided; a plain question that is no move is not tentative.
    """
    if "tentative" in weighing.modifiers or fall_back(weighing) == NEUTRAL:
        return
    reply = weighing.reply
    for part in reply.parts:
        if not (part.asks or asks(reply.words_of(part))):
            continue
        start, end = reply.span(part.first, part.last)
        offered = any(
            heard.family == REPAIR and start <= heard.start < end for heard in weighing.heard
        )
        if offered or all(heard.family == REPAIR for heard in weighing.heard):
            weighing.modifiers["tentative"] = (start, end)
            return
