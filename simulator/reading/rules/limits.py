"""What one breath can hold: caps on the moves of a reply (domain.md a.0.1; reading.md "Guards")."""

from typing import Final

from simulator.library.vocabulary import MISSTEP, REPAIR
from simulator.reading.asserting import ORIGIN
from simulator.reading.weighing import Weighing
from simulator.turn.reading import Heard

MOST_REPAIRS: Final = 4
MOST_MISSTEPS: Final = 3
_SPEECH: Final = "stack_speech"
WORDS_A_MOVE: Final = 5
"""A reply of few words cannot do many things: one repair, and one more for each so many words."""

_LIST_OF_MOVES: Final = 5
_WORDS_A_PHRASE: Final = 4


def lists_phrases(weighing: Weighing) -> str:
    """Why a reply is a list of phrases and says nothing to anyone; empty where it is a reply.

    Five different repair moves or more, sure or possible, in fewer than four words each.
    """
    repairs = {
        each.code
        for each in (*weighing.heard, *weighing.possible)
        if each.family == REPAIR and (each.tier == "sure" or each.origin != ORIGIN)
    }
    words = weighing.counts.words
    if len(repairs) < _LIST_OF_MOVES or words >= _WORDS_A_PHRASE * len(repairs):
        return ""
    return f"{len(repairs)} moves in {words} words are a list of phrases, not a reply to the client"


def keep_within_limits(weighing: Weighing) -> None:
    """Set aside repair moves and missteps beyond what one reply is credited with.

    The first of each move stays, its repetitions are the same move. Of too many the ones said first
    stay, and the one said last, since the last word counts (a.0.3). What is done takes no words.
    """
    _let_words_do_one_thing(weighing)
    dense = 1 + weighing.counts.words // WORDS_A_MOVE
    _keep(weighing, REPAIR, MOST_REPAIRS, dense)
    _keep(weighing, MISSTEP, MOST_MISSTEPS, MOST_MISSTEPS)


def _let_words_do_one_thing(weighing: Weighing) -> None:
    """Where a misstep and a repair are heard in the same words, it is the misstep that is done.

    "Whatever you feel is okay" hands over no choice. Owning stands: one may own and explain at
    once.
    """
    missteps = [each for each in weighing.heard if each.family == MISSTEP and each.code != _SPEECH]
    for repair in [each for each in weighing.heard if each.family == REPAIR and each.cls != "OWN"]:
        for misstep in missteps:
            if repair.start < misstep.end and misstep.start < repair.end:
                title = weighing.moves[misstep.code].title
                weighing.strike(repair, f"the same words are heard as: {title}")
                break


def _keep(weighing: Weighing, family: str, most: int, dense: int) -> None:
    moves: list[Heard] = []
    for each in [heard for heard in weighing.heard if heard.family == family]:
        if any(kept.code == each.code for kept in moves):
            weighing.heard.remove(each)
        else:
            moves.append(each)
    done = [each for each in moves if each.quote.startswith("[")]
    said = [each for each in moves if each not in done]
    allowed = min(dense, max(most - len(done), 0))
    for each in (*done[most:], *_beyond(said, allowed)):
        words = weighing.counts.words
        weighing.strike(each, f"rule a.0.1: {allowed} such moves are counted in {words} words")


def _beyond(said: list[Heard], allowed: int) -> list[Heard]:
    """The moves that are too many: all but the first ones and the last."""
    if len(said) <= allowed:
        return []
    return said[allowed - 1 : -1] if allowed else said
