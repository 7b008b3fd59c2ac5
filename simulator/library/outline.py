"""A file's rows as an outline: names, values and bars, to explain what YAML could not read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_PREFIX = re.compile(r" *(?:- +)*(?:-$)?")
_COLON = re.compile(r":(?=\s|$)")
_BAR = re.compile(r"[|>][+-]?(?:\s+#.*)?")
_QUOTED_NAME = re.compile(r"(\"[^\"]*\"|'[^']*')\s*(?=:(?:\s|$))")


@dataclass(frozen=True, slots=True)
class Written:
    """One row that stands outside every bar and says something.

    ``number`` counts from 1, columns from 0. ``dash`` is the column of the first dash or ``None``,
    ``column`` that of the first word after the dashes. ``colon`` is the column of the colon after
    a name, ``None`` when the row has no name; ``value`` is what follows it (the whole row without
    a name). ``under`` is the name whose bar ends just above, when this row stands further in than
    that name: words that have slipped out of their bar.
    """

    number: int
    row: str
    dash: int | None
    column: int
    colon: int | None
    value: str
    under: str

    @property
    def name(self) -> str:
        """The name in front of the colon, empty when there is none."""
        return self.row[self.column : self.colon].rstrip() if self.colon is not None else ""

    @property
    def value_column(self) -> int:
        """The column where the value begins."""
        return len(self.row) - len(self.value)

    @property
    def is_bar(self) -> bool:
        """Whether lines beneath belong to a bar opened here."""
        return _BAR.fullmatch(self.value) is not None

    @property
    def margin(self) -> int:
        """The column that the lines of a bar opened here have to stand right of."""
        return self.column if self.colon is not None or self.dash is None else self.dash


def outline(rows: Sequence[str]) -> list[Written]:
    """Return the rows outside bars, comments and blank rows left out."""
    written: list[Written] = []
    bar: Written | None = None
    ended = False
    content: int | None = None
    for number, row in enumerate(rows, start=1):
        indent = len(row) - len(row.lstrip(" "))
        if not row:
            continue
        inside = bar is not None and indent > bar.margin
        if inside and not ended and indent >= (content or 0):
            content = indent if content is None else content
            continue
        if row[indent] == "#":
            ended = True  # YAML takes a comment that stands further out for the end of a bar
            continue
        line = _written(number, row, bar.name if inside and bar is not None else "")
        written.append(line)
        if not inside:
            bar = line if line.is_bar else None
            ended, content = False, None
    return written


def _written(number: int, row: str, under: str) -> Written:
    prefix = _PREFIX.match(row)
    column = prefix.end() if prefix else 0
    dash = row.find("-", 0, column)
    quoted = _QUOTED_NAME.match(row, column)
    found = _COLON.search(row, quoted.end() if quoted else column)
    if found is not None and not quoted and row[column] in "\"'":
        found = None  # the colon stands inside a quotation
    colon = found.start() if found else None
    value = row[column if colon is None else colon + 1 :].lstrip(" ")
    return Written(number, row, None if dash < 0 else dash, column, colon, value, under)
