"""The rupture event and the client's facts in what is said."""

import pytest

from simulator.library.sentences.evening import even_words
from simulator.reading.context import Context
from simulator.reading.pattern import places_of
from simulator.reading.stems import stem
from simulator.reading.terms import stemmed_words, terms_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("glanced", "glancing"), ("glance", "glances"), ("forgot", "forget"), ("left", "leave"),
        ("worries", "worry"), ("stopped", "stop"), ("jars", "jar"), ("labels", "label"),
        ("moved", "moving"), ("mum", "mother"), ("told", "tells"),
    ],
)  # fmt: skip
def test_inflections_share_a_stem(one: str, other: str) -> None:
    """Forms of one word are one."""
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("bus", "bu"), ("less", "le"), ("his", "hi")])
def test_other_words_do_not(one: str, other: str) -> None:
    """An s that belongs to the word stays."""
    assert stem(one) != stem(other)


def mentions(text: str, *terms: str) -> bool:
    """Whether a clause mentions one of the event's terms."""
    event = terms_of(Context(event_terms=terms)).event
    return bool(places_of(event, stemmed_words(even_words(text))))


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("I glanced at the clock", "glance at"),
        ("you saw my eyes on the clocks", "the clock"),
        ("I cut off what you said", "cut off"),
        ("you called it 'just a form'", "form"),
    ],
)
def test_terms_are_met_in_any_form(text: str, term: str) -> None:
    """Inflection, articles and quotation marks make no difference."""
    assert mentions(text, term)


def test_small_words_are_no_terms() -> None:
    """A term that is nothing but small words would be met in every reply."""
    assert not mentions("it is what you and I do", "it is", "the", "you and I")


def recalled(text: str, **facts: tuple[str, ...]) -> list[str]:
    """The facts a clause brings up."""
    terms = terms_of(Context(facts=tuple(facts.items())))
    return list(terms.recalled(stemmed_words(even_words(text))))


def test_facts_are_recalled_by_their_phrases() -> None:
    """One of a fact's phrases is enough, and says which fact."""
    facts = {"jars": ("spice jars", "labelling"), "choir": ("the choir",)}
    assert recalled("like labels on a spice jar", **facts) == ["jars"]
    assert recalled("the choir and the labelled jars", **facts) == ["jars", "choir"]
    assert recalled("jars of jam", **facts) == []


def test_dots_let_words_stand_apart_and_in_any_order() -> None:
    """The phrase "night ... bus" is recalled by both words in one clause, wherever they stand."""
    facts = {"bus": ("night ... bus",)}
    assert recalled("you come in by bus at night", **facts) == ["bus"]
    assert recalled("the bus was late", **facts) == []
