"""Position and Reaction: where the client stands and how one reply moved them (domain.md b.0)."""

from dataclasses import dataclass

from simulator.library.model.style import Rule


@dataclass(frozen=True, slots=True)
class Position:
    """Where the client stands before a reply is heard.

    ``trust`` and ``arousal`` are 0-10. ``turns_here`` counts the replies already given in this
    state, ``since_name`` the replies since NAME was last used (1 = in the last one, ``None`` =
    never). ``used`` holds every class and move id used so far, ``owned`` counts OWN without a
    misstep, ``recalled`` the facts brought up so far.
    """

    state: str
    trust: int
    arousal: int
    turn: int = 0
    turns_here: int = 0
    owned: int = 0
    since_name: int | None = None
    close_streak: int = 0
    distant_streak: int = 0
    last_classes: frozenset[str] = frozenset()
    used: frozenset[str] = frozenset()
    recalled: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Felt:
    """One effect that applied: the class (or named adjustment), its change and the rule's words."""

    cause: str
    trust: int
    arousal: int
    words: str
    because: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the client says and does, the inner voice, and which written line it was."""

    words: str
    cue: str
    inner: str
    key: str


@dataclass(frozen=True, slots=True)
class Reaction:
    """How one reply moved the client.

    ``rule`` is the transition that fired (``None``: stayed), ``outcome`` is set when the episode
    ended; ``after.state`` is then the last state the client was in. ``timed_out`` tells an ending
    by the turn limit from one by a rule. ``cause`` is the class the reaction is mainly about,
    ``cause_code`` the move of that class (empty for NEUTRAL) and ``because`` the sentence for the
    debrief. A reply that was not understood leaves ``before == after`` and ``cause`` empty;
    ``ask_again`` then says that the trainee should be asked to put it in other words.
    """

    before: Position
    after: Position
    felt: tuple[Felt, ...]
    rule: Rule | None
    outcome: str | None
    cause: str
    cause_code: str
    because: str
    gate_met: bool
    spoken: Spoken
    timed_out: bool = False
    ask_again: bool = False
