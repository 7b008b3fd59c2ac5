"""Files with slips: each is told of at the right place, in plain words, by either parser."""

import re
from pathlib import Path

import pytest

from simulator.library import nodes
from simulator.library.content import Source
from simulator.library.frames import head, render
from simulator.library.load import Loaded, load
from simulator.library.problems import Problem

BROKEN = sorted((Path(__file__).parent / "broken").glob("*.yaml"))
JARGON = re.compile(
    r"\b(mappings?|scalars?|tokens?|null|bool\w*|sequences?|nodes?|parse\w*|syntax|indentation|"
    r"strings?|invalid|illegal|wrong|bad|fail\w*)\b",
    re.IGNORECASE,
)


@pytest.fixture(params=[False, True], ids=["libyaml", "python"])
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param:
        monkeypatch.setattr(nodes, "HAS_LIBYAML", False)


def _problems(file: Path, small: Path) -> tuple[list[Problem], Loaded]:
    loaded = load(file, base=small)
    return [each for each in loaded.report.problems if each.place.file == file.name], loaded


@pytest.mark.usefixtures("_parser")
@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.stem)
def test_reported_where_it_stands(file: Path, small: Path) -> None:
    """Each file's problems are those its second row names, with code, line and column."""
    expected = file.read_text(encoding="utf-8").split("\n")[1].removeprefix("# reported: ")
    problems, _ = _problems(file, small)
    found = "; ".join(
        f"{each.severity} {each.code} {each.place.line}:{each.place.column}" for each in problems
    )
    assert found == expected


@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.stem)
def test_said_in_plain_words(file: Path, small: Path) -> None:
    """A headline has no words of the trade and no verdict, and a cause follows it."""
    for problem in _problems(file, small)[0]:
        own_words = re.sub(r'"[^"]*"', "", problem.headline)
        assert not JARGON.search(own_words), problem.headline
        assert not JARGON.search(re.sub(r'"[^"]*"', "", problem.cause)), problem.cause
        assert problem.cause


@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.stem)
def test_shown_with_its_row(file: Path, small: Path) -> None:
    """What is printed begins with the place, shows the row with carets, and holds no escape."""
    problems, loaded = _problems(file, small)
    rows = {name: source.rows for name, source in loaded.sources.items()}
    for problem in problems:
        shown = render(problem, rows)
        assert shown.startswith(f"{file.name}:{problem.place.line}:{problem.place.column}: ")
        assert shown.splitlines()[0] == head(problem)
        assert f"{problem.place.line} | " in shown
        assert "^" in shown
        assert all(each.isprintable() for each in shown.replace("\n", ""))


def _one_word(problem: Problem) -> bool:
    return bool(re.fullmatch(r"[\w-]+", problem.instead)) and problem.code[0] in "NX"


@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.stem)
def test_a_word_offered_mends_it(file: Path, small: Path, tmp_path: Path) -> None:
    """Typing the one word that is offered in place of the marked one takes the problem away."""
    problems, loaded = _problems(file, small)
    for problem in filter(_one_word, problems):
        rows = list(loaded.sources[file.name].rows)
        row, start = rows[problem.place.line - 1], problem.place.column - 1
        width = problem.marks[0].width
        rows[problem.place.line - 1] = row[:start] + problem.instead + row[start + width :]
        mended = tmp_path / file.name
        mended.write_text("\n".join(rows), encoding="utf-8")
        left, _ = _problems(mended, small)
        assert (problem.code, problem.headline) not in [(each.code, each.headline) for each in left]


def test_there_are_slips_of_many_kinds() -> None:
    """The collection covers at least seventy slips and twenty-five codes."""
    codes = {
        code
        for file in BROKEN
        for code in re.findall(r"[YNLX]\d{3}", file.read_text(encoding="utf-8").split("\n")[1])
    }
    assert len(BROKEN) >= 70
    assert len(codes) >= 25


def test_nothing_of_a_broken_file_is_used(broken: Path, small: Path) -> None:
    """A file with an error is left out, one with a warning alone is used."""
    assert (
        "open-round-bracket"
        not in load(broken / "open-round-bracket.yaml", base=small).library.scenarios
    )
    assert (
        "comment-or-words" in load(broken / "comment-or-words.yaml", base=small).library.scenarios
    )


def test_sources_keep_rows_as_written(broken: Path) -> None:
    """The rows of a source are those of the file, so that frames show what the author sees."""
    data = (broken / "control-character.yaml").read_bytes()
    source = Source("x.yaml", broken, data)
    assert "\n".join(source.rows).encode() == data
