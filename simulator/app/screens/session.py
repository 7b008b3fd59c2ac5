"""Session: the client speaks, the trainee types, the client answers, and only then any feedback."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Static, TextArea

from simulator.app.widgets.composer import Composer
from simulator.app.widgets.feedback import FeedbackNote
from simulator.app.widgets.transcript import Transcript
from simulator.library.plain_text import one_line, printable
from simulator.practice.attempt import Exchange
from simulator.practice.session import LONGEST_REPLY
from simulator.practice.wording import TOO_LONG, remarks

if TYPE_CHECKING:
    from simulator.app.app import SimulatorApp
    from simulator.store.running import Running

DRAFT_REST = 0.8
"""Seconds of rest after which what stands in the composer is written down."""


class SessionScreen(Screen[None]):
    """One session. The screen shows and sends; everything clinical happens in practice."""

    DEFAULT_CSS = """
    SessionScreen #who {
        text-style: bold; padding: 0 1 0 1; background: $primary 30%; width: 1fr;
    }
    SessionScreen #room { height: 1fr; }
    SessionScreen #talk { width: 1fr; }
    SessionScreen #waiting { height: 1; padding: 0 2 0 2; color: $text-muted; }
    SessionScreen #side {
        width: 36; padding: 1 1 0 2; border-left: solid $primary 50%; display: none;
    }
    SessionScreen #side Static { height: auto; margin: 0 0 1 0; }
    SessionScreen.-wide #side { display: block; }
    SessionScreen.notes #side { display: block; }
    """
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 (Textual declares it per instance)
        (0, "-narrow"),
        (112, "-wide"),
    ]
    AUTO_FOCUS = "#composer"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "again", "Again"),
        Binding("f3", "notes", "Notes"),
        Binding("f5", "pause", "Pause"),
        Binding("f8", "end", "End"),
        Binding("f9", "delete", "Delete"),
        Binding("pageup", "page(-1)", "Back", show=False),
        Binding("pagedown", "page(1)", "Forward", show=False),
        Binding("escape", "skip_pause", "Answer now", show=False),
    ]
    HELP_TITLE: ClassVar[str] = "The session"
    HELP_TEXT: ClassVar[str] = (
        "Type what you would say and send it with Enter; Ctrl+J begins a new line. What you do is "
        "put in square brackets: [waits], [puts the pen down].\n\n"
        "F2  take the last reply back and try the same moment again\n"
        "F3  case notes\n"
        "F5  pause: everything is kept, go on from the home screen\n"
        "F8  end the session and go to the debrief\n"
        "F9  delete this session from this machine\n"
        "Page Up / Page Down scroll what was said; Escape lets the client answer at once.\n\n"
        "Pausing, leaving and deleting are never scored."
    )

    app: SimulatorApp

    def __init__(self, running: Running) -> None:
        super().__init__()
        self.running = running
        self.answer_now = asyncio.Event()
        self.answering = False

    def compose(self) -> ComposeResult:
        """What was said, the composer below, the notes beside it where there is room."""
        scenario = self.running.room.scenario
        yield Static(
            f"{one_line(scenario.client.name)}  -  {one_line(scenario.title)}",
            id="who",
            markup=False,
        )
        with Horizontal(id="room"):
            with Vertical(id="talk"):
                yield Transcript(id="transcript")
                yield Static("", id="waiting", markup=False)
                yield Composer(id="composer", enter_sends=self.app.settings.enter_sends)
            with VerticalScroll(id="side", can_focus=False):
                yield Static(_notes("Case notes", scenario.case_notes))
                yield Static(_notes("What happened", scenario.rupture))
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Show what was said so far, and the draft that was left."""
        self._show_all()
        if self.running.draft:
            self.composer.load_text(self.running.draft)
            self.composer.move_cursor(self.composer.document.end)

    @property
    def composer(self) -> Composer:
        """Where the trainee writes."""
        return self.query_one("#composer", Composer)

    @property
    def transcript(self) -> Transcript:
        """What was said."""
        return self.query_one("#transcript", Transcript)

    def on_screen_resume(self) -> None:
        """Take up a setting changed meanwhile."""
        self.composer.enter_sends = self.app.settings.enter_sends

    def on_key(self, event: events.Key) -> None:
        """Put letters typed elsewhere into the composer."""
        if event.is_printable and event.character and self.focused is not self.composer:
            event.stop()
            if event.character == "?" and not self.composer.text:
                self.composer.focus()
                self.app.action_help()
            else:
                self.composer.type_in(event.character)

    @on(TextArea.Changed, "#composer")
    def _draft_changed(self) -> None:
        self.keep_draft()

    @work(exclusive=True, group="draft")
    async def keep_draft(self) -> None:
        """Write the draft down once the trainee rests."""
        await asyncio.sleep(DRAFT_REST)
        self._write_draft()

    def _write_draft(self) -> None:
        if not self.answering and not self.running.attempt.over:
            try:
                self.running.keep_draft(self.composer.text)
            except OSError as problem:
                self._tell_unwritten(problem)

    @on(Composer.HelpAsked)
    def _help_asked(self) -> None:
        self.app.action_help()

    @on(Composer.Sent)
    def _sent(self, event: Composer.Sent) -> None:
        refusal = self._why_not(event.text)
        if refusal:
            self.composer.give_back(event.text)
            self.notify(refusal, severity="warning", markup=False)
            return
        try:
            exchange = self.running.say(event.text)
        except OSError as problem:
            self.composer.give_back(event.text)
            self._tell_unwritten(problem)
            return
        self.answering = True
        self.transcript.add("trainee", "You", exchange.reply)
        if self.running.attempt.stopped:
            self._after()
            return
        self.answer(exchange)

    def _why_not(self, words: str) -> str:
        """Why these words cannot be sent now; empty when they can."""
        if self.answering:
            return "One moment: let the answer come first."
        if self.running.attempt.over:
            return "The session is over: F8 debrief, F2 try the last moment again."
        if not words.strip():
            return "Nothing is written yet. [stays quiet] says nothing aloud."
        if len(words) > LONGEST_REPLY:
            return TOO_LONG.format(length=len(words), longest=LONGEST_REPLY)
        return ""

    @work(exclusive=True, group="client")
    async def answer(self, exchange: Exchange) -> None:
        """Let the client take a moment, then answer; feedback comes after the answer."""
        waiting = self.query_one("#waiting", Static)
        name = one_line(self.running.room.scenario.client.name)
        spoken = exchange.reaction.spoken
        self.answer_now.clear()
        try:
            waiting.update(Content(f"{name} ..."))
            pause = asyncio.create_task(self.app.pace.before(spoken.words))
            skip = asyncio.create_task(self.answer_now.wait())
            await asyncio.wait({pause, skip}, return_when=asyncio.FIRST_COMPLETED)
            pause.cancel()
            skip.cancel()
        finally:
            waiting.update("")
            self.answering = False
        self._show_answer(exchange)
        if self.running.attempt.over:
            self._offer_debrief()

    def _show_answer(self, exchange: Exchange) -> None:
        name = self.running.room.scenario.client.name
        spoken = exchange.reaction.spoken
        self.transcript.add("client", name, spoken.words, spoken.cue)
        guided = self.running.attempt.mode == "guided"
        for note in remarks(exchange, name, self.running.room.flag_tells, guided=guided):
            self.transcript.add("note", "", note)
        rating = exchange.rating
        if guided and rating is not None and (rating.strength or rating.change):
            self.transcript.put(FeedbackNote(rating))

    def _show_all(self) -> None:
        opening = self.running.attempt.opening
        name = self.running.room.scenario.client.name
        self.transcript.remove_children()
        self.transcript.add("client", name, opening.words, opening.cue)
        for exchange in self.running.attempt.exchanges:
            self.transcript.add("trainee", "You", exchange.reply)
            self._show_answer(exchange)
        if self.running.attempt.over:
            self._offer_debrief()

    def _offer_debrief(self) -> None:
        self.transcript.add(
            "note",
            "",
            "The session is over. Press F8 for the debrief, or F2 to try the last moment again.",
        )
        self.query_one("#waiting", Static).update(Content("F8  debrief     F2  try again"))

    def action_again(self) -> None:
        """Take the last reply back; its words return to the composer."""
        if self.answering or not self.running.attempt.exchanges:
            self.notify("There is no reply to take back yet.", markup=False)
            return
        try:
            words = self.running.take_back()
        except OSError as problem:
            self._tell_unwritten(problem)
            return
        self.query_one("#waiting", Static).update("")
        self._show_all()
        self.composer.load_text(words)
        self.composer.move_cursor(self.composer.document.end)
        self.composer.focus()

    def action_notes(self) -> None:
        """Show or hide the case notes."""
        self.toggle_class("notes")

    def action_page(self, direction: int) -> None:
        """Scroll what was said."""
        if direction < 0:
            self.transcript.scroll_page_up()
        else:
            self.transcript.scroll_page_down()

    def action_skip_pause(self) -> None:
        """Let the client answer at once."""
        self.answer_now.set()

    def action_pause(self) -> None:
        """Leave for now; everything is kept."""
        self._write_draft()
        self.app.pop_screen()

    @work(group="dialog")
    async def action_end(self) -> None:
        """End the session and go on to the debrief."""
        from simulator.app.screens.ask import AskScreen

        attempt = self.running.attempt
        if not attempt.over:
            if not attempt.exchanges:
                self.notify("Nothing has been said yet. F5 leaves without ending.", markup=False)
                return
            question = "End the session here and go to the debrief?"
            if not await self.app.push_screen_wait(AskScreen(question, "End it", "Stay")):
                return
            try:
                self.running.close()
            except OSError as problem:
                self._tell_unwritten(problem)
                return
        self._after()

    def _after(self) -> None:
        from simulator.app.screens.after import switch_to_after

        switch_to_after(self.app, self.running)

    @work(group="dialog")
    async def action_delete(self) -> None:
        """Delete this session from this machine, after asking."""
        from simulator.app.screens.ask import AskScreen

        question = "Delete this session from this machine? Nothing of it will be left."
        if await self.app.push_screen_wait(AskScreen(question, "Delete", "Keep")):
            self.running.delete()
            self.app.pop_screen()

    def _tell_unwritten(self, problem: OSError) -> None:
        self.notify(
            f"This could not be written to disk ({problem.strerror}). Your words are still here; "
            "make room and send again.",
            severity="error",
            timeout=15,
            markup=False,
        )


def _notes(title: str, text: str) -> Content:
    return Content.assemble(Content.styled(f"{title}\n", "bold"), Content(printable(text)))
