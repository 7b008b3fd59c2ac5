"""The debrief screen: trying a turn again, saying that one was misread, text that is only text."""

from textual.pilot import Pilot

from simulator.app.screens.debrief import DebriefScreen
from simulator.app.screens.misread import MisreadScreen
from simulator.store.attempts import kept_attempts
from simulator.store.misread import queued
from tests.app.sitting import (
    DEMOS,
    SMALL,
    make_app,
    say,
    session,
    settle,
    showing,
    sit_down,
    words_shown,
)

CLIENT = "not-that-kind-of-sad"


async def _to_the_debrief(pilot: Pilot[int], *replies: str) -> DebriefScreen:
    await sit_down(pilot)
    for reply in replies:
        await say(pilot, reply)
    await pilot.press("f8")
    await pilot.pause()
    if not session_over(pilot):
        await pilot.click("#yes")
    await settle(pilot)
    await pilot.press("enter", "f8")
    await settle(pilot)
    screen = showing(pilot)
    assert isinstance(screen, DebriefScreen)
    return screen


def session_over(pilot: Pilot[int]) -> bool:
    """Whether the question before ending was skipped because the session was over."""
    return not pilot.app.screen.query("#yes")


async def test_a_turn_can_be_tried_again_in_a_session_of_its_own() -> None:
    """r goes back to before the chosen turn; the first attempt stays as it was."""
    app = make_app(CLIENT)
    async with app.run_test(size=SMALL) as pilot:
        await _to_the_debrief(pilot, *DEMOS[CLIENT])
        await pilot.press("2", "down", "r")
        await settle(pilot)
        branched = session(pilot)
        assert [turn.reply for turn in branched.running.attempt.exchanges] == [DEMOS[CLIENT][0]]
    unfinished = [kept for kept in kept_attempts() if kept.unfinished]
    assert len(kept_attempts()) == 2
    assert len(unfinished) == 1


async def test_a_misread_reply_is_filed_with_the_correction() -> None:
    """m files the reply, what was heard and what was meant in the queue on this machine."""
    app = make_app(CLIENT)
    async with app.run_test(size=SMALL) as pilot:
        await _to_the_debrief(pilot, DEMOS[CLIENT][0])
        await pilot.press("2", "m")
        await settle(pilot)
        assert isinstance(showing(pilot), MisreadScreen)
        await pilot.press("space", "f8")
        await settle(pilot)
        assert isinstance(showing(pilot), DebriefScreen)
    (filed,) = queued()
    assert filed.reply == DEMOS[CLIENT][0]
    assert len(filed.correction) == 1
    assert filed.client_line


async def test_bracketed_words_stand_in_the_debrief_as_typed() -> None:
    """Markup in a reply is shown, not obeyed, on every page."""
    words = "I felt [silence] and [@click=app.quit]sorry I rushed you with the list[/]"
    app = make_app(CLIENT)
    async with app.run_test(size=SMALL) as pilot:
        await _to_the_debrief(pilot, words)
        await pilot.press("2")
        await settle(pilot)
        assert words in words_shown(pilot)
