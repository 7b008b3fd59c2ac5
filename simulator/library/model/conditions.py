"""What a rule or a line may ask before it applies (domain.md b.0; authoring.md 2.2)."""

from dataclasses import dataclass
from typing import Literal

AnyOf = Literal["reply", "repair", "misstep"]


@dataclass(frozen=True, slots=True)
class Moves:
    """Which moves a sentence is about.

    ``names`` holds class names (``OWN``) and move ids (``recall_detail``); ``any_of`` is set
    for ``any reply``, ``any repair`` and ``any misstep``; where both are, either fits. ``any
    reply`` never matches UNSURE.
    """

    names: frozenset[str] = frozenset()
    any_of: AnyOf | None = None


@dataclass(frozen=True, slots=True)
class Within:
    """``trust is at least 5``, ``arousal is low``: the value lies in low..high, both included."""

    value: Literal["trust", "arousal"]
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class TurnsHere:
    """``2 turns here``: replies given in this state, the current one included, reach the number."""

    at_least: int


@dataclass(frozen=True, slots=True)
class Streak:
    """``too close`` / ``too distant``: the style's closeness or distance streak is reached.

    ``replies`` is set by ``too close for 3 replies`` and stands in place of the style's length.
    """

    kind: Literal["close", "distant"]
    replies: int | None = None


@dataclass(frozen=True, slots=True)
class NamedWithin:
    """``named in the last 2 replies``: NAME was used that recently, this reply not counted."""

    replies: int


@dataclass(frozen=True, slots=True)
class Owned:
    """``owned already`` / ``not owned yet``: an OWN without a misstep has (not) occurred."""

    wanted: bool


@dataclass(frozen=True, slots=True)
class NthOwning:
    """``the first time``, ``the second time``: so many clean OWN there are, with this reply's."""

    nth: int


@dataclass(frozen=True, slots=True)
class InState:
    """``in checking or specific_hurt``: the client is in one of these states."""

    states: frozenset[str]


@dataclass(frozen=True, slots=True)
class Alongside:
    """``with OWN or RESPECT``: one of these moves is in the same reply."""

    moves: Moves


@dataclass(frozen=True, slots=True)
class Modified:
    """``tentative`` / ``not specific``: the reply has (lacks) this modifier."""

    modifier: str
    wanted: bool


@dataclass(frozen=True, slots=True)
class GateMet:
    """``repair gate met``: all that this client needs for REPAIRED has happened."""


@dataclass(frozen=True, slots=True)
class Recalled:
    """``recalled spice_jars`` / ``not recalled ...``: this fact was (not) brought up so far."""

    fact: str
    wanted: bool


@dataclass(frozen=True, slots=True)
class HeardBefore:
    """``heard OWN before`` / ``not heard OWN before``: the move was in an earlier reply."""

    moves: Moves
    wanted: bool


Condition = (
    Within | TurnsHere | Streak | NamedWithin | Owned | NthOwning | InState
    | Alongside | Modified | GateMet | Recalled | HeardBefore
)  # fmt: skip
