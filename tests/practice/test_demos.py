"""The example sessions show what they are there to show: a slip, a recovery and a repair."""

import pytest

from simulator.library.content import bundled_demos
from simulator.library.load import load
from simulator.library.vocabulary import REPAIRED
from simulator.practice.session import begin, open_room, respond

LIBRARY = load().library
DEMOS = bundled_demos()


@pytest.mark.parametrize("name", sorted(DEMOS))
@pytest.mark.parametrize("seed", [0, 7])
def test_an_example_slips_recovers_and_ends_repaired(name: str, seed: int) -> None:
    """Five to nine replies, each one read; exactly one holds a misstep; the last one repairs."""
    replies = DEMOS[name]
    assert 5 <= len(replies) <= 9
    room = open_room(LIBRARY, name)
    attempt = begin(room, seed=seed, mode="guided")
    for reply in replies:
        attempt = respond(room, attempt, reply)
    assert attempt.outcome == REPAIRED
    assert all(exchange.reading.heard for exchange in attempt.exchanges)
    slips = [exchange.n for exchange in attempt.exchanges if exchange.reading.missteps]
    assert len(slips) == 1


def test_each_of_the_three_first_clients_has_an_example() -> None:
    """One avoidant, one preoccupied, one secure."""
    styles = {LIBRARY.scenarios[name].style for name in DEMOS}
    assert {"avoidant", "preoccupied", "secure"} <= styles
