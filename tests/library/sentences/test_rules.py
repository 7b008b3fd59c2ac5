"""Rules as authors write them."""

from collections.abc import Callable

import pytest

from simulator.library.model.conditions import Modified, Moves, NthOwning, TurnsHere, Within
from simulator.library.model.style import Rule
from simulator.library.problems import Report
from simulator.library.sentences.rules import parse_rules
from tests.library.conftest import Bar

Short = Callable[[Report], list[str]]


def read(bar: Bar, text: str) -> tuple[Rule, ...]:
    """The rules of a bar without a problem."""
    report = Report()
    rules = parse_rules(bar(text), report)
    assert report.problems == []
    return rules


def test_a_rule_in_full(bar: Bar) -> None:
    """Moves, conditions, changes, where it leads, and the reason beneath."""
    (rule,) = read(
        bar,
        "OWN or NAME, if trust is at least 5 and 2 turns here: trust +1, arousal -2, goes talking\n"
        "  because she offered a crumb\n"
        "    and it was not grabbed",
    )
    assert rule.moves == Moves(frozenset({"OWN", "NAME"}))
    assert rule.conditions == (Within("trust", 5, 10), TurnsHere(2))
    assert (rule.trust, rule.arousal, rule.goes) == (1, -2, "talking")
    assert rule.because == "she offered a crumb and it was not grabbed"
    assert str(rule.place) == "file.yaml:2:3"
    assert rule.words.startswith("OWN or NAME, if")
    assert not rule.also


def test_first_time_and_also(bar: Bar) -> None:
    """The count of ownings is a condition; "also" marks a rule that adds."""
    first, also = read(
        bar, "OWN, the first time, if trust is low: trust +2\nalso NAME, if not tentative: trust -1"
    )
    assert first.conditions == (NthOwning(1), Within("trust", 0, 3))
    assert also.also
    assert also.conditions == (Modified("tentative", False),)


@pytest.mark.parametrize(
    ("effects", "trust", "arousal", "goes"),
    [
        ("no change", 0, 0, None),
        ("trust −1", -1, 0, None),
        ("trust +2 and arousal +3", 2, 3, None),
        ("goes to flat_denial", 0, 0, "flat_denial"),
        ("goes repaired", 0, 0, "repaired"),
    ],
)
def test_what_can_happen(
    bar: Bar, effects: str, trust: int, arousal: int, goes: str | None
) -> None:
    """Every effect, and a minus sign however a word processor writes it."""
    (rule,) = read(bar, f"any reply: {effects}")
    assert (rule.trust, rule.arousal, rule.goes) == (trust, arousal, goes)


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("OWN goes talking", ["N209 2:3"]),
        ("OWN: trust 1", ["N209 2:8"]),
        ("OWN: trust +11", ["N210 2:15"]),
        ("OWN: trust +1, trust +1", ["N209 2:18"]),
        ("OWN: goes a, goes b", ["N209 2:16"]),
        ("OWN: trust +1, no change", ["N209 2:18"]),
        ("OWN:", ["N209 2:7"]),
        ("OWN: trust +1,", ["N209 2:17"]),
        ("OWN: arousal", ["N209 2:8"]),
        ("OWN: tension +1", ["N209 2:8"]),
        ("because of that", ["N209 2:3"]),
        ("OWN: no change\n  and so on", ["N209 3:5"]),
        ("OWN: no change\n  because a\n  because b", ["N209 4:5"]),
        ("OWN: no change\n  because", ["N209 3:5"]),
        ("OWNS, if trust is wide: leaves", ["N201 2:3", "N209 2:21", "N209 2:27"]),
        ("A B: no change\nOWN: no change", ["N201 2:3"]),
        (", if too close: no change", ["N209 2:3"]),
    ],
)
def test_slips_are_reported_at_their_column(
    bar: Bar, short: Short, text: str, reported: list[str]
) -> None:
    """Every slip of a rule is reported, each where it stands."""
    report = Report()
    parse_rules(bar(text), report)
    assert short(report) == reported


def test_one_slip_takes_one_rule(bar: Bar) -> None:
    """Rules around the one that cannot be read are kept, and its reason is not another's."""
    report = Report()
    rules = parse_rules(bar("OWN: no change\nNAME: leaves\n  because x\nLINK: no change"), report)
    assert [rule.because for rule in rules] == ["", ""]
