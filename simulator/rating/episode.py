"""The rating of a whole session: E1-E10 with the turns behind them (domain.md c.2)."""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.library.model.rubric import Criterion, Rubric, RubricLevel
from simulator.library.model.scenario import Scenario
from simulator.library.model.style import Style
from simulator.rating.evidence import Scene
from simulator.rating.feedback import feedback_text, words_of
from simulator.rating.moment import Moment, moment_at
from simulator.rating.reply import mean, not_rated_because
from simulator.rating.session_evidence import (
    HARD_AROUSAL,
    Said,
    Session,
    session_earned,
    session_holds,
)
from simulator.turn.rating import EpisodeRating, Level
from simulator.turn.reaction import Position, Reaction
from simulator.turn.reading import Counts, Reading

_NOTHING_SAID = Reading("", (), (), (), (), {}, (), None, Counts(0, 0, 0, 0), ())


@dataclass(frozen=True, slots=True)
class RatedTurn:
    """One reply of a session: its number from 1, what was heard, what it did, and its score."""

    turn: int
    reading: Reading
    reaction: Reaction
    score: float | None


def rate_episode(
    rubric: Rubric,
    scenario: Scenario,
    style: Style,
    turns: Sequence[RatedTurn],
    *,
    start: Position,
    outcome: str | None,
    self_rating: float | None = None,
) -> EpisodeRating:
    """Rate a session by the criteria that rate sessions, and give the mean of its scores.

    ``outcome`` is ``None`` for a session that was broken off; what needs an ending is then not
    rated. Replies that were not understood count neither as turns nor in the mean, and where they
    are the greater part there is no mean.
    """
    session = _session(scenario, style, turns, start, outcome, self_rating)
    criteria = [each for each in rubric.criteria.values() if each.scope == "session"]
    return EpisodeRating(tuple(_level(each, session) for each in criteria), session.mean)


def _session(
    scenario: Scenario,
    style: Style,
    turns: Sequence[RatedTurn],
    start: Position,
    outcome: str | None,
    self_rating: float | None,
) -> Session:
    said: list[Said] = []
    wordless = False
    for each in turns:
        if not not_rated_because(each.reading):
            moment = moment_at(scenario, style, each.reaction, turn=each.turn)
            hard = wordless or each.reaction.before.arousal >= HARD_AROUSAL
            said.append(Said(Scene(each.reading, moment), each.reaction, hard))
        wordless = not each.reaction.spoken.words.strip()
    nothing = Moment(
        style=style.id,
        therapist_part=scenario.therapist_part,
        name=scenario.client.name,
    )
    return Session(
        style=style,
        scene=Scene(_NOTHING_SAID, nothing),
        start=start,
        said=tuple(said),
        outcome=outcome,
        mean=_mean_score(turns),
        self_rating=self_rating,
    )


def _mean_score(turns: Sequence[RatedTurn]) -> float | None:
    """Return the mean of the scores; ``None`` where fewer than half of the replies could be read.

    One sentence understood among many that were not says nothing about the session.
    """
    scores = [each.score for each in turns if each.score is not None]
    return mean(scores) if len(scores) * 2 >= len(turns) else None


def _level(criterion: Criterion, session: Session) -> Level:
    if criterion.applies_when and session_earned(criterion.applies_when, session) is None:
        return Level(criterion.id, criterion.title, None, "", criterion.not_rated_because, ())
    for level in criterion.levels:
        proof = session_earned(level.earned_when, session) if level.earned_when else None
        if proof is not None:
            why = proof.why or level.anchor
            text = _feedback(level, session, words_of(proof.quotes, ""))
            return Level(
                criterion.id, criterion.title, level.level, level.anchor, why, proof.quotes, text
            )
    level = next(each for each in criterion.levels if each.level == criterion.otherwise)
    return Level(
        criterion.id,
        criterion.title,
        level.level,
        level.anchor,
        criterion.otherwise_because,
        (),
        _feedback(level, session, ""),
    )


def _feedback(level: RubricLevel, session: Session, words: str) -> str:
    name = session.scene.moment.name
    return feedback_text(
        level.feedback, lambda line: session_holds(line, session) is not None, words, name
    )
