"""The live machine and the explorer's step function are one client."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.client.machine import ClientMachine
from simulator.client.said import say
from simulator.client.situation import Situation
from simulator.client.step import start_position, step
from simulator.client.table import RuleTable, first_fitting, rule_table
from simulator.library.model.conditions import (
    Alongside,
    GateMet,
    Owned,
    Streak,
    TurnsHere,
    Within,
)
from simulator.library.model.style import StreakRule, Style
from simulator.library.vocabulary import CLASSES
from simulator.turn.reaction import Position

STYLES = ("avoidant", "preoccupied", "secure", "disorganised")


def _told_apart(table: RuleTable, state: str) -> Iterator[Situation]:
    """One situation for every combination of answers that the rules of a state can be given."""
    trust, arousal, turns, close, distant = {0}, {0}, {1}, {0}, {0}
    for compiled in table.moves[state]:
        for condition in compiled.rule.conditions:
            match condition:
                case Within("trust", low, high):
                    trust |= {low, min(high + 1, 10)}
                case Within("arousal", low, high):
                    arousal |= {low, min(high + 1, 10)}
                case TurnsHere(at_least):
                    turns.add(at_least)
                case Streak("close", replies):
                    close.add(_length(replies, table.style.too_close))
                case Streak("distant", replies):
                    distant.add(_length(replies, table.style.too_distant))
                case Owned() | GateMet() | Alongside():
                    pass
                case _:
                    pytest.fail(f"no situations are made for {condition}")
    every = itertools.product(trust, arousal, turns, close, distant, (0, 1), (False, True))
    for trusted, aroused, turn, near, far, owned, gate in every:
        yield Situation(
            say(frozenset({"NEUTRAL"})), state, trusted, aroused, turn, near, far, None,
            owned, owned, frozenset(), frozenset(), gate,
        )  # fmt: skip


def _length(replies: int | None, rule: StreakRule | None) -> int:
    return replies or (rule.replies if rule else 0)


@pytest.mark.parametrize("style", STYLES)
def test_machine_and_explorer_agree_everywhere(
    style: str, table_of: Callable[[str], RuleTable]
) -> None:
    """To each class, in every situation the rules tell apart, reachable or not, one rule fires."""
    table = table_of(style)
    machine = ClientMachine(table)
    singles = [say(frozenset({cls})) for cls in CLASSES]
    asked = 0
    for state in table.moves:
        for bare in _told_apart(table, state):
            for said in singles:
                now = bare._replace(said=said)
                assert machine.pick(state, now) is first_fitting(table, state, now)
                asked += 1
    assert asked > 1000


@given(data=st.data())
def test_machine_and_explorer_agree_along_any_session(
    data: st.DataObject, table_of: Callable[[str], RuleTable]
) -> None:
    """Whatever is said, in whatever combination, both ways of playing reach the same positions."""
    table = table_of(data.draw(st.sampled_from(STYLES)))
    machine = ClientMachine(table)
    position = start_position(table)
    replies = st.frozensets(st.sampled_from(CLASSES), min_size=1, max_size=4)
    for classes in data.draw(st.lists(replies, max_size=12)):
        said = say(classes, frozenset({"tentative"}))
        live, explored = step(table, position, said, machine.pick), step(table, position, said)
        assert live == explored
        position = live.after
        if live.ended:
            break


def test_the_machine_remembers_nothing_between_two_picks(
    table_of: Callable[[str], RuleTable],
) -> None:
    """A pick is a function of state and situation: asking twice gives the same answer."""
    table = table_of("secure")
    machine = ClientMachine(table)
    said = say(frozenset({"ATTACK"}))
    first = step(table, Position("open_hurt", 5, 5), said, machine.pick)
    step(table, Position("cooling_off", 5, 5), said, machine.pick)
    assert step(table, Position("open_hurt", 5, 5), said, machine.pick) == first


def test_nothing_from_a_file_is_looked_up_by_name(style_of: Callable[[str], Style]) -> None:
    """Guards and callbacks are our own functions, and state names are prefixed."""
    machine = ClientMachine(rule_table(style_of("avoidant")))._machine
    transitions = [
        transition
        for by_source in machine.events["hear"].transitions.values()
        for transition in by_source
    ]
    for transition in transitions:
        assert all(callable(condition.func) for condition in transition.conditions)
        assert all(callable(after) for after in transition.after)
    assert set(machine.events) == {"hear"}
    assert all(name.startswith("at_") for name in machine.states)


@pytest.mark.parametrize("name", ["", "trigger now", "__class__", "Denial", "a.b", "flat-denial"])
def test_a_state_with_a_strange_name_is_refused(
    name: str, style_of: Callable[[str], Style]
) -> None:
    """Only lower-case words joined by underscores become states."""
    style = style_of("secure")
    state = replace(next(iter(style.states.values())), id=name)
    table = rule_table(replace(style, states={**style.states, name: state}))
    with pytest.raises(ValueError, match="not a state id"):
        ClientMachine(table)


def test_a_state_named_like_part_of_the_library_is_only_a_state(
    style_of: Callable[[str], Style],
) -> None:
    """`trigger`, `hear` and `on_enter_open_hurt` are names like any other."""
    style = style_of("secure")
    taken = ("trigger", "hear", "on_enter_open_hurt", "state", "initial")
    any_state = style.states["open_hurt"]
    states = {**style.states, **{name: replace(any_state, id=name) for name in taken}}
    table = rule_table(replace(style, states=states))
    machine = ClientMachine(table)
    for name in taken:
        now = next(_told_apart(table, name))._replace(said=say(frozenset({"ATTACK"})))
        rule = machine.pick(name, now)
        assert rule is not None
        assert rule.goes == "cooling_off"


def test_a_state_without_rules_stays(style_of: Callable[[str], Style]) -> None:
    """A state that no rule leads out of hears a reply and keeps still."""
    style = style_of("secure")
    silent = replace(style.states["open_hurt"], moves_on=())
    table = rule_table(replace(style, states={**style.states, "open_hurt": silent}))
    now = next(_told_apart(table, "open_hurt"))
    assert ClientMachine(table).pick("open_hurt", now) is None
