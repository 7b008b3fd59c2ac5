"""Replies coded by hand get levels from the rubric that can be held against the coder's own."""

from typing import Any

import pytest

from tests.rating.coded import OVERALL, agreement, reading_of
from tests.rating.made import rubric


def reply(text: str) -> dict[str, Any]:
    """A reply in its context, as in a batch."""
    return {"style": "secure", "state": "open complaint", "response": text}


def coding(codes: list[tuple[str, str]], mods: list[str], **levels: float | None) -> dict[str, Any]:
    """What a coder heard and rated."""
    return {"codes": codes, "mods": mods, "flags": [], "fallback": None, **levels}


ROWS = [
    (
        reply("I cut you off there. It must have stung."),
        coding(
            [
                ("reflect_feeling", "It must have stung"),
                ("own_contribution", "I cut you off there"),
            ],
            ["specific"],
            R1=None, R2=5, R3=5, overall=4.5,
        ),
    ),
    (
        reply("I was only trying to keep us to time. What else?"),
        coding([("defend_self", "I was only trying to keep us to time")], [], R2=2, overall=1.5),
    ),
]  # fmt: skip


def test_a_coding_becomes_a_reading() -> None:
    """Moves come in the order of their words, with questions and apologies counted."""
    said = reading_of(ROWS[0][0]["response"], ROWS[0][1])
    assert [move.code for move in said.heard] == ["own_contribution", "reflect_feeling"]
    assert said.text[said.heard[1].start : said.heard[1].end] == "It must have stung"
    asked = reading_of(ROWS[1][0]["response"], ROWS[1][1])
    assert (asked.counts.questions, asked.counts.open_questions) == (1, 1)


def test_levels_are_compared_where_both_have_one() -> None:
    """A criterion one side left out is not compared; the rest by distance and exact likeness."""
    found = agreement(rubric(), ROWS, {"open complaint": "open_hurt"})
    assert "R1" not in found
    assert found["R2"].pairs == 2
    assert found["R2"].off_by == 0.5
    assert found["R2"].exact == 0.5
    assert found["R2"].r == pytest.approx(1.0)
    assert found["R3"].exact == 1.0
    assert found[OVERALL].pairs == 2
