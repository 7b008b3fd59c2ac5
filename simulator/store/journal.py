"""An attempt's journal: one file, one line an event, on disk before the client answers.

Sessions replay exactly, so only what the trainee did is kept: the replies, what was taken back,
the draft, the self-rating. A process killed at any moment loses at most the line being written.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec

SUFFIX: Final = ".jsonl"


class Opened(msgspec.Struct, frozen=True, tag="opened"):
    """The first line: which client, which content, which seed. ``at`` is ISO 8601 local time."""

    scenario: str
    seed: int
    mode: str
    at: str
    digests: dict[str, str]
    format: int = 1


class Replied(msgspec.Struct, frozen=True, tag="replied"):
    """The trainee sent this."""

    text: str


class TookBack(msgspec.Struct, frozen=True, tag="took_back"):
    """The last reply was set aside to try the moment again."""


class Drafted(msgspec.Struct, frozen=True, tag="drafted"):
    """What stood in the composer, unsent."""

    text: str


class Closed(msgspec.Struct, frozen=True, tag="closed"):
    """The trainee ended the session."""


class RatedSelf(msgspec.Struct, frozen=True, tag="rated_self"):
    """The trainee's own rating, 1-5 in halves, and the impulse named."""

    overall: float
    impulse: str


class Finished(msgspec.Struct, frozen=True, tag="finished"):
    """How it came out, so that a list of attempts need not replay them."""

    outcome: str
    mean_score: float | None


Event = Opened | Replied | TookBack | Drafted | Closed | RatedSelf | Finished

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Event).decode


class Journal:
    """Appends events to one attempt's file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def name(self) -> str:
        """The attempt's name: the file's, without its ending."""
        return self.path.name.removesuffix(SUFFIX)

    def write(self, event: Event) -> None:
        """Append one event and wait until it is on disk.

        Raises ``OSError`` when the disk will not take it.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        line = _encode(event) + b"\n"
        handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            if _ends_mid_line(self.path):
                line = b"\n" + line
            os.write(handle, line)
            os.fsync(handle)
        finally:
            os.close(handle)

    def read(self) -> Iterator[Event]:
        """Every whole event; a line cut short by a crash is passed over."""
        for line in self.path.read_bytes().splitlines():
            if line:
                try:
                    yield _decode(line)
                except (msgspec.DecodeError, msgspec.ValidationError):
                    continue

    def delete(self) -> None:
        """Remove the attempt from this machine."""
        self.path.unlink(missing_ok=True)


def _ends_mid_line(path: Path) -> bool:
    """Whether the last line was cut short, so that the next event must start a new one."""
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        if size == 0:
            return False
        file.seek(size - 1)
        return file.read(1) != b"\n"
