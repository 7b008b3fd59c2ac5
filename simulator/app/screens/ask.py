"""A question with two answers."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static


class AskScreen(ModalScreen[bool]):
    """Asks, and answers ``True`` for the first button. Escape always means the second."""

    DEFAULT_CSS = """
    AskScreen { align: center middle; }
    AskScreen #box {
        width: 60; max-width: 90%; height: auto; padding: 1 2 1 2;
        border: round $accent; background: $surface;
    }
    AskScreen #question { height: auto; margin: 0 0 1 0; }
    AskScreen Horizontal { height: auto; align-horizontal: right; }
    AskScreen Button { margin: 0 0 0 2; }
    """
    AUTO_FOCUS = "#no"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "no", "Back"),
        Binding("left,up", "app.focus_previous", "Other answer", show=False),
        Binding("right,down", "app.focus_next", "Other answer", show=False),
    ]

    def __init__(self, question: str, yes: str, no: str) -> None:
        super().__init__()
        self.question = question
        self.yes = yes
        self.no = no

    def compose(self) -> ComposeResult:
        """The question and its two answers."""
        with Vertical(id="box"):
            yield Static(self.question, id="question", markup=False)
            with Horizontal():
                yield Button(self.yes, id="yes")
                yield Button(self.no, id="no", variant="primary")

    @on(Button.Pressed)
    def _answered(self, event: Button.Pressed) -> None:
        self.dismiss(event.button.id == "yes")

    def action_no(self) -> None:
        """The second answer."""
        self.dismiss(False)
