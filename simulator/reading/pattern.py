"""Patterns: cues made ready to be looked for, by bit-parallel steps over the words of a clause.

A set of places in a clause is the bits of one whole number, so a step of a cue moves every place at
which the cue may stand at once. Nothing backtracks: the time a cue takes grows with its length and
the clause's, whatever the text.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from simulator.library.model.lexicon import Choice, FromList, Gap, Part, Word
from simulator.reading.word_sets import word_set

SCENARIO_LISTS: Final = frozenset({"event", "fact", "need"})
"""The word lists that the situation fills."""

VERY_COMMON: Final = word_set(
    "i you the a to and it that is of in was not me my your do have be am are for with on this so "
    "we just what as at if but can will would did had has or here there now how when"
)
"""Words too common to sift replies by when there is anything better."""

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]
"""Phrases by their first word, each as the words that follow it."""


@dataclass(slots=True)
class Words:
    """The words of one clause, or of a whole reply, with every place each of them stands at.

    ``words`` are evened out. ``at`` maps a word to the bits of its places; a word that can be read
    in two ways stands there under both, one that may not be matched (a quotation) under none.
    ``lists`` gives, for a word list, where its phrases begin and end (``list_places``).
    """

    words: Sequence[str]
    at: Mapping[str, int]
    scenario: Mapping[str, Mapping[int, int]] = field(default_factory=dict)
    lists: dict[str, dict[int, int]] = field(default_factory=dict)
    everywhere: int = field(init=False)
    """The bits of all places, the one behind the last word included."""

    def __post_init__(self) -> None:
        """Count the places once."""
        self.everywhere = (2 << len(self.words)) - 1


Step = Callable[[Words, int], int]
"""Takes the places where a part may begin, gives those where it may have ended."""


class Pattern:
    """One cue made ready to be found.

    A word list that does not exist is one nobody's words are on. ``whole`` is for a cue that has
    to be all that was said; elsewhere a gap with nothing before it, or behind it, asks for nothing.
    """

    __slots__ = ("_parts", "_steps", "_word_lists", "has_gap")

    def __init__(
        self, parts: Sequence[Part], word_lists: Mapping[str, Phrases], *, whole: bool = False
    ) -> None:
        self._parts = parts if whole else _without_outer_gaps(parts)
        self._word_lists = word_lists
        self._steps = tuple(_step(part, word_lists) for part in self._parts)
        self.has_gap = any(isinstance(part, Gap) for part in self._parts)

    @property
    def needs(self) -> list[frozenset[str]]:
        """Sets of words: every clause the cue is found in holds a word of each.

        A scenario list stands there as ``<event>``.
        """
        needed = (_needed(part, self._word_lists) for part in self._parts)
        return [words for words in needed if words is not None]

    def find(self, words: Words) -> list[tuple[int, int]]:
        """Every place the cue is found at, as first word and the one behind the last."""
        if not self._ends(words, words.everywhere >> 1):
            return []
        found = []
        begin = 0
        for place in range(len(words.words)):
            if place < begin:
                continue
            ends = self._ends(words, 1 << place)
            if ends:
                end = _lowest(ends) if self.has_gap else ends.bit_length() - 1
                found.append((place, end))
                begin = end
        return found

    def fits_all(self, words: Words) -> bool:
        """Tell whether the words are this cue from the first to the last, and nothing else."""
        return bool(self._ends(words, 1) >> len(words.words) & 1)

    def _ends(self, words: Words, reached: int) -> int:
        for step in self._steps:
            reached = step(words, reached)
            if not reached:
                return 0
        return reached


def phrases_of(phrases: Iterable[Sequence[str]]) -> Phrases:
    """Sort phrases, each given as its evened words, by their first word."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        if phrase:
            rests = by_first.setdefault(phrase[0], [])
            if (rest := tuple(phrase[1:])) not in rests:
                rests.append(rest)
    return {first: tuple(rests) for first, rests in by_first.items()}


def places_of(phrases: Phrases, words: Words) -> dict[int, int]:
    """Where phrases stand: by the place one begins at, the bits of the places it may end at."""
    found: dict[int, int] = {}
    for first, places in words.at.items():
        rests = phrases.get(first)
        left = places if rests is not None else 0
        while rests is not None and left:
            place = _lowest(left)
            left &= left - 1
            ends = 0
            for rest in rests:
                reached = 2 << place
                for word in rest:
                    reached = (reached & words.at.get(word, 0)) << 1
                ends |= reached
            if ends:
                found[place] = found.get(place, 0) | ends
    return found


def _without_outer_gaps(parts: Sequence[Part]) -> Sequence[Part]:
    """A gap that nothing stands before, or behind, asks for nothing."""
    start, end = 0, len(parts)
    while start < end and isinstance(parts[start], Gap):
        start += 1
    while end > start and isinstance(parts[end - 1], Gap):
        end -= 1
    return parts[start:end]


def _lowest(places: int) -> int:
    return (places & -places).bit_length() - 1


def _needed(part: Part, word_lists: Mapping[str, Phrases]) -> frozenset[str] | None:
    """Words of which the part needs one; ``None`` when it may do without any."""
    if isinstance(part, Word):
        return frozenset((part.text,))
    if isinstance(part, FromList):
        if part.name in SCENARIO_LISTS:
            return frozenset((f"<{part.name}>",))
        return frozenset(word_lists.get(part.name, ()))
    if isinstance(part, Gap) or part.may_be_absent:
        return None
    together: set[str] = set()
    for option in part.options:
        first = option[0]
        if isinstance(first, Word) and (len(option) == 1 or first.text not in VERY_COMMON):
            together.add(first.text)
            continue
        needs = [needed for each in option if (needed := _needed(each, word_lists)) is not None]
        if not needs:
            return None
        together |= min(needs, key=lambda needed: (bool(needed & VERY_COMMON), len(needed)))
    return frozenset(together)


def _step(part: Part, word_lists: Mapping[str, Phrases]) -> Step:
    if isinstance(part, Word):
        return _word_step(part.text)
    if isinstance(part, Gap):
        return _gap_step(part.at_most)
    if isinstance(part, FromList):
        if part.name in SCENARIO_LISTS:
            return _scenario_step(part.name)
        return _list_step(part.name, word_lists.get(part.name, {}))
    return _choice_step(part, word_lists)


def _word_step(word: str) -> Step:
    def step(words: Words, reached: int) -> int:
        return (reached & words.at.get(word, 0)) << 1

    return step


_OPENED: Final = 2
"""A contraction is one word in a cue and two when it is read; a gap has this much more room."""


def _gap_step(at_most: int) -> Step:
    at_most += _OPENED

    def step(words: Words, reached: int) -> int:
        for _ in range(at_most):
            reached |= reached << 1
        return reached & words.everywhere

    return step


def _scenario_step(name: str) -> Step:
    def step(words: Words, reached: int) -> int:
        return _along(words.scenario.get(name, {}), reached)

    return step


def _list_step(name: str, phrases: Phrases) -> Step:
    def step(words: Words, reached: int) -> int:
        places = words.lists.get(name)
        if places is None:
            places = words.lists[name] = places_of(phrases, words)
        return _along(places, reached)

    return step


def _along(places: Mapping[int, int], reached: int) -> int:
    ends = 0
    for place, to in places.items():
        if reached >> place & 1:
            ends |= to
    return ends


def _choice_step(choice: Choice, word_lists: Mapping[str, Phrases]) -> Step:
    single = set()
    phrases = []
    chains: list[tuple[Step, ...]] = []
    for option in choice.options:
        texts = tuple(part.text for part in option if isinstance(part, Word))
        if len(texts) < len(option):
            chains.append(tuple(_step(part, word_lists) for part in option))
        elif len(texts) == 1:
            single.add(texts[0])
        elif texts:
            phrases.append(texts)
    one_word = frozenset(single)
    by_first = phrases_of(phrases)
    begins = one_word | by_first.keys()
    may_be_absent = choice.may_be_absent

    def step(words: Words, reached: int) -> int:
        ends = reached if may_be_absent else 0
        for word in words.at.keys() & begins:
            here = words.at[word] & reached
            if here:
                if word in one_word:
                    ends |= here << 1
                for rest in by_first.get(word, ()):
                    after = here << 1
                    for following in rest:
                        after = (after & words.at.get(following, 0)) << 1
                    ends |= after
        for chain in chains:
            along = reached
            for each in chain:
                along = each(words, along)
                if not along:
                    break
            ends |= along
        return ends

    return step
