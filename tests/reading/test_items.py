"""Coded replies as contexts."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.library.vocabulary import CONFRONTATION, MENDING
from simulator.reading.items import context_from_item

ITEM: dict[str, Any] = {
    "id": "X1",
    "style": "preoccupied",
    "state": "flooding",
    "client": "Nora, 31, florist",
    "event": "The therapist handed her a form.",
    "event_terms": ["form", "handed"],
    "facts": ["Her brother Callum moves out on Friday.", "She swims at six in the morning."],
    "dialogue": [["therapist", "Here is a form."], ["client", "[cries] A form? On Friday?"]],
}


def test_an_item_says_where_the_client_stands() -> None:
    """State in words gives phase and arousal, the dialogue gives the client's last line."""
    context = context_from_item(ITEM)
    assert (context.style, context.state, context.phase) == (
        "preoccupied", "flooding", CONFRONTATION,
    )  # fmt: skip
    assert context.arousal == 9
    assert context.client_line == "[cries] A form? On Friday?"
    assert context.previous_replies == ("Here is a form.",)
    assert context.event_terms == ("form", "handed")
    assert not context.owned_before
    assert "florist" in context.background


def test_plain_sentences_become_what_recalls_them() -> None:
    """A name recalls its fact, and so do two of its words; what was just said recalls nothing."""
    context = context_from_item(ITEM)
    by_id = dict(context.facts)
    assert "Callum" in by_id["fact_1"]
    assert "brother ... moves" in by_id["fact_1"]
    assert not any("Friday" in phrase or "friday" in phrase for phrase in by_id["fact_1"])
    assert "swims ... morning" in by_id["fact_2"]


@pytest.mark.parametrize(
    "state", ["exploring together", "shared view", "mutual understanding", "owned assertion"]
)
def test_late_states_come_after_owning(state: str) -> None:
    """A client who explores together was received before."""
    context = context_from_item({"style": "secure", "state": state})
    assert context.phase == MENDING
    assert context.owned_before
    assert context.received_last_reply


def test_speeches_press_avoidant_clients() -> None:
    """``stack_speech`` counts as PRESS for avoidant and disorganised clients only."""
    assert context_from_item({"style": "avoidant"}).counts_as == {"stack_speech": "PRESS"}
    assert context_from_item({"style": "secure"}).counts_as == {}


@given(
    st.dictionaries(
        st.sampled_from([*ITEM, "response"]),
        st.none() | st.text() | st.lists(st.text() | st.lists(st.text())) | st.integers(),
    )
)
def test_any_item_makes_a_context(item: dict[str, Any]) -> None:
    """Parts that are absent or of another shape are left out."""
    assert context_from_item(item) is not None
