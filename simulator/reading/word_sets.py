"""Sets of words, written down as one text so that they can be read."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of ``text``, which stand apart by spaces."""
    return frozenset(text.split())
