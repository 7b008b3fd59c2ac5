"""The composer: where the trainee writes what they would say."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.message import Message
from textual.widgets import TextArea


class Composer(TextArea):
    """A text area that sends.

    Enter and Ctrl+J are handled here and not as bindings: bindings overtake the letters typed
    just before them, and a burst of keys over a slow line would lose words.
    """

    DEFAULT_CSS = """
    Composer {
        height: auto;
        min-height: 3;
        max-height: 8;
        margin: 0 1 0 1;
        padding: 0 1 0 1;
        border: round $primary;
    }
    Composer:focus { border: round $accent; }
    """

    HELP: ClassVar[str] = "Write what you would say. [Square brackets] are for what you do."

    @dataclass
    class Sent(Message):
        """The trainee sent these words."""

        text: str

    @dataclass
    class HelpAsked(Message):
        """A question mark was typed into an empty composer."""

    def __init__(self, *, enter_sends: bool = True, id: str | None = None) -> None:
        super().__init__(
            id=id,
            soft_wrap=True,
            tab_behavior="focus",
            show_line_numbers=False,
            highlight_cursor_line=False,
            placeholder="What would you say?  [in brackets: what you do]",
        )
        self.enter_sends = enter_sends

    async def _on_key(self, event: events.Key) -> None:
        key = event.key
        sends = key == "enter" if self.enter_sends else key in ("ctrl+enter", "f2")
        breaks_line = key in ("ctrl+j", "shift+enter") or (key == "enter" and not self.enter_sends)
        if sends or breaks_line:
            event.stop()
            event.prevent_default()
            if sends:
                # Emptied here and not by whoever hears of it: what is typed on is the next reply.
                words = self.text
                self.empty()
                self.post_message(self.Sent(words))
            else:
                self.insert("\n")
        elif event.character == "?" and not self.text:
            event.stop()
            event.prevent_default()
            self.post_message(self.HelpAsked())
        else:
            await super()._on_key(event)

    def type_in(self, character: str) -> None:
        """Put in a character that was typed while something else had the focus."""
        self.focus()
        self.insert(character)

    def give_back(self, words: str) -> None:
        """Put back words that could not be sent, before whatever was typed since."""
        self.load_text(words + self.text)
        self.move_cursor(self.document.end)

    def empty(self) -> None:
        """Clear the words and the undo history, so that what was sent cannot be undone back."""
        self.load_text("")
