"""A Fit: how well one reply suited this client at this moment (domain.md c.1, R6)."""

from dataclasses import dataclass
from typing import Literal

MovedTo = Literal["better", "worse", "same"]


@dataclass(frozen=True, slots=True)
class Fit:
    """Where a reply stood between the worst and the best single class at its position.

    ``fit`` is 0.0-1.0. ``moved_to`` compares the states before and after by their standing.
    ``benefit``, ``worst`` and ``best`` are the change in trust less half the change in arousal.
    """

    fit: float
    moved_to: MovedTo
    benefit: float
    worst: float
    best: float
