"""What follows a session: self-rating, then debrief; or the page for a reply about oneself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

if TYPE_CHECKING:
    from textual.app import App

    from simulator.store.running import Running


def show_after(app: App[int], running: Running) -> None:
    """Push the screen that comes next once nothing more can be said."""
    app.push_screen(_next_screen(running))


def switch_to_after(app: App[int], running: Running) -> None:
    """The same, in place of the screen that is showing."""
    app.switch_screen(_next_screen(running))


def _next_screen(running: Running) -> Screen[None]:
    attempt = running.attempt
    if attempt.stopped:
        from simulator.app.screens.support import SupportScreen

        return SupportScreen()
    if attempt.self_rating is None and attempt.exchanges:
        from simulator.app.screens.self_rating import SelfRatingScreen

        return SelfRatingScreen(running)
    from simulator.app.screens.debrief import DebriefScreen

    return DebriefScreen(running)
