"""The Situation a rule is asked about: everything a condition can see, as one frozen value."""

from dataclasses import dataclass
from typing import NamedTuple

from simulator.client.said import Said
from simulator.library.model.style import StreakRule
from simulator.turn.reaction import Position


class Situation(NamedTuple):
    """What is known at the moment a rule is asked (domain.md b.0).

    ``state`` is where the client was when the reply came; ``turns_here`` and the streaks count
    this reply, ``since_name`` and ``used_before`` do not. ``trust``, ``arousal``, ``owned``,
    ``recalled`` and ``gate_met`` are those before the reply when effects are worked out, and those
    after it when the next state and the client's line are looked for. ``owned_before`` is always
    the count before this reply.
    """

    said: Said
    state: str
    trust: int
    arousal: int
    turns_here: int
    close_streak: int
    distant_streak: int
    since_name: int | None
    owned_before: int
    owned: int
    used_before: frozenset[str]
    recalled: frozenset[str]
    gate_met: bool


def streak(rule: StreakRule | None, so_far: int, said: Said) -> int:
    """The length of a streak with this reply counted; 0 when the reply breaks it."""
    if rule is None or not said.classes <= rule.classes:
        return 0
    return so_far + 1


@dataclass(frozen=True, slots=True)
class Gate:
    """What this client needs before the rupture can be repaired (domain.md b.0, repair gate)."""

    groups: tuple[frozenset[str], ...]
    facts: frozenset[str]

    def met(self, owned: int, used: frozenset[str], recalled: frozenset[str]) -> bool:
        """Whether every group has a class used; OWN counts only when no misstep stood beside it."""
        for group in self.groups:
            if "OWN" in group:
                if not owned and (group - {"OWN"}).isdisjoint(used):
                    return False
            elif group.isdisjoint(used):
                return False
        return self.facts <= recalled


def before_reply(position: Position, said: Said, close: int, distant: int, gate: Gate) -> Situation:
    """The situation in which the effects of a reply are worked out."""
    return Situation(
        said=said,
        state=position.state,
        trust=position.trust,
        arousal=position.arousal,
        turns_here=position.turns_here + 1,
        close_streak=close,
        distant_streak=distant,
        since_name=position.since_name,
        owned_before=position.owned,
        owned=position.owned,
        used_before=position.used,
        recalled=position.recalled,
        gate_met=gate.met(position.owned, position.used, position.recalled),
    )
