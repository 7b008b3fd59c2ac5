"""The transcript: who said what, newest at the bottom, older ones let go."""

from typing import Final, Literal

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from simulator.library.plain_text import printable

Speaker = Literal["client", "trainee", "note"]

MOUNTED: Final = 48
"""How many turns stay mounted. A session has at most a dozen replies and their answers; beyond this
every further turn would slow typing, since each lays out all that are mounted."""


class Turn(Static):
    """One thing said or done. Text is always Content: nothing a person writes is markup."""

    DEFAULT_CSS = """
    Turn { width: 1fr; height: auto; margin: 0 1 1 1; padding: 0 1 0 1; }
    Turn.client { border-left: thick $secondary; margin: 0 8 1 1; }
    Turn.trainee { border-left: thick $accent; margin: 0 1 1 8; }
    Turn.note { color: $text-muted; margin: 0 1 1 1; }
    """

    def __init__(self, speaker: Speaker, name: str, words: str, cue: str = "") -> None:
        self.speaker = speaker
        super().__init__(turn_content(name, words, cue), classes=speaker)


def turn_content(name: str, words: str, cue: str = "") -> Content:
    """A turn as content: the name in bold, what they do in italics, then the words."""
    parts: list[Content] = []
    if name:
        parts.append(Content.styled(f"{printable(name)}  ", "bold"))
    if cue:
        parts.append(Content.styled(f"{printable(cue)}", "italic"))
        parts.append(Content("\n" if words and name else ""))
    if words:
        parts.append(Content(printable(words)))
    return Content.assemble(*parts)


class Transcript(VerticalScroll):
    """All that was said, anchored to its newest turn until the trainee scrolls away."""

    DEFAULT_CSS = """
    Transcript { height: 1fr; padding: 1 0 0 0; }
    """

    can_focus = True

    def compose(self) -> ComposeResult:
        """Nothing at first; turns are added."""
        yield from ()

    def add(self, speaker: Speaker, name: str, words: str, cue: str = "") -> Turn:
        """Add a turn at the bottom and let go of the oldest beyond MOUNTED."""
        turn = Turn(speaker, name, words, cue)
        self.mount(turn)
        surplus = len(self.children) - MOUNTED
        if surplus > 0:
            self.remove_children(list(self.children)[:surplus])
        self.anchor()
        return turn

    def put(self, widget: Widget) -> None:
        """Add something that is not a turn, such as feedback."""
        self.mount(widget)
        self.anchor()
