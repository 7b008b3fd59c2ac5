"""The transcripts that test a scenario."""

from collections.abc import Callable

import pytest

from simulator.library.problems import Report
from simulator.library.sentences.tests_ import EXPECTATION_FORMS, parse_play
from tests.library.conftest import Bar


def test_a_transcript(bar: Bar) -> None:
    """Each reply of the trainee carries what should follow, however many rows that takes."""
    report = Report()
    first, second = parse_play(
        bar(
            "T: I hurried you;\n  => is only an arrow here.\n"
            "=> heard own_contribution, recall_detail; not heard defend_self\n"
            "=> in talking or waiting; trust is at least 4; arousal at most 6; trust exactly 5\n"
            "T: [waits]"
        ),
        report,
    )
    assert report.problems == []
    assert first.reply == "I hurried you; => is only an arrow here."
    assert [(each.kind, each.names, each.low, each.high) for each in first.expects] == [
        ("heard", ("own_contribution", "recall_detail"), 0, 10),
        ("not heard", ("defend_self",), 0, 10),
        ("in", ("talking", "waiting"), 0, 10),
        ("trust", (), 4, 10),
        ("arousal", (), 0, 6),
        ("trust", (), 5, 5),
    ]
    assert (second.reply, second.expects) == ("[waits]", ())


def test_the_card_is_true(bar: Bar) -> None:
    """Everything the messages say a test can expect can be expected."""
    report = Report()
    parse_play(bar("T: x\n" + "".join(f"=> {form}\n" for form in EXPECTATION_FORMS)), report)
    assert report.problems == []


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("C: It's fine.", ["N209 2:3"]),
        ("=> in talking", ["N209 2:3"]),
        ("T: x\n=>", ["N209 3:5"]),
        ("T: x\n=> in talking; trust wide", ["N209 3:18"]),
        ("T: x\n=> trust at least 12", ["N210 3:21"]),
        ("T: x\n=> ends well", ["N204 3:11"]),
        ("T: x\n=> heard own part", ["N209 3:12"]),
    ],
)
def test_slips_in_transcripts(
    bar: Bar, short: Callable[[Report], list[str]], text: str, reported: list[str]
) -> None:
    """What cannot be read is reported at its column."""
    report = Report()
    parse_play(bar(text), report)
    assert short(report) == reported
