"""Where one thing said ends and the next begins (domain.md a.0.1)."""

from itertools import pairwise

import pytest

from simulator.reading.reply import Reply, prepare


def clauses(text: str) -> list[str]:
    """The words of each clause, a long one cut where it begins anew."""
    reply: Reply = prepare(text)
    cut = []
    for part in reply.parts:
        words = reply.words_of(part)
        edges = [0, *part.breaks, len(words)]
        cut += [" ".join(words[a:b]) for a, b in pairwise(edges)]
    return cut


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I was late. I'm sorry.", ["i was late", "i am sorry"]),
        ("I was late; I'm sorry", ["i was late", "i am sorry"]),
        ("I was late — that's on me", ["i was late", "that is on me"]),
        ("I was late - that's on me", ["i was late", "that is on me"]),
        ("well-meant words", ["well meant words"]),
        ("I was late\nI'm sorry", ["i was late", "i am sorry"]),
        ("I'm sorry but you were late too", ["i am sorry", "but you were late too"]),
        ("I'm sorry, however, it is policy", ["i am sorry", "however it is policy"]),
        ("It was one slot only though, and it hurt", ["it was one slot only though and it hurt"]),
        ("it sounds as though it stung", ["it sounds as though it stung"]),
        ("nothing but the form", ["nothing but the form"]),
        ("however much it hurt", ["however much it hurt"]),
        ("It's just that I was busy", ["it is just that i was busy"]),
        ("I hear you, it's just that I was busy", ["i hear you", "it is just that i was busy"]),
        ("at 5.10 and e.g. at 6", ["at 5 10 and e g at 6"]),
        ("I was late.Sorry", ["i was late", "sorry"]),
        ("not me. You and I. We", ["not me", "you and i", "we"]),
        ("", []),
        ("...", []),
    ],
)  # fmt: skip
def test_cuts_at_ends_and_joining_words(text: str, expected: list[str]) -> None:
    """Sentence ends, semicolons, dashes, line ends and the words that turn part clauses."""
    assert clauses(text) == expected


def test_a_comma_does_not_part_short_clauses() -> None:
    """Cues may reach over a comma."""
    assert clauses("you went quiet, and I let it go by") == ["you went quiet and i let it go by"]


def test_long_text_without_punctuation_begins_anew() -> None:
    """Where a joining word is followed by a new subject, a long clause is cut."""
    assert clauses(
        "i looked at the clock while you told me about your dad and i know that was rubbish so "
        "you went quiet and i let it go by"
    ) == [
        "i looked at the clock",
        "while you told me about your dad",
        "and i know that was rubbish",
        "so you went quiet",
        "and i let it go by",
    ]


@pytest.mark.parametrize(
    ("text", "joiners"),
    [
        ("I'm sorry, but you were late", ["", "but"]),
        ("I'm sorry. However, you were late", ["", "however"]),
        ("I'm sorry. You were late though", ["", "though"]),
        ("I see that and at the same time you were late", [""]),
        ("I see that, at the same time you were late", ["", "at the same time"]),
        ("I see that, it's just that you were late", ["", "it is just that"]),
    ],
)
def test_knows_what_joined_a_clause(text: str, joiners: list[str]) -> None:
    """The word that turns back on what stands before is kept; joined by "and", nothing turns."""
    assert [part.joiner for part in prepare(text).parts] == joiners


def test_knows_which_clause_asks() -> None:
    """A question mark belongs to the clause it ends."""
    assert [part.asks for part in prepare("I was late. Was that hard? Tell me.").parts] == [
        False, True, False,
    ]  # fmt: skip


def test_stage_directions_are_no_clauses() -> None:
    """What is done in square brackets is kept apart from what is said, with its place."""
    reply = prepare("[waits] I'm here. [puts the pen down]")
    assert [action.words for action in reply.actions] == [
        ("waits",),
        ("puts", "the", "pen", "down"),
    ]
    assert [reply.text[a.start : a.end] for a in reply.actions] == [
        "[waits]",
        "[puts the pen down]",
    ]
    assert clauses("[waits] I'm here. [puts the pen down]") == ["i am here"]


@pytest.mark.parametrize("text", ["(waits)", "*waits*"])
def test_other_brackets_hold_what_is_done_when_nothing_is_said(text: str) -> None:
    """Trainees also write (so) and *so*."""
    assert [action.words for action in prepare(text).actions] == [("waits",)]
