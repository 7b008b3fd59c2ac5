"""An instructor's own files: laid over the bundled ones, and checked."""

import json
from pathlib import Path

import pytest

from simulator.cli import main
from simulator.library.content import root

BUNDLED = root() / "scenarios" / "secure" / "not-that-kind-of-sad.yaml"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder with one client of one's own, in place of a bundled one."""
    text = BUNDLED.read_text(encoding="utf-8")
    assert "title: Not that kind of sad" in text
    folder = tmp_path / "mine"
    folder.mkdir()
    changed = text.replace("title: Not that kind of sad", "title: Another Monday")
    (folder / BUNDLED.name).write_text(changed, encoding="utf-8")
    return folder


def test_an_own_file_takes_the_place_of_the_bundled_one(
    own: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """--library and SIMULATOR_LIBRARY both lay a folder over the bundled library, by id."""
    assert main(["list", "--library", str(own)]) == 0
    assert "Another Monday" in capsys.readouterr().out
    monkeypatch.setenv("SIMULATOR_LIBRARY", str(own))
    assert main(["list"]) == 0
    printed = capsys.readouterr().out
    assert "Another Monday" in printed
    assert "The clock" in printed


def test_a_folder_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong --library is one sentence and exit status 2."""
    assert main(["list", "--library", "no-such-folder"]) == 2
    assert "no-such-folder" in capsys.readouterr().err


def test_check_points_at_the_slip_and_says_what_to_type(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A misspelt move is found at its line and column, with the nearest one; exit status 1."""
    path = own / BUNDLED.name
    lines = path.read_text(encoding="utf-8").splitlines()
    row = next(n for n, line in enumerate(lines) if line.strip() == "OWN: |")
    lines[row] = lines[row].replace("OWN", "OWNN")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert main(["check", str(path)]) == 1
    printed = capsys.readouterr().out
    assert f"{BUNDLED.name}:{row + 1}:" in printed
    assert "OWNN" in printed
    assert "Did you mean OWN" in printed
    assert main(["check", str(path), "--json"]) == 1
    (problem,) = json.loads(capsys.readouterr().out.splitlines()[0])
    assert problem["line"] == row + 1
    assert problem["severity"] == "error"


def test_the_bundled_library_is_clean(capsys: pytest.CaptureFixture[str]) -> None:
    """check finds nothing in what comes with the program."""
    assert main(["check"]) == 0
    assert "0 errors, 0 warnings" in capsys.readouterr().out
