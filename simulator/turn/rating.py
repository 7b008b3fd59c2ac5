"""A Rating: the levels one reply or one episode earned, each with its evidence (domain.md c)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the trainee that count: offsets into the reply of turn ``turn`` (from 1)."""

    start: int
    end: int
    words: str
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Level:
    """The level of one criterion: 1-5, or ``None`` where it does not apply.

    ``anchor`` is the level's description, ``why`` the rule that held or the reason it does not
    apply, ``quotes`` the words behind it, ``feedback`` what the rubric tells a trainee there.
    """

    id: str
    title: str
    level: int | None
    anchor: str
    why: str
    quotes: tuple[Quote, ...]
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Feedback:
    """One strength or one change: the trainee's words first, then the client's inside view."""

    criterion: str
    text: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Rating:
    """The rating of one reply. ``score`` is 1.0-5.0 with one decimal, ``None`` when not scored."""

    levels: tuple[Level, ...]
    score: float | None
    cap: str
    """Why the score was capped, empty when it was not."""
    focus: tuple[str, ...]
    strength: Feedback | None
    change: Feedback | None


@dataclass(frozen=True, slots=True)
class EpisodeRating:
    """The rating of a whole session: E1-E10 and the mean of the response scores."""

    levels: tuple[Level, ...]
    mean_score: float | None
