"""Features of a clause for the trained head: its words, its letters, its form and its situation.

Training and reading share this one description. Words in quotation marks, and words that report
what the client said, leave a mark in place of themselves; a negated word counts as another word.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from simulator.reading.context import Context
from simulator.reading.hearing import HeardClause
from simulator.reading.negation import is_negated
from simulator.reading.reply import Part, Reply
from simulator.reading.rules.questions import asks
from simulator.reading.rules.silence import asks_directly
from simulator.reading.speech_acts import ends_with_tag, is_hedged, tells_own_act
from simulator.reading.word_sets import word_set

ANOTHERS: Final = "”"
"""Stands for a word that is not the therapist's own."""
_SHORTEST, _LONGEST = 3, 5
_LENGTHS: Final = (2, 4, 7, 11, 16, 24)
_IMPERATIVE: Final = word_set(
    "tell try take let give go put look think stay breathe close notice say listen stop calm just "
    "do come talk sit focus write read keep make have start remember imagine forget leave"
)
_DENIALS: Final = word_set("not never no nobody nothing without")
_OPEN: Final = word_set("what how where which who when why")
_OPENERS: Final = word_set("so and okay ok right well yes yeah no oh ah please now um look mm sure")


@dataclass(frozen=True, slots=True)
class Stretch:
    """What the head judges at one go: a clause, or one stretch of a long one.

    ``first`` and ``last`` are places in the reply's evened words (``last`` exclusive), ``part`` is
    the clause's index among ``Reply.parts``. The features come in three groups that are weighed
    apart: word n-grams, the words whose letters count, and form with situation.
    """

    first: int
    last: int
    part: int
    words: tuple[str, ...]
    spelt: tuple[str, ...]
    form: tuple[str, ...]


def stretches_of(
    reply: Reply, clauses: Sequence[HeardClause], context: Context, *, whole: bool = False
) -> Iterator[Stretch]:
    """Yield the stretches of a reply with their features; ``whole`` takes the reply as one."""
    spans = []
    for at, part in enumerate(reply.parts):
        edges = [part.first, *(part.first + seam for seam in part.breaks), part.last]
        spans += [(at, first, last) for first, last in pairwise(edges)]
    if whole and spans:
        spans = [(spans[0][0], spans[0][1], spans[-1][2])]
    situation = _situation(context)
    owned_in_reply = False
    for number, (at, first, last) in enumerate(spans):
        part = reply.parts[at]
        words = reply.evened.words[first:last]
        shown = _own_words(words, part, first)
        form = [
            *_form(shown, part, last),
            *_mentions(clauses[at], first - part.first, last - part.first),
            f"place {'only' if len(spans) == 1 else number if number < 2 else 'on'}",
            f"last {number == len(spans) - 1}",
            f"owned {owned_in_reply}",
            *situation,
        ]
        own = [word for word in shown if word != ANOTHERS]
        form += [f"{form[0]} & {each}" for each in situation[:2]]
        if len(spans) == 1:
            form += [f"only & {form[0]}", *(f"only & {each}" for each in situation[:2])]
        spelt = tuple(word for word in own if word[0] != "~")
        yield Stretch(first, last, at, tuple(_ngrams(shown)), spelt, tuple(dict.fromkeys(form)))
        owned_in_reply = owned_in_reply or tells_own_act(words)


@lru_cache(maxsize=8192)
def letters_of(word: str) -> tuple[str, ...]:
    """The runs of three to five letters of a word, its edges marked."""
    edged = f"_{word}_"
    return tuple(
        edged[at : at + size]
        for size in range(_SHORTEST, _LONGEST + 1)
        for at in range(len(edged) - size + 1)
    )


def _own_words(words: Sequence[str], part: Part, first: int) -> tuple[str, ...]:
    """The words with those of others masked and those turned round marked."""
    hidden = (part.masked | part.told) >> (first - part.first)
    denies = not _DENIALS.isdisjoint(words) or "rather" in words or "instead" in words
    return tuple(
        ANOTHERS
        if hidden >> place & 1
        else f"~{word}"
        if denies and is_negated(words, place)
        else word
        for place, word in enumerate(words)
    )


def _ngrams(words: Sequence[str]) -> Iterator[str]:
    edged = ("^", *words, "$")
    seen = set()
    for size in (1, 2, 3):
        for at in range(len(edged) - size + 1):
            gram = " ".join(edged[at : at + size])
            if gram not in seen:
                seen.add(gram)
                yield gram


def _form(words: Sequence[str], part: Part, last: int) -> Iterator[str]:
    length = len(words)
    questioned = asks(tuple(words)) or (part.asks and part.last == last)
    yield f"asks {questioned}"
    yield f"length {sum(length > each for each in _LENGTHS)}"
    yield f"joiner {part.joiner}"
    start = 0
    while start < length - 1 and words[start] in _OPENERS:
        start += 1
    opening = words[start] if words else ""
    if questioned:
        kind = "open" if not _OPEN.isdisjoint(words[:6]) else "closed"
        yield f"asks {kind}"
        if ends_with_tag(words):
            yield "asks tag"
    elif opening in _IMPERATIVE:
        yield "order"
    yield f"opens {opening}"
    if length > start + 1:
        yield f"opens {opening} {words[start + 1]}"
    if tells_own_act(words):
        yield "own act"
    if is_hedged(words):
        yield "hedge"
    if not _DENIALS.isdisjoint(words):
        yield "denies"
    if ANOTHERS in words:
        yield "reports"
    first_person = "i" in words or "me" in words or "my" in words
    second_person = "you" in words or "your" in words
    both = {(True, True): "i you", (True, False): "i", (False, True): "you"}
    yield f"persons {both.get((first_person, second_person), '')}"
    if not {"we", "us", "our"}.isdisjoint(words):
        yield "persons we"
    if opening in ("you", "your"):
        yield "about you"


def _mentions(clause: HeardClause, first: int, last: int) -> Iterator[str]:
    """Whether the event, a fact or the need is mentioned within these words of the clause."""
    for name in ("event", "fact", "need"):
        places = clause.words.scenario.get(name, {})
        if any(first <= place < last for place in places):
            yield f"mentions {name}"


def _situation(context: Context) -> tuple[str, ...]:
    return _situation_of(
        context.phase,
        context.style,
        context.state,
        context.client_line,
        context.owned_before or context.received_last_reply,
    )


@lru_cache(maxsize=64)
def _situation_of(
    phase: str, style: str, state: str, client_line: str, received: bool
) -> tuple[str, ...]:
    asked = asks_directly(client_line)
    return (
        f"phase {phase}",
        f"client asks {asked}",
        f"style {style}",
        f"state {style} {state}",
        f"received {received}",
    )
