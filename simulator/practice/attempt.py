"""An Attempt: everything one session with a client left behind, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from simulator.turn.rating import EpisodeRating, Rating
from simulator.turn.reaction import Position, Reaction, Spoken
from simulator.turn.reading import Reading

Mode = Literal["guided", "unaided"]

IMPULSES: Mapping[str, str] = {
    "be right": "explain, correct, interpret",
    "be elsewhere": "change the subject, reach for a technique",
    "be useful": "solve it, advise",
    "be invisible": "say little, hand the question back",
    "be forgiven": "promise, give way, ask for it to be over",
    "be punished": "blame myself, apologise again",
    "be let in": "press, tell them what they feel",
    "be with": "stay, and stay curious",
}
"""What one may have felt pulled to do (domain.md 4.3); the trainee names one before the scores."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One reply and what came of it. ``n`` counts the replies sent, from 1.

    ``rating`` is ``None`` when the reply could not be read or was not part of the conversation.
    ``ask_again`` is set when the program should ask the trainee to put it in other words.
    """

    n: int
    reply: str
    reading: Reading
    reaction: Reaction
    rating: Rating | None
    ask_again: bool = False


@dataclass(frozen=True, slots=True)
class SelfRating:
    """The trainee's own view, asked for before any score is shown.

    ``overall`` is 1.0-5.0 in halves, ``impulse`` a key of IMPULSES or empty.
    """

    overall: float
    impulse: str = ""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One session: who, with what content, what was said, how it ended.

    ``digests`` maps ``kind/id`` to the sha256 of the file each piece of content came from.
    ``set_aside`` holds exchanges the trainee took back to try the same moment again.
    ``left_well`` says that the client was let go well, where leaving was the good ending.
    ``stopped`` names the flag that ended the session for the trainee's sake, or is empty.
    """

    scenario: str
    style: str
    rubric: str
    seed: int
    mode: Mode
    digests: Mapping[str, str]
    start: Position
    opening: Spoken
    exchanges: tuple[Exchange, ...] = ()
    set_aside: tuple[Exchange, ...] = ()
    outcome: str | None = None
    left_well: bool = False
    stopped: str = ""
    self_rating: SelfRating | None = None
    episode: EpisodeRating | None = field(default=None)

    @property
    def position(self) -> Position:
        """Where the client stands now."""
        return self.exchanges[-1].reaction.after if self.exchanges else self.start

    @property
    def over(self) -> bool:
        """Whether nothing more can be said."""
        return self.outcome is not None or bool(self.stopped)

    @property
    def last_spoken(self) -> Spoken:
        """What the client said last."""
        return self.exchanges[-1].reaction.spoken if self.exchanges else self.opening
