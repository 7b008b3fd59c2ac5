"""Forms of speech, and the moves that need one of them."""

import pytest

from simulator.library.sentences.evening import even_words
from simulator.reading.gates import lets_pass
from simulator.reading.reply import prepare
from simulator.reading.speech_acts import ends_with_tag, is_hedged, tells_own_act


@pytest.mark.parametrize(
    "text",
    [
        "I talked right over you", "I've sent it without asking", "and then I just left it",
        "I never rang", "I didn't ring", "I really went too fast", "so I put it on a form",
    ],
)  # fmt: skip
def test_own_acts(text: str) -> None:
    """A past or perfect act, or one left undone, in the first person."""
    assert tells_own_act(even_words(text))


@pytest.mark.parametrize(
    "text", ["you talked over me", "I wonder what happened", "I wanted to know", "I am here", ""]
)
def test_no_own_acts(text: str) -> None:
    """Somebody else's act, a state of mind, and the present are none."""
    assert not tells_own_act(even_words(text))


def test_hedges() -> None:
    """A guess put as a guess."""
    assert is_hedged(even_words("maybe you are angry"))
    assert not is_hedged(even_words("you are angry"))


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("I cut you off, didn't I?", True),
        ("that was hard, wasn't it", True),
        ("did I cut you off", False),
        ("I cut you off", False),
    ],
)
def test_tags(text: str, tag: bool) -> None:
    """A tag asks and asserts at once."""
    assert ends_with_tag(even_words(text)) is tag


def passes(code: str, text: str, begins: str) -> bool:
    """Whether a cue that begins with ``begins`` may be this move in this clause."""
    reply = prepare(text)
    part = reply.parts[0]
    words = reply.words_of(part)
    first = even_words(begins)
    start = next(at for at in range(len(words)) if words[at : at + len(first)] == first)
    return lets_pass(code, words, start, part)


@pytest.mark.parametrize(
    ("text", "begins", "may"),
    [
        ("I cut you off.", "I cut", True),
        ("I cut you off, didn't I?", "I cut", True),
        ("Did I cut you off?", "I cut", False),
        ("If I cut you off, say so.", "I cut", False),
        ("What was it like when I cut you off?", "I cut", False),
    ],
)
def test_owning_states(text: str, begins: str, may: bool) -> None:
    """Owning says what was done; asking after it and supposing it do not."""
    assert passes("own_contribution", text, begins) is may


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("You're feeling abandoned.", True),
        ("You're feeling abandoned, aren't you?", True),
        ("Maybe you're feeling abandoned.", False),
        ("You're feeling abandoned?", False),
    ],
)
def test_mind_reading_asserts(text: str, may: bool) -> None:
    """What is guessed or asked is no mind reading."""
    assert passes("mind_read", text, "you are feeling") is may


def test_other_moves_have_no_gate() -> None:
    """A move without a gate may take any form."""
    assert passes("invite_experience", "Did I cut you off?", "I cut")
