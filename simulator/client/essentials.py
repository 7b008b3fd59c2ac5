"""What of a position can still matter: two positions alike in this behave alike for ever.

Exploration walks these in place of all positions, which makes a client's whole map small enough to
be visited.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from simulator.client.table import RuleTable
from simulator.library.model.conditions import (
    Condition,
    HeardBefore,
    NamedWithin,
    NthOwning,
    Recalled,
    Streak,
    TurnsHere,
)
from simulator.library.model.style import StreakRule
from simulator.library.vocabulary import CLASSES, MISSTEP_CLASSES, REPAIR_CLASSES
from simulator.turn.reaction import Position

_FAMILIES = {"repair": REPAIR_CLASSES, "misstep": MISSTEP_CLASSES, "reply": CLASSES}
_REPAIRS = frozenset(REPAIR_CLASSES)


@dataclass(frozen=True, slots=True)
class Essentials:
    """The most any rule of one client asks about each thing a position remembers."""

    turns: Mapping[str, int]
    owned: int
    since_name: int
    close: int
    distant: int
    used: frozenset[str]
    gate: tuple[frozenset[str], ...]
    recalled: frozenset[str]

    def of(self, position: Position) -> Position:
        """The position with everything forgotten that no rule can ask about."""
        named = position.since_name
        return Position(
            state=position.state,
            trust=position.trust,
            arousal=position.arousal,
            turns_here=min(position.turns_here, self.turns[position.state]),
            owned=min(position.owned, self.owned),
            since_name=named if named is not None and named <= self.since_name else None,
            close_streak=min(position.close_streak, self.close),
            distant_streak=min(position.distant_streak, self.distant),
            last_classes=position.last_classes & _REPAIRS,
            used=self._used(position),
            recalled=position.recalled & self.recalled,
        )

    def _used(self, position: Position) -> frozenset[str]:
        """One class stands for every group of the gate that is met; OWN is counted in ``owned``."""
        met = (min(group) for group in self.gate if not group.isdisjoint(position.used))
        return frozenset((*met, *(position.used & self.used)))


def essentials(table: RuleTable) -> Essentials:
    """Read off a client's rules what they can ask about."""
    feels = [
        line.rule
        for by_class in (table.feelings, table.also)
        for lines in by_class.values()
        for line in lines
    ]
    in_feels = [condition for rule in feels for condition in rule.conditions]
    everywhere = list(in_feels)
    turns = {}
    for state, compiled in table.moves.items():
        here = [condition for each in compiled for condition in each.rule.conditions]
        # Lines of "feels" hold in every state; the current reply counts, so one less is enough.
        turns[state] = max((n - 1 for n in _turns([*here, *in_feels])), default=0)
        everywhere.extend(here)
    style = table.style
    used: set[str] = set()
    recalled = set(table.gate.facts)
    owned, since_name = 1, 0
    close, distant = _length(style.too_close), _length(style.too_distant)
    for condition in everywhere:
        match condition:
            case HeardBefore(moves):
                used |= moves.names | set(_FAMILIES.get(moves.any_of or "", ()))
            case Recalled(fact):
                recalled.add(fact)
            case NthOwning(nth):
                owned = max(owned, nth)
            case NamedWithin(replies):
                since_name = max(since_name, replies)
            case Streak("close", replies):
                close = max(close, replies or 0)
            case Streak("distant", replies):
                distant = max(distant, replies or 0)
            case _:
                pass
    return Essentials(
        turns=turns,
        owned=owned,
        since_name=since_name,
        close=close,
        distant=distant,
        used=frozenset(used),
        gate=tuple(group - {"OWN"} for group in table.gate.groups if group != {"OWN"}),
        recalled=frozenset(recalled),
    )


def _turns(conditions: list[Condition]) -> Iterator[int]:
    return (each.at_least for each in conditions if isinstance(each, TurnsHere))


def _length(rule: StreakRule | None) -> int:
    return rule.replies if rule else 0
