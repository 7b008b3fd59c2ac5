"""Endings that no rule brings about, and the way into the next session."""

from collections.abc import Callable

import pytest

from simulator.client.endings import Ending, carry_over, close_session
from simulator.client.react import Client, react
from simulator.turn.reaction import Position, Reaction
from simulator.turn.reading import Reading

Hear = Callable[..., Reading]
Sit = Callable[..., Client]


def _say(client: Client, position: Position, *readings: Reading) -> list[Reaction]:
    reactions: list[Reaction] = []
    for reading in readings:
        at = reactions[-1].after if reactions else position
        reactions.append(react(client, at, reading))
    return reactions


def _close(client: Client, reactions: list[Reaction]) -> Ending:
    return close_session(client.table, reactions[-1].after, reactions)


@pytest.mark.parametrize("move", ["OWN", "RESPECT"])
@pytest.mark.parametrize(
    ("style", "state"),
    [("avoidant", "cool_exit"), ("secure", "cooling_off"), ("disorganised", "punitive_control")],
)
def test_leaving_well_can_be_the_good_ending(
    style: str, state: str, move: str, client_of: Sit, heard: Hear
) -> None:
    """exit_is_ok: a client on the way out, met with OWN or RESPECT, has been let go well."""
    client = client_of(style, exit_is_ok=True)
    ending = _close(client, _say(client, Position(state, 3, 5), heard(move)))
    assert (ending.outcome, ending.left_well) == ("partial", True)
    assert "without holding on" in ending.because


def test_a_goodbye_may_follow(client_of: Sit, heard: Hear) -> None:
    """One more calm reply belongs to the goodbye; a second one is another conversation."""
    client = client_of(exit_is_ok=True)
    leaving = Position("cool_exit", 3, 5)
    once = _say(client, leaving, heard("RESPECT"), heard("ANCHOR"))
    twice = _say(client, leaving, heard("RESPECT"), heard("ANCHOR"), heard("WELCOME"))
    assert _close(client, once).left_well
    assert not _close(client, twice).left_well


def test_words_that_could_not_be_read_do_not_spoil_it(client_of: Sit, heard: Hear) -> None:
    """An unread reply in between counts neither way."""
    client = client_of(exit_is_ok=True)
    said = _say(client, Position("cool_exit", 3, 5), heard("OWN"), heard(fallback="UNSURE"))
    assert _close(client, said).left_well


def test_holding_on_spoils_it(client_of: Sit, heard: Hear) -> None:
    """A misstep after the good word, or another move in place of it, is no leaving well."""
    client = client_of(exit_is_ok=True)
    leaving = Position("cool_exit", 3, 5)
    assert not _close(client, _say(client, leaving, heard("RESPECT"), heard("PRESS"))).left_well
    assert not _close(client, _say(client, leaving, heard("ATTUNE"))).left_well
    assert not _close(client, _say(client, Position("flat_denial", 3, 5), heard("OWN"))).left_well


def test_elsewhere_leaving_is_leaving(client_of: Sit, heard: Hear) -> None:
    """Without exit_is_ok the state alone decides, also when nothing was said yet."""
    client = client_of()
    said = _say(client, Position("cool_exit", 3, 5), heard("OWN"))
    assert _close(client, said).outcome == "unrepaired"
    assert close_session(client.table, Position("flat_denial", 3, 5)).outcome == "unrepaired"


@pytest.mark.parametrize(
    ("started", "ended", "outcome", "trust"),
    [
        (3, 8, "partial", 6),
        (3, 7, "partial", 5),
        (3, 8, "repaired", 7),
        (3, 3, "pseudo", 2),
        (4, 1, "unrepaired", 2),
        (4, 0, "dropout", 2),
        (10, 10, "repaired", 10),
        (0, 0, "pseudo", 0),
    ],
)
def test_trust_is_carried_over(
    started: int, ended: int, outcome: str, trust: int, client_of: Sit
) -> None:
    """Half-way between start and end, a half up; one more after repair, one less after none."""
    table = client_of().table
    after = carry_over(
        table, Position("flat_denial", started, 5), Position("shutdown", ended, 9), outcome
    )
    assert after == Position("flat_denial", trust, 5)
