"""Help: what one can do here, from the screen itself, and what this program is not."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

LIMITS = (
    "What this is not. It is formative practice: no therapy, no supervision, no test of fitness "
    "to practise, and nothing to grade with alone. The clients are written characters; real people "
    "are less regular, and whether skill here carries over to them is not known. Scores are rules "
    "applied to typed words: they cannot hear tone, timing or intent. When one was misread, say "
    "so in the debrief. A pattern describes an hour, never a person.\n\n"
    "If something here stirs you, pause or leave at any time; it is never scored. Take it to "
    "supervision, or to someone you trust."
)


class HelpScreen(ModalScreen[None]):
    """The help of the screen beneath it."""

    DEFAULT_CSS = """
    HelpScreen { align: center middle; }
    HelpScreen #help {
        width: 76; max-width: 95%; height: auto; max-height: 90%; padding: 1 2 1 2;
        border: round $accent; background: $surface;
    }
    HelpScreen Static { height: auto; margin: 0 0 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,f1,enter,q", "app.pop_screen", "Close")
    ]

    def compose(self) -> ComposeResult:
        """The keys and the text of the screen that was asked about."""
        below = self.app.screen_stack[-1] if self.app.screen_stack else None
        if below is self and len(self.app.screen_stack) > 1:
            below = self.app.screen_stack[-2]
        with VerticalScroll(id="help"):
            title = getattr(below, "HELP_TITLE", "Help")
            yield Static(Content.styled(title, "bold"))
            yield Static(Content(getattr(below, "HELP_TEXT", "")))
            yield Static(Content(LIMITS))
            yield Static(Content.styled("Escape closes this page.", "dim"))
