"""The app: one window, the settings, the library loaded beside the first paint."""

import asyncio
import contextlib
import signal
from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from simulator.app.pace import AT_ONCE, Pace
from simulator.app.screens.home import HomeScreen
from simulator.app.settings import Settings, keep_settings, read_settings


class SimulatorApp(App[int]):
    """The practice room.

    ``overlay`` is an instructor's folder laid over the bundled library, ``scenario`` goes straight
    to one client, ``seed`` fixes what is otherwise drawn anew for each session.
    """

    TITLE = "Rupture-repair simulator"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "Help", priority=True),
    ]

    def __init__(
        self,
        *,
        overlay: Path | None = None,
        scenario: str | None = None,
        seed: int | None = None,
        pace: Pace | None = None,
    ) -> None:
        super().__init__()
        self.overlay = overlay
        self.wanted_scenario = scenario
        self.fixed_seed = seed
        self.settings: Settings = read_settings()
        self._pace = pace
        self.crash_note = ""

    @property
    def pace(self) -> Pace:
        """How long the client takes before answering."""
        if self._pace is not None:
            return self._pace
        return Pace() if self.settings.pauses else AT_ONCE

    def get_default_screen(self) -> Screen[None]:
        """The home screen, with nothing beneath it."""
        return HomeScreen()

    def on_mount(self) -> None:
        """Put the settings to work, and leave the terminal tidy when told to stop."""
        if self.settings.theme in self.available_themes:
            self.theme = self.settings.theme
        with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
            loop = asyncio.get_running_loop()
            for stop in (signal.SIGTERM, signal.SIGHUP):
                loop.add_signal_handler(stop, self.exit, 0)

    def _fatal_error(self) -> None:
        """Leave with a sentence: Textual's own page would print a trainee's words with it."""
        fault = type(self._exception).__name__ if self._exception else "unknown fault"
        self.crash_note = (
            f"simulator: something in the program broke ({fault}). Every reply you sent is kept; "
            "start again to go on where you were."
        )
        self._close_messages_no_wait()

    def change_settings(self, settings: Settings) -> None:
        """Use these settings from now on and keep them."""
        self.settings = settings
        try:
            keep_settings(settings)
        except OSError as problem:
            self.notify(
                f"The setting holds for now but could not be kept: {problem.strerror}.",
                severity="warning",
                markup=False,
            )

    def watch_theme(self, theme: str) -> None:
        """Keep a theme chosen in the palette."""
        if theme != self.settings.theme:
            self.change_settings(_with(self.settings, theme=theme))

    def action_help(self) -> None:
        """Show the help of where one is."""
        from simulator.app.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen())

    def action_toggle_sending(self) -> None:
        """Change what Enter does in the composer."""
        enter_sends = not self.settings.enter_sends
        self.change_settings(_with(self.settings, enter_sends=enter_sends))
        self.notify(
            "Enter sends, Ctrl+J breaks the line."
            if enter_sends
            else "Enter breaks the line, Ctrl+Enter or F2 sends.",
            markup=False,
        )

    def action_toggle_pauses(self) -> None:
        """Let the client answer at once, or after a moment."""
        pauses = not self.settings.pauses
        self.change_settings(_with(self.settings, pauses=pauses))
        self.notify(
            "The client takes a moment before answering."
            if pauses
            else "The client answers at once.",
            markup=False,
        )

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette: Textual's own commands and ours."""
        yield from super().get_system_commands(screen)
        yield SystemCommand(
            "Enter key", "Enter sends, or breaks the line", self.action_toggle_sending
        )
        yield SystemCommand(
            "Pauses", "The client answers at once, or after a moment", self.action_toggle_pauses
        )
        for command in getattr(screen, "palette_commands", ()):
            yield SystemCommand(command.title, command.help, command.run)


def _with(settings: Settings, **changes: object) -> Settings:
    import msgspec

    return msgspec.structs.replace(settings, **changes)
