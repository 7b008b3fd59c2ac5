"""Hearing: every move a reply's words point to, before any rule weighs them against each other.

Cues are looked for clause by clause. A cue counts unless a blocker of its move stands in the same
clause, a negation turns it round, or its words report what the client said. What it cannot decide
alone is kept as possible.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from simulator.library.model.lexicon import Cue, Flag, Lexicon, Modifier, Move
from simulator.library.sentences.evening import even_words
from simulator.library.vocabulary import MISSTEP
from simulator.reading.cue_index import CueIndex, Found
from simulator.reading.gates import lets_pass
from simulator.reading.negation import holds_negation, is_negated
from simulator.reading.pattern import Phrases, Words, phrases_of, places_of
from simulator.reading.reply import Part, Reply
from simulator.reading.terms import Terms, stemmed_words
from simulator.reading.typos import Typos

_LONG_WORD: Final = re.compile(r"[a-z]{5,}")
_NOT_FROM_REPORTS: Final = frozenset({"own_contribution"})
"""Repair moves that the client's words, reported, do not make: "you said I let you down"."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue found for a move: where (places in the evened words; offsets for an action), and which.

    ``decides`` tells a cue that is enough alone from one that is not. ``part`` is the clause's
    index among ``Reply.parts``, or -1 for a stage direction and for the reply as a whole.
    """

    move: Move
    cue: Cue
    decides: bool
    start: int
    end: int
    part: int
    rank: int
    how: str = "cue"


@dataclass(slots=True)
class HeardClause:
    """A clause as cues are looked for in it, and what of the situation it mentions."""

    part: Part
    words: Words
    event: Mapping[int, int]
    facts: tuple[str, ...]


@dataclass
class Ears:
    """Everything a lexicon listens for, ready to be looked for. Built once, changed never."""

    lexicon: Lexicon
    _unless: dict[str, CueIndex] = field(default_factory=dict)

    @cached_property
    def word_lists(self) -> dict[str, Phrases]:
        """The word lists, evened out."""
        return {
            name: phrases_of([even_words(phrase) for phrase in phrases])
            for name, phrases in self.lexicon.word_lists.items()
        }

    @cached_property
    def _cues(self) -> CueIndex:
        moves = self.lexicon.moves.values()
        return CueIndex(
            [
                *((f"{move.id}!", cue) for move in moves for cue in move.cues),
                *((f"{move.id}?", cue) for move in moves for cue in move.possible_cues),
            ],
            self.word_lists,
        )

    @cached_property
    def _whole(self) -> CueIndex:
        moves = self.lexicon.moves.values()
        owners = ((move.id, cue) for move in moves for cue in move.whole_reply)
        return CueIndex(owners, self.word_lists, whole=True)

    @cached_property
    def _actions(self) -> CueIndex:
        moves = self.lexicon.moves.values()
        owners = ((move.id, cue) for move in moves for cue in move.actions)
        return CueIndex(owners, self.word_lists)

    @cached_property
    def _marks(self) -> CueIndex:
        marks: list[Modifier | Flag] = [
            *self.lexicon.modifiers.values(),
            *self.lexicon.flags.values(),
        ]
        return CueIndex(((mark.id, cue) for mark in marks for cue in mark.cues), self.word_lists)

    @cached_property
    def _typos(self) -> Typos:
        """Slips are mended towards the words of cues and word lists."""
        written: list[str] = []
        for move in self.lexicon.moves.values():
            for cues in (move.cues, move.possible_cues, move.whole_reply, move.unless):
                written += (cue.written for cue in cues)
        for phrases in self.lexicon.word_lists.values():
            written += phrases
        return Typos(_LONG_WORD.findall(" ".join(written).lower()))

    def clauses(self, reply: Reply, terms: Terms) -> list[HeardClause]:
        """The clauses of a reply with every word under each form it may have."""
        heard = []
        for part in reply.parts:
            words = reply.words_of(part)
            stems = stemmed_words(words)
            event = places_of(terms.event, stems)
            recalled = terms.recalled(stems)
            scenario = {
                "event": event,
                "need": places_of(terms.need, stems),
                "fact": _joined(recalled.values()),
            }
            at = self._at(words, reply.evened.others[part.first : part.last], part.masked)
            heard.append(HeardClause(part, Words(words, at, scenario), event, tuple(recalled)))
        return heard

    def hits(self, reply: Reply, clauses: Sequence[HeardClause]) -> list[Hit]:
        """Every cue that holds, in the order of the words."""
        hits = []
        for at, clause in enumerate(clauses):
            for found in self._cues.find(clause.words):
                move = self.lexicon.moves[found.owner[:-1]]
                if self._holds(move, found, clause):
                    first = clause.part.first
                    hits.append(
                        Hit(
                            move, found.cue, found.owner[-1] == "!",
                            first + found.start, first + found.end, at, found.rank,
                        )
                    )  # fmt: skip
        hits += self._whole_hits(reply)
        hits += self._action_hits(reply)
        return hits

    def marks(self, clauses: Sequence[HeardClause]) -> Iterator[tuple[str, int, int]]:
        """Modifiers and flags heard: the name, and the places of the words that show it."""
        for clause in clauses:
            for found in self._marks.find(clause.words):
                mark = self.lexicon.modifiers.get(found.owner) or self.lexicon.flags[found.owner]
                if not self._blocked(mark.id, mark.unless, found.start, found.end, clause):
                    yield mark.id, clause.part.first + found.start, clause.part.first + found.end

    def stands_against(self, move: Move, clause: HeardClause, first: int, last: int) -> bool:
        """Tell whether a blocker of the move stands among these words of the clause."""
        return self._blocked(move.id, move.unless, first, last, clause)

    def _at(
        self, words: Sequence[str], others: Sequence[tuple[str, ...]], masked: int
    ) -> dict[str, int]:
        at: dict[str, int] = {}
        for place, word in enumerate(words):
            bit = 1 << place
            if masked & bit:
                continue
            at[word] = at.get(word, 0) | bit
            for other in others[place]:
                at[other] = at.get(other, 0) | bit
            if len(word) > 4 and (meant := self._typos.meant(word)):
                at[meant] = at.get(meant, 0) | bit
        return at

    def _holds(self, move: Move, found: Found, clause: HeardClause) -> bool:
        words, part = clause.words.words, clause.part
        floor = max((seam for seam in part.breaks if seam <= found.start), default=0)
        if is_negated(words, found.start, floor):
            return False
        if move.family == MISSTEP and holds_negation(
            words[found.start : found.end], found.cue.written
        ):
            return False
        if move.family == MISSTEP or move.id in _NOT_FROM_REPORTS:
            inside = ((1 << found.end) - 1) ^ ((1 << found.start) - 1)
            if inside & ~part.told == 0:
                return False
        if self._blocked(move.id, move.unless, found.start, found.end, clause):
            return False
        return lets_pass(move.id, words, found.start, part)

    def _blocked(
        self, owner: str, unless: Sequence[Cue], first: int, last: int, clause: HeardClause
    ) -> bool:
        """Tell whether a blocker stands in the same clause, or the same stretch of a long one."""
        if not unless:
            return False
        index = self._unless.get(owner)
        if index is None:
            index = self._unless[owner] = CueIndex(
                ((owner, cue) for cue in unless), self.word_lists
            )
        breaks = clause.part.breaks
        blockers = index.find(clause.words)
        if not breaks:
            return bool(blockers)
        floor = max((seam for seam in breaks if seam <= first), default=0)
        ceiling = min((seam for seam in breaks if seam >= last), default=len(clause.words.words))
        return any(blocker.start < ceiling and blocker.end > floor for blocker in blockers)

    def _whole_hits(self, reply: Reply) -> Iterator[Hit]:
        words = reply.evened.words
        if not words or len(words) > 30:
            return
        at = self._at(words, reply.evened.others, 0)
        for found in self._whole.find(Words(words, at)):
            move = self.lexicon.moves[found.owner]
            yield Hit(move, found.cue, True, 0, len(words), -1, found.rank, "whole reply")

    def _action_hits(self, reply: Reply) -> Iterator[Hit]:
        for action in reply.actions:
            at = self._at(action.words, ((),) * len(action.words), 0)
            words = Words(action.words, at)
            for found in self._actions.find(words):
                move = self.lexicon.moves[found.owner]
                if not is_negated(action.words, found.start):
                    yield Hit(
                        move, found.cue, True, action.start, action.end, -1, found.rank, "action"
                    )


def _joined(places: Iterable[Mapping[int, int]]) -> dict[int, int]:
    """Places of several sets of phrases as those of one."""
    joined: dict[int, int] = {}
    for each in places:
        for place, ends in each.items():
            joined[place] = joined.get(place, 0) | ends
    return joined
