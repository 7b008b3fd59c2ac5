"""The plot of trust and arousal in plain characters."""

from simulator.practice.debrief import CoursePoint
from simulator.reports.course import plot_rows

COURSE = (
    CoursePoint(0, "protest", 4, 8, "same"),
    CoursePoint(1, "flooding", 4, 10, "worse"),
    CoursePoint(2, "protest", 5, 5, "better"),
)


def test_every_value_stands_in_its_row() -> None:
    """The scale is fixed from 10 down to 0; letters and not colours carry the plot."""
    rows = plot_rows(COURSE)
    assert rows[0].startswith(" 10 |")
    assert rows[0].split("|")[1][5] == "a"
    assert rows[2].split("|")[1][1] == "a"
    assert rows[6].split("|")[1][1] == "T"


def test_where_both_meet_an_x_stands() -> None:
    """Trust and arousal at the same height share one letter."""
    assert plot_rows(COURSE)[5].split("|")[1][9] == "X"


def test_turns_and_turning_marks_stand_under_their_column() -> None:
    """Each turn has its number, and a mark where the client moved nearer or further."""
    *_, turns, marks = plot_rows(COURSE)
    assert turns.split() == ["turn", "-", "1", "2"]
    assert marks.split() == ["v", "^"]
    assert marks.index("v") == turns.index("1")
