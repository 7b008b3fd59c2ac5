"""A scenario: one client, one strain in the alliance (domain.md d; authoring.md 2.4)."""

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.library.model.conditions import Condition, Moves
from simulator.library.model.style import Rule, Start
from simulator.library.places import Place


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """One thing the client may say.

    ``words`` may hold ``{words}``, replaced by the trainee's words that caused the line. ``cue`` is
    what the client does, ``inner`` the inner voice shown in the debrief.
    """

    words: str
    cue: str
    inner: str
    conditions: tuple[Condition, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class LineGroup:
    """The lines said on arriving in, or staying in, ``state`` in answer to ``moves``."""

    state: str
    moves: Moves
    lines: tuple[SpokenLine, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Fact:
    """Something the client once told. Using one of ``phrases`` recalls it."""

    id: str
    truth: str
    phrases: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class ModelReply:
    """A reply at the level a trainee can reach: ``plain`` or ``fuller``, and what it adds."""

    words: str
    kind: str
    adds: str
    place: Place


@dataclass(frozen=True, slots=True)
class Client:
    """Who sits there."""

    name: str
    age: int
    pronoun: str
    work: str
    presents_with: str


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a test expects after a reply.

    ``kind`` is one of heard, not heard, recalled, in, ends, trust and arousal. ``names`` holds
    moves, facts, states or an outcome: all of the moves and facts, one of the states. ``low`` and
    ``high`` bound trust or arousal.
    """

    kind: str
    names: tuple[str, ...]
    low: int
    high: int
    words: str
    place: Place


@dataclass(frozen=True, slots=True)
class TestStep:
    """One trainee reply of a test and what should follow it."""

    __test__ = False  # not a pytest class

    reply: str
    expects: tuple[Expectation, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class ScenarioTest:
    """A small transcript an instructor wrote to hold the client to its word."""

    name: str
    steps: tuple[TestStep, ...]
    ends: str
    never: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Scenario:
    """One scenario file. ``start`` overrides the style's; ``changes`` are rules tried first."""

    id: str
    title: str
    level: int
    style: str
    rubric: str
    session_number: int
    client: Client
    case_notes: str
    content_note: str
    rupture: str
    rupture_kinds: tuple[str, ...]
    event_terms: tuple[str, ...]
    need: str
    need_terms: tuple[str, ...]
    opens: str
    closes: str
    facts: tuple[Fact, ...]
    opening: SpokenLine
    start: Start | None
    exit_is_ok: bool
    therapist_part: bool
    turn_limit: int
    gate_facts: tuple[str, ...]
    """Facts that must be recalled as well before the rupture can be repaired."""
    changed_feels: tuple[Rule, ...]
    changed_states: Mapping[str, tuple[Rule, ...]]
    lines: tuple[LineGroup, ...]
    not_understood: tuple[SpokenLine, ...]
    model_replies: Mapping[str, tuple[ModelReply, ...]]
    tests: tuple[ScenarioTest, ...]
    place: Place
