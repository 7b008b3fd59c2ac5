"""Briefing: who will sit there, what has happened, what to look at, and how to practise."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Button, Footer, RadioButton, RadioSet, Static

from simulator.library.plain_text import one_line, printable
from simulator.practice.attempt import Mode
from simulator.practice.session import Room, open_room

if TYPE_CHECKING:
    from simulator.app.app import SimulatorApp
    from simulator.library.load import Loaded
    from simulator.store.practised import Practised


MODES = {
    "guided": "Guided: feedback after each answer",
    "unaided": "Unaided: the debrief only",
}


class BriefingScreen(Screen[None]):
    """The case notes, and the choice between guided and unaided practice."""

    DEFAULT_CSS = """
    BriefingScreen #name {
        text-style: bold; padding: 0 1 0 1; background: $primary 30%; width: 1fr;
    }
    BriefingScreen #notes { height: 1fr; padding: 1 2 0 2; }
    BriefingScreen #notes Static { height: auto; margin: 0 0 1 0; max-width: 90; }
    BriefingScreen #how { height: auto; padding: 0 2 0 2; }
    BriefingScreen #how Vertical { width: auto; height: auto; }
    BriefingScreen RadioSet { width: 54; height: auto; }
    BriefingScreen Button { margin: 1 0 0 2; }
    """
    AUTO_FOCUS = "#begin"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("b", "begin", "Begin"),
        Binding("g", "mode('guided')", "Guided"),
        Binding("u", "mode('unaided')", "Unaided"),
        Binding("question_mark", "app.help", "Help", show=False),
        Binding("escape", "app.pop_screen", "Back"),
    ]
    HELP_TITLE: ClassVar[str] = "Before you begin"
    HELP_TEXT: ClassVar[str] = (
        "Guided: after each answer of the client you read one strength and one change, with your "
        "own words, and may take the reply back and try the same moment again (F2).\n"
        "Unaided: you see nothing but the client until the debrief.\n\n"
        "In both, the client answers before anything is rated, and what the client feels shows "
        "only in what they say and do."
    )

    app: SimulatorApp

    def __init__(self, loaded: Loaded, scenario_id: str, practised: dict[str, Practised]) -> None:
        super().__init__()
        self.loaded = loaded
        self.scenario = loaded.library.scenarios[scenario_id]
        self.first_time = scenario_id not in practised
        self.room: Room | None = None
        self.wants_to_begin = False

    def compose(self) -> ComposeResult:
        """Notes above, the choice and the button below."""
        scenario = self.scenario
        client = scenario.client
        yield Static(
            f"{one_line(client.name)}, {client.age}  -  {one_line(scenario.title)}  -  "
            f"session {scenario.session_number}",
            id="name",
            markup=False,
        )
        with VerticalScroll(id="notes"):
            yield Static(Content(printable(scenario.case_notes)))
            yield Static(_section("What happened", scenario.rupture))
            if scenario.content_note:
                yield Static(_section("Content note", scenario.content_note))
            yield Static(_section("What to look at", self._focus_words()))
            yield Static(
                Content.styled(
                    f"What {one_line(client.name)} needs, and the pattern of this hour, are "
                    "hidden until the debrief.",
                    "dim",
                )
            )
        with Horizontal(id="how"):
            guided = self._usual_mode() == "guided"
            with RadioSet(id="mode"):
                yield RadioButton(_mode_label("guided", guided), value=guided, id="guided")
                yield RadioButton(
                    _mode_label("unaided", not guided), value=not guided, id="unaided"
                )
            with Vertical():
                yield Button("Begin", id="begin", variant="primary")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Prepare the room while the notes are read."""
        self.prepare()

    @work(thread=True)
    def prepare(self) -> None:
        """Read moves and rubric and build the client."""
        room = open_room(self.loaded.library, self.scenario.id)
        self.app.call_from_thread(self._prepared, room)

    def _prepared(self, room: Room) -> None:
        self.room = room
        if self.wants_to_begin:
            self.action_begin()

    def _usual_mode(self) -> Mode:
        if self.first_time:
            return "guided"
        return self.app.settings.mode or "guided"

    def _focus_words(self) -> str:
        library = self.loaded.library
        style = library.styles[self.scenario.style]
        start = self.scenario.start or style.start
        rubric = library.rubrics[self.scenario.rubric]
        titles = [rubric.criteria[name].title for name in style.states[start.state].focus]
        return "; ".join(titles) + "."

    @property
    def mode(self) -> Mode:
        """The mode chosen."""
        return "guided" if self.query_one("#guided", RadioButton).value else "unaided"

    @on(RadioSet.Changed)
    def _say_which(self) -> None:
        """Say it in words too: the buttons tell it by colour alone."""
        for mode in ("guided", "unaided"):
            button = self.query_one(f"#{mode}", RadioButton)
            button.label = _mode_label(mode, button.value)

    def action_mode(self, mode: Mode) -> None:
        """Choose guided or unaided practice."""
        self.query_one(f"#{mode}", RadioButton).value = True

    @on(Button.Pressed, "#begin")
    def action_begin(self) -> None:
        """Sit down with the client, as soon as the room is ready."""
        if self.room is None:
            self.wants_to_begin = True
            return
        from simulator.app.screens.opening import start_session

        mode = self.mode
        if mode != self.app.settings.mode:
            import msgspec

            self.app.change_settings(msgspec.structs.replace(self.app.settings, mode=mode))
        app, room = self.app, self.room
        app.pop_screen()
        start_session(app, room, mode)


def _mode_label(mode: str, chosen: bool) -> Content:
    return Content(MODES[mode] + ("  (chosen)" if chosen else ""))


def _section(title: str, text: str) -> Content:
    return Content.assemble(Content.styled(f"{title}\n", "bold"), Content(printable(text)))
