"""A good idea buried in a speech: more than 110 words, or more than four moves (stack_speech)."""

from typing import Final

from simulator.reading.weighing import Weighing

TOO_LONG: Final = 110
"""Words."""
TOO_MANY: Final = 4
"""Moves in one reply; more are a speech, whatever its length."""
_ANNOUNCED: Final = 80
"""Words, from which a speech that announces itself ("firstly ...") is one."""
_CODE: Final = "stack_speech"


def hear_speeches(weighing: Weighing) -> None:
    """Hear a speech. Its cues count only in a reply that is long in any case."""
    announced = [each for each in (*weighing.heard, *weighing.possible) if each.code == _CODE]
    weighing.heard = [each for each in weighing.heard if each.code != _CODE]
    weighing.possible = [each for each in weighing.possible if each.code != _CODE]
    words = weighing.counts.words
    codes = len(weighing.codes())
    if words > TOO_LONG:
        why = f"rule a.2: more than {TOO_LONG} words"
    elif codes > TOO_MANY:
        why = f"rule a.2: more than {TOO_MANY} moves in one reply"
    elif announced and words > _ANNOUNCED:
        why = "rule a.2: a speech that announces itself"
    else:
        return
    if announced:
        start, end = announced[0].start, announced[0].end
    else:
        last = weighing.reply.parts[-1]
        start, end = weighing.reply.span(last.first, last.last)
    weighing.add(_CODE, start, end, why)
