"""Whether an evidence sentence holds of a whole session, and the turns that show it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import singledispatch
from typing import Final

from simulator.library.model import rubric
from simulator.library.model.conditions import Moves
from simulator.library.model.style import Style
from simulator.library.vocabulary import REPAIRED
from simulator.rating import wording
from simulator.rating.evidence import Found, Scene, all_hold, heard_of, line_holds, together
from simulator.turn.reaction import Position, Reaction
from simulator.turn.reading import Heard

HARD_AROUSAL: Final = 7
"""From here up a turn is a hard one (domain.md c.2, E10)."""

_ANY_MISSTEP: Final = Moves(any_of="misstep")
_TURNS_TOLD: Final = 6
_THINGS_TOLD: Final = 3


@dataclass(frozen=True, slots=True)
class Said:
    """One reply of the session that was understood, what it did, and whether the turn was hard."""

    scene: Scene
    reaction: Reaction
    hard: bool

    @property
    def turn(self) -> int:
        """Which reply of the session it was, from 1."""
        return self.scene.moment.turn

    @property
    def slipped(self) -> bool:
        """Whether it held a misstep."""
        return bool(heard_of(_ANY_MISSTEP, self.scene.reading))


@dataclass(frozen=True, slots=True)
class Session:
    """A whole session as its criteria see it.

    ``said`` holds the replies that were understood, ``mean`` the mean of their scores and
    ``self_rating`` the trainee's own view (1.0-5.0), ``None`` where there is none.
    """

    style: Style
    scene: Scene
    """The last moment with nothing said: what holds of client and scenario at any time."""
    start: Position
    said: tuple[Said, ...]
    outcome: str | None
    mean: float | None
    self_rating: float | None

    @property
    def end(self) -> Position:
        """Where the client stood at the end."""
        return self.said[-1].reaction.after if self.said else self.start

    def standing(self, position: Position) -> int:
        """Return how near to repair a position's state is."""
        return self.style.states[position.state].standing


def session_earned(groups: rubric.EarnedWhen, session: Session) -> Found | None:
    """Return the proof that of every group one line holds of the session, or ``None``."""
    proofs = []
    for group in groups:
        proof = next(filter(None, (session_holds(line, session) for line in group)), None)
        if proof is None:
            return None
        proofs.append(proof)
    return together(proofs)


@singledispatch
def session_holds(line: rubric.Evidence, session: Session) -> Found | None:
    """Return the proof that one line is true of the session, or ``None``."""
    raise TypeError(f"no way to look for {line!r} in {session!r}")


@session_holds.register
def _(line: rubric.InReply, session: Session) -> Found | None:
    return line_holds(line, session.scene)


@session_holds.register
def _(line: rubric.Replies, session: Session) -> Found | None:
    found = [
        (said, proof)
        for at, said in enumerate(session.said)
        if (proof := _fits(line, session, at)) is not None
    ]
    if len(found) < line.low or (line.high is not None and len(found) > line.high):
        return None
    if not found:
        first = line.tests[0]
        absent = wording.absent_words(first.moves) if isinstance(first, rubric.Did) else ""
        return Found(facts=(absent + _before_words(line.when),))
    quotes = tuple(quote for _, proof in found for quote in proof.quotes)
    if line.high is None:
        return Found(quotes, _done_in(found, whole=len(line.tests) > 1))
    done = wording.listed(_done_in(found, whole=False))
    return Found(quotes, facts=(f"{wording.times(len(found))} in all: you {done}",))


def _done_in(found: Sequence[tuple[Said, Found]], whole: bool) -> tuple[str, ...]:
    """Say what was done in which turns; ``whole`` keeps what one reply did together."""
    turns: dict[str, list[int]] = {}
    for said, proof in found:
        for verb in [wording.listed(proof.verbs)] if whole else proof.verbs:
            turns.setdefault(verb, []).append(said.turn)
    return tuple(f"{verb} in {_turns(numbers)}" for verb, numbers in turns.items())[:_THINGS_TOLD]


def _fits(line: rubric.Replies, session: Session, at: int) -> Found | None:
    """Return the proof that the reply at index ``at`` is one that the line counts."""
    scene = session.said[at].scene
    proof = all_hold(line.tests, scene)
    if proof is None:
        return None
    for when in line.when:
        if isinstance(when, rubric.ByTurn):
            if at >= when.turn:
                return None
        elif isinstance(when, rubric.AtOnceAfter):
            before = session.said[at].reaction.before
            if before.state not in when.states or before.turns_here > 0:
                return None
        elif not _comes_before(line, when, session.said[: at + 1]):
            return None
    return proof


def _comes_before(line: rubric.Replies, when: rubric.BeforeMoves, said: Sequence[Said]) -> bool:
    """Tell whether what the line counts comes before the first clean use of ``when.moves``."""
    *earlier, now = said
    for each in earlier:
        if not each.slipped and heard_of(when.moves, each.scene.reading):
            return False
    if now.slipped:
        return True
    done = heard_of(when.moves, now.scene.reading)
    counted: tuple[Heard, ...] = ()
    for test in line.tests:
        if isinstance(test, rubric.Did):
            counted = heard_of(test.moves, now.scene.reading)
            break
    return not done or min(move.start for move in counted) < min(move.start for move in done)


def _before_words(whens: Iterable[rubric.When]) -> str:
    for when in whens:
        if isinstance(when, rubric.BeforeMoves):
            return " before anything had been received"
        if isinstance(when, rubric.ByTurn):
            return f" up to turn {when.turn}"
    return ""


def _turns(numbers: Iterable[int]) -> str:
    told = [str(number) for number in numbers]
    shown = told[:_TURNS_TOLD]
    more = ["others"] if len(told) > _TURNS_TOLD else []
    return ("turn " if len(told) == 1 else "turns ") + wording.listed([*shown, *more])


@session_holds.register
def _(line: rubric.Reached, session: Session) -> Found | None:
    first: dict[str, int] = {session.start.state: 0}
    for said in session.said:
        first.setdefault(said.reaction.before.state, said.turn - 1)
        first.setdefault(said.reaction.after.state, said.turn)
    reached = [state for state in line.states if state in first]
    if bool(reached) is not line.wanted:
        return None
    if not line.wanted:
        return Found()
    state = min(reached, key=lambda name: first[name])
    words = state.replace("_", " ")
    return Found(facts=(f"{session.scene.moment.name} came to {words} in turn {first[state]}",))


@session_holds.register
def _(line: rubric.Ended, session: Session) -> Found | None:
    if session.outcome is None:
        return None
    if not line.outcomes:
        return Found()
    if (session.outcome in line.outcomes) is not line.wanted:
        return None
    return Found(facts=(wording.OUTCOME_WORDS[session.outcome],))


@session_holds.register
def _(line: rubric.TrustBetween, session: Session) -> Found | None:
    start, end = session.start.trust, session.end.trust
    value = end - start if line.what == "change" else end
    if not line.low <= value <= line.high:
        return None
    if line.what == "end":
        return Found(facts=(f"trust stood at {end} at the end",))
    if start == end:
        return Found(facts=(f"trust was {start} at the start and at the end",))
    return Found(facts=(f"trust went from {start} to {end}",))


@session_holds.register
def _(line: rubric.SelfRatingOff, session: Session) -> Found | None:
    if session.self_rating is None or session.mean is None:
        return None
    off = round(abs(session.self_rating - session.mean), 1)
    if line.below is not None and off >= line.below:
        return None
    return Found(facts=(f"your view was {session.self_rating:.1f}, the mean {session.mean:.1f}",))


@session_holds.register
def _(line: rubric.MadeGood, session: Session) -> Found | None:
    facts = []
    for at, said in enumerate(session.said):
        if not heard_of(line.moves, said.scene.reading):
            continue
        later = session.said[at + 1 :]
        after = _turns_until_made_good(said, later, session)
        if after is None or (line.within is not None and after > line.within):
            return None
        if line.by is not None and not heard_of(line.by, later[0].scene.reading):
            return None
        facts.append(
            f"what slipped in turn {said.turn} was made good in turn {later[after - 1].turn}"
        )
    return Found(facts=tuple(facts))


def _turns_until_made_good(slip: Said, later: Sequence[Said], session: Session) -> int | None:
    before = session.standing(slip.reaction.before)
    for count, said in enumerate(later, start=1):
        regained = (
            session.standing(said.reaction.after) >= before or said.reaction.outcome == REPAIRED
        )
        if regained and not said.slipped:
            return count
    return None


@session_holds.register
def _(line: rubric.HardTurns, session: Session) -> Found | None:
    hard = [said for said in session.said if said.hard]
    if not hard:
        return None
    turns = _turns(said.turn for said in hard)
    if line.share == "any":
        return Found(facts=(f"{turns} {'was' if len(hard) == 1 else 'were'} hard",))
    met = [said for said in hard if not heard_of(line.without, said.scene.reading)]
    share = len(met) / len(hard)
    least = {"every": 1.0, "most": 0.51, "half": 0.5, "some": 0.01}[line.share]
    if share < least:
        return None
    return Found(facts=(f"{len(met)} of {len(hard)} hard turns were met ({turns})",))
