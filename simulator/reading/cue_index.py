"""The index of cues: which of thousands can be in a clause at all, and where those are.

Cues are sorted by the words they can begin with, and made ready when such a word is first read.
Of the ones made ready, a clause is tried only with those whose indispensable words it holds.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from simulator.library.model.lexicon import Cue
from simulator.library.sentences.evening import even_words
from simulator.reading.pattern import (
    SCENARIO_LISTS,
    VERY_COMMON,
    Pattern,
    Phrases,
    Words,
    first_words,
)

_FIRST_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*(?=\s|$)")
_FIRST_CHOICE: Final = re.compile(r"\(([^()\[\]<>.…]*)\)")
_SIEVES: Final = 3
"""How many of a cue's indispensable parts a clause is sifted by."""


@dataclass(frozen=True, slots=True)
class Found:
    """A cue found in a clause: the words ``start`` to ``end`` (exclusive), and whose cue it is."""

    start: int
    end: int
    cue: Cue
    owner: str
    rank: int


class CueIndex:
    """Cues of many owners, ready to be looked for.

    ``owners`` gives each cue with the name that is handed back with it. ``whole`` cues fit only
    when they are all that was said.
    """

    def __init__(
        self,
        owners: Iterable[tuple[str, Cue]],
        word_lists: Mapping[str, Phrases],
        *,
        whole: bool = False,
    ) -> None:
        self._lists = word_lists
        self._whole = whole
        self._cues: list[tuple[str, Cue]] = []
        self._asleep: dict[str, list[int]] = {}
        self._ready: list[tuple[int, Pattern]] = []
        self._sieves: tuple[dict[str, int], ...] = tuple({} for _ in range(_SIEVES))
        for rank, (owner, cue) in enumerate(owners):
            self._cues.append((owner, cue))
            for word in self._firsts(cue):
                self._asleep.setdefault(word, []).append(rank)
        self._made: set[int] = set()

    def find(self, words: Words) -> list[Found]:
        """Every cue found and every place it stands at, in the order the cues were given."""
        present = [*words.at, *(f"<{name}>" for name, places in words.scenario.items() if places)]
        for word in present:
            sleeping = self._asleep.pop(word, None)
            if sleeping:
                self._wake(sleeping)
        candidates = -1
        for sieve in self._sieves:
            passing = 0
            for word in present:
                passing |= sieve.get(word, 0)
            candidates &= passing
        found: list[Found] = []
        while candidates:
            bit = candidates & -candidates
            candidates ^= bit
            rank, pattern = self._ready[bit.bit_length() - 1]
            owner, cue = self._cues[rank]
            if self._whole:
                if pattern.fits_all(words):
                    found.append(Found(0, len(words.words), cue, owner, rank))
                continue
            found += (Found(start, end, cue, owner, rank) for start, end in pattern.find(words))
        found.sort(key=lambda each: (each.rank, each.start))
        return found

    def _wake(self, sleeping: Sequence[int]) -> None:
        """Make cues ready."""
        for rank in sleeping:
            if rank in self._made:
                continue
            self._made.add(rank)
            pattern = Pattern(self._cues[rank][1].parts, self._lists, whole=self._whole)
            if not pattern.needs:
                continue
            bit = 1 << len(self._ready)
            self._ready.append((rank, pattern))
            by_rarity = sorted(pattern.needs, key=_commonness)
            for at, sieve in enumerate(self._sieves):
                for word in by_rarity[min(at, len(by_rarity) - 1)]:
                    sieve[word] = sieve.get(word, 0) | bit

    def _firsts(self, cue: Cue) -> Iterable[str]:
        """The words a cue can begin with, without reading all of it where that is easy."""
        written = cue.written
        if word := _FIRST_WORD.match(written):
            return even_words(word[0])[:1]
        choice = _FIRST_CHOICE.match(written)
        if choice:
            return {
                words[0]
                for option in choice[1].split("|")
                if (words := even_words(option.split(None, 1)[0]))
            }
        return first_words(cue.parts, self._lists)


def _commonness(words: frozenset[str]) -> tuple[int, int]:
    common = len(words & VERY_COMMON) + (4 if words <= _LISTS_OF_SCENARIO else 0)
    return (common, len(words))


_LISTS_OF_SCENARIO: Final = frozenset(f"<{name}>" for name in SCENARIO_LISTS)
