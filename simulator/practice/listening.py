"""What the reader is told of the moment: scenario, style and the attempt so far, as a Context."""

from simulator.library.model.scenario import Scenario
from simulator.library.model.style import Style
from simulator.practice.attempt import Attempt
from simulator.reading.context import Context
from simulator.turn.reading import Reading

RECEIVING = frozenset({"OWN", "ATTUNE", "WELCOME"})
"""Classes that receive the client; after one of them a reason may be given (domain.md a.0.5)."""


def context_of(scenario: Scenario, style: Style, attempt: Attempt) -> Context:
    """The situation in which the next reply will be read."""
    position = attempt.position
    spoken = attempt.last_spoken
    cue = f"[{spoken.cue}] " if spoken.cue else ""
    readings = tuple(exchange.reading for exchange in attempt.exchanges)
    return Context(
        style=style.id,
        state=position.state,
        phase=style.states[position.state].phase,
        client_line=cue + spoken.words,
        event_terms=scenario.event_terms,
        facts=tuple((fact.id, fact.phrases) for fact in scenario.facts),
        need_terms=scenario.need_terms,
        background=_background(scenario, attempt),
        arousal=position.arousal,
        owned_before=position.owned > 0,
        received_last_reply=bool(readings) and not RECEIVING.isdisjoint(readings[-1].classes),
        named_ago=position.since_name,
        question_run=_question_run(readings),
        previous_replies=tuple(exchange.reply for exchange in attempt.exchanges),
        counts_as=style.counts_as,
    )


def _background(scenario: Scenario, attempt: Attempt) -> str:
    """Everything the trainee can know: notes, facts, and what the client has said."""
    told = [
        scenario.client.presents_with,
        scenario.client.work,
        scenario.case_notes,
        scenario.rupture,
        *(fact.truth for fact in scenario.facts),
        scenario.opening.words,
        *(exchange.reaction.spoken.words for exchange in attempt.exchanges),
    ]
    return "\n".join(told)


def _question_run(readings: tuple[Reading, ...]) -> int:
    """How many replies in a row, up to the last, were nothing but questions."""
    run = 0
    for reading in reversed(readings):
        if reading.counts.questions == 0 or reading.heard:
            break
        run += 1
    return run
