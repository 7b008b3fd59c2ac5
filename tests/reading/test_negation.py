"""Words that turn round what follows them (domain.md a.0.6)."""

import pytest

from simulator.library.sentences.evening import even_words
from simulator.reading.negation import holds_negation, is_negated


def negated(text: str, cue: str) -> bool:
    """Whether ``cue`` is turned round where it stands in ``text``."""
    words, wanted = even_words(text), even_words(cue)
    start = next(
        at for at in range(len(words)) if words[at : at + len(wanted)] == wanted
    )  # fmt: skip
    return is_negated(words, start)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("I'm not saying you are wrong", "you are wrong"),
        ("I don't think I let you down", "I let you down"),
        ("I don't think that you are being unfair", "you are being unfair"),
        ("it's not our policy", "our policy"),
        ("I never said you were unfair", "you were unfair"),
        ("it isn't that you are difficult", "you are difficult"),
        ("I'm not going to tell you don't worry", "don't worry"),
        ("I'd sooner listen rather than defend myself", "defend myself"),
        ("without blaming you", "blaming you"),
        ("I don't want you to think you are to blame", "you are to blame"),
    ],
)
def test_turns_round(text: str, cue: str) -> None:
    """A negation reaches over saying, thinking, wanting and small words."""
    assert negated(text, cue)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("I didn't hear and I cut you off", "I cut you off"),
        ("that's not that big don't worry", "don't worry"),
        ("I'm not only sorry I let you down", "I let you down"),
        ("you were not there I cut you off", "I cut you off"),
        ("no I cut you off", "I cut you off"),
        ("I can't deny I let you down", "I let you down"),
        ("I let you down", "I let you down"),
    ],
)
def test_lets_stand(text: str, cue: str) -> None:
    """A negation ends with its statement; "not only" and an answering "no" turn nothing."""
    assert not negated(text, cue)


def test_does_not_reach_over_the_seam_of_a_long_clause() -> None:
    """What stands before ``floor`` belongs to another statement."""
    words = even_words("I do not say you are wrong")
    assert is_negated(words, 4)
    assert not is_negated(words, 4, floor=4)


def test_a_gap_that_passed_over_a_negation() -> None:
    """What a cue skipped may turn it round; a negation of its own does not."""
    assert holds_negation(even_words("it is not our policy"), "it is ... policy")
    assert not holds_negation(even_words("it is our policy"), "it is ... policy")
    assert not holds_negation(even_words("I did not mean it"), "I (did not | never) ... mean")
