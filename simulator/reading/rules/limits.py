"""What one breath can hold: caps on the moves of a reply (domain.md a.0.1; reading.md "Guards")."""

from typing import Final

from simulator.library.vocabulary import MISSTEP, REPAIR
from simulator.reading.weighing import Weighing

MOST_REPAIRS: Final = 4
MOST_MISSTEPS: Final = 3
WORDS_A_MOVE: Final = 5
"""A reply of few words cannot do many things: one repair, and one more for each so many words."""


def keep_within_limits(weighing: Weighing) -> None:
    """Set aside repair moves and missteps beyond what one reply is credited with.

    The first of each move stays, its repetitions are the same move; the moves said first stay.
    What is done takes no words.
    """
    dense = 1 + weighing.counts.words // WORDS_A_MOVE
    _keep(weighing, REPAIR, MOST_REPAIRS, dense)
    _keep(weighing, MISSTEP, MOST_MISSTEPS, MOST_MISSTEPS)


def _keep(weighing: Weighing, family: str, most: int, dense: int) -> None:
    kept: set[str] = set()
    said = 0
    for each in [heard for heard in weighing.heard if heard.family == family]:
        done = each.quote.startswith("[")
        if each.code in kept:
            weighing.heard.remove(each)
        elif len(kept) == most or (said == dense and not done):
            words = weighing.counts.words
            counted = most if len(kept) == most else dense
            weighing.strike(each, f"rule a.0.1: {counted} such moves are counted in {words} words")
        else:
            kept.add(each.code)
            said += not done
