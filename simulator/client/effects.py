"""What one reply does to trust and arousal: domain.md b.0, steps 2 to 4, and table b.1."""

from typing import Final, NamedTuple

from simulator.client.situation import Situation
from simulator.client.table import CompiledFeeling, RuleTable
from simulator.library.vocabulary import HIGHEST, LOWEST, MISSTEP_CLASSES, REPAIR_CLASSES
from simulator.turn.reaction import Felt

TOO_CLOSE: Final = "too close"
TOO_DISTANT: Final = "too distant"
SAID_AGAIN: Final = "said again"
BESIDE_A_MISSTEP: Final = "beside a misstep"

_BECAUSE: Final = {
    TOO_CLOSE: "one warm reply after another comes too near, and distance feels safer",
    TOO_DISTANT: "reply after reply keeps a distance, and it begins to feel like being left",
    SAID_AGAIN: "the same kind of reply twice running says less the second time",
    BESIDE_A_MISSTEP: "what was kind in it could not be heard beside the rest",
}

_REPAIRS: Final = frozenset(REPAIR_CLASSES)
_MISSTEPS: Final = frozenset(MISSTEP_CLASSES)


class Feeling(NamedTuple):
    """What a reply did: each part, and the changes that remain within the style's limits.

    ``trust`` and ``arousal`` are held to the limits of one turn, not yet to the ends of 0-10.
    """

    parts: tuple[Felt, ...]
    trust: int
    arousal: int


def within_scale(value: int) -> int:
    """Trust or arousal stopped at the ends of the scale."""
    return max(LOWEST, min(HIGHEST, value))


def feel(
    table: RuleTable,
    now: Situation,
    last_classes: frozenset[str],
    *,
    calmed_by_relief: bool = True,
) -> Feeling:
    """Work out what a reply does to a client.

    ``last_classes`` are the classes of the reply before. Without ``calmed_by_relief`` the fall in
    arousal that the style's relief classes bring is left out, as the rating of fit wants it.
    """
    parts: list[Felt] = []
    spent: set[int] = set()
    for cls in now.said.in_order:
        parts.extend(_of_class(table, cls, now, last_classes, spent))
    if not calmed_by_relief:
        parts = [
            Felt(part.cause, part.trust, max(part.arousal, 0), part.words, part.because)
            if part.cause in table.style.relief
            else part
            for part in parts
        ]
    trust = sum(part.trust for part in parts)
    arousal = sum(part.arousal for part in parts)
    signature = _signature(table, now)
    if signature:
        part = _adjust(signature, -1 - trust, max(1, arousal) - arousal)
        parts.append(part)
        trust, arousal = trust + part.trust, arousal + part.arousal
    least_trust, most_trust = table.style.trust_limits
    least_arousal, most_arousal = table.style.arousal_limits
    return Feeling(
        tuple(parts),
        max(least_trust, min(most_trust, trust)),
        max(least_arousal, min(most_arousal, arousal)),
    )


def _of_class(
    table: RuleTable, cls: str, now: Situation, last_classes: frozenset[str], spent: set[int]
) -> list[Felt]:
    """The parts one class brings: its line, its adjustments, and what takes from them."""
    parts: list[Felt] = []
    for line in table.feelings[cls]:
        if _fits(line, cls, now):
            parts.extend(_part(line, spent))
            break
    for line in table.also[cls]:
        if _fits(line, cls, now):
            parts.extend(_part(line, spent))
    if cls in _REPAIRS:
        trust = sum(part.trust for part in parts)
        arousal = sum(part.arousal for part in parts)
        if now.said.has_misstep:
            if trust > 0 or arousal < 0:
                parts.append(_adjust(BESIDE_A_MISSTEP, -max(trust, 0), -min(arousal, 0)))
        elif cls in last_classes and trust > 0:
            parts.append(_adjust(SAID_AGAIN, -1, 0))
    return parts


def _fits(line: CompiledFeeling, cls: str, now: Situation) -> bool:
    # Adjustments and lines of single moves stand in every class's list; most replies have no pairs.
    if not line.whole_class and not any(
        pair_cls == cls and code in line.codes for code, pair_cls in now.said.pairs
    ):
        return False
    return line.holds(now)


def _part(line: CompiledFeeling, spent: set[int]) -> list[Felt]:
    """The felt part of a line; a line for a whole family counts once for a reply."""
    if line.once:
        if id(line.rule) in spent:
            return []
        spent.add(id(line.rule))
    return [line.felt]


def _signature(table: RuleTable, now: Situation) -> str:
    """The style's own alarm: too close, or too distant, for too many replies in a row."""
    close, distant = table.style.too_close, table.style.too_distant
    if close and now.close_streak >= close.replies:
        return TOO_CLOSE
    if distant and now.distant_streak >= distant.replies:
        return TOO_DISTANT
    return ""


def _adjust(name: str, trust: int, arousal: int) -> Felt:
    return Felt(name, trust, arousal, name, _BECAUSE[name])
