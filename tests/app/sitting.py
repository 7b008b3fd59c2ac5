"""Sitting with a client in a test: the app without pauses, and what one does with a pilot."""

from textual.pilot import Pilot
from textual.screen import Screen

from simulator.app.app import SimulatorApp
from simulator.app.pace import AT_ONCE
from simulator.app.screens.session import SessionScreen
from simulator.library.content import bundled_demos

DEMOS = bundled_demos()
SMALL, LARGE = (80, 24), (120, 40)


def make_app(scenario: str | None = None) -> SimulatorApp:
    """The app as a test wants it: no pauses, no motion, a fixed seed."""
    app = SimulatorApp(scenario=scenario, seed=3, pace=AT_ONCE)
    app.animation_level = "none"
    return app


async def settle(pilot: Pilot[int]) -> None:
    """Wait until every worker has finished and the screen has been drawn."""
    await pilot.pause()
    pending = [
        worker
        for worker in pilot.app.workers
        if not worker.is_finished and worker.group not in ("draft", "dialog")
    ]
    if pending:
        await pilot.app.workers.wait_for_complete(pending)
    await pilot.pause()


async def begin(pilot: Pilot[int]) -> SessionScreen:
    """From the briefing into the session."""
    await settle(pilot)
    await pilot.press("b")
    await settle(pilot)
    return session(pilot)


async def sit_down(pilot: Pilot[int]) -> SessionScreen:
    """From an app started with a scenario into the session."""
    await settle(pilot)
    await settle(pilot)
    return await begin(pilot)


async def say(pilot: Pilot[int], words: str) -> None:
    """Put words into the composer and send them."""
    screen = session(pilot)
    screen.composer.load_text(words)
    screen.composer.focus()
    await pilot.press("enter")
    await settle(pilot)


def session(pilot: Pilot[int]) -> SessionScreen:
    """The session screen that is showing."""
    screen = pilot.app.screen
    assert isinstance(screen, SessionScreen), screen
    screen.composer.cursor_blink = False
    return screen


def showing(pilot: Pilot[int]) -> Screen[object]:
    """The screen that is showing."""
    return pilot.app.screen


def words_shown(pilot: Pilot[int]) -> str:
    """Everything the screen's texts hold, scrolled out of sight or not."""
    from textual.widgets import Static

    return "\n".join(str(static.content) for static in pilot.app.screen.query(Static))
