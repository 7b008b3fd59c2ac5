"""How a problem is shown."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from simulator.library.frames import WIDEST, render
from simulator.library.places import Place
from simulator.library.problems import Mark, Problem

ROWS = ["style: calm", "states:", "  waiting:", "    a: b", "", "", "  waiting:", "    c: d", ""]


def problem(*marks: Mark, cause: str = "Why.", instead: str = "") -> Problem:
    """A problem at these marks."""
    return Problem("error", "Y107", "a headline", marks, cause, instead)


def test_the_whole_of_a_message() -> None:
    """Place, severity, code and headline; rows with carets and labels; cause; what to type."""
    shown = render(
        problem(
            Mark(Place("a.yaml", 7, 3), 7, "second time"),
            Mark(Place("a.yaml", 3, 3), 7, "first time"),
            instead="waiting:\n  a: b",
        ),
        ROWS,
    )
    assert shown == (
        "a.yaml:7:3: error Y107: a headline\n"
        "\n"
        "  2 | states:\n"
        "  3 |   waiting:\n"
        "    |   ^^^^^^^ first time\n"
        "  4 |     a: b\n"
        "  ...\n"
        "  6 |\n"
        "  7 |   waiting:\n"
        "    |   ^^^^^^^ second time\n"
        "  8 |     c: d\n"
        "\n"
        "  Why.\n"
        "\n"
        "  Write instead:\n"
        "\n"
        "      waiting:\n"
        "        a: b"
    )


def test_two_files_in_one_message() -> None:
    """A second place in another file is shown under that file's name."""
    shown = render(
        problem(Mark(Place("a", 1, 1), 5, "here"), Mark(Place("b", 1, 1), 1, "there")),
        {"a": ["style: x"], "b": ["id: x"]},
    )
    assert "  1 | style: x\n    | ^^^^^ here\n  b:\n  1 | id: x\n    | ^ there" in shown


def test_a_file_that_is_not_there_has_no_frame() -> None:
    """A problem about a whole folder is told without a row."""
    assert render(problem(Mark(Place("lib", 1, 1))), {}) == (
        "lib:1:1: error Y107: a headline\n\n  Why."
    )


def test_wide_letters_push_the_carets() -> None:
    """Carets stand under the letters whatever their width on the screen."""
    shown = render(problem(Mark(Place("a", 1, 4), 2)), ["日é\u0301x日"])
    assert shown.splitlines()[3] == "    | " + " " * 3 + "^^^"


def test_a_long_row_is_cut_around_the_place() -> None:
    """A row of any length shows what is marked, and is not wider than a screen."""
    row = "x" * 5000 + "HERE" + "y" * 5000
    shown = render(problem(Mark(Place("a", 1, 5001), 4)), [row]).splitlines()
    assert len(shown[2]) <= WIDEST + 10
    assert shown[2][shown[3].index("^") :].startswith("HERE")


@given(
    st.lists(st.text(max_size=200), min_size=1, max_size=5),
    st.integers(1, 6), st.integers(1, 250), st.integers(1, 300), st.text(max_size=50),
)  # fmt: skip
def test_nothing_raw_is_printed(
    rows: list[str], line: int, column: int, width: int, words: str
) -> None:
    """Whatever stands in a file or a message, no control character is printed."""
    made = Problem(
        "note", "N1", words, (Mark(Place(words, line, column), width, words),), words, words
    )
    shown = render(made, {words: rows})
    assert not any(unicodedata.category(each) in ("Cc", "Cs") for each in shown.replace("\n", ""))
    assert not set("\u202a\u202b\u202d\u202e\u2066\u2067") & set(shown)
