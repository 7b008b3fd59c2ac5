"""The nearest known word to one that is not known."""

import difflib
from collections.abc import Iterable

_NEAR = 0.6
_NEAR_AND_SHORT = 0.85
"""Below these a suggestion is a guess, and the list of words serves better."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like ``word``, or ``None`` when nothing is near.

    Capitals and the choice between a space, a hyphen and an underscore do not count.
    """
    evened = {_even(name): name for name in known}
    cutoff = _NEAR if len(word) > 3 else _NEAR_AND_SHORT
    close = difflib.get_close_matches(_even(word)[:80], evened, n=1, cutoff=cutoff)
    return evened[close[0]] if close else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ``Did you mean ...?``, or nothing when no known word is near."""
    near = nearest(word, known)
    return f"Did you mean {near}?" if near else ""


def list_of(names: Iterable[str], most: int = 12) -> str:
    """Return ``a, b and c``, shortened with a count when there are more than ``most``."""
    every = list(names)
    if len(every) > most:
        return f"{', '.join(every[:most])} and {len(every) - most} more"
    return " and ".join([", ".join(every[:-1]), every[-1]] if len(every) > 1 else every)


def _even(word: str) -> str:
    return word.casefold().replace("_", " ").replace("-", " ")
