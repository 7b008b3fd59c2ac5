"""The live machine: one flat ``transitions.Machine`` over the compiled rules of a client.

The only module that knows the transitions library. Nothing an instructor wrote is handed to it as
a condition or a callback: guards are our own functions, and state ids are checked and prefixed, so
that no id can meet a name the library looks up.
"""

import re
from collections.abc import Callable
from typing import Final

from transitions import EventData, Machine

from simulator.client.guards import Guard
from simulator.client.situation import Situation
from simulator.client.table import RuleTable
from simulator.library.model.style import Rule
from simulator.library.vocabulary import OUTCOMES

_PREFIX: Final = "at_"
_ID: Final = re.compile(r"[a-z][a-z0-9_]*\Z")


class _Sitter:
    """What the machine moves: the state, and the rule that fired last."""

    state: str
    hear: Callable[..., bool]

    def __init__(self) -> None:
        self.fired: Rule | None = None


class ClientMachine:
    """A client's transitions as a machine with the single trigger ``hear``.

    ``pick`` sets the machine to a state, lets it hear one situation and tells which rule fired, so
    that to its callers it is a plain function. One machine serves one thread at a time.
    Raises ``ValueError`` for a state id that is not lower-case words joined by underscores.
    """

    def __init__(self, table: RuleTable) -> None:
        states = tuple(table.moves)
        self._sitter = _Sitter()
        self._machine = Machine(
            model=self._sitter,
            states=[_name(state) for state in (*states, *OUTCOMES)],
            initial=_name(table.start.state),
            auto_transitions=False,
            send_event=True,
            # A state without rules hears a reply and stays; the library would raise.
            ignore_invalid_triggers=True,
        )
        for state, rules in table.moves.items():
            for compiled in rules:
                self._machine.add_transition(
                    "hear",
                    _name(state),
                    # No destination is an internal transition: the rule fires and the client stays.
                    _name(compiled.rule.goes) if compiled.rule.goes else None,
                    conditions=_condition(compiled.applies),
                    after=_note(self._sitter, compiled.rule),
                )

    def pick(self, state: str, situation: Situation) -> Rule | None:
        """The transition that fires in ``state``, ``None`` to stay."""
        self._machine.set_state(_name(state), self._sitter)
        self._sitter.fired = None
        self._sitter.hear(situation)
        return self._sitter.fired


def _name(state: str) -> str:
    if not _ID.match(state):
        raise ValueError(f"not a state id: {state!r}")
    return _PREFIX + state


def _condition(guard: Guard) -> Callable[[EventData], bool]:
    def holds(event: EventData) -> bool:
        (situation,) = event.args
        return bool(guard(situation))

    return holds


def _note(sitter: _Sitter, rule: Rule) -> Callable[[EventData], None]:
    def note(_: EventData) -> None:
        sitter.fired = rule

    return note
