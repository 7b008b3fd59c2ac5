"""A reply made ready for reading: what is said, what is done, and its clauses word by word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from simulator.library.sentences.evening import Evened, even_out
from simulator.reading.clauses import Stretch, stretches
from simulator.reading.quotation import quoted_spans, reported

LONGEST: Final = 20_000
"""Characters that are read; what follows them is left unread."""

_IN_BRACKETS: Final = re.compile(r"\[([^\[\]\n]{1,400})\]")
_DONE: Final = re.compile(r"\*([^*\n]{1,120})\*|(?:^|(?<=[.!?\n]))\s*\(([^()\n]{1,120})\)")


@dataclass(frozen=True, slots=True)
class Action:
    """A stage direction: offsets of the whole of it, marks included, and its evened words."""

    start: int
    end: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A clause of what is said, as far as cues reach (domain.md a.0.1).

    ``first`` and ``last`` are places in the reply's evened words (``last`` exclusive). ``joiner``
    is the word that joins it to what stands before (``but``), ``asks`` tells whether it ends with a
    question mark, ``sentence`` counts the sentences. ``breaks`` are the places, counted from
    ``first``, where a long clause without punctuation begins anew. ``masked`` and ``told`` are the
    bits of the words in quotation marks, and of those that report what the client said.
    """

    first: int
    last: int
    joiner: str
    asks: bool
    sentence: int
    breaks: tuple[int, ...]
    masked: int
    told: int


@dataclass(frozen=True, slots=True)
class Reply:
    """Everything about the words of a reply that does not depend on cues or context."""

    text: str
    evened: Evened
    parts: tuple[Part, ...]
    actions: tuple[Action, ...]
    quotes: tuple[tuple[int, int], ...]

    def words_of(self, part: Part) -> tuple[str, ...]:
        """The evened words of a clause."""
        return self.evened.words[part.first : part.last]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Offsets into the text of the words ``first`` to ``last`` (exclusive)."""
        return self.evened.starts[first], self.evened.ends[last - 1]

    @property
    def said(self) -> str:
        """The text with what is done blanked out; offsets stay what they are."""
        said = self.text
        for action in self.actions:
            said = said[: action.start] + " " * (action.end - action.start) + said[action.end :]
        return said


def prepare(text: str) -> Reply:
    """Take a reply apart. Any text will do."""
    read = text[:LONGEST]
    actions = tuple(_actions(read))
    blanked = read
    for action in actions:
        gone = "\n" + " " * (action.end - action.start - 2) + "\n"
        blanked = blanked[: action.start] + gone + blanked[action.end :]
    evened = even_out(blanked)
    quotes = tuple(quoted_spans(blanked))
    parts = tuple(_part(stretch, evened, quotes, blanked) for stretch in stretches(blanked, evened))
    return Reply(text, evened, parts, actions, quotes)


def _actions(text: str) -> Iterator[Action]:
    """Stage directions: in [square brackets]; *so* or (so) only where nothing else is said."""
    for found in _IN_BRACKETS.finditer(text):
        yield Action(found.start(), found.end(), even_out(found[1]).words)
    for found in _DONE.finditer(text):
        if not _IN_BRACKETS.search(text) and len(found[0].split()) <= 8:
            start = found.start() + len(found[0]) - len(found[0].lstrip())
            yield Action(start, found.end(), even_out(found[1] or found[2]).words)


def _part(stretch: Stretch, evened: Evened, quotes: tuple[tuple[int, int], ...], text: str) -> Part:
    first, last = stretch.first, stretch.last
    masked = 0
    for start, end in quotes:
        for place in range(first, last):
            if start <= evened.starts[place] < end:
                masked |= 1 << (place - first)
    comma_before = [
        place > first and "," in text[evened.ends[place - 1] : evened.starts[place]]
        for place in range(first, last)
    ]
    return Part(
        first=first,
        last=last,
        joiner=stretch.joiner,
        asks=stretch.asks,
        sentence=stretch.sentence,
        breaks=stretch.breaks,
        masked=masked,
        told=reported(evened.words[first:last], comma_before),
    )
