"""The rows of a written file: bytes made into text, and characters nobody can see dealt with."""

import re
from collections.abc import Sequence

from simulator.library.places import Place
from simulator.library.problems import Report

LARGEST = 1024 * 1024
"""The most bytes a file may have."""

WIDEST_GAP = 200
"""The most spaces between two words of a row. No one writes more, and what reads sentences would
take its time over them."""

_LONGEST_WORD = 40
_GAP = re.compile(rf"(?<=[^ ]) {{{WIDEST_GAP},}}(?=[^ ])")
_LINE_END = re.compile(r"\r\n|\r|\n|\x85|\u2028|\u2029")
_ODD = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xa0\xad\u1680\u2000-\u200b\u202a-\u202f\u205f\u2060-\u206f\u3000"
    "\ufeff\ud800-\udfff\ufffe\uffff]"
)
_WIDE_SPACES = frozenset("\xa0\u1680\u202f\u205f\u3000") | frozenset(
    map(chr, range(0x2000, 0x200B))
)


def decode(data: bytes, file: str, report: Report) -> str | None:
    """Turn the bytes of a file into text; ``None``, with a problem, when they are not UTF-8.

    A byte-order mark in front of UTF-8 is dropped: Windows editors write it unasked.
    """
    start = Place(file, 1, 1)
    if len(data) > LARGEST:
        report.add(
            "error",
            "Y114",
            start,
            f"this file holds {len(data) // 1024:,} KiB, more than the 1,024 that are read",
            cause="No client needs that many words; perhaps another document was saved under "
            "this name.",
        )
        return None
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in data[:64]:
        _not_text(report, start, "it was saved as UTF-16", "Save it again as UTF-8.")
        return None
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf")):
        _not_text(
            report,
            start,
            "it is a document of a word processor",
            "Save it from the word processor as plain text, in UTF-8.",
        )
        return None
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        rows = split_rows(data[: error.start].decode("utf-8"))
        _not_text(
            report,
            Place(file, len(rows), len(rows[-1]) + 1),
            "from here on it is not UTF-8",
            "Save it again as UTF-8. An accented letter or a curly quote on this line was "
            "written in an older encoding.",
        )
        return None


def _not_text(report: Report, place: Place, why: str, advice: str) -> None:
    report.add(
        "error",
        "Y111",
        place,
        f"this file cannot be read as text: {why}",
        cause=f"Files are read as plain text in UTF-8, the way most editors save them. {advice}",
    )


def split_rows(text: str) -> list[str]:
    """Cut ``text`` at every kind of line end. There is always at least one row."""
    if "\r" in text or "\x85" in text or "\u2028" in text or "\u2029" in text:
        return _LINE_END.split(text)
    return text.split("\n")


def even_rows(rows: Sequence[str], file: str, report: Report) -> list[str] | None:
    """Replace what only looks like a space by a space, so that every column stays where it is.

    Tabs and no-break spaces at the start of a row decide what belongs to what, and nobody can see
    which: those rows are reported and ``None`` is given back. Elsewhere a wide space is read as
    an ordinary one, with a warning; control characters and invisible ones are errors.
    """
    if "".join(rows).isprintable():  # true of all but a few files, and of no odd character
        evened = [row.rstrip(" ") for row in rows]
        return None if _has_wide_gap(evened, file, report) else evened
    evened = []
    readable = True
    warned = 0
    for number, row in enumerate(rows, start=1):
        if row.isprintable():
            evened.append(row.rstrip(" "))
            continue
        indent = len(row) - len(row.lstrip(" \t\xa0\u202f\u2007\u3000"))
        for found in _ODD.finditer(row):
            character, column = found[0], found.start() + 1
            place = Place(file, number, column)
            in_indent = found.start() < indent and indent < len(row)
            if in_indent and (character == "\t" or character in _WIDE_SPACES):
                if readable:
                    _indented_by(character, place, row, indent, report)
                readable = False
                break
            if character == "\t":
                continue
            if character in _WIDE_SPACES:
                warned += 1
                if warned == 1:
                    _wide_space(place, report)
            else:
                _hidden(character, place, row, report)
        evened.append(_ODD.sub(" ", row).rstrip(" "))
    return evened if readable and not _has_wide_gap(evened, file, report) else None


def _has_wide_gap(rows: Sequence[str], file: str, report: Report) -> bool:
    for number, row in enumerate(rows, start=1):
        gap = _GAP.search(row) if len(row) > WIDEST_GAP else None
        if gap:
            report.add(
                "error", "Y114", Place(file, number, gap.start() + 1),
                f"there are {len(gap[0]):,} spaces between two words here",
                cause=f"At most {WIDEST_GAP} can be read. Perhaps two columns of a table were "
                "pasted together.",
            )  # fmt: skip
            return True
    return False


def _indented_by(character: str, place: Place, row: str, indent: int, report: Report) -> None:
    tab = character == "\t"
    plain = row[:indent].expandtabs(2)
    report.add(
        "error",
        "Y101" if tab else "Y111",
        place,
        "this line is indented with a tab" if tab else "this line is indented with a hidden space",
        width=max(indent - place.column + 1, 1),
        label="a tab" if tab else "a no-break space",
        cause="How far in a line stands says what it belongs to, and only ordinary spaces "
        "count the same in every editor. Other lines may have the same.",
        instead=" " * len(plain) + row[indent:].strip(),
    )


def _wide_space(place: Place, report: Report) -> None:
    report.add(
        "warning",
        "Y111",
        place,
        "a no-break space stands here",
        label="looks like a space",
        cause="It came with text pasted from a web page or a word processor. It is read as an "
        "ordinary space, here and in the rest of this file; to be rid of this message, delete it "
        "and press the space bar.",
    )


def _hidden(character: str, place: Place, row: str, report: Report) -> None:
    at = place.column - 1
    start = max(row.rfind(" ", max(at - _LONGEST_WORD, 0), at) + 1, at - _LONGEST_WORD, 0)
    word = _ODD.sub("", row[start : at + _LONGEST_WORD].split(" ", 1)[0])
    name = "a control character" if ord(character) < 0xA0 else "an invisible character"
    report.add(
        "error",
        "Y111",
        place,
        f"{name} is hidden in this line",
        label=f"U+{ord(character):04X}",
        cause="It cannot be seen, and words that hold it are never found in a reply. Delete the "
        "word and type it again.",
        instead=word,
    )
