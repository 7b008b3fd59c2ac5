"""Simulated trainees: each a rule for what to say next, played against a client's rule table.

They work with classes of moves and not with words, so they test the client and not the reader
(domain.md b.7). Everything here is a pure function of rule table, policy and seed.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from simulator.client.endings import close_session
from simulator.client.said import Said, say
from simulator.client.step import start_position, step
from simulator.client.table import RuleTable
from simulator.library.vocabulary import MISSTEP_CLASSES
from simulator.turn.reaction import Position

WELL_PUT: Final = frozenset({"tentative", "specific"})
"""The modifiers of a practised reply; a bare class stands for its plainest wording."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What a policy knows when it is its turn; ``n`` counts its replies from 1."""

    table: RuleTable
    position: Position
    n: int
    chance: random.Random


Policy = Callable[[Moment], Said]


@dataclass(frozen=True, slots=True)
class Run:
    """One simulated session: how it ended, after how many replies, and the states on the way."""

    outcome: str
    turns: int
    states: tuple[str, ...]


def play(table: RuleTable, policy: Policy, seed: int = 0) -> Run:
    """Play one session to its end."""
    chance = random.Random(seed)
    position = start_position(table)
    states = [position.state]
    while position.turn < table.turn_limit:
        said = policy(Moment(table, position, position.turn + 1, chance))
        done = step(table, position, said)
        position = done.after
        states.append(done.ended or position.state)
        if done.ended:
            return Run(done.ended, position.turn, tuple(states))
    return Run(close_session(table, position).outcome, position.turn, tuple(states))


@dataclass(frozen=True, slots=True)
class Tally:
    """Many sessions with one policy: the share of each outcome and the mean number of replies."""

    shares: Mapping[str, float]
    mean_turns: float

    @property
    def usual(self) -> str:
        """The most frequent outcome."""
        return max(self.shares, key=lambda outcome: self.shares[outcome])


def tally(table: RuleTable, policy: Policy, runs: int = 1000, first_seed: int = 0) -> Tally:
    """Play ``runs`` sessions with the seeds from ``first_seed`` on."""
    played = [play(table, policy, seed) for seed in range(first_seed, first_seed + runs)]
    counts = Counter(run.outcome for run in played)
    return Tally(
        {outcome: count / runs for outcome, count in counts.most_common()},
        sum(run.turns for run in played) / runs,
    )


@cache
def reply(words: str, modifiers: frozenset[str] = WELL_PUT) -> Said:
    """A reply made of the classes in ``words``, such as ``"OWN RESPECT"``."""
    return say(frozenset(words.split()), modifiers)


def always(words: str, modifiers: frozenset[str] = WELL_PUT) -> Policy:
    """The same classes in every reply."""
    said = reply(words, modifiers)
    return lambda _: said


def in_turn(
    sequence: Sequence[str], modifiers: frozenset[str] = WELL_PUT, *, since: int = 1
) -> Policy:
    """These replies one after another from reply ``since`` on, over and over."""
    return lambda moment: reply(sequence[(moment.n - since) % len(sequence)], modifiers)


def first_then(first: Sequence[str], then: Policy) -> Policy:
    """These replies first, then another policy."""
    return lambda moment: reply(first[moment.n - 1]) if moment.n <= len(first) else then(moment)


def any_of(classes: Sequence[str], modifiers: frozenset[str] = WELL_PUT) -> Policy:
    """One class at random in every reply."""
    return lambda moment: reply(_draw(moment.chance, classes), modifiers)


def with_errors(policy: Policy, share: float) -> Policy:
    """Another policy, with a random misstep in place of ``share`` of its replies."""

    def policy_with_errors(moment: Moment) -> Said:
        if moment.chance.random() < share:
            return reply(_draw(moment.chance, MISSTEP_CLASSES))
        return policy(moment)

    return policy_with_errors


def spoiled_by(policy: Policy, cls: str) -> Policy:
    """Another policy with one more class in every reply."""

    def spoiled(moment: Moment) -> Said:
        said = policy(moment)
        return say(said.classes | {cls}, said.modifiers)

    return spoiled


def planned(plans: Mapping[str, Sequence[str]]) -> Policy:
    """Per state the replies to choose from, best first.

    The first that shares no class with the reply before is taken, and the first of all when every
    one does. While nothing has been owned, a reply with OWN goes first where there is one.
    """

    def follow(moment: Moment) -> Said:
        position = moment.position
        options: Iterable[str] = plans[position.state]
        fresh = [words for words in options if position.last_classes.isdisjoint(words.split())]
        choices = fresh or list(plans[position.state])
        if not position.owned:
            choices = [words for words in choices if "OWN" in words.split()] or choices
        return reply(choices[0])

    return follow


def _draw(chance: random.Random, choices: Sequence[str]) -> str:
    # random() is the one source promised to stay the same in every Python version.
    return choices[int(chance.random() * len(choices))]
