"""The index of cues: which of thousands can be in a clause at all, and where those are.

Cues are sorted by a word they cannot do without, and made ready when such a word is first read. Of
the ones made ready, a clause is tried only with those whose indispensable words it holds.
"""

import re
from collections.abc import Iterable, Mapping, Sequence, Set
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
)

_ASIDE: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|<[a-z_]*>|\.\.\.|…")
"""Everything in a cue that stands for one thing or another."""
_BRACKET: Final = re.compile(r"[()\[\]<>]")
_PLAIN_CHOICE: Final = re.compile(r"\((\s*\w[^()\[\]<>.…]*)\)")
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
            for word in self._wakers(cue):
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

    def _wakers(self, cue: Cue) -> Iterable[str]:
        """Words of which a clause needs one for the cue to be worth making ready.

        Where it is easy they are taken from what is written, without reading it as a cue: its
        longest word outside brackets, or the longest word of each option of one choice.
        """
        written = cue.written
        outside = _ASIDE.sub(" ", written)
        if not _BRACKET.search(outside):
            if word := _rarest_word(outside):
                return (word,)
            choices = [
                {_rarest_word(option) for option in choice.split("|")}
                for choice in _PLAIN_CHOICE.findall(written)
            ]
            choices = [words for words in choices if "" not in words]
            if choices:
                return min(choices, key=_commonness)
        needs = Pattern(cue.parts, self._lists, whole=self._whole).needs
        return min(needs, key=_commonness, default=frozenset())


def _rarest_word(written: str) -> str:
    """The longest word that is not very common, evened out; nothing where there is no word."""
    typed = written.lower().split()
    words = even_words(max(typed, key=_rarity)) if typed else ()
    return max(words, key=_rarity) if words else ""


def _rarity(word: str) -> tuple[bool, int, str]:
    return (word not in VERY_COMMON, len(word), word)


def _commonness(words: Set[str]) -> tuple[int, int, list[str]]:
    common = len(words & VERY_COMMON) + (4 if words <= _LISTS_OF_SCENARIO else 0)
    return (common, len(words), sorted(words))


_LISTS_OF_SCENARIO: Final = frozenset(f"<{name}>" for name in SCENARIO_LISTS)
