"""A scenario file made into a scenario."""

from pathlib import Path

import pytest

from simulator.library.forms.scenario import build
from simulator.library.model.conditions import Moves, Within
from simulator.library.model.scenario import Client, Scenario
from simulator.library.model.style import Start
from simulator.library.nodes import read_page
from simulator.library.problems import Report
from simulator.library.vocabulary import TURN_LIMIT


def built(text: str) -> Scenario:
    """The scenario of a text without a problem."""
    report = Report()
    page = read_page(text, "file.yaml", report)
    assert page is not None
    scenario = build(page, report)
    assert report.problems == []
    assert scenario is not None
    return scenario


@pytest.fixture(scope="module")
def text(small: Path) -> str:
    """The small scenario as it is written."""
    return (small / "scenarios" / "the-lamp.yaml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def lamp(text: str) -> Scenario:
    """The small scenario."""
    return built(text)


def test_who_sits_there(lamp: Scenario) -> None:
    """The client and the case come through, prose as flowing text."""
    assert lamp.client == Client("Ada", 41, "she", "gardener", "Sleeps badly.")
    assert lamp.case_notes == "Ada, 41, looks at the lamp more than at you."
    assert (lamp.level, lamp.session_number, lamp.style, lamp.rubric) == (1, 2, "calm", "small")
    assert lamp.rupture_kinds == ("bond",)
    assert lamp.event_terms == ("short with you", "snapped")
    assert lamp.need_terms == ("plain", "plainly")
    assert (lamp.opening.words, lamp.opening.inner) == ("It's fine.", "It is not.")
    assert [fact.phrases for fact in lamp.facts] == [("roses", "pruning")]


def test_what_need_not_be_written(lamp: Scenario) -> None:
    """Left out, the style's start holds, leaving is no good ending, there are twelve replies."""
    assert lamp.start is None
    assert lamp.exit_is_ok is False
    assert lamp.therapist_part is True
    assert lamp.turn_limit == TURN_LIMIT
    assert (lamp.gate_facts, lamp.changed_feels, lamp.changed_states) == ((), (), {})


def test_lines_by_state_and_move(lamp: Scenario) -> None:
    """Lines are grouped by the state and the moves they answer, in file order."""
    waiting = [group for group in lamp.lines if group.state == "waiting"]
    assert [group.moves for group in waiting] == [
        Moves(frozenset({"OWN"})), Moves(any_of="misstep"), Moves(any_of="reply"),
    ]  # fmt: skip
    assert [line.words for line in waiting[0].lines] == ["You noticed.", "Hm."]
    assert waiting[0].lines[0].conditions == (Within("trust", 4, 10),)
    assert {group.state for group in lamp.lines} > {"repaired", "dropout"}


def test_tests_and_model_replies(lamp: Scenario) -> None:
    """Transcripts and model replies come through."""
    (test,) = lamp.tests
    assert (test.name, test.ends, test.never) == ("Owning it gets her talking", "", ("dropout",))
    assert [len(step.expects) for step in test.steps] == [3]
    assert [reply.kind for reply in lamp.model_replies["waiting"]] == ["plain"]


def test_what_is_different_from_the_style(text: str) -> None:
    """A scenario may start elsewhere, need a fact, end sooner and have rules of its own."""
    own = built(
        text
        + "starts: talking, trust 6, arousal 2\n"
        + "exit_is_ok: yes\ntherapist_part: no\nturns: 8\n"
        + "repair_also_needs: recalled roses\n"
        + "changes:\n  feels: |\n    ANCHOR: trust +1\n"
        + "  states:\n    talking:\n      moves_on: |\n        DEFEND: goes waiting\n"
    )
    assert own.start == Start("talking", 6, 2)
    assert (own.exit_is_ok, own.therapist_part, own.turn_limit) == (True, False, 8)
    assert own.gate_facts == ("roses",)
    assert [rule.trust for rule in own.changed_feels] == [1]
    assert [rule.goes for rule in own.changed_states["talking"]] == ["waiting"]


def test_several_moves_may_share_lines(text: str) -> None:
    """A key of lines may name several moves; the same state may be given more than once no more."""
    own = built(text.replace("    any misstep: |", "    DEFEND or counter_blame, ATTACK: |"))
    assert own.lines[1].moves == Moves(frozenset({"DEFEND", "counter_blame", "ATTACK"}))


@pytest.mark.parametrize(
    ("old", "new", "reported"),
    [
        ("    thinks: It is not.", "  And so.", "N209"),
        ("rupture_kind: bond", "rupture_kind: bond, love", "N202"),
        ("content_note: Nothing heavy.", "content_note: >", "Y113"),
        ("session: 2", "session: 2\nrepair_also_needs: trust is high", "N209"),
        ("session: 2", "session: 2\nstarts: talking", "N209"),
        ("    OWN: |", "    OWNING: |", "N201"),
        ("  waiting:\n    OWN: |", "  waiting: |\n    OWN: |", "N211"),
        ("    never: dropout", "    ends: well", "N202"),
    ],
)
def test_slips_keep_it_from_being_used(text: str, old: str, new: str, reported: str) -> None:
    """A scenario with a slip is not given back, and the slip is named."""
    assert old in text
    report = Report()
    page = read_page(text.replace(old, new), "file.yaml", report)
    assert page is not None
    assert build(page, report) is None
    assert [problem.code for problem in report.problems] == [reported]
