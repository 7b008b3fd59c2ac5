"""Comfort that fits anyone, and comfort that is about this client (``vague_reassurance``, a.2)."""

from simulator.reading.weighing import Weighing


def let_the_particular_cancel_the_vague(weighing: Weighing) -> None:
    """A reply that mentions the event or a fact is not vague, whatever formula it holds."""
    if "specific" in weighing.modifiers:
        weighing.strike_all(
            lambda heard: heard.code == "vague_reassurance",
            "the reply says what happened, so the comfort is not a formula",
        )
