"""The index of cues: which of thousands can be in a clause at all, and where those are.

Building it looks at what is written only as far as to know words that each cue cannot do without; a
clause is then tried with the few cues whose words it holds. A cue is read when it is first tried.
"""

import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from simulator.library.model.lexicon import Cue
from simulator.library.sentences.evening import even_words
from simulator.reading.pattern import VERY_COMMON, Pattern, Phrases, Words

_ASIDE: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|<[a-z_]*>|\.\.\.|…")
"""Everything in a cue that stands for one thing or another."""
_BRACKET: Final = re.compile(r"[()\[\]<>]")
_PLAIN_CHOICE: Final = re.compile(r"\((\s*\w[^()\[\]<>.…]*)\)")
_SIEVES: Final = 3
"""How many words, or sets of words, a clause is sifted by for each cue."""


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
        self._cues = list(owners)
        self._patterns: list[Pattern | None] = [None] * len(self._cues)
        self._sieves: tuple[dict[str, list[int]], ...] = tuple({} for _ in range(_SIEVES))
        self._sifted: tuple[dict[str, int], ...] = tuple({} for _ in range(_SIEVES))
        for rank, (_, cue) in enumerate(self._cues):
            needs = self._needs(cue)
            for at, sieve in enumerate(self._sieves):
                for word in needs[min(at, len(needs) - 1)] if needs else ():
                    sieve.setdefault(word, []).append(rank)

    def find(self, words: Words) -> list[Found]:
        """Every cue found and every place it stands at, in the order the cues were given."""
        present = [*words.at, *(f"<{name}>" for name, places in words.scenario.items() if places)]
        candidates = -1
        for at in range(_SIEVES):
            candidates &= self._passing(at, present)
        found: list[Found] = []
        while candidates:
            bit = candidates & -candidates
            candidates ^= bit
            rank = bit.bit_length() - 1
            owner, cue = self._cues[rank]
            pattern = self._patterns[rank]
            if pattern is None:
                pattern = Pattern(cue.parts, self._lists, whole=self._whole)
                self._patterns[rank] = pattern
            if self._whole:
                spans = [(0, len(words.words))] if pattern.fits_all(words) else []
            else:
                spans = pattern.find(words)
            if spans:
                found += [Found(start, end, cue, owner, rank) for start, end in spans]
        return found

    def _passing(self, at: int, present: Iterable[str]) -> int:
        """The bits of the cues that one sieve lets pass for these words."""
        sieve, sifted = self._sieves[at], self._sifted[at]
        passing = 0
        for word in present:
            bits = sifted.get(word)
            if bits is None:
                bits = 0
                for rank in sieve.get(word, ()):
                    bits |= 1 << rank
                if bits:
                    sifted[word] = bits
            passing |= bits
        return passing

    def _needs(self, cue: Cue) -> list[Set[str]]:
        """Sets of words of which every clause that holds the cue holds one, the rarest first.

        Where it is easy they are taken from what is written, without reading it as a cue: its
        words outside brackets and, if those are common, the longest word of each option of its
        shortest choices.
        """
        written = cue.written.lower()
        outside = _ASIDE.sub(" ", written)
        needs: list[Set[str]] = []
        if not _BRACKET.search(outside):
            literal = [_word(typed) for typed in outside.split()]
            needs += ({word} for word in literal if word)
            if VERY_COMMON.issuperset(literal):
                choices = sorted(_PLAIN_CHOICE.findall(written), key=len)
                for choice in choices[: _SIEVES - 1]:
                    options = {
                        _word(max(option.split(), key=len, default=""))
                        for option in choice.split("|")
                    }
                    if "" not in options:
                        needs.append(options)
        if not needs:
            needs += Pattern(cue.parts, self._lists, whole=self._whole).needs
        return sorted(needs, key=_commonness)[:_SIEVES]


@lru_cache(maxsize=16384)
def _word(typed: str) -> str:
    """The longest of the words that a word as typed is opened into; nothing where there is none."""
    return max(even_words(typed), key=len, default="")


def _commonness(words: Set[str]) -> tuple[int, int]:
    return (len(words & VERY_COMMON), len(words))
