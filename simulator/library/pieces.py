"""Pieces of what was written: words that still know where each character stands."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter

from simulator.library.places import Line, Place


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of written words, on one row or flowing over several.

    ``rows`` holds, per row the words stand on, the offset in ``text`` where it begins and the
    place of its first character; offsets left of the piece are negative after cutting.
    """

    text: str
    rows: tuple[tuple[int, Place], ...]

    @classmethod
    def of(cls, line: Line) -> "Piece":
        """The whole of one line."""
        return cls(line.text, ((0, line.place),))

    @classmethod
    def flowing(cls, lines: Iterable[Line]) -> "Piece":
        """Several lines read as one, with a space between."""
        written = list(lines)
        if len(written) == 1:
            return cls.of(written[0])
        offset = 0
        rows = []
        for line in written:
            rows.append((offset, line.place))
            offset += len(line.text) + 1
        return cls(" ".join([line.text for line in written]), tuple(rows))

    @property
    def place(self) -> Place:
        """Where the piece begins."""
        return self.place_at(0)

    def place_at(self, offset: int) -> Place:
        """Return where the character at ``offset`` was written."""
        at = bisect_right(self.rows, offset, key=itemgetter(0)) - 1 if len(self.rows) > 1 else 0
        start, place = self.rows[max(at, 0)]
        return Place(place.file, place.line, max(place.column + offset - start, 1))

    def part(self, start: int, end: int | None = None) -> "Piece":
        """Cut out ``text[start:end]`` without the spaces around it."""
        words = self.text[start:end]
        begun = words.lstrip()
        if begun:
            start += len(words) - len(begun)
        bare = begun.rstrip()
        rows = self.rows
        if len(rows) > 1:  # only the rows these words stand on, so that long lists stay cheap
            first = max(bisect_right(rows, start, key=itemgetter(0)) - 1, 0)
            last = bisect_right(rows, start + len(bare), key=itemgetter(0))
            rows = rows[first : max(last, first + 1)]
        if start == 0:
            return Piece(bare, rows)
        return Piece(bare, tuple([(offset - start, place) for offset, place in rows]))

    def split(self, separator: str) -> list["Piece"]:
        """Cut at every match of the regular expression ``separator``."""
        parts = []
        start = 0
        for found in re.finditer(separator, self.text):
            parts.append(self.part(start, found.start()))
            start = found.end()
        parts.append(self.part(start))
        return parts

    def partition(self, separator: str) -> tuple["Piece", "Piece | None"]:
        """Cut at the first match of ``separator``; the second part is ``None`` without a match."""
        found = re.search(separator, self.text)
        if found is None:
            return self.part(0), None
        return self.part(0, found.start()), self.part(found.end())
