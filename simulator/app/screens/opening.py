"""From a choice to a session: the room is prepared beside the screen, problems are told plainly."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from simulator.app.screens.session import SessionScreen
from simulator.practice.attempt import Mode
from simulator.practice.session import Room, open_room
from simulator.store.running import Running

if TYPE_CHECKING:
    from simulator.app.app import SimulatorApp
    from simulator.library.load import Loaded
    from simulator.store.attempts import Kept


def new_seed(app: SimulatorApp) -> int:
    """The seed asked for, else one drawn from the clock; it is kept with the attempt."""
    return app.fixed_seed if app.fixed_seed is not None else time.time_ns() // 1000 % 1_000_000


def start_session(app: SimulatorApp, room: Room, mode: Mode) -> None:
    """Begin a session and show it."""
    try:
        running = Running.start(room, seed=new_seed(app), mode=mode)
    except OSError as problem:
        _tell_unwritable(app, problem)
        return
    app.push_screen(SessionScreen(running))


def resume_session(app: SimulatorApp, loaded: Loaded, kept: Kept) -> None:
    """Take up an unfinished session where it was left."""
    room = open_room(loaded.library, kept.opened.scenario)
    running = Running.resume(room, kept)
    if dict(running.attempt.digests) != kept.opened.digests:
        app.notify(
            "The client's file, or the way replies are read, has changed since you began. "
            "Your words were replayed with what is there now.",
            severity="warning",
            markup=False,
        )
    if running.attempt.over:
        from simulator.app.screens.after import show_after

        show_after(app, running)
    else:
        app.push_screen(SessionScreen(running))


def _tell_unwritable(app: SimulatorApp, problem: OSError) -> None:
    app.notify(
        f"This session could not be kept on disk ({problem.strerror}: {problem.filename}). "
        "Make room or set SIMULATOR_ATTEMPTS to a folder that can be written, then try again.",
        severity="error",
        timeout=15,
        markup=False,
    )
