"""Patterns: cues found in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.library.sentences.cues import parse_parts
from simulator.library.sentences.evening import even_words
from simulator.reading.pattern import Pattern, Words, phrases_of, places_of

LISTS = {"hurt": phrases_of([("hurt",), ("let", "down"), ("let", "you", "down")])}


def words(text: str, **scenario: str) -> Words:
    """Words of a clause, with what the situation's lists hold."""
    plain = even_words(text)
    at: dict[str, int] = {}
    for place, word in enumerate(plain):
        at[word] = at.get(word, 0) | 1 << place
    made = Words(plain, at)
    made.scenario = {
        name: places_of(phrases_of([even_words(phrase)]), made) for name, phrase in scenario.items()
    }
    return made


def found(cue: str, text: str, **scenario: str) -> list[str]:
    """The words each match of a cue covers."""
    clause = words(text, **scenario)
    spans = Pattern(parse_parts(cue), LISTS).find(clause)
    return [" ".join(clause.words[start:end]) for start, end in spans]


@pytest.mark.parametrize(
    ("cue", "text", "matches"),
    [
        ("got it wrong", "well I got it wrong there", ["got it wrong"]),
        ("got it wrong", "I got that wrong", []),
        ("I (got | had) it", "so I had it and I got it", ["i had it", "i got it"]),
        ("I [really] did", "I did, I really did", ["i did", "i really did"]),
        ("I [really] did", "I clearly did", []),
        ("you ... quiet", "you went all quiet", ["you went all quiet"]),
        ("you ... quiet", "you quiet", ["you quiet"]),
        ("you ... quiet", "you a b c d e f quiet", ["you a b c d e f quiet"]),
        ("you ... quiet", "you a b c d e f g h i quiet", []),
        ("I <hurt> you", "I let down you", ["i let down you"]),
        ("<hurt>", "I let you down and hurt you", ["let you down", "hurt"]),
        ("(so | very) [so] sorry", "so so sorry", ["so so sorry"]),
        ("... looked away", "and I looked away", ["looked away"]),
        ("(moved on | moved) from", "you moved on from it, I moved from it",
         ["moved on from", "moved from"]),
        ("I looked at <event>", "I looked at the clock twice", ["i looked at the clock"]),
        ("<nobody_wrote_this>", "anything at all", []),
    ],
)  # fmt: skip
def test_finds(cue: str, text: str, matches: list[str]) -> None:
    """Each piece of the notation means what the notation says."""
    assert found(cue, text, event="the clock") == matches


def test_words_masked_are_passed_over_by_gaps_only() -> None:
    """A word that stands nowhere in the index (a quotation) is matched by nothing but a gap."""
    clause = words("you said fine and meant it")
    del clause.at["fine"]  # type: ignore[attr-defined]
    assert not Pattern(parse_parts("said fine"), LISTS).find(clause)
    assert Pattern(parse_parts("said ... meant"), LISTS).find(clause) == [(1, 5)]


@pytest.mark.parametrize(
    ("cue", "reply", "fits"),
    [
        ("I see", "I see", True),
        ("I see", "I see it", False),
        ("[okay] I see", "okay I see", True),
        ("I see ...", "I see what you mean", True),
        ("okay", "", False),
    ],
)
def test_fits_a_whole_reply(cue: str, reply: str, fits: bool) -> None:
    """A whole-reply cue has to be everything that was said."""
    assert Pattern(parse_parts(cue), LISTS, whole=True).fits_all(words(reply)) is fits


@given(
    st.lists(st.sampled_from(["a", "b", "c", "(a | b)", "[c]", "...", "<hurt>", "(a b | c)"]),
             min_size=1, max_size=6),
    st.lists(st.sampled_from(["a", "b", "c", "d", "hurt"]), max_size=12),
)  # fmt: skip
def test_never_found_without_what_it_needs(pieces: list[str], text: list[str]) -> None:
    """The words a pattern says it needs are in every clause it is found in."""
    try:
        parts = parse_parts(" ".join(pieces))
    except ValueError:
        return
    clause = words(" ".join(text))
    pattern = Pattern(parts, LISTS)
    for start, end in pattern.find(clause):
        assert 0 <= start < end <= len(clause.words)
        for needed in pattern.needs:
            assert not needed.isdisjoint(clause.words)
