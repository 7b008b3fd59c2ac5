"""The small transcripts that test a scenario: ``T: words`` and ``=> what should follow``."""

import re
from collections.abc import Sequence

from simulator.library.model.scenario import Expectation, TestStep
from simulator.library.pieces import Piece
from simulator.library.places import Line
from simulator.library.problems import Report
from simulator.library.sentences.grouping import entries
from simulator.library.sentences.names import parse_names
from simulator.library.spelling import nearest
from simulator.library.vocabulary import HIGHEST, LOWEST, OUTCOMES

EXPECTATION_FORMS = (
    "heard own_contribution", "not heard defend_self", "recalled spice_jars", "in testing_crack",
    "ends repaired", "trust at least 4", "arousal at most 6",
)  # fmt: skip
"""One example of everything a test can expect, as authors write it."""

_NAMED = {
    "heard": "move",
    "not heard": "move",
    "recalled": "fact",
    "in": "state",
    "ends": "outcome",
}


def parse_play(lines: Sequence[Line], report: Report) -> tuple[TestStep, ...]:
    """Read a test's transcript; what cannot be read is left out, with a problem."""
    steps: list[tuple[Piece, str, list[Expectation]]] = []
    for entry in entries(lines):
        whole = entry.main
        if re.match(r"T:(\s|$)", whole.text):
            steps.append((whole, whole.part(2).text, []))
        elif not whole.text.startswith("=>"):
            report.add(
                "error", "N209", whole.place, 'a line of a test begins with "T:" or "=>"',
                width=max(len(whole.text.split(" ")[0]), 1),
                cause="T: is what the trainee says; => is what should follow from it.",
                instead=f"T: {whole.text}",
            )  # fmt: skip
            steps.append((whole, whole.text, []))
        elif not steps:
            report.add(
                "error", "N209", whole.place, "nothing has been said before this =>", width=2,
                cause="What should follow stands below the trainee's line it follows from.",
            )  # fmt: skip
        else:
            steps[-1][2].extend(_expectations(whole.part(2), report))
    return tuple(TestStep(words, tuple(expects), whole.place) for whole, words, expects in steps)


def _expectations(piece: Piece, report: Report) -> list[Expectation]:
    read = [_expectation(part, report) for part in piece.split(";") if part.text]
    if not read:
        report.add(
            "error", "N209", piece.place, "what should follow is missing after =>",
            cause="It can be " + "; ".join(EXPECTATION_FORMS) + ".",
        )  # fmt: skip
    return [expectation for expectation in read if expectation is not None]


def _expectation(piece: Piece, report: Report) -> Expectation | None:
    named = re.match(r"(not heard|heard|recalled|in|ends)\s+(?=\S)", piece.text)
    if named:
        return _about_names(named[1], piece.part(named.end()), piece, report)
    amount = re.fullmatch(
        r"(trust|arousal) (?:is )?(at least|at most|exactly) ([0-9]{1,3})", piece.text
    )
    if amount is None:
        near = nearest(piece.text, EXPECTATION_FORMS)
        report.add(
            "error", "N209", piece.place, f'"{piece.text}" is not something a test can expect',
            width=len(piece.text), cause=f"Did you mean something like {near}?" if near
            else "It can be " + "; ".join(EXPECTATION_FORMS) + ".",
        )  # fmt: skip
        return None
    number = int(amount[3])
    if number > HIGHEST:
        report.add(
            "error", "N210", piece.place_at(amount.start(3)), f"{amount[1]} never gets to {number}",
            width=len(amount[3]), cause=f"It runs from {LOWEST} to {HIGHEST}.",
        )  # fmt: skip
        return None
    low = LOWEST if amount[2] == "at most" else number
    high = HIGHEST if amount[2] == "at least" else number
    return Expectation(amount[1], (), low, high, piece.text, piece.place)


def _about_names(kind: str, rest: Piece, whole: Piece, report: Report) -> Expectation | None:
    names = parse_names(rest, _NAMED[kind], report)
    if names is None:
        return None
    for name in names if kind == "ends" else ():
        if name not in OUTCOMES:
            report.add(
                "error", "N204", rest.place, f'no session ends "{name}"', width=len(rest.text),
                cause=f"It can end {', '.join(OUTCOMES)}.", instead=nearest(name, OUTCOMES) or "",
            )  # fmt: skip
            return None
    return Expectation(kind, tuple(names), LOWEST, HIGHEST, whole.text, whole.place)
