"""A rubric: criteria with anchored levels and the evidence that earns each (domain.md c)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from simulator.library.model.conditions import Moves
from simulator.library.places import Place

Scope = Literal["reply", "session"]
"""Whether a criterion rates each reply (R1-R7) or the whole session (E1-E10)."""

Countable = Literal["words", "questions", "open questions", "closed questions", "apologies"]
Direction = Literal["better", "worse"]
Share = Literal["every", "most", "half", "some", "any"]


# Tests: what can be true of one reply. Several joined by commas must all be true of it.


@dataclass(frozen=True, slots=True)
class Did:
    """``did OWN or ATTUNE`` / ``never any misstep``: one of these moves is (not) in the reply.

    Only moves heard for sure count.
    """

    moves: Moves
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class Allowed:
    """``allowed by the state``: one of these moves earned trust in the state it met (b.1, b.2).

    True as well where nothing is known of the client, as in a reply read by itself.
    """

    moves: Moves


@dataclass(frozen=True, slots=True)
class Has:
    """``here_now or shared`` / ``not tentative``: the reply has one (none) of these modifiers."""

    modifiers: tuple[str, ...]
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class Flagged:
    """``flagged jargon``: the reply raised (did not raise) one of these flags."""

    flags: tuple[str, ...]
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class Counted:
    """``apologies at most 1``: so many in the reply, both ends included."""

    what: Countable
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class OneOpenQuestion:
    """``one open question only``: a single question, and an open one."""


@dataclass(frozen=True, slots=True)
class Fit:
    """``fit at least .60`` / ``fit below .20``: low <= fit < high (domain.md c.1, R6)."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class FitKnown:
    """``fit is known``: the reply was said to a client, and not read by itself."""


@dataclass(frozen=True, slots=True)
class MovedTo:
    """``moved to a better state``: the reply moved (did not move) the client that way."""

    direction: Direction
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class InStates:
    """``in flat_denial or shutdown``: the client was (not) in one of these states."""

    states: tuple[str, ...]
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class During:
    """``during withdrawal``: the state's phase is (not) one of these phases."""

    phases: tuple[str, ...]
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class WithStyle:
    """``with an avoidant client``: the client's style is (not) one of these."""

    styles: tuple[str, ...]
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class NamedLately:
    """``named in the last 2 replies``: NAME was (not) used that recently, this reply apart."""

    replies: int
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class OwnedBefore:
    """``owned at most 1 time before``: so many clean ownings came before this reply."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class NeedTouched:
    """``touching the hidden need``: the reply holds one of the need's terms."""


@dataclass(frozen=True, slots=True)
class TherapistPart:
    """``therapist had a part``: the scenario says that the therapist did something to own."""


@dataclass(frozen=True, slots=True)
class SameAgain:
    """``the same again, 3 replies running``: the same classes each time, this reply counted."""

    replies: int


@dataclass(frozen=True, slots=True)
class SameWordsAgain:
    """``the same words again``: the reply repeats an earlier one, capitals and stops apart."""


@dataclass(frozen=True, slots=True)
class NothingSpecific:
    """``nothing specific in 3 replies``: neither this reply nor any before it, at least so many."""

    replies: int


Test = (
    Did | Allowed | Has | Flagged | Counted | OneOpenQuestion | Fit | FitKnown | MovedTo
    | InStates | During | WithStyle | NamedLately | OwnedBefore | NeedTouched | TherapistPart
    | SameAgain | SameWordsAgain | NothingSpecific
)  # fmt: skip


# Where in a session a reply has to stand.


@dataclass(frozen=True, slots=True)
class ByTurn:
    """``by turn 3``: the reply is one of the first so many that were rated."""

    turn: int


@dataclass(frozen=True, slots=True)
class BeforeMoves:
    """``before OWN or ATTUNE``: no earlier words of the session did one of these moves.

    A move counts as done from where its words stand; beside a misstep it does not count.
    """

    moves: Moves


@dataclass(frozen=True, slots=True)
class AtOnceAfter:
    """``at once after smoothing_over``: the first reply given in one of these states."""

    states: tuple[str, ...]


When = ByTurn | BeforeMoves | AtOnceAfter


# Evidence: one line of a level.


@dataclass(frozen=True, slots=True)
class InReply:
    """A line about one reply: all ``tests`` are true (``never``: not all of them are)."""

    tests: tuple[Test, ...]
    wanted: bool
    words: str
    place: Place


@dataclass(frozen=True, slots=True)
class Replies:
    """A line about the replies of a session: between ``low`` and ``high`` of them fit.

    A reply fits when all ``tests`` are true of it and it stands where ``when`` says. ``high`` is
    ``None`` where there is no upper end.
    """

    tests: tuple[Test, ...]
    when: tuple[When, ...]
    low: int
    high: int | None
    words: str
    place: Place


@dataclass(frozen=True, slots=True)
class Reached:
    """``reached specific_hurt or shared_view``: the client was in one of these at some point."""

    states: tuple[str, ...]
    wanted: bool
    words: str
    place: Place


@dataclass(frozen=True, slots=True)
class Ended:
    """``ended repaired`` / ``not ended pseudo``; no outcomes: ``the session has ended``."""

    outcomes: tuple[str, ...]
    wanted: bool
    words: str
    place: Place


@dataclass(frozen=True, slots=True)
class TrustBetween:
    """``trust change at least 4`` (over the session) / ``trust at the end at least 6``."""

    what: Literal["change", "end"]
    low: int
    high: int
    words: str
    place: Place


@dataclass(frozen=True, slots=True)
class SelfRatingOff:
    """``self-rating off by less than 0.5``; ``below`` ``None``: ``self-rating was given``."""

    below: float | None
    words: str
    place: Place


@dataclass(frozen=True, slots=True)
class MadeGood:
    """``every misstep made good within 2 turns, with OWN``; ``every DEFEND or ATTACK made good``.

    A slip is made good by the first later reply that holds no misstep and after which the client
    stands at least where they stood before it. ``within`` ``None``: at any time after. With
    ``by``, the very next reply has to do one of these moves.
    """

    moves: Moves
    within: int | None
    by: Moves | None
    words: str
    place: Place


@dataclass(frozen=True, slots=True)
class HardTurns:
    """``most hard turns met without LEAVE or PRESS``; ``any``: ``had a hard turn``.

    A turn is hard when arousal is at least 7 as the reply is given, or when the client had just
    answered without words.
    """

    share: Share
    without: Moves
    words: str
    place: Place


Evidence = InReply | Replies | Reached | Ended | TrustBetween | SelfRatingOff | MadeGood | HardTurns
EarnedWhen = tuple[tuple[Evidence, ...], ...]
"""All of these groups; of each group one line is enough (a line and the ``or`` lines under it)."""


@dataclass(frozen=True, slots=True)
class FeedbackText:
    """What the trainee is told at a level, used where ``only_if`` holds (``None``: anywhere).

    ``{words}`` stands for the trainee's own words, ``{name}`` for the client's name.
    """

    text: str
    only_if: Evidence | None
    place: Place


@dataclass(frozen=True, slots=True)
class RubricLevel:
    """One level of a criterion. ``earned_when`` is empty where only ``otherwise`` leads here."""

    level: int
    anchor: str
    earned_when: EarnedWhen
    feedback: tuple[FeedbackText, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Lowering:
    """``flagged jargon: 1 level lower``: taken off after the level was decided, never below 1."""

    evidence: InReply
    by: int
    because: str


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion.

    ``levels`` runs from 5 down to 1, the order in which they are tried. ``otherwise`` is the
    level where none of them holds, ``otherwise_because`` the sentence printed for it,
    ``not_rated_because`` the one printed where ``applies_when`` does not hold.
    """

    id: str
    title: str
    scope: Scope
    applies_when: EarnedWhen
    not_rated_because: str
    levels: tuple[RubricLevel, ...]
    otherwise: int
    otherwise_because: str
    lowered_when: tuple[Lowering, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Cap:
    """``did ATTACK: at most 1.5``: the score of such a reply ends here; ``because`` says why."""

    evidence: InReply
    at_most: float
    because: str


@dataclass(frozen=True, slots=True)
class Impulse:
    """The human pull behind some moves, named beside a change (domain.md 4.3)."""

    moves: Moves
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Rubric:
    """One rubric file: criteria by id in file order, caps, and the impulses behind missteps."""

    id: str
    title: str
    about: str
    criteria: Mapping[str, Criterion]
    caps: tuple[Cap, ...]
    impulses: tuple[Impulse, ...]
    place: Place
