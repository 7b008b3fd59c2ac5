"""Home: the clients, what was practised, what to do next, and an unfinished session first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from simulator.library.plain_text import one_line, printable, shorten

if TYPE_CHECKING:
    from simulator.app.app import SimulatorApp
    from simulator.library.load import Loaded
    from simulator.library.model.scenario import Scenario
    from simulator.store.attempts import Kept
    from simulator.store.practised import Practised

SHOWN = 140
"""Characters shown of what was said last or left unsent."""
WHAT_THIS_IS_NOT = (
    "For practice only: not therapy, not supervision, no measure of fitness to practise. The "
    "clients are invented people who follow written rules, and something about each of them is "
    "hidden until the debrief. Type nothing about real clients. Everything stays on this machine."
)


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the home screen shows once the library and the attempts are read."""

    loaded: Loaded
    unfinished: tuple[Kept, ...]
    practised: dict[str, Practised]
    next_up: str


class HomeScreen(Screen[None]):
    """The list of clients. Choosing one leads to the briefing, choosing a session resumes it."""

    DEFAULT_CSS = """
    HomeScreen #title {
        text-style: bold; padding: 0 1 0 1; background: $primary 30%; width: 1fr;
    }
    HomeScreen #not { color: $text-muted; padding: 0 1 0 1; margin: 0 0 1 0; height: auto; }
    HomeScreen #choices {
        height: auto; max-height: 60%; margin: 0 1 0 1; border: round $primary;
    }
    HomeScreen #about-scroll { height: 1fr; margin: 0 1 0 1; }
    HomeScreen #about { padding: 0 1 0 1; height: auto; }
    """
    AUTO_FOCUS = "#choices"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Choose", show=True, priority=False),
        Binding("question_mark", "app.help", "Help", show=False),
        Binding("d", "delete", "Delete session", show=True),
        Binding("q", "app.quit", "Quit"),
    ]
    HELP_TITLE: ClassVar[str] = "Home"
    HELP_TEXT: ClassVar[str] = (
        "Choose a client with the arrow keys and Enter. An unfinished session stands at the top: "
        "choose it to go on where you left, or press d to delete it from this machine.\n\n"
        "Ctrl+P opens the list of all commands: light and dark themes, what Enter does, if the "
        "client pauses before answering."
    )

    app: SimulatorApp
    shelf: Shelf | None = None

    def compose(self) -> ComposeResult:
        """The frame; the list fills once the library is read."""
        yield Static("Rupture-repair simulator", id="title", markup=False)
        yield Static(WHAT_THIS_IS_NOT, id="not", markup=False)
        yield OptionList(id="choices", markup=False)
        with VerticalScroll(id="about-scroll", can_focus=False):
            yield Static("Opening the practice room ...", id="about", markup=False)
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Read the library once the first frame is out."""
        self.query_one("#choices", OptionList).border_title = "Who would you like to sit with?"
        self.call_after_refresh(self.fill)

    def on_screen_resume(self) -> None:
        """Show what has changed since one was here last."""
        if self.shelf is not None:
            self.fill()

    @work(thread=True, exclusive=True, group="shelf")
    def fill(self) -> None:
        """Read library and attempts beside the screen, then show them."""
        shelf = _read_shelf(self.app, self.shelf)
        self.app.call_from_thread(self._show, shelf)

    def _show(self, shelf: Shelf) -> None:
        first_time = self.shelf is None
        self.shelf = shelf
        choices = self.query_one("#choices", OptionList)
        highlighted = choices.highlighted
        choices.clear_options()
        for kept in shelf.unfinished:
            choices.add_option(Option(_unfinished_line(kept, shelf), id=f"resume:{kept.name}"))
        if shelf.unfinished:
            choices.add_option(None)
        for scenario in _in_order(shelf):
            choices.add_option(Option(_client_line(scenario, shelf), id=f"client:{scenario.id}"))
        if choices.option_count:
            choices.highlighted = min(highlighted or 0, choices.option_count - 1)
        else:
            self.query_one("#about", Static).update(
                Content("No client could be read. Run: simulator check")
            )
        if first_time and self.app.wanted_scenario:
            wanted, self.app.wanted_scenario = self.app.wanted_scenario, None
            self._open(f"client:{wanted}")

    @on(OptionList.OptionHighlighted, "#choices")
    def _describe(self, event: OptionList.OptionHighlighted) -> None:
        if self.shelf is None or event.option.id is None:
            return
        kind, _, name = event.option.id.partition(":")
        about = self.query_one("#about", Static)
        if kind == "client":
            about.update(_about_client(self.shelf.loaded.library.scenarios[name], self.shelf))
        else:
            about.update(_about_unfinished(name, self.shelf))

    @on(OptionList.OptionSelected, "#choices")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        if event.option.id is not None:
            self._open(event.option.id)

    def action_choose(self) -> None:
        """Open what is highlighted."""
        self.query_one("#choices", OptionList).action_select()

    def _open(self, option_id: str) -> None:
        if self.shelf is None:
            return
        kind, _, name = option_id.partition(":")
        if kind == "client":
            from simulator.app.screens.briefing import BriefingScreen

            self.app.push_screen(BriefingScreen(self.shelf.loaded, name, self.shelf.practised))
        else:
            kept = next((k for k in self.shelf.unfinished if k.name == name), None)
            if kept is not None:
                from simulator.app.screens.opening import resume_session

                resume_session(self.app, self.shelf.loaded, kept)

    @work(group="dialog")
    async def action_delete(self) -> None:
        """Delete the unfinished session that is highlighted, after asking."""
        choices = self.query_one("#choices", OptionList)
        if self.shelf is None or choices.highlighted is None:
            return
        option_id = choices.get_option_at_index(choices.highlighted).id or ""
        kind, _, name = option_id.partition(":")
        if kind != "resume":
            self.notify("Only an unfinished session can be deleted here.", markup=False)
            return
        from simulator.app.screens.ask import AskScreen

        if await self.app.push_screen_wait(
            AskScreen("Delete this unfinished session from this machine?", "Delete", "Keep")
        ):
            from simulator.store.attempts import folder
            from simulator.store.journal import SUFFIX, Journal

            Journal(folder() / f"{name}{SUFFIX}").delete()
            self.fill()


def _read_shelf(app: SimulatorApp, before: Shelf | None) -> Shelf:
    from simulator.library.load import load
    from simulator.store.attempts import kept_attempts
    from simulator.store.practised import next_scenario, practised_by_scenario

    loaded = before.loaded if before is not None else load(app.overlay)
    scenarios = loaded.library.scenarios
    attempts = kept_attempts()
    practised = practised_by_scenario(attempts)
    unfinished = tuple(
        kept for kept in attempts if kept.unfinished and kept.opened.scenario in scenarios
    )
    levels = [(scenario.level, scenario.id) for scenario in scenarios.values()]
    next_up = next_scenario(levels, practised) if levels else ""
    return Shelf(loaded, unfinished, practised, next_up)


def _in_order(shelf: Shelf) -> list[Scenario]:
    scenarios = shelf.loaded.library.scenarios.values()
    return sorted(scenarios, key=lambda scenario: (scenario.level, scenario.title))


def _client_line(scenario: Scenario, shelf: Shelf) -> Content:
    client = scenario.client
    done = shelf.practised.get(scenario.id)
    tail = f"{done.times}x, last: {done.last_outcome}" if done else "not yet"
    hint = "  <- next" if scenario.id == shelf.next_up else ""
    return Content.assemble(
        Content.styled(f"{one_line(client.name)}, {client.age}", "bold"),
        Content(f"  {one_line(scenario.title)}  "),
        Content.styled(f"level {scenario.level}  {tail}{hint}", "dim"),
    )


def _unfinished_line(kept: Kept, shelf: Shelf) -> Content:
    scenario = shelf.loaded.library.scenarios[kept.opened.scenario]
    count = len(kept.replies)
    said = "nothing said yet" if count == 0 else f"{count} {'reply' if count == 1 else 'replies'}"
    return Content.assemble(
        Content.styled(f"Go on with {one_line(scenario.client.name)}", "bold"),
        Content.styled(f"  {one_line(scenario.title)}, {said}, {_when(kept)}", "dim"),
    )


def _when(kept: Kept) -> str:
    return f"begun {kept.opened.at[:10]} at {kept.opened.at[11:16]}"


def _about_client(scenario: Scenario, shelf: Shelf) -> Content:
    done = shelf.practised.get(scenario.id)
    parts = [
        Content.styled(f"{one_line(scenario.client.name)}, {scenario.client.age}", "bold"),
        Content(f", {one_line(scenario.client.work)}. {one_line(scenario.client.presents_with)}\n"),
        Content(printable(scenario.content_note) + "\n" if scenario.content_note else ""),
    ]
    if done is not None:
        score = f", score {done.last_score}" if done.last_score is not None else ""
        parts.append(
            Content.styled(
                f"You have sat with {one_line(scenario.client.name)} {done.times}x. "
                f"Last time: {done.last_outcome}{score}.",
                "dim",
            )
        )
    elif scenario.id == shelf.next_up:
        parts.append(Content.styled("A good one to do next.", "dim"))
    return Content.assemble(*parts)


def _about_unfinished(name: str, shelf: Shelf) -> Content:
    kept = next(kept for kept in shelf.unfinished if kept.name == name)
    last = kept.replies[-1] if kept.replies else ""
    text = f"You last said: {shorten(last, SHOWN)}" if last else "You have not said anything yet."
    if kept.draft:
        text += f"\nUnsent: {shorten(kept.draft, SHOWN)}"
    return Content(text)
