"""The library: every style, scenario, rubric and the lexicon, by id."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from simulator.library.model.lexicon import Lexicon
from simulator.library.model.rubric import Rubric
from simulator.library.model.scenario import Scenario
from simulator.library.model.style import Style


@dataclass(frozen=True)
class Library:
    """What can be played with and how it is heard and rated. Files with errors are absent."""

    styles: Mapping[str, Style]
    scenarios: Mapping[str, Scenario]
    rubrics: Mapping[str, Rubric]
    read_lexicon: Callable[[], Lexicon]
    read_digests: Callable[[], Mapping[str, str]]

    @cached_property
    def lexicon(self) -> Lexicon:
        """Moves, word lists, modifiers and flags; read when first asked for."""
        return self.read_lexicon()

    @cached_property
    def digests(self) -> Mapping[str, str]:
        """The sha256, in hexadecimal, of the bytes of each file in use, by ``kind/id``."""
        _ = self.lexicon  # only then is it settled which files of moves are in use
        return self.read_digests()
