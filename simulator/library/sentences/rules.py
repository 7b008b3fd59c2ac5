"""The sentences by which a client feels and moves: ``MOVES, if ...: trust +1, goes state``."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from simulator.library.model.conditions import Condition
from simulator.library.model.style import Rule
from simulator.library.pieces import Piece
from simulator.library.places import Line
from simulator.library.problems import Report
from simulator.library.sentences.conditions import parse_conditions, parse_moves, parse_times
from simulator.library.spelling import did_you_mean
from simulator.library.vocabulary import HIGHEST

RULE_FORM = "OWN or NAME, if trust is at least 5: trust +1, arousal -1, goes testing_crack"


def parse_rules(lines: Sequence[Line], report: Report) -> tuple[Rule, ...]:
    """Read the rules of a bar, top to bottom; a line that cannot be read is left out, reported.

    A line further in that begins with ``because`` belongs to the rule above it.
    """
    rules: list[Rule | None] = []
    reasons: list[list[str]] = []
    for line in lines:
        if line.indent == 0:
            rules.append(_rule(line, report))
            reasons.append([])
            continue
        begins = re.match(r"because\b", line.text) is not None
        if begins and reasons and reasons[-1]:
            _second_because(line, report)
        elif begins:
            words = line.text.removeprefix("because").strip()
            if not words:
                _no_reason(line, report)
            reasons[-1:] = [[words]]
        elif reasons and reasons[-1]:
            reasons[-1].append(line.text)
        else:
            _loose(line, report)
    return tuple(
        replace(rule, because=" ".join(words).strip()) if words else rule
        for rule, words in zip(rules, reasons, strict=True)
        if rule is not None
    )


def _no_reason(line: Line, report: Report) -> None:
    report.add(
        "error", "N209", line.place, 'the reason is missing after "because"',
        width=len(line.text), cause="It is shown to the trainee in the debrief.",
    )  # fmt: skip


def _second_because(line: Line, report: Report) -> None:
    report.add(
        "error", "N209", line.place, 'this rule has a second "because"', width=len("because"),
        cause="One reason is shown for each rule. Join the two into one sentence.",
    )  # fmt: skip


def _loose(line: Line, report: Report) -> None:
    report.add(
        "error", "N209", line.place, "this line stands further in than the rules above it",
        width=len(line.text),
        cause='Only a line that begins with "because" is indented. A rule starts at the same '
        "place as the one above it, and stands on one line.",
        instead=f"because {line.text}" if ":" not in line.text else line.text,
    )  # fmt: skip


def _rule(line: Line, report: Report) -> Rule | None:
    whole = Piece.of(line)
    if re.match(r"because\b", whole.text):
        report.add(
            "error", "N209", line.place, 'this "because" belongs to no rule', width=len("because"),
            cause="Indent it two spaces further than the rule it explains.",
            instead="  " + whole.text,
        )  # fmt: skip
        return None
    asked, effects = whole.partition(":")
    if effects is None:
        report.add(
            "error", "N209", line.place, "this rule has no colon", width=len(line.text),
            label="what happens is missing",
            cause="Before the colon stands what the trainee does, after it what happens: "
            f"{RULE_FORM}",
        )  # fmt: skip
        return None
    also = re.match(r"also\s+", asked.text)
    if also:
        asked = asked.part(also.end())
    head, condition = asked.partition(r"\s*,?\s+if\b")
    moves_piece, times = _without_times(head)
    moves = parse_moves(moves_piece, report)
    conditions: tuple[Condition, ...] | None = ()
    if condition is not None:
        conditions = parse_conditions(condition, report)
    effect = _effects(effects, report)
    if moves is None or conditions is None or effect is None:
        return None
    nth = parse_times(times) if times else None
    return Rule(
        moves=moves,
        conditions=(nth, *conditions) if nth else conditions,
        trust=effect.trust or 0,
        arousal=effect.arousal or 0,
        goes=effect.goes,
        because="",
        words=line.text,
        place=line.place,
        also=also is not None,
    )


def _without_times(head: Piece) -> tuple[Piece, Piece | None]:
    found = re.search(r"\s*,?\s+(the (?:first|second) time)$", head.text)
    if found is None:
        return head, None
    return head.part(0, found.start()), head.part(found.start(1))


@dataclass(slots=True)
class _Effect:
    trust: int | None = None
    arousal: int | None = None
    goes: str | None = None


def _effects(piece: Piece, report: Report) -> _Effect | None:
    effect = _Effect()
    if piece.text == "no change":
        return effect
    understood = True
    for part in piece.split(r"\s*,\s*|\s+and\s+"):
        understood = _effect(part, effect, report) and understood
    return effect if understood else None


def _effect(part: Piece, effect: _Effect, report: Report) -> bool:
    change = re.fullmatch(r"(trust|arousal)\s+([+\-−])\s*([0-9]+)", part.text)
    if change:
        return _change(part, change, effect, report)
    goes = re.fullmatch(r"goes(?:\s+to)?\s+([A-Za-z0-9][A-Za-z0-9_-]*)", part.text)
    if goes:
        if effect.goes is not None:
            return _no(part, report, "a rule can lead to one state only", "Leave one out.")
        effect.goes = goes[1]
        return True
    if not part.text:
        return _no(part, report, "what happens is missing here", _HINT)
    if part.text == "no change":
        return _no(part, report, '"no change" stands alone', "Leave it out, or leave out the rest.")
    if re.match(r"tension\b", part.text):
        return _no(part, report, '"tension" is called arousal here', "Write arousal instead.")
    bare = re.fullmatch(r"(trust|arousal)\s+([0-9]+)", part.text)
    if bare:
        return _no(
            part, report, f"{bare[1]} needs + or - in front of the number",
            "A rule changes a number, it does not set it.", f"{bare[1]} +{bare[2]}",
        )  # fmt: skip
    near = did_you_mean(part.text, ("trust +1", "trust -1", "arousal +1", "no change"))
    return _no(part, report, f'"{part.text}" is not something that can happen', near or _HINT)


_HINT = 'Write "trust +1", "arousal -1", "goes testing_crack" or "no change", with commas between.'


def _change(part: Piece, found: re.Match[str], effect: _Effect, report: Report) -> bool:
    amount = int(found[3][:4])
    if amount > HIGHEST:
        report.add(
            "error", "N210", part.place_at(found.start(3)),
            f"{found[1]} cannot change by {amount}", width=len(found[3]),
            label=f"the most is {HIGHEST}",
            cause=f"Trust and arousal run from 0 to {HIGHEST}.",
        )  # fmt: skip
        return False
    signed = amount if found[2] == "+" else -amount
    if getattr(effect, found[1]) is not None:
        return _no(part, report, f"{found[1]} is changed twice in one rule", "Add the two up.")
    setattr(effect, found[1], signed)
    return True


def _no(part: Piece, report: Report, headline: str, cause: str, instead: str = "") -> bool:
    report.add(
        "error", "N209", part.place, headline,
        width=max(len(part.text), 1), cause=cause, instead=instead,
    )  # fmt: skip
    return False
