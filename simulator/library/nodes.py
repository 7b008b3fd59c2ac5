"""YAML read as text with places: mappings, sequences and written words, and nothing typed.

The only module that knows PyYAML. Nodes come from ``yaml.compose`` with no resolvers, so ``no``,
``1:30`` and ``010`` stay what the author typed; every event passes a guard that refuses anchors,
aliases, tags, depth and second documents before anything is built from them.
"""

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import yaml
from yaml.composer import Composer
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.resolver import BaseResolver
from yaml.scanner import Scanner

from simulator.library import skeleton
from simulator.library.pieces import Piece
from simulator.library.places import Line, Place
from simulator.library.problems import Report
from simulator.library.rows import LARGEST, even_rows, split_rows

if TYPE_CHECKING:
    CParser: Any
else:
    try:
        from yaml.cyaml import CParser
    except ImportError:  # a PyYAML built without libyaml reads the same, about ten times slower
        CParser = None

HAS_LIBYAML = CParser is not None
_HALF_A_CHARACTER = re.compile("[\ud800-\udfff]")
_BAR = re.compile(r"[|>][+-]?(?: +#.*)?")
DEEPEST = 32
"""How many levels of nesting a file may have."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words an author wrote: one line, or the rows of a bar.

    ``value`` is the words without quotes; for ``|`` the rows joined by line ends, for ``>`` the
    same as ``prose``. ``place`` is the first visible character (the bar itself when nothing is
    under it). ``block`` tells whether the words stand under a bar, ``folded`` whether under
    ``>``. ``rows`` holds every row, blank ones included.
    """

    value: str
    place: Place
    block: bool = False
    folded: bool = False
    rows: tuple[Line, ...] = ()

    def lines(self) -> tuple[Line, ...]:
        """Return the rows that say something: no blank ones, and under a bar no ``# comments``."""
        if not self.block:
            return self.rows
        return tuple([row for row in self.rows if row.text and not _is_comment(row.text)])

    @property
    def piece(self) -> Piece:
        """All lines read as one, each character still knowing its place."""
        return Piece.flowing(self.lines()) if self.rows else Piece("", ((0, self.place),))

    @property
    def prose(self) -> str:
        """The rows as flowing text: one space between rows, an empty row between paragraphs."""
        prose = between = ""
        for row in self.rows:
            if not row.text:
                between = "\n\n" if prose else ""
            elif not (self.block and _is_comment(row.text)):
                prose += between + row.text
                between = " "
        return prose


def _is_comment(words: str) -> bool:
    return words[0] == "#" and words[1:2] in ("", " ")


def _moved(place: Place, columns: int) -> Place:
    return Place(place.file, place.line, place.column + columns)


@dataclass(frozen=True, slots=True)
class Entry:
    """One ``key: ...`` of a mapping."""

    key: Text
    node: "Node"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and what stands under them, in file order. ``place`` is the first key's."""

    entries: dict[str, Entry]
    place: Place


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of items, each begun by a dash. ``place`` is the first dash."""

    items: tuple["Node", ...]
    place: Place


Node = Text | Mapping | Sequence


def read_page(text: str, file: str, report: Report, *, pure: bool = False) -> Mapping | None:
    """Read one file's text as a tree with places.

    ``file`` names it in messages. ``None`` means that ``report`` holds why it cannot be read: the
    first such problem alone, since what follows it would be noise. ``pure`` asks for the parser
    written in Python, which reads the same.
    """
    rows = even_rows(split_rows(text), file, report)
    if rows is None:
        return None
    if sum(map(len, rows)) > LARGEST:
        skeleton.too_large(file, report)
        return None
    composer = _composers["libyaml" if HAS_LIBYAML and not pure else "python"]
    try:
        root = yaml.compose("\n".join(rows) + "\n", Loader=composer)
        if isinstance(root, yaml.MappingNode):
            return _Builder(rows, file, report).page(root)
        skeleton.not_a_page(rows, file, report)
    except _RefusedError as refusal:
        skeleton.refuse(refusal.what, _at(file, refusal.mark), rows, report)
    except yaml.composer.ComposerError as error:
        skeleton.refuse("second document", _at(file, error.problem_mark), rows, report)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        skeleton.explain(rows, _at(file, mark) if mark else Place(file, 1, 1), report)
    except (yaml.YAMLError, ValueError, OverflowError):  # the latter: "\UFFFFFFFF" in a quotation
        skeleton.explain(rows, Place(file, 1, 1), report)
    return None


def _at(file: str, mark: Any) -> Place:
    return Place(file, mark.line + 1, mark.column + 1)


class _RefusedError(Exception):
    """Something in a file that is not read at all."""

    def __init__(self, what: skeleton.Refused, mark: Any) -> None:
        super().__init__(what)
        self.what = what
        self.mark = mark


class _GuardedComposer(Composer):
    """Composes nodes, and stops at the first event that no file here holds."""

    depth = 0

    def compose_node(self, parent: Any, index: Any) -> Any:
        """Compose one node, refusing what would expand, hide its sort or nest without end."""
        event: Any = self.peek_event()  # type: ignore[attr-defined]
        here: Any = event.start_mark
        if isinstance(event, yaml.AliasEvent):
            raise _RefusedError("anchor", here)
        if event.anchor is not None:
            raise _RefusedError("anchor", here)
        if event.tag is not None:
            raise _RefusedError("tag", here)
        if getattr(event, "flow_style", False):
            raise _RefusedError("brackets", here)
        if isinstance(event, yaml.ScalarEvent) and _HALF_A_CHARACTER.search(event.value):
            raise yaml.MarkedYAMLError(problem_mark=here)  # as libyaml does
        if self.depth >= DEEPEST:
            raise _RefusedError("depth", here)
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node


class _PureComposer(_GuardedComposer, Reader, Scanner, Parser, BaseResolver):
    """The parser written in Python."""

    def __init__(self, stream: str) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)
        Composer.__init__(self)
        BaseResolver.__init__(self)


_composers: dict[str, Any] = {"python": _PureComposer}

if HAS_LIBYAML:

    class _QuickComposer(_GuardedComposer, CParser, BaseResolver):  # type: ignore[misc]
        """The parser of libyaml."""

        def __init__(self, stream: str) -> None:
            CParser.__init__(self, stream)
            Composer.__init__(self)
            BaseResolver.__init__(self)

    _composers["libyaml"] = _QuickComposer


@dataclass(slots=True)
class _Builder:
    """Turns YAML's nodes into ours, taking the words under a bar from the rows themselves."""

    rows: list[str]
    file: str
    report: Report

    def page(self, root: yaml.MappingNode) -> Mapping:
        """Build a whole file."""
        return self._mapping(root)

    def _node(self, node: yaml.Node, key: Text | None = None) -> Node:
        """Build one node; ``key`` is what it stands under."""
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node)
        if isinstance(node, yaml.SequenceNode):
            items = tuple(self._node(item) for item in node.value)
            return Sequence(items, _at(self.file, node.start_mark))
        assert isinstance(node, yaml.ScalarNode)
        return self._text(node, key)

    def _mapping(self, node: yaml.MappingNode) -> Mapping:
        entries: dict[str, Entry] = {}
        for key_node, value_node in node.value:
            if not self._is_plain_key(key_node):
                raise _RefusedError("key", key_node.start_mark)
            if key_node.value == "<<":
                raise _RefusedError("merge", key_node.start_mark)
            key = self._key(key_node)
            value = self._node(value_node, key)
            if key.value in entries:
                skeleton.written_twice(
                    key.value, entries[key.value].key.place, key.place, self.report
                )
                continue
            entries[key.value] = Entry(key, value)
        return Mapping(entries, _at(self.file, node.start_mark))

    def _key(self, node: yaml.ScalarNode) -> Text:
        place = _at(self.file, node.start_mark)
        if node.style:
            place = _moved(place, 1)
        return Text(node.value, place, rows=(Line(node.value, place),))

    def _is_plain_key(self, node: yaml.Node) -> bool:
        if not isinstance(node, yaml.ScalarNode) or node.style in ("|", ">"):
            return False
        after = self.rows[node.end_mark.line][node.end_mark.column :] if node.value else ""
        return after.lstrip(" ").startswith(":")

    def _text(self, node: yaml.ScalarNode, key: Text | None) -> Text:
        start = _at(self.file, node.start_mark)
        if node.style in ("|", ">"):
            return self._bar(node, start)
        plain = not node.style
        if plain and not node.value:
            place = key.place if key else start
            after = place.column - 1 + (len(key.value) if key else 0)
            lost = self._lost(place.line, after, False)
            return Text(lost, place, rows=(Line(lost, place),) if lost else ())
        last = node.end_mark.line
        if plain:
            self._lost(last + 1, node.end_mark.column, True)
        value = skeleton.without_controls(node.value, start, self.report)
        if last == node.start_mark.line or not plain:
            inner = start if plain else _moved(start, 1)
            return Text(value, inner, rows=(Line(value, inner),))
        rows = []
        for number in range(node.start_mark.line, last + 1):
            begin = node.start_mark.column if number == node.start_mark.line else 0
            end = node.end_mark.column if number == last else None
            piece = self.rows[number][begin:end]
            place = Place(self.file, number + 1, begin + _indent(piece) + 1)
            rows.append(Line(piece.strip(" "), place))
        return Text(value, start, rows=tuple(rows))

    def _bar(self, node: yaml.ScalarNode, bar: Place) -> Text:
        header = self.rows[bar.line - 1][bar.column - 1 :]
        if not _BAR.fullmatch(header):
            if re.match(r"[|>][+-]?[0-9]", header):
                raise _RefusedError("bar", node.start_mark)
            raise yaml.MarkedYAMLError(problem_mark=node.start_mark)  # libyaml reads "|#"
        if not node.value.strip():
            return Text("", bar, block=True, folded=node.style == ">")
        number = bar.line
        while not self.rows[number]:
            number += 1
        margin = _indent(self.rows[number])
        rows: list[Line] = []
        for at, row in enumerate(self.rows[number:], start=number + 1):
            words = row.lstrip(" ")
            if not words:
                rows.append(Line("", Place(self.file, at, 1)))
                continue
            indent = len(row) - len(words)
            if indent < margin:
                break
            rows.append(Line(words, Place(self.file, at, indent + 1), indent - margin))
        while not rows[-1].text:
            rows.pop()
        text = Text(node.value.strip("\n"), rows[0].place, block=True, rows=tuple(rows))
        return replace(text, value=text.prose, folded=True) if node.style == ">" else text

    def _lost(self, line: int, column: int, has_value: bool) -> str:
        """Look for words behind a value that a number sign made into a comment."""
        row = self.rows[line - 1] if line <= len(self.rows) else ""
        at = row.find(" #", column)
        if at >= 0 and not row[column:at].strip(" :"):
            place = Place(self.file, line, at + 2)
            return skeleton.lost_words(row, place, has_value, self.report)
        return ""


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip(" "))
