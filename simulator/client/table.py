"""A style merged with a scenario's changes, as compiled rules that every way of playing shares.

The machine of a live session, the explorer's step function, tests and graphs all ask these same
rules; nothing else decides what a client does.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from simulator.client.guards import Guard, all_of, condition_guard, moves_guard
from simulator.client.situation import Gate, Situation
from simulator.library.model.scenario import Scenario
from simulator.library.model.style import Rule, Start, Style
from simulator.library.vocabulary import CLASSES, MISSTEP_CLASSES, REPAIR_CLASSES, TURN_LIMIT
from simulator.turn.reaction import Felt


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A transition with its guards: for moves, for conditions, and both in one."""

    rule: Rule
    moves: Guard
    conditions: Guard
    applies: Guard


@dataclass(frozen=True, slots=True)
class CompiledFeeling:
    """A line of ``feels`` as seen from one class.

    ``felt`` is what it brings, ``codes`` are the move ids it names. ``whole_class`` says that it
    names the class itself or a family, ``once`` that it names a family only and so counts once for
    a reply.
    """

    rule: Rule
    felt: Felt
    codes: frozenset[str]
    whole_class: bool
    once: bool
    holds: Guard


@dataclass(frozen=True, slots=True)
class RuleTable:
    """Everything that decides how one client feels and moves.

    ``feelings`` maps a class to its lines in the order they are tried, ``also`` likewise to its
    adjustments; ``moves`` maps a state to its transitions in the order they are tried.
    """

    style: Style
    start: Start
    gate: Gate
    turn_limit: int
    exit_is_ok: bool
    feelings: Mapping[str, tuple[CompiledFeeling, ...]]
    also: Mapping[str, tuple[CompiledFeeling, ...]]
    moves: Mapping[str, tuple[CompiledRule, ...]]
    answering: dict[tuple[str, frozenset[str], frozenset[str]], tuple[CompiledRule, ...]] = field(
        default_factory=dict, compare=False, repr=False
    )
    """What ``first_fitting`` has found: per state and reply the rules that speak of its moves."""


def rule_table(style: Style, scenario: Scenario | None = None) -> RuleTable:
    """Compile a style; a scenario's changes are tried before the style's own rules."""
    feels = (*(scenario.changed_feels if scenario else ()), *style.feels)
    changed = scenario.changed_states if scenario else {}
    return RuleTable(
        style=style,
        start=(scenario.start if scenario else None) or style.start,
        gate=Gate(style.gate, frozenset(scenario.gate_facts if scenario else ())),
        turn_limit=scenario.turn_limit if scenario else TURN_LIMIT,
        exit_is_ok=scenario.exit_is_ok if scenario else False,
        feelings={
            cls: tuple(_feelings(style, cls, (rule for rule in feels if not rule.also)))
            for cls in CLASSES
        },
        also={
            cls: tuple(_feelings(style, cls, (rule for rule in feels if rule.also)))
            for cls in CLASSES
        },
        moves={
            state.id: tuple(
                _compiled(style, rule) for rule in (*changed.get(state.id, ()), *state.moves_on)
            )
            for state in style.states.values()
        },
    )


def first_fitting(table: RuleTable, state: str, situation: Situation) -> Rule | None:
    """The explorer's way to the transition that fires: the first whose guard holds, or ``None``."""
    said = situation.said
    asked = (state, said.classes, said.codes)
    answering = table.answering.get(asked)
    if answering is None:
        answering = tuple(each for each in table.moves[state] if each.moves(situation))
        table.answering[asked] = answering
    for compiled in answering:
        if compiled.conditions(situation):
            return compiled.rule
    return None


def _compiled(style: Style, rule: Rule) -> CompiledRule:
    moves, conditions = moves_guard(rule.moves), _conditions(style, rule)
    return CompiledRule(rule, moves, conditions, all_of((moves, conditions)))


def _conditions(style: Style, rule: Rule) -> Guard:
    return all_of(
        condition_guard(condition, style.too_close, style.too_distant)
        for condition in rule.conditions
    )


def _feelings(style: Style, cls: str, rules: Iterable[Rule]) -> Iterable[CompiledFeeling]:
    families = {"reply"}
    if cls in REPAIR_CLASSES:
        families.add("repair")
    if cls in MISSTEP_CLASSES:
        families.add("misstep")
    for rule in rules:
        codes = frozenset(name for name in rule.moves.names if name not in CLASSES)
        by_family = rule.moves.any_of in families
        named = cls in rule.moves.names
        if named or by_family or codes:
            yield CompiledFeeling(
                rule=rule,
                felt=Felt(cls, rule.trust, rule.arousal, rule.words, rule.because),
                codes=codes,
                whole_class=named or by_family,
                once=by_family and not named,
                holds=_conditions(style, rule),
            )
