"""Bots that should not succeed do not, with any client."""

import random

import pytest

from simulator.bench.bots import BOTS
from simulator.library.load import load
from simulator.practice.attempt import Attempt
from simulator.practice.session import Room, begin, close, conclude, open_room, respond

LIBRARY = load().library
ROOMS = {name: open_room(LIBRARY, name) for name in LIBRARY.scenarios}
MOST_REPLIES = 30
BEST_MEAN = 2.5


def _play(room: Room, name: str, seed: int) -> Attempt:
    attempt = begin(room, seed=seed, mode="unaided")
    said = [attempt]
    replies = BOTS[name](random.Random(seed), lambda: said[-1].last_spoken.words)
    for _ in range(MOST_REPLIES):
        if attempt.over:
            break
        attempt = respond(room, attempt, next(replies))
        said.append(attempt)
    return conclude(room, close(room, attempt))


@pytest.mark.parametrize("client", sorted(ROOMS))
@pytest.mark.parametrize("bot", sorted(BOTS))
def test_a_bot_neither_repairs_nor_scores(bot: str, client: str) -> None:
    """One trick, whatever its wording, reaches neither REPAIRED nor a mean above 2.5."""
    for seed in range(4):
        attempt = _play(ROOMS[client], bot, seed)
        assert attempt.outcome != "repaired", [turn.reply for turn in attempt.exchanges]
        assert attempt.episode is not None
        mean = attempt.episode.mean_score
        assert mean is None or mean <= BEST_MEAN, (
            mean,
            [(turn.reply, turn.rating and turn.rating.score) for turn in attempt.exchanges],
        )
