"""Forms of speech: own past acts, questions by their order, tags, hedges (reading.md "Guards")."""

from collections.abc import Sequence
from typing import Final

from simulator.reading.word_sets import word_set

_IRREGULAR_PAST: Final = word_set(
    "did was had went came took gave made got put left let cut kept lost forgot broke brought "
    "began chose said told spoke wrote read sent rang saw heard thought felt knew meant met "
    "missed ran sat stood held hid fell fed led hurt shut hit stuck swept threw drove rose set "
    "spent taught bought caught dealt built bent burst dropped snapped"
)
_NO_ACT: Final = word_set(
    "wanted needed hoped liked wished loved used wondered noticed guessed imagined supposed "
    "happened understood was had felt thought knew meant heard saw"
)
"""Past forms that name a state of mind, or nothing yet, and so are no act to own."""
_PERFECT: Final = word_set("have had")
_ADVERBS: Final = word_set(
    "just really also then only never not even still clearly obviously completely simply probably "
    "maybe so too"
)
_HEDGES: Final = word_set(
    "maybe perhaps might may could possibly wonder wondering guess guessing imagine suppose "
    "suspect seems seem sounds sound looks feels if whether unsure"
)
_AUXILIARIES: Final = word_set(
    "did do does was were is are have has had am can could will would should shall"
)
_SUBJECTS: Final = word_set("i you we it that this he she they there")


def tells_own_act(words: Sequence[str]) -> bool:
    """Tell whether the words say what the speaker did: "I talked over you", "I've sent it"."""
    for place, word in enumerate(words[:-1]):
        if word != "i":
            continue
        at = place + 1
        perfect = words[at] in _PERFECT
        while at < len(words) and at - place <= 4 and words[at] in _ADVERBS | _PERFECT:
            at += 1
        if at < len(words) and _is_past(words[at], perfect):
            return True
        if words[place + 1 : place + 3] == ("did", "not") or words[place + 1] == "never":
            return True
    return False


def _is_past(word: str, perfect: bool) -> bool:
    if word in _NO_ACT and not perfect:
        return False
    return word in _IRREGULAR_PAST or (word.endswith("ed") and len(word) > 3)


def is_hedged(words: Sequence[str]) -> bool:
    """Tell whether a guess is put as a guess."""
    return not _HEDGES.isdisjoint(words)


def ends_with_tag(words: Sequence[str]) -> bool:
    """Tell whether the words end like "aren't you", "is it", "did I": asked, and asserted."""
    tail = [word for word in words[-3:] if word != "not"]
    return len(tail) >= 2 and tail[-2] in _AUXILIARIES and tail[-1] in _SUBJECTS
