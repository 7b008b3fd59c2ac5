"""Text from people made safe to print."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from simulator.library.plain_text import one_line, printable


@given(st.text())
def test_no_control_character_is_ever_printed(text: str) -> None:
    """Whatever is typed, nothing that could steer a terminal comes out."""
    assert not [c for c in printable(text) if c != "\n" and unicodedata.category(c) in ("Cc", "Cs")]


def test_an_escape_sequence_loses_its_power() -> None:
    """The escape byte goes, the harmless letters stay."""
    assert printable("\x1b[2J\x1b]0;title\x07quiet") == "[2J]0;titlequiet"


def test_letters_of_every_script_stay() -> None:
    """Accents, right-to-left letters and emoji are text like any other."""
    text = "déjà שלום مرحبا 🙂 it’s"
    assert printable(text) == text


def test_direction_overrides_are_left_out() -> None:
    """Characters that would reorder what stands around them do not reach a screen."""
    assert printable("a\u202eb\u2066c") == "abc"


def test_one_line_folds_breaks() -> None:
    """A reply of several lines can stand in a list."""
    assert one_line(" one\n\n two\tthree ") == "one two three"
