"""What a trainee has set: how to send, how to practise, how it looks."""

from pathlib import Path
from typing import Literal

import msgspec

from simulator.store.attempts import folder

Mode = Literal["guided", "unaided"]


class Settings(msgspec.Struct, frozen=True):
    """The settings kept between sessions.

    ``enter_sends``: Enter sends and Ctrl+J breaks the line; otherwise Enter breaks the line and
    Ctrl+Enter or F2 sends. ``pauses``: the client takes a moment before answering.
    ``mode`` is the one last chosen, ``None`` before any choice.
    """

    enter_sends: bool = True
    pauses: bool = True
    theme: str = "textual-dark"
    mode: Mode | None = None


def settings_path() -> Path:
    """The settings' file, in the folder of attempts."""
    return folder() / "settings.json"


def read_settings() -> Settings:
    """The settings kept, or the usual ones where there are none or they cannot be read."""
    try:
        return msgspec.json.decode(settings_path().read_bytes(), type=Settings)
    except (OSError, msgspec.DecodeError, msgspec.ValidationError):
        return Settings()


def keep_settings(settings: Settings) -> None:
    """Write the settings in one step. Raises ``OSError`` when the disk will not take them."""
    path = settings_path()
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = path.with_suffix(".part")
    part.write_bytes(msgspec.json.encode(settings))
    part.replace(path)
