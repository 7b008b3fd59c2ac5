"""The library is read once for all tests of the app; each app would read the same files again."""

from functools import cache

import pytest

from simulator.library import load as loading

_load_once = cache(loading.load)


@pytest.fixture(autouse=True)
def _one_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the home screen loads is what an earlier test loaded."""
    monkeypatch.setattr(loading, "load", _load_once)
