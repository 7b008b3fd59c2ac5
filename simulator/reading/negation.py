"""Negation: words before a cue that turn it round, within its own clause (domain.md a.0.6).

"I'm not saying you're wrong" is no blame, "I don't think I let you down" is no owning.
"""

import re
from collections.abc import Sequence
from typing import Final

from simulator.reading.word_sets import word_set

_TURNS: Final = word_set("not never nobody no without hardly neither nor")
_REPORTS: Final = word_set(
    "saying say said suggest suggesting suggested think thinking thought believe mean meaning "
    "meant implying imply trying try want wanting wanted going about asking ask expect expecting "
    "feel claim claiming pretend pretending tell telling wish need needing sure see blame as "
    "blaming because that to be being let letting have like"
)
"""What may stand between the negation and what it turns round."""
_FILLERS: Final = word_set(
    "really just even quite at all any a an the so too very here your my his her their our"
)
_SUBJECTS: Final = word_set("i you we it this he she they there what")
_IN_CUES: Final = word_set("not never")
_NEGATED_CUE: Final = re.compile(r"\b(?:not|never|no|cannot|nothing|none|[a-z]+n['’]t)\b", re.I)
_REACH: Final = 6
_INSTEAD: Final = frozenset({("rather", "than"), ("instead", "of"), ("far", "from")})


def is_negated(words: Sequence[str], start: int, floor: int = 0) -> bool:
    """Tell whether what begins at ``start`` is turned round by what stands before it.

    ``floor`` is where the clause, or the stretch of a long one, begins. "Not only" turns nothing
    round, and a second negation turns back the first.
    """
    for at in range(start - 1, max(floor, start - _REACH) - 1, -1):
        word = words[at]
        if word in _TURNS:
            if not _reaches(words, at, start):
                return False
            return not is_negated(words, at, floor)
        if at > floor and (words[at - 1], word) in _INSTEAD:
            return all(between in _FILLERS for between in words[at + 1 : start])
    return False


def holds_negation(words: Sequence[str], cue: str) -> bool:
    """Tell whether a negation stands among the words a cue covers and not in the cue itself.

    Then a gap of the cue has passed over it: "it is ... policy" in "it's not our policy".
    """
    return not _IN_CUES.isdisjoint(words) and not _NEGATED_CUE.search(cue)


def _reaches(words: Sequence[str], at: int, start: int) -> bool:
    """Tell whether the negation at ``at`` goes on to ``start``."""
    if words[at] == "no":  # "no, I ..." answers; "no policy" denies
        return at + 1 == start and start < len(words) and words[start] not in _SUBJECTS
    if at + 1 < start and words[at + 1] == "only":
        return False
    before = words[at]
    for place in range(at + 1, start):
        word = words[place]
        if word in _SUBJECTS and before not in _REPORTS:
            return False
        if word not in _REPORTS and word not in _FILLERS and word not in _SUBJECTS:
            return False
        before = word
    return True
