"""Where a reply touches the client's hidden need: the need's terms, found in the words."""

import re
from collections.abc import Iterable
from functools import lru_cache

_ENDINGS = r"(?:s|es|d|ed|ing|ment|ly)?"


def need_spans(text: str, terms: Iterable[str]) -> list[tuple[int, int]]:
    """Return the stretches of ``text`` that hold one of ``terms``, in order, as offsets.

    Words are matched whole and without regard to capitals; the last word of a term may carry a
    common English ending (``acknowledge`` finds "acknowledged").
    """
    spans = {found.span() for term in terms for found in _pattern(term).finditer(text)}
    return sorted(spans)


@lru_cache(maxsize=256)
def _pattern(term: str) -> re.Pattern[str]:
    words = term.split()
    if not words:
        return re.compile(r"(?!)")
    *first, last = words
    stem = last.removesuffix("e") if len(last) > 3 else last
    ending = "e?" + _ENDINGS if stem != last else _ENDINGS
    pattern = r"\s+".join([*map(re.escape, first), re.escape(stem) + ending])
    return re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE)
