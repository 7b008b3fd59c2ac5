"""The trained head: one linear model for each move over a stretch's features, in plain Python.

The weights are small whole numbers. A feature's weights for all moves are kept side by side in one
long integer, so that adding up a stretch's features is a handful of additions.
"""

import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from math import sqrt
from pathlib import Path
from typing import Final

import msgspec

from simulator.reading.features import Stretch, letters_of

WEIGHTS: Final = Path(__file__).with_name("weights.bin")
FORM_SCALE: Final = 0.35
"""What a feature of form counts beside words and letters, whose groups have length one."""
ZERO: Final = 128
"""The byte that stands for a weight of nought."""
NEUTRAL_CODE: Final = "neutral"
_LANE: Final = 4
"""Bytes a move has in the long integer: room for the sum of any number of features."""


class Weights(msgspec.Struct, frozen=True):
    """What training leaves behind.

    ``grams`` are the features of the three groups (words, letters, form), one a line; ``steps`` has
    for each group the size of one step of each code's weights; ``rows`` one byte for each feature
    and code, group after group. ``leaning`` and ``slope`` turn a sum into the log odds that the
    stretch is the move. ``digest`` names the replies and samples that were learnt from.
    """

    digest: str
    codes: tuple[str, ...]
    grams: tuple[str, str, str]
    steps: tuple[tuple[float, ...], tuple[float, ...], tuple[float, ...]]
    rows: bytes
    slope: tuple[float, ...]
    leaning: tuple[float, ...]


@dataclass
class Head:
    """Judges stretches by a table of weights."""

    weights: Weights
    _numbers: tuple[dict[str, int], ...] = ()
    _made: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        first = 0
        numbers = []
        for grams in self.weights.grams:
            listed = grams.split("\n") if grams else []
            numbers.append(dict(zip(listed, range(first, first + len(listed)), strict=True)))
            first += len(listed)
        self._numbers = tuple(numbers)
        self._lanes = struct.Struct(f"<{len(self.weights.codes)}I")
        self._letters = lru_cache(maxsize=8192)(self._letters_sum)

    def judge(self, stretch: Stretch) -> Mapping[str, float]:
        """The log odds of each code for this stretch."""
        words = self._sum(0, stretch.words)
        letters = self._sum_of_letters(stretch.spelt)
        form = self._sum(2, stretch.form)
        sizes = (
            1 / sqrt(len(stretch.words) or 1),
            1 / sqrt(sum(len(letters_of(word)) for word in set(stretch.spelt)) or 1),
            FORM_SCALE,
        )
        weights = self.weights
        totals = zip(
            weights.codes, words, letters, form, *weights.steps, weights.slope, weights.leaning,
            strict=True,
        )  # fmt: skip
        return {
            code: slope * (w * sw * sizes[0] + s * ss * sizes[1] + f * sf * sizes[2]) + leaning
            for code, w, s, f, sw, ss, sf, slope, leaning in totals
        }

    def _sum(self, group: int, grams: Iterable[str]) -> list[int]:
        numbers = self._numbers[group]
        total = known = 0
        for gram in grams:
            number = numbers.get(gram)
            if number is not None:
                total += self._row(number)
                known += 1
        return self._unpacked(total, known)

    def _sum_of_letters(self, spelt: Iterable[str]) -> list[int]:
        total = known = 0
        for word in dict.fromkeys(spelt):
            row, of_word = self._letters(word)
            total += row
            known += of_word
        return self._unpacked(total, known)

    def _letters_sum(self, word: str) -> tuple[int, int]:
        numbers = [self._numbers[1].get(gram) for gram in letters_of(word)]
        rows = [self._row(number) for number in numbers if number is not None]
        return sum(rows), len(rows)

    def _row(self, number: int) -> int:
        row = self._made.get(number)
        if row is None:
            count = len(self.weights.codes)
            lanes = self._lanes.pack(*self.weights.rows[number * count : (number + 1) * count])
            row = self._made[number] = int.from_bytes(lanes, "little")
        return row

    def _unpacked(self, total: int, known: int) -> list[int]:
        lanes = total.to_bytes(_LANE * len(self.weights.codes), "little")
        return [lane - ZERO * known for lane in self._lanes.unpack(lanes)]


@cache
def trained_head() -> Head | None:
    """The head that comes with the program; ``None`` where its file is not there."""
    try:
        data = WEIGHTS.read_bytes()
    except OSError:
        return None
    return Head(msgspec.msgpack.decode(data, type=Weights))
