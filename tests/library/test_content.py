"""Where the files of a library are found."""

from pathlib import Path

import pytest

from simulator.library import content
from simulator.library.problems import Report


def write(folder: Path, *names: str) -> None:
    """Put small files into a folder."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"kind: style\nformat: 1\nid: {path.stem}\n", encoding="utf-8")


def test_a_checkout_has_its_folders_beside_the_package() -> None:
    """Without an installed copy, content is found in the checkout, named from its root."""
    sources = content.bundled(Report())
    assert {source.shown.split("/")[0] for source in sources} == {"scenarios", "rubrics"}
    assert all(not source.own and source.path.is_file() for source in sources)


def test_an_installed_copy_is_found_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a wheel the same folders stand in ``simulator/content``, and messages name them alike."""
    package = tmp_path / "simulator"
    write(package / "content", "scenarios/styles/calm.yaml", "rubrics/moves/own.yaml")
    monkeypatch.setattr(content, "_PACKAGE", package)
    assert [source.shown for source in content.bundled(Report())] == [
        "scenarios/styles/calm.yaml", "rubrics/moves/own.yaml",
    ]  # fmt: skip


def test_own_files_in_any_layout(tmp_path: Path) -> None:
    """Every .yaml beneath a folder is read, however deep, save in folders that are hidden."""
    write(tmp_path, "b.yaml", "a/deep/c.yaml", ".git/d.yaml", "a/.e.yaml")
    sources = content.own(tmp_path, frozenset(), Report())
    assert [source.shown for source in sources] == ["a/deep/c.yaml", "b.yaml"]
    assert all(source.own for source in sources)


def test_own_files_named_like_bundled_ones(tmp_path: Path) -> None:
    """A file that would be named like a bundled one is named with its folder in front."""
    write(tmp_path / "mine", "scenarios/a.yaml")
    sources = content.own(tmp_path / "mine", frozenset({"scenarios/a.yaml"}), Report())
    assert [source.shown for source in sources] == ["mine/scenarios/a.yaml"]


def test_one_file_alone(tmp_path: Path) -> None:
    """A single file is a library too."""
    write(tmp_path, "a.yaml", "b.yaml")
    sources = content.own(tmp_path / "b.yaml", frozenset(), Report())
    assert [source.shown for source in sources] == ["b.yaml"]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """A folder that is not there is told of, and nothing is raised."""
    report = Report()
    assert content.own(tmp_path / "nowhere", frozenset(), report) == []
    assert [problem.code for problem in report.problems] == ["N200"]


def test_files_with_another_ending(tmp_path: Path) -> None:
    """A file that is not read because of its name is pointed out, with a better name."""
    write(tmp_path, "a.yml", "b.yaml.txt", "c.yaml", "notes.txt")
    report = Report()
    assert len(content.own(tmp_path, frozenset(), report)) == 1
    assert [(each.severity, each.code, each.instead) for each in report.problems] == [
        ("warning", "Y112", "a.yaml"), ("warning", "Y112", "b.yaml"),
    ]  # fmt: skip


def test_too_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that cannot be meant is not read through."""
    monkeypatch.setattr(content, "MOST_FILES", 2)
    write(tmp_path, "a.yaml", "b.yaml", "c.yaml")
    report = Report()
    assert content.own(tmp_path, frozenset(), report) == []
    assert [problem.code for problem in report.problems] == ["N200"]


def test_a_file_that_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file the system does not give out is told of; the others are read."""
    write(tmp_path, "a.yaml", "b.yaml")
    opened = Path.open

    def refusing(path: Path, mode: str = "r") -> object:
        if path.name == "a.yaml":
            raise PermissionError(13, "Permission denied")
        return opened(path, mode)

    monkeypatch.setattr(Path, "open", refusing)
    report = Report()
    assert [each.shown for each in content.own(tmp_path, frozenset(), report)] == ["b.yaml"]
    assert [(each.code, each.cause) for each in report.problems] == [("Y111", "Permission denied")]


def test_example_sessions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An example session is one reply a line, comments and empty lines apart."""
    demos = tmp_path / "content" / "scenarios" / "demos"
    demos.mkdir(parents=True)
    (demos / "the-lamp.txt").write_text(
        "# Ada\n\nI was short.\n  What was it like? \n", encoding="utf-8"
    )
    monkeypatch.setattr(content, "_PACKAGE", tmp_path)
    assert content.bundled_demos() == {"the-lamp": ("I was short.", "What was it like?")}
