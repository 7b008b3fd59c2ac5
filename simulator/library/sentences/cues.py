"""The notation of cues: ``(got | had) [really] ... <hurt>`` (authoring.md 2.6).

Thousands of cues are read at every start, so pieces are cut by plain string methods, words are made
once and shared, and columns are looked for only when something is amiss.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from simulator.library.model.lexicon import Choice, Cue, FromList, Gap, Part, Word
from simulator.library.pieces import Piece
from simulator.library.places import Line
from simulator.library.problems import Report
from simulator.library.sentences.evening import even_words
from simulator.library.sentences.grouping import entries

NOTATION: Final = "(this | that) one of these, [this] may be left out, ... up to six words, <list>"

_GAP: Final = Gap()
_MARKS: Final = ("(", ")", "[", "]", "|", "...")
_SPACED: Final = tuple((mark, f" {mark} ") for mark in _MARKS)
_PIECE: Final = re.compile(r"\.\.\.|[()\[\]|]|(?:(?!\.\.\.)[^\s()\[\]|])+")
DEEPEST: Final = 12
"""The most brackets that may stand inside each other."""
_LIST_NAME: Final = re.compile(r"<[a-z_]+>")

_OPTION: Final = r"(?=[ .]*+[^ .()\[\]|])(?:[^()\[\]|<>]++|<[a-z_]++>)++"
_OPTIONS: Final = rf"{_OPTION}(?:\|{_OPTION})*+"
_PLAINLY_WHOLE: Final = re.compile(
    rf"(?=[\w(<])(?:[^()\[\]|<>]++|<[a-z_]++>|\({_OPTIONS}\)|\[{_OPTIONS}\])*+"
)
"""A cue that holds together for sure: it begins with words or a choice, and its brackets pair,
none inside another. Whatever else is written goes through ``parse_parts`` at once."""


def parse_cues(lines: Sequence[Line], report: Report) -> tuple[Cue, ...]:
    """Read cues, one a line; one that cannot be read is left out, with a problem at its column."""
    if any(line.indent for line in lines):
        return tuple(filter(None, (_cue(entry.main, report) for entry in entries(lines))))
    return tuple(
        cue
        for line in lines
        if (
            cue := Cue(line.text, line.place)
            if _PLAINLY_WHOLE.fullmatch(line.text)
            else _cue(Piece.of(line), report)
        )
    )


def _cue(piece: Piece, report: Report) -> Cue | None:
    try:
        parse_parts(piece.text)
    except MisreadCueError as misread:
        found = list(_PIECE.finditer(piece.text.replace("…", "...")))
        start, end = found[misread.piece].span() if found else (0, 1)
        report.add(
            "error", misread.code, piece.place_at(start), misread.headline,
            width=end - start, cause=misread.cause,
        )  # fmt: skip
        return None
    return Cue(piece.text, piece.place)


class MisreadCueError(ValueError):
    """A cue that does not hold together: at which of its pieces, and why."""

    def __init__(self, piece: int, headline: str, cause: str, code: str = "X710") -> None:
        super().__init__(headline)
        self.code, self.piece, self.headline, self.cause = code, piece, headline, cause


def parse_parts(written: str) -> tuple[Part, ...]:
    """Return the parts of one cue. Raises ``MisreadCueError`` when it breaks the notation."""
    spaced = written.replace("…", "...")
    for mark, apart in _SPACED:
        spaced = spaced.replace(mark, apart)
    opened: list[tuple[int, str, list[tuple[Part, ...]], list[Part]]] = []
    options: list[tuple[Part, ...]] = []
    parts: list[Part] = []
    for at, piece in enumerate(spaced.split()):
        if piece == "|":
            if not parts or not opened:
                raise _misplaced_bar(at, bool(opened))
            options.append(tuple(parts))
            parts = []
        elif piece in ("(", "["):
            if len(opened) >= DEEPEST:
                raise MisreadCueError(
                    at, f"more than {DEEPEST} brackets stand inside each other",
                    "Two or three are all that a reader can follow. Write several cues.",
                )  # fmt: skip
            opened.append((at, piece, options, parts))
            options, parts = [], []
        elif piece in (")", "]"):
            if not opened or (opened[-1][1] == "(") != (piece == ")"):
                raise MisreadCueError(at, f"this {piece} closes nothing", _IN_PAIRS)
            if not parts:
                raise _misplaced_bar(at, True)
            options.append(tuple(parts))
            choice = Choice(tuple(options), piece == "]")
            _, _, options, parts = opened.pop()
            parts.append(choice)
        elif piece == "...":
            parts.append(_GAP)
        else:
            parts += _words(piece) if piece[0] != "<" else (_named(piece, at),)
    if opened:
        raise MisreadCueError(opened[-1][0], f"this {opened[-1][1]} is never closed", _IN_PAIRS)
    if not any(map(_asks_for_a_word, parts)):
        raise MisreadCueError(
            0, "this cue asks for no word at all",
            "Everything in it may be left out, so it would be found in every reply.", "X705",
        )  # fmt: skip
    return tuple(parts)


_IN_PAIRS: Final = f"Brackets come in pairs: {NOTATION}."


def _misplaced_bar(at: int, inside: bool) -> MisreadCueError:
    if inside:
        return MisreadCueError(
            at, "nothing stands here to choose",
            f"Between brackets and bars stand words: {NOTATION}.",
        )  # fmt: skip
    return MisreadCueError(
        at, "this | stands outside brackets",
        "A choice stands in brackets, such as (got | had). Two whole cues are two lines.",
    )  # fmt: skip


@lru_cache(maxsize=8192)
def _words(piece: str) -> tuple[Word, ...]:
    return tuple(Word(word) for word in even_words(piece))


def _named(piece: str, at: int) -> FromList:
    if not _LIST_NAME.fullmatch(piece):
        raise MisreadCueError(
            at, "this < does not name a word list",
            "A word list is named in angle brackets, in small letters, such as <hurt>.",
        )  # fmt: skip
    return FromList(piece[1:-1])


def _asks_for_a_word(part: Part) -> bool:
    if isinstance(part, Choice):
        return not part.may_be_absent and all(
            any(map(_asks_for_a_word, option)) for option in part.options
        )
    return not isinstance(part, Gap)
