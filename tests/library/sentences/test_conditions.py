"""What may be asked, and which moves a sentence is about."""

from collections.abc import Callable

import pytest

from simulator.library.model.conditions import (
    Alongside,
    Condition,
    GateMet,
    HeardBefore,
    InState,
    Modified,
    Moves,
    NamedWithin,
    NthOwning,
    Owned,
    Recalled,
    Streak,
    TurnsHere,
    Within,
)
from simulator.library.pieces import Piece
from simulator.library.places import Line, Place
from simulator.library.problems import Report
from simulator.library.sentences.conditions import (
    CONDITION_FORMS,
    parse_condition,
    parse_conditions,
    parse_moves,
)


def piece(words: str) -> Piece:
    """Words as they stand at 1:1 of a file."""
    return Piece.of(Line(words, Place("f", 1, 1)))


OWN = Moves(frozenset({"OWN"}))


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("trust is at least 5", Within("trust", 5, 10)),
        ("arousal is at most 6", Within("arousal", 0, 6)),
        ("trust is exactly 4", Within("trust", 4, 4)),
        ("trust is low", Within("trust", 0, 3)),
        ("arousal is middling", Within("arousal", 4, 6)),
        ("trust is high", Within("trust", 7, 10)),
        ("2 turns here", TurnsHere(2)),
        ("1 turn here", TurnsHere(1)),
        ("4 turns here or more", TurnsHere(4)),
        ("too close", Streak("close")),
        ("too distant for 3 replies", Streak("distant", 3)),
        ("named in the last 2 replies", NamedWithin(2)),
        ("named in the last reply", NamedWithin(1)),
        ("owned already", Owned(True)),
        ("not owned yet", Owned(False)),
        ("the second time", NthOwning(2)),
        ("in checking or specific_hurt", InState(frozenset({"checking", "specific_hurt"}))),
        ("with OWN", Alongside(OWN)),
        ("tentative", Modified("tentative", True)),
        ("not here_now", Modified("here_now", False)),
        ("repair gate met", GateMet()),
        ("recalled spice_jars", Recalled("spice_jars", True)),
        ("not recalled spice_jars", Recalled("spice_jars", False)),
        ("heard OWN before", HeardBefore(OWN, True)),
        ("not heard OWN before", HeardBefore(OWN, False)),
    ],
)
def test_each_condition(words: str, meant: Condition) -> None:
    """Every form of the card reads as what it says."""
    report = Report()
    assert parse_condition(piece(words), report) == meant
    assert report.problems == []


def test_the_card_is_true() -> None:
    """Every example that messages show can be asked."""
    for form in CONDITION_FORMS:
        report = Report()
        assert parse_condition(piece(form), report) is not None, form


def test_several_joined_by_and() -> None:
    """All conditions of a sentence are read, in its order."""
    report = Report()
    read = parse_conditions(piece("trust is at least 5 and 2 turns here and with OWN"), report)
    assert read == (Within("trust", 5, 10), TurnsHere(2), Alongside(OWN))


@pytest.mark.parametrize(
    ("words", "names", "any_of"),
    [
        ("OWN", {"OWN"}, None),
        ("OWN or recall_detail", {"OWN", "recall_detail"}, None),
        ("OWN, NAME or ATTUNE", {"OWN", "NAME", "ATTUNE"}, None),
        ("any reply", set(), "reply"),
        ("anything else", set(), "reply"),
        ("any repair", set(), "repair"),
        ("any misstep or NEUTRAL", {"NEUTRAL"}, "misstep"),
    ],
)
def test_moves(words: str, names: frozenset[str], any_of: str | None) -> None:
    """Classes, single moves and families, with "or" or commas between."""
    report = Report()
    moves = parse_moves(piece(words), report)
    assert moves is not None
    assert moves.names == names
    assert moves.any_of == any_of
    assert report.problems == []


@pytest.mark.parametrize(
    ("words", "reported"),
    [
        ("trust is atleast 5", "N209 1:10"),
        ("trust is at least five", "N209 1:19"),
        ("trust is at most 11", "N210 1:18"),
        ("trust is", "N209 1:8"),
        ("arousal >= 5", "N209 1:1"),
        ("tension is high", "N209 1:1"),
        ("0 turns here", "N210 1:1"),
        ("with OWNING", "N201 1:6"),
        ("in two words", "N209 1:4"),
        ("trust is high and  tentatively", "N209 1:20"),
        ("not owned already", "N209 1:1"),
        ("trust is high and ", "N209 1:19"),
        ("", "N209 1:1"),
        ("with UNSURE", "N201 1:6"),
        ("with any repair or any misstep", "N209 1:20"),
        ("with", "N209 1:1"),
    ],
)
def test_what_cannot_be_asked(
    words: str, reported: str, short: Callable[[Report], list[str]]
) -> None:
    """A condition that cannot be read is reported at its own column, and gives nothing."""
    report = Report()
    assert parse_conditions(piece(words), report) is None
    assert short(report) == [reported]


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("tentatve", "tentative"),
        ("named in last 2 replies", "named in the last 2 replies"),
        ("repair gate is met", "repair gate met"),
        ("own already", "owned already"),
    ],
)
def test_the_nearest_form_is_offered(words: str, hint: str) -> None:
    """A slip in a known form is met with that form."""
    report = Report()
    parse_condition(piece(words), report)
    assert hint in report.problems[0].cause
