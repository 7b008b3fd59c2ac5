"""What the tests of reading share: the bundled lexicon, its reader, and a short way to ask it."""

from collections.abc import Callable
from typing import Any

import pytest

from simulator.library.load import load
from simulator.library.model.lexicon import Lexicon
from simulator.reading.context import Context
from simulator.reading.reader import Reader, ReadsReplies
from simulator.turn.reading import Reading

Hear = Callable[..., Reading]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The moves, word lists, modifiers and flags that come with the program."""
    return load().library.lexicon


@pytest.fixture(scope="session")
def reader(lexicon: Lexicon) -> ReadsReplies:
    """The reader of that lexicon."""
    return Reader(lexicon)


@pytest.fixture(scope="session")
def hear(reader: ReadsReplies) -> Hear:
    """Reads a reply; keywords are parts of the context."""

    def read(text: str, **context: Any) -> Reading:
        return reader.read(text, Context(**context))

    return read
