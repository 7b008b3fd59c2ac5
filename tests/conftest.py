"""Keeps the developer's own settings, attempts and terminal out of every test."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples every time: a change is judged by what it does, not by the draw.
settings.register_profile("steady", derandomize=True)
settings.load_profile("steady")

for _name in ("NO_COLOR", "TEXTUAL_THEME", "COLUMNS", "LINES"):
    os.environ.pop(_name, None)  # Textual reads these when it is imported, before any fixture


@pytest.fixture(autouse=True)
def _own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Attempts, settings and the misread queue live in the test's own folder."""
    monkeypatch.setenv("SIMULATOR_ATTEMPTS", str(tmp_path / "kept" / "attempts"))
    monkeypatch.delenv("SIMULATOR_LIBRARY", raising=False)
