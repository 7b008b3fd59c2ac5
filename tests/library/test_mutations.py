"""Real files with slips of every sort: nothing raises, and both parsers say the same."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.library import nodes
from simulator.library.frames import render
from simulator.library.load import Loaded, load

SMALL = Path(__file__).parent / "small"
FILES = sorted(SMALL.rglob("*.yaml"))
SIGNS = st.sampled_from(
    [
        *": #-|>\"'[]{}()*&!%@`,<=+?\\\t~.0",
        ": ", " #", "- ", "=>", "\n", "\r\n", "\x1b[31m", "\u00a0", "\u200b", "\u2028", "日本",
        "\ud800", "if ", " and ", "or ", "goes ", "trust +99", "[if ", "thinks:", "T:", "UNSURE",
        "any ", "<<: *a",
    ]
)  # fmt: skip
EDITS = st.lists(
    st.tuples(st.sampled_from(["put in", "take out", "move", "double", "indent", "cut"]),
              st.integers(0, 10_000), st.integers(0, 200), SIGNS),
    min_size=1, max_size=4,
)  # fmt: skip


def edited(text: str, edits: list[tuple[str, int, int, str]]) -> str:
    """Apply slips to a text: each at a row, and at a column of that row."""
    rows = text.split("\n")
    for kind, number, column, sign in edits:
        at = number % len(rows)
        row = rows[at]
        here = column % (len(row) + 1)
        if kind == "put in":
            rows[at] = row[:here] + sign + row[here:]
        elif kind == "take out":
            rows[at] = row[:here] + row[here + 1 + column % 7 :]
        elif kind == "move":
            rows.insert(column % len(rows), rows.pop(at))
        elif kind == "double":
            rows.insert(at, row)
        elif kind == "indent":
            rows[at] = " " * (column % 9) + row.lstrip()
        elif len(rows) > 1:
            del rows[at]
    return "\n".join(rows)


def loaded_with(file: Path, text: str, folder: Path) -> Loaded:
    """Lay the edited file over the small library, and load."""
    mine = folder / file.name
    mine.write_bytes(text.encode("utf-8", errors="surrogatepass"))
    return load(mine, base=SMALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all edited files."""
    return tmp_path_factory.mktemp("edited")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(FILES), EDITS)
def test_no_slip_is_too_much(
    folder: Path, file: Path, edits: list[tuple[str, int, int, str]]
) -> None:
    """An edited file loads or is told of, the same by both parsers, with nothing raw in print."""
    text = edited(file.read_text(encoding="utf-8"), edits)
    quick = loaded_with(file, text, folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(nodes, "HAS_LIBYAML", False)
        slow = loaded_with(file, text, folder)
    assert quick.report == slow.report
    assert quick.library.scenarios == slow.library.scenarios
    rows = {name: source.rows for name, source in quick.sources.items()}
    for problem in quick.report.problems:
        shown = render(problem, rows)
        assert all(each.isprintable() for each in shown.replace("\n", "")), shown
        written = rows.get(problem.place.file, [])
        assert 1 <= problem.place.line <= max(len(written), 1)
        assert problem.place.column >= 1
        assert problem.headline
        assert problem.cause


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(FILES), st.binary(max_size=60), st.integers(0, 3000))
def test_no_bytes_are_too_much(folder: Path, file: Path, data: bytes, at: int) -> None:
    """Bytes of any kind in a file load or are told of."""
    whole = file.read_bytes()
    at %= len(whole)
    mine = folder / file.name
    mine.write_bytes(whole[:at] + data + whole[at:])
    loaded = load(mine, base=SMALL)
    assert loaded.library.styles.keys() == {"calm"} or loaded.report.errors
