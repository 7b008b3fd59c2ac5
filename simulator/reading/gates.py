"""Speech-act gates: what form of words a move can take at all (reading.md "Guards")."""

from collections.abc import Sequence

from simulator.reading.reply import Part


def lets_pass(code: str, words: Sequence[str], start: int, end: int, part: Part) -> bool:
    """Tell whether the words ``start`` to ``end`` of a clause can be this move in this form."""
    return True
