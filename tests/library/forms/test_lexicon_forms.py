"""The files of the lexicon: moves, word lists, modifiers and flags."""

from collections.abc import Callable

import pytest

from simulator.library.forms import flags, modifiers, move, wordlists
from simulator.library.model.lexicon import Move
from simulator.library.nodes import read_page
from simulator.library.places import Place
from simulator.library.problems import Problem, Report

MOVE = """\
kind: move
format: 1
id: own_part
title: Owns it
novice_name: The owning
family: repair
class: OWN
means: >
  Names an act
  of their own.
setting:
  style: avoidant
  state: flat_denial
  client_says: It's fine.
  event_terms: the clock, looked
  facts: |
    jars: she labels her jars => jars, labels
  owned: yes
cues: |
  I (cut | talked) ... (you off | over you)
possible_cues: |
  that was me
whole_reply: |
  my fault
actions: |
  closes the laptop
unless: |
  sorry if
examples: |
  I cut you off.
  once owned: after "Do you care?": That was me, my fault.
near_misses: |
  I'm sorry if I cut you off. => defend_self
"""


def built(make: Callable[..., object], text: str) -> tuple[object, list[Problem]]:
    """What a form makes of a text, and the problems it reports."""
    report = Report()
    page = read_page(text, "f.yaml", report)
    assert page is not None
    return make(page, report), report.problems


def test_a_whole_move() -> None:
    """Every part of a move file arrives where it belongs, with its place."""
    made, problems = built(move.build, MOVE)
    assert not problems
    assert isinstance(made, Move)
    assert (made.id, made.title, made.novice_name) == ("own_part", "Owns it", "The owning")
    assert (made.family, made.cls) == ("repair", "OWN")
    assert made.means == "Names an act of their own."
    assert [cue.written for cue in made.cues] == ["I (cut | talked) ... (you off | over you)"]
    assert made.cues[0].place == Place("f.yaml", 20, 3)
    assert [cue.written for cue in made.possible_cues] == ["that was me"]
    assert [cue.written for cue in made.whole_reply] == ["my fault"]
    assert [cue.written for cue in made.actions] == ["closes the laptop"]
    assert [cue.written for cue in made.unless] == ["sorry if"]
    assert made.setting.event_terms == ("the clock", "looked")
    assert made.setting.facts == (("she labels her jars", ("jars", "labels")),)
    assert made.setting.owned
    first, second = made.examples
    assert (first.words, first.heard_as, first.after, first.owned) == (
        "I cut you off.", "own_part", "", False,
    )  # fmt: skip
    assert (second.words, second.after, second.owned) == (
        "That was me, my fault.", "Do you care?", True,
    )  # fmt: skip
    (miss,) = made.near_misses
    assert (miss.words, miss.heard_as) == ("I'm sorry if I cut you off.", "defend_self")


@pytest.mark.parametrize(
    ("change", "code", "line", "headline"),
    [
        (("class: OWN", "class: OWNING"), "N202", 7, "is not one of the words"),
        (("family: repair", "family: mending"), "N202", 6, "is not one of the words"),
        (("cues: |\n  I (cut", "cues: |\n  I cut"), "X710", 20, "stands outside brackets"),
        (("=> defend_self", ""), "N209", 33, "does not say what it is"),
        (("examples: |", "exmaples: |"), "N202", 29, "is not a part of a move"),
    ],
)
def test_slips_are_reported_where_they_stand(
    change: tuple[str, str], code: str, line: int, headline: str
) -> None:
    """Each problem names its line and what is amiss."""
    assert change[0] in MOVE
    _, problems = built(move.build, MOVE.replace(*change, 1))
    found = [p for p in problems if p.code == code and headline in p.headline]
    assert found, problems
    assert found[0].place.line == line


def test_a_move_needs_a_way_to_be_heard() -> None:
    """Without any cue a move could never be heard."""
    text = MOVE[: MOVE.index("cues: |")] + MOVE[MOVE.index("unless: |") :]
    _, problems = built(move.build, text)
    assert any("nothing says how" in problem.headline for problem in problems)


def test_word_lists() -> None:
    """Phrases stand between commas, on one row or on several."""
    text = (
        "kind: wordlists\nformat: 1\nid: wordlists\ntitle: Lists\nlists:\n"
        "  hurt: hurt, let down\n  slips: |\n    cut you off, forgot\n    was late\n"
    )
    made, problems = built(wordlists.build, text)
    assert not problems
    assert made == {"hurt": ("hurt", "let down"), "slips": ("cut you off", "forgot", "was late")}


def test_modifiers() -> None:
    """Each modifier has a meaning, and cues where the reader does not count it by itself."""
    text = (
        "kind: modifiers\nformat: 1\nid: modifiers\ntitle: Noted\nmodifiers:\n  tentative:\n"
        "    means: >\n      A guess.\n    cues: |\n      maybe\n    unless: |\n      maybe later\n"
    )
    made, problems = built(modifiers.build, text)
    assert not problems
    assert isinstance(made, dict)
    tentative = made["tentative"]
    assert tentative.means == "A guess."
    assert [cue.written for cue in tentative.cues] == ["maybe"]
    assert [cue.written for cue in tentative.unless] == ["maybe later"]


def test_flags() -> None:
    """Each flag says what the trainee reads when it is raised, under a name of the codebook."""
    text = (
        "kind: flags\nformat: 1\nid: flags\ntitle: Pointed out\nflags:\n  jargon:\n"
        "    means: >\n      A word of the trade.\n    tell: >\n      In plain words.\n"
        "    cues: |\n      your attachment\n"
    )
    made, problems = built(flags.build, text)
    assert not problems
    assert isinstance(made, dict)
    assert made["jargon"].tell == "In plain words."
    _, problems = built(flags.build, text.replace("jargon", "jargn"))
    assert problems[0].code == "N202"
