"""The seam for readers: anything that turns words and context into a Reading."""

from typing import Protocol

from simulator.reading.context import Context
from simulator.turn.reading import Reading


class ReadsReplies(Protocol):
    """Anything that turns words and context into a ``Reading``."""

    def read(self, text: str, context: Context) -> Reading:
        """Read one reply. Never raises, whatever the text; the same input gives the same reading."""
        ...
