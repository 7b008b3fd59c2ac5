"""Facts a client once told."""

from collections.abc import Callable

import pytest

from simulator.library.problems import Report
from simulator.library.sentences.facts import FACT_FORM, parse_facts
from tests.library.conftest import Bar


def test_facts(bar: Bar) -> None:
    """Name, truth and phrases; a truth may hold colons and quotation marks."""
    report = Report()
    jars, word = parse_facts(
        bar(f'{FACT_FORM}\nword: "fine": her mother\'s word => your mother, 3:10,\n  the word'),
        report,
    )
    assert report.problems == []
    assert (jars.id, jars.truth) == ("spice_jars", "she labels her spice jars")
    assert jars.phrases == ("spice jars", "labels")
    assert word.truth == '"fine": her mother\'s word'
    assert word.phrases == ("your mother", "3:10", "the word")


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("she labels jars", "N209 2:3"),
        ("jars: she labels jars", "N209 2:3"),
        ("jars: => jars", "N209 2:3"),
        ("jars: she labels jars =>", "N209 2:3"),
        ("her jars: she labels => jars", "N209 2:3"),
        ("jars: she labels => a,, b", "N209 2:25"),
        ("jars: a => b\njars: c => d", "Y107 3:3"),
    ],
)
def test_slips_in_facts(
    bar: Bar, short: Callable[[Report], list[str]], text: str, reported: str
) -> None:
    """What a fact lacks is reported where it stands."""
    report = Report()
    parse_facts(bar(text), report)
    assert short(report) == [reported]
