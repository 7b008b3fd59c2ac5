"""What a reply amounts to for one client: the classes they answer, and what came with them."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from simulator.library.model.style import Style
from simulator.library.vocabulary import CLASSES, MISSTEP_CLASSES, NEUTRAL, UNSURE
from simulator.turn.reading import Reading

FLAG_CLASSES: Final = {"hostile": "ATTACK"}
"""Flags that are felt as a class whatever else was heard (domain.md a.3)."""

_ORDER: Final = {cls: index for index, cls in enumerate(CLASSES)}
_MISSTEPS: Final = frozenset(MISSTEP_CLASSES)


@dataclass(frozen=True, slots=True)
class Said:
    """One reply as the rules of a client see it.

    ``classes`` holds class names (never UNSURE), ``pairs`` each move heard with its class for this
    client, ``codes`` the move ids alone, ``recalled`` the facts this reply brought up. ``in_order``
    are the classes in the codebook's order.
    """

    classes: frozenset[str]
    modifiers: frozenset[str] = frozenset()
    pairs: frozenset[tuple[str, str]] = frozenset()
    recalled: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()
    in_order: tuple[str, ...] = ()
    has_misstep: bool = False


@lru_cache(maxsize=4096)
def say(
    classes: frozenset[str],
    modifiers: frozenset[str] = frozenset(),
    pairs: frozenset[tuple[str, str]] = frozenset(),
    recalled: frozenset[str] = frozenset(),
) -> Said:
    """A reply made of these classes; used by tests, exploration and simulated trainees.

    NEUTRAL is what is left when nothing else was said, so it drops out beside any other class.
    Raises ``ValueError`` for an unknown class or none at all.
    """
    unknown = classes - _ORDER.keys()
    if unknown or not classes:
        raise ValueError(f"no such class of moves: {sorted(unknown) or 'none given'}")
    felt = classes - {NEUTRAL} or classes
    return Said(
        classes=felt,
        modifiers=modifiers,
        pairs=pairs,
        recalled=recalled,
        codes=frozenset(code for code, _ in pairs),
        in_order=tuple(sorted(felt, key=_ORDER.__getitem__)),
        has_misstep=not felt.isdisjoint(_MISSTEPS),
    )


def class_for(style: Style, code: str, cls: str) -> str:
    """The class a move has for clients of this style (``counts_as``; domain.md b.1)."""
    return style.counts_as.get(code, cls)


def amounts_to(style: Style, reading: Reading) -> Said | None:
    """What the reading amounts to for a client of this style, ``None`` when it was not understood.

    Not understood are UNSURE replies and those that were not part of the conversation
    (``off_task``); neither touches the client (domain.md b.0, a.3).
    """
    if "off_task" in reading.raised:
        return None
    pairs = frozenset(
        (heard.code, class_for(style, heard.code, heard.cls)) for heard in reading.heard
    )
    classes = {cls for _, cls in pairs}
    classes |= {cls for flag, cls in FLAG_CLASSES.items() if flag in reading.raised}
    if not classes:
        if reading.fallback in (None, UNSURE):
            return None
        classes = {NEUTRAL}
    return say(frozenset(classes), frozenset(reading.modifiers), pairs, frozenset(reading.recalled))
