"""What the program says beside the client's answer: what a flag means is always told."""

import pytest

from simulator.library.load import load
from simulator.practice.debrief import debrief
from simulator.practice.session import Room, begin, close, conclude, open_room, respond
from simulator.practice.wording import remarks
from simulator.reports.session_text import debrief_text


@pytest.fixture(scope="module")
def room() -> Room:
    """Marcus's room."""
    return open_room(load(None).library, "the-clock")


def test_an_insult_that_moved_the_client_is_not_said_to_have_changed_nothing(room: Room) -> None:
    """An insult moves the client although nothing else of the reply could be read."""
    attempt = respond(room, begin(room, seed=0, mode="guided"), "You're pathetic.")
    exchange = attempt.exchanges[0]
    told = remarks(exchange, "Marcus", room.flag_tells, guided=True)
    assert exchange.reaction.after != exchange.reaction.before
    assert told == [" ".join(room.flag_tells["hostile"].split())]
    attempt = conclude(room, close(room, attempt))
    text = " ".join(
        debrief_text(attempt, debrief(attempt, room.scenario, room.style), room).split()
    )
    assert "changed nothing" not in text
    assert told[0] in text


def test_unaided_practice_says_nothing_of_a_flag_before_the_debrief(room: Room) -> None:
    """What a flag means waits for the debrief there."""
    attempt = respond(room, begin(room, seed=0, mode="unaided"), "You're pathetic.")
    assert remarks(attempt.exchanges[0], "Marcus", room.flag_tells, guided=False) == []
