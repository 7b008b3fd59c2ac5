"""Reception first: explaining and linking are good only after the client was received (a.0.5)."""

from typing import Final

from simulator.reading.speech_acts import tells_own_act
from simulator.reading.weighing import Weighing
from simulator.turn.reading import Heard

RECEIVING: Final = frozenset({"OWN", "ATTUNE", "WELCOME"})


def put_reception_first(weighing: Weighing) -> None:
    """Turn an early explanation into defending, and an early link into interpreting away.

    ``clarify_intent`` needs OWN, ATTUNE or WELCOME earlier in the reply or in the one before;
    ``link_pattern`` needs OWN earlier in the episode, or earlier in the reply. A misstep is heard
    only where nothing before points to reception: an own act told in words that no cue knows is
    enough to let the move stand.
    """
    context = weighing.context
    for each in [heard for heard in weighing.heard if heard.code == "clarify_intent"]:
        if not context.received_last_reply and not _before(weighing, each, RECEIVING):
            weighing.turn_into(
                each, "defend_self", "rule a.0.5: explained before the client was received"
            )
    for each in [heard for heard in weighing.heard if heard.code == "link_pattern"]:
        if not context.owned_before and not _before(weighing, each, frozenset({"OWN"})):
            if _recalls(weighing, each):
                weighing.strike(each, "a detail is recalled here; nothing says it is a pattern")
            else:
                weighing.turn_into(
                    each, "interpret_away", "rule a.0.5: linked before anything was owned"
                )


def _recalls(weighing: Weighing, heard: Heard) -> bool:
    """Tell whether the same clause brings up what the client told, as ``recall_detail`` does."""
    return any(
        each.code == "recall_detail" and each.clause == heard.clause for each in weighing.heard
    )


def _before(weighing: Weighing, heard: Heard, classes: frozenset[str]) -> bool:
    if any(
        each.cls in classes and each.start < heard.start
        for each in (*weighing.heard, *weighing.possible)
        if each is not heard
    ):
        return True
    reply = weighing.reply
    return any(
        tells_own_act(reply.words_of(part))
        for part in reply.parts
        if reply.span(part.first, part.last)[1] <= heard.start
    )
