"""NEUTRAL and UNSURE: what a reply is when no move was heard for sure (domain.md a.0.8)."""

from typing import Final

from simulator.library.sentences.evening import even_words
from simulator.library.vocabulary import NEUTRAL, UNSURE
from simulator.reading.rules.questions import asks, question_marks
from simulator.reading.weighing import Weighing
from simulator.reading.word_sets import word_set

_LISTENING: Final = word_set(
    "mm hm mhm hmm uh huh ah oh yes yeah yep ya aye no nope okay right sure go on carry continue "
    "sorry um em er ji haan i am listening see really and so well"
)
_LONGEST_SOUND: Final = 5
_LONGEST_QUESTION: Final = 16
_BETWEEN_US: Final = word_set(
    "i me my us we between feel feeling feelings felt hurt angry upset sorry land "
    "need want hoping hoped wish wrong right help"
)


NEVER: Final = float("-inf")
_NEUTRAL_ODDS: Final = 0.0
"""Log odds from which the trained head's word is taken that a reply holds no move."""


def fall_back(weighing: Weighing, neutral: float = NEVER) -> str | None:
    """Return NEUTRAL for a sound of listening or a plain question, UNSURE for what is not read.

    A word or two of the client's, taken up, is a sound of listening as well. ``neutral`` are the
    trained head's log odds that the reply holds no move.
    """
    if weighing.heard:
        return None
    words = weighing.reply.evened.words
    if not words:
        return UNSURE
    taken_up = frozenset(even_words(weighing.context.client_line)) | _LISTENING
    if len(words) <= _LONGEST_SOUND and all(word in taken_up for word in words):
        return NEUTRAL
    if (
        not weighing.possible
        and len(words) <= _LONGEST_QUESTION
        and (question_marks(weighing.reply) or asks(words))
        and not set(words) & _BETWEEN_US
    ):
        return NEUTRAL
    return NEUTRAL if neutral >= _NEUTRAL_ODDS else UNSURE
