"""What the trained head adds to the cues: moves in words that no cue knows (reading.md "Shape" 4).

A repair move the head may assert alone. A misstep it makes sure only where a cue or a lead of that
misstep points the same way; without one it stays possible. Cues come first: a clause that a cue has
decided is not decided again.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import log
from typing import Final

from simulator.library.vocabulary import MISSTEP
from simulator.reading.features import ANOTHERS, Stretch, stretches_of
from simulator.reading.gates import lets_pass
from simulator.reading.head import NEUTRAL_CODE, Head
from simulator.reading.hearing import Ears
from simulator.reading.leads import lead_for
from simulator.reading.weighing import Weighing, family_of
from simulator.turn.reading import Heard

ORIGIN: Final = "trained head"


@dataclass(frozen=True, slots=True)
class Bars:
    """Probabilities from which the head counts.

    ``repair`` alone; ``misstep`` beside a lead; ``cued`` beside a cue that does not decide alone;
    ``second`` for a further move in the same stretch, ``possible`` for what is only shown, and
    ``neutral`` for a reply that holds no move.
    """

    repair: float = 0.32
    misstep: float = 0.25
    cued: float = 0.10
    second: float = 0.60
    possible: float = 0.15
    neutral: float = 0.40


BARS: Final = Bars()
_HIGHER: Final[Mapping[str, float]] = {
    "counter_blame": 0.05, "interpret_away": 0.05, "collapse_self_blame": 0.25,
    "appease_overpromise": 0.15, "pursue_pressure": 0.25, "cold_distance": 0.20, "mind_read": 0.15,
    "fix_advise": 0.10, "defend_self": 0.10, "evade_topic": 0.10, "vague_reassurance": 0.15,
    "stay_present": 0.15, "clarify_intent": 0.15, "invite_experience": 0.10, "explore_need": 0.10,
    "disclose_inner_experience": 0.10, "renegotiate_task": 0.05,
}  # fmt: skip
"""What is asked on top where the head is often mistaken, or its mistake would weigh."""
_BESIDE_REPAIR: Final = 0.15
"""Asked on top for a misstep in a reply that repairs elsewhere."""
_BARE: Final = 9
_BARELY: Final = 0.30
"""Asked on top for a repair move in fewer than nine words that mention nothing of what happened."""

_DENIES_BY_NATURE: Final = frozenset({"defend_self", "cold_distance", "counter_blame"})
_DISCLAIMS: Final = re.compile(
    r"\bi (?:will|would|am|do|did|can|could|should) not\b|\bforget the\b|\byou should not have to\b"
    r"|\brather than\b|\binstead of\b|\bwithout (?:me )?\w+ing\b"
)
"""Words by which a misstep is named so as not to commit it: "I won't tell you it will be fine"."""

_DENIES_AN_ACT: Final = re.compile(
    r"\bi (?:never|did not) (?!(?:even )?(?:ask|check|tell|told|say|said|notice|listen|hear|"
    r"think|thought|mention|explain|give|gave|stop|let|see|saw|catch|caught|take|took|know|look|answer|"
    r"get|got|leave|left|make|made|do|did|want))"
)
"""Denying an act is no owning; owning what was left undone is."""


def let_head_decide(weighing: Weighing, head: Head, ears: Ears, bars: Bars = BARS) -> float:
    """Add what the head hears; returns the highest log odds that a stretch is no move at all."""
    neutral = float("-inf")
    reply = weighing.reply
    for stretch in stretches_of(reply, weighing.clauses, weighing.context):
        odds = head.judge(stretch)
        neutral = max(neutral, odds.get(NEUTRAL_CODE, neutral))
        start, end = reply.span(stretch.first, stretch.last)
        decided = [each for each in weighing.heard if each.start < end and start < each.end]
        taken = len(decided)
        likeliest = max(odds[code] for code in odds if code in weighing.moves)
        for code in sorted(weighing.moves, key=lambda each: (-odds.get(each, -99.0), each)):
            chance = odds.get(code, -99.0)
            if chance < _odds(bars.cued):
                break
            if code in weighing.codes():
                continue
            if _is_sure(weighing, ears, stretch, code, chance, likeliest, decided, bars):
                if taken and chance < _odds(bars.second):
                    continue
                _hear(weighing, stretch, code, "sure")
                taken += 1
            elif chance >= _odds(bars.possible) and not taken:
                _hear(weighing, stretch, code, "possible")
    weighing.heard.sort(key=lambda heard: (heard.start, heard.end, heard.code))
    weighing.possible.sort(key=lambda heard: (heard.start, heard.end, heard.code))
    return neutral


def _is_sure(
    weighing: Weighing,
    ears: Ears,
    stretch: Stretch,
    code: str,
    chance: float,
    likeliest: float,
    decided: list[Heard],
    bars: Bars,
) -> bool:
    misstep = weighing.moves[code].family == MISSTEP
    family = family_of(weighing.moves[code])
    if any(each.family != family for each in decided):
        return False
    more = _HIGHER.get(code, 0.0)
    pointed = any(each.code == code for each in weighing.possible)
    if _denied(weighing, ears, stretch, code):
        return False
    if pointed and chance >= _odds(bars.cued + more):
        return True
    if not misstep:
        bare = stretch.last - stretch.first < _BARE
        if bare and not any(each.startswith("mentions") for each in stretch.form):
            more += _BARELY
        return chance >= _odds(bars.repair + more)
    if chance < likeliest:
        return False
    if any(each.family != MISSTEP for each in weighing.heard):
        more += _BESIDE_REPAIR
    lead = _lead(weighing, stretch, code) if chance >= _odds(bars.misstep + more) else None
    if lead is None:
        return False
    part = weighing.reply.parts[stretch.part]
    words = weighing.reply.words_of(part)
    return lets_pass(code, words, stretch.first - part.first + lead[0], part)


def _denied(weighing: Weighing, ears: Ears, stretch: Stretch, code: str) -> bool:
    """Tell whether a blocker of the move stands there, or it is named so as not to be done."""
    clause = weighing.clauses[stretch.part]
    first = clause.part.first
    if ears.stands_against(
        weighing.moves[code], clause, stretch.first - first, stretch.last - first
    ):
        return True
    said = " ".join(weighing.reply.evened.words[stretch.first : stretch.last])
    if code == "own_contribution":
        return bool(_DENIES_AN_ACT.search(said))
    if " not our " in said or " not the " in said or " not about " in said:
        return weighing.moves[code].family == MISSTEP
    if weighing.moves[code].family != MISSTEP or code in _DENIES_BY_NATURE:
        return False
    return bool(_DISCLAIMS.search(said))


def _lead(weighing: Weighing, stretch: Stretch, code: str) -> tuple[int, int] | None:
    part = weighing.reply.parts[stretch.part]
    hidden = (part.masked | part.told) >> (stretch.first - part.first)
    words = weighing.reply.evened.words[stretch.first : stretch.last]
    own = [ANOTHERS if hidden >> place & 1 else word for place, word in enumerate(words)]
    return lead_for(code, own)


def _hear(weighing: Weighing, stretch: Stretch, code: str, tier: str) -> None:
    move = weighing.moves[code]
    start, end = weighing.reply.span(stretch.first, stretch.last)
    cue = f"heard as the examples of {move.title} are"
    if tier == "sure" and move.family == MISSTEP:
        cue = _pointer(weighing, stretch, code) + cue
    if tier == "sure":
        weighing.possible = [each for each in weighing.possible if each.code != code]
    elif any(each.code == code for each in weighing.possible):
        return
    heard = Heard(
        code=code, cls=weighing.class_of(move), family=family_of(move), start=start, end=end,
        quote=weighing.reply.text[start:end], cue=cue, origin=ORIGIN,
        tier="sure" if tier == "sure" else "possible", clause=weighing.clause_at(start),
    )  # fmt: skip
    (weighing.heard if tier == "sure" else weighing.possible).append(heard)


def _pointer(weighing: Weighing, stretch: Stretch, code: str) -> str:
    for each in weighing.possible:
        if each.code == code and each.origin != ORIGIN:
            return f"{each.cue}, and "
    lead = _lead(weighing, stretch, code)
    if lead is None:
        return ""
    words = weighing.reply.evened.words[stretch.first + lead[0] : stretch.first + lead[1]]
    return f"“{' '.join(words)}”, and "


def _odds(probability: float) -> float:
    return log(probability / (1 - probability))
