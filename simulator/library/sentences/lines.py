"""What a client says: ``(what she does) words she says [if trust is low]`` and ``thinks: ...``."""

import re
from collections.abc import Sequence

from simulator.library.model.conditions import Condition
from simulator.library.model.scenario import ModelReply, SpokenLine
from simulator.library.pieces import Piece
from simulator.library.places import Line
from simulator.library.problems import Report
from simulator.library.sentences.conditions import parse_conditions
from simulator.library.sentences.grouping import entries

MOST_CONDITIONS = 12
"""The most conditions of one line."""

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}?")
_REPLY_KINDS = ("plain", "fuller")


def parse_spoken_lines(lines: Sequence[Line], report: Report) -> tuple[SpokenLine, ...]:
    """Read what may be said, one entry a line; an entry that cannot be read is left out.

    A line further in that begins with ``thinks:`` is the inner voice of the line above it; any
    other line further in goes on with what is said.
    """
    spoken = []
    for entry in entries(lines, "thinks:"):
        if entry.main.text.startswith("thinks:"):
            report.add(
                "error", "N209", entry.main.place, 'this "thinks" belongs to no line',
                width=len("thinks"), cause="The inner voice stands under what is said, two spaces "
                "further in.", instead="  " + entry.main.text,
            )  # fmt: skip
            continue
        line = _spoken(entry.main, entry.below, report)
        if line is not None:
            spoken.append(line)
    return tuple(spoken)


def _spoken(main: Piece, below: Piece | None, report: Report) -> SpokenLine | None:
    inner = below.text if below is not None else ""
    if below is not None and not inner:
        report.add(
            "error", "N209", below.place, 'what the client thinks is missing after "thinks:"',
            cause="The inner voice is shown in the debrief, beside what was said.",
        )  # fmt: skip
    if below is not None and "[" in below.text and re.search(r"\[\s*if\b", below.text):
        _condition_in_thought(main, below, report)
        return None
    rest, conditions = _conditions(main, report)
    cue, words = _cue(rest, report)
    if conditions is None or cue is None or not _placeholders(rest, report):
        return None
    if "[" in words or "]" in words:
        stray = min(at for at in (words.find("["), words.find("]")) if at >= 0)
        report.add(
            "error", "L406", rest.place_at(rest.text.index(words) + stray),
            "square brackets stand in the middle of what is said",
            cause="Square brackets hold a condition at the end of the line, such as "
            "[if trust is low]. What the client does goes in round brackets at the beginning.",
        )  # fmt: skip
        return None
    return SpokenLine(words, cue, inner, conditions, main.place)


def _condition_in_thought(main: Piece, below: Piece, report: Report) -> None:
    start = below.text.index("[")
    report.add(
        "error", "L406", below.place_at(start), "a condition stands behind what is thought",
        width=len(below.text) - start,
        cause="It decides whether the line is said, so it stands at the end of what is said.",
        instead=f"{main.text} {below.text[start:]}\n  thinks: {below.text[:start].strip()}",
    )  # fmt: skip


def _conditions(piece: Piece, report: Report) -> tuple[Piece, tuple[Condition, ...] | None]:
    """Take the conditions off the end of a line."""
    found: tuple[Condition, ...] | None = ()
    while piece.text.endswith("]"):
        start = max(piece.text.rfind("["), 0)
        inside = piece.part(start, -1)
        asked = re.match(r"\[\s*if\b", inside.text)
        if asked is None or len(found or ()) >= MOST_CONDITIONS:
            report.add(
                "error", "L406", inside.place, "what stands in square brackets is not a condition"
                if asked is None else f"a line has more than {MOST_CONDITIONS} conditions",
                width=len(piece.text) - start,
                cause='A condition begins with "if": [if trust is low]. What the client does goes '
                "in round brackets at the beginning of the line." if asked is None
                else "No reply will ever meet them all. Leave some out.",
            )  # fmt: skip
            return piece, None
        more = parse_conditions(inside.part(asked.end()), report)
        found = None if more is None or found is None else (*more, *found)
        piece = piece.part(0, start)
    return piece, found


def _cue(piece: Piece, report: Report) -> tuple[str | None, str]:
    """Cut ``(what the client does)`` off the beginning of a line."""
    if not piece.text.startswith("("):
        return "", piece.text
    end = piece.text.find(")")
    if end < 0:
        report.add(
            "error", "N209", piece.place, "this round bracket is not closed",
            cause="What the client does stands in round brackets at the beginning of a line, and "
            "what is said follows.", instead=f"{piece.text})",
        )  # fmt: skip
        return None, ""
    return piece.text[1:end].strip(), piece.text[end + 1 :].strip()


def _placeholders(piece: Piece, report: Report) -> bool:
    if "{" not in piece.text:
        return True
    for found in _PLACEHOLDER.finditer(piece.text):
        if found[0] != "{words}":
            report.add(
                "error", "N209", piece.place_at(found.start()),
                f'"{found[0]}" stands for nothing', width=len(found[0]),
                cause="In curly brackets only {words} can stand: the trainee's own words that "
                "caused this line.", instead="{words}",
            )  # fmt: skip
            return False
    return True


def parse_model_replies(lines: Sequence[Line], report: Report) -> tuple[ModelReply, ...]:
    """Read replies at a level a trainee can reach: ``plain: words => what it adds``."""
    replies = []
    for entry in entries(lines):
        kind, rest = entry.main.partition(r":\s")
        if rest is None or kind.text not in _REPLY_KINDS:
            report.add(
                "error", "N209", entry.main.place,
                'a model reply begins with "plain:" or "fuller:"',
                width=max(len(kind.text.split(" ")[0]), 1),
                cause="The plain one is within reach of any trainee; the fuller one shows what "
                "more can be done.", instead=f"plain: {entry.main.text}",
            )  # fmt: skip
            continue
        words, adds = rest.partition(r"\s=>(?=\s|$)")
        if adds is None or not adds.text or not words.text:
            report.add(
                "error", "N209", rest.place_at(max(len(rest.text) - 1, 0)),
                "what this reply adds is missing",
                cause="After the words comes => and what they do for the client; the debrief shows "
                "both.", instead=f"{kind.text}: {words.text} => says whose part it was",
            )  # fmt: skip
            continue
        replies.append(ModelReply(words.text, kind.text, adds.text, entry.main.place))
    return tuple(replies)
