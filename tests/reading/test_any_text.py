"""Whatever is typed is read: nothing raises, spans hold, and the time it takes is bounded."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.library.load import load
from simulator.library.model.lexicon import Lexicon
from simulator.library.vocabulary import NEUTRAL, UNSURE
from simulator.reading.context import Context
from simulator.reading.reader import Reader, ReadsReplies
from simulator.turn.reading import Reading

CONTEXT = Context(
    style="avoidant",
    state="flat_denial",
    client_line="It's fine. Next thing.",
    event_terms=("the clock", "looked", "ten minutes"),
    facts=(("van", ("eats in the van",)), ("bus", ("night ... bus",))),
    background="Declan, plasterer",
    arousal=5,
    previous_replies=("Okay.",),
)

PIECES = st.sampled_from(
    [
        "I", "you", "sorry", "I'm", "if", "but", "cut you off", "the clock", "?", "!", ".", "...",
        "—", "-", "[", "]", "[waits]", "(", ")", "*", "'", '"', "“", "”", "\n", "\x1b[2J", "\x00",
        "\u202e", "שלום", "مرحبا", "🙂", "👩‍👩‍👧", "[bold]", "[/]", "<b>", "&amp;", "---", "key: |",
        "don’t", "soooo", "not", "never said", "you said", "5.10", "e.g.", "however", "at the same",
        "time", "it's just that", "a" * 50, "ß", "İ", "ﬁ", "\ud800", "and I", "because you",
    ]
)  # fmt: skip
ANYTHING = st.one_of(
    st.text(max_size=400),
    st.lists(PIECES, max_size=60).map(" ".join),
    st.lists(PIECES, max_size=60).map("".join),
)


@pytest.fixture(scope="module")
def module_reader() -> ReadsReplies:
    """One reader for every example."""
    return Reader(load().library.lexicon)


def holds_together(reading: Reading, text: str) -> None:
    """Assert everything that is true of every reading."""
    assert reading.text == text
    at = 0
    for clause in reading.clauses:
        assert at <= clause.start < clause.end <= len(text)
        at = clause.end
    moves = [*reading.heard, *reading.possible, *(each.heard for each in reading.struck)]
    for heard in moves:
        assert 0 <= heard.start < heard.end <= len(text)
        assert text[heard.start : heard.end] == heard.quote
        assert heard.tier in ("sure", "possible")
        assert 0 <= heard.clause < max(1, len(reading.clauses))
    for flag in reading.flags:
        assert text[flag.start : flag.end] == flag.quote
    for start, end in reading.modifiers.values():
        assert 0 <= start <= end <= len(text)
    assert bool(reading.heard) == (reading.fallback is None)
    assert reading.fallback in (None, NEUTRAL, UNSURE)
    assert len({heard.code for heard in reading.repairs}) <= 4
    assert len({heard.code for heard in reading.missteps}) <= 4  # three, and a speech
    assert [h.start for h in reading.heard] == sorted(h.start for h in reading.heard)


@given(ANYTHING)
@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_reads_anything(module_reader: ReadsReplies, text: str) -> None:
    """No text raises, and every span is the words it claims to be."""
    holds_together(module_reader.read(text, CONTEXT), text)


@given(st.lists(ANYTHING, min_size=1, max_size=3))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_reads_the_same_alike(module_reader: ReadsReplies, texts: list[str]) -> None:
    """What was read before changes nothing: cues woken or asleep, the reading is the same."""
    fresh = Reader(_lexicon_of(module_reader))
    first = [fresh.read(text, CONTEXT) for text in texts]
    assert [module_reader.read(text, CONTEXT) for text in reversed(texts)][::-1] == first


def _lexicon_of(reader: ReadsReplies) -> Lexicon:
    assert isinstance(reader, Reader)
    return reader.lexicon


@pytest.mark.parametrize(
    "text",
    [
        "a" * 20_000,
        "a " * 10_000,
        "I cut you off and " * 1_200,
        "sorry " * 4_000,
        "you said " * 2_500,
        "not " * 5_000,
        "'" * 20_000,
        '"a ' * 6_000,
        "[" * 20_000,
        "[a" * 10_000 + "]" * 10_000,
        "(" * 10_000,
        "*a " * 7_000,
        "? " * 10_000,
        "don't " * 3_500,
        "\n" * 20_000,
        "🙂" * 20_000,
        "I really really really " * 900,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_long_text_takes_no_long_time(module_reader: ReadsReplies, text: str) -> None:
    """Twenty thousand characters of the worst sort are read well within a second or two."""
    started = time.process_time()
    holds_together(module_reader.read(text, CONTEXT), text)
    assert time.process_time() - started < 5
