"""The queue of replies a trainee says were misread, for the instructor to work through."""

import os
from pathlib import Path

import msgspec

from simulator.store.attempts import folder


class Misread(msgspec.Struct, frozen=True):
    """One disputed reading.

    ``codes`` are those heard, ``correction`` those the trainee says were meant (either may be
    empty); ``client_line`` is what was answered.
    """

    scenario: str
    state: str
    client_line: str
    reply: str
    codes: tuple[str, ...]
    fallback: str | None
    correction: tuple[str, ...]
    note: str = ""


def queue_path() -> Path:
    """The queue's file, in the folder of attempts."""
    return folder() / "misread.jsonl"


def add(misread: Misread) -> None:
    """Append one disputed reading. Raises ``OSError`` when the disk will not take it."""
    path = queue_path()
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        os.write(handle, msgspec.json.encode(misread) + b"\n")
    finally:
        os.close(handle)


def queued() -> list[Misread]:
    """Every disputed reading in the order it was filed; lines that hold none are passed over."""
    path = queue_path()
    if not path.is_file():
        return []
    found = []
    for line in path.read_bytes().splitlines():
        try:
            found.append(msgspec.json.decode(line, type=Misread))
        except (msgspec.DecodeError, msgspec.ValidationError):
            continue
    return found
