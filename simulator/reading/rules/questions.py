"""Counting questions: one is an invitation, three are an interrogation (domain.md a.0.7)."""

import re
from typing import Final

from simulator.reading.reply import Reply
from simulator.reading.weighing import Weighing
from simulator.reading.word_sets import word_set

TOO_MANY: Final = 3
_MARK: Final = re.compile(r"\?[?!]*")
_OPEN: Final = frozenset({"what", "how", "where", "which", "who", "when", "why"})
_ASKING: Final = word_set(
    "what how where which who when why do does did is are was were can could would will have has "
    "had shall should am may might"
)
_SUBJECTS: Final = word_set("i you we it that this there he she they the your my")
_SILENT: Final = 3
"""Words; a client who says no more than this is silent."""
_PRESSED_BY_TWO: Final = frozenset({"avoidant"})


def question_marks(reply: Reply) -> list[tuple[int, int]]:
    """Where question marks stand, those in quotations and in stage directions left out."""
    hidden = [*reply.quotes, *((action.start, action.end) for action in reply.actions)]
    return [
        found.span()
        for found in _MARK.finditer(reply.text)
        if not any(start <= found.start() < end for start, end in hidden)
    ]


def asks(words: tuple[str, ...]) -> bool:
    """Tell whether words that end without a mark are a question by their order."""
    at = 0
    while at < min(2, len(words) - 2) and words[at] in ("so", "and", "okay", "right", "well", "um"):
        at += 1
    return len(words) > at + 2 and words[at] in _ASKING and (
        (words[at] in _OPEN and not _ASKING.isdisjoint(words[at + 1 : at + 4]))
        or words[at + 1] in _SUBJECTS
    )  # fmt: skip


def open_questions(reply: Reply) -> int:
    """How many clauses ask with what, how, where, which, who, when or why."""
    count = 0
    for part in reply.parts:
        words = reply.words_of(part)
        if (part.asks or asks(words)) and set(words[:6]) & _OPEN:
            count += 1
    return count


def only_asks(reply: Reply) -> bool:
    """Tell whether a reply holds nothing but questions."""
    return bool(reply.parts) and all(
        part.asks or asks(reply.words_of(part)) or part.last - part.first <= 2
        for part in reply.parts
    ) and any(part.asks or asks(reply.words_of(part)) for part in reply.parts)  # fmt: skip


def hear_pressing_questions(weighing: Weighing) -> None:
    """Three questions press; so does a second reply of questions to a silent avoidant client."""
    if "pursue_pressure" in weighing.codes():
        return
    marks = question_marks(weighing.reply)
    if len(marks) >= TOO_MANY:
        start, end = _sentence(weighing.reply, marks[TOO_MANY - 1])
        weighing.add("pursue_pressure", start, end, "rule a.0.7: three questions in one reply")
    elif (
        weighing.context.style in _PRESSED_BY_TWO
        and weighing.context.question_run >= 1
        and _is_silent(weighing.context.client_line)
        and only_asks(weighing.reply)
    ):
        start, end = weighing.reply.span(0, len(weighing.reply.evened.words))
        weighing.add("pursue_pressure", start, end, "rule a.0.7: asked again while they are silent")


def _sentence(reply: Reply, mark: tuple[int, int]) -> tuple[int, int]:
    """The words of the question that a mark ends, the mark included."""
    start = mark[0]
    for part in reply.parts:
        first, last = reply.span(part.first, part.last)
        if last <= mark[0]:
            start = first
    return start, mark[1]


def _is_silent(client_line: str) -> bool:
    said = re.sub(r"\[[^\]]*\]|\([^)]*\)", " ", client_line)
    return len(said.split()) <= _SILENT
