"""The shape of a file: reading a mapping by its table, and what to say when a part does not fit.

A ``Form`` reads one mapping by its table: unknown and missing parts are reported when it is made,
a part of the wrong shape when it is asked for.
"""

from collections.abc import Iterator, Sequence

from simulator.library.forms.tables import (
    WANTED,
    Holds,
    Key,
    Table,
    example_of,
    head,
    parts_example,
)
from simulator.library.nodes import Entry, Mapping, Text
from simulator.library.nodes import Sequence as NodeList
from simulator.library.pieces import Piece
from simulator.library.places import Line, Place
from simulator.library.problems import Report
from simulator.library.sentences.names import check_id, comma_list, phrases
from simulator.library.spelling import did_you_mean, list_of, nearest

__all__ = [
    "Form", "Holds", "Key", "Table", "check_id", "comma_list", "head", "lines_of", "mapping_of",
    "phrases", "text_of", "texts", "whole_number",
]  # fmt: skip


class Form:
    """One mapping read by its table.

    Getters never raise: a part that is absent gives an empty value, one of the wrong shape is
    reported and gives an empty value too.
    """

    def __init__(self, page: Mapping, table: Table, report: Report, under: Text | None = None):
        """Check which parts are there. ``under`` is the key this mapping stands under."""
        self.page = page
        self.table = table
        self.report = report
        self.place: Place = under.place if under else page.place
        self._under = under
        names = [key.name for key in table.keys]
        meant = {
            _unknown_part(entry.key, table, page, report)
            for entry in page.entries.values()
            if entry.key.value not in names
        }
        for key in table.keys:
            if key.required and key.name not in page.entries and key.name not in meant:
                self._missing_part(key)

    def has(self, name: str) -> bool:
        """Tell whether the part was written."""
        return name in self.page.entries

    def entry(self, name: str) -> Entry | None:
        """Return the key and the node of a part as written."""
        return self.page.entries.get(name)

    def place_of(self, name: str) -> Place:
        """Return where a part's value begins, or the form's own place when it is absent."""
        entry = self.page.entries.get(name)
        return entry.node.place if entry else self.place

    def text(self, name: str) -> Text | None:
        """Return the words of a part, ``None`` when absent, empty or not words."""
        entry = self.page.entries.get(name)
        return None if entry is None else text_of(entry, self.table.key(name), self.report)

    def line(self, name: str, default: str = "") -> str:
        """Return a part of a few words; with ``choices`` in the table, one of those."""
        key = self.table.key(name)
        text = self.text(name)
        if text is None:
            return default
        piece = text.piece
        if key.choices and piece.text not in key.choices:
            _not_a_choice(piece, key, self.report)
            return default
        return piece.text

    def prose(self, name: str, default: str = "") -> str:
        """Return a part of flowing text, an empty row between paragraphs."""
        text = self.text(name)
        return default if text is None else text.prose

    def piece(self, name: str) -> Piece | None:
        """Return a part's words as one piece that knows its places, for a sentence grammar."""
        text = self.text(name)
        return None if text is None else text.piece

    def names(self, name: str) -> tuple[Piece, ...]:
        """Return the names (or phrases) of a part, written with commas between."""
        key = self.table.key(name)
        text = self.text(name)
        if text is None:
            return ()
        pieces = phrases(text, self.report)
        if not key.choices:
            return pieces
        for piece in pieces:
            if piece.text not in key.choices:
                _not_a_choice(piece, key, self.report)
        return tuple(piece for piece in pieces if piece.text in key.choices)

    def words(self, name: str) -> tuple[str, ...]:
        """Return the same as ``names``, without places."""
        return tuple(piece.text for piece in self.names(name))

    def number(self, name: str, default: int = 0) -> int:
        """Return a whole number within the table's bounds."""
        key = self.table.key(name)
        text = self.text(name)
        if text is None:
            return default
        number = whole_number(text.piece, key, self.report)
        return default if number is None else number

    def yes_no(self, name: str, default: bool) -> bool:
        """Return a part that says ``yes`` or ``no``."""
        text = self.text(name)
        if text is None:
            return default
        piece = text.piece
        if piece.text in ("yes", "no"):
            return piece.text == "yes"
        self.report.add(
            "error", "N211", piece.place, f'"{name}" is either yes or no',
            width=max(len(piece.text), 1), cause=self.table.key(name).means,
            instead=f"{name}: {'yes' if piece.text.lower() in ('true', 'on', 'y') else 'no'}",
        )  # fmt: skip
        return default

    def lines(self, name: str) -> tuple[Line, ...]:
        """Return the lines of a bar; a single line may also stand right after the key."""
        entry = self.page.entries.get(name)
        return () if entry is None else lines_of(entry, self.table.key(name), self.report)

    def part(self, name: str) -> "Form | None":
        """Return a part that has keys of its own."""
        key = self.table.key(name)
        entry = self.page.entries.get(name)
        if entry is None or key.inside is None:
            return None
        mapping = mapping_of(entry, key, self.report)
        return None if mapping is None else Form(mapping, key.inside, self.report, entry.key)

    def named_parts(self, name: str) -> Iterator[tuple[Text, "Form"]]:
        """Give each part under a name of the author's choice, with that name."""
        key = self.table.key(name)
        if key.inside is None:
            return
        for entry in self.named(name):
            mapping = mapping_of(entry, key, self.report, of=entry.key.value)
            if mapping is not None:
                yield entry.key, Form(mapping, key.inside, self.report, entry.key)

    def named(self, name: str) -> tuple[Entry, ...]:
        """Return the entries under names of the author's choice, as written."""
        entry = self.page.entries.get(name)
        if entry is None:
            return ()
        mapping = mapping_of(entry, self.table.key(name), self.report)
        return () if mapping is None else tuple(mapping.entries.values())

    def listed_parts(self, name: str) -> Iterator["Form"]:
        """Give each part of a list, each begun by a dash."""
        key = self.table.key(name)
        entry = self.page.entries.get(name)
        if entry is None or key.inside is None:
            return
        if not isinstance(entry.node, NodeList):
            _wrong_shape(entry, key, self.report)
            return
        for item in entry.node.items:
            if isinstance(item, Mapping):
                yield Form(item, key.inside, self.report)
            else:
                self.report.add(
                    "error", "N211", item.place, f'an entry of "{name}" has no parts',
                    cause=f"{key.means} Each entry begins with a dash and has parts of its own.",
                    instead=parts_example(name, key),
                )  # fmt: skip

    def _missing_part(self, key: Key) -> None:
        width = len(self._under.value) if self._under else 1
        what = f'"{self._under.value}"' if self._under else self.table.name
        self.report.add(
            "error", "N203", self.place, f'"{key.name}" is missing from {what}',
            width=width, cause=key.means, instead=example_of(key),
        )  # fmt: skip


def text_of(entry: Entry, key: Key, report: Report) -> Text | None:
    """Return the words under a key; ``None``, with a problem, when there are none."""
    if not isinstance(entry.node, Text):
        _wrong_shape(entry, key, report)
        return None
    if entry.node.value.strip() and (entry.node.lines() or not entry.node.block):
        return entry.node
    if entry.node.block:
        report.add(
            "error", "Y113", entry.node.place,
            f'nothing stands under the bar of "{entry.key.value}"', label="the bar",
            cause=f"{key.means} What belongs here stands on the lines below, two spaces further "
            "in than the key.", instead=example_of(key),
        )  # fmt: skip
    else:
        report.add(
            "error", "N203", entry.key.place, f'nothing is written after "{entry.key.value}"',
            width=len(entry.key.value), cause=key.means, instead=example_of(key),
        )  # fmt: skip
    return None


def lines_of(entry: Entry, key: Key, report: Report) -> tuple[Line, ...]:
    """Return the lines under a key's bar; none, with a problem, when they cannot be read."""
    text = text_of(entry, key, report)
    if text is None:
        return ()
    if text.folded:
        report.add(
            "error", "N211", entry.key.place, f'"{entry.key.value}" needs the upright bar |',
            width=len(entry.key.value), cause="Under > all lines flow into one paragraph. Under | "
            "each line is an entry of its own, and here that is what counts.",
            instead=f"{entry.key.value}: |",
        )  # fmt: skip
        return ()
    return text.lines()


def mapping_of(entry: Entry, key: Key, report: Report, of: str = "") -> Mapping | None:
    """Return the parts under a key; ``None``, with a problem, when there are none."""
    if isinstance(entry.node, Mapping):
        return entry.node
    _wrong_shape(entry, key, report, of)
    return None


def whole_number(piece: Piece, key: Key, report: Report) -> int | None:
    """Read a whole number within the key's bounds; ``None``, with a problem, otherwise."""
    bounds = f"{key.low} to {key.high}" if key.high > key.low else str(key.low)
    if not (piece.text.isascii() and piece.text.isdecimal() and len(piece.text) < 8):
        report.add(
            "error", "N211", piece.place, f'"{key.name}" is a whole number',
            width=max(len(piece.text), 1), cause=f"{key.means} It goes from {bounds}."
            if key.high > key.low else key.means, instead=example_of(key),
        )  # fmt: skip
        return None
    number = int(piece.text)
    if key.low <= number <= key.high:
        return number
    report.add(
        "error", "N210", piece.place, f'"{key.name}" cannot be {number}',
        width=len(piece.text), label=f"{bounds} can be used", cause=key.means,
        instead=example_of(key),
    )  # fmt: skip
    return None


def _unknown_part(key: Text, table: Table, page: Mapping, report: Report) -> str:
    """Report a part there is not; gives back the name of the missing part it surely stands for."""
    known = [each.name for each in table.keys]
    near = nearest(key.value, [name for name in known if name not in page.entries])
    cause = f"Did you mean {near}? {table.key(near).means}" if near else ""
    report.add(
        "error", "N202", key.place, f'"{key.value}" is not a part of {table.name}',
        width=max(len(key.value), 1),
        cause=cause or f"Its parts are {list_of(known, most=40)}.",
        instead=f"{near}:" if near else "",
    )  # fmt: skip
    return near or ""


def _not_a_choice(piece: Piece, key: Key, report: Report) -> None:
    near = nearest(piece.text, key.choices)
    report.add(
        "error", "N202", piece.place, f'"{piece.text}" is not one of the words "{key.name}" knows',
        width=max(len(piece.text), 1),
        cause=" ".join(
            filter(None, (key.means, did_you_mean(piece.text, key.choices),
                          f"It is one of {list_of(key.choices, most=40)}."))
        ),
        instead=near if near and key.holds != "line" else f"{key.name}: {near}" if near else "",
    )  # fmt: skip


def _wrong_shape(entry: Entry, key: Key, report: Report, of: str = "") -> None:
    name = of or entry.key.value
    if isinstance(entry.node, Text) and not entry.node.value:
        found = "nothing is there"
    elif isinstance(entry.node, Text):
        found = "words are there"
    elif isinstance(entry.node, Mapping):
        found = "names with colons are there"
    else:
        found = "a list with dashes is there"
    wanted: Holds = "part" if of else key.holds
    report.add(
        "error", "N211", entry.key.place, f'"{name}" needs {WANTED[wanted]}; {found}',
        width=max(len(entry.key.value), 1), cause=key.means,
        instead=example_of(key) if not of else "",
    )  # fmt: skip


def texts(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """Return the words of each piece."""
    return tuple(piece.text for piece in pieces)
