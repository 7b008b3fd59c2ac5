"""The rating of one reply: a level for each criterion, the score, one strength and one change."""

from collections.abc import Iterable, Sequence
from typing import Final

from simulator.library.model.rubric import Criterion, InReply, Rubric, RubricLevel
from simulator.library.vocabulary import UNSURE
from simulator.rating.evidence import Found, Scene, earned, line_holds, together
from simulator.rating.feedback import choose_change, choose_strength, feedback_text, words_to_repeat
from simulator.rating.moment import Moment
from simulator.turn.rating import Level, Quote, Rating
from simulator.turn.reading import Reading

LOWEST_LEVEL: Final = 1
HOSTILE: Final = "hostile"
NOT_READ: Final = "The program could not read this reply, so it is not rated."
SET_ASIDE: Final = "This was not said to the client, so it is not rated."
SET_ASIDE_FLAGS: Final = frozenset({"risk_text", "off_task"})
"""Flags of what was written to the program, or about oneself, and is never scored."""


def rate_reply(rubric: Rubric, reading: Reading, moment: Moment) -> Rating:
    """Rate one reply by the criteria that rate replies (domain.md c.1).

    Each level is the first, from 5 down, whose sentences hold. The score is the mean of the
    criteria that apply, to one decimal, and no more than the lowest cap that holds; a reply that
    was not understood or not said to the client has none.
    """
    criteria = [each for each in rubric.criteria.values() if each.scope == "reply"]
    focus = tuple(name for name in moment.focus if name in rubric.criteria)
    not_rated = not_rated_because(reading)
    if not_rated:
        levels = tuple(Level(each.id, each.title, None, "", not_rated, ()) for each in criteria)
        return Rating(levels, None, "", focus, None, None)
    scene = Scene(reading, moment)
    levels = tuple(level_of(criterion, scene) for criterion in criteria)
    score, cap = _score(rubric, levels, scene)
    return Rating(
        levels=levels,
        score=score,
        cap=cap,
        focus=focus,
        strength=choose_strength(levels, focus, scene),
        change=choose_change(rubric, levels, score, focus, scene),
    )


def level_of(criterion: Criterion, scene: Scene) -> Level:
    """Decide one criterion's level of one reply, with the words and the rule behind it."""
    if criterion.applies_when and earned(criterion.applies_when, scene) is None:
        return Level(criterion.id, criterion.title, None, "", criterion.not_rated_because, ())
    level, why, quotes = _decide(criterion, scene)
    for lowering in criterion.lowered_when:
        lowered = line_holds(lowering.evidence, scene)
        if lowered is not None and level.level > LOWEST_LEVEL:
            level = _numbered(criterion, max(LOWEST_LEVEL, level.level - lowering.by))
            why = f"{why} {lowering.by} lower because {lowering.because}."
            quotes = together((Found(quotes), lowered)).quotes
    words = words_to_repeat(level.level, quotes, scene)
    text = feedback_text(
        level.feedback,
        lambda evidence: isinstance(evidence, InReply) and line_holds(evidence, scene) is not None,
        words,
        scene.moment.name,
    )
    return Level(criterion.id, criterion.title, level.level, level.anchor, why, quotes, text)


def _decide(criterion: Criterion, scene: Scene) -> tuple[RubricLevel, str, tuple[Quote, ...]]:
    for level in criterion.levels:
        proof = earned(level.earned_when, scene) if level.earned_when else None
        if proof is not None:
            return level, proof.why or level.anchor, proof.quotes
    return _numbered(criterion, criterion.otherwise), criterion.otherwise_because, ()


def _numbered(criterion: Criterion, number: int) -> RubricLevel:
    return next(level for level in criterion.levels if level.level == number)


def mean(numbers: Iterable[float]) -> float | None:
    """Return the mean to one decimal, halves rounded up; ``None`` of nothing."""
    values = list(numbers)
    if not values:
        return None
    return int(sum(values) / len(values) * 10 + 0.5 + 1e-9) / 10


def _score(rubric: Rubric, levels: Sequence[Level], scene: Scene) -> tuple[float | None, str]:
    score = mean(level.level for level in levels if level.level is not None)
    if score is None:
        return None, ""
    holding = [cap for cap in rubric.caps if line_holds(cap.evidence, scene) is not None]
    lowest = min(holding, key=lambda cap: cap.at_most, default=None)
    if lowest is None or score <= lowest.at_most:
        return score, ""
    return lowest.at_most, f"No more than {lowest.at_most}: {lowest.because}"


def not_rated_because(reading: Reading) -> str:
    """Return why a reply is not rated at all; empty when it is."""
    if not reading.raised.isdisjoint(SET_ASIDE_FLAGS):
        return SET_ASIDE
    if HOSTILE in reading.raised:
        return ""  # an insult moves the client, whatever else could be made of the words
    if reading.fallback == UNSURE or not (reading.heard or reading.fallback):
        return NOT_READ
    return ""
