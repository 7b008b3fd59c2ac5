"""The session loop: pure, replayable, and honest about what it could not read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.library.content import bundled_demos
from simulator.library.load import load
from simulator.practice.attempt import Attempt, SelfRating
from simulator.practice.session import (
    Room,
    begin,
    close,
    conclude,
    open_room,
    rate_self,
    respond,
    take_back,
)

LIBRARY = load().library
ROOMS = {name: open_room(LIBRARY, name) for name in LIBRARY.scenarios}
DEMOS = bundled_demos()
CLIENTS = sorted(ROOMS)


def _play(room: Room, *replies: str, seed: int = 0) -> Attempt:
    attempt = begin(room, seed=seed, mode="guided")
    for reply in replies:
        attempt = respond(room, attempt, reply)
    return attempt


@pytest.mark.parametrize("client", CLIENTS)
def test_the_same_words_give_the_same_attempt(client: str) -> None:
    """Room, seed and words decide everything."""
    room = ROOMS[client]
    first, second = (conclude(room, _play(room, *DEMOS[client], seed=4)) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("client", CLIENTS)
def test_the_seed_changes_lines_and_nothing_else(client: str) -> None:
    """Another seed may let the client say other lines; position and ratings stay."""
    room = ROOMS[client]
    first, second = (_play(room, *DEMOS[client], seed=seed) for seed in (1, 2))
    for one, other in zip(first.exchanges, second.exchanges, strict=True):
        assert one.reaction.after == other.reaction.after
        assert one.rating == other.rating or one.rating is not None
    assert [e.reaction.spoken for e in first.exchanges] != [
        e.reaction.spoken for e in second.exchanges
    ]


@pytest.mark.parametrize("client", CLIENTS)
def test_no_line_is_said_twice_while_another_fits(client: str) -> None:
    """In a session of an example's length the client never repeats a line."""
    spoken = [e.reaction.spoken.key for e in _play(ROOMS[client], *DEMOS[client]).exchanges]
    assert len(spoken) == len(set(spoken))


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize(
    "reply",
    ["", "   ", "🙂🙂🙂", "\x00\x1b[2J", "שלום, מה שלומך היום?", "xkcd qwpf zzrt", "1234 5678"],
)
def test_what_cannot_be_read_never_makes_the_client_worse(client: str, reply: str) -> None:
    """Unread replies leave the position, are not scored, and twice running are asked about."""
    attempt = _play(ROOMS[client], reply, reply)
    assert attempt.position == attempt.start
    assert all(
        exchange.rating is None or exchange.rating.score is None for exchange in attempt.exchanges
    )
    assert attempt.exchanges[1].ask_again


@settings(max_examples=60, deadline=None)
@given(replies=st.lists(st.text(max_size=200), max_size=6))
def test_any_words_leave_a_sound_attempt(replies: list[str]) -> None:
    """Values stay on their scales and quotes are exact, whatever is typed."""
    room = ROOMS["the-clock"]
    attempt = begin(room, seed=0, mode="guided")
    for reply in replies:
        if not attempt.over:
            attempt = respond(room, attempt, reply)
    for exchange in attempt.exchanges:
        assert 0 <= exchange.reaction.after.trust <= 10
        assert 0 <= exchange.reaction.after.arousal <= 10
        for heard in exchange.reading.heard:
            assert exchange.reply[heard.start : heard.end] == heard.quote
        if exchange.reading.fallback == "UNSURE":
            assert exchange.reaction.before == exchange.reaction.after


def test_a_very_long_reply_is_read_in_bounded_time_and_moves_on() -> None:
    """Twenty thousand characters are one reply like another: read, answered, no crash."""
    attempt = _play(ROOMS["the-clock"], "I looked at the clock and I am sorry. " * 530)
    assert len(attempt.exchanges) == 1


def test_taking_back_restores_the_moment_and_keeps_what_was_said() -> None:
    """The position returns, the exchange is set aside and not lost."""
    room = ROOMS["the-clock"]
    attempt = _play(room, "I was only trying to help.")
    again = take_back(attempt)
    assert again.position == attempt.start
    assert again.set_aside == attempt.exchanges
    with pytest.raises(ValueError, match="no reply"):
        take_back(again)


def test_closing_uses_the_rule_for_time_running_out() -> None:
    """A trainee who ends early gets the outcome of the state the client is in."""
    room = ROOMS["the-clock"]
    attempt = close(room, _play(room, "Okay."))
    assert attempt.outcome == room.style.time_out.get(attempt.position.state, "unrepaired")
    with pytest.raises(ValueError, match="over"):
        respond(room, attempt, "And another thing.")


def test_ones_own_view_enters_the_rating_of_calibration() -> None:
    """E9 compares the self-rating with the mean score, and is not rated without one."""
    room = ROOMS["the-clock"]
    attempt = close(room, _play(room, *DEMOS["the-clock"][:2]))
    levels = {level.id: level for level in conclude(room, attempt).episode.levels}  # type: ignore[union-attr]
    assert levels["E9"].level is None
    rated = rate_self(room, attempt, SelfRating(1.0, "be right"))
    levels = {level.id: level for level in rated.episode.levels}  # type: ignore[union-attr]
    assert levels["E9"].level is not None


def test_words_about_own_danger_stop_everything() -> None:
    """The session stops; it is neither scored nor rated."""
    room = ROOMS["the-clock"]
    attempt = conclude(room, _play(room, "I want to kill myself"))
    assert attempt.stopped == "risk_text"
    assert attempt.over
    assert attempt.episode is None
    assert attempt.position == attempt.start
