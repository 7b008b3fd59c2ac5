"""Examples and near misses of moves: the situation each is tried in, and whether it is heard."""

from dataclasses import replace

from simulator.library.model.lexicon import Move, Sample
from simulator.library.vocabulary import NEUTRAL, UNSURE
from simulator.reading.context import Context
from simulator.reading.items import context_from_item
from simulator.turn.reading import Reading


def context_for(move: Move, sample: Sample) -> Context:
    """The situation a move file sets for its samples, with what this one changes."""
    setting = move.setting
    context = context_from_item({"style": setting.style, "state": setting.state})
    return replace(
        context,
        client_line=sample.after or setting.client_says,
        event_terms=setting.event_terms,
        facts=setting.facts,
        owned_before=setting.owned or sample.owned,
        received_last_reply=setting.owned or sample.owned,
    )


def is_heard_as(reading: Reading, code: str) -> bool:
    """Tell whether a reading holds a code; ``neutral``, ``unsure`` and ``none`` are fallbacks.

    ``none`` is any reading without a move.
    """
    if code == "none":
        return not reading.heard
    if code in ("neutral", "unsure"):
        return reading.fallback == {"neutral": NEUTRAL, "unsure": UNSURE}[code]
    return code in reading.codes
