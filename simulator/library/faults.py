"""The slips that keep a file from being read, found row by row and said in plain words."""

import re
from collections.abc import Iterator, Sequence

from simulator.library.outline import Written, outline
from simulator.library.places import Place
from simulator.library.problems import Mark, Problem

RESERVED = "*&!%@`[]{},>|"
"""Characters that YAML keeps for itself when a value begins with one."""
LONGEST_SHOWN = 60
"""The most characters of a value that carets or a suggestion repeat."""


def faults(rows: Sequence[str], file: str) -> Iterator[Problem]:
    """Give every slip of the rows outside bars, in the order of the rows."""
    levels: list[int] = []
    above: Written | None = None
    who = client_name(rows)
    section = ""
    for line in outline(rows):
        if line.column == 0 and line.name:
            section = line.name
        problem = (
            _second_document(line, above, file)
            or _slipped(line, file)
            or _missing_space(line, file)
            or _value(line, file, who if section == "lines" else "")
            or _level(line, above, levels, file)
        )
        if problem is not None:
            yield problem
        above = line


def client_name(rows: Sequence[str]) -> str:
    """Return the name of the client of a scenario, empty when none is written."""
    inside = False
    for row in rows:
        if inside and (found := re.match(r" +name:\s+([^\s#\"'][^#\"']{0,30})$", row)):
            return found[1].strip()
        if not row.startswith(" "):
            inside = row == "client:"
    return ""


def reserved(line: Written, file: str, who: str) -> Problem | None:
    """Say what to do with a value that begins with a sign YAML keeps for itself."""
    value = line.value
    if value[:1] in ("|", ">"):
        return under_bar(line, who, file, f"{value[0]} stands alone; the words go on the next line")
    if re.match(r"&|\*[^\s*]+$", value):
        return Problem(
            "error", "Y109", "& and * are not used in these files",
            (_mark(file, line, line.value_column, len(value), "YAML's sign for a copy"),),
            "Each thing is written out where it belongs, so that a message can point at it. What "
            "several clients share stands in their style.",
        )  # fmt: skip
    if re.match(r"!\S", value):
        return Problem(
            "error", "Y109", "words that begin with ! are not used in these files",
            (_mark(file, line, line.value_column, len(value), "YAML's sign for a type"),),
            "Everything here is plain text. If the words are meant as text, put them under a bar.",
            _moved_under(line, "|" if who else ">", value),
        )  # fmt: skip
    if re.fullmatch(r"\[[\w\s,.'-]*\]", value) and not who:
        return comma_list(line, file)
    if value[:1] in tuple(RESERVED) or re.match(r"[-?](\s|$)", value):
        return under_bar(line, who, file, f"begins with {value[0]}, which YAML keeps for itself")
    return None


def under_bar(line: Written, who: str, file: str, label: str) -> Problem:
    """Say that a value has to stand under a bar; ``label`` is what is in its way."""
    spoken = bool(who)
    words = line.value.lstrip("|> ") if line.value[0] in "|>" else line.value
    sign = "|" if spoken else ">"
    what = f"what {who} says has to stand under a bar ( | )" if spoken else (
        "text that begins like this has to stand under a bar ( > or | )"
    )  # fmt: skip
    return Problem(
        "error", "Y105", what,
        (_mark(file, line, line.value_column, len(line.value), label),),
        "Put | at the end of the line and the words underneath, one line for each thing that may "
        "be said. What the client does goes in round brackets." if spoken
        else "Put > at the end of the line and the words underneath, two spaces further in. Under "
        "a bar every sign can be used.",
        _moved_under(line, sign, _as_cue(words) if spoken else words),
    )  # fmt: skip


def comma_list(line: Written, file: str) -> Problem:
    """Say that names in square brackets are written without them."""
    inner = line.value.strip().removeprefix("[").removesuffix("]").strip()
    return Problem(
        "error", "Y105", "a list is written without brackets here",
        (_mark(file, line, line.value_column, len(line.value), "brackets"),),
        "Names that belong together stand on one line with commas between. A sentence that begins "
        "with a bracket stands under a bar (> or |).",
        f"{line.name}: {inner}" if line.name else inner,
    )  # fmt: skip


def _second_document(line: Written, above: Written | None, file: str) -> Problem | None:
    if above is None or not re.match(r"(---|\.\.\.)(\s|$)", line.row):
        return None
    return second_document(Place(file, line.number, 1))


def second_document(place: Place) -> Problem:
    """Say that a file holds one thing only."""
    return Problem(
        "error", "Y110", "a second file begins inside this one", (Mark(place, 3, "begins here"),),
        "A row that begins with --- or ... ends a file. Each client, style or move has a file of "
        "its own; if this was meant as a divider, put # in front of it.",
    )  # fmt: skip


def _slipped(line: Written, file: str) -> Problem | None:
    if not line.under:
        return None
    return Problem(
        "error", "Y106", f'this line has slipped out of the bar of "{line.under}"',
        (_mark(file, line, line.column, len(line.row) - line.column, "no longer under the bar"),),
        "The lines under a bar stand at least as far in as the first of them. A comment that "
        "stands further out ends the bar as well.",
    )  # fmt: skip


def _missing_space(line: Written, file: str) -> Problem | None:
    dash = re.match(r" *-(?=[A-Za-z\"'(])", line.row)
    if dash:
        return Problem(
            "error", "Y108", "a space is missing after the dash",
            (_mark(file, line, dash.end() - 1, 1, "the dash"),),
            "An entry of a list begins with a dash and a space.",
            f"- {line.row[dash.end() :]}"[:LONGEST_SHOWN],
        )  # fmt: skip
    colon = re.match(r"([a-z_]+):(?=[^\s:/])", line.row[line.column :])
    if line.colon is None and colon:
        at = line.column + colon.end() - 1
        return Problem(
            "error", "Y108", "a space is missing after the colon",
            (_mark(file, line, at, 1, "the colon"),),
            "A name is followed by a colon and a space.",
            f"{colon[1]}: {line.row[at + 1 :]}"[:LONGEST_SHOWN],
        )  # fmt: skip
    return None


def _value(line: Written, file: str, who: str) -> Problem | None:
    value = line.value
    if not value or line.is_bar or (line.colon is None and line.dash is None):
        return None
    if value[0] in "\"'":
        return _quotation(line, file, who)
    found = reserved(line, file, who)
    if found is not None:
        return found
    colon = re.search(r":(?=\s|$)", value.partition(" #")[0])
    if colon is None:
        return None
    return Problem(
        "error", "Y102", "a colon inside a sentence has split it in two",
        (_mark(file, line, line.value_column + colon.start(), 1, "this colon"),),
        "A colon followed by a space starts a new entry, unless the sentence stands under | or >. "
        "Put > at the end of this line and the sentence underneath.",
        _moved_under(line, ">", value),
    )  # fmt: skip


def _quotation(line: Written, file: str, who: str) -> Problem | None:
    value = line.value
    end = _closing_quote(value)
    if end is None:
        return Problem(
            "error", "Y104", "this quotation is not closed",
            (_mark(file, line, line.value_column, 1, "opens here"),),
            "Everything up to the next quotation mark is taken as part of it. Words under a bar "
            "need no quotation marks.", _moved_under(line, "|" if who else ">", value),
        )  # fmt: skip
    rest = value[end + 1 :]
    if not rest.strip() or re.match(r"\s+#", rest):
        return None
    start = line.value_column + end + 1 + len(rest) - len(rest.lstrip())
    return Problem(
        "error", "Y104", "words follow after a quotation has been closed",
        (_mark(file, line, start, len(rest.strip()), "outside the quotation"),),
        "A value that begins with a quotation mark ends with the next one. Put the whole sentence "
        "under a bar; there quotation marks are only quotation marks.",
        _moved_under(line, "|" if who else ">", value),
    )  # fmt: skip


def _closing_quote(value: str) -> int | None:
    pattern = r"\"(?:[^\"\\]|\\.)*\"" if value[0] == '"' else r"'(?:[^']|'')*'"
    found = re.match(pattern, value)
    return found.end() - 1 if found else None


def _level(line: Written, above: Written | None, levels: list[int], file: str) -> Problem | None:
    """Follow how far in each row stands; ``levels`` holds the columns that are open."""
    start = line.dash if line.dash is not None else line.column
    opens = above is None or (above.colon is not None and not above.value)
    opens = opens or (above is not None and above.dash is not None and above.value == "")
    if levels and start > levels[-1] and not opens:
        if line.colon is None and line.dash is None:
            return None  # the line above goes on
        return _further_in(line, above, file)
    while levels and start < levels[-1]:
        levels.pop()
    fits = not levels or start == levels[-1] or (opens and start > levels[-1])
    if not fits:
        levels.append(start)
        return Problem(
            "error", "Y106", "this line does not line up with any line above it",
            (_mark(file, line, start, len(line.name) or 1, f"{start} spaces in"),),
            "Names that belong to the same thing stand equally far in, two spaces further than the "
            "line they belong to.",
        )  # fmt: skip
    if not levels or start > levels[-1]:
        levels.append(start)
    if line.dash is not None and line.colon is not None and line.column > start:
        levels.append(line.column)
    if line.colon is None and line.dash is None:
        return _no_name(line, above, file)
    return None


def _further_in(line: Written, above: Written | None, file: str) -> Problem:
    marks = [_mark(file, line, line.column, len(line.name) or 1, "too far in")]
    if above is not None:
        width = len(above.row) - above.column
        marks.append(_mark(file, above, above.column, width, "the line it follows"))
    return Problem(
        "error", "Y106", "this line stands further in than the line it follows", tuple(marks),
        "The line above already says something after its colon, so nothing can belong to it. If "
        "these lines are its text, put a bar (|) after its colon; if not, move this one out.",
    )  # fmt: skip


def _no_name(line: Written, above: Written | None, file: str) -> Problem:
    first = line.row.split()[0]
    prose = " " in line.value or (above is not None and above.is_bar)
    return Problem(
        "error", "Y106", "this line belongs to nothing",
        (_mark(file, line, line.column, len(line.value), "no name and no colon"),),
        "Text stands two spaces further in than the name it belongs to, under a bar (| or >)."
        if prose else "A line begins with a name and a colon, and what it is follows.",
        "" if prose else f"{first}: ...",
    )  # fmt: skip


def _moved_under(line: Written, bar: str, words: str) -> str:
    return f"{line.name}: {bar}\n  {words[:400]}" if line.name else ""


def _as_cue(words: str) -> str:
    """Turn ``*sighs* No.`` and ``[sighs] No.`` into ``(sighs) No.``."""
    return re.sub(r"^(?:\*([^*]+)\*|\[([^\]]+)\])", lambda f: f"({f[1] or f[2]})", words)


def _mark(file: str, line: Written, column: int, width: int, label: str) -> Mark:
    place = Place(file, line.number, column + 1)
    return Mark(place, max(1, min(width, LONGEST_SHOWN)), label)
