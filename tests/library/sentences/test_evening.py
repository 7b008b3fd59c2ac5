"""Words evened out, and where each of them stood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.library.sentences.evening import even_out, even_words, lower_keeping_length


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("I'm", "i am"),
        ("I’m", "i am"),
        ("im", "i am"),
        ("didn't", "did not"),
        ("didnt", "did not"),
        ("can't cannot cant", "can not can not can not"),
        ("won't", "will not"),
        ("I'll we've you're", "i will we have you are"),
        ("let's", "let us"),
        ("gonna kinda dunno", "going to kind of do not know"),
        ("SORRY", "sorry"),
        ("soooo sorry", "so sorry"),
        ("apologize apologise", "apologise apologise"),
        ("size prize", "size prize"),
        ("should of, could of", "should have could have"),
        ("of course", "of course"),
        ("café née", "café née"),
        ("at 5.10 for 20 minutes", "at 5 10 for 20 minutes"),
        ("mm-hm", "mm hm"),
        ("shouldn't've", "should not have"),
        ("", ""),
        ("🙂 — …", ""),
    ],
)  # fmt: skip
def test_evens_out(typed: str, words: str) -> None:
    """Case, quotes, contractions with and without apostrophe, and drawn-out letters are one."""
    assert " ".join(even_words(typed)) == words


def test_contraction_may_stand_for_two_things() -> None:
    """It's been may be "it has been": the other reading is kept beside the first."""
    evened = even_out("It's been")
    assert evened.words == ("it", "is", "been")
    assert evened.others == ((), ("has",), ())


def test_offsets_are_of_the_text_as_typed() -> None:
    """Every word knows the letters it was made from, in curly quotes too."""
    text = "Yes: I’m SORRY, I didn't."
    evened = even_out(text)
    spans = [text[s:e] for s, e in zip(evened.starts, evened.ends, strict=True)]
    assert spans == ["Yes", "I", "’m", "SORRY", "I", "did", "n't"]


@given(st.text(max_size=200))
def test_any_text_has_words_in_order_and_in_place(text: str) -> None:
    """Whatever was typed: spans are inside the text, not empty, and never overlap."""
    evened = even_out(text)
    end = 0
    for start, stop in zip(evened.starts, evened.ends, strict=True):
        assert end <= start < stop <= len(text)
        end = stop
    assert len(evened.words) == len(evened.starts) == len(evened.others)


@given(st.text(max_size=100))
def test_lower_case_keeps_every_offset(text: str) -> None:
    """Letters whose small form is longer (İ) do not move the ones behind them."""
    assert len(lower_keeping_length(text)) == len(text)
