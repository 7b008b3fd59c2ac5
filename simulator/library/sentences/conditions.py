"""The sentences about moves and about what must hold before a rule or a line applies.

``parse_moves`` reads ``OWN or recall_detail`` and ``any repair``; ``parse_conditions`` reads
``trust is at least 5 and 2 turns here``. Names of states, facts and moves are only noted here:
whether they exist is asked once every file has been read.
"""

import re
from collections.abc import Callable
from typing import Final, Literal

from simulator.library.model.conditions import (
    Alongside,
    AnyOf,
    Condition,
    GateMet,
    HeardBefore,
    InState,
    Modified,
    Moves,
    NamedWithin,
    NthOwning,
    Owned,
    Recalled,
    Streak,
    TurnsHere,
    Within,
)
from simulator.library.pieces import Piece
from simulator.library.problems import Report
from simulator.library.sentences.names import NAME, parse_names
from simulator.library.spelling import did_you_mean, nearest
from simulator.library.vocabulary import (
    CLASSES,
    HIGHEST,
    LOW_MIDDLE_HIGH,
    LOWEST,
    MODIFIERS,
    UNSURE,
)

CONDITION_FORMS: Final = (
    "trust is at least 5", "arousal is at most 6", "trust is exactly 4", "trust is high",
    "2 turns here", "too close", "too distant for 3 replies",
    "named in the last 2 replies", "owned already",
    "not owned yet", "in testing_crack", "with OWN or RESPECT", "tentative", "not specific",
    "repair gate met", "recalled spice_jars", "not recalled spice_jars", "heard OWN before",
    "not heard OWN before",
)  # fmt: skip
"""One example of everything that can be asked, as authors write it."""

_ANY: Final[dict[str, AnyOf]] = {
    "any reply": "reply",
    "anything else": "reply",
    "any repair": "repair",
    "any misstep": "misstep",
}
_STREAKS: Final[dict[str, Literal["close", "distant"]]] = {
    "too close": "close",
    "too distant": "distant",
}
_TIMES: Final = {"the first time": 1, "the second time": 2}


def parse_moves(piece: Piece, report: Report) -> Moves | None:
    """Read which moves a sentence is about; ``None``, with a problem, when it cannot be read."""
    names: set[str] = set()
    any_of: AnyOf | None = None
    understood = True
    for part in piece.split(r"\s+or\s+|\s*,\s*(?:or\s+)?"):
        wide = _ANY.get(part.text)
        if wide is not None:
            if any_of is not None and any_of != wide:
                _two_families(part, report)
                understood = False
            any_of = wide
        elif _is_move_name(part, report):
            names.add(part.text)
        else:
            understood = False
    return Moves(frozenset(names), any_of) if understood else None


def parse_times(piece: Piece) -> NthOwning | None:
    """Read ``the first time`` / ``the second time``."""
    nth = _TIMES.get(piece.text)
    return NthOwning(nth) if nth else None


def parse_conditions(piece: Piece, report: Report) -> tuple[Condition, ...] | None:
    """Read conditions joined by ``and``; ``None``, with a problem each, when one cannot be read."""
    read = [parse_condition(part, report) for part in piece.split(r"\s+and\s+")]
    known = tuple(condition for condition in read if condition is not None)
    return known if len(known) == len(read) else None


def parse_condition(piece: Piece, report: Report) -> Condition | None:
    """Read one condition; ``None``, with a problem, when it cannot be read."""
    for pattern, read in _FORMS:
        found = pattern.fullmatch(piece.text)
        if found:
            return read(piece, found, report)
    return _not_a_condition(piece, report)


def _within(piece: Piece, found: re.Match[str], report: Report) -> Condition | None:
    value: Literal["trust", "arousal"] = "trust" if found["value"] == "trust" else "arousal"
    wanted = piece.part(found.start("wanted"))
    if wanted.text in LOW_MIDDLE_HIGH:
        return Within(value, *LOW_MIDDLE_HIGH[wanted.text])
    bound = re.fullmatch(r"(at least|at most|exactly)\b\s*(.*)", wanted.text)
    if bound is None:
        return _problem(
            piece, wanted, report, f'what {value} has to be is missing after "is"',
            f'After "{value} is" comes "at least 5", "at most 5", "exactly 5", or one of low '
            "(0 to 3), middling (4 to 6) and high (7 to 10).",
            f"{value} is at least 5",
        )  # fmt: skip
    number = wanted.part(bound.start(2))
    if not number.text.isdecimal() or not number.text.isascii():
        return _problem(
            piece, number, report, f'a number is missing after "{bound[1]}"',
            f"{value.capitalize()} runs from {LOWEST} to {HIGHEST}.", f"{value} is {bound[1]} 5",
        )  # fmt: skip
    amount = int(number.text[:4])
    if amount > HIGHEST:
        report.add(
            "error", "N210", number.place,
            f"{value} never gets to {amount}",
            width=len(number.text), label=f"the most is {HIGHEST}",
            cause=f"{value.capitalize()} runs from {LOWEST} to {HIGHEST} and stops at the ends.",
        )  # fmt: skip
        return None
    if bound[1] == "at least":
        return Within(value, amount, HIGHEST)
    return Within(value, LOWEST if bound[1] == "at most" else amount, amount)


def _turns(piece: Piece, found: re.Match[str], report: Report) -> Condition | None:
    turns = _count(piece.part(found.start("n"), found.end("n")), report)
    return None if turns is None else TurnsHere(turns)


def _named(piece: Piece, found: re.Match[str], report: Report) -> Condition | None:
    if found["n"] is None:
        return NamedWithin(1)
    replies = _count(piece.part(found.start("n"), found.end("n")), report)
    return None if replies is None else NamedWithin(replies)


def _streak(piece: Piece, found: re.Match[str], report: Report) -> Condition | None:
    kind = _STREAKS[found["kind"]]
    if found["n"] is None:
        return Streak(kind)
    replies = _count(piece.part(found.start("n"), found.end("n")), report)
    return None if replies is None else Streak(kind, replies)


def _count(number: Piece, report: Report) -> int | None:
    count = int(number.text[:4])
    if 1 <= count <= 99:
        return count
    report.add(
        "error", "N210", number.place, f"{number.text} replies is not a number that can come up",
        width=len(number.text), cause="Count from 1; a session has a dozen replies or so.",
    )  # fmt: skip
    return None


def _states(piece: Piece, found: re.Match[str], report: Report) -> Condition | None:
    states = parse_names(piece.part(found.start("names")), "state", report)
    return None if states is None else InState(frozenset(states))


def _alongside(piece: Piece, found: re.Match[str], report: Report) -> Condition | None:
    moves = parse_moves(piece.part(found.start("names")), report)
    return None if moves is None else Alongside(moves)


def _recalled(piece: Piece, found: re.Match[str], report: Report) -> Condition | None:
    names = parse_names(piece.part(found.start("names")), "fact", report)
    return None if names is None else Recalled(names[0], found["not"] is None)


def _heard(piece: Piece, found: re.Match[str], report: Report) -> Condition | None:
    moves = parse_moves(piece.part(found.start("names"), found.end("names")), report)
    return None if moves is None else HeardBefore(moves, found["not"] is None)


def _modified(_piece: Piece, found: re.Match[str], _report: Report) -> Condition | None:
    return Modified(found["name"], found["not"] is None)


_Read = Callable[[Piece, re.Match[str], Report], Condition | None]
_MODIFIER = "|".join(MODIFIERS)
_FORMS: Final[tuple[tuple[re.Pattern[str], _Read], ...]] = (
    (re.compile(r"(?P<value>trust|arousal) is\b(?P<wanted>.*)"), _within),
    (re.compile(r"(?P<n>[0-9]+) turns? here(?: or more)?"), _turns),
    (re.compile(r"named in the last (?:(?P<n>[0-9]+) replies|reply)"), _named),
    (re.compile(r"(?P<kind>too close|too distant)(?: for (?P<n>[0-9]+) replies)?"), _streak),
    (re.compile("|".join(_TIMES)), lambda _p, found, _r: NthOwning(_TIMES[found[0]])),
    (re.compile("owned already|not owned yet"), lambda _p, f, _r: Owned(f[0] == "owned already")),
    (re.compile("repair gate met"), lambda _p, _f, _r: GateMet()),
    (re.compile(r"in (?P<names>.+)"), _states),
    (re.compile(r"with (?P<names>.+)"), _alongside),
    (re.compile(r"(?P<not>not )?recalled (?P<names>[^\s,]+)"), _recalled),
    (re.compile(r"(?P<not>not )?heard (?P<names>.+) before"), _heard),
    (re.compile(rf"(?P<not>not )?(?P<name>{_MODIFIER})"), _modified),
)


def _is_move_name(part: Piece, report: Report) -> bool:
    name = part.text
    if name == UNSURE:
        report.add(
            "error", "N201", part.place, "a reply that was not understood changes nothing",
            width=len(name), label="no rule can answer it",
            cause="UNSURE is the program's own deafness, and the client is never moved by it. "
            "What the client says then stands under not_understood.",
        )  # fmt: skip
        return False
    if name in CLASSES or (NAME.fullmatch(name) and not name.isupper()):
        return True
    if not name:
        report.add(
            "error", "N209", part.place, "a move is missing here",
            cause='Write a class such as OWN, a move such as own_contribution, "any reply", '
            '"any repair" or "any misstep".',
        )  # fmt: skip
        return False
    choices = (*CLASSES, *_ANY)
    likely = nearest(name, choices)
    report.add(
        "error", "N201", part.place, f'there is no move called "{name}"',
        width=len(name), label="not a class, and not the name of one move",
        cause=did_you_mean(name, choices)
        or f"The classes are {', '.join(CLASSES[:-1])} and {CLASSES[-1]}. Several are joined by "
        '"or"; conditions follow after ", if".',
        instead=likely or "",
    )  # fmt: skip
    return False


def _two_families(part: Piece, report: Report) -> None:
    report.add(
        "error", "N209", part.place, f'"{part.text}" cannot be joined to another "any"',
        width=len(part.text),
        cause='If every reply is meant, write "any reply"; otherwise write a line for each.',
    )  # fmt: skip


def _not_a_condition(piece: Piece, report: Report) -> Condition | None:
    if not piece.text:
        return _problem(
            piece, piece, report, "a condition is missing here",
            'After "if" or "and" comes something to ask, such as "trust is at least 5".', "",
        )  # fmt: skip
    if re.match(r"tension\b", piece.text):
        instead = "arousal" + piece.text.removeprefix("tension")
        return _problem(
            piece, piece, report, '"tension" is called arousal here',
            "Clients have two numbers, trust and arousal.", instead,
        )  # fmt: skip
    short = re.match(r"(trust|arousal)\s*(?:>=|≥|<=|≤|=|at|exactly|low|high|middling)", piece.text)
    if short:
        return _problem(
            piece, piece, report, f'what {short[1]} has to be is written in words',
            "It reads like a sentence, so that a colleague can check it.",
            f"{short[1]} is at {'most' if '<' in piece.text or '≤' in piece.text else 'least'} 5",
        )  # fmt: skip
    if piece.text in ("not owned", "not owned already", "owned not yet"):
        return _problem(
            piece, piece, report, f'"{piece.text}" is written "not owned yet"',
            "It asks whether the trainee has said so far what their own part was.",
            "not owned yet",
        )  # fmt: skip
    plain = piece.text.removeprefix("not ")
    likely = nearest(piece.text, CONDITION_FORMS) or nearest(plain, MODIFIERS)
    return _problem(
        piece, piece, report, f'"{piece.text}" is not something that can be asked here',
        f"Did you mean {likely}?" if likely
        else "These can be asked: " + "; ".join(CONDITION_FORMS) + ".",
        "",
    )  # fmt: skip


def _problem(
    whole: Piece, part: Piece, report: Report, headline: str, cause: str, instead: str
) -> Condition | None:
    place = part.place if part.text else whole.place_at(max(len(whole.text) - 1, 0))
    report.add(
        "error", "N209", place, headline,
        width=max(len(part.text), 1), cause=cause, instead=instead,
    )  # fmt: skip
    return None
