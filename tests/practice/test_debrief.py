"""The debrief as values: what happened, said in one line."""

from dataclasses import replace

from simulator.library.load import load
from simulator.practice.debrief import debrief
from simulator.practice.session import begin, close, open_room, respond

LIBRARY = load().library


def test_leaving_well_is_named_as_the_good_outcome() -> None:
    """Where a scenario allows an exit and it was met well, the first line says so (b.0)."""
    room = open_room(LIBRARY, "not-that-kind-of-sad")
    attempt = close(room, respond(room, begin(room, seed=0, mode="guided"), "Okay."))
    plain = debrief(attempt, room.scenario, room.style).headline
    assert "good outcome" not in plain
    left = replace(attempt, outcome="partial", left_well=True)
    assert "Priya wanted to go" in debrief(left, room.scenario, room.style).headline
