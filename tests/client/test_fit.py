"""The measure behind R6: how well a reply fitted the client at that moment."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.client.fit import fit, fit_of, moved_to
from simulator.client.react import Client, react
from simulator.client.said import say
from simulator.client.step import step
from simulator.client.table import RuleTable
from simulator.library.vocabulary import CLASSES
from simulator.turn.fit import Fit
from simulator.turn.reaction import Position
from simulator.turn.reading import Reading

STYLES = ("avoidant", "preoccupied", "secure", "disorganised")


def _fit(table: RuleTable, position: Position, said: str, *modifiers: str) -> Fit:
    reply = say(frozenset(said.split()), frozenset(modifiers))
    return fit_of(table, position, reply, step(table, position, reply).rule)


@pytest.mark.parametrize("style", STYLES)
def test_the_worst_class_fits_least(style: str, table_of: Callable[[str], RuleTable]) -> None:
    """ATTACK stands at the bottom of the scale, owning for the first time near the top."""
    table = table_of(style)
    start = Position(table.start.state, table.start.trust, table.start.arousal)
    assert _fit(table, start, "ATTACK").fit == 0.0
    assert _fit(table, start, "OWN").fit >= 0.8


def test_benefit_is_trust_less_half_of_arousal(table_of: Callable[[str], RuleTable]) -> None:
    """Benefit, best and worst are counted as in c.1, from the single classes at that position."""
    table = table_of("avoidant")
    measured = _fit(table, Position("flat_denial", 3, 5), "RESPECT")
    assert measured == Fit(fit=1 - 0.5 / 6.5, moved_to="same", benefit=2.0, worst=-4.0, best=2.5)


def test_calm_bought_by_avoiding_earns_nothing(table_of: Callable[[str], RuleTable]) -> None:
    """For avoidant clients the fall in arousal of DISMISS and LEAVE counts as 0."""
    avoidant = Position("smoothing_over", 3, 5)
    table = table_of("avoidant")
    assert _fit(table, avoidant, "DISMISS").benefit == -1.0
    assert _fit(table, avoidant, "LEAVE").benefit == -1.0
    assert step(table, avoidant, say(frozenset({"DISMISS"}))).feeling.arousal == -1


def test_a_reply_can_fit_one_and_not_the_other(table_of: Callable[[str], RuleTable]) -> None:
    """The same classes at the same numbers: space suits one client, meeting suits another."""
    avoidant, preoccupied = table_of("avoidant"), table_of("preoccupied")
    at = Position("flat_denial", 4, 7), Position("protest", 4, 7)
    assert _fit(avoidant, at[0], "RESPECT").fit > _fit(avoidant, at[0], "ATTUNE", "specific").fit
    assert (
        _fit(preoccupied, at[1], "RESPECT").fit < _fit(preoccupied, at[1], "ATTUNE", "specific").fit
    )


def test_better_and_worse_follow_the_standing_of_states(
    table_of: Callable[[str], RuleTable],
) -> None:
    """A transition is better or worse by the standing of the two states, repair is better."""
    table = table_of("avoidant")
    assert _fit(table, Position("flat_denial", 5, 5, turns_here=1), "RESPECT").moved_to == "better"
    assert _fit(table, Position("flat_denial", 5, 5), "PRESS").moved_to == "worse"
    assert _fit(table, Position("flat_denial", 5, 5), "RESPECT").moved_to == "same"
    used = frozenset({"NAME", "ATTUNE", "specific"})
    mended = Position("owned_assertion", 9, 3, owned=1, used=used)
    assert _fit(table, mended, "TASK").moved_to == "better"
    assert _fit(table, mended, "DISMISS").moved_to == "worse"
    assert _fit(table, Position("cool_exit", 5, 5), "PRESS").moved_to == "worse"


def test_a_better_state_by_way_of_a_misstep_is_no_merit(
    table_of: Callable[[str], RuleTable],
) -> None:
    """From silence into a false peace: calmer, further up, and not because it fitted."""
    table = table_of("avoidant")
    shut = Position("shutdown", 3, 5)
    rule = step(table, shut, say(frozenset({"DISMISS"}))).rule
    assert moved_to(table.style, "shutdown", rule) == "better"
    assert _fit(table, shut, "DISMISS").moved_to == "same"


def test_a_reading_has_a_fit_and_an_unread_one_none(
    client_of: Callable[..., Client], heard: Callable[..., Reading]
) -> None:
    """The caller hands in reading and reaction; what was not understood is not measured."""
    client = client_of()
    position = Position("flat_denial", 3, 5)
    read, unread = heard("RESPECT"), heard(fallback="UNSURE")
    measured = fit(client.table, read, react(client, position, read))
    assert measured is not None
    assert measured.benefit == 2.0
    assert fit(client.table, unread, react(client, position, unread)) is None


@given(data=st.data())
def test_fit_is_always_a_share(data: st.DataObject, table_of: Callable[[str], RuleTable]) -> None:
    """Whatever is said wherever, fit lies between 0 and 1."""
    table = table_of(data.draw(st.sampled_from(STYLES)))
    number = st.integers(0, 10)
    position = Position(
        data.draw(st.sampled_from(sorted(table.moves))), data.draw(number), data.draw(number),
        owned=data.draw(st.integers(0, 3)), close_streak=data.draw(st.integers(0, 3)),
        last_classes=data.draw(st.frozensets(st.sampled_from(CLASSES), max_size=3)),
    )  # fmt: skip
    classes = data.draw(st.frozensets(st.sampled_from(CLASSES), min_size=1, max_size=4))
    measured = _fit(table, position, " ".join(classes), "tentative")
    assert 0.0 <= measured.fit <= 1.0
    assert measured.worst < measured.best
