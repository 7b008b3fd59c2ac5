"""Recalling: a detail counts when the client told it, and costs when they never did (a.1, a.3)."""

from typing import Final

from simulator.library.sentences.evening import even_words
from simulator.reading.stems import stem
from simulator.reading.weighing import Weighing
from simulator.reading.word_sets import word_set

_CODE: Final = "recall_detail"
_NEAR: Final = word_set(
    "brother sister mother father husband wife son daughter niece nephew aunt auntie uncle cousin "
    "grandmother grandfather gran granny nan grandad boyfriend girlfriend fiance dog cat baby "
    "stepmother stepfather twins"
)
_STEMS: Final = frozenset(map(stem, _NEAR))
_ASKED_AFTER: Final = (
    ("how", "was", "your"), ("how", "is", "your"), ("how", "did", "your"), ("how", "are", "your"),
    ("told", "me", "about", "your"), ("you", "mentioned", "your"), ("i", "remember", "your"),
    ("did", "your"),
)  # fmt: skip
_WINDOW: Final = 3


def check_recall(weighing: Weighing) -> None:
    """Keep ``recall_detail`` where a fact is met; flag a person the client never told of."""
    if not weighing.recalled:
        weighing.strike_all(
            lambda heard: heard.code == _CODE, "no detail that this client told was in it"
        )
    wrong = _never_told(weighing)
    if wrong is not None:
        start, end = weighing.reply.span(*wrong)
        weighing.raise_flag("recall_error", start, end)
        weighing.strike_all(
            lambda heard: heard.code == _CODE, "the detail is not one that this client told"
        )
        if "minimise" not in weighing.codes():
            weighing.add("minimise", start, end, "a detail that the client never told")


def _never_told(weighing: Weighing) -> tuple[int, int] | None:
    """The places of a family member asked after as if told of, and mentioned nowhere."""
    context = weighing.context
    if not context.background.strip():
        return None
    words = weighing.reply.evened.words
    people = [place for place, word in enumerate(words) if stem(word) in _STEMS]
    if not people:
        return None
    facts = (phrase for _, phrases in context.facts for phrase in phrases)
    told = _told(" ".join([context.background, context.client_line, *facts]))
    for place in people:
        who = stem(words[place])
        if who in told or (who == "baby" and told & {"son", "daughter", "child"}):
            continue
        for opening in _ASKED_AFTER:
            for start in range(max(0, place - len(opening) - _WINDOW + 1), place):
                end = start + len(opening)
                if words[start:end] == opening and end <= place < end + _WINDOW:
                    return start, place + 1
    return None


def _told(background: str) -> frozenset[str]:
    """The stems of everything told; whoever has parents has a mother and a father."""
    told = frozenset(stem(word) for word in even_words(background))
    return told | {stem("mother"), stem("father")} if stem("parents") in told else told
