"""Slips of the pen, mended only where no other word can be meant."""

import pytest

from simulator.reading.typos import Typos

KNOWN = ["sorry", "interrupted", "listening", "apologise", "embarrassed", "quiet", "quite",
         "filed", "certainly", "patient", "hurt", "wrong", "answered", "forgotten"]  # fmt: skip


@pytest.fixture(scope="module")
def typos() -> Typos:
    """Slips mended towards a few words."""
    return Typos(KNOWN)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("srory", "sorry"),
        ("worng", "wrong"),
        ("interupted", "interrupted"),
        ("intterrupted", "interrupted"),
        ("embarassed", "embarrassed"),
        ("apoligise", "apologise"),
        ("fogotten", "forgotten"),
    ],
)
def test_mends(typed: str, meant: str) -> None:
    """Swapped, left out, doubled and, in long words, changed letters."""
    assert Typos(KNOWN).meant(typed) == meant


@pytest.mark.parametrize("typed", ["quite", "filled", "patients", "hrut", "curtain", "answers", ""])
def test_leaves_alone(typos: Typos, typed: str) -> None:
    """Known words, short ones, other inflections, and words that may be meant as typed."""
    assert typos.meant(typed) == ""


def test_takes_no_side_between_two() -> None:
    """Where two words are one slip away, neither is meant."""
    assert Typos(["brother", "borther"]).meant("bortehr") == "borther"
    assert Typos(["acbdef", "abdcef"]).meant("abcdef") == ""
