"""The short sentences at the head of a style: where a client starts, limits, streaks and the gate.

``parse_start`` serves scenarios too. Each reader gives ``None``, with a problem at its place, for a
sentence it does not understand.
"""

import re
from typing import Final

from simulator.library.model.style import Start, StreakRule
from simulator.library.pieces import Piece
from simulator.library.problems import Report
from simulator.library.spelling import did_you_mean, list_of, nearest
from simulator.library.vocabulary import CLASSES, GATE_MODIFIERS, HIGHEST

Limits = tuple[tuple[int, int], tuple[int, int]]
"""The least and the most that one reply can change trust, and arousal."""

START_FORM: Final = "flat_denial, trust 3, arousal 5"
STREAK_FORM: Final = "2 replies in a row made only of ANCHOR, ATTUNE, SELF"
LIMITS_FORM: Final = "trust -4 to +2, arousal -2 to +3"
GATE_FORM: Final = "OWN, and one of ATTUNE, WELCOME, DEEPEN"
CHANGES_FORM: Final = "arousal +1"

_START = re.compile(r"(\w+)\s*,\s*trust\s+(\d{1,3})\s*,\s*arousal\s+(\d{1,3})", re.ASCII)
_STREAK = re.compile(r"(\d{1,2}) replies in a row made only of\s+(.+)", re.ASCII)
_SPAN = r"([+\-−]?\d{1,2})\s+to\s+([+\-−]?\d{1,2})"
_LIMITS = re.compile(rf"trust\s+{_SPAN}\s*,\s*arousal\s+{_SPAN}", re.ASCII)
_CHANGE = re.compile(r"(trust|arousal)\s+([+\-−]\d{1,2})", re.ASCII)
_BETWEEN = r"\s*,\s*(?:or\s+)?|\s+or\s+"


def parse_start(piece: Piece, report: Report) -> Start | None:
    """Read ``flat_denial, trust 3, arousal 5``. Whether the state exists is for the caller."""
    found = _START.fullmatch(piece.text)
    if found is None:
        _not_read(piece, report, "where the client starts", START_FORM)
        return None
    for group in (2, 3):
        if int(found[group]) > HIGHEST:
            report.add(
                "error", "N210", piece.place_at(found.start(group)),
                f"a client cannot start at {found[group]}", width=len(found[group]),
                cause=f"Trust and arousal run from 0 to {HIGHEST}.",
            )  # fmt: skip
            return None
    return Start(found[1], int(found[2]), int(found[3]))


def parse_streak(piece: Piece, report: Report) -> StreakRule | None:
    """Read ``2 replies in a row made only of RESPECT, TASK, NEUTRAL``."""
    found = _STREAK.fullmatch(piece.text)
    if found is None or int(found[1]) == 0:
        _not_read(piece, report, "how many replies in a row are too many", STREAK_FORM)
        return None
    classes = parse_classes(piece.part(found.start(2)), report)
    return None if classes is None else StreakRule(int(found[1]), classes)


def parse_limits(piece: Piece, report: Report) -> Limits | None:
    """Read ``trust -4 to +2, arousal -2 to +3``."""
    found = _LIMITS.fullmatch(piece.text)
    numbers = [_signed(word) for word in found.groups()] if found else []
    if not numbers or numbers[0] > numbers[1] or numbers[2] > numbers[3]:
        _not_read(piece, report, "how far one reply can move the client", LIMITS_FORM)
        return None
    return (numbers[0], numbers[1]), (numbers[2], numbers[3])


def parse_gate(piece: Piece, report: Report) -> tuple[frozenset[str], ...] | None:
    """Read ``OWN, and one of ATTUNE, WELCOME, DEEPEN``: every group needs one of its classes.

    A modifier may stand as a group of its own: ``and specific`` asks that one reply without a
    misstep named what happened or something the client told.
    """
    groups = []
    for part in piece.split(r"\s*,?\s+and\s+"):
        one_of = re.match(r"one of\s+", part.text)
        if part.text in GATE_MODIFIERS:
            groups.append(frozenset({part.text}))
            continue
        group = parse_classes(part.part(one_of.end()) if one_of else part, report)
        if group is None:
            return None
        if len(group) > 1 and not one_of:
            _not_read(part, report, "what repair needs", GATE_FORM)
            return None
        groups.append(group)
    return tuple(groups)


def parse_changes(piece: Piece, report: Report) -> tuple[int, int] | None:
    """Read ``arousal +1`` or ``trust -1, arousal +2`` as changes of (trust, arousal)."""
    changes = {"trust": 0, "arousal": 0}
    for part in piece.split(r"\s*,\s*"):
        found = _CHANGE.fullmatch(part.text)
        if found is None:
            _not_read(part, report, "what changes on arriving in a state", CHANGES_FORM)
            return None
        changes[found[1]] += _signed(found[2])
    return changes["trust"], changes["arousal"]


def parse_classes(piece: Piece, report: Report) -> frozenset[str] | None:
    """Read names of classes with commas or ``or`` between them."""
    names = piece.split(_BETWEEN)
    for name in names:
        if name.text not in CLASSES:
            report.add(
                "error", "N201", name.place,
                f'there is no class of moves called "{name.text}"' if name.text
                else "a class of moves is missing here",
                width=max(len(name.text), 1),
                cause=did_you_mean(name.text, CLASSES)
                or f"The classes are {list_of(CLASSES, most=40)}.",
                instead=nearest(name.text, CLASSES) or "",
            )  # fmt: skip
            return None
    return frozenset(name.text for name in names)


def _signed(word: str) -> int:
    return int(word.replace("−", "-"))


def _not_read(piece: Piece, report: Report, what: str, form: str) -> None:
    report.add(
        "error", "N209", piece.place, f"this does not say {what}",
        width=max(len(piece.text), 1), cause=f"It is written like this: {form}",
        instead="" if len(piece.rows) > 1 else form,
    )  # fmt: skip
