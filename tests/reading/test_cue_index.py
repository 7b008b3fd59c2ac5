"""The index of cues finds what trying every cue would find."""

from hypothesis import given
from hypothesis import strategies as st

from simulator.library.model.lexicon import Cue
from simulator.library.places import NOWHERE
from simulator.library.sentences.cues import parse_parts
from simulator.reading.cue_index import CueIndex
from simulator.reading.pattern import Pattern, Words, phrases_of

LISTS = {"hurt": phrases_of([("hurt",), ("let", "down")])}
CUES = [
    "I (got | had) it", "[so] sorry", "(you | I) ... <hurt>", "<hurt>", "I'm (so | very) sorry",
    "let ... down", "((a | b) c | d)", "(let down | got it)", "you [really] got <hurt>", "don't",
]  # fmt: skip
WORDS = ["i", "you", "am", "so", "very", "sorry", "got", "had", "it", "let", "down", "hurt", "a",
         "b", "c", "d", "do", "not", "really"]  # fmt: skip


def clause(text: list[str]) -> Words:
    """Words and where each stands."""
    at: dict[str, int] = {}
    for place, word in enumerate(text):
        at[word] = at.get(word, 0) | 1 << place
    return Words(text, at)


@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=10), min_size=1, max_size=3))
def test_finds_all_and_only_what_the_patterns_find(texts: list[list[str]]) -> None:
    """Sifting and waking change nothing about what is found, nor in which order."""
    index = CueIndex(((written, Cue(written, NOWHERE)) for written in CUES), LISTS)
    for text in texts:
        words = clause(text)
        found = [(each.owner, each.start, each.end) for each in index.find(words)]
        expected = [
            (written, start, end)
            for written in CUES
            for start, end in Pattern(parse_parts(written), LISTS).find(words)
        ]
        assert found == expected


def test_whole_cues_fit_all_that_was_said() -> None:
    """An index of whole-reply cues finds none in part of a reply."""
    index = CueIndex([("x", Cue("I see", NOWHERE))], {}, whole=True)
    assert [each.end for each in index.find(clause(["i", "see"]))] == [2]
    assert not index.find(clause(["i", "see", "you"]))
