"""Keeps the developer's own settings, attempts and terminal out of every test."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Attempts, settings and the misread queue live in the test's own folder."""
    monkeypatch.setenv("SIMULATOR_ATTEMPTS", str(tmp_path / "kept" / "attempts"))
    for name in ("SIMULATOR_LIBRARY", "NO_COLOR", "TEXTUAL_THEME", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
