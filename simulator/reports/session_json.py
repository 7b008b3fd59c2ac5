"""A session as one plain object (design.md 5), for scripts, research and disputes."""

from typing import Any

import msgspec

from simulator.library.vocabulary import REPAIRED
from simulator.practice.attempt import Attempt, Exchange
from simulator.turn.rating import Level
from simulator.turn.reaction import Position
from simulator.turn.reading import Heard


def session_object(attempt: Attempt) -> dict[str, Any]:
    """The attempt as JSON-ready values in a fixed order of keys."""
    return {
        "scenario": attempt.scenario,
        "style": attempt.style,
        "seed": attempt.seed,
        "digests": dict(sorted(attempt.digests.items())),
        "outcome": attempt.outcome,
        "repaired": attempt.outcome == REPAIRED,
        "opening": {
            "line": attempt.opening.words,
            "cue": attempt.opening.cue,
            "inner": attempt.opening.inner,
        },
        "turns": [_turn(exchange) for exchange in attempt.exchanges],
        "episode": [_level(level) for level in attempt.episode.levels] if attempt.episode else [],
        "mean_score": attempt.episode.mean_score if attempt.episode else None,
        "stopped": attempt.stopped or None,
    }


def as_json(value: object) -> str:
    """One line of JSON, non-ASCII kept, the same bytes for the same value."""
    return msgspec.json.encode(value).decode()


def heard_object(heard: Heard) -> dict[str, Any]:
    """One move heard, with its span and the cue that proves it."""
    return {
        "code": heard.code,
        "class": heard.cls,
        "quote": heard.quote,
        "start": heard.start,
        "end": heard.end,
        "cue": heard.cue,
    }


def _turn(exchange: Exchange) -> dict[str, Any]:
    reading, reaction, rating = exchange.reading, exchange.reaction, exchange.rating
    return {
        "n": exchange.n,
        "trainee": exchange.reply,
        "heard": [heard_object(heard) for heard in reading.heard],
        "fallback": reading.fallback.lower() if reading.fallback else None,
        "mods": sorted(reading.modifiers),
        "flags": sorted(reading.raised),
        "before": _position(reaction.before),
        "after": _position(reaction.after),
        "because": reaction.because,
        "line": reaction.spoken.words,
        "cue": reaction.spoken.cue,
        "inner": reaction.spoken.inner,
        "ratings": [_level(level) for level in rating.levels] if rating else [],
        "score": rating.score if rating else None,
    }


def _position(position: Position) -> dict[str, Any]:
    return {"state": position.state, "trust": position.trust, "arousal": position.arousal}


def _level(level: Level) -> dict[str, Any]:
    return {
        "id": level.id,
        "level": level.level,
        "why": level.why,
        "quotes": [quote.words for quote in level.quotes],
    }
