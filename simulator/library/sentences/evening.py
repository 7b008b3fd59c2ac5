"""Text evened out: lower case, straight quotes, contractions opened, and where each word stood.

Cues and replies go through the same function, so that "I'm", "i am" and "im" are one and the same.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from simulator.library.sentences.spellings import ENDINGS, OPENED, one_spelling

_WORD: Final = re.compile(r"'(?:cause|til)\b|[^\W_]+(?:'[^\W_]+)*")
_CURLY: Final = str.maketrans("\u2019\u2018\u02bc\u00b4\u0060\uff07", "''''''")
_DRAWN_OUT: Final = re.compile(r"([^\W\d_])\1{2,}")
_LONGEST_WORD: Final = 40
"""Characters; what is longer is no word, and is kept as it stands."""

Opened = tuple[tuple[str, int, int, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Evened:
    """The words of a text in order.

    ``starts`` and ``ends`` are offsets into the text as given. ``others`` holds, for a word that
    can stand for more than one, what else it may be ("it's been": ``is``, and ``has``).
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    others: tuple[tuple[str, ...], ...]


def even_out(text: str) -> Evened:
    """Return the evened words of ``text``; every offset is one of ``text`` itself."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    others: list[tuple[str, ...]] = []
    straight = lower_keeping_length(text).translate(_CURLY)
    for found in _WORD.finditer(straight):
        at = found.start()
        for word, first, last, other in _open(found[0]):
            have = word == "of" and words and words[-1] in _BEFORE_HAVE  # "should of"
            words.append("have" if have else word)
            starts.append(at + first)
            ends.append(at + last)
            others.append(("of",) if have else other)
    return Evened(tuple(words), tuple(starts), tuple(ends), tuple(others))


def even_words(text: str) -> tuple[str, ...]:
    """Return only the evened words: for phrases, terms and the literal words of cues."""
    if text.isascii() and text.isalpha() and text.islower():  # most words of most cues
        known = _open(text)
        return tuple(word for word, *_ in known)
    return even_out(text).words


_BEFORE_HAVE: Final = frozenset({"should", "could", "would", "might", "must"})


def lower_keeping_length(text: str) -> str:
    """Return the text in lower case, character for character, so that offsets stay true."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


@lru_cache(maxsize=16384)
def _open(token: str) -> Opened:
    """Open one word as typed: the words it stands for, where, and what else each may be."""
    if len(token) > _LONGEST_WORD:
        return ((token, 0, len(token), ()),)
    if _DRAWN_OUT.search(token) and token not in OPENED:
        token, whole = _DRAWN_OUT.sub(r"\1", token), len(token)
        return tuple((word, 0, whole, other) for word, _, _, other in _open(token))
    known = OPENED.get(token)
    if known is not None:
        parts = known.split(" ")
        if len(parts) == 1:
            return ((parts[0], 0, len(token), ()),)
        cut = _cut(token, parts)
        return (
            (parts[0], 0, cut, ()),
            *((part, cut, len(token), ()) for part in parts[1:]),
        )
    if "'" in token:
        for ending, word, other in ENDINGS:
            if token.endswith(ending) and len(token) > len(ending):
                base = token[: -len(ending)]
                return (*_open(base), (word, len(base), len(token), other))
        token, whole = token.replace("'", ""), len(token)
        return ((token, 0, whole, ()),)
    return ((one_spelling(token), 0, len(token), ()),)


def _cut(token: str, parts: list[str]) -> int:
    """Where the first word of an opened short form ends in the form as typed."""
    shared = 0
    while shared < min(len(token), len(parts[0])) and token[shared] == parts[0][shared]:
        shared += 1
    return max(1, min(shared, len(token) - 1))
