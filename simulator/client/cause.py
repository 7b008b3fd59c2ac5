"""What a reaction is mainly about, and the sentence that explains it."""

from simulator.client.effects import TOO_CLOSE, TOO_DISTANT
from simulator.client.lines import Cause
from simulator.client.said import FLAG_CLASSES, Said, class_for
from simulator.client.step import Step
from simulator.library.model.conditions import Moves
from simulator.library.model.style import Style
from simulator.library.vocabulary import MISSTEP_CLASSES, NEUTRAL, REPAIR_CLASSES
from simulator.turn.reading import Heard, Reading


def main_cause(style: Style, said: Said, reading: Reading, step: Step) -> Cause:
    """The class (and its move) the client answers.

    That of the transition which fired; when it named no moves, or nothing fired, the class with the
    strongest effect, missteps first. Of two alike the one said last counts (domain.md a.0.3).
    """
    named = _named(step.rule.moves, said) if step.rule else frozenset()
    pool = named or said.classes & frozenset(MISSTEP_CLASSES) or said.classes
    said_last = {
        class_for(style, heard.code, heard.cls): index for index, heard in enumerate(reading.heard)
    }
    cls = max(
        (cls for cls in said.in_order if cls in pool),
        key=lambda cls: (_strength(step, cls), said_last.get(cls, -1)),
    )
    moves = [heard for heard in reading.heard if class_for(style, heard.code, heard.cls) == cls]
    if step.rule:
        moves = [heard for heard in moves if heard.code in step.rule.moves.names] or moves
    if moves:
        return _cause(cls, moves[-1])
    for raised in reading.flags:
        if FLAG_CLASSES.get(raised.flag) == cls:
            return Cause(cls, words=raised.quote)
    return Cause(cls, words=reading.text if cls == NEUTRAL else "")


def explanation(step: Step, cause: Cause) -> str:
    """Why the client moved or stayed, in the words of the rule behind it."""
    if step.rule and step.rule.because:
        return step.rule.because
    for part in step.feeling.parts:
        if part.cause in (TOO_CLOSE, TOO_DISTANT):
            return part.because
    own = (part for part in step.feeling.parts if part.cause == cause.cls)
    for part in (*own, *step.feeling.parts):
        if part.because:
            return part.because
    return ""


def _cause(cls: str, heard: Heard) -> Cause:
    return Cause(cls, heard.code, heard.quote)


def _named(moves: Moves, said: Said) -> frozenset[str]:
    """The classes of this reply that a rule's moves speak of by name, move or family."""
    if moves.any_of == "repair":
        return said.classes & frozenset(REPAIR_CLASSES)
    if moves.any_of == "misstep":
        return said.classes & frozenset(MISSTEP_CLASSES)
    by_code = frozenset(cls for code, cls in said.pairs if code in moves.names)
    return (said.classes & moves.names) | by_code


def _strength(step: Step, cls: str) -> float:
    return sum(
        abs(part.trust) + abs(part.arousal) / 2 for part in step.feeling.parts if part.cause == cls
    )
