"""What the tests of the library share: a small library, and ways to read a text."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from simulator.library.nodes import Mapping, Text, read_page
from simulator.library.places import Line
from simulator.library.problems import Problem, Report

HERE = Path(__file__).parent

settings.register_profile("unhurried", deadline=None)  # a busy machine is no failure
settings.load_profile("unhurried")

Bar = Callable[[str], tuple[Line, ...]]
Page = Callable[[str], tuple[Mapping | None, list[Problem]]]


@pytest.fixture(scope="session")
def small() -> Path:
    """A whole library of nine small files without a problem."""
    return HERE / "small"


@pytest.fixture(scope="session")
def broken() -> Path:
    """Small files with slips, each saying in its first lines what is reported and where."""
    return HERE / "broken"


@pytest.fixture(scope="session", params=[False, True], ids=["libyaml", "python"])
def page(request: pytest.FixtureRequest) -> Page:
    """Reads a text as ``file.yaml``, with either parser."""

    def read(text: str) -> tuple[Mapping | None, list[Problem]]:
        report = Report()
        return read_page(text, "file.yaml", report, pure=request.param), report.problems

    return read


@pytest.fixture(scope="session")
def bar() -> Bar:
    """The lines of a text as they stand under a bar in ``file.yaml``, from 2:3 on."""

    def lines(text: str) -> tuple[Line, ...]:
        rows = "".join(f"  {row}\n" if row else "\n" for row in text.splitlines())
        read = read_page("bar: |\n" + rows, "file.yaml", Report())
        assert read is not None
        node = read.entries["bar"].node
        assert isinstance(node, Text)
        return node.lines()

    return lines


@pytest.fixture(scope="session")
def short() -> Callable[[Report | list[Problem]], list[str]]:
    """Each problem as ``code line:column``."""

    def shorten(problems: Report | list[Problem]) -> list[str]:
        found = problems.problems if isinstance(problems, Report) else problems
        return [f"{each.code} {each.place.line}:{each.place.column}" for each in found]

    return shorten
