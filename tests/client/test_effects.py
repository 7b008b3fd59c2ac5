"""Table b.1 and the steps 2-4 of b.0: what a reply does to trust and arousal."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from simulator.client.effects import feel
from simulator.client.said import say
from simulator.client.situation import before_reply, streak
from simulator.client.step import step
from simulator.client.table import RuleTable, rule_table
from simulator.library.model.conditions import Moves
from simulator.library.model.style import Rule, Style
from simulator.library.places import NOWHERE
from simulator.turn.reaction import Position

B1 = """
NAME     | +1 0  | +1 -1 | +1 -1 | +1 0
RESPECT  | +1 -2 | 0 0   | 0 0   | +1 -2
WELCOME  | +1 -1 | +1 -1 | +1 -1 | +1 -1
ATTUNE   | +1 0  | +1 -2 | +1 -1 | +1 -1
OWN      | +2 -1 | +2 -2 | +2 -2 | +2 -1
DEFEND   | -1 +1 | -1 +2 | -2 +1 | -1 +2
ATTACK   | -3 +2 | -3 +3 | -4 +3 | -3 +3
COLLAPSE | -2 +1 | -1 +1 | -1 +1 | -2 +2
DISMISS  | -1 -1 | -1 +2 | -2 +1 | -1 +1
PRESS    | -2 +2 | -1 +1 | -1 +1 | -2 +3
LEAVE    | -1 -1 | -2 +2 | -2 +1 | -1 +2
NEUTRAL  | 0 0   | 0 +1  | 0 0   | 0 +1
INVITE   | 0 +1  | +1 -1 | +1 -1 | 0 +1
ANCHOR   | +1 0  | +1 -2 | +1 0  | +1 0
SELF     | 0 +1  | +1 -1 | +1 0  | +1 0
TASK     | +1 -1 | -1 +1 | -1 +1 | +1 -1
DEEPEN   | -1 +2 | +2 -1 | +1 -1 | -1 +2
LINK     | -1 +1 | -2 +2 | -2 +1 | 0 +1
"""
"""The plain value of each class in a start state, at trust 5 and arousal 5, said well."""

STYLES = ("avoidant", "preoccupied", "secure", "disorganised")

CONDITIONS = """
avoidant     | NAME   | flat_denial | named 1            | -1 +1
avoidant     | NAME   | flat_denial | named 2            | -1 +1
avoidant     | NAME   | flat_denial | named 3            | +1 0
avoidant     | INVITE | testing_crack |                  | +1 0
avoidant     | INVITE | hedged_complaint |               | +1 0
avoidant     | INVITE | owned_assertion |                | +1 0
avoidant     | INVITE | shutdown    |                    | 0 +1
avoidant     | OWN    | flat_denial | owned 1            | +1 -1
avoidant     | OWN    | flat_denial | owned 2            | 0 +1
avoidant     | OWN    | flat_denial | owned 7            | 0 +1
avoidant     | SELF   | flat_denial | trust 6            | +1 0
avoidant     | DEEPEN | flat_denial | trust 7            | +1 0
avoidant     | DEEPEN | flat_denial | trust 6            | -1 +2
avoidant     | LINK   | owned_assertion |                | +1 0
preoccupied  | INVITE | protest     | arousal 7          | +1 -1
preoccupied  | INVITE | protest     | arousal 8          | 0 +1
preoccupied  | OWN    | protest     | owned 1            | +1 -1
preoccupied  | OWN    | protest     | owned 2            | 0 0
preoccupied  | TASK   | protest     | owned 1            | +1 -1
preoccupied  | DEEPEN | checking    | arousal 5          | +2 -1
preoccupied  | DEEPEN | checking    | arousal 6          | 0 +1
preoccupied  | LINK   | shared_view |                    | +1 0
secure       | OWN    | open_hurt   | owned 1            | +1 -1
secure       | OWN    | open_hurt   | owned 2            | 0 0
secure       | TASK   | open_hurt   | owned 1            | +1 0
secure       | LINK   | exploring_together | owned 1     | +1 0
secure       | LINK   | mutual_understanding | owned 1   | +1 0
secure       | LINK   | open_hurt   | owned 1            | -2 +1
secure       | LINK   | exploring_together |             | -2 +1
disorganised | INVITE | tentative_contact |              | +1 0
disorganised | INVITE | named_fear  |                    | +1 0
disorganised | OWN    | freeze      | owned 1            | +1 -1
disorganised | OWN    | freeze      | owned 2            | 0 +1
disorganised | ANCHOR | freeze      | trust 3            | +1 +1
disorganised | SELF   | freeze      | trust 4            | 0 +1
disorganised | DEEPEN | freeze      | trust 6            | +1 0
"""

WELL_PUT = frozenset({"tentative", "specific"})


def _changes(cell: str) -> tuple[int, int]:
    trust, arousal = cell.split()
    return int(trust), int(arousal)


def _plain_rows() -> list[tuple[str, str, tuple[int, int]]]:
    return [
        (style, cls.strip(), _changes(cell))
        for cls, *cells in (row.split("|") for row in B1.strip().splitlines())
        for style, cell in zip(STYLES, cells, strict=True)
    ]


def _condition_rows() -> list[tuple[str, str, str, dict[str, int], tuple[int, int]]]:
    rows = []
    for row in CONDITIONS.strip().splitlines():
        style, cls, state, words, cell = (part.strip() for part in row.split("|"))
        pairs = words.split()
        values = dict(zip(pairs[::2], map(int, pairs[1::2]), strict=True))
        rows.append((style, cls, state, values, _changes(cell)))
    return rows


def change(
    table: RuleTable,
    said: str,
    *,
    modifiers: frozenset[str] = WELL_PUT,
    pairs: frozenset[tuple[str, str]] = frozenset(),
    **of_position: Any,
) -> tuple[int, int]:
    """The change in trust and arousal one reply brings, from trust 5 and arousal 5."""
    start = Position(table.start.state, 5, 5)
    position = replace(start, **of_position)
    reply = say(frozenset(said.split()), modifiers, pairs)
    close = streak(table.style.too_close, position.close_streak, reply)
    distant = streak(table.style.too_distant, position.distant_streak, reply)
    now = before_reply(position, reply, close, distant, table.gate)
    felt = feel(table, now, position.last_classes)
    return felt.trust, felt.arousal


@pytest.mark.parametrize(("style", "cls", "expected"), _plain_rows())
def test_each_class_does_what_the_table_says(
    style: str, cls: str, expected: tuple[int, int], table_of: Callable[[str], RuleTable]
) -> None:
    """Each cell of b.1, where no condition speaks."""
    assert change(table_of(style), cls) == expected


@pytest.mark.parametrize(("style", "cls", "state", "values", "expected"), _condition_rows())
def test_each_condition_of_the_table_counts(
    style: str,
    cls: str,
    state: str,
    values: dict[str, int],
    expected: tuple[int, int],
    table_of: Callable[[str], RuleTable],
) -> None:
    """Each condition of b.1, read from the values before the reply."""
    names = {"named": "since_name"}
    position: dict[str, Any] = {names.get(name, name): value for name, value in values.items()}
    assert change(table_of(style), cls, state=state, **position) == expected


@pytest.mark.parametrize("style", STYLES)
def test_naming_without_a_hedge_costs(style: str, table_of: Callable[[str], RuleTable]) -> None:
    """NAME without `tentative`: one trust less, one arousal more."""
    table = table_of(style)
    trust, arousal = change(table, "NAME")
    assert change(table, "NAME", modifiers=frozenset()) == (trust - 1, arousal + 1)


def test_a_general_paraphrase_does_nothing_for_the_preoccupied(
    table_of: Callable[[str], RuleTable],
) -> None:
    """ATTUNE without `specific`: 0, 0 with a preoccupied client, its full worth with others."""
    assert change(table_of("preoccupied"), "ATTUNE", modifiers=frozenset()) == (0, 0)
    assert change(table_of("secure"), "ATTUNE", modifiers=frozenset()) == (1, -1)


@pytest.mark.parametrize("style", STYLES)
def test_remembering_adds_trust(style: str, table_of: Callable[[str], RuleTable]) -> None:
    """ANCHOR through recall_detail adds one trust more than staying alone, up to the limit."""
    table = table_of(style)
    pairs = frozenset({("recall_detail", "ANCHOR")})
    trust, arousal = change(table, "ANCHOR")
    assert change(table, "ANCHOR", pairs=pairs) == (trust + 1, arousal)
    assert change(table, "ANCHOR WELCOME", pairs=pairs)[0] == 2


def test_the_same_class_twice_running_earns_one_less(
    table_of: Callable[[str], RuleTable],
) -> None:
    """A repeated repair class yields a trust point less, never below 0, and calms as before."""
    table = table_of("avoidant")
    before = frozenset({"RESPECT", "OWN"})
    assert change(table, "RESPECT", last_classes=before) == (0, -2)
    assert change(table, "OWN", last_classes=before, owned=1) == (0, -1)
    assert change(table, "OWN", last_classes=before, owned=2) == (0, 1)
    assert change(table, "WELCOME", last_classes=before) == (1, -1)
    assert change(table, "DEFEND", last_classes=frozenset({"DEFEND"})) == (-1, 1)


@pytest.mark.parametrize("misstep", ["DEFEND", "ATTACK", "COLLAPSE", "DISMISS", "PRESS", "LEAVE"])
@pytest.mark.parametrize("style", STYLES)
def test_beside_a_misstep_nothing_is_gained(
    style: str, misstep: str, table_of: Callable[[str], RuleTable]
) -> None:
    """Repair classes next to a misstep bring neither trust nor calm; the misstep counts in full."""
    table = table_of(style)
    assert change(table, f"OWN ATTUNE WELCOME {misstep}") == change(table, misstep)


def test_what_a_repair_costs_still_counts_beside_a_misstep(
    table_of: Callable[[str], RuleTable],
) -> None:
    """Only gains are lost: a DEEPEN that came too early goes on costing."""
    assert change(table_of("avoidant"), "DEEPEN DEFEND") == (-2, 3)


def test_owning_beside_a_misstep_is_not_owning_yet(
    table_of: Callable[[str], RuleTable],
) -> None:
    """The first clean OWN is still the first after one that stood beside a misstep."""
    table = table_of("secure")
    first = step(table, Position("open_hurt", 5, 5), say(frozenset({"OWN", "DEFEND"})))
    assert first.after.owned == 0
    clean = step(table, first.after, say(frozenset({"OWN"})))
    assert clean.after.owned == 1
    assert clean.feeling.parts[0].words.startswith("OWN, the first time")


@pytest.mark.parametrize("style", ["avoidant", "disorganised"])
def test_two_close_replies_in_a_row_cost(style: str, table_of: Callable[[str], RuleTable]) -> None:
    """closeness_streak >= 2: trust -1 and arousal at least +1, whatever the table gives."""
    table = table_of(style)
    assert change(table, "ANCHOR ATTUNE", close_streak=1) == (-1, 1)
    assert change(table, "DEEPEN INVITE SELF", close_streak=1) == (-1, 3)
    assert change(table, "ANCHOR WELCOME", close_streak=1)[0] == 2
    assert change(table, "ANCHOR", close_streak=0)[0] == 1


def test_two_distant_replies_in_a_row_cost_the_preoccupied(
    table_of: Callable[[str], RuleTable],
) -> None:
    """distance_streak >= 2: the same, and only for this style."""
    assert change(table_of("preoccupied"), "TASK", distant_streak=1, owned=1) == (-1, 1)
    assert change(table_of("secure"), "TASK", distant_streak=5, owned=1) == (1, 0)


def test_one_reply_moves_only_so_far(table_of: Callable[[str], RuleTable]) -> None:
    """Trust changes by -4 to +2, arousal by -2 to +3, however much is in the reply."""
    table = table_of("secure")
    assert change(table, "OWN ATTUNE WELCOME NAME") == (2, -2)
    assert change(table, "ATTACK DEFEND DISMISS") == (-4, 3)


def test_values_stop_at_the_ends(table_of: Callable[[str], RuleTable]) -> None:
    """Trust and arousal stay within 0 to 10 after the step."""
    table = table_of("secure")
    worst = step(table, Position("open_hurt", 1, 9), say(frozenset({"ATTACK"}))).after
    best = step(table, Position("open_hurt", 9, 1), say(frozenset({"OWN"}))).after
    assert (worst.trust, worst.arousal) == (0, 10)
    assert (best.trust, best.arousal) == (10, 0)


def test_arriving_in_an_exposed_state_frightens(table_of: Callable[[str], RuleTable]) -> None:
    """Entering A6 adds 1 arousal, entering D6 adds 2."""
    said = say(frozenset({"WELCOME"}))
    owned = step(table_of("avoidant"), Position("hedged_complaint", 8, 4, owned=1), said).after
    assert (owned.state, owned.arousal) == ("owned_assertion", 4)
    named = step(
        table_of("disorganised"), Position("tentative_contact", 8, 4, turns_here=1), said
    ).after
    assert (named.state, named.arousal) == ("named_fear", 5)


def test_a_long_speech_presses_those_who_cannot_bear_one(
    table_of: Callable[[str], RuleTable],
) -> None:
    """stack_speech counts as PRESS for avoidant and disorganised clients only."""
    counted = {style: table_of(style).style.counts_as.get("stack_speech") for style in STYLES}
    assert counted == {
        "avoidant": "PRESS",
        "preoccupied": None,
        "secure": None,
        "disorganised": "PRESS",
    }


def test_a_line_may_speak_of_one_move_or_of_a_family(
    style_of: Callable[[str], Style],
) -> None:
    """A line for a move answers only that move; a line for a family counts once for a reply."""
    style = style_of("secure")
    of_move = Rule(
        Moves(frozenset({"recall_detail"})), (), -2, 2, None, "", "recall_detail", NOWHERE
    )
    of_family = Rule(Moves(any_of="repair"), (), 1, 0, None, "", "any repair", NOWHERE, also=True)
    moved = rule_table(replace(style, feels=(of_move, *style.feels)))
    recalled = frozenset({("recall_detail", "ANCHOR")})
    assert change(moved, "ANCHOR", pairs=recalled) == (-1, 2)
    assert change(moved, "ANCHOR", pairs=frozenset({("stay_present", "ANCHOR")})) == (1, 0)
    adjusted = rule_table(replace(style, feels=(*style.feels, of_family)))
    assert change(adjusted, "RESPECT") == (1, 0)
    assert change(adjusted, "RESPECT TASK") == (0, 1)
