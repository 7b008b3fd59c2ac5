"""A whole library: what comes with the program, and an instructor's own laid over it."""

import hashlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from simulator.library.load import load
from simulator.library.problems import Report

Short = Callable[[Report], list[str]]


@pytest.fixture
def own(tmp_path: Path) -> Callable[[str, str], Path]:
    """Puts a file into an instructor's folder, and gives the folder."""

    def write(name: str, text: str) -> Path:
        path = tmp_path / "mine" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return tmp_path / "mine"

    return write


def of(small: Path, name: str) -> str:
    """The text of a file of the small library."""
    return (small / name).read_text(encoding="utf-8")


def test_what_comes_with_the_program_is_clean() -> None:
    """Every bundled style, client, rubric and move loads without an error or a warning."""
    loaded = load()
    assert [str(each.place) + " " + each.headline for each in loaded.report.problems] == []
    assert {"avoidant", "preoccupied", "secure"} <= loaded.library.styles.keys()
    assert {
        "just-the-tablets",
        "the-clock",
        "not-that-kind-of-sad",
    } <= loaded.library.scenarios.keys()
    assert "repair" in loaded.library.rubrics
    assert len(loaded.library.lexicon.moves) == 31


def test_a_small_library_in_full(small: Path) -> None:
    """Everything there is a file for is in the library, by id."""
    loaded = load(base=small)
    library = loaded.library
    assert loaded.report.problems == []
    assert (list(library.styles), list(library.scenarios), list(library.rubrics)) == (
        ["calm"], ["the-lamp"], ["small"],
    )  # fmt: skip
    assert list(library.lexicon.moves) == ["defend_self", "own_contribution"]
    assert library.lexicon.word_lists == {
        "short": ("short", "curt", "abrupt"), "sorry": ("sorry", "my apologies"),
    }  # fmt: skip
    assert list(library.lexicon.modifiers) == ["tentative"]
    assert list(library.lexicon.flags) == ["jargon"]


def test_digests_are_those_of_the_bytes(small: Path) -> None:
    """The digest of each file is the sha256 of its bytes, by kind and id."""
    digests = load(base=small).library.digests
    style = (small / "scenarios/styles/calm.yaml").read_bytes()
    assert digests["style/calm"] == hashlib.sha256(style).hexdigest()
    assert set(digests) == {
        "style/calm", "scenario/the-lamp", "rubric/small", "move/own_contribution",
        "move/defend_self", "wordlists/wordlists", "modifiers/modifiers", "flags/flags",
    }  # fmt: skip


def test_moves_may_wait(small: Path, own: Callable[[str, str], Path], short: Short) -> None:
    """Without the moves the rest is complete; their problems come when they are asked for."""
    text = of(small, "rubrics/moves/defend_self.yaml").replace("family: misstep", "family: slip")
    folder = own("defend_self.yaml", text)
    loaded = load(folder, moves_later=True, base=small)
    assert list(loaded.library.scenarios) == ["the-lamp"]
    assert loaded.report.problems == []
    assert list(loaded.library.lexicon.moves) == ["defend_self", "own_contribution"]
    assert short(loaded.report) == ["N202 6:9"]


def test_an_own_file_stands_in_place_of_a_bundled_one(
    small: Path, own: Callable[[str, str], Path]
) -> None:
    """A file with the same kind and id is used instead, wherever it lies, and a note says so."""
    folder = own(
        "clients/2026/the-lamp.yaml", of(small, "scenarios/the-lamp.yaml").replace("Ada", "Bea")
    )
    loaded = load(folder, base=small)
    assert loaded.library.scenarios["the-lamp"].client.name == "Bea"
    assert [(each.severity, each.code, str(each.place)) for each in loaded.report.problems] == [
        ("note", "N208", "clients/2026/the-lamp.yaml:4:5")
    ]
    assert "scenarios/the-lamp.yaml" in loaded.report.problems[0].headline
    text = (folder / "clients/2026/the-lamp.yaml").read_bytes()
    assert loaded.library.digests["scenario/the-lamp"] == hashlib.sha256(text).hexdigest()


def test_an_own_file_with_a_slip_takes_nothing_away(
    small: Path, own: Callable[[str, str], Path]
) -> None:
    """While an own file cannot be used, the bundled one of its id stays in use."""
    folder = own(
        "the-lamp.yaml", of(small, "scenarios/the-lamp.yaml").replace("age: 41", "age: old")
    )
    loaded = load(folder, base=small)
    assert loaded.library.scenarios["the-lamp"].client.age == 41
    assert [each.code for each in loaded.report.problems] == ["N211"]


def test_an_own_client_may_use_what_is_bundled(
    small: Path, own: Callable[[str, str], Path]
) -> None:
    """A new client with a bundled style and rubric is added to those there are."""
    folder = own("a.yaml", of(small, "scenarios/the-lamp.yaml").replace("id: the-lamp", "id: a"))
    loaded = load(folder, base=small)
    assert list(loaded.library.scenarios) == ["a", "the-lamp"]
    assert loaded.report.problems == []


def test_own_word_lists_are_added(small: Path, own: Callable[[str, str], Path]) -> None:
    """A second file of word lists adds its lists; one of the same name stands in for the other."""
    folder = own(
        "more.yaml",
        "kind: wordlists\nformat: 1\nid: more\ntitle: More\nlists:\n  short: gruff\n  warm: kind\n",
    )
    lists = load(folder, base=small).library.lexicon.word_lists
    assert lists == {"short": ("gruff",), "sorry": ("sorry", "my apologies"), "warm": ("kind",)}


def test_two_own_files_of_one_id(small: Path, own: Callable[[str, str], Path]) -> None:
    """Of two files with one id the first is used, and the message shows both places."""
    text = of(small, "scenarios/the-lamp.yaml").replace("id: the-lamp", "id: a")
    own("x/a.yaml", text)
    loaded = load(own("y/a.yaml", text), base=small)
    (problem,) = loaded.report.problems
    assert (problem.code, [str(mark.place) for mark in problem.marks]) == (
        "N208", ["y/a.yaml:4:5", "x/a.yaml:4:5"],
    )  # fmt: skip
    assert "a" in loaded.library.scenarios


def test_what_leads_nowhere_is_left_out_with_what_waits_for_it(
    small: Path, own: Callable[[str, str], Path]
) -> None:
    """A style that names a criterion there is not is left out; clients that need it wait."""
    text = of(small, "scenarios/styles/calm.yaml")
    own("other.yaml", text.replace("id: calm", "id: other").replace("focus: R1", "focus: R9"))
    client = of(small, "scenarios/the-lamp.yaml").replace("id: the-lamp", "id: b")
    folder = own("b.yaml", client.replace("style: calm", "style: other"))
    loaded = load(folder, base=small)
    assert list(loaded.library.styles) == ["calm"]
    assert list(loaded.library.scenarios) == ["the-lamp"]
    assert [(each.severity, each.code, each.place.file) for each in loaded.report.problems] == [
        ("note", "N207", "b.yaml"),
        ("error", "N207", "other.yaml"),
        ("error", "N207", "other.yaml"),
    ]  # fmt: skip


def test_one_slip_in_a_style_is_no_slip_of_its_clients(
    small: Path, own: Callable[[str, str], Path]
) -> None:
    """While a style cannot be read, its clients are not accused of naming states there are not."""
    text = of(small, "scenarios/styles/calm.yaml").replace("id: calm", "id: other")
    own("other.yaml", text.replace("standing: 0", "standing: low"))
    client = of(small, "scenarios/the-lamp.yaml").replace("id: the-lamp", "id: b")
    folder = own("b.yaml", client.replace("style: calm", "style: other"))
    problems = load(folder, base=small).report.problems
    assert [(each.severity, each.place.file) for each in problems] == [
        ("note", "b.yaml"), ("error", "other.yaml"),
    ]  # fmt: skip


def test_a_folder_that_is_not_there(small: Path, tmp_path: Path) -> None:
    """The bundled library is used all the same."""
    loaded = load(tmp_path / "nowhere", base=small)
    assert list(loaded.library.scenarios) == ["the-lamp"]
    assert [each.code for each in loaded.report.problems] == ["N200"]


def test_problems_come_in_the_order_of_the_files(broken: Path, small: Path) -> None:
    """A whole folder of slips gives its problems file by file, the same at every run."""
    first = load(broken, base=small).report.problems
    places = [(each.place.file, each.severity != "error", each.place.line) for each in first]
    assert places == sorted(places)
    assert first == load(broken, base=small).report.problems


def test_files_are_read_without_anything_heavy() -> None:
    """Loading imports no more than PyYAML and the standard library."""
    code = (
        "import sys; from simulator.library.load import load; load(); "
        "print(*{'textual', 'transitions', 'msgspec', 'rich'} & sys.modules.keys())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
