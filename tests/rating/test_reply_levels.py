"""Each level of R1-R7 is earned by the reply domain.md c.1 describes for it."""

from dataclasses import dataclass, field

import pytest

from simulator.rating.moment import Moment
from simulator.turn.reaction import Felt
from simulator.turn.reading import Counts, Reading
from tests.rating.made import level_of, reading


@dataclass(frozen=True)
class Row:
    """A reply and the level it earns."""

    criterion: str
    level: int | None
    codes: str
    mods: str = ""
    flags: str = ""
    counts: Counts | None = None
    ends: str = ""
    moment: Moment = field(default_factory=Moment)

    def reading(self) -> Reading:
        """The reply as it was heard."""
        return reading(self.codes, self.mods, flags=self.flags, counts=self.counts, ends=self.ends)

    def __str__(self) -> str:
        return f"{self.criterion}-{self.level}-{self.codes or 'neutral'}-{self.mods}"


def at(state: str) -> Moment:
    """The moment of a reply in this state."""
    return Moment(state=state)


ROWS = (
    Row("R1", 5, "name_rupture offer_choice_pace", "tentative here_now"),
    Row("R1", 5, "name_rupture", "tentative shared check_back"),
    Row("R1", 4, "name_rupture offer_choice_pace", "tentative shared", moment=Moment(since_name=1)),
    Row("R1", 5, "name_rupture offer_choice_pace", "tentative shared", moment=Moment(since_name=3)),
    Row("R1", 4, "name_rupture", "tentative"),
    Row("R1", 4, "name_rupture", "specific"),
    Row("R1", 4, "own_contribution", "specific"),
    Row("R1", 3, "name_rupture"),
    Row("R1", 3, "own_contribution"),
    Row("R1", 3, "own_contribution premature_closure", "specific"),
    Row("R1", 2, ""),
    Row("R1", 2, "allow_awkwardness"),
    Row("R1", 2, "defend_self"),
    Row("R1", 1, "evade_topic"),
    Row("R1", 1, "minimise"),
    Row("R1", None, "name_rupture", moment=at("open_hurt")),
    Row("R1", None, "", moment=at("protest")),
    Row("R2", 5, "validate_experience invite_experience", "specific"),
    Row("R2", 5, "welcome_assertion", "specific check_back"),
    Row("R2", 4, "reflect_feeling"),
    Row("R2", 4, "validate_protection"),
    Row("R2", 4, "own_contribution", "specific"),
    Row("R2", 3, ""),
    Row("R2", 3, "own_contribution pursue_pressure"),
    Row("R2", 2, "own_contribution defend_self"),
    Row("R2", 2, "reflect_feeling minimise"),
    Row("R2", 2, "vague_reassurance"),
    Row("R2", 1, "defend_self"),
    Row("R2", 1, "counter_blame"),
    Row("R2", 1, "own_contribution interpret_away"),
    Row("R2", 1, "", flags="hostile"),
    Row("R3", 5, "own_contribution reflect_feeling", "specific"),
    Row("R3", 4, "own_contribution reflect_feeling", "specific", counts=Counts(20, 0, 0, 2)),
    Row("R3", 4, "own_contribution", "specific"),
    Row("R3", 4, "own_contribution defend_self", "specific"),
    Row("R3", 3, "own_contribution"),
    Row("R3", 3, "reflect_feeling", "specific"),
    Row("R3", 2, "own_contribution", "specific hedged_ownership"),
    Row("R3", 2, "defend_self", "hedged_ownership"),
    Row("R3", 2, ""),
    Row("R3", 1, "collapse_self_blame"),
    Row("R3", 1, "own_contribution collapse_self_blame", "specific"),
    Row("R3", 1, "counter_blame"),
    Row("R3", None, "own_contribution", moment=Moment(owned=2)),
    Row("R3", 4, "own_contribution", "specific", moment=Moment(owned=1)),
    Row("R3", None, "reflect_feeling", moment=Moment(owned=1)),
    Row("R3", None, "own_contribution", moment=Moment(therapist_part=False)),
    Row("R4", 5, "recall_detail"),
    Row(
        "R4", 5, "reflect_feeling", "tentative", ends="Was it about some privacy?",
        moment=Moment(need_terms=("privacy",)),
    ),
    Row("R4", 3, "reflect_feeling", "tentative", ends="Was it about some privacy?"),
    Row("R4", 4, "reflect_feeling", "specific"),
    Row("R4", 3, "reflect_feeling"),
    Row("R4", 3, ""),
    Row("R4", 2, "vague_reassurance"),
    Row("R4", 2, "", flags="jargon"),
    Row("R4", 3, "reflect_feeling", "specific", flags="jargon"),
    Row("R4", 1, "vague_reassurance", flags="jargon"),
    Row("R4", 2, "own_contribution mind_read", "specific"),
    Row("R4", 1, "mind_read"),
    Row("R4", 1, "minimise", flags="recall_error"),
    Row("R5", 5, "validate_protection", moment=at("flat_denial")),
    Row("R5", 5, "stay_present", moment=at("protest")),
    Row("R5", 5, "reflect_feeling", "specific", moment=at("checking")),
    Row("R5", 5, "own_contribution", moment=at("open_hurt")),
    Row("R5", 5, "invite_experience", moment=at("firm_protest")),
    Row("R5", 4, "validate_protection", moment=at("owned_assertion")),
    Row("R5", 4, "stay_present", moment=at("flat_denial")),
    Row("R5", 4, "allow_awkwardness"),
    Row("R5", 3, ""),
    Row("R5", 3, "", counts=Counts(9, 1, 1, 0)),
    Row("R5", 2, "premature_closure"),
    Row("R5", 2, "fix_advise"),
    Row("R5", 2, "own_contribution stack_speech"),
    Row("R5", 2, "invite_experience", counts=Counts(30, 3, 3, 0)),
    Row("R5", 1, "evade_topic"),
    Row("R5", 1, "own_contribution pursue_pressure"),
    Row("R6", 5, "own_contribution", moment=Moment(fit=0.8)),
    Row("R6", 5, "own_contribution", moment=Moment(fit=0.1, moved="better")),
    Row("R6", 4, "own_contribution", moment=Moment(fit=0.6)),
    Row("R6", 3, "own_contribution", moment=Moment(fit=0.59)),
    Row("R6", 2, "own_contribution", moment=Moment(fit=0.2)),
    Row("R6", 1, "own_contribution", moment=Moment(fit=0.19)),
    Row("R6", 1, "own_contribution", moment=Moment(fit=0.9, moved="worse")),
    Row("R6", None, "own_contribution"),
    Row("R7", 5, "invite_experience offer_choice_pace"),
    Row("R7", 5, "explore_need", "check_back"),
    Row(
        "R7", 3, "explore_need validate_protection",
        moment=Moment(felt=(Felt("DEEPEN", -1, 2, "DEEPEN: trust -1", ""),)),
    ),
    Row(
        "R7", 5, "explore_need validate_protection",
        moment=Moment(felt=(Felt("DEEPEN", 1, 0, "DEEPEN: trust +1", ""),)),
    ),
    Row("R7", 4, "invite_experience"),
    Row("R7", 4, "explore_need"),
    Row("R7", 4, "renegotiate_task", "tentative"),
    Row("R7", 3, "own_contribution"),
    Row("R7", 3, "", counts=Counts(9, 1, 1, 0)),
    Row("R7", 2, "premature_closure"),
    Row("R7", 2, "", counts=Counts(9, 1, 0, 0)),
    Row("R7", 1, "pursue_pressure"),
    Row("R7", 1, "interpret_away"),
)  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_the_level_is_earned(row: Row) -> None:
    """The reply earns the level, with the rubric's anchor and a reason, or says why it has none."""
    level = level_of(row.criterion, row.reading(), row.moment)
    assert level.level == row.level
    assert level.why
    assert bool(level.anchor) is (row.level is not None)
    assert bool(level.feedback) is (row.level is not None)


def test_every_level_has_a_row() -> None:
    """No level of a criterion that rates replies is left untried."""
    tried = {(row.criterion, row.level) for row in ROWS}
    assert {
        (f"R{number}", level) for number in range(1, 8) for level in range(1, 6)
    } - tried == set()
