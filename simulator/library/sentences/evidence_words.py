"""Reading one evidence sentence word by word, with the place of every word at hand."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from simulator.library.model.conditions import AnyOf, Moves
from simulator.library.pieces import Piece
from simulator.library.problems import Mark, Problem
from simulator.library.spelling import did_you_mean, list_of, nearest
from simulator.library.vocabulary import CLASSES

_WORD = re.compile(r"-?\d*\.?\d+|[A-Za-z_][\w'-]*|\S")
_NUMBER = re.compile(r"-?\d*\.?\d+")
_ID = re.compile(r"[a-z][a-z0-9_]*")

_ANY: dict[str, AnyOf] = {"reply": "reply", "repair": "repair", "misstep": "misstep"}


class UnreadError(Exception):
    """A sentence that is outside the grammar; ``problem`` says where and what to type."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.headline)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    offset: int


class Words:
    """The words of one sentence and how far they have been read."""

    def __init__(self, piece: Piece) -> None:
        self.piece = piece
        self._tokens = [_Token(found[0], found.start()) for found in _WORD.finditer(piece.text)]
        self._next = 0

    @property
    def at_end(self) -> bool:
        """Whether every word has been read."""
        return self._next >= len(self._tokens)

    def peek(self) -> str:
        """Return the next word, empty at the end."""
        return "" if self.at_end else self._tokens[self._next].text

    def take(self, *words: str) -> bool:
        """Read ``words`` if they come next, and tell whether they did."""
        upcoming = self._tokens[self._next : self._next + len(words)]
        if [token.text for token in upcoming] != list(words):
            return False
        self._next += len(words)
        return True

    def need(self, *words: str) -> None:
        """Read ``words``; a problem is raised at the first that differs."""
        for word in words:
            if not self.take(word):
                raise self.unread(f'expected "{word}" here')

    def need_one(self, *options: str) -> None:
        """Read one of ``options``: the forms of a word, the one to suggest first."""
        if not any(self.take(option) for option in options):
            raise self.unread(f'expected "{options[0]}" here')

    def unread(
        self, headline: str, hint: str = "", instead: str = "", code: str = "N209"
    ) -> UnreadError:
        """Make the error that points at the next word (or just behind the sentence)."""
        if self.at_end:
            offset, width = len(self.piece.text), 1
        else:
            token = self._tokens[self._next]
            offset, width = token.offset, len(token.text)
        mark = Mark(self.piece.place_at(offset), width)
        cause = hint or "A sentence that is not understood cannot earn anybody a level."
        return UnreadError(Problem("error", code, headline, (mark,), cause, instead))

    def unknown(self, sort: str, options: Collection[str], code: str) -> UnreadError:
        """Make the error for a name that nothing has, with the nearest one that exists."""
        word = self.peek()
        headline = f'there is no {sort} "{word}"' if word else f"a {sort} is missing here"
        hint = did_you_mean(word, options) or f"It can be {list_of(options, 20)}."
        return self.unread(headline, hint, nearest(word, options) or "", code)

    def number(self, low: float, high: float) -> float:
        """Read a number between ``low`` and ``high``."""
        if not _NUMBER.fullmatch(self.peek()):
            raise self.unread("expected a number here")
        value = float(self.peek())
        if not low <= value <= high:
            raise self.unread(f"expected a number from {low:g} to {high:g}", code="N210")
        self._next += 1
        return value

    def whole(self, low: int = 0, high: int = 1000) -> int:
        """Read a whole number between ``low`` and ``high``."""
        if "." in self.peek():
            raise self.unread("expected a whole number here")
        return int(self.number(low, high))

    def one_of(self, options: Sequence[str], sort: str, code: str = "N209") -> str:
        """Read one of ``options``."""
        word = self.peek()
        if word not in options:
            raise self.unknown(sort, options, code)
        self._next += 1
        return word

    def some_of(self, options: Sequence[str], sort: str) -> tuple[str, ...]:
        """Read ``A or B or C``, each one of ``options``."""
        found = [self.one_of(options, sort)]
        while self.take("or"):
            found.append(self.one_of(options, sort))
        return tuple(found)

    def ids(self, sort: str) -> tuple[str, ...]:
        """Read ``a or b``, each the id of a ``sort``; whether it exists is asked later."""
        found = []
        while True:
            word = self.peek()
            if not _ID.fullmatch(word):
                raise self.unread(f"expected the name of a {sort} here")
            self._next += 1
            found.append(word)
            if not self.take("or"):
                return tuple(found)

    def states(self) -> tuple[str, ...]:
        """Read the ids of states."""
        return self.ids("state")

    def moves(self) -> Moves:
        """Read ``OWN or recall_detail`` or ``any misstep``."""
        if self.take("any"):
            return Moves(any_of=_ANY[self.one_of(tuple(_ANY), 'word after "any"')])
        names = []
        while True:
            word = self.peek()
            if word not in CLASSES and (not _ID.fullmatch(word) or word.upper() in CLASSES):
                raise self.unknown("move", CLASSES, "N201")
            self._next += 1
            names.append(word)
            if not self.take("or"):
                return Moves(names=frozenset(names))
