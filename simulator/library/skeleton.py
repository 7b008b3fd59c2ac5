"""What to say when a file's skeleton does not hold: messages chosen from the offending row."""

from typing import Literal

from simulator.library.places import Place
from simulator.library.problems import Report

Refused = Literal["anchor", "tag", "brackets", "depth", "second document", "key", "merge", "bar"]


def refuse(what: Refused, place: Place, rows: list[str], report: Report) -> None:
    report.add("error", "Y109", place, what)


def explain(rows: list[str], place: Place, report: Report) -> None:
    report.add("error", "Y100", place, "x")


def too_large(file: str, report: Report) -> None:
    report.add("error", "Y114", Place(file, 1, 1), "x")


def not_a_page(rows: list[str], file: str, report: Report) -> None:
    report.add("error", "Y100", Place(file, 1, 1), "x")


def written_twice(key: str, first: Place, second: Place, report: Report) -> None:
    report.add("error", "Y107", second, "x")


def lost_words(row: str, column: int, start: Place, report: Report) -> None:
    report.add("error", "Y103", Place(start.file, start.line, column), "x")


def without_controls(value: str, place: Place, report: Report) -> str:
    return value
