"""Words that are somebody else's (domain.md a.0.6)."""

import pytest

from simulator.library.sentences.evening import even_words
from simulator.reading.quotation import quoted_spans, reported


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('You said "it is fine" twice.', ['"it is fine"']),
        ("You said “it is fine” twice.", ["“it is fine”"]),
        ("You said 'it's fine' twice.", ["'it's fine'"]),
        ("You said ‘it’s fine’ twice.", ["‘it’s fine’"]),
        ("You said «it is fine» twice.", ["«it is fine»"]),
        ("I'm sorry, I didn't listen and it's on me, isn't it", []),
        ("the kids' room and the parents' room", []),
        ('"I cut you off, and I am sorry."', []),
        ('an open " mark', []),
    ],
)
def test_marks(text: str, quoted: list[str]) -> None:
    """Every sort of mark quotes; apostrophes do not, nor do marks around the whole reply."""
    assert [text[start:end] for start, end in quoted_spans(text)] == quoted


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("you said I was late", "i was late"),
        ("you told me that I never listen", "i never listen"),
        ("you said you were scared and I changed the subject", "you were scared"),
        ("you think I let you down", "i let you down"),
        ("you keep saying it is fine", "it is fine"),
        ("you were late", ""),
        ("I said you were late", ""),
    ],
)
def test_reports(text: str, told: str) -> None:
    """What the client said reaches to where the therapist speaks for themselves again."""
    words = even_words(text)
    bits = reported(words, [False] * len(words))
    assert " ".join(word for at, word in enumerate(words) if bits >> at & 1) == told


def test_a_comma_ends_a_report() -> None:
    """In "as you said, I was late" the therapist speaks for themselves."""
    words = even_words("as you said I was late")
    assert reported(words, [False, False, False, True, False, False]) == 0
