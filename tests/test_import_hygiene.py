"""What a fresh interpreter loads: nothing heavy before it is needed."""

import subprocess
import sys

import pytest

HEADLESS = (
    "simulator.library.load",
    "simulator.reading.reader",
    "simulator.client.react",
    "simulator.rating.reply",
    "simulator.practice.session",
    "simulator.store.running",
    "simulator.reports.session_text",
    "simulator.console.play",
    "simulator.bench.policies",
)


def _loaded_after(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("module", HEADLESS)
def test_nothing_below_the_app_loads_textual(module: str) -> None:
    """The practice works without a screen, so none of it may need the screen's library."""
    loaded = _loaded_after(f"import {module}")
    assert module in loaded
    assert "textual" not in loaded
    assert "rich" not in loaded


def test_the_command_line_loads_almost_nothing() -> None:
    """Help and errors come at once: neither YAML nor transitions nor Textual is loaded for them."""
    loaded = _loaded_after("import simulator.cli")
    assert not loaded & {"textual", "yaml", "transitions", "msgspec", "importlib.metadata"}


def test_the_app_paints_before_it_reads_the_library() -> None:
    """The home screen's module needs neither YAML nor the client machine."""
    loaded = _loaded_after("import simulator.app.app")
    assert "textual" in loaded
    assert not loaded & {"yaml", "transitions", "simulator.library.load", "simulator.reading"}
