"""One step of a client: a position and a reply in, the next position and the reasons out.

Pure and free of the transitions library; the live machine and the explorer differ only in how they
pick the transition (``pick``), and a test holds the two against each other.
"""

from collections.abc import Callable
from typing import NamedTuple

from simulator.client.effects import Feeling, feel, within_scale
from simulator.client.said import Said
from simulator.client.situation import Situation, before_reply, streak
from simulator.client.table import RuleTable, first_fitting
from simulator.library.model.style import Rule
from simulator.library.vocabulary import GATE_MODIFIERS, OUTCOMES
from simulator.turn.reaction import Position

Pick = Callable[[str, Situation], Rule | None]
"""Finds the transition that fires in a state, ``None`` to stay."""


class Step(NamedTuple):
    """What one reply did. ``ended`` is the outcome a rule led to, ``None`` while it goes on.

    ``now`` is the situation in which the transition was looked for (values after the effects).
    """

    after: Position
    feeling: Feeling
    rule: Rule | None
    ended: str | None
    now: Situation


def start_position(table: RuleTable) -> Position:
    """Where a session with this client begins."""
    return Position(table.start.state, table.start.trust, table.start.arousal)


def _how_it_was_put(said: Said) -> frozenset[str]:
    """Modifiers that a gate may ask for: those of a reply without a misstep."""
    return frozenset() if said.has_misstep else said.modifiers & GATE_MODIFIERS


def step(table: RuleTable, position: Position, said: Said, pick: Pick | None = None) -> Step:
    """Play one reply (domain.md b.0, steps 2 to 6). Without ``pick``, by the explorer's rule."""
    close = streak(table.style.too_close, position.close_streak, said)
    distant = streak(table.style.too_distant, position.distant_streak, said)
    before = before_reply(position, said, close, distant, table.gate)
    feeling = feel(table, before, position.last_classes)

    owned = position.owned + ("OWN" in said.classes and not said.has_misstep)
    used = position.used | said.classes | said.codes | _how_it_was_put(said)
    recalled = position.recalled | said.recalled
    now = before._replace(
        trust=within_scale(position.trust + feeling.trust),
        arousal=within_scale(position.arousal + feeling.arousal),
        owned=owned,
        recalled=recalled,
        gate_met=table.gate.met(owned, used, recalled),
    )
    state = position.state
    rule = pick(state, now) if pick else first_fitting(table, state, now)
    trust, arousal, goes = now.trust, now.arousal, state
    ended = None
    if rule is not None:
        trust, arousal = trust + rule.trust, arousal + rule.arousal
        if rule.goes in OUTCOMES:
            ended = rule.goes
        elif rule.goes is not None and rule.goes != state:
            goes = rule.goes
            entering = table.style.states[goes].entering
            trust, arousal = trust + entering[0], arousal + entering[1]
    moved = goes != state
    after = Position(
        state=goes,
        trust=within_scale(trust),
        arousal=within_scale(arousal),
        turn=position.turn + 1,
        turns_here=0 if moved else position.turns_here + 1,
        owned=owned,
        since_name=_since_name(position.since_name, said),
        close_streak=0 if moved else close,
        distant_streak=0 if moved else distant,
        last_classes=said.classes,
        used=used,
        recalled=recalled,
    )
    return Step(after, feeling, rule, ended, now)


def _since_name(before: int | None, said: Said) -> int | None:
    if "NAME" in said.classes:
        return 1
    return None if before is None else before + 1
