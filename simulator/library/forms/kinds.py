"""The kinds of file: what each is called, which table it follows and who builds it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

from simulator.library.nodes import Mapping, Text
from simulator.library.places import Place
from simulator.library.problems import Report
from simulator.library.spelling import did_you_mean, list_of, nearest

FORMAT: Final = 1
"""The version of the file format that is read."""

_HEAD = re.compile(r"^(kind|id):[ \t]*([^\s#]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file. Its form's module is imported when the first such file is built."""

    name: str
    module: str

    def build(self, page: Mapping, report: Report) -> Any:
        """Make the model of a page; ``None``, with problems, when it cannot be used."""
        build: Callable[[Mapping, Report], Any]
        build = import_module(f"simulator.library.forms.{self.module}").build
        return build(page, report)


STYLE: Final = Kind("style", "style")
SCENARIO: Final = Kind("scenario", "scenario")
RUBRIC: Final = Kind("rubric", "rubric")
MOVE: Final = Kind("move", "move")
WORD_LISTS: Final = Kind("wordlists", "wordlists")
MODIFIERS: Final = Kind("modifiers", "modifiers")
FLAGS: Final = Kind("flags", "flags")

KINDS: Final = {
    kind.name: kind for kind in (STYLE, SCENARIO, RUBRIC, MOVE, WORD_LISTS, MODIFIERS, FLAGS)
}
LEXICON_KINDS: Final = frozenset({MOVE.name, WORD_LISTS.name, MODIFIERS.name, FLAGS.name})


def glance(text: str) -> tuple[str, str]:
    """Return the kind and id a text gives itself, without reading the rest of it.

    Either is empty when it is not found where it always stands, at the beginning of a row.
    """
    found = dict(reversed(_HEAD.findall(text)))
    kind, name = found.get("kind", ""), found.get("id", "")
    return kind.strip("\"'"), name.strip("\"'")


def check_head(page: Mapping, file: str, report: Report) -> Kind | None:
    """Read what every file begins with; ``None``, with a problem, when it is not ours to read."""
    kind = _kind(page, file, report)
    if kind is None or not _format_is_known(page, report):
        return None
    entry = page.entries.get("id")
    stem = file.rsplit("/", 1)[-1].removesuffix(".yaml")
    if entry and isinstance(entry.node, Text) and entry.node.value not in ("", stem):
        report.add(
            "error", "N213", entry.node.place,
            f'this file is called {stem}.yaml and says that its id is "{entry.node.value}"',
            width=len(entry.node.value), cause="Others find it by its id, and people by the name "
            "of the file; the two are the same.", instead=f"id: {stem}",
        )  # fmt: skip
    return kind


def _kind(page: Mapping, file: str, report: Report) -> Kind | None:
    entry = page.entries.get("kind")
    if entry is None:
        report.add(
            "error", "Y112", Place(file, 1, 1), "this file does not say what sort of file it is",
            cause=f"The first key is kind; it is one of {list_of(KINDS)}.",
            instead="kind: scenario",
        )  # fmt: skip
        return None
    name = entry.node.value if isinstance(entry.node, Text) else ""
    if name in KINDS:
        return KINDS[name]
    report.add(
        "error", "Y112", entry.node.place, f'"{name}" is not a sort of file',
        width=max(len(name), 1),
        cause=did_you_mean(name, KINDS) or f"The sorts are {list_of(KINDS)}.",
        instead=f"kind: {nearest(name, KINDS) or 'scenario'}",
    )  # fmt: skip
    return None


def _format_is_known(page: Mapping, report: Report) -> bool:
    entry = page.entries.get("format")
    written = entry.node.value if entry and isinstance(entry.node, Text) else ""
    if entry is None or written == str(FORMAT):
        return True
    newer = written.isascii() and written.isdecimal() and int(written[:6]) > FORMAT
    report.add(
        "error", "N212" if newer else "N211", entry.node.place,
        f"this file is written in format {written}, and only format {FORMAT} is known here"
        if newer else f'"format" is {FORMAT}',
        width=max(len(written), 1),
        cause="It was made for a newer version of the program. With that version it can be read."
        if newer else "It tells by which rules the file is written.",
        instead="" if newer else f"format: {FORMAT}",
    )  # fmt: skip
    return False
