"""Readers: the seam (what turns words and context into a Reading), and the one by rules."""

from collections.abc import Callable
from typing import Protocol

from simulator.library.model.lexicon import Lexicon
from simulator.library.vocabulary import NEUTRAL, UNSURE
from simulator.reading.asserting import let_head_decide
from simulator.reading.context import Context
from simulator.reading.counting import count
from simulator.reading.guards import echoes, is_empty, is_unreadable
from simulator.reading.head import Head, trained_head
from simulator.reading.hearing import Ears
from simulator.reading.marking import note_marks, note_questions
from simulator.reading.reply import Reply, prepare
from simulator.reading.rules.apologies import hear_too_many_apologies
from simulator.reading.rules.but import take_back_before_but
from simulator.reading.rules.comfort import let_the_particular_cancel_the_vague
from simulator.reading.rules.fallback import NEVER, fall_back
from simulator.reading.rules.length import hear_speeches
from simulator.reading.rules.limits import keep_within_limits, lists_phrases
from simulator.reading.rules.preludes import drop_preludes
from simulator.reading.rules.questions import hear_pressing_questions
from simulator.reading.rules.recall import check_recall
from simulator.reading.rules.reception import put_reception_first
from simulator.reading.rules.silence import decide_silence
from simulator.reading.rules.sorry import tell_apologies_apart
from simulator.reading.terms import terms_of
from simulator.reading.weighing import Weighing, clauses_of, weigh_hits
from simulator.turn.reading import Reading


class ReadsReplies(Protocol):
    """Anything that turns words and context into a ``Reading``."""

    def read(self, text: str, context: Context) -> Reading:
        """Read one reply. Never raises, whatever the text; the same input, the same reading."""
        ...


class Reader:
    """The reader by cues, trained head and rules (domain.md a.0).

    Building it is quick: cues wake, and the head is fetched, when needed. ``head`` is another head
    than the one that comes with the program; ``None`` reads by cues alone.
    """

    def __init__(self, lexicon: Lexicon, head: Callable[[], Head | None] = trained_head) -> None:
        self.lexicon = lexicon
        self._ears = Ears(lexicon)
        self._head = head

    def read(self, text: str, context: Context) -> Reading:
        """Read one reply in its context."""
        reply = prepare(text)
        weighing = self._weigh(reply, context)
        if is_empty(reply) or is_unreadable(reply) or is_off_task(weighing):
            return _off_task(weighing)
        head = self._head()
        neutral = let_head_decide(weighing, head, self._ears) if head else NEVER
        listed = lists_phrases(weighing)
        for rule in (
            decide_silence,
            tell_apologies_apart,
            let_the_particular_cancel_the_vague,
            put_reception_first,
            hear_too_many_apologies,
            hear_pressing_questions,
            check_recall,
            take_back_before_but,
            drop_preludes,
            hear_speeches,
            keep_within_limits,
            note_questions,
        ):
            rule(weighing)
        fallback = fall_back(weighing, neutral)
        echo = echoes(reply, context)
        if echo and all(heard.family == "repair" for heard in weighing.heard):
            weighing.strike_all(lambda _: True, echo)
            fallback = NEUTRAL
        if listed:
            weighing.strike_all(lambda _: True, listed)
            weighing.possible.clear()
            fallback = NEUTRAL
        return _reading(weighing, fallback)

    def _weigh(self, reply: Reply, context: Context) -> Weighing:
        clauses = self._ears.clauses(reply, terms_of(context))
        recalled = dict.fromkeys(fact for clause in clauses for fact in clause.facts)
        weighing = Weighing(
            reply=reply,
            clauses=clauses,
            context=context,
            moves=self._ears.lexicon.moves,
            counts=count(reply),
            recalled=tuple(recalled),
        )
        weigh_hits(weighing, self._ears.hits(reply, clauses))
        note_marks(weighing, self._ears)
        return weighing


def is_off_task(weighing: Weighing) -> bool:
    """Tell whether a reply speaks to the program; what else it says to the client comes first."""
    meta = [raised for raised in weighing.flags if raised.flag == "off_task"]
    if not meta:
        return False
    aside = {weighing.clause_at(raised.start) for raised in meta}
    if any(heard.clause not in aside for heard in weighing.heard):
        weighing.flags = [raised for raised in weighing.flags if raised.flag != "off_task"]
        return False
    return True


def _off_task(weighing: Weighing) -> Reading:
    weighing.raise_flag("off_task", 0, len(weighing.reply.text))
    weighing.strike_all(lambda _: True, "nothing in this could be said to a client")
    weighing.possible.clear()
    return _reading(weighing, UNSURE)


def _reading(weighing: Weighing, fallback: str | None) -> Reading:
    return Reading(
        text=weighing.reply.text,
        clauses=clauses_of(weighing.reply),
        heard=tuple(sorted(weighing.heard, key=lambda heard: (heard.start, heard.end, heard.code))),
        possible=tuple(weighing.possible),
        struck=tuple(weighing.struck),
        modifiers=dict(sorted(weighing.modifiers.items())),
        flags=tuple(weighing.flags),
        fallback=fallback if not weighing.heard else None,
        counts=weighing.counts,
        recalled=weighing.recalled,
    )
