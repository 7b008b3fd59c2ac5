"""'This was misread': what was heard, and what the trainee says they meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import SelectionList, Static
from textual.widgets.selection_list import Selection

from simulator.app.widgets.marked_words import reading_lines
from simulator.practice.attempt import Exchange
from simulator.store import misread

if TYPE_CHECKING:
    from simulator.store.running import Running


class MisreadScreen(ModalScreen[bool]):
    """Asks which moves were meant and files the reply for the instructor."""

    DEFAULT_CSS = """
    MisreadScreen { align: center middle; }
    MisreadScreen #box {
        width: 76; max-width: 95%; height: 90%; padding: 1 2 1 2;
        border: round $accent; background: $surface;
    }
    MisreadScreen Static { height: auto; margin: 0 0 1 0; }
    MisreadScreen SelectionList { height: 1fr; margin: 0; }
    """
    AUTO_FOCUS = "SelectionList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f8", "file", "File it"),
        Binding("escape", "leave", "Back"),
    ]

    def __init__(self, running: Running, exchange: Exchange) -> None:
        super().__init__()
        self.running = running
        self.exchange = exchange

    def compose(self) -> ComposeResult:
        """What was heard, and the list of moves."""
        titles = self.running.room.move_titles
        with Vertical(id="box"):
            yield Static(
                Content("\n").join(
                    [
                        Content.styled("It was heard as", "bold"),
                        *reading_lines(self.exchange, self.running.room),
                    ]
                )
            )
            yield Static(
                Content(
                    "What did you mean? Mark one or more with Space; none is fine. F8 files it on "
                    "this machine, Escape leaves it."
                )
            )
            yield SelectionList[str](
                *(Selection(Content(title), code) for code, title in sorted(titles.items()))
            )
            yield Static(Content("Marked: none"), id="marked")

    def action_file(self) -> None:
        """Write it to the queue."""
        attempt, exchange = self.running.attempt, self.exchange
        earlier = attempt.exchanges[exchange.n - 2].reaction.spoken if exchange.n > 1 else None
        chosen = self.query_one(SelectionList).selected
        try:
            misread.add(
                misread.Misread(
                    scenario=attempt.scenario,
                    state=exchange.reaction.before.state,
                    client_line=(earlier or attempt.opening).words,
                    reply=exchange.reply,
                    codes=tuple(sorted(exchange.reading.codes)),
                    fallback=exchange.reading.fallback,
                    correction=tuple(sorted(chosen)),
                )
            )
        except OSError as problem:
            self.notify(
                f"This could not be written to disk ({problem.strerror}).",
                severity="error",
                markup=False,
            )
            return
        self.dismiss(True)

    def action_leave(self) -> None:
        """File nothing."""
        self.dismiss(False)

    @on(SelectionList.SelectedChanged)
    def _say_what_is_marked(self) -> None:
        """Say it in words too: the list itself tells marked from unmarked by colour alone."""
        titles = self.running.room.move_titles
        marked = [titles[code] for code in self.query_one(SelectionList).selected]
        self.query_one("#marked", Static).update(
            Content("Marked: " + ("; ".join(marked) if marked else "none"))
        )
