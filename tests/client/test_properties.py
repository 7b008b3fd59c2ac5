"""What holds for every client, every reply and every session."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from simulator.client.essentials import essentials
from simulator.client.react import Client, react, start
from simulator.client.said import say
from simulator.client.step import start_position, step
from simulator.client.table import RuleTable
from simulator.library.vocabulary import CLASSES, MODIFIERS, OUTCOMES
from simulator.turn.reaction import Position
from simulator.turn.reading import Reading

STYLES = ("avoidant", "preoccupied", "secure", "disorganised")
COUNTS = st.integers(0, 20)
NUMBER = st.integers(0, 10)
SOME_CLASSES = st.frozensets(st.sampled_from(CLASSES), min_size=1, max_size=6)
SOME_MODIFIERS = st.frozensets(st.sampled_from(MODIFIERS), max_size=3)


@st.composite
def positions(draw: st.DrawFn, states: tuple[str, ...]) -> Position:
    """Any position at all, reachable or not."""
    return Position(
        draw(st.sampled_from(states)), draw(NUMBER), draw(NUMBER), draw(COUNTS), draw(COUNTS),
        draw(COUNTS), draw(st.none() | st.integers(1, 12)), draw(COUNTS), draw(COUNTS),
        draw(st.frozensets(st.sampled_from(CLASSES), max_size=3)),
        draw(st.frozensets(st.sampled_from(CLASSES), max_size=8)),
    )  # fmt: skip


@given(data=st.data())
def test_every_step_stays_on_the_map(
    data: st.DataObject, table_of: Callable[[str], RuleTable]
) -> None:
    """No step raises; trust and arousal stay within 0-10, the state is one of the style's."""
    table = table_of(data.draw(st.sampled_from(STYLES)))
    position = data.draw(positions(tuple(table.moves)))
    done = step(table, position, say(data.draw(SOME_CLASSES), data.draw(SOME_MODIFIERS)))
    assert 0 <= done.after.trust <= 10
    assert 0 <= done.after.arousal <= 10
    assert done.after.state in table.moves
    assert done.ended is None or done.ended in OUTCOMES
    assert done.after.turn == position.turn + 1
    least, most = table.style.trust_limits
    assert least <= done.feeling.trust <= most


@given(data=st.data())
def test_what_is_forgotten_never_mattered(
    data: st.DataObject, table_of: Callable[[str], RuleTable]
) -> None:
    """Two positions with the same essentials behave alike for a whole session."""
    table = table_of(data.draw(st.sampled_from(STYLES)))
    kept = essentials(table)
    position = data.draw(positions(tuple(table.moves)))
    bare = kept.of(position)
    for classes in data.draw(st.lists(SOME_CLASSES, max_size=5)):
        said = say(classes, frozenset({"specific"}))
        full, short = step(table, position, said), step(table, bare, said)
        assert (full.rule, full.feeling) == (short.rule, short.feeling)
        assert kept.of(full.after) == kept.of(short.after)
        position, bare = full.after, kept.of(short.after)


@given(data=st.data())
def test_unsure_never_changes_anything(
    data: st.DataObject, client_of: Callable[..., Client], heard: Callable[..., Reading]
) -> None:
    """The program's own deafness never moves a client, wherever they stand."""
    client = client_of(data.draw(st.sampled_from(STYLES)))
    position = data.draw(positions(tuple(client.table.moves)))
    reaction = react(client, position, heard(fallback="UNSURE", text=data.draw(st.text())))
    assert reaction.before == reaction.after == position
    assert reaction.outcome is None
    assert reaction.felt == ()


@given(data=st.data())
def test_the_same_session_twice_is_the_same(
    data: st.DataObject, client_of: Callable[..., Client], heard: Callable[..., Reading]
) -> None:
    """Same client, seed and readings: equal reactions, lines included; and no reply raises."""
    client = client_of(data.draw(st.sampled_from(STYLES)))
    seed = data.draw(st.integers())
    classes = st.sampled_from([cls for cls in CLASSES if cls != "NEUTRAL"])
    replies = data.draw(st.lists(st.lists(classes, max_size=4), max_size=12))
    played = []
    for _ in range(2):
        position, reactions = start(client), []
        spoken: tuple[str, ...] = ()
        for moves in replies:
            reaction = react(client, position, heard(*moves), seed=seed, spoken=spoken)
            reactions.append(reaction)
            position, spoken = reaction.after, (*spoken, reaction.spoken.key)
            if reaction.outcome:
                break
        played.append(reactions)
    assert played[0] == played[1]


@given(data=st.data())
def test_every_session_ends(data: st.DataObject, table_of: Callable[[str], RuleTable]) -> None:
    """Turns are counted one by one, so a session of understood replies reaches its limit."""
    table = table_of(data.draw(st.sampled_from(STYLES)))
    position = start_position(table)
    for classes in data.draw(st.lists(SOME_CLASSES, min_size=12, max_size=12)):
        done = step(table, position, say(classes))
        position = done.after
        if done.ended:
            return
    assert position.turn == table.turn_limit
