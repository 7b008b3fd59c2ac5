"""Finding cues in evened-out words: all cues at once, indexed by the words they can begin with.

A cue becomes a chain of nodes walked with backtracking; nothing is compiled to a regular
expression, so a thousand cues are ready in milliseconds and no text makes one run away.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from simulator.library.model.lexicon import Choice, Cue, FromList, Gap, Part, Word
from simulator.library.sentences.evening import open_word

MASKED: Final = "\x00"
"""Stands where a word may not be matched (a quotation); only a gap passes over it."""

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]
"""Phrases by their first word, each as the words that follow it, longest first."""


@dataclass(frozen=True, slots=True)
class _Node:
    """One step of a cue. ``kind`` is one of the constants below, ``following`` the next step."""

    kind: int
    data: object
    following: "_Node | None"


_PHRASES, _GAP, _BRANCH, _SCENARIO = range(4)


class Match(NamedTuple):
    """A cue found: the words ``start`` to ``end`` (exclusive) of those searched, and whose cue."""

    start: int
    end: int
    cue: Cue
    owner: str


class CueIndex:
    """Cues of many owners, ready to be looked for.

    ``owners`` gives for each cue the name reported with its matches; word lists are those of the
    library, ``<event>``, ``<fact>`` and ``<need>`` are handed in with each search.
    """

    def __init__(
        self, owners: Iterable[tuple[str, Cue]], word_lists: Mapping[str, Sequence[str]]
    ) -> None:
        self._lists = {name: phrases_of(words) for name, words in word_lists.items()}
        self._by_word: dict[str, list[tuple[_Node, Cue, str]]] = {}
        self._anywhere: list[tuple[_Node, Cue, str]] = []
        for owner, cue in owners:
            node = self._chain(cue.parts, None)
            if node is None:
                continue
            entry = (node, cue, owner)
            first = _first_words(node)
            if first is None:
                self._anywhere.append(entry)
            else:
                for word in first:
                    self._by_word.setdefault(word, []).append(entry)

    def find(self, words: Sequence[str], scenario: Mapping[str, Phrases]) -> list[Match]:
        """Every match, one for each cue and each place it begins at."""
        found = []
        for start, word in enumerate(words):
            if word == MASKED:
                continue
            for node, cue, owner in (*self._by_word.get(word, ()), *self._anywhere):
                end = _walk(node, words, start, scenario)
                if end > start:
                    found.append(Match(start, end, cue, owner))
        return found

    def _chain(self, parts: Sequence[Part], following: _Node | None) -> _Node | None:
        for part in reversed(parts):
            following = self._node(part, following)
        return following

    def _node(self, part: Part, following: _Node | None) -> _Node:
        if isinstance(part, Word):
            return _Node(_PHRASES, {part.text: ((),)}, following)
        if isinstance(part, Gap):
            return _Node(_GAP, part.at_most, following)
        if isinstance(part, FromList):
            if part.name in ("event", "fact", "need"):
                return _Node(_SCENARIO, part.name, following)
            return _Node(_PHRASES, self._lists.get(part.name, {}), following)
        return self._choice(part, following)

    def _choice(self, choice: Choice, following: _Node | None) -> _Node:
        plain = [option for option in choice.options if all(isinstance(p, Word) for p in option)]
        others = [option for option in choice.options if option not in plain]
        branches: list[_Node | None] = []
        if plain:
            texts = [tuple(p.text for p in option if isinstance(p, Word)) for option in plain]
            branches.append(_Node(_PHRASES, _by_first(text for text in texts if text), following))
        branches += [self._chain(option, following) for option in others]
        if choice.may_be_absent:
            branches.append(following)
        if len(branches) == 1 and branches[0] is not None:
            return branches[0]
        return _Node(_BRANCH, tuple(branches), following)


def phrases_of(texts: Iterable[str]) -> Phrases:
    """Phrases of a word list, evened out."""
    return _by_first(
        tuple(word for written in text.split() for word in open_word(written.strip(".,!?")))
        for text in texts
    )


def _by_first(texts: Iterable[tuple[str, ...]]) -> Phrases:
    found: dict[str, set[tuple[str, ...]]] = {}
    for text in texts:
        if text:
            found.setdefault(text[0], set()).add(text[1:])
    return {
        first: tuple(sorted(rests, key=lambda rest: (-len(rest), rest)))
        for first, rests in found.items()
    }


def _first_words(node: _Node | None) -> set[str] | None:
    """The words a chain can begin with; ``None`` when it can begin with any."""
    if node is None:
        return None
    if node.kind == _PHRASES:
        assert isinstance(node.data, Mapping)
        return set(node.data)
    if node.kind == _BRANCH:
        assert isinstance(node.data, tuple)
        together: set[str] = set()
        for branch in node.data:
            first = _first_words(branch)
            if first is None:
                return None
            together |= first
        return together
    return None


def _walk(
    node: _Node | None, words: Sequence[str], at: int, scenario: Mapping[str, Phrases]
) -> int:
    """Where the chain ends when it matches from ``at``; -1 when it does not."""
    if node is None:
        return at
    if node.kind == _GAP:
        assert isinstance(node.data, int)
        for skipped in range(min(node.data, len(words) - at) + 1):
            end = _walk(node.following, words, at + skipped, scenario)
            if end >= 0:
                return end
        return -1
    if node.kind == _BRANCH:
        assert isinstance(node.data, tuple)
        for branch in node.data:
            end = _walk(branch, words, at, scenario)
            if end >= 0:
                return end
        return -1
    if at >= len(words):
        return -1
    phrases = scenario.get(node.data, {}) if node.kind == _SCENARIO else node.data  # type: ignore[call-overload]
    for rest in phrases.get(words[at], ()):
        after = at + 1 + len(rest)
        if not rest or tuple(words[at + 1 : after]) == rest:
            end = _walk(node.following, words, after, scenario)
            if end >= 0:
                return end
    return -1
