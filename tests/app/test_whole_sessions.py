"""Whole sessions as a trainee has them, from the home screen to the debrief, at both sizes."""

import pytest
from textual.widgets import TabbedContent

from simulator.app.screens.debrief import DebriefScreen
from simulator.app.screens.home import HomeScreen
from simulator.app.screens.self_rating import SelfRatingScreen
from simulator.store.attempts import kept_attempts
from tests.app.frames import assert_golden, frame
from tests.app.sitting import (
    DEMOS,
    LARGE,
    SMALL,
    make_app,
    say,
    session,
    settle,
    showing,
    words_shown,
)

CLIENTS = ("just-the-tablets", "the-clock", "not-that-kind-of-sad")


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
@pytest.mark.parametrize("client", CLIENTS)
async def test_a_session_from_home_to_debrief(client: str, size: tuple[int, int]) -> None:
    """A trainee chooses a client, reads the notes, talks, rates themselves, reads the debrief."""
    app = make_app()
    size_name = f"{size[0]}x{size[1]}"
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await settle(pilot)
        assert isinstance(showing(pilot), HomeScreen)
        if client == CLIENTS[0]:
            assert_golden(f"home-{size_name}", frame(app))
        choices = app.screen.query_one("#choices")
        ids = [option.id for option in choices.options]  # type: ignore[attr-defined]
        choices.highlighted = ids.index(f"client:{client}")  # type: ignore[attr-defined]
        await pilot.press("enter")
        await settle(pilot)
        assert_golden(f"briefing-{client}-{size_name}", frame(app))
        await pilot.press("b")
        await settle(pilot)
        for number, reply in enumerate(DEMOS[client]):
            await say(pilot, reply)
            if number == 1:
                assert_golden(f"session-{client}-{size_name}", frame(app))
        assert session(pilot).running.attempt.outcome == "repaired"
        await pilot.press("f8")
        await settle(pilot)
        assert isinstance(showing(pilot), SelfRatingScreen)
        if client == CLIENTS[0]:
            assert_golden(f"self-rating-{size_name}", frame(app))
        await pilot.press("enter", "down", "enter")
        await settle(pilot)
        assert isinstance(showing(pilot), DebriefScreen)
        assert "Repaired" in words_shown(pilot)
        assert "pulled to be elsewhere" in words_shown(pilot)
        for key, page in (("1", "summary"), ("2", "turns"), ("3", "rubric"), ("4", "client")):
            await pilot.press(key)
            await settle(pilot)
            assert app.screen.query_one("#tabs", TabbedContent).active == page
            if client == CLIENTS[0]:
                assert_golden(f"debrief-{page}-{size_name}", frame(app))
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(showing(pilot), HomeScreen)
    (kept,) = kept_attempts()
    assert not kept.unfinished
    assert kept.replies == DEMOS[client]


async def test_numbers_and_states_stay_hidden_until_the_debrief() -> None:
    """While one talks, the screen shows what the client says and does, no trust and no state."""
    app = make_app("just-the-tablets")
    async with app.run_test(size=LARGE) as pilot:
        from tests.app.sitting import sit_down

        screen = await sit_down(pilot)
        for reply in DEMOS["just-the-tablets"][:3]:
            await say(pilot, reply)
            shown = words_shown(pilot).lower()
            assert "trust" not in shown.split()
            assert "arousal" not in shown
            for state in screen.running.room.style.states:
                assert state.replace("_", " ") not in shown
