"""A client takes one reply: where they stood, where they stand now, why, and what they say."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from simulator.client.cause import explanation, main_cause
from simulator.client.endings import Ending, close_session
from simulator.client.lines import NOT_UNDERSTOOD, LineBook, ask_back, choose_line, line_book
from simulator.client.machine import ClientMachine
from simulator.client.said import amounts_to
from simulator.client.situation import Situation
from simulator.client.step import Step, start_position, step
from simulator.client.table import RuleTable, rule_table
from simulator.library.model.scenario import Scenario
from simulator.library.model.style import Style
from simulator.turn.reaction import Position, Reaction, Spoken
from simulator.turn.reading import Reading

OPENING: Final = "opening"
_UNREAD: Final = "the words could not be read with confidence, so nothing changed"
_OFF_TASK: Final = "this was not said to the client, so nothing changed"


@dataclass(frozen=True, slots=True)
class Client:
    """One client, ready to sit with: a style and a scenario, compiled."""

    scenario: Scenario
    table: RuleTable
    machine: ClientMachine
    book: LineBook

    @property
    def style(self) -> Style:
        """The style behind this client."""
        return self.table.style


def make_client(style: Style, scenario: Scenario) -> Client:
    """Compile a scenario and its style. Costs about a millisecond; do it once for a session."""
    table = rule_table(style, scenario)
    return Client(scenario, table, ClientMachine(table), line_book(scenario, style))


def start(client: Client) -> Position:
    """Where a session with this client begins."""
    return start_position(client.table)


def opening(client: Client) -> Spoken:
    """The client's first line."""
    line = client.scenario.opening
    return Spoken(line.words, line.cue, line.inner, OPENING)


def react(
    client: Client,
    position: Position,
    reading: Reading,
    *,
    seed: int = 0,
    spoken: Sequence[str] = (),
) -> Reaction:
    """How the client takes one reply (domain.md b.0). Pure: same arguments, same Reaction.

    ``spoken`` holds the keys of all the client's lines so far (``Spoken.key``), oldest first. The
    session must not have ended. A reply that was not understood (UNSURE, ``off_task``) changes
    nothing and costs no turn.
    """
    said = amounts_to(client.style, reading)
    if said is None:
        return _not_understood(client, position, reading, seed, spoken)
    done = step(client.table, position, said, client.machine.pick)
    cause = main_cause(client.style, said, reading, done)
    reaction = Reaction(
        before=position,
        after=done.after,
        felt=done.feeling.parts,
        rule=done.rule,
        outcome=done.ended,
        cause=cause.cls,
        cause_code=cause.code,
        because=explanation(done, cause),
        gate_met=done.now.gate_met,
        spoken=Spoken("", "", "", ""),
    )
    if done.ended is None and done.after.turn >= client.table.turn_limit:
        ending = close_session(client.table, done.after, (reaction,))
        reaction = replace(reaction, outcome=ending.outcome, timed_out=True)
    line = choose_line(
        client.book,
        reaction.outcome or done.after.state,
        cause,
        _now_that(done),
        spoken,
        seed,
    )
    return replace(reaction, spoken=line)


def close(client: Client, position: Position, reactions: Sequence[Reaction] = ()) -> Ending:
    """How the session ends when the trainee closes it (see ``endings.close_session``)."""
    return close_session(client.table, position, reactions)


def _now_that(done: Step) -> Situation:
    """The situation in which the client speaks: values and turns as they are after the step."""
    after = done.after
    return done.now._replace(trust=after.trust, arousal=after.arousal, turns_here=after.turns_here)


def _not_understood(
    client: Client, position: Position, reading: Reading, seed: int, spoken: Sequence[str]
) -> Reaction:
    off_task = "off_task" in reading.raised
    again = bool(spoken) and spoken[-1].startswith(NOT_UNDERSTOOD)
    gate = client.table.gate.met(position.owned, position.used, position.recalled)
    return Reaction(
        before=position,
        after=position,
        felt=(),
        rule=None,
        outcome=None,
        cause="",
        cause_code="",
        because=_OFF_TASK if off_task else _UNREAD,
        gate_met=gate,
        spoken=ask_back(client.book, spoken, seed),
        ask_again=off_task or again,
    )
