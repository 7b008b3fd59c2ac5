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
    """
    dense = 1 + weighing.counts.words // WORDS_A_MOVE
    _keep(weighing, REPAIR, min(MOST_REPAIRS, dense), weighing.counts.words)
    _keep(weighing, MISSTEP, MOST_MISSTEPS, weighing.counts.words)


def _keep(weighing: Weighing, family: str, most: int, words: int) -> None:
    kept: list[str] = []
    for each in [heard for heard in weighing.heard if heard.family == family]:
        if each.code in kept:
            weighing.heard.remove(each)
        elif len(kept) < most:
            kept.append(each.code)
        else:
            weighing.strike(each, f"rule a.0.1: {most} such moves are counted in {words} words")
