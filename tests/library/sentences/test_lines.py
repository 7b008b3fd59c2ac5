"""What clients say, and model replies."""

from collections.abc import Callable

import pytest

from simulator.library.model.conditions import Recalled, Within
from simulator.library.problems import Report
from simulator.library.sentences.lines import parse_model_replies, parse_spoken_lines
from tests.library.conftest import Bar

Short = Callable[[Report], list[str]]


def test_a_line_in_full(bar: Bar) -> None:
    """What she does, says and thinks, and when; a long line goes on further in."""
    report = Report()
    said, second = parse_spoken_lines(
        bar(
            '(looks up) "{words}." (pause) Well.\n'
            "  And so on. [if trust is low and recalled roses]\n"
            "  thinks: It was (not) so.\n"
            "    Or was it?\n"
            "\n"
            "Hm."
        ),
        report,
    )
    assert report.problems == []
    assert said.cue == "looks up"
    assert said.words == '"{words}." (pause) Well. And so on.'
    assert said.inner == "It was (not) so. Or was it?"
    assert said.conditions == (Within("trust", 0, 3), Recalled("roses", True))
    assert str(said.place) == "file.yaml:2:3"
    assert (second.cue, second.words, second.inner, second.conditions) == ("", "Hm.", "", ())


def test_a_line_without_words(bar: Bar) -> None:
    """A client may only do something."""
    (said,) = parse_spoken_lines(bar("(looks at the door)\n  thinks: Soon."), Report())
    assert (said.cue, said.words, said.inner) == ("looks at the door", "", "Soon.")


def test_conditions_one_after_the_other(bar: Bar) -> None:
    """Two conditions in brackets of their own both count, in their order."""
    (said,) = parse_spoken_lines(bar("Yes. [if trust is low] [if recalled roses]"), Report())
    assert said.words == "Yes."
    assert said.conditions == (Within("trust", 0, 3), Recalled("roses", True))


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("(looks up It's fine.", ["N209 2:3"]),
        ("It's [pause] fine.", ["L406 2:8"]),
        ("It's fine. [iff trust is low]", ["L406 2:14"]),
        ("It's fine. [if trust is wide]", ["N209 2:27"]),
        ("It's {word}.", ["N209 2:8"]),
        ("It's {words.", ["N209 2:8"]),
        ("thinks: alone", ["N209 2:3"]),
        ("It's fine.\n  thinks:", ["N209 3:12"]),
        ("It's fine.\n  thinks: Not. [if trust is low]", ["L406 3:18"]),
        ("It's fine.\n  And so\n  [if trust is wide]", ["N209 4:18"]),
    ],
)
def test_slips_in_what_is_said(bar: Bar, short: Short, text: str, reported: list[str]) -> None:
    """A line that cannot be read is reported at its column and on its row."""
    report = Report()
    parse_spoken_lines(bar(text), report)
    assert short(report) == reported


def test_model_replies(bar: Bar) -> None:
    """A plain and a fuller reply, each with what it adds behind the first arrow."""
    report = Report()
    plain, fuller = parse_model_replies(
        bar("plain: I hurried: sorry. => says what was done\nfuller: A => B.\n  And more. => adds"),
        report,
    )
    assert report.problems == []
    assert (plain.kind, plain.words, plain.adds) == (
        "plain",
        "I hurried: sorry.",
        "says what was done",
    )
    assert (fuller.kind, fuller.words, fuller.adds) == ("fuller", "A", "B. And more. => adds")


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("I hurried. => x", "N209 2:3"),
        ("plain: I hurried.", "N209 2:19"),
        ("plain: => x", "N209 2:13"),
    ],
)
def test_slips_in_model_replies(bar: Bar, short: Short, text: str, reported: str) -> None:
    """A reply without its kind, its words or what it adds is reported."""
    report = Report()
    assert parse_model_replies(bar(text), report) == ()
    assert short(report) == [reported]
