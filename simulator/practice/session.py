"""The session loop: a reply is read, the client reacts, the turn is rated, the attempt grows.

Every function is pure: the same room, seed and words give the same attempt.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final

from simulator.client import fit as fitting
from simulator.client import react as reacting
from simulator.library.model.library import Library
from simulator.library.model.rubric import Rubric
from simulator.library.model.scenario import Scenario
from simulator.library.model.style import Style
from simulator.practice.attempt import Attempt, Exchange, Mode, SelfRating
from simulator.practice.listening import context_of
from simulator.rating.episode import RatedTurn, rate_episode
from simulator.rating.moment import moment_at
from simulator.rating.reply import rate_reply
from simulator.reading.reader import Reader, ReadsReplies
from simulator.turn.rating import Rating
from simulator.turn.reaction import Reaction
from simulator.turn.reading import Reading

LONGEST_REPLY: Final = 4000
"""Characters; what is longer than this is no reply, and the app asks for a shorter one."""

STOPS_THE_SESSION: Final = "risk_text"


@dataclass(frozen=True, slots=True)
class Room:
    """Everything needed to sit with one client.

    ``digests`` maps ``kind/id`` to the sha256 of each file that takes part; ``move_titles`` maps
    a move's id to what a person calls it, ``flag_tells`` a flag to what the trainee is told of it.
    """

    scenario: Scenario
    style: Style
    rubric: Rubric
    client: reacting.Client
    reader: ReadsReplies
    digests: Mapping[str, str]
    move_titles: Mapping[str, str]
    flag_tells: Mapping[str, str]


def open_room(library: Library, scenario_id: str) -> Room:
    """Prepare a client. Raises ``KeyError`` when the library has no such scenario."""
    scenario = library.scenarios[scenario_id]
    style = library.styles[scenario.style]
    lexicon = library.lexicon
    return Room(
        scenario=scenario,
        style=style,
        rubric=library.rubrics[scenario.rubric],
        client=reacting.make_client(style, scenario),
        reader=Reader(lexicon),
        digests=_digests(library, scenario),
        move_titles={move.id: move.title for move in lexicon.moves.values()},
        flag_tells={flag.id: flag.tell for flag in lexicon.flags.values()},
    )


def begin(room: Room, *, seed: int, mode: Mode) -> Attempt:
    """A new attempt: the client has said the opening, nothing has been answered yet."""
    return Attempt(
        scenario=room.scenario.id,
        style=room.style.id,
        rubric=room.rubric.id,
        seed=seed,
        mode=mode,
        digests=room.digests,
        start=reacting.start(room.client),
        opening=reacting.opening(room.client),
    )


def hear(room: Room, attempt: Attempt, reply: str) -> Reading:
    """How a reply would be read at this moment."""
    return room.reader.read(reply, context_of(room.scenario, room.style, attempt))


def respond(room: Room, attempt: Attempt, reply: str, reading: Reading | None = None) -> Attempt:
    """Send a reply. ``reading`` may be handed in when it was already made with ``hear``.

    Raises ``ValueError`` when the session is over.
    """
    if attempt.over:
        raise ValueError("the session is over; nothing more can be said in it")
    reading = reading or hear(room, attempt, reply)
    reaction = reacting.react(
        room.client,
        attempt.position,
        reading,
        seed=attempt.seed,
        spoken=tuple(exchange.reaction.spoken.key for exchange in attempt.exchanges),
    )
    exchange = Exchange(
        n=len(attempt.exchanges) + 1,
        reply=reply,
        reading=reading,
        reaction=reaction,
        rating=_rate(room, attempt, reading, reaction),
        ask_again=reaction.ask_again,
    )
    return replace(
        attempt,
        exchanges=(*attempt.exchanges, exchange),
        outcome=reaction.outcome,
        stopped=STOPS_THE_SESSION if STOPS_THE_SESSION in reading.raised else "",
    )


def take_back(attempt: Attempt) -> Attempt:
    """Set the last exchange aside: the same moment again. Raises ``ValueError`` without one."""
    if not attempt.exchanges:
        raise ValueError("there is no reply to take back")
    return replace(
        attempt,
        exchanges=attempt.exchanges[:-1],
        set_aside=(*attempt.set_aside, attempt.exchanges[-1]),
        outcome=None,
        left_well=False,
        stopped="",
        self_rating=None,
        episode=None,
    )


def close(room: Room, attempt: Attempt) -> Attempt:
    """End the session as the trainee; the outcome is that of time running out here (b.0)."""
    if attempt.over:
        return attempt
    reactions = tuple(exchange.reaction for exchange in attempt.exchanges)
    ending = reacting.close(room.client, attempt.position, reactions)
    return replace(attempt, outcome=ending.outcome, left_well=ending.left_well)


def rate_self(room: Room, attempt: Attempt, rating: SelfRating) -> Attempt:
    """Note the trainee's own view, then rate the episode with it."""
    return conclude(room, replace(attempt, self_rating=rating))


def conclude(room: Room, attempt: Attempt) -> Attempt:
    """Rate the episode of a session that is over; one stopped or without a reply stays unrated."""
    if attempt.stopped or attempt.outcome is None or not attempt.exchanges:
        return attempt
    own = attempt.self_rating.overall if attempt.self_rating else None
    episode = rate_episode(
        room.rubric,
        room.scenario,
        room.style,
        [
            RatedTurn(
                exchange.n,
                exchange.reading,
                exchange.reaction,
                exchange.rating.score if exchange.rating else None,
            )
            for exchange in attempt.exchanges
        ],
        start=attempt.start,
        outcome=attempt.outcome,
        self_rating=own,
    )
    return replace(attempt, episode=episode)


def _digests(library: Library, scenario: Scenario) -> dict[str, str]:
    """The digest of each file that takes part; all that the reader hears with is ``lexicon``."""
    played = (f"scenario/{scenario.id}", f"style/{scenario.style}", f"rubric/{scenario.rubric}")
    others = ("scenario/", "style/", "rubric/")
    heard_with = sha256()
    for key, digest in sorted(library.digests.items()):
        if not key.startswith(others):
            heard_with.update(f"{key} {digest}\n".encode())
    return {
        "lexicon": heard_with.hexdigest(),
        **{key: library.digests[key] for key in played},
    }


def _rate(room: Room, attempt: Attempt, reading: Reading, reaction: Reaction) -> Rating | None:
    if not reaction.cause:
        return None
    moment = moment_at(
        room.scenario,
        room.style,
        reaction,
        turn=len(attempt.exchanges) + 1,
        earlier=tuple(exchange.reading for exchange in attempt.exchanges),
        fit=fitting.fit(room.client.table, reading, reaction),
    )
    return rate_reply(room.rubric, reading, moment)
