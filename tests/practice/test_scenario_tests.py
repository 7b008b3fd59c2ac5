"""The tests instructors wrote into the bundled scenarios hold."""

import pytest

from simulator.library.load import load
from simulator.library.model.scenario import Expectation, ScenarioTest
from simulator.practice.attempt import Exchange
from simulator.practice.session import begin, close, open_room, respond

LIBRARY = load().library
CASES = [
    pytest.param(name, test, id=f"{name}: {test.name}")
    for name, scenario in LIBRARY.scenarios.items()
    for test in scenario.tests
]


@pytest.mark.parametrize(("name", "test"), CASES)
def test_the_client_keeps_to_its_test(name: str, test: ScenarioTest) -> None:
    """Each reply is heard and answered as the scenario's author expects."""
    room = open_room(LIBRARY, name)
    attempt = begin(room, seed=0, mode="guided")
    visited = set()
    for step in test.steps:
        attempt = respond(room, attempt, step.reply)
        exchange = attempt.exchanges[-1]
        visited |= {exchange.reaction.after.state, exchange.reaction.outcome or ""}
        for expected in step.expects:
            assert _holds(expected, exchange), f"{expected.place}: {expected.words}: {exchange}"
    if test.ends:
        assert close(room, attempt).outcome == test.ends
    assert not visited & set(test.never)


def _holds(expected: Expectation, exchange: Exchange) -> bool:
    reading, reaction = exchange.reading, exchange.reaction
    heard = {*reading.codes, *reading.classes}
    match expected.kind:
        case "heard":
            return set(expected.names) <= heard
        case "not heard":
            return heard.isdisjoint(expected.names)
        case "recalled":
            return set(expected.names) <= set(reading.recalled)
        case "in":
            return reaction.after.state in expected.names
        case "ends":
            return reaction.outcome in expected.names
        case "trust":
            return expected.low <= reaction.after.trust <= expected.high
        case "arousal":
            return expected.low <= reaction.after.arousal <= expected.high
    raise AssertionError(expected.kind)


@pytest.mark.parametrize("name", sorted(LIBRARY.scenarios))
def test_every_client_has_the_four_kinds_of_test(name: str) -> None:
    """At least four tests each; one ends repaired, one does not."""
    tests = LIBRARY.scenarios[name].tests
    assert len(tests) >= 4
    endings = {test.ends for test in tests}
    assert "repaired" in endings
    assert endings - {"repaired", ""}
