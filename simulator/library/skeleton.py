"""What to say when a file's skeleton does not hold: messages chosen from the offending row."""

import re
import unicodedata
from typing import Final, Literal

from simulator.library.faults import (
    LONGEST_SHOWN,
    client_name,
    faults,
    reserved,
    second_document,
)
from simulator.library.outline import outline
from simulator.library.places import Place
from simulator.library.problems import Mark, Report

Refused = Literal["anchor", "tag", "brackets", "depth", "second document", "key", "merge", "bar"]

_WORDS_FOR: Final[dict[Refused, tuple[str, str, str, str]]] = {
    "merge": (
        "Y109", "<< is not used in these files", "YAML's sign for merging",
        "What several clients share stands in their style; what is different for one of them "
        "stands in the scenario, under changes.",
    ),
    "key": (
        "Y109", "in front of a colon stands a plain name", "not a plain name",
        "A name is a word or a few words on one line, followed by a colon.",
    ),
    "bar": (
        "Y109", "a bar stands without a number", "the bar",
        "Write | or > alone; how far in the lines stand is seen from the first of them.",
    ),
    "depth": (
        "Y114", "this stands deeper inside other parts than 32 levels", "too deep",
        "No file here needs more than six. Perhaps a list was opened many times and never closed.",
    ),
}  # fmt: skip


def refuse(what: Refused, place: Place, rows: list[str], report: Report) -> None:
    """Say why something that YAML knows is not read here."""
    if what == "second document":
        report.problems.append(second_document(place))
        return
    line = next((each for each in outline(rows) if each.number == place.line), None)
    if line is not None and what in ("brackets", "anchor", "tag"):
        if line.colon is None and line.dash is None:
            explain(rows, place, report)
            return
        found = reserved(line, place.file, client_name(rows) if _in_lines(rows, place) else "")
        if found is not None:
            report.problems.append(found)
            return
    code, headline, label, cause = _WORDS_FOR.get(what) or (
        "Y105", "text that begins like this has to stand under a bar ( > or | )",
        "a sign that YAML keeps for itself",
        "Under a bar every sign can be used. Names that belong together stand on one line with "
        "commas between.",
    )  # fmt: skip
    report.add("error", code, place, headline, label=label, cause=cause)


def _in_lines(rows: list[str], place: Place) -> bool:
    """Tell whether a place lies in what a client says."""
    for row in reversed(rows[: place.line]):
        if found := re.match(r"([a-z_]+):", row):
            return found[1] == "lines"
    return False


def explain(rows: list[str], place: Place, report: Report) -> None:
    """Say why YAML could not read on at ``place``: the first slip of a row, if one is found."""
    first = next(faults(rows, place.file), None)
    if first is not None:
        report.problems.append(first)
        return
    line = min(max(place.line, 1), len(rows))
    while line > 1 and not rows[line - 1].strip():
        line -= 1
    row = rows[line - 1]
    indent = len(row) - len(row.lstrip(" "))
    report.add(
        "error", "Y100", Place(place.file, line, indent + 1),
        "from this line on the file cannot be read",
        width=max(1, min(len(row) - indent, LONGEST_SHOWN)),
        cause="Something here or just above does not fit: look for a missing colon, a quotation "
        "mark that is not closed, or a line that stands too far in or out.",
    )  # fmt: skip


def too_large(file: str, report: Report) -> None:
    """Say that a text is longer than any file should be."""
    report.add(
        "error", "Y114", Place(file, 1, 1), "this file is longer than a file can be",
        cause="At most 1,048,576 characters are read.",
    )  # fmt: skip


def not_a_page(rows: list[str], file: str, report: Report) -> None:
    """Say that a file has no names at all, or is a list."""
    first = next(faults(rows, file), None)
    written = outline(rows)
    if not written:
        report.add(
            "error", "Y112", Place(file, 1, 1), "this file is empty",
            cause="It should begin by saying what it is.", instead="kind: scenario\nformat: 1",
        )  # fmt: skip
    elif first is not None:
        report.problems.append(first)
    else:
        line = written[0]
        report.add(
            "error", "Y112", Place(file, line.number, line.column + 1),
            "this file does not begin with a name and a colon",
            width=max(1, min(len(line.value), LONGEST_SHOWN)),
            cause="A file begins by saying what it is, and every part of it has a name.",
            instead="kind: scenario\nformat: 1",
        )  # fmt: skip


def written_twice(key: str, first: Place, second: Place, report: Report) -> None:
    """Say that a name stands twice in one part."""
    width = max(len(key), 1)
    report.add(
        "error", "Y107", second, f'"{key}" is written twice', width=width, label="second time",
        cause="Only one of the two could be used, and the lines under the other would be lost "
        f"without a word. Move them together under line {first.line} and delete this one.",
        second=Mark(first, width, "first time"),
    )  # fmt: skip


def lost_words(row: str, place: Place, has_value: bool, report: Report) -> str:
    """Say that words after a number sign are not read, unless a comment was surely meant.

    ``place`` is that of the ``#``. Two spaces in front of it, or none of the line's own words,
    make a comment; so does a space after it, though then a warning asks. Gives back the words that
    were meant as a value of their own, if any.
    """
    at = place.column - 1
    spaces = len(row[:at]) - len(row[:at].rstrip(" "))
    spaced = row[at + 1 : at + 2] in ("", " ")
    if spaces > 1 or (spaced and not has_value):
        return ""
    lost = row[at:]
    name = row[: row.index(":")].strip() if ":" in row[:at] else ""
    words = row[row.index(":") + 1 :].strip() if name else row.strip()
    report.add(
        "warning" if spaced else "error", "Y103", place,
        "the words after # are not read", width=min(len(lost), LONGEST_SHOWN),
        label="left out, as a comment",
        cause="A space and # begin a comment. If the words belong to the text, put them under a "
        "bar, where # is only #. If it is a comment, put two spaces in front of it.",
        instead=f"{name}: >\n  {words}" if name else "",
    )  # fmt: skip
    return "" if spaced or has_value else lost


def without_controls(value: str, place: Place, report: Report) -> str:
    """Take out control characters that a quotation spelled with a backslash."""
    if value.isprintable():
        return value
    kept = "".join(
        character
        for character in value
        if character == "\n" or unicodedata.category(character) not in ("Cc", "Cs")
    )
    if kept != value:
        report.add(
            "error", "Y111", place, "a control character is spelled out in this quotation",
            cause="It cannot be shown on a screen. A backslash in a quotation begins such a sign; "
            "under a bar it is only a backslash.",
        )  # fmt: skip
    return kept
