"""A session under way together with its journal: what is said is on disk before it is answered."""

from pathlib import Path

from simulator.library.vocabulary import FLAGS
from simulator.practice.attempt import Attempt, Exchange, Mode, SelfRating
from simulator.practice.session import (
    Room,
    begin,
    close,
    hear,
    rate_self,
    respond,
    take_back,
)
from simulator.store.attempts import Kept, folder, open_journal, read_attempt
from simulator.store.journal import (
    SUFFIX,
    Closed,
    Drafted,
    Finished,
    Journal,
    RatedSelf,
    Replied,
    TookBack,
)

NEVER_KEPT = "risk_text"
"""A reply that raises this flag is not written to disk: it is about the trainee, not the client."""
assert NEVER_KEPT in FLAGS


class Running:
    """One session: the room, the attempt so far, and the journal that follows it."""

    def __init__(self, room: Room, attempt: Attempt, journal: Journal) -> None:
        self.room = room
        self.attempt = attempt
        self.journal = journal
        self.draft = ""

    @classmethod
    def start(cls, room: Room, *, seed: int, mode: Mode) -> "Running":
        """Begin a new session. Raises ``OSError`` when its file cannot be written."""
        attempt = begin(room, seed=seed, mode=mode)
        journal = open_journal(room.scenario.id, seed, mode, dict(attempt.digests))
        return cls(room, attempt, journal)

    @classmethod
    def resume(cls, room: Room, kept: Kept) -> "Running":
        """Take up a kept attempt where it was left, by replaying what the trainee did."""
        mode: Mode = "guided" if kept.opened.mode == "guided" else "unaided"
        attempt = begin(room, seed=kept.opened.seed, mode=mode)
        for action in kept.actions:
            match action:
                case Replied(text) if not attempt.over:
                    attempt = respond(room, attempt, text)
                case TookBack() if attempt.exchanges:
                    attempt = take_back(attempt)
                case Closed() if not attempt.over:
                    attempt = close(room, attempt)
                case RatedSelf(overall, impulse):
                    attempt = rate_self(room, attempt, SelfRating(overall, impulse))
                case _:
                    continue
        running = cls(room, attempt, Journal(folder() / f"{kept.name}{SUFFIX}"))
        running.draft = kept.draft
        return running

    def say(self, reply: str) -> Exchange:
        """Send a reply: read it, write it down, let the client answer."""
        reading = hear(self.room, self.attempt, reply)
        if NEVER_KEPT not in reading.raised:
            self.journal.write(Replied(reply))
        self.attempt = respond(self.room, self.attempt, reply, reading)
        self.draft = ""
        return self.attempt.exchanges[-1]

    def take_back(self) -> str:
        """Set the last reply aside to try the same moment again; returns its words."""
        words = self.attempt.exchanges[-1].reply
        self.journal.write(TookBack())
        self.attempt = take_back(self.attempt)
        return words

    def keep_draft(self, words: str) -> None:
        """Write down what stands in the composer, once for each change."""
        if words != self.draft:
            self.draft = words
            self.journal.write(Drafted(words))

    def close(self) -> None:
        """End the session as the trainee."""
        self.journal.write(Closed())
        self.attempt = close(self.room, self.attempt)

    def rate_self(self, rating: SelfRating) -> None:
        """Keep the trainee's own rating, rate the episode, and note how it came out."""
        self.journal.write(RatedSelf(rating.overall, rating.impulse))
        self.attempt = rate_self(self.room, self.attempt, rating)
        self._note_outcome()

    def _note_outcome(self) -> None:
        episode = self.attempt.episode
        mean = episode.mean_score if episode else None
        self.journal.write(Finished(self.attempt.outcome or self.attempt.stopped, mean))

    def branch(self, before_turn: int) -> "Running":
        """A new attempt that shares all before turn ``before_turn`` and goes on from there."""
        branched = Running.start(self.room, seed=self.attempt.seed, mode=self.attempt.mode)
        for exchange in self.attempt.exchanges[: before_turn - 1]:
            branched.say(exchange.reply)
        return branched

    def delete(self) -> None:
        """Remove this attempt from the machine."""
        self.journal.delete()


def find_kept(name: str) -> Kept | None:
    """The kept attempt of that name, or ``None``. The name is a file's, never a path."""
    if Path(name).name != name:
        return None
    return read_attempt(Journal(folder() / f"{name}{SUFFIX}"))
