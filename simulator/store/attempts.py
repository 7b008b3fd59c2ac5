"""The attempts kept on this machine: where they are, and what each holds."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from simulator.store.journal import (
    SUFFIX,
    Closed,
    Drafted,
    Event,
    Finished,
    Journal,
    Opened,
    RatedSelf,
    Replied,
    TookBack,
)

FOLDER_VARIABLE = "SIMULATOR_ATTEMPTS"
"""Names another folder for attempts; the tests use it to stay out of the user's own."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One attempt as it lies on disk, not replayed.

    ``replies`` are those that stand (replies taken back are left out of them, in ``actions`` they
    are still there in order); ``draft`` is what stood unsent in the composer.
    """

    name: str
    opened: Opened
    actions: tuple[Event, ...]
    replies: tuple[str, ...]
    draft: str
    finished: Finished | None

    @property
    def unfinished(self) -> bool:
        """Whether the session can be taken up again."""
        return self.finished is None


def folder() -> Path:
    """Where attempts are kept: ``$SIMULATOR_ATTEMPTS``, else the platform's own data folder."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_data_path  # 5 ms, needed only once something is kept

    return user_data_path("rupture-repair-simulator", appauthor=False) / "attempts"


def open_journal(scenario: str, seed: int, mode: str, digests: dict[str, str]) -> Journal:
    """Start a new attempt's file, named by time and client; never over an existing one."""
    now = datetime.now().astimezone()
    stem = f"{now:%Y%m%d-%H%M%S}-{scenario}"
    path = folder() / f"{stem}{SUFFIX}"
    count = 2
    while path.exists():
        path = folder() / f"{stem}-{count}{SUFFIX}"
        count += 1
    journal = Journal(path)
    journal.write(Opened(scenario, seed, mode, now.isoformat(timespec="seconds"), digests))
    return journal


def kept_attempts() -> list[Kept]:
    """All attempts, newest first. A file that holds no attempt is passed over."""
    directory = folder()
    if not directory.is_dir():
        return []
    found = (
        read_attempt(Journal(path)) for path in sorted(directory.glob(f"*{SUFFIX}"), key=_stem)
    )
    return [kept for kept in reversed(list(found)) if kept is not None]


def _stem(path: Path) -> str:
    """Sorts by time, and a second session of the same second after the first."""
    return path.stem


def read_attempt(journal: Journal) -> Kept | None:
    """What one journal holds, or ``None`` where its first line is not an attempt's."""
    try:
        events = list(journal.read())
    except OSError:
        return None
    if not events or not isinstance(events[0], Opened):
        return None
    return _fold(journal.name, events[0], events[1:])


def _fold(name: str, opened: Opened, events: Iterable[Event]) -> Kept:
    replies: list[str] = []
    actions: list[Event] = []
    draft = ""
    finished: Finished | None = None
    for event in events:
        match event:
            case Replied(text):
                replies.append(text)
                actions.append(event)
                draft = ""
            case TookBack():
                if replies:
                    draft = replies.pop()
                    finished = None
                actions.append(event)
            case Drafted(text):
                draft = text
            case Finished():
                finished = event
            case Closed() | RatedSelf():
                actions.append(event)
            case Opened():
                continue
    return Kept(name, opened, tuple(actions), tuple(replies), draft, finished)
