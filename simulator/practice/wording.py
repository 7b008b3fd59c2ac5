"""Sentences the program itself says, wherever a session is held."""

from typing import Final

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
NOT_A_REPLY: Final = "That was not part of the conversation, so it did not count as a turn."
TOO_LONG: Final = (
    "That is {length:,} characters; a reply can have {longest:,}. "
    "Nothing was sent and nothing was lost: please shorten it."
)
REAL_CLIENT: Final = (
    "That looks like details of a real person. Please keep real clients out of this program; you "
    "can delete this session."
)
