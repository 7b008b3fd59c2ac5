"""How a session ends when no rule ends it, and what is carried into the next (domain.md b.0)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from simulator.client.effects import within_scale
from simulator.client.step import start_position
from simulator.client.table import RuleTable
from simulator.library.vocabulary import (
    MISSTEP_CLASSES,
    PARTIAL,
    PSEUDO,
    REPAIRED,
    UNREPAIRED,
)
from simulator.turn.reaction import Position, Reaction

CALM_GOODBYES: Final = frozenset({"OWN", "RESPECT"})
"""Classes with which a client's wish to go is met without holding on to them."""

_LEFT_WELL: Final = "leaving was a real choice here, and it was met without holding on"
_TIME: Final = "the session stopped here"
_CARRIED: Final = {REPAIRED: 1, PSEUDO: -1, UNREPAIRED: -1}


@dataclass(frozen=True, slots=True)
class Ending:
    """An outcome that no rule brought about.

    ``left_well`` says that leaving was the good ending of this scenario; ``because`` is the remark
    for the debrief.
    """

    outcome: str
    left_well: bool
    because: str


def close_session(
    table: RuleTable, position: Position, reactions: Sequence[Reaction] = ()
) -> Ending:
    """The ending when the trainee closes the session, or its time is up.

    ``reactions`` are those of the session, oldest first. Where the scenario allows an exit, a
    client on the way out who was met with OWN or RESPECT and no misstep has been let go well; one
    more reply without a misstep may follow, for the goodbye itself.
    """
    if table.exit_is_ok and _let_go_well(table, reactions):
        return Ending(PARTIAL, True, _LEFT_WELL)
    return Ending(table.style.time_out.get(position.state, UNREPAIRED), False, _TIME)


def carry_over(next_table: RuleTable, start: Position, end: Position, outcome: str) -> Position:
    """Where the next session of a series begins, after one that went from ``start`` to ``end``.

    Trust is the mean of the two, a half rounded up, one more after REPAIRED and one less after
    PSEUDO or UNREPAIRED; state and arousal are the next scenario's own.
    """
    trust = (start.trust + end.trust + 1) // 2 + _CARRIED.get(outcome, 0)
    return replace(start_position(next_table), trust=within_scale(trust))


def _let_go_well(table: RuleTable, reactions: Sequence[Reaction]) -> bool:
    understood = [reaction for reaction in reactions if reaction.cause]
    for reaction in reversed(understood[-2:]):
        classes = reaction.after.last_classes
        if not classes.isdisjoint(MISSTEP_CLASSES):
            return False
        if reaction.before.state in table.style.leaving_well:
            return not classes.isdisjoint(CALM_GOODBYES)
    return False
