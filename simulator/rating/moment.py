"""A Moment: what the rating of one reply needs to know beside its Reading."""

from dataclasses import dataclass

from simulator.library.model.scenario import Scenario
from simulator.library.model.style import Style
from simulator.turn.fit import Fit, MovedTo
from simulator.turn.reaction import Felt, Reaction
from simulator.turn.reading import Reading


@dataclass(frozen=True, slots=True)
class Moment:
    """The situation one reply was given in, and what it did there.

    ``state``, ``phase``, ``owned`` and ``since_name`` are those before the reply; ``since_name``
    counts replies (1 = NAME was in the last one, ``None`` = never). ``focus`` names the criteria
    that matter most in the state. ``fit`` is 0-1 and ``felt`` the effects the reply had, both
    ``None`` for a reply read by itself; ``moved`` tells whether the client went to a better or a
    worse state. ``earlier`` holds the readings of the replies before, in order. ``turn`` counts
    replies from 1 and is written into every quote (0 = no session).
    """

    style: str = ""
    state: str = ""
    phase: str = ""
    focus: tuple[str, ...] = ()
    owned: int = 0
    since_name: int | None = None
    therapist_part: bool = True
    need_terms: tuple[str, ...] = ()
    fit: float | None = None
    moved: MovedTo = "same"
    felt: tuple[Felt, ...] | None = None
    earlier: tuple[Reading, ...] = ()
    name: str = "the client"
    turn: int = 0


def moment_at(
    scenario: Scenario,
    style: Style,
    reaction: Reaction,
    *,
    turn: int,
    earlier: tuple[Reading, ...] = (),
    fit: Fit | None = None,
) -> Moment:
    """Gather the moment of reply number ``turn`` from the reaction it met.

    ``fit`` comes from the client machine (domain.md c.1, R6).
    """
    before = reaction.before
    state = style.states[before.state]
    return Moment(
        style=style.id,
        state=state.id,
        phase=state.phase,
        focus=state.focus,
        owned=before.owned,
        since_name=before.since_name,
        therapist_part=scenario.therapist_part,
        need_terms=scenario.need_terms,
        fit=None if fit is None else fit.fit,
        moved="same" if fit is None else fit.moved_to,
        felt=reaction.felt,
        earlier=earlier,
        name=scenario.client.name,
        turn=turn,
    )
