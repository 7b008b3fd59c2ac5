"""Apologies over and over are about the therapist's pain (``apology_count``, a.0.9)."""

from typing import Final

from simulator.reading.reply import Reply
from simulator.reading.weighing import Weighing

TOO_MANY: Final = 3
_SAYS_SORRY: Final = frozenset({"sorry", "apologise", "apologies", "apologising", "forgive"})


def apology_places(reply: Reply) -> list[int]:
    """The places, in the evened words, of each apology outside quotations."""
    return [
        place
        for part in reply.parts
        for place in range(part.first, part.last)
        if reply.evened.words[place] in _SAYS_SORRY
        and not part.masked >> (place - part.first) & 1
        and not _denied(reply, place)
    ]


def _denied(reply: Reply, place: int) -> bool:
    words = reply.evened.words
    return place > 0 and words[place - 1] in ("no", "not", "your", "without", "another")


def hear_too_many_apologies(weighing: Weighing) -> None:
    """Three apologies in one reply make it one that the client has to look after."""
    places = apology_places(weighing.reply)
    if len(places) < TOO_MANY or "collapse_self_blame" in weighing.codes():
        return
    start, end = weighing.reply.span(places[TOO_MANY - 1], places[TOO_MANY - 1] + 1)
    weighing.add("collapse_self_blame", start, end, "rule a.0.9: three apologies in one reply")
