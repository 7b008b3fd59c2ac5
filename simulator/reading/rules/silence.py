"""Context decides what silence is: room, or leaving the client alone (domain.md a.0.4)."""

from typing import Final

from simulator.reading.context import Context
from simulator.reading.reply import prepare
from simulator.reading.rules.questions import asks
from simulator.reading.weighing import Weighing

_ROOM: Final = "allow_awkwardness"
_DESERTING: Final = "cold_distance"
_CLINGING_TO_AN_ANSWER: Final = 7
"""Arousal of a preoccupied client from which silence is being left alone."""
_FLOODED: Final = 6
_AFTERTHOUGHT: Final = 4
"""Words; so short a sentence may follow a question that is still to be answered."""
_LEAST_SAID: Final = 3
"""Words; a reply that says no more than this beside what is done is a silence."""


def decide_silence(weighing: Weighing) -> None:
    """Hear a silence as room or as distance, whichever it is to this client at this moment.

    Only a reply that is nothing but silence is decided here: words beside it speak for themselves.
    """
    silent = [
        each
        for each in weighing.heard
        if each.code in (_ROOM, _DESERTING) and _is_action(weighing, each.start)
    ]
    if not silent or weighing.counts.words > _LEAST_SAID:
        return
    deserts = silence_deserts(weighing.context)
    for each in silent:
        if deserts and each.code == _ROOM:
            weighing.turn_into(each, _DESERTING, deserts)
        elif not deserts and each.code == _DESERTING and _is_silence(each.quote):
            weighing.turn_into(
                each, _ROOM, "rule a.0.4: nothing was asked, and silence is bearable here"
            )


def silence_deserts(context: Context) -> str:
    """Why silence would leave this client alone now; empty where it gives room."""
    if asks_directly(context.client_line):
        return "rule a.0.4: the client has just asked a direct question"
    if context.style == "preoccupied":
        if context.arousal is not None and context.arousal >= _CLINGING_TO_AN_ANSWER:
            return "rule a.0.4: a preoccupied client this stirred up is left alone by silence"
        return ""
    if context.style in ("avoidant", "disorganised"):
        return ""
    if context.arousal is not None and context.arousal >= _FLOODED:
        return "rule a.0.4: silence while the client is this stirred up leaves them alone"
    return ""


def asks_directly(line: str) -> bool:
    """Tell whether the client's line ends on a question, a last short word or two aside."""
    said = prepare(line)
    if not said.parts:
        return False
    last = said.parts[-1]
    ending = [last]
    if len(said.parts) > 1 and last.last - last.first <= _AFTERTHOUGHT:
        ending.append(said.parts[-2])
    return any(part.asks or asks(said.words_of(part)) for part in ending)


def _is_action(weighing: Weighing, start: int) -> bool:
    return any(action.start <= start < action.end for action in weighing.reply.actions)


def _is_silence(quote: str) -> bool:
    return any(word in quote.lower() for word in ("silen", "quiet", "wait", "nothing", "pause"))
