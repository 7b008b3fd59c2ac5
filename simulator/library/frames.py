"""How a problem is shown: where it is, the row with carets, the cause, and what to type instead."""

import textwrap
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Final

from simulator.library.places import Place
from simulator.library.plain_text import one_line, printable
from simulator.library.problems import Mark, Problem

WIDEST: Final = 100
"""Columns of a shown row; longer rows are cut around the carets."""
_CAUSE_WIDTH: Final = 78
_LONGEST: Final = 1500


def render(problem: Problem, rows: Mapping[str, Sequence[str]] | Sequence[str]) -> str:
    """Return a problem as lines of text, without a line end at the last.

    ``rows`` are the rows of the problem's file, or the rows of every file by name. Nothing from a
    file reaches the text that could move the cursor or change a colour.
    """
    place = problem.place
    by_file = rows if isinstance(rows, Mapping) else {place.file: rows}
    parts = [head(problem)]
    frame = _frame(problem.marks, by_file)
    if frame:
        parts.append("\n".join(frame))
    if problem.cause:
        paragraphs = printable(_short(problem.cause)).splitlines()
        parts.append("\n".join(_indented(row) for row in paragraphs))
    if problem.instead:
        typed = printable(_short(problem.instead)).rstrip("\n").splitlines()
        parts.append("\n".join(["  Write instead:", "", *(f"      {row}" for row in typed)]))
    return "\n\n".join(parts)


def head(problem: Problem) -> str:
    """Return the first line: ``file:line:column: severity code: headline``."""
    place = problem.place
    where = f"{one_line(place.file)}:{place.line}:{place.column}"
    return f"{where}: {problem.severity} {problem.code}: {one_line(_short(problem.headline))}"


def _short(words: str) -> str:
    """Cut what quotes a file without end; nobody reads on after so many characters."""
    return words if len(words) <= _LONGEST else words[:_LONGEST] + "…"


def _indented(paragraph: str) -> str:
    return textwrap.fill(
        paragraph, _CAUSE_WIDTH, initial_indent="  ", subsequent_indent="  ",
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def _frame(marks: Sequence[Mark], rows: Mapping[str, Sequence[str]]) -> list[str]:
    """Draw the marked rows, each with one row around it, the first in the file first."""
    drawn = sorted(
        (mark for mark in marks if 1 <= mark.place.line <= len(rows.get(mark.place.file, ()))),
        key=lambda mark: (mark.place.file != marks[0].place.file, mark.place.line),
    )
    if not drawn:
        return []
    number_width = max(len(str(mark.place.line + 1)) for mark in drawn) + 2
    out: list[str] = []
    shown_to: tuple[str, int] = ("", 0)
    for at, mark in enumerate(drawn):
        place = mark.place
        file_rows = rows[place.file]
        first, last = max(place.line - 1, 1), place.line
        coming = drawn[at + 1].place if at + 1 < len(drawn) else None
        if coming is None or coming.file != place.file or coming.line > place.line + 1:
            last = min(place.line + 1, len(file_rows) - (not file_rows[-1]))
            last = max(last, place.line)
        if shown_to[0] == place.file:
            if first > shown_to[1] + 1:
                out.append(" " * (number_width - 1) + "...")
            first = max(first, shown_to[1] + 1)
        elif shown_to[0]:
            out.append(f"  {one_line(place.file)}:")
        for number in range(first, last + 1):
            out.append(_row(number, file_rows[number - 1], place, number_width))
            if number == place.line:
                out.append(_carets(mark, file_rows[number - 1], number_width))
        if place.line < first:  # a second mark on a row that is already shown
            out.append(_carets(mark, file_rows[place.line - 1], number_width))
        shown_to = (place.file, max(last, shown_to[1] if shown_to[0] == place.file else 0))
    return out


def _row(number: int, row: str, place: Place, width: int) -> str:
    start = _cut_before(row, place) if number == place.line else 0
    return f"{number:>{width}} | {_window(row, start)}".rstrip()


def _cut_before(row: str, place: Place) -> int:
    """Return how many characters of a long row are left out in front."""
    return 0 if len(row) <= WIDEST else max(0, min(place.column - 31, len(row) - WIDEST))


def _window(row: str, start: int) -> str:
    piece = row[start : start + WIDEST]
    before = "…" if start else ""
    after = "…" if start + WIDEST < len(row) else ""
    return before + _visible(piece) + after


def _carets(mark: Mark, row: str, width: int) -> str:
    start = _cut_before(row, mark.place)
    column = min(mark.place.column - 1, len(row))
    before = _cells(("…" if start else "") + _visible(row[start:column]))
    room = max(start + WIDEST - column, 1)
    marked = row[column : column + min(mark.width, room)]
    carets = "^" * max(_cells(_visible(marked)), 1)
    label = f" {one_line(mark.label)}" if mark.label else ""
    return f"{' ' * width} | {' ' * before}{carets}{label}"


def _visible(piece: str) -> str:
    """Put a sign for every character that cannot be shown, so that columns stay in line."""
    if piece.isascii() and piece.isprintable():
        return piece
    return "".join(map(_sign, piece))


def _sign(character: str) -> str:
    if character == "\t":
        return " "
    if unicodedata.category(character) in ("Zs", "Zl", "Zp"):
        return " "
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn"):
        return "�"
    return character


def _cells(text: str) -> int:
    """Count the columns a terminal gives a text: none for accents, two for wide characters."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(character)
        else 2 if unicodedata.east_asian_width(character) in "WF"
        else 1
        for character in text
    )  # fmt: skip
