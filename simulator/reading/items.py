"""Coded-corpus items as contexts: the shape of the lines ``hear --batch`` reads (design.md 5)."""

import itertools
import re
from collections.abc import Iterable, Mapping
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

_TOO_COMMON: Final = frozenset(
    map(
        stem,
        word_set(
            "about after again against alone also always another around away back because been "
            "before being best better between both bring came cannot client come comes could day "
            "days did does done down each ever every everybody everyone feel feels felt few find "
            "first for found from gave get gets getting give given gives goes going gone good got "
            "had half hard has have having her here hers herself him himself his hour hours how "
            "into its just keep keeps kept knew know known knows last late left let life like "
            "liked likes little live lived lives living long look looked looks lost lot made make "
            "makes making many may meant might mind minutes month months more most much must name "
            "need needed needs never new next night nobody none not nothing now off often old "
            "once one only other others out over own part people person place put really right "
            "said same saw say says see seen session sessions she should since small some "
            "somebody someone something sometimes still such take taken takes tell tells than "
            "that the their them then there these they thing things think this those though "
            "thought three through till time times today together told too took try trying two "
            "under until used using very want wanted wants was way week weekend weeks well went "
            "were what when where which while who whole whose why will with without word words "
            "work worked working works would year years yet you young four five six seven eight "
            "nine ten eleven twelve monday tuesday wednesday thursday friday saturday sunday "
            "morning evening afternoon home house called call calls ask asked asks talk talked "
            "talking speak spoke speaks listen heard hear hears sat sit sits hand hands head face "
            "eyes door room phone start started starts stop stopped stops turn turned turns big "
            "bit able almost already myself yourself minute second third family wife husband "
            "partner sleep sleeps "
        ),
    )
)
"""Stems that say nothing about any one client."""


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


def _recallable(facts: Iterable[str], known: Iterable[str]) -> Iterable[Recallable]:
    """Facts told in sentences: each rare word of one recalls it, and so do two words that follow.

    Words of the event and of what the client has just said recall nothing.
    """
    taken = {stem(word) for text in known for word in even_words(text)}
    for number, fact in enumerate(facts, start=1):
        words = list(even_words(re.sub(r"'s\b", "", fact)))
        rare = [
            word
            for word in words
            if len(word) > 3 and stem(word) not in taken and stem(word) not in _TOO_COMMON
        ]
        pairs = [
            f"{one} {two}"
            for one, two in itertools.pairwise(words)
            if len(one) > 3 and len(two) > 3 and not {stem(one), stem(two)} <= taken
            and not {stem(one), stem(two)} <= _TOO_COMMON
        ]  # fmt: skip
        yield f"fact_{number}", (*dict.fromkeys(rare), *dict.fromkeys(pairs))


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _sequence(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else []
