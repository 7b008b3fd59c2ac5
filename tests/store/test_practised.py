"""What was practised, and what is worth doing next."""

import pytest

from simulator.store.attempts import kept_attempts, open_journal
from simulator.store.journal import Finished
from simulator.store.practised import Practised, next_scenario, practised_by_scenario


def _finish(scenario: str, outcome: str) -> None:
    open_journal(scenario, 1, "guided", {}).write(Finished(outcome, 3.0))


def test_counts_sessions_and_keeps_the_latest_outcome() -> None:
    """Two sessions with one client count as two; the newer outcome is shown."""
    _finish("the-clock", "pseudo")
    _finish("the-clock", "repaired")
    practised = practised_by_scenario(kept_attempts())
    assert practised["the-clock"] == Practised(2, "repaired", 3.0, ever_repaired=True)


def test_a_stopped_session_does_not_count_as_practice() -> None:
    """A session stopped for the trainee's sake leaves no outcome behind."""
    _finish("the-clock", "risk_text")
    assert practised_by_scenario(kept_attempts()) == {}


@pytest.mark.parametrize(
    ("practised", "expected"),
    [
        ({}, "easy"),
        ({"easy": Practised(1, "pseudo")}, "easy"),
        ({"easy": Practised(1, "repaired", 4.0, ever_repaired=True)}, "hard"),
    ],
)
def test_next_is_the_unmended_then_the_new_and_easy(
    practised: dict[str, Practised], expected: str
) -> None:
    """An unmended client comes first, then a new one, the easier before the harder."""
    assert next_scenario([(1, "easy"), (3, "hard")], practised) == expected
