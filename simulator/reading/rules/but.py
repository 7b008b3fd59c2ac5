"""The but-rule: what a misstep behind "but" takes back (domain.md a.0.2)."""

from typing import Final

from simulator.library.vocabulary import MISSTEP, REPAIR
from simulator.reading.clauses import BUT_PHRASES, BUT_WORDS
from simulator.reading.weighing import Weighing
from simulator.turn.reading import Heard

TAKE_BACK: Final = frozenset({"DEFEND", "ATTACK", "DISMISS"})
_BUTS: Final = BUT_WORDS | {" ".join(phrase) for phrase in BUT_PHRASES}


def take_back_before_but(weighing: Weighing) -> None:
    """Set aside the repair that a DEFEND, ATTACK or DISMISS clause follows through "but".

    It reaches over the sentence the misstep stands in, and where that sentence begins with "but",
    over the sentence before it as well.
    """
    parts = weighing.reply.parts
    for misstep in [each for each in weighing.heard if each.family == MISSTEP]:
        at = _part_at(weighing, misstep)
        if misstep.cls not in TAKE_BACK or at is None:
            continue
        turning = at
        while turning >= 0 and parts[turning].joiner not in _BUTS:
            if turning == 0 or parts[turning - 1].sentence != parts[at].sentence:
                turning = -1
                break
            turning -= 1
        if turning < 1:
            continue
        joiner = parts[turning].joiner
        sentences = {parts[turning].sentence, parts[turning - 1].sentence}
        for repair in [each for each in weighing.heard if each.family == REPAIR]:
            before = _part_at(weighing, repair)
            if before is not None and before < turning and parts[before].sentence in sentences:
                weighing.strike(repair, f'rule a.0.2: taken back by "{joiner}" and what follows it')
                if repair.cls == "OWN":
                    weighing.modifiers.setdefault("hedged_ownership", (repair.start, misstep.end))


def _part_at(weighing: Weighing, heard: Heard) -> int | None:
    """The index of the part a move was heard in."""
    found = None
    for index, part in enumerate(weighing.reply.parts):
        if weighing.reply.evened.starts[part.first] <= heard.start:
            found = index
    return found
