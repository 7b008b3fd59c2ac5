"""Moves, word lists, modifiers and flags: what a reply can be heard as (domain.md II.a)."""

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.library.places import Place


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a cue, already evened out (lower case, contractions opened)."""

    text: str


@dataclass(frozen=True, slots=True)
class Choice:
    """``(a | b c)``: one of these sequences; with ``may_be_absent``, ``[a | b]``."""

    options: tuple[tuple["Part", ...], ...]
    may_be_absent: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """``...``: up to ``at_most`` other words."""

    at_most: int = 6


@dataclass(frozen=True, slots=True)
class FromList:
    """``<hurt>``: any phrase of a word list.

    ``<event>``, ``<fact>`` and ``<need>`` are the scenario's.
    """

    name: str


Part = Word | Choice | Gap | FromList


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue: the words to find, as written and as parts.

    There are thousands, and few replies need more than some hundred of them: the parts are made
    from what is written when they are asked for.
    """

    written: str
    place: Place

    @property
    def parts(self) -> tuple[Part, ...]:
        """What to find, in order. What is written was checked when the file was read."""
        from simulator.library.sentences.cues import parse_parts

        return parse_parts(self.written)


@dataclass(frozen=True, slots=True)
class Sample:
    """An example or near miss of a move, with the context it is tried in.

    ``heard_as`` is the code it really gets (for an example the move itself; ``neutral`` or
    ``unsure`` for the fallbacks). ``after`` is the client's last line, ``owned`` whether the
    therapist owned their part earlier.
    """

    words: str
    heard_as: str
    after: str
    owned: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Setting:
    """The situation a move's examples are tried in."""

    style: str
    state: str
    client_says: str
    event_terms: tuple[str, ...]
    facts: tuple[tuple[str, tuple[str, ...]], ...]
    owned: bool


@dataclass(frozen=True, slots=True)
class Move:
    """One move file.

    ``family`` is ``repair`` or ``misstep``. ``cues`` decide alone; ``possible_cues`` only support
    (two of one move together decide). ``whole_reply`` must be all that was said, ``actions`` are
    stage directions in square brackets. ``unless`` cancels any cue that matches in the same clause.
    """

    id: str
    title: str
    novice_name: str
    family: str
    cls: str
    means: str
    counts_when: str
    not_when: str
    source: str
    cues: tuple[Cue, ...]
    possible_cues: tuple[Cue, ...]
    whole_reply: tuple[Cue, ...]
    actions: tuple[Cue, ...]
    unless: tuple[Cue, ...]
    setting: Setting
    examples: tuple[Sample, ...]
    near_misses: tuple[Sample, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Modifier:
    """A modifier recorded on a reply; cues only, length and counts are the reader's."""

    id: str
    means: str
    cues: tuple[Cue, ...]
    unless: tuple[Cue, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Flag:
    """Something always shown to the trainee and never scored as skill."""

    id: str
    means: str
    tell: str
    cues: tuple[Cue, ...]
    unless: tuple[Cue, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that the reader hears with."""

    moves: Mapping[str, Move]
    word_lists: Mapping[str, tuple[str, ...]]
    modifiers: Mapping[str, Modifier]
    flags: Mapping[str, Flag]
