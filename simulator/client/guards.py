"""Conditions compiled to functions of a Situation that return a real bool."""

from collections.abc import Callable, Iterable

from simulator.client.situation import Situation
from simulator.library.model.conditions import (
    Alongside,
    Condition,
    GateMet,
    HeardBefore,
    InState,
    Modified,
    Moves,
    NamedWithin,
    NthOwning,
    Owned,
    Recalled,
    Streak,
    TurnsHere,
    Within,
)
from simulator.library.model.style import StreakRule
from simulator.library.vocabulary import MISSTEP_CLASSES, REPAIR_CLASSES

Guard = Callable[[Situation], bool]

_FAMILIES = {"repair": frozenset(REPAIR_CLASSES), "misstep": frozenset(MISSTEP_CLASSES)}


def always(_: Situation) -> bool:
    """The guard of a rule without conditions."""
    return True


def moves_guard(moves: Moves) -> Guard:
    """Whether the reply holds any of these moves."""
    if moves.any_of == "reply":
        return always
    names = moves.names | _FAMILIES.get(moves.any_of or "", frozenset())

    def holds(now: Situation) -> bool:
        return not (names.isdisjoint(now.said.classes) and names.isdisjoint(now.said.codes))

    return holds


def heard_before_guard(condition: HeardBefore) -> Guard:
    """Whether an earlier reply of this session held any of these moves."""
    wanted = condition.wanted
    if condition.moves.any_of == "reply":
        return lambda now: bool(now.used_before) is wanted
    names = condition.moves.names | _FAMILIES.get(condition.moves.any_of or "", frozenset())
    return lambda now: (not names.isdisjoint(now.used_before)) is wanted


def within_guard(condition: Within) -> Guard:
    """Whether trust or arousal lies within the bounds."""
    low, high = condition.low, condition.high
    if condition.value == "trust":
        return lambda now: low <= now.trust <= high
    return lambda now: low <= now.arousal <= high


def streak_guard(
    condition: Streak, too_close: StreakRule | None, too_distant: StreakRule | None
) -> Guard:
    """Whether the streak has reached its length; never, for a style that has none."""
    rule = too_close if condition.kind == "close" else too_distant
    if rule is None:
        return lambda _: False
    length = condition.replies or rule.replies
    if condition.kind == "close":
        return lambda now: now.close_streak >= length
    return lambda now: now.distant_streak >= length


def condition_guard(
    condition: Condition, too_close: StreakRule | None, too_distant: StreakRule | None
) -> Guard:
    """Compile one condition. The two streak rules are those of the style it belongs to."""
    match condition:
        case Within():
            return within_guard(condition)
        case TurnsHere(at_least):
            return lambda now: now.turns_here >= at_least
        case Streak():
            return streak_guard(condition, too_close, too_distant)
        case NamedWithin(replies):
            return lambda now: now.since_name is not None and now.since_name <= replies
        case Owned(wanted):
            return lambda now: (now.owned > 0) is wanted
        case NthOwning(nth):
            return lambda now: "OWN" in now.said.classes and now.owned_before + 1 == nth
        case InState(states):
            return lambda now: now.state in states
        case Alongside(moves):
            return moves_guard(moves)
        case Modified(modifier, wanted):
            return lambda now: (modifier in now.said.modifiers) is wanted
        case GateMet():
            return lambda now: now.gate_met
        case Recalled(fact, wanted):
            return lambda now: (fact in now.recalled) is wanted
        case HeardBefore():
            return heard_before_guard(condition)


def all_of(guards: Iterable[Guard]) -> Guard:
    """One guard that holds when all of these do."""
    kept = tuple(guard for guard in guards if guard is not always)
    if not kept:
        return always
    if len(kept) == 1:
        return kept[0]
    return lambda now: all(guard(now) for guard in kept)
