"""A Weighing: what was heard in one reply while the rules of domain.md a.0 go over it in turn."""

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from simulator.library.model.lexicon import Move
from simulator.library.vocabulary import MISSTEP
from simulator.reading.context import Context
from simulator.reading.hearing import HeardClause, Hit
from simulator.reading.reply import Reply
from simulator.turn.reading import Clause, Counts, Heard, Raised, Struck, Tier


@dataclass(slots=True)
class Weighing:
    """The state of one reading. ``heard`` are the sure moves, one for each move and clause."""

    reply: Reply
    clauses: Sequence[HeardClause]
    context: Context
    moves: Mapping[str, Move]
    counts: Counts
    heard: list[Heard] = field(default_factory=list)
    possible: list[Heard] = field(default_factory=list)
    struck: list[Struck] = field(default_factory=list)
    modifiers: dict[str, tuple[int, int]] = field(default_factory=dict)
    flags: list[Raised] = field(default_factory=list)
    recalled: tuple[str, ...] = ()

    def strike(self, heard: Heard, why: str) -> None:
        """Set a move aside; ``why`` is told in the debrief."""
        self.heard.remove(heard)
        self.struck.append(Struck(heard, why))

    def strike_all(self, condition: Callable[[Heard], bool], why: str) -> None:
        """Set every move aside that the condition holds for."""
        for heard in [each for each in self.heard if condition(each)]:
            self.strike(heard, why)

    def turn_into(self, heard: Heard, code: str, why: str) -> None:
        """Hear the same words as another move, where the library has such a move."""
        if code not in self.moves:
            return
        move = self.moves[code]
        at = self.heard.index(heard)
        self.heard[at] = replace(
            heard, code=code, cls=self.class_of(move), family=family_of(move), origin=why
        )
        self.struck.append(Struck(heard, why))

    def add(self, code: str, start: int, end: int, why: str, *, cue: str = "") -> None:
        """Hear a move that a rule makes, shown by the text from ``start`` to ``end``."""
        if code not in self.moves or start >= end:
            return
        move = self.moves[code]
        self.heard.append(
            Heard(
                code=code,
                cls=self.class_of(move),
                family=family_of(move),
                start=start,
                end=end,
                quote=self.reply.text[start:end],
                cue=cue,
                origin=why,
                tier="sure",
                clause=self.clause_at(start),
            )
        )

    def class_of(self, move: Move) -> str:
        """The class the client answers: the move's own, or the one it counts as for this style."""
        return self.context.counts_as.get(move.id, move.cls)

    def clause_at(self, offset: int) -> int:
        """The index of the clause (as in ``Reading.clauses``) that an offset stands in."""
        at = 0
        for index, clause in enumerate(self.spans):
            if clause.start <= offset:
                at = index
        return at

    @property
    def spans(self) -> tuple[Clause, ...]:
        """The clauses by their offsets, long ones cut where they begin anew."""
        return clauses_of(self.reply)

    def codes(self) -> frozenset[str]:
        """The codes heard so far."""
        return frozenset(each.code for each in self.heard)

    def raise_flag(self, flag: str, start: int, end: int) -> None:
        """Raise a flag once."""
        if all(raised.flag != flag for raised in self.flags):
            self.flags.append(Raised(flag, start, end, self.reply.text[start:end]))


def family_of(move: Move) -> Literal["repair", "misstep"]:
    """The family of a move."""
    return "misstep" if move.family == MISSTEP else "repair"


def clauses_of(reply: Reply) -> tuple[Clause, ...]:
    """The clauses of a reply by their offsets, long ones cut where they begin anew."""
    clauses = []
    for part in reply.parts:
        edges = [part.first, *(part.first + seam for seam in part.breaks), part.last]
        for first, last in itertools.pairwise(edges):
            start, end = reply.span(first, last)
            clauses.append(Clause(start, end, part.joiner if first == part.first else ""))
    return tuple(clauses)


def weigh_hits(weighing: Weighing, hits: Sequence[Hit]) -> None:
    """Sort cues found into sure and possible moves.

    A cue that decides makes a move sure, and so do two different ones of a move that do not. What
    shows it is the first cue of its clause, the longest of those that begin together.
    """
    by_move: dict[str, list[Hit]] = {}
    for hit in hits:
        by_move.setdefault(hit.move.id, []).append(hit)
    for of_move in by_move.values():
        deciding = [hit for hit in of_move if hit.decides]
        together = len({hit.cue.written for hit in of_move}) > 1
        counting = deciding or of_move
        tier: Tier = "sure" if deciding or together else "possible"
        first_of: dict[int, Hit] = {}
        for hit in counting:
            shown = first_of.get(hit.part)
            if shown is None or (hit.start, -hit.end) < (shown.start, -shown.end):
                first_of[hit.part] = hit
        into = weighing.heard if tier == "sure" else weighing.possible
        into += (_heard(weighing, hit, tier) for hit in first_of.values())
    weighing.heard.sort(key=_in_order)
    weighing.possible.sort(key=_in_order)


def _in_order(heard: Heard) -> tuple[int, int, str]:
    return (heard.start, heard.end, heard.code)


def _heard(weighing: Weighing, hit: Hit, tier: Tier) -> Heard:
    if hit.how == "action":
        start, end = hit.start, hit.end
    else:
        start, end = weighing.reply.span(hit.start, hit.end)
    return Heard(
        code=hit.move.id,
        cls=weighing.class_of(hit.move),
        family=family_of(hit.move),
        start=start,
        end=end,
        quote=weighing.reply.text[start:end],
        cue=hit.cue.written,
        origin=f"{hit.cue.place.file}:{hit.cue.place.line}",
        tier=tier,
        clause=weighing.clause_at(start),
    )
