"""What a client does with one reading."""

from collections.abc import Callable, Sequence

import pytest

from simulator.client.react import Client, close, opening, react, start
from simulator.client.table import rule_table
from simulator.library.model.conditions import Moves
from simulator.library.model.style import Rule, Start
from simulator.library.places import NOWHERE
from simulator.turn.reaction import Position, Reaction
from simulator.turn.reading import Reading

Hear = Callable[..., Reading]
Sit = Callable[..., Client]


def _play(client: Client, readings: Sequence[Reading], seed: int = 0) -> list[Reaction]:
    position = start(client)
    spoken: list[str] = []
    reactions: list[Reaction] = []
    for reading in readings:
        reactions.append(react(client, position, reading, seed=seed, spoken=tuple(spoken)))
        position = reactions[-1].after
        spoken.append(reactions[-1].spoken.key)
    return reactions


def test_a_session_begins_with_the_opening(client_of: Sit) -> None:
    """The start is the style's, the first line the scenario's."""
    client = client_of()
    assert start(client) == Position("flat_denial", 3, 5)
    assert opening(client).words == "It's fine."
    assert opening(client).inner == "It is not."


def test_a_scenario_may_start_elsewhere(client_of: Sit) -> None:
    """`starts` of a scenario stands before the style's."""
    client = client_of(start=Start("smoothing_over", 4, 3))
    assert start(client) == Position("smoothing_over", 4, 3)


def test_a_reaction_tells_the_whole_step(client_of: Sit, heard: Hear) -> None:
    """Before, after, what was felt, rule, reason, cause and line belong together."""
    reading = heard("PRESS")
    reaction = react(client_of(), Position("flat_denial", 3, 5), reading)
    assert reaction.before == Position("flat_denial", 3, 5)
    assert (reaction.after.state, reaction.after.trust, reaction.after.arousal) == (
        "shutdown", 1, 7,
    )  # fmt: skip
    assert [(part.cause, part.trust, part.arousal) for part in reaction.felt] == [("PRESS", -2, 2)]
    assert reaction.rule is not None
    assert reaction.because == reaction.rule.because
    assert (reaction.cause, reaction.cause_code) == ("PRESS", "pursue_pressure")
    assert reaction.outcome is None
    assert reaction.spoken.words == "shutdown."


def test_without_a_move_the_strongest_effect_explains(client_of: Sit, heard: Hear) -> None:
    """A client who stays has a reason too: that of what was felt most."""
    reaction = react(client_of(), Position("flat_denial", 3, 5), heard("NAME", "OWN"))
    assert reaction.rule is None
    assert reaction.cause == "OWN"
    assert reaction.because.startswith("somebody says plainly what they did")


def test_missteps_come_before_kind_words(client_of: Sit, heard: Hear) -> None:
    """When nobody moves, a misstep is what the reply was about, whatever stood beside it."""
    reaction = react(client_of("secure"), Position("open_hurt", 5, 5), heard("RESPECT", "PRESS"))
    assert reaction.rule is None
    assert reaction.cause == "PRESS"


def test_of_two_alike_the_last_word_counts(client_of: Sit, heard: Hear) -> None:
    """Classes with the same effect: the one said last (domain.md a.0.3)."""
    client, position = client_of(), Position("flat_denial", 3, 5)
    assert react(client, position, heard("TASK", "WELCOME")).cause == "WELCOME"
    assert react(client, position, heard("WELCOME", "TASK")).cause == "TASK"


def test_a_rule_that_fired_names_the_cause(client_of: Sit, heard: Hear) -> None:
    """The move that made the client go is the cause, not the one that merely weighed more."""
    position = Position("cool_exit", 5, 8)
    reaction = react(client_of(), position, heard("ATTUNE", "RESPECT", "NAME"))
    assert reaction.after.state == "shutdown"
    assert reaction.cause == "RESPECT"


def test_a_rule_for_any_reply_leaves_the_cause_to_the_effects(client_of: Sit, heard: Hear) -> None:
    """Two close replies in a row: the cause is the closest of them, the reason the rule's own."""
    position = Position("flat_denial", 5, 5, close_streak=1)
    reaction = react(client_of(), position, heard("ANCHOR"))
    assert reaction.after.state == "shutdown"
    assert reaction.cause == "ANCHOR"
    assert "too near" in reaction.because
    assert [part.cause for part in reaction.felt] == ["ANCHOR", "too close"]


def test_the_line_quotes_what_caused_it(client_of: Sit, heard: Hear) -> None:
    """`{words}` holds the words of the cause, and the inner voice comes along."""
    lines = {"shutdown": {"PRESS": ['"{words}."']}}
    reaction = react(client_of(lines=lines), Position("flat_denial", 3, 5), heard("OWN", "PRESS"))
    assert reaction.spoken.words == '"pursue pressure."'


def test_a_neutral_reply_is_quoted_whole(client_of: Sit, heard: Hear) -> None:
    """Where nothing was recognised beyond NEUTRAL, the reply itself is the cause's words."""
    client = client_of(lines={"flat_denial": {"NEUTRAL": ['"{words}"?']}})
    reading = heard(fallback="NEUTRAL", text="Which tablets were they?")
    assert react(client, start(client), reading).spoken.words == '"Which tablets were they"?'


def test_unsure_changes_nothing(client_of: Sit, heard: Hear) -> None:
    """UNSURE: no effect, no turn in the state, a line that asks back."""
    position = Position("shutdown", 4, 7, turn=3, turns_here=2, close_streak=1)
    reaction = react(client_of(), position, heard(fallback="UNSURE"))
    assert reaction.before is reaction.after
    assert reaction.felt == ()
    assert reaction.rule is None
    assert reaction.cause == ""
    assert reaction.spoken.key.startswith("not_understood")
    assert not reaction.ask_again


def test_two_unsure_in_a_row_ask_for_other_words(client_of: Sit, heard: Hear) -> None:
    """The second one in a row says that the trainee should be asked; a read reply resets it."""
    unread, read = heard(fallback="UNSURE"), heard("RESPECT")
    asked = [each.ask_again for each in _play(client_of(), [unread, unread, read, unread, unread])]
    assert asked == [False, True, False, False, True]


def test_talk_to_the_program_costs_nothing(client_of: Sit, heard: Hear) -> None:
    """off_task: asked again at once, even when moves were heard, and no turn is used."""
    position = Position("flat_denial", 3, 5)
    reaction = react(client_of(), position, heard("ATTACK", flags=["off_task"]))
    assert reaction.after == position
    assert reaction.ask_again


def test_an_insult_is_felt_as_one(client_of: Sit, heard: Hear) -> None:
    """The flag `hostile` counts as ATTACK, and its words are the cause."""
    lines = {"cool_exit": {"ATTACK": ['"{words}."']}}
    reading = heard(fallback="UNSURE", flags=["hostile"], text="you people are pathetic")
    reaction = react(client_of(lines=lines), Position("flat_denial", 3, 5), reading)
    assert reaction.after.state == "cool_exit"
    assert reaction.spoken.words == '"you people are pathetic."'


def test_a_long_speech_presses_an_avoidant_client(client_of: Sit, heard: Hear) -> None:
    """stack_speech is PRESS here, and for a secure client only a reply with nothing in it."""
    speech = heard(("stack_speech", "NEUTRAL"))
    pressed = react(client_of(), Position("flat_denial", 3, 5), speech)
    assert (pressed.cause, pressed.cause_code) == ("PRESS", "stack_speech")
    assert pressed.after.state == "shutdown"
    assert react(client_of("secure"), Position("open_hurt", 5, 5), speech).after.trust == 5


def test_neutral_drops_out_beside_anything_else(client_of: Sit, heard: Hear) -> None:
    """A class that was heard is not diluted by talk that was not."""
    reading = heard("ATTUNE", ("stack_speech", "NEUTRAL"), modifiers=["specific"])
    reaction = react(client_of("preoccupied"), Position("protest", 4, 8), reading)
    assert reaction.after.last_classes == {"ATTUNE"}
    assert reaction.after.arousal == 6


MENDED_SO_FAR = frozenset({"OWN", "NAME", "specific"})


def test_a_rule_ends_the_session_in_its_last_state(client_of: Sit, heard: Hear) -> None:
    """On an ending by rule the outcome speaks; the position keeps the last state there was."""
    position = Position("owned_assertion", 8, 4, owned=1, used=MENDED_SO_FAR)
    reaction = react(client_of(), position, heard("WELCOME"))
    assert reaction.outcome == "repaired"
    assert reaction.gate_met
    assert not reaction.timed_out
    assert reaction.after.state == "owned_assertion"
    assert reaction.spoken.words == "repaired."


def test_the_repair_gate_holds(client_of: Sit, heard: Hear) -> None:
    """Without anybody having brought it up, an avoidant client is not repaired."""
    position = Position("owned_assertion", 8, 4, owned=1, used=frozenset({"OWN"}))
    reaction = react(client_of(), position, heard("WELCOME"))
    assert reaction.outcome is None
    assert not reaction.gate_met


def test_phrases_that_fit_any_client_do_not_mend(client_of: Sit, heard: Hear) -> None:
    """The gate asks that something of what happened, or was told, has been named once."""
    position = Position("owned_assertion", 8, 4, owned=1, used=frozenset({"OWN", "NAME"}))
    assert react(client_of(), position, heard("WELCOME")).outcome is None
    assert (
        react(client_of(), position, heard("WELCOME", modifiers=["specific"])).outcome == "repaired"
    )


def test_a_scenario_can_ask_for_a_remembered_fact(client_of: Sit, heard: Hear) -> None:
    """`repair_also_needs: recalled FACT` joins the gate."""
    client = client_of(gate_facts=("spice_jars",))
    position = Position("owned_assertion", 8, 3, owned=1, used=MENDED_SO_FAR)
    without = react(client, position, heard("WELCOME"))
    assert without.outcome is None
    with_it = react(client, position, heard("WELCOME", recalled=["spice_jars"]))
    assert with_it.outcome == "repaired"
    assert with_it.after.recalled == {"spice_jars"}


@pytest.mark.parametrize(
    ("style", "state", "outcome"),
    [
        ("avoidant", "hedged_complaint", "partial"),
        ("avoidant", "smoothing_over", "pseudo"),
        ("avoidant", "testing_crack", "unrepaired"),
        ("preoccupied", "shared_view", "partial"),
        ("preoccupied", "checking", "unrepaired"),
        ("secure", "exploring_together", "partial"),
        ("secure", "cooling_off", "unrepaired"),
    ],
)
def test_the_twelfth_reply_is_the_last(
    style: str, state: str, outcome: str, client_of: Sit, heard: Hear
) -> None:
    """When time is up the outcome is read off the state, and the client says its last line."""
    client = client_of(style)
    early = react(client, Position(state, 2, 5, turn=10), heard("RESPECT"))
    late = react(client, Position(state, 2, 5, turn=11), heard("RESPECT"))
    assert early.outcome is None
    assert late.outcome == outcome
    assert late.timed_out
    assert late.spoken.words == f"{outcome}."


def test_a_scenario_sets_its_own_limit(client_of: Sit, heard: Hear) -> None:
    """`turns` of a scenario stands in place of twelve."""
    client = client_of(turn_limit=2)
    first, second = _play(client, [heard("RESPECT"), heard("RESPECT")])
    assert (first.outcome, second.outcome) == (None, "unrepaired")


def test_a_scenario_s_rules_are_tried_first(client_of: Sit, heard: Hear) -> None:
    """`changes` stand before the style's own lines, for effects and for transitions."""
    own, task = Moves(frozenset({"OWN"})), Moves(frozenset({"TASK"}))
    client = client_of(
        changed_feels=(Rule(own, (), 0, 2, None, "too soon", "OWN: arousal +2", NOWHERE),),
        changed_states={
            "flat_denial": (Rule(task, (), 0, 0, "shutdown", "no", "TASK: goes", NOWHERE),)
        },
    )
    owned = react(client, start(client), heard("OWN"))
    assert (owned.after.trust, owned.after.arousal, owned.because) == (3, 7, "too soon")
    assert react(client, start(client), heard("TASK")).after.state == "shutdown"
    assert react(client, start(client), heard("PRESS")).after.state == "shutdown"


def test_a_rule_that_says_no_change_stops_the_search(client_of: Sit, heard: Hear) -> None:
    """An exception on top can hold a client where they are."""
    press = Moves(frozenset({"PRESS"}))
    stays = Rule(press, (), 0, 1, None, "not this time", "PRESS: arousal +1", NOWHERE)
    client = client_of(changed_states={"flat_denial": (stays,)})
    reaction = react(client, start(client), heard("PRESS"))
    assert reaction.after.state == "flat_denial"
    assert reaction.after.arousal == 8
    assert reaction.after.turns_here == 1
    assert reaction.because == "not this time"


def test_the_same_seed_says_the_same(client_of: Sit, heard: Hear) -> None:
    """Same client, seed and words: the same reactions to the letter, on every run."""
    lines = {
        state: {"anything else": [f"{state} {n}" for n in range(5)]}
        for state in ("flat_denial", "shutdown", "testing_crack")
    }
    script = [heard("OWN"), heard("RESPECT"), heard("PRESS")]
    played = [_play(client_of(lines=lines), script, seed=7) for _ in range(2)]
    assert played[0] == played[1]
    others = {tuple(each.spoken.words for each in _play(client_of(lines=lines), script, seed))
              for seed in range(10)}  # fmt: skip
    assert len(others) > 1


def test_counters_count_what_they_say(client_of: Sit, heard: Hear) -> None:
    """Turns, turns here, names, owning, streaks and what was used, over a few replies."""
    client = client_of()
    first, second, third = _play(
        client, [heard("NAME", modifiers=["tentative"]), heard("ANCHOR"), heard("OWN", "RESPECT")]
    )
    assert (first.after.turns_here, first.after.since_name, first.after.close_streak) == (1, 1, 0)
    assert (second.after.since_name, second.after.close_streak) == (2, 1)
    assert third.after.state == "testing_crack"
    assert (third.after.turn, third.after.turns_here, third.after.owned) == (3, 0, 1)
    assert third.after.close_streak == 0
    assert third.after.used >= {"NAME", "name_rupture", "ANCHOR", "OWN", "own_contribution"}


def test_closing_reads_the_outcome_off_the_state(client_of: Sit) -> None:
    """The trainee closes the session: the same rule as for time."""
    client = client_of()
    assert close(client, Position("smoothing_over", 3, 3)).outcome == "pseudo"
    assert close(client, Position("flat_denial", 3, 3)).outcome == "unrepaired"
    assert rule_table(client.style).turn_limit == 12
