"""Guards against replies that are no replies: empty, another language, a salad, an echo, a list."""

import itertools
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from simulator.library.sentences.evening import even_words
from simulator.reading.context import Context
from simulator.reading.reply import Reply
from simulator.reading.word_sets import word_set

_SMALL_WORDS: Final = word_set(
    "a an the i you he she it we they me my your his her our their this that these those is are "
    "was were am be been do does did have has had not no to of in on at for with from by as and "
    "or but so if when what how why where who which there here can could would should will just "
    "about up out off all then than over one yes okay right oh well"
)
_ENOUGH_WORDS: Final = 8
_LEAST_SMALL: Final = 0.12
"""Share of small words below which many words are no English sentence."""
_COMMONEST: Final = 0.6
_ECHO: Final = 0.8
_LETTER: Final = re.compile(r"[^\W\d_]")
_LATIN: Final = re.compile(r"[A-Za-z\u00c0-\u024f]")


def is_empty(reply: Reply) -> bool:
    """Tell whether nothing is said and nothing done: no word of letters in it."""
    done = (word for action in reply.actions for word in action.words)
    return not any(map(_is_word, (*reply.evened.words, *done)))


def _is_word(word: str) -> bool:
    return word == "i" or (len(word) > 1 and word.isalpha())


def is_unreadable(reply: Reply) -> bool:
    """Tell whether the words are no English: another script, another language, or a salad."""
    words = reply.evened.words
    letters = _LETTER.findall(reply.text)
    if letters and sum(1 for each in letters if _LATIN.match(each)) < _COMMONEST * len(letters):
        return True
    if len(words) < _ENOUGH_WORDS:
        return False
    small = sum(1 for word in words if word in _SMALL_WORDS)
    if small < _LEAST_SMALL * len(words):
        return True
    counted: dict[str, int] = {}
    for word in words:
        counted[word] = counted.get(word, 0) + 1
    return len(words) >= 2 * _ENOUGH_WORDS and max(counted.values()) > _COMMONEST * len(words)


def echoes(reply: Reply, context: Context) -> str:
    """Why a reply is nobody's own words: the client's line said back, or an own earlier reply."""
    words = reply.evened.words
    if len(words) < 3:
        return ""
    if _overlap(words, _words_of(context.client_line)) >= _ECHO:
        return "the client's own words, said back"
    for earlier in context.previous_replies:
        before = _words_of(earlier)
        if len(words) >= 5 and min(_overlap(words, before), _overlap(before, words)) >= _ECHO:
            return "the same words as in an earlier reply"
    return ""


@lru_cache(maxsize=256)
def _words_of(text: str) -> tuple[str, ...]:
    return even_words(text)


def _overlap(words: Sequence[str], other: Sequence[str]) -> float:
    """The share of the pairs of neighbouring words that stand in ``other`` as well."""
    pairs = list(itertools.pairwise(words))
    if not pairs:
        return 0.0
    others = set(itertools.pairwise(other))
    return sum(1 for pair in pairs if _mirrored(pair) in others or pair in others) / len(pairs)


_MIRROR: Final = {"i": "you", "you": "i", "my": "your", "your": "my", "me": "you", "am": "are",
                  "are": "am", "was": "were", "were": "was", "myself": "yourself"}  # fmt: skip


def _mirrored(pair: tuple[str, str]) -> tuple[str, str]:
    return _MIRROR.get(pair[0], pair[0]), _MIRROR.get(pair[1], pair[1])
