"""Sentences the program itself says, wherever a session is held."""

from collections.abc import Mapping
from typing import Final

from simulator.library.plain_text import one_line
from simulator.practice.attempt import Exchange

SUPPORT_TEXT: Final = (
    "What you wrote sounds as though it is about you, and about danger. This program cannot help "
    "with that and should not be the place for it.\n\n"
    "Please talk to a person now: someone you trust, your supervisor or your training's support "
    "service, your doctor, or the emergency number or a crisis line where you live.\n\n"
    "The session has stopped. What you wrote was not scored and not kept."
)

ASK_AGAIN: Final = (
    "The program could not read that, and {name} was not affected by it. "
    "Could you put it in other words?"
)
NOT_A_REPLY: Final = (
    "There was nothing in this that the client could hear. It did not count as a turn."
)
TOO_LONG: Final = (
    "That is {length:,} characters; a reply can have {longest:,}. "
    "Nothing was sent and nothing was lost: please shorten it."
)
REAL_CLIENT: Final = (
    "That looks like details of a real person. Please keep real clients out of this program; you "
    "can delete this session."
)

_TOLD_ELSEWHERE: Final = frozenset({"off_task", "real_client", "risk_text"})
"""Flags that have a sentence of their own above, or stop the session."""


def remarks(exchange: Exchange, name: str, tells: Mapping[str, str], *, guided: bool) -> list[str]:
    """What the program says about a reply beside the client's answer, and beside any feedback.

    ``tells`` maps a flag to what the trainee is told of it; unaided practice tells it in the
    debrief.
    """
    said = []
    raised = exchange.reading.raised
    if "off_task" in raised:
        said.append(NOT_A_REPLY)
    elif exchange.ask_again:
        said.append(ASK_AGAIN.format(name=one_line(name)))
    if "real_client" in raised:
        said.append(REAL_CLIENT)
    if guided:
        said += [
            one_line(tell)
            for flag, tell in tells.items()
            if flag in raised and flag not in _TOLD_ELSEWHERE and tell.strip()
        ]
    return said


def flag_words(flag: str, quote: str, tells: Mapping[str, str]) -> str:
    """A flag, the words that raised it, and what the trainee is told of it."""
    tell = "" if flag in _TOLD_ELSEWHERE else one_line(tells.get(flag, ""))
    return f'{flag.replace("_", " ")}: "{one_line(quote)}"  {tell}'.rstrip()


def unread(exchange: Exchange) -> bool:
    """Whether nothing of the reply reached the client, because it could not be read."""
    return exchange.reading.fallback == "UNSURE" and not exchange.reaction.cause
