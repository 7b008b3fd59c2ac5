"""YAML read as text with places, whichever parser reads it."""

import string
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from simulator.library.nodes import HAS_LIBYAML, Mapping, Sequence, Text, read_page
from simulator.library.problems import Problem, Report
from tests.library.conftest import Page

TYPED = "a: no\nb: 1:30\nc: 010\nd: ~\ne: 2024-03-14\nf: 1.10\ng: on\nh: =\n"


def text_at(read: Mapping | None, *path: str) -> Text:
    """The words under names, one inside the other."""
    node: Any = read
    for name in path:
        node = node.entries[name].node
    assert isinstance(node, Text)
    return node


def test_nothing_is_typed(page: Page) -> None:
    """What YAML takes for a truth value, a time, a number or a date stays what was typed."""
    read, problems = page(TYPED)
    assert problems == []
    assert read is not None
    values = [text_at(read, name).value for name in read.entries]
    assert values == ["no", "1:30", "010", "~", "2024-03-14", "1.10", "on", "="]


def test_every_row_of_a_bar_has_its_place(page: Page) -> None:
    """Rows of a bar know file, line, column and how far in they stand; blank ones are no lines."""
    read, _ = page("a:\n  b: |\n    one\n      two\n\n    # aside\n    #3 counts\n  c: d\n")
    lines = text_at(read, "a", "b").lines()
    assert [(line.text, line.place.line, line.place.column, line.indent) for line in lines] == [
        ("one", 3, 5, 0),
        ("two", 4, 7, 2),
        ("#3 counts", 7, 5, 0),
    ]
    assert {line.place.file for line in lines} == {"file.yaml"}


def test_a_flowing_bar_is_prose(page: Page) -> None:
    """Under > rows flow together, an empty row parts paragraphs, and each word keeps its place."""
    read, _ = page("a: >\n  One\n  two.\n\n  Three.\n")
    text = text_at(read, "a")
    assert text.value == text.prose == "One two.\n\nThree."
    assert str(text.piece.part(4, 8).place) == "file.yaml:3:3"
    assert text.folded


@pytest.mark.parametrize(
    ("written", "value", "column"),
    [
        ("a: b c", "b c", 4),
        ("a: 'it''s'", "it's", 5),
        ('a: "x: y"', "x: y", 5),
        ("a:   b  # c", "b", 6),
    ],
)
def test_one_line_is_a_line_too(page: Page, written: str, value: str, column: int) -> None:
    """A value on the row of its name is one line, without quotation marks and comment."""
    read, problems = page(written + "\n")
    text = text_at(read, "a")
    assert problems == []
    assert [(line.text, line.place.column) for line in text.lines()] == [(value, column)]
    assert text.value == value


def test_a_value_may_go_on(page: Page) -> None:
    """A value outside a bar may go on further in, and its rows keep their places."""
    read, _ = page("a: one\n  two\nb: c\n")
    text = text_at(read, "a")
    assert text.value == text.prose == "one two"
    assert str(text.piece.part(4).place) == "file.yaml:2:3"


def test_lists_and_parts_have_places(page: Page) -> None:
    """A list knows its dashes, a part its first name."""
    read, _ = page("a:\n  - b: c\n  - b: d\n")
    assert read is not None
    node = read.entries["a"].node
    assert isinstance(node, Sequence)
    assert [str(item.place) for item in node.items] == ["file.yaml:2:5", "file.yaml:3:5"]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_of_every_system(page: Page, end: str) -> None:
    """Files from Windows and old machines read the same, on the same lines."""
    read, problems = page(end.join(["a: |", "  b", "  c", "d: e", ""]))
    assert problems == []
    assert [line.place.line for line in text_at(read, "a").lines()] == [2, 3]
    assert text_at(read, "a").value == "b\nc"


def test_wide_letters_count_once(page: Page) -> None:
    """Columns count characters, whatever their width or number of bytes."""
    read, _ = page("ä: 日本 é 😀 x\n")
    assert str(text_at(read, "ä").piece.part(7).place) == "file.yaml:1:11"


@pytest.mark.parametrize(
    "text",
    [
        "[" * 500_000,
        "{" * 500_000,
        "- " * 250_000,
        "a: " + "[" * 500_000,
        "? " * 250_000,
        "a:\n" + "- " * 99,
    ],
    ids=["brackets", "braces", "dashes", "value", "questions", "ninety-nine"],
)
def test_deep_nesting_is_refused(page: Page, text: str) -> None:
    """A file that is opened and never closed is refused at once, before a parser can fall over."""
    read, problems = page(text)
    assert read is None
    assert len(problems) == 1


def test_an_alias_bomb_is_refused(page: Page) -> None:
    """What would multiply is refused at its first sign."""
    rows = ["a0: &a0 x"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)]
    read, problems = page("\n".join(rows))
    assert read is None
    assert [(each.code, str(each.place)) for each in problems] == [("Y109", "file.yaml:1:5")]


def test_too_long_is_refused(page: Page) -> None:
    """More than a mebibyte of characters is not read."""
    read, problems = page("a: b\n" * 300_000)
    assert read is None
    assert [each.code for each in problems] == ["Y114"]


def both(text: str) -> tuple[tuple[Mapping | None, list[Problem]], ...]:
    """What each parser makes of a text."""
    found = []
    for pure in (False, True):
        report = Report()
        found.append((read_page(text, "file.yaml", report, pure=pure), report.problems))
    return tuple(found)


def test_libyaml_is_at_hand() -> None:
    """The tests compare two parsers, so both have to be there."""
    assert HAS_LIBYAML


@given(st.text(max_size=400))
@example("\x85a: b")
@example("a: |\n\x00")
@example("﻿a: b")
@example("a: \ud800")
@example("'")
@example("a: b\n\t\n")
@example("!<" + "a" * 50)
@example("%YAML 9.9\n---\na: b\n")
@example("a: !!set {x}\n")
@example('"\\UFFFFFFFF": 1')
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing anyone could type raises, and a page that is not given back is explained."""
    for read, problems in both(text):
        assert read is not None or problems
        for problem in problems:
            assert problem.place.line >= 1
            assert problem.place.column >= 1


WORDS = st.text(alphabet=string.ascii_letters + " ,.:#-'\"|>*&![]{}?@%`\té", max_size=20)
ROWS = st.lists(
    st.builds(
        lambda indent, dash, name, sep, words: " " * indent + dash + name + sep + words,
        st.integers(0, 8),
        st.sampled_from(["", "", "", "- "]),
        st.sampled_from(["", "a", "b", "kind", "moves_on", "any reply", '"q"']),
        st.sampled_from([": ", ": ", ":", ": |", ": >", " ", ": |-"]),
        WORDS,
    ),
    max_size=12,
)


@given(ROWS)
def test_both_parsers_agree(rows: list[str]) -> None:
    """A text is read the same by both parsers, or refused by both with the same words."""
    quick, pure = both("\n".join(rows) + "\n")
    assert quick == pure


@given(st.lists(WORDS.map(str.strip), min_size=1, max_size=6), st.sampled_from(["|", ">"]))
def test_words_under_a_bar_are_as_yaml_reads_them(rows: list[str], sign: str) -> None:
    """Words taken from the rows are the words YAML finds, spaces at the ends of rows apart."""
    rows = [row.replace("\t", " ").strip() for row in rows]
    text = f"a: {sign}\n" + "".join(f"  {row}".rstrip() + "\n" for row in rows)
    read, _ = both(text)[0]
    ours = text_at(read, "a")
    theirs = str(yaml.safe_load(text)["a"]).strip("\n")
    commented = any(row == "#" or row.startswith("# ") for row in rows)
    if sign == "|":
        assert ours.value.strip("\n") == theirs
    elif not commented:
        assert ours.value.split() == theirs.split()
