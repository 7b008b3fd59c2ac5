"""Self-rating: how it went and what one felt pulled to do, asked before any score is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from simulator.practice.attempt import IMPULSES, SelfRating

if TYPE_CHECKING:
    from simulator.app.app import SimulatorApp
    from simulator.store.running import Running

HALVES = tuple(step / 2 for step in range(10, 1, -1))
LABELS = {
    5.0: "met it fully",
    4.0: "mostly met it",
    3.0: "good enough",
    2.0: "partly",
    1.0: "hardly",
}


class SelfRatingScreen(Screen[None]):
    """Two lists side by side: the rating in halves from 5 to 1, and the impulse."""

    DEFAULT_CSS = """
    SelfRatingScreen #ask { padding: 1 2 1 2; height: auto; }
    SelfRatingScreen Horizontal { height: 1fr; }
    SelfRatingScreen OptionList {
        width: 1fr; height: 1fr; margin: 0 1 0 1; border: round $primary;
    }
    SelfRatingScreen OptionList:focus { border: round $accent; }
    SelfRatingScreen #impulse { width: 2fr; }
    """
    AUTO_FOCUS = "#overall"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f8", "done", "Debrief"),
        Binding("escape", "leave", "Later"),
        Binding("question_mark", "app.help", "Help", show=False),
    ]
    HELP_TITLE: ClassVar[str] = "Your own view first"
    HELP_TEXT: ClassVar[str] = (
        "Choose a rating with the arrow keys and Enter, then the pull you noticed most (F8 leaves "
        "it open). The debrief then shows your view beside the program's. Escape leaves; the "
        "session waits on the home screen."
    )

    app: SimulatorApp

    def __init__(self, running: Running) -> None:
        super().__init__()
        self.running = running
        self.overall: float | None = None

    def compose(self) -> ComposeResult:
        """The question and the two lists."""
        name = self.running.room.scenario.client.name
        yield Static(
            Content(
                f"Before any score: how well did you meet {name}, and what did you feel pulled to "
                "do at the hardest moment? There is no right answer; an impulse is only human."
            ),
            id="ask",
        )
        with Horizontal():
            overall = OptionList(
                *(Option(Content(_rating_words(value)), id=str(value)) for value in HALVES),
                id="overall",
            )
            overall.border_title = "How it went, 1 to 5"
            yield overall
            impulse = OptionList(
                *(
                    Option(Content(f"to {pull}: {what}"), id=pull)
                    for pull, what in IMPULSES.items()
                ),
                id="impulse",
            )
            impulse.border_title = "What I felt pulled to do"
            yield impulse
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Start in the middle of the scale."""
        self.query_one("#overall", OptionList).highlighted = HALVES.index(3.0)
        self.query_one("#impulse", OptionList).highlighted = 0

    @on(OptionList.OptionSelected, "#overall")
    def _rated(self, event: OptionList.OptionSelected) -> None:
        self.overall = HALVES[event.option_index]
        shown = self.query_one("#overall", OptionList)
        shown.border_title = f"How it went: {self.overall:.1f} chosen"
        self.query_one("#impulse", OptionList).focus()

    @on(OptionList.OptionSelected, "#impulse")
    def _named(self, event: OptionList.OptionSelected) -> None:
        self._done(list(IMPULSES)[event.option_index])

    def action_done(self) -> None:
        """Go on without naming an impulse."""
        self._done("")

    def _done(self, impulse: str) -> None:
        """Keep both and open the debrief; nothing is taken for an answer that was not chosen."""
        from simulator.app.screens.after import switch_to_after

        if self.overall is None:
            self.query_one("#overall", OptionList).focus()
            self.notify("First choose how it went, with Enter.", markup=False)
            return
        rating = SelfRating(self.overall, impulse)
        try:
            self.running.rate_self(rating)
        except OSError as problem:
            self.notify(
                f"Your rating could not be written to disk ({problem.strerror}). Make room and "
                "press F8 again.",
                severity="error",
                markup=False,
            )
            return
        switch_to_after(self.app, self.running)

    def action_leave(self) -> None:
        """Back to the home screen; the session waits there."""
        self.app.pop_screen()


def _rating_words(value: float) -> str:
    label = LABELS.get(value)
    return f"{value:.1f}  {label}" if label else f"{value:.1f}"
