"""Debrief: what happened, one strength, one change; then turn by turn, the rubric, the client."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static, TabbedContent, TabPane
from textual.widgets.option_list import Option

from simulator.app.widgets.debrief_pages import (
    client_page,
    rubric_page,
    summary_page,
    turn_line,
    turn_page,
)
from simulator.practice.debrief import debrief

if TYPE_CHECKING:
    from simulator.app.app import SimulatorApp
    from simulator.store.running import Running

TABS = ("summary", "turns", "rubric", "client")


class DebriefScreen(Screen[None]):
    """Four pages, the most useful first."""

    DEFAULT_CSS = """
    DebriefScreen TabbedContent { height: 1fr; }
    DebriefScreen TabPane { padding: 0; }
    DebriefScreen .page { padding: 1 2 1 2; }
    DebriefScreen .page Static { height: auto; width: 1fr; max-width: 100; margin: 0 0 1 0; }
    DebriefScreen .plot { max-width: 200; }
    DebriefScreen #turn-list { width: 26; height: 1fr; margin: 0; border: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "page('summary')", "Summary", show=False),
        Binding("2", "page('turns')", "Turns", show=False),
        Binding("3", "page('rubric')", "Rubric", show=False),
        Binding("4", "page('client')", "Client", show=False),
        Binding("r", "retry", "Try this turn again"),
        Binding("m", "misread", "This was misread"),
        Binding("d", "delete", "Delete"),
        Binding("question_mark", "app.help", "Help", show=False),
        Binding("escape", "app.pop_screen", "Home"),
    ]
    HELP_TITLE: ClassVar[str] = "The debrief"
    HELP_TEXT: ClassVar[str] = (
        "1  what happened, one strength, one change, the course of trust and arousal\n"
        "2  turn by turn: how your words were read, why the client moved, what they did not say, "
        "two other replies\n"
        "3  the rubric, every level with the words or the rule behind it\n"
        "4  what was hidden: the need, the pattern of this hour\n\n"
        "On page 2, choose a turn with the arrow keys: r goes back there and tries again in a new "
        "session, m says that the program misread it.\n"
        "d deletes this session from this machine."
    )

    app: SimulatorApp

    def __init__(self, running: Running) -> None:
        super().__init__()
        self.running = running
        room = running.room
        self.debrief = debrief(running.attempt, room.scenario, room.style)

    def compose(self) -> ComposeResult:
        """The four pages."""
        running = self.running
        with TabbedContent(*("Summary", "Turn by turn", "Rubric", "The client"), id="tabs"):
            with TabPane("1 Summary", id="summary"), VerticalScroll(classes="page"):
                for content, classes in summary_page(running, self.debrief):
                    yield Static(content, classes=classes)
            with TabPane("2 Turn by turn", id="turns"), Horizontal():
                yield OptionList(
                    *(
                        Option(turn_line(exchange), id=str(exchange.n))
                        for exchange in running.attempt.exchanges
                    ),
                    id="turn-list",
                )
                with VerticalScroll(classes="page", id="turn-scroll"):
                    yield Static("", id="turn")
            with TabPane("3 Rubric", id="rubric"), VerticalScroll(classes="page"):
                for content in rubric_page(running):
                    yield Static(content)
            with TabPane("4 The client", id="client"), VerticalScroll(classes="page"):
                for content in client_page(running, self.debrief):
                    yield Static(content)
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Put the first turn on its page."""
        turns = self.query_one("#turn-list", OptionList)
        if turns.option_count:
            turns.highlighted = 0

    def action_page(self, page: str) -> None:
        """Turn to a page."""
        self.query_one("#tabs", TabbedContent).active = page
        if page == "turns":
            self.query_one("#turn-list", OptionList).focus()
        else:
            self.query_one(f"#{page} VerticalScroll", VerticalScroll).focus()

    @on(OptionList.OptionHighlighted, "#turn-list")
    def _show_turn(self, event: OptionList.OptionHighlighted) -> None:
        exchange = self.running.attempt.exchanges[event.option_index]
        self.query_one("#turn", Static).update(turn_page(self.running, exchange))
        self.query_one("#turn-scroll", VerticalScroll).scroll_home(animate=False)

    def _chosen_turn(self) -> int | None:
        """The turn highlighted on its page, from 1; ``None`` on another page."""
        if self.query_one("#tabs", TabbedContent).active != "turns":
            self.action_page("turns")
            self.notify("Choose the turn, then press the key again.", markup=False)
            return None
        highlighted = self.query_one("#turn-list", OptionList).highlighted
        return None if highlighted is None else highlighted + 1

    def action_retry(self) -> None:
        """Go back to the chosen turn and try again, in a session of its own."""
        turn = self._chosen_turn()
        if turn is None:
            return
        from simulator.app.screens.session import SessionScreen

        try:
            branched = self.running.branch(turn)
        except OSError as problem:
            self.notify(
                f"A new session could not be kept on disk ({problem.strerror}).",
                severity="error",
                markup=False,
            )
            return
        self.app.switch_screen(SessionScreen(branched))

    @work(group="dialog")
    async def action_misread(self) -> None:
        """Say what the program misread in the chosen turn."""
        turn = self._chosen_turn()
        if turn is None:
            return
        from simulator.app.screens.misread import MisreadScreen

        exchange = self.running.attempt.exchanges[turn - 1]
        if await self.app.push_screen_wait(MisreadScreen(self.running, exchange)):
            self.notify("Noted for whoever looks after the word lists. Thank you.", markup=False)

    @work(group="dialog")
    async def action_delete(self) -> None:
        """Delete this session from this machine, after asking."""
        from simulator.app.screens.ask import AskScreen

        question = "Delete this session from this machine? Nothing of it will be left."
        if await self.app.push_screen_wait(AskScreen(question, "Delete", "Keep")):
            self.running.delete()
            self.app.pop_screen()
