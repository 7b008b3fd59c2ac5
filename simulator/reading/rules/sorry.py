"""Sorry three ways: for an act of one's own, for what befell the client, and only if (a.2).

"I'm sorry I cut you off" owns. "I'm sorry that happened to you" is sympathy and no move by itself.
"I'm sorry if it came across that way" and "I'm sorry you feel that way" defend.
"""

from collections.abc import Sequence
from typing import Final

from simulator.reading.rules.apologies import apology_places
from simulator.reading.weighing import Weighing
from simulator.reading.word_sets import word_set

_PERCEIVED: Final = word_set(
    "felt feel came sounded seemed looked appeared upset hurt offended was were made gave got "
    "bothered landed annoyed confused caused said did that you thought"
)
_THEIR_VIEW: Final = word_set("feel felt think thought see saw took take found find believe read")
_GAP: Final = 3
_OWN: Final = "own_contribution"
_WHY: Final = 'rule a.2: an apology with an "if" leaves open whether anything happened'
_WHOSE: Final = "rule a.2: sorry for how the client takes it, not for what was done"


def tell_apologies_apart(weighing: Weighing) -> None:
    """Hear the conditional apology as defending, and take owning out of its clause."""
    words = weighing.reply.evened.words
    for place in apology_places(weighing.reply):
        part = next(part for part in weighing.reply.parts if part.first <= place < part.last)
        until = min(part.last, place + 12)
        end = _conditional(words, place, until)
        why = _WHY
        if not end:
            end, why = _about_their_view(words, place, until), _WHOSE
        if not end or (place and words[place - 1] == "be"):
            continue
        start_at, end_at = weighing.reply.span(place, end)
        clause = weighing.clause_at(start_at)
        for own in [each for each in weighing.heard if each.code == _OWN]:
            if own.clause == clause:
                weighing.strike(own, why)
        if "defend_self" not in weighing.codes():
            weighing.add("defend_self", start_at, end_at, why)
        weighing.modifiers.setdefault("hedged_ownership", (start_at, end_at))


def _conditional(words: Sequence[str], place: int, until: int) -> int:
    """The place behind "sorry if it came" and its like; 0 when it is none."""
    for at in range(place + 1, min(place + 1 + _GAP, until)):
        if words[at] == "if":
            for seen in range(at + 2, min(at + 6, until)):
                if words[seen] in _PERCEIVED:
                    return seen + 1
    return 0


def _about_their_view(words: Sequence[str], place: int, until: int) -> int:
    """The place behind "sorry you feel", "sorry that you took"; 0 when it is none."""
    at = place + 1
    while at < until and words[at] in ("that", "but"):
        at += 1
    if at + 1 < until and words[at] == "you" and words[at + 1] in _THEIR_VIEW:
        return at + 2
    return 0
