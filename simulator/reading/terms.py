"""Terms of the situation: the rupture event, the client's facts and the hidden need in a clause.

Terms are met in any inflection ("glanced at" for *glance at*), in quotations too: taking up the
client's own word for what happened is mentioning it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from simulator.library.sentences.evening import even_words
from simulator.reading.context import Context, Recallable
from simulator.reading.pattern import Phrases, Words, phrases_of, places_of
from simulator.reading.stems import stem
from simulator.reading.word_sets import word_set

_GAP: Final = "..."
_FARTHEST: Final = 15
"""Words; what stands farther apart does not belong together."""
_SAY_NOTHING: Final = word_set(
    "a an the i you we it he she they me my your his her our their this that of to in on at for "
    "and or is are was were be been do did have had so not with as"
)


Together = tuple[frozenset[str], ...]
"""Sets of stems that have to stand in one clause, in any order ("spice ... jars")."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of one situation, stemmed and sorted by their first word."""

    event: Phrases
    need: Phrases
    facts: tuple[tuple[str, Phrases, Together], ...]

    def recalled(self, words: Words) -> dict[str, dict[int, int]]:
        """The ids of the facts that stemmed ``words`` bring up, and where."""
        found = {}
        for name, phrases, together in self.facts:
            places = places_of(phrases, words)
            for stems in together:
                if all(each in words.at for each in stems):
                    first, last = _around(stems, words)
                    if last - first <= _FARTHEST:
                        places[first] = places.get(first, 0) | 2 << last
            if places:
                found[name] = places
        return found


def terms_of(context: Context) -> Terms:
    """Make the terms of a situation ready to be looked for."""
    return _terms(context.event_terms, context.need_terms, context.facts)


@lru_cache(maxsize=64)
def _terms(event: tuple[str, ...], need: tuple[str, ...], facts: tuple[Recallable, ...]) -> Terms:
    return Terms(
        event=_stemmed(event),
        need=_stemmed(need),
        facts=tuple((name, _stemmed(phrases), _together(phrases)) for name, phrases in facts),
    )


def stemmed_words(words: Sequence[str]) -> Words:
    """The same words by their stems, quotations included."""
    at: dict[str, int] = {}
    for place, word in enumerate(words):
        base = stem(word)
        at[base] = at.get(base, 0) | 1 << place
    return Words(words, at)


def _stemmed(phrases: Iterable[str]) -> Phrases:
    """Phrases as stems. A leading article is no part of a term; a term of small words is none."""
    stemmed = []
    for phrase in phrases:
        words = even_words(phrase) if _GAP not in phrase else ()
        if len(words) > 1 and words[0] in ("the", "a", "an", "my", "your"):
            words = words[1:]
        if any(word not in _SAY_NOTHING for word in words):
            stemmed.append(tuple(stem(word) for word in words))
    return phrases_of(stemmed)


def _together(phrases: Iterable[str]) -> Together:
    """Phrases with dots in them: all their words, in any order, within one clause."""
    return tuple(
        frozenset(map(stem, even_words(phrase.replace(_GAP, " "))))
        for phrase in phrases
        if _GAP in phrase and even_words(phrase.replace(_GAP, " "))
    )


def _around(stems: frozenset[str], words: Words) -> tuple[int, int]:
    """The first and the last place that the first mention of each stem spans."""
    places = [(words.at[each] & -words.at[each]).bit_length() - 1 for each in stems]
    return min(places), max(places)
