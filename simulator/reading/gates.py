"""Speech-act gates: what form of words a move can take at all (reading.md "Guards")."""

from collections.abc import Callable, Sequence
from typing import Final

from simulator.reading.reply import Part
from simulator.reading.speech_acts import ends_with_tag, is_hedged
from simulator.reading.word_sets import word_set

Gate = Callable[[Sequence[str], int, Part], bool]
"""Takes the words of a clause, the place a cue begins at and the clause; lets it pass or not."""

_ASKED: Final = word_set("did do have had was were am is are could should would can")
_SUBORDINATE: Final = word_set("when after since whether that because as if while before until")
_SUPPOSED: Final = word_set("if whether unless")


def lets_pass(code: str, words: Sequence[str], start: int, part: Part) -> bool:
    """Tell whether a cue of this move, beginning at ``start``, can be the move in this form."""
    gate = _GATES.get(code)
    return gate is None or gate(words, start, part)


def _an_act_is_stated(words: Sequence[str], start: int, part: Part) -> bool:
    """Owning states what was done; asking after it ("did I hurry you?") and supposing do not."""
    before = words[start - 1] if start else ""
    if before in _SUPPOSED:
        return False
    if words[start] == "i" and before in _ASKED and (start < 3 or part.asks):
        return ends_with_tag(words) and start >= len(words) - 3
    own_tag = ends_with_tag(words) and words[-1] == "i"
    return not (part.asks and before in _SUBORDINATE and not own_tag)


def _stated_as_fact(words: Sequence[str], start: int, part: Part) -> bool:
    """Mind reading states; what is asked, or offered as a guess, is no mind reading."""
    floor = max((seam for seam in part.breaks if seam <= start), default=0)
    if is_hedged(words[floor : start + 4]):
        return False
    return not part.asks or ends_with_tag(words)


_GATES: Final[dict[str, Gate]] = {
    "own_contribution": _an_act_is_stated,
    "mind_read": _stated_as_fact,
}
