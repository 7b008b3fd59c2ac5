"""The Context: what a reader knows of the situation a reply was given in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Recallable = tuple[str, tuple[str, ...]]
"""A fact the client once told: its id, and the phrases that recall it."""


@dataclass(frozen=True, slots=True)
class Context:
    """The situation a reply is read in (domain.md a.0.4, a.0.5, a.0.7). Every part may be left out.

    ``style``, ``state`` and ``phase`` are those the client was in when the reply was given,
    ``arousal`` 0-10 or ``None`` when it is not known. ``client_line`` is the client's last line
    with what was done in [square brackets]. ``background`` is everything else that was told or
    noted about the client; where it is empty, a wrong detail cannot be told from a right one.
    ``owned_before`` means that an OWN without a misstep was heard earlier in the episode,
    ``received_last_reply`` that the reply before held OWN, ATTUNE or WELCOME. ``named_ago`` counts
    the replies since NAME (1: the last one). ``question_run`` counts the replies in a row, up to
    the last, that held nothing but questions. ``previous_replies`` are the therapist's, oldest
    first. ``counts_as`` moves a code into another class for this style.
    """

    style: str = ""
    state: str = ""
    phase: str = ""
    client_line: str = ""
    event_terms: tuple[str, ...] = ()
    facts: tuple[Recallable, ...] = ()
    need_terms: tuple[str, ...] = ()
    background: str = ""
    arousal: int | None = None
    owned_before: bool = False
    received_last_reply: bool = False
    named_ago: int | None = None
    question_run: int = 0
    previous_replies: tuple[str, ...] = ()
    counts_as: Mapping[str, str] = field(default_factory=dict)
