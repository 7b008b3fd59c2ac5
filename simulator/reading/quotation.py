"""Quotation: which words of a reply are somebody else's (domain.md a.0.6)."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from simulator.reading.word_sets import word_set

_QUOTED: Final = re.compile(
    r"“[^“”\n]{1,300}+”"
    r"|\"[^\"\n]{1,300}+\""
    r"|«[^«»\n]{1,300}+»"
    r"|(?<!\w)['‘](?=\S)(?:[^'’‘\n]|(?<=\w)['’](?=\w)){1,200}+['’](?!\w)"
)
_MOST_OF_A_REPLY: Final = 0.8

_SAYS: Final = word_set(
    "said say saying says told mentioned mention wrote called call asked think thought believe "
    "reckon"
)
_BETWEEN: Final = word_set(
    "have had just did also once always are were keep kept already really even never do not"
)
_OWN_AGAIN: Final = word_set("i we it that here there then my this what")
_JOINS: Final = word_set("and but so then because while yet when")


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Where words stand in quotation marks, as offsets into the text, marks included.

    A reply that was put in quotation marks as a whole is not a quotation.
    """
    spans = [found.span() for found in _QUOTED.finditer(text)]
    length = len(text.strip()) or 1
    return [span for span in spans if (span[1] - span[0]) < _MOST_OF_A_REPLY * length]


def reported(words: Sequence[str], comma_before: Sequence[bool]) -> int:
    """The bits of the words that report what the client said or thinks ("you said I was late").

    They reach from behind the verb to a comma, or to a joining word after which the therapist
    speaks for themselves again ("you said you were scared and I changed the subject").
    """
    bits = 0
    for begin in _after_reporting(words):
        for place in range(begin, len(words)):
            if comma_before[place] or (
                words[place] in _JOINS
                and place + 1 < len(words)
                and words[place + 1] in _OWN_AGAIN
                and place > begin
            ):
                break
            bits |= 1 << place
    return bits


def _after_reporting(words: Sequence[str]) -> Iterator[int]:
    """Each place right behind "you said", "you told me", "you think"."""
    for place, word in enumerate(words):
        if word != "you":
            continue
        at = place + 1
        while at < len(words) and words[at] in _BETWEEN and at - place < 4:
            at += 1
        if at < len(words) and words[at] in _SAYS:
            at += 1
            if at < len(words) and words[at] in ("me", "us"):
                at += 1
            if at < len(words) and words[at] == "that":
                at += 1
            yield at
