"""Typos: a word nobody writes in a cue, one slip away from exactly one that is.

Most words one letter away from a cue's word are words of their own (*filled* and *filed*, *carer*
and *cares*), so only slips that hardly ever make another word are mended: two letters swapped, a
letter left out of or doubled in a longer word, one letter changed in a long one. The first letter
and the last are never touched: the one is rarely mistyped, the other is grammar.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from string import ascii_lowercase
from typing import Final

from simulator.reading.stems import stem

SHORTEST_SWAPPED: Final = 5
SHORTEST_LEFT_OUT: Final = 7
SHORTEST_CHANGED: Final = 9
"""Letters of the word meant, from which each slip is mended."""
_LONGEST: Final = 20


class Typos:
    """Mends slips against a vocabulary of evened words."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._known = frozenset(vocabulary)
        self.meant = lru_cache(maxsize=4096)(self._meant)

    def _meant(self, word: str) -> str:
        """The word meant, or nothing: for a known word, and where no single one is near."""
        if word in self._known or not (SHORTEST_SWAPPED <= len(word) <= _LONGEST):
            return ""
        if not word.isalpha():
            return ""
        near = {meant for meant in _near(word) if meant in self._known}
        near = {meant for meant in near if stem(meant) != stem(word)}
        return near.pop() if len(near) == 1 else ""


def _near(word: str) -> Iterator[str]:
    """Every word that one slip turns into ``word``."""
    inner = range(1, len(word) - 1)
    for at in inner[:-1]:
        if word[at] != word[at + 1]:
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if len(word) - 1 >= SHORTEST_LEFT_OUT:
        for at in inner:
            if word[at] in (word[at - 1], word[at + 1]):
                yield word[:at] + word[at + 1 :]
    if len(word) + 1 >= SHORTEST_LEFT_OUT:
        for at in range(1, len(word)):
            for letter in ascii_lowercase:
                yield word[:at] + letter + word[at:]
    if len(word) >= SHORTEST_CHANGED:
        for at in inner:
            for letter in ascii_lowercase:
                yield word[:at] + letter + word[at + 1 :]
