"""Coded-corpus items as contexts: the shape of the lines ``hear --batch`` reads (design.md 5)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Any, Final

from simulator.library.sentences.evening import even_words
from simulator.library.vocabulary import CONFRONTATION, ENDED, MENDING, WITHDRAWAL
from simulator.reading.context import Context, Recallable
from simulator.reading.stems import stem
from simulator.reading.word_sets import word_set

_PHASES: Final[Mapping[str, tuple[str, int]]] = {
    "flat denial": (WITHDRAWAL, 5), "shutdown": (WITHDRAWAL, 6), "cool exit": (WITHDRAWAL, 5),
    "smoothing over": (WITHDRAWAL, 4), "testing crack": (MENDING, 4),
    "hedged complaint": (MENDING, 4), "owned assertion": (MENDING, 3),
    "protest": (CONFRONTATION, 8), "flooding": (CONFRONTATION, 9),
    "despair and threat to leave": (CONFRONTATION, 8), "despair and threat": (CONFRONTATION, 8),
    "clinging appeasement": (WITHDRAWAL, 7), "checking": (MENDING, 7),
    "specific hurt": (MENDING, 5), "shared view": (MENDING, 3),
    "open hurt": (CONFRONTATION, 4), "open complaint": (CONFRONTATION, 4),
    "firm protest": (CONFRONTATION, 5), "disappointed stiffening": (CONFRONTATION, 5),
    "cooling off": (WITHDRAWAL, 4), "considering leaving": (WITHDRAWAL, 4),
    "exploring together": (MENDING, 3), "mutual understanding": (MENDING, 2),
    "voicing a need": (MENDING, 3),
}  # fmt: skip
"""The phase and the usual arousal of each state by its name in words (domain.md b.1-b.4)."""

_ALREADY_RECEIVED: Final = frozenset(
    {"shared view", "exploring together", "mutual understanding", "voicing a need"}
    | {"owned assertion"}
)
"""States that a client reaches only once the therapist has owned and received."""

_COUNTS_AS: Final[Mapping[str, Mapping[str, str]]] = {
    "avoidant": {"stack_speech": "PRESS"},
    "disorganised": {"stack_speech": "PRESS"},
}

_SMALL: Final = word_set(
    "a an the i you he she it we they me my your his her our their this that these those is are "
    "was were am be been do does did have has had not no to of in on at for with from by as and "
    "or but so if when what how why where who which there here can could would should will just "
    "about up out off all then than over one himself herself"
)
"""Words that tell nothing of anyone."""
_CALENDAR: Final = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december christmas easter"
)
_NAME: Final = re.compile(r"(?<=[\w,;] )[A-Z][\w]+")


def context_from_item(item: Mapping[str, Any]) -> Context:
    """Make the context of a coded reply.

    ``state`` is in words, ``facts`` are plain sentences, ``dialogue`` ends with the client's line.
    Parts that are absent or of another shape are left out.
    """
    state = _text(item.get("state")).replace("_", " ").strip().lower()
    phase, arousal = _PHASES.get(state, ("", None))
    dialogue = [turn for turn in _sequence(item.get("dialogue")) if len(_sequence(turn)) == 2]
    client_line = next((_text(said) for who, said in reversed(dialogue) if who == "client"), "")
    event_terms = tuple(_text(term) for term in _sequence(item.get("event_terms")))
    facts = tuple(_text(fact) for fact in _sequence(item.get("facts")))
    spoken = " ".join(_text(said) for _, said in dialogue)
    style = _text(item.get("style")).lower()
    received = state in _ALREADY_RECEIVED
    return Context(
        style=style,
        state=state.replace(" ", "_"),
        phase=phase or (ENDED if state in ("repaired", "ended") else ""),
        client_line=client_line,
        event_terms=event_terms,
        facts=tuple(_recallable(facts, [*event_terms, client_line])),
        background=" ".join([_text(item.get("client")), _text(item.get("event")), *facts, spoken]),
        arousal=arousal,
        owned_before=received,
        received_last_reply=received,
        previous_replies=tuple(_text(said) for who, said in dialogue if who == "therapist"),
        counts_as=_COUNTS_AS.get(style, {}),
    )


def _recallable(facts: Iterable[str], known: Iterable[str]) -> Iterator[Recallable]:
    """Facts told in sentences: a name in one recalls it, or any two of its words in one clause.

    Words of the event, and of what the client has just said, recall nothing.
    """
    taken = {stem(word) for text in known for word in even_words(text)}
    for number, fact in enumerate(facts, start=1):
        plain = re.sub(r"['’]s\b", "", fact)
        names = [
            name
            for name in _NAME.findall(plain)
            if name.lower() not in _CALENDAR and stem(name.lower()) not in taken
        ]
        telling = {
            stem(word): word
            for word in even_words(plain)
            if len(word) > 2 and word not in _SMALL and stem(word) not in taken
        }
        pairs = (f"{one} ... {two}" for one, two in combinations(telling.values(), 2))
        yield f"fact_{number}", (*dict.fromkeys(names), *pairs)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _sequence(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else []
