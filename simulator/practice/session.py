"""The session loop: a reply is read, the client reacts, the turn is rated, the attempt grows.

Every function is pure: the same room, seed and words give the same attempt.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from simulator.library.model.library import Library
from simulator.library.model.rubric import Rubric
from simulator.library.model.scenario import Scenario
from simulator.library.model.style import Style
from simulator.practice.attempt import Attempt, Exchange, Mode, SelfRating
from simulator.reading.context import Context
from simulator.reading.reader import ReadsReplies
from simulator.turn.reading import Reading

LONGEST_REPLY: Final = 4000
"""Characters; what is longer than this is no reply, and the app asks for a shorter one."""


@dataclass(frozen=True, slots=True)
class Room:
    """Everything needed to sit with one client."""

    scenario: Scenario
    style: Style
    rubric: Rubric
    reader: ReadsReplies
    digests: Mapping[str, str]
