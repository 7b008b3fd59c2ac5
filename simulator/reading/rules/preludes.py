"""Thanks that only lead on receive nothing, when the next words turn away (domain.md a.1)."""

from typing import Final

from simulator.library.vocabulary import REPAIR
from simulator.reading.weighing import Weighing

_THANKS: Final = "welcome_assertion"
_AWAY: Final = "LEAVE"


def drop_preludes(weighing: Weighing) -> None:
    """Set ``welcome_assertion`` aside where what comes next, before any other repair, is LEAVE.

    "I appreciate the feedback. Anyway, where were we?" receives nothing.
    """
    for thanks in [each for each in weighing.heard if each.code == _THANKS]:
        after = [each for each in weighing.heard if each.start >= thanks.end]
        if after and after[0].cls == _AWAY and not any(each.family == REPAIR for each in after):
            weighing.strike(thanks, "the thanks only lead on to something else")
