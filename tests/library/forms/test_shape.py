"""Reading a part by its table of keys."""

from collections.abc import Callable

import pytest

from simulator.library.forms.shape import Form, Key, Table
from simulator.library.forms.tables import example_of
from simulator.library.nodes import read_page
from simulator.library.problems import Report

INNER = Table("an inner part", (Key("deep", "How deep.", "number", example="3", low=1, high=5),))
TABLE = Table(
    "a part",
    (
        Key("words", "Some words.", required=False, example="a few"),
        Key("colour", "Which colour.", required=False, choices=("red", "green"), example="red"),
        Key("story", "A story.", "prose", required=False, example="Once."),
        Key("names", "Some names.", "names", required=False, example="a, b"),
        Key("count", "How many.", "number", required=False, example="2", low=1, high=9),
        Key("sure", "Whether it is so.", "yes or no", required=False, example="yes"),
        Key("rules", "Rules.", "lines", required=False, example="a: b"),
        Key("inner", "A part inside.", "part", required=False, inside=INNER),
        Key("inners", "Parts by name.", "named parts", required=False, inside=INNER,
            example="one:\n  deep: 3"),
        Key("steps", "Parts in a row.", "list of parts", required=False, inside=INNER),
    ),
)  # fmt: skip

Short = Callable[[Report], list[str]]


def form(text: str) -> tuple[Form, Report]:
    """The form of a text, and what it reports."""
    report = Report()
    page = read_page(text, "file.yaml", report)
    assert page is not None
    return Form(page, TABLE, report), report


WHOLE = """\
words: a few
colour: green
story: |
  Once
  upon.

  A time.
names: >
  one, two
  three, four,
count: 7
sure: no
rules: |
  a
  b
inner:
  deep: 2
inners:
  x:
    deep: 1
  y:
    deep: 5
steps:
  - deep: 3
"""


def test_everything_is_read_as_its_key_says() -> None:
    """Each getter gives back its sort of value, and nothing is reported."""
    read, report = form(WHOLE)
    assert read.line("words") == "a few"
    assert read.line("colour") == "green"
    assert read.prose("story") == "Once upon.\n\nA time."
    assert read.words("names") == ("one", "two three", "four")
    assert [str(piece.place) for piece in read.names("names")] == [
        "file.yaml:9:3", "file.yaml:9:8", "file.yaml:10:10",
    ]  # fmt: skip
    assert read.number("count") == 7
    assert read.yes_no("sure", default=True) is False
    assert [line.text for line in read.lines("rules")] == ["a", "b"]
    inner = read.part("inner")
    assert inner is not None
    assert inner.number("deep") == 2
    assert [(name.value, part.number("deep")) for name, part in read.named_parts("inners")] == [
        ("x", 1), ("y", 5),
    ]  # fmt: skip
    assert [part.number("deep") for part in read.listed_parts("steps")] == [3]
    assert report.problems == []


def test_under_the_upright_bar_rows_part_names() -> None:
    """Names under | may stand one to a row, without a comma at the end."""
    read, report = form("names: |\n  one, two\n  three\n")
    assert read.words("names") == ("one", "two", "three")
    assert report.problems == []


def test_what_is_absent_is_empty() -> None:
    """A part that need not be there gives an empty value and no problem."""
    read, report = form("words: x\n")
    assert (read.line("colour", "red"), read.prose("story"), read.names("names")) == ("red", "", ())
    assert (read.number("count", 4), read.yes_no("sure", default=True)) == (4, True)
    assert (read.lines("rules"), read.part("inner"), read.piece("words") is None) == (
        (),
        None,
        False,
    )
    assert list(read.named_parts("inners")) == []
    assert list(read.listed_parts("steps")) == []
    assert report.problems == []


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("wrods: x\n", ["N202 1:1"]),
        ("colour: blue\n", ["N202 1:9"]),
        ("words:\n", ["N203 1:1"]),
        ("story: >\n", ["Y113 1:8"]),
        ("story: >\n  # only a comment\n", ["Y113 2:3"]),
        ("words:\n  a: b\n", ["N211 1:1"]),
        ("words:\n  - a\n", ["N211 1:1"]),
        ("names: a,, b\n", ["N209 1:10"]),
        ("count: many\n", ["N211 1:8"]),
        ("count: 1.5\n", ["N211 1:8"]),
        ("count: -1\n", ["N211 1:8"]),
        ("count: 10\n", ["N210 1:8"]),
        ("count: ²\n", ["N211 1:8"]),
        ("sure: true\n", ["N211 1:7"]),
        ("rules: >\n  a\n", ["N211 1:1"]),
        ("rules:\n  a: b\n", ["N211 1:1"]),
        ("inner: x\n", ["N211 1:1"]),
        ("inner:\n  deap: 3\n", ["N202 2:3"]),
        ("inner:\n  other_thing: 3\n", ["N202 2:3", "N203 1:1"]),
        ("inners: x\n", ["N211 1:1"]),
        ("inners:\n  x: y\n", ["N211 2:3"]),
        ("steps:\n  deep: 3\n", ["N211 1:1"]),
        ("steps:\n  - three\n", ["N211 2:5"]),
    ],
)
def test_slips_are_reported_once(text: str, reported: list[str], short: Short) -> None:
    """Every wrong part, shape and value is reported, once, where it stands."""
    read, report = form(text)
    for key in TABLE.keys:
        if key.holds == "number":
            read.number(key.name)
        elif key.holds == "names":
            read.names(key.name)
        elif key.holds == "yes or no":
            read.yes_no(key.name, default=False)
        elif key.holds == "lines":
            read.lines(key.name)
        elif key.holds == "part":
            read.part(key.name)
        elif key.holds == "named parts":
            list(read.named_parts(key.name))
        elif key.holds == "list of parts":
            list(read.listed_parts(key.name))
        else:
            read.line(key.name)
    assert short(report) == reported


@pytest.mark.parametrize("key", TABLE.keys, ids=lambda key: key.name)
def test_examples_can_be_typed(key: Key, short: Short) -> None:
    """What a message tells an author to write is read without a problem."""
    _, report = form(example_of(key) + "\n")
    assert short(report) == []
