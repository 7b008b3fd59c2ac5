"""A style: how clients with one in-session pattern feel and move (domain.md b.0-b.5)."""

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.library.model.conditions import Condition, Moves
from simulator.library.places import Place


@dataclass(frozen=True, slots=True)
class Rule:
    """One sentence: to these moves, under these conditions, this happens.

    ``trust`` and ``arousal`` are changes; ``goes`` is a state id, an outcome or ``None`` for
    staying. ``because`` is shown in the debrief, ``words`` is the sentence as written. ``also``
    marks an adjustment in ``feels`` that adds to the line of its class and does not replace it.
    """

    moves: Moves
    conditions: tuple[Condition, ...]
    trust: int
    arousal: int
    goes: str | None
    because: str
    words: str
    place: Place
    also: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """One state of the client.

    ``standing`` orders the states of a style from furthest from repair (0) upward; the rating of
    fit uses it to tell a better state from a worse one. ``also_called`` are names that other
    material uses for the same state. ``entering`` is the (trust, arousal) change on arrival.
    """

    id: str
    phase: str
    standing: int
    means: str
    shows: str
    markers: tuple[str, ...]
    focus: tuple[str, ...]
    model_answer: str
    also_called: tuple[str, ...]
    entering: tuple[int, int]
    moves_on: tuple[Rule, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class StreakRule:
    """How many replies in a row made only of ``classes`` are too close, or too distant."""

    replies: int
    classes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Start:
    """Where a session begins."""

    state: str
    trust: int
    arousal: int


@dataclass(frozen=True, slots=True)
class Style:
    """One style file. ``gate`` is all-of groups of any-of classes: each group needs one class used.

    OWN in the gate means OWN without a misstep. ``feels`` is tried top-down and, per class
    present, the first fitting line counts. ``time_out`` maps a state to the outcome when the
    session stops there; ``leaving_well`` lists the states where a calm goodbye can be the good
    ending. ``counts_as`` moves a code into another class for this style (stack_speech).
    """

    id: str
    title: str
    about: str
    start: Start
    too_close: StreakRule | None
    too_distant: StreakRule | None
    trust_limits: tuple[int, int]
    arousal_limits: tuple[int, int]
    gate: tuple[frozenset[str], ...]
    feels: tuple[Rule, ...]
    states: Mapping[str, State]
    time_out: Mapping[str, str]
    leaving_well: frozenset[str]
    relief: frozenset[str]
    """Classes whose fall in arousal earns nothing in the rating of fit (relief by avoidance)."""
    counts_as: Mapping[str, str]
    place: Place
