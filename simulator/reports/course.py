"""The course of trust and arousal as a small plot in plain characters, on a fixed scale of 0-10."""

from collections.abc import Sequence

from simulator.practice.debrief import CoursePoint

TRUST, AROUSAL, BOTH = "T", "a", "X"
"""Letters and not only colours carry the plot; X stands where the two meet."""

_MARKS = {"better": "^", "worse": "v", "same": " "}


def plot_rows(course: Sequence[CoursePoint], column_width: int = 4) -> list[str]:
    """Eleven rows from 10 down to 0, an axis, the turn numbers and the turning marks.

    ``^`` marks a turn after which the client stood nearer to repair, ``v`` one after which they
    stood further from it.
    """
    rows = []
    for value in range(10, -1, -1):
        cells = []
        for point in course:
            letter = _letter(point, value)
            cells.append(letter.center(column_width))
        label = f"{value:>3} |" if value % 5 == 0 else "    |"
        rows.append((label + "".join(cells)).rstrip())
    rows.append("    +" + "-" * (column_width * len(course)))
    rows.append(
        ("turn " + "".join(_turn_label(point).center(column_width) for point in course)).rstrip()
    )
    marks = "".join(_MARKS[point.mark].center(column_width) for point in course)
    if marks.strip():
        rows.append(("     " + marks).rstrip())
    return rows


def plot_key() -> str:
    """What the letters of the plot mean."""
    return "T trust   a arousal   X both   ^ nearer to repair   v further from it"


def _letter(point: CoursePoint, value: int) -> str:
    if point.trust == value and point.arousal == value:
        return BOTH
    if point.trust == value:
        return TRUST
    if point.arousal == value:
        return AROUSAL
    return "."


def _turn_label(point: CoursePoint) -> str:
    return "-" if point.turn == 0 else str(point.turn)
