"""Reception first: explaining and linking are good only after the client was received (a.0.5)."""

from typing import Final

from simulator.reading.weighing import Weighing
from simulator.turn.reading import Heard

RECEIVING: Final = frozenset({"OWN", "ATTUNE", "WELCOME"})


def put_reception_first(weighing: Weighing) -> None:
    """Turn an early explanation into defending, and an early link into interpreting away.

    ``clarify_intent`` needs OWN, ATTUNE or WELCOME earlier in the reply or in the one before;
    ``link_pattern`` needs OWN earlier in the episode, or earlier in the reply.
    """
    context = weighing.context
    for each in [heard for heard in weighing.heard if heard.code == "clarify_intent"]:
        if not context.received_last_reply and not _before(weighing, each, RECEIVING):
            weighing.turn_into(
                each, "defend_self", "rule a.0.5: explained before the client was received"
            )
    for each in [heard for heard in weighing.heard if heard.code == "link_pattern"]:
        if not context.owned_before and not _before(weighing, each, frozenset({"OWN"})):
            weighing.turn_into(
                each, "interpret_away", "rule a.0.5: linked before anything was owned"
            )


def _before(weighing: Weighing, heard: Heard, classes: frozenset[str]) -> bool:
    return any(
        each.cls in classes and each.start < heard.start
        for each in weighing.heard
        if each is not heard
    )
