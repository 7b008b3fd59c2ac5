"""Clauses: where one thing said ends and the next begins (domain.md a.0.1).

Sentence ends, semicolons, dashes, line ends and the words *but, though, however, anyway* part
clauses. Trainees often type without any of these, so a long clause also begins anew where a joining
word is followed by a new subject; cues may still reach over such a seam, blockers and negation not.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from simulator.library.sentences.evening import Evened
from simulator.reading.word_sets import word_set

BUT_WORDS: Final = frozenset({"but", "though", "however", "although"})
BUT_PHRASES: Final[tuple[tuple[str, ...], ...]] = (
    ("it", "is", "just", "that"),
    ("it", "is", "only", "that"),
    ("at", "the", "same", "time"),
)
"""What turns back on the clause before it (domain.md a.0.2)."""

_PARTING: Final = BUT_WORDS | {"anyway"}
_NOT_PARTING_BEFORE: Final = {
    "but": frozenset({"nothing", "anything", "all", "everything"}),
    "though": frozenset({"as", "even"}),
    "however": frozenset(),
    "although": frozenset(),
    "anyway": frozenset(),
}
_HOW_MUCH: Final = word_set("much many long little small big hard far")

_TRAILING: Final = frozenset({"though", "however", "anyway"})
"""Joining words that may also stand at the end of the clause they turn."""

_SENTENCE_END: Final = re.compile(r"[.!?\n…]")
_CLAUSE_END: Final = re.compile(r"[.!?\n…;]|--|[—–]|\s-\s|\s-$|:\s*\)|:\s*\(")
_LONG: Final = 18
"""Words; longer clauses are looked through for seams."""
_BETWEEN_SEAMS: Final = 4
_LINKS: Final = word_set("and so because then cause which while when if plus like")
_SUBJECTS: Final = word_set("i you we it that this there what they he she do let")


@dataclass(frozen=True, slots=True)
class Stretch:
    """One clause as places in the evened words; see ``reply.Part`` for what each part means."""

    first: int
    last: int
    joiner: str
    asks: bool
    sentence: int
    breaks: tuple[int, ...]


def stretches(text: str, evened: Evened) -> Iterator[Stretch]:
    """Cut the evened words of ``text`` into clauses, in order."""
    words, starts, ends = evened.words, evened.starts, evened.ends
    count = len(words)
    if not count:
        return
    first, sentence, joiner = 0, 0, _joiner_at(words, 0)
    commas = [False] * count
    for place in range(1, count + 1):
        between = text[ends[place - 1] : starts[place] if place < count else len(text)]
        if place < count and between in ("", " "):
            ended = False
        else:
            ended = place == count or _ends_clause(between, text, ends[place - 1])
            if place < count:
                commas[place] = "," in between
        opened = "" if place == count else _joiner_at(words, place)
        if opened in _TRAILING and not ended and _ends_behind(text, evened, place):
            opened, joiner = "", joiner or opened
        if not ended and not opened:
            continue
        asks = "?" in between and ended
        yield Stretch(
            first, place, joiner, asks, sentence, _seams(words[first:place], commas[first:place])
        )
        if place < count and _SENTENCE_END.search(between) and ended:
            sentence += 1
        first, joiner = place, opened


def _ends_behind(text: str, evened: Evened, place: int) -> bool:
    """Tell whether a clause ends right behind this word ("It was one slot only though, ...").

    Between two commas a word turns what follows ("I'm sorry, however, it is policy").
    """
    if place + 1 == len(evened.words):
        return True
    behind = text[evened.ends[place] : evened.starts[place + 1]]
    if _CLAUSE_END.search(behind):
        return True
    before = text[evened.ends[place - 1] : evened.starts[place]] if place else ""
    return "," in behind and "," not in before


def _ends_clause(between: str, text: str, at: int) -> bool:
    """Tell whether what stands between two words, from offset ``at`` on, parts clauses."""
    if _CLAUSE_END.search(between) is None:
        return False
    if between.strip() != ".":
        return True
    # "5.10" and "e.g." hold points that end nothing
    figures = between == "." and text[at - 1].isdigit() and text[at + 1].isdigit()
    lone_letter = at > 1 and not text[at - 2].isalnum() and text[at - 1].lower() not in "i"
    return not (figures or (lone_letter and text[at - 1].isalpha()))


def _joiner_at(words: Sequence[str], place: int) -> str:
    """The word (or phrase) that parts a clause off here, or nothing."""
    word = words[place]
    if word in _PARTING:
        before = words[place - 1] if place else ""
        after = words[place + 1] if place + 1 < len(words) else ""
        if before in _NOT_PARTING_BEFORE[word] or (word == "however" and after in _HOW_MUCH):
            return ""
        if word == "but" and before == "help" and words[max(0, place - 2)] == "not":
            return ""  # "I can't help but"
        return word
    for phrase in BUT_PHRASES:
        if word == phrase[0] and tuple(words[place : place + len(phrase)]) == phrase:
            # "and at the same time" joins two things that both hold
            if phrase[0] == "at" and place and words[place - 1] == "and":
                return ""
            return " ".join(phrase)
    return ""


def _seams(words: Sequence[str], commas: Sequence[bool]) -> tuple[int, ...]:
    """Where a long clause begins anew: "... and I", "... so you", ", I"."""
    if len(words) <= _LONG:
        return ()
    seams = []
    last = 0
    for place in range(_BETWEEN_SEAMS, len(words) - 2):
        if place - last < _BETWEEN_SEAMS:
            continue
        linked = words[place] in _LINKS and words[place + 1] in _SUBJECTS
        if linked or (commas[place] and words[place] in _SUBJECTS | _LINKS):
            seams.append(place)
            last = place
    return tuple(seams)
