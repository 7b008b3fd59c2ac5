"""The page shown when a trainee writes about their own danger: nothing is scored or kept."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Static

from simulator.practice.wording import SUPPORT_TEXT


class SupportScreen(Screen[None]):
    """Says plainly that the program cannot help with this, and who can."""

    DEFAULT_CSS = """
    SupportScreen VerticalScroll { padding: 1 2 1 2; }
    SupportScreen Static { height: auto; max-width: 80; margin: 0 0 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "app.pop_screen", "Home")]
    HELP_TITLE: ClassVar[str] = "This session has stopped"
    HELP_TEXT: ClassVar[str] = "Escape leads back to the home screen."

    def compose(self) -> ComposeResult:
        """The text, and nothing else."""
        with VerticalScroll():
            yield Static(Content(SUPPORT_TEXT))
        yield Footer(show_command_palette=False)
