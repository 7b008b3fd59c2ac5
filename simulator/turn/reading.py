"""A Reading: what was heard in one reply, each thing with the words that prove it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from simulator.library.vocabulary import MISSTEP, REPAIR

Tier = Literal["sure", "possible"]


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of the reply (domain.md a.0.1): its offsets, and the word that joined it."""

    start: int
    end: int
    joiner: str


@dataclass(frozen=True, slots=True)
class Heard:
    """One move heard. ``quote == reply[start:end]``; ``cue`` is the cue as its author wrote it.

    ``origin`` names where the cue stands (``rubrics/moves/own_contribution.yaml:31``) or the rule
    that made the move, ``clause`` is the clause's index.
    """

    code: str
    cls: str
    family: Literal["repair", "misstep"]
    start: int
    end: int
    quote: str
    cue: str
    origin: str
    tier: Tier
    clause: int


@dataclass(frozen=True, slots=True)
class Struck:
    """A move heard and then set aside (but-rule, cap, reception first), and why."""

    heard: Heard
    why: str


@dataclass(frozen=True, slots=True)
class Raised:
    """A flag raised by these words."""

    flag: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Counts:
    """What is counted in a reply."""

    words: int
    questions: int
    open_questions: int
    apologies: int


@dataclass(frozen=True)
class Reading:
    """What the reader made of one reply.

    ``heard`` holds the sure moves in the order of their words; ``possible`` the ones that move
    nobody and cost nothing. ``fallback`` is NEUTRAL, UNSURE or ``None``. ``modifiers`` maps each
    modifier to the span that shows it, ``(0, 0)`` where the whole reply does.
    """

    text: str
    clauses: tuple[Clause, ...]
    heard: tuple[Heard, ...]
    possible: tuple[Heard, ...]
    struck: tuple[Struck, ...]
    modifiers: dict[str, tuple[int, int]]
    flags: tuple[Raised, ...]
    fallback: str | None
    counts: Counts
    recalled: tuple[str, ...]

    @cached_property
    def classes(self) -> frozenset[str]:
        """The classes the client answers: those heard, or the fallback's NEUTRAL."""
        found = frozenset(move.cls for move in self.heard)
        return found or (frozenset({self.fallback}) if self.fallback else frozenset())

    @cached_property
    def codes(self) -> frozenset[str]:
        """The codes heard for sure."""
        return frozenset(move.code for move in self.heard)

    @cached_property
    def missteps(self) -> tuple[Heard, ...]:
        """The missteps heard for sure."""
        return tuple(move for move in self.heard if move.family == MISSTEP)

    @cached_property
    def repairs(self) -> tuple[Heard, ...]:
        """The repair moves heard for sure."""
        return tuple(move for move in self.heard if move.family == REPAIR)

    @property
    def raised(self) -> frozenset[str]:
        """The names of the flags raised."""
        return frozenset(flag.flag for flag in self.flags)
