"""How well a reply fitted this client at this moment: the measure behind R6 (domain.md c.1)."""

from functools import lru_cache
from typing import Final

from simulator.client.effects import feel
from simulator.client.said import Said, amounts_to, say
from simulator.client.situation import before_reply, streak
from simulator.client.table import RuleTable
from simulator.library.model.style import Rule, Style
from simulator.library.vocabulary import CLASSES, OUTCOMES, REPAIRED
from simulator.turn.fit import Fit, MovedTo
from simulator.turn.reaction import Position, Reaction
from simulator.turn.reading import Reading

_WELL_PUT: Final = frozenset({"tentative", "specific"})
_BARE: Final[frozenset[str]] = frozenset()


def fit(table: RuleTable, reading: Reading, reaction: Reaction) -> Fit | None:
    """The fit of the reply behind this reaction; ``None`` when it was not understood."""
    said = amounts_to(table.style, reading)
    return None if said is None else fit_of(table, reaction.before, said, reaction.rule)


def fit_of(table: RuleTable, position: Position, said: Said, rule: Rule | None) -> Fit:
    """Rate the fit of one reply given at ``position``, after which ``rule`` fired.

    The benefit is the change in trust less half the change in arousal, before both stop at the ends
    of the scale. Calm bought by a style's relief classes is left out. The best and the worst are
    looked for among single classes, each bare and well put (tentative and specific).
    A better state reached by a misstep earns nothing: smoothness is no sign of fit.
    """
    worst, best = _range(table, position)
    benefit = _benefit(table, position, said)
    share = (benefit - worst) / (best - worst) if best > worst else 1.0
    moved = moved_to(table.style, position.state, rule)
    if moved == "better" and said.has_misstep:
        moved = "same"
    return Fit(max(0.0, min(1.0, share)), moved, benefit, worst, best)


def moved_to(style: Style, state: str, rule: Rule | None) -> MovedTo:
    """Whether a transition led to a better or worse state.

    REPAIRED is better than any state, every other outcome a rule leads to cuts the work short.
    """
    if rule is None or rule.goes is None or rule.goes == state:
        return "same"
    if rule.goes in OUTCOMES:
        return "better" if rule.goes == REPAIRED else "worse"
    before, after = style.states[state].standing, style.states[rule.goes].standing
    return "better" if after > before else "worse" if after < before else "same"


def _benefit(table: RuleTable, position: Position, said: Said) -> float:
    close = streak(table.style.too_close, position.close_streak, said)
    distant = streak(table.style.too_distant, position.distant_streak, said)
    now = before_reply(position, said, close, distant, table.gate)
    felt = feel(table, now, position.last_classes, calmed_by_relief=False)
    return felt.trust - 0.5 * felt.arousal


def _range(table: RuleTable, position: Position) -> tuple[float, float]:
    benefits = [_benefit(table, position, said) for said in _single_classes()]
    return min(benefits), max(benefits)


@lru_cache(maxsize=1)
def _single_classes() -> tuple[Said, ...]:
    return tuple(
        say(frozenset({cls}), modifiers) for cls in CLASSES for modifiers in (_BARE, _WELL_PUT)
    )
