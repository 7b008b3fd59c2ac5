"""Cues: the words by which a move is heard, in the notation of authoring.md 2.6.

``(got | had)`` one of these, ``[really]`` may be left out, ``...`` up to six other words,
``<hurt>`` any phrase of a word list.
"""

import re
from collections.abc import Sequence
from typing import Final

from simulator.library.model.lexicon import Choice, Cue, FromList, Gap, Part, Word
from simulator.library.places import Line, Place
from simulator.library.problems import Report
from simulator.library.sentences.evening import open_word

_PIECE: Final = re.compile(
    r"\.\.\.|\u2026|[()\[\]|]|<([a-z_]+)>|[^\W_]+(?:['\u2019\u02bc\u2018`][^\W_]+)*"
)
_CLOSES: Final = {"(": ")", "[": "]"}


def parse_cues(lines: Sequence[Line], report: Report) -> tuple[Cue, ...]:
    """The cues of a bar, one a line. Unbalanced brackets and empty cues are reported (X710)."""
    return tuple(cue for line in lines if (cue := parse_cue(line, report)) is not None)


def parse_cue(line: Line, report: Report) -> Cue | None:
    """One cue; ``None``, with a problem, when its brackets do not close or nothing is in it."""
    scanner = _Scanner(line.text, line.place, report)
    options = scanner.options(until="")
    if scanner.broken or options is None:
        return None
    parts = options[0] if len(options) == 1 else (Choice(options),)
    if not any(not isinstance(part, Gap) for part in parts):
        report.add(
            "error", "X710", line.place, "this cue has no words to listen for",
            width=max(len(line.text), 1),
            cause="A cue needs at least one word or word list; dots alone fit everything.",
        )  # fmt: skip
        return None
    return Cue(line.text, parts, line.place)


class _Scanner:
    """Walks over the pieces of one cue."""

    def __init__(self, written: str, place: Place, report: Report) -> None:
        self.pieces = list(_PIECE.finditer(written))
        self.at = 0
        self.place = place
        self.report = report
        self.broken = False

    def options(self, until: str) -> tuple[tuple[Part, ...], ...] | None:
        """The alternatives up to the closing bracket ``until`` (empty: the end of the cue)."""
        found: list[tuple[Part, ...]] = []
        parts: list[Part] = []
        while self.at < len(self.pieces):
            piece = self.pieces[self.at]
            text = piece.group()
            self.at += 1
            if text in _CLOSES:
                inner = self.options(_CLOSES[text])
                if inner is None:
                    return self._unbalanced(
                        piece.start(), f'"{text}" is opened here and not closed'
                    )
                parts.append(Choice(inner, may_be_absent=text == "["))
            elif text in (")", "]"):
                if text != until:
                    return self._unbalanced(piece.start(), f'"{text}" closes nothing')
                found.append(tuple(parts))
                return tuple(found)
            elif text == "|":
                found.append(tuple(parts))
                parts = []
            elif text in ("...", "\u2026"):
                parts.append(Gap())
            elif piece.group(1):
                parts.append(FromList(piece.group(1)))
            else:
                parts.extend(Word(word) for word in open_word(text))
        found.append(tuple(parts))
        return None if until else tuple(found)

    def _unbalanced(self, offset: int, headline: str) -> None:
        if not self.broken:
            self.broken = True
            place = Place(self.place.file, self.place.line, self.place.column + offset)
            self.report.add(
                "error", "X710", place, f"in this cue {headline}",
                cause="Round brackets hold words of which one is said, square brackets words that "
                "may be left out; each bracket that opens has to close on the same line.",
            )  # fmt: skip
