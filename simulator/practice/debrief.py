"""The debrief of an attempt as plain values: what happened, where it turned, what to try next.

Screens and reports print these; nothing clinical is decided there (domain.md c.4, design.md 6).
"""

from dataclasses import dataclass
from typing import Literal

from simulator.library.model.scenario import ModelReply, Scenario
from simulator.library.model.style import Style
from simulator.library.vocabulary import DROPOUT, PARTIAL, PSEUDO, REPAIRED, UNREPAIRED
from simulator.practice.attempt import Attempt, Exchange
from simulator.turn.rating import Feedback

Turn = Literal["better", "worse", "same"]

OUTCOME_WORDS = {
    REPAIRED: (
        "Repaired: {name} could say what was needed, you took it in, and you are in touch again."
    ),
    PARTIAL: (
        "Partly repaired: you are in touch again, and something {name} needed was left unsaid."
    ),
    PSEUDO: (
        "A smooth ending without repair: it looked settled, and nothing of what happened was "
        "spoken about. {name} is looking after the peace."
    ),
    UNREPAIRED: "Not repaired yet: the strain was still there when the session ended.",
    DROPOUT: "{name} left. What happened between you stayed as it was.",
}
"""The first line of a debrief, one for each outcome."""

LEFT_WELL_WORDS = " {name} wanted to go and was let go well; here that was the good outcome."
STOPPED_WORDS = "You stopped here. Nothing was scored."


@dataclass(frozen=True, slots=True)
class CoursePoint:
    """Where the client stood after turn ``turn`` (0 = at the start). Trust and arousal are 0-10."""

    turn: int
    state: str
    trust: int
    arousal: int
    mark: Turn


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """A turn at which the client moved to another state, or the episode ended."""

    turn: int
    came_from: str
    went_to: str
    direction: Turn
    because: str


@dataclass(frozen=True, slots=True)
class Debrief:
    """All a trainee is shown after a session, most useful first."""

    headline: str
    strength: Feedback | None
    strength_turn: int
    change: Feedback | None
    change_turn: int
    course: tuple[CoursePoint, ...]
    turning_points: tuple[TurningPoint, ...]
    need: str
    style_title: str
    mean_score: float | None
    self_overall: float | None


def debrief(attempt: Attempt, scenario: Scenario, style: Style) -> Debrief:
    """Put an attempt's debrief together. Works at any point of a session."""
    name = scenario.client.name
    if attempt.outcome is not None:
        headline = OUTCOME_WORDS[attempt.outcome].format(name=name)
        if attempt.left_well:
            headline += LEFT_WELL_WORDS.format(name=name)
    else:
        headline = STOPPED_WORDS
    strength_turn, strength = _best(attempt)
    change_turn, change = _costliest(attempt)
    return Debrief(
        headline=headline,
        strength=strength,
        strength_turn=strength_turn,
        change=change,
        change_turn=change_turn,
        course=_course(attempt, style),
        turning_points=_turning_points(attempt, style),
        need=scenario.need,
        style_title=style.title,
        mean_score=attempt.episode.mean_score if attempt.episode else None,
        self_overall=attempt.self_rating.overall if attempt.self_rating else None,
    )


def model_replies(exchange: Exchange, scenario: Scenario) -> tuple[ModelReply, ...]:
    """Two other things one could have said at this moment: those of the state before the reply."""
    return scenario.model_replies.get(exchange.reaction.before.state, ())[:2]


def state_words(state: str) -> str:
    """A state's id as words: ``flat_denial`` is "flat denial"."""
    return state.replace("_", " ")


def sentence(words: str) -> str:
    """A reason as its author wrote it, with a capital letter and a full stop."""
    words = " ".join(words.split())
    if not words:
        return ""
    return words[0].upper() + words[1:] + ("" if words[-1] in ".!?" else ".")


def _scored(attempt: Attempt) -> list[Exchange]:
    return [
        exchange
        for exchange in attempt.exchanges
        if exchange.rating is not None and exchange.rating.score is not None
    ]


def _score(exchange: Exchange) -> float:
    assert exchange.rating is not None
    assert exchange.rating.score is not None
    return exchange.rating.score


def _best(attempt: Attempt) -> tuple[int, Feedback | None]:
    """The strength of the turn with the highest score; the earlier of two alike."""
    for exchange in sorted(_scored(attempt), key=lambda turn: (-_score(turn), turn.n)):
        if exchange.rating and exchange.rating.strength:
            return exchange.n, exchange.rating.strength
    return 0, None


def _costliest(attempt: Attempt) -> tuple[int, Feedback | None]:
    """The change for the turn that cost most: the lowest score; the earlier of two alike."""
    for exchange in sorted(_scored(attempt), key=lambda turn: (_score(turn), turn.n)):
        if exchange.rating and exchange.rating.change:
            return exchange.n, exchange.rating.change
    return 0, None


def _direction(style: Style, came_from: str, went_to: str, outcome: str | None) -> Turn:
    if outcome == REPAIRED:
        return "better"
    if outcome is not None or came_from == went_to:
        return "same" if outcome in (None, PARTIAL) else "worse"
    before, after = style.states[came_from].standing, style.states[went_to].standing
    return "better" if after > before else "worse" if after < before else "same"


def _course(attempt: Attempt, style: Style) -> tuple[CoursePoint, ...]:
    start = attempt.start
    points = [CoursePoint(0, start.state, start.trust, start.arousal, "same")]
    for exchange in attempt.exchanges:
        before, after = exchange.reaction.before, exchange.reaction.after
        direction = _direction(style, before.state, after.state, exchange.reaction.outcome)
        points.append(CoursePoint(exchange.n, after.state, after.trust, after.arousal, direction))
    return tuple(points)


def _turning_points(attempt: Attempt, style: Style) -> tuple[TurningPoint, ...]:
    found = []
    for exchange in attempt.exchanges:
        reaction = exchange.reaction
        went_to = reaction.outcome or reaction.after.state
        if went_to != reaction.before.state:
            direction = _direction(
                style, reaction.before.state, reaction.after.state, reaction.outcome
            )
            found.append(
                TurningPoint(
                    exchange.n, reaction.before.state, went_to, direction, reaction.because
                )
            )
    return tuple(found)
