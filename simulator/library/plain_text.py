"""Text from people made safe to print: no control characters, no direction overrides."""

import unicodedata
from typing import Final

_KEPT: Final = frozenset("\n\t")
_DIRECTION_CONTROLS: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def printable(text: str) -> str:
    """The text as it may be shown anywhere: line breaks stay, tabs become a space.

    Control characters (an escape sequence's first byte among them), lone surrogates and the
    characters that reorder what stands around them are left out; right-to-left letters stay.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        " " if character == "\t" else character
        for character in text
        if character in _KEPT
        or not (unicodedata.category(character) in ("Cc", "Cs") or character in _DIRECTION_CONTROLS)
    )


def one_line(text: str) -> str:
    """The text on one line, runs of white space folded."""
    return " ".join(printable(text).split())


_LOOSE_ENDS: Final = frozenset(
    "a an and as at but by for from if in just of on or right so that the then to was were when "
    "while with you i your my".split()
)


def without_loose_end(words: str) -> str:
    """The words without a last word or two that only lead on to something not there."""
    kept = words.split()
    while len(kept) > 2 and kept[-1].lower() in _LOOSE_ENDS:
        kept.pop()
    return " ".join(kept)


def shorten(text: str, width: int) -> str:
    """The text on one line, cut after a whole word and marked where it is longer than ``width``."""
    line = one_line(text)
    if len(line) <= width:
        return line
    return line[: width - 3].rsplit(" ", 1)[0] + " ..."
