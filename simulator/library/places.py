"""Where something was written, so that every message can point at it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A position in a file an instructor wrote.

    ``line`` and ``column`` count from 1, in characters. ``file`` is the path as a person
    would type it, relative to the library's root where there is one.
    """

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


NOWHERE = Place("", 0, 0)
"""The place of a value that no file holds, such as one made in a test."""


@dataclass(frozen=True, slots=True)
class Line:
    """One written line of a bar (``|``), with the place of its first visible character.

    ``indent`` is how many columns further in it stands than the first line of its bar;
    a line further in continues the one above (``because ...``, ``thinks: ...``).
    """

    text: str
    place: Place
    indent: int = 0
