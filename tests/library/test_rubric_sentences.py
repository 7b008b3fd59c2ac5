"""Evidence sentences: the grammar on the card, and what is said where a sentence is outside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.library.model.conditions import Moves
from simulator.library.model.rubric import (
    Allowed,
    BeforeMoves,
    ByTurn,
    Counted,
    Did,
    Fit,
    Has,
    InReply,
    InStates,
    MadeGood,
    Replies,
    Scope,
    TrustBetween,
)
from simulator.library.pieces import Piece
from simulator.library.places import Line, Place
from simulator.library.problems import Report
from simulator.library.sentences.evidence import parse_evidence, parse_line
from simulator.library.sentences.evidence_card import CARD

SCOPES: tuple[Scope, ...] = ("reply", "session")


def parse(text: str, scope: Scope = "reply") -> tuple[object, Report]:
    """Parse one sentence that stands at line 7, column 11."""
    report = Report()
    line = Line(text, Place("rubrics/made.yaml", 7, 11))
    return parse_line(Piece.of(line), scope, report), report


@pytest.mark.parametrize(
    ("scope", "example"), [(scope, example) for scope in SCOPES for example, _ in CARD[scope]]
)
def test_every_form_on_the_card_is_understood(scope: Scope, example: str) -> None:
    """What is printed for instructors can be typed as it stands, and keeps its words."""
    evidence, report = parse(example, scope)
    assert report.problems == []
    assert evidence is not None
    assert getattr(evidence, "words") == example  # noqa: B009


def moves(*names: str) -> Moves:
    """These moves or classes."""
    return Moves(frozenset(names))


ANY_REPAIR = Moves(any_of="repair")


@pytest.mark.parametrize(
    ("text", "tests"),
    [
        ("did OWN or recall_detail", (Did(moves("OWN", "recall_detail")),)),
        ("did NAME, tentative", (Did(moves("NAME")), Has(("tentative",)))),
        ("here_now or shared", (Has(("here_now", "shared")),)),
        ("not hedged_ownership", (Has(("hedged_ownership",), wanted=False),)),
        ("did PRESS, alongside any repair", (Did(moves("PRESS")), Did(ANY_REPAIR))),
        (
            "did PRESS, not alongside any repair",
            (Did(moves("PRESS")), Did(ANY_REPAIR, wanted=False)),
        ),
        ("did DEEPEN, allowed by the state", (Did(moves("DEEPEN")), Allowed(moves("DEEPEN")))),
        ("fit at least .60", (Fit(0.6, float("inf")),)),
        ("fit below .20", (Fit(float("-inf"), 0.2),)),
        ("apologies at most 1", (Counted("apologies", 0, 1),)),
        ("questions exactly 2", (Counted("questions", 2, 2),)),
        ("not in open_hurt or protest", (InStates(("open_hurt", "protest"), wanted=False),)),
    ],
)
def test_sentences_about_a_reply(text: str, tests: tuple[object, ...]) -> None:
    """Each sentence becomes the tests it reads as."""
    evidence, _ = parse(text)
    assert isinstance(evidence, InReply)
    assert evidence.wanted
    assert evidence.tests == tests
    assert evidence.place == Place("rubrics/made.yaml", 7, 11)


def test_never_is_the_opposite_of_did() -> None:
    """``never`` holds where ``did`` with the same words would not."""
    evidence, _ = parse("never any misstep")
    assert isinstance(evidence, InReply)
    assert not evidence.wanted


def test_sentences_about_a_session() -> None:
    """Replies are counted by turn, order and number; what is true of the whole has its forms."""
    evidence, _ = parse("did NAME, by turn 3, tentative", "session")
    assert isinstance(evidence, Replies)
    assert (evidence.low, evidence.high, evidence.when) == (1, None, (ByTurn(3),))
    assert evidence.tests == (Did(moves("NAME")), Has(("tentative",)))
    evidence, _ = parse("never LINK, before OWN", "session")
    assert isinstance(evidence, Replies)
    assert (evidence.low, evidence.high) == (0, 0)
    assert evidence.when == (BeforeMoves(moves("OWN")),)
    evidence, _ = parse("at most 2 of DEFEND or ATTACK", "session")
    assert isinstance(evidence, Replies)
    assert (evidence.low, evidence.high) == (0, 2)
    evidence, _ = parse("did OWN, at least 2 times", "session")
    assert isinstance(evidence, Replies)
    assert evidence.low == 2
    evidence, _ = parse("trust change at most -3", "session")
    assert isinstance(evidence, TrustBetween)
    assert (evidence.low, evidence.high) == (-10, -3)
    evidence, _ = parse("every misstep made good within 1 turn, with OWN or NAME", "session")
    assert isinstance(evidence, MadeGood)
    assert evidence.within == 1
    assert evidence.by == moves("OWN", "NAME")


@pytest.mark.parametrize(
    ("text", "scope", "column", "headline", "instead"),
    [
        ("did OWNN or ATTUNE", "reply", 5, 'there is no move "OWNN"', "OWN"),
        ("did OWN or attune", "reply", 12, 'there is no move "attune"', "ATTUNE"),
        ("never", "reply", 6, "a move is missing here", ""),
        ("did NAME, tentatve", "reply", 11, 'no evidence sentence goes on with "tentatve"', ""),
        ("tentative or specfic", "reply", 14, 'there is no modifier "specfic"', "specific"),
        ("flagged jargn", "reply", 9, 'there is no flag "jargn"', "jargon"),
        ("apologies at most", "reply", 18, "expected a number here", ""),
        ("fit at least 60", "reply", 14, "expected a number from 0 to 1", ""),
        ("did OWN and ATTUNE", "reply", 9, "expected a comma or the end of the sentence here", ""),
        ("did OWN,", "reply", 9, "the sentence ends too early", ""),
        ("during ruptur", "reply", 8, 'there is no phase "ruptur"', "rupture"),
        ("with an avoidant", "reply", 17, 'expected "client" here', ""),
        ("ended repared", "session", 7, 'there is no outcome "repared"', "repaired"),
        ("did NAME, by turn 13", "session", 19, "expected a number from 1 to 12", ""),
        ("did NAME, by turn 2.5", "session", 19, "expected a whole number here", ""),
        ("not did NAME", "session", 5, 'expected "reached" or "ended" after "not"', ""),
        ("tentative", "session", 1, 'no evidence sentence goes on with "tentative"', ""),
    ],
)
def test_what_is_not_understood_is_pointed_at(
    text: str, scope: Scope, column: int, headline: str, instead: str
) -> None:
    """The problem stands at the word, says what is the matter, and offers the nearest word."""
    evidence, report = parse(text, scope)
    assert evidence is None
    (problem,) = report.problems
    assert problem.severity == "error"
    assert problem.headline == headline
    assert problem.place == Place("rubrics/made.yaml", 7, 10 + column)
    assert problem.instead == instead
    assert problem.cause
    if instead:
        assert problem.cause == f"Did you mean {instead}?"


def test_a_near_form_is_shown() -> None:
    """A sentence that starts nearly like one on the card is answered with that one."""
    _, report = parse("apologize at most 1")
    assert report.problems[0].cause == "As in: apologies at most 1"


def lines(*texts: str) -> list[Line]:
    """Lines of one bar."""
    return [Line(text, Place("made.yaml", 3 + row, 5)) for row, text in enumerate(texts)]


def test_a_line_that_starts_with_or_stands_instead_of_the_one_above() -> None:
    """Lines are groups: all groups must hold, and one line of each is enough."""
    report = Report()
    groups = parse_evidence(
        lines("did NAME", "did RESPECT", "or check_back", "or did INVITE"), "reply", report
    )
    assert [[getattr(line, "words") for line in group] for group in groups] == [  # noqa: B009
        ["did NAME"],
        ["did RESPECT", "check_back", "did INVITE"],
    ]
    assert report.problems == []


def test_an_or_with_nothing_above_is_reported() -> None:
    """The first line cannot stand instead of another."""
    report = Report()
    assert parse_evidence(lines("or did NAME"), "reply", report) == ()
    assert report.problems[0].headline == 'there is no line above this "or"'


def test_every_line_outside_the_grammar_is_reported() -> None:
    """All problems of a bar come in one run, and the good lines are kept."""
    report = Report()
    groups = parse_evidence(lines("did NAM", "did OWN", "or tentatve"), "reply", report)
    assert len(groups) == 1
    assert [problem.place.line for problem in report.problems] == [3, 5]
    assert report.problems[1].place.column == 8


WORDS = sorted({word for scope in SCOPES for example, _ in CARD[scope] for word in example.split()})


@given(st.lists(st.sampled_from([*WORDS, ",", "-3", "0.5", "é", "\t", "{", ":"]), max_size=9))
def test_any_words_are_understood_or_reported_once(words: list[str]) -> None:
    """No sentence raises: it is read, or one problem points into it or just behind it."""
    text = " ".join(words)
    for scope in SCOPES:
        evidence, report = parse(text, scope)
        assert (evidence is None) == (len(report.problems) == 1)
        for problem in report.problems:
            assert 11 <= problem.place.column <= 11 + len(text)
