"""What holds between files: every style, rubric, state, move, fact and criterion named exists."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache
from typing import Any, Final

from simulator.library.content import Source
from simulator.library.model.conditions import InState, Moves, Recalled
from simulator.library.model.lexicon import Cue, Flag, Lexicon, Modifier
from simulator.library.model.rubric import (
    AtOnceAfter,
    InStates,
    Reached,
    Rubric,
    WithStyle,
)
from simulator.library.model.scenario import Expectation, Scenario
from simulator.library.model.style import Rule, Style
from simulator.library.places import Place
from simulator.library.problems import Report
from simulator.library.spelling import did_you_mean, list_of, nearest
from simulator.library.vocabulary import CLASSES, OUTCOMES

SCENARIO_LISTS: Final = frozenset({"event", "fact", "need"})
"""Word lists that the scenario fills."""
_LIST: Final = re.compile(r"<([a-z_]+)>")
MOST_TOLD: Final = 100
"""The most names of one file that are told to lead nowhere."""
NOT_A_MOVE: Final = frozenset({"neutral", "unsure", "none"})
"""What a near miss can be heard as when it is no move."""


@dataclass(frozen=True, slots=True)
class Known:
    """The ids there are files for, by kind; those of files with errors are among them."""

    ids: Mapping[str, frozenset[str]]

    def of(self, kind: str) -> frozenset[str]:
        """Return the ids of one kind."""
        return self.ids.get(kind, frozenset())


def check_library(
    styles: Mapping[str, Style],
    scenarios: Mapping[str, Scenario],
    rubrics: Mapping[str, Rubric],
    known: Known,
    sources: Mapping[str, Source],
    report: Report,
) -> None:
    """Look up every name that styles, scenarios and rubrics take from another file.

    What could be named in a file with errors is not missed.
    """
    look = _Look(known, sources, report)
    criteria = {name for rubric in rubrics.values() for name in rubric.criteria}
    all_rubrics = bool(criteria) and len(rubrics) == len(known.of("rubric"))
    for style in styles.values():
        look.style(style, criteria if all_rubrics else None)
    for scenario in scenarios.values():
        look.scenario(scenario, styles.get(scenario.style))
    states = {state for style in styles.values() for state in style.states}
    for rubric in rubrics.values():
        look.rubric(rubric, states if len(styles) == len(known.of("style")) else None)


def check_lexicon(
    lexicon: Lexicon, known: Known, sources: Mapping[str, Source], report: Report
) -> None:
    """Look up every name that the files of moves take from another file."""
    look = _Look(known, sources, report)
    lists = {*lexicon.word_lists, *SCENARIO_LISTS}
    for move in lexicon.moves.values():
        cues = (*move.cues, *move.possible_cues, *move.whole_reply, *move.actions, *move.unless)
        look.cues(cues, lists)
        if move.setting.style:
            look.id("style", move.setting.style, move.place)
        for miss in move.near_misses:
            if miss.heard_as not in NOT_A_MOVE:
                look.moves([miss.heard_as], miss.place, classes=False)
    markers: list[Modifier | Flag] = [*lexicon.modifiers.values(), *lexicon.flags.values()]
    for marker in markers:
        look.cues((*marker.cues, *marker.unless), lists)


@dataclass(frozen=True, slots=True)
class _Beneath:
    """Somewhere beneath a key at the margin of a page; looked for only when it has to be shown."""

    page: Place
    key: str


Where = Place | _Beneath


@dataclass(frozen=True, slots=True)
class _Look:
    """Looks names up, and reports the ones that lead nowhere where they stand."""

    known: Known
    sources: Mapping[str, Source]
    report: Report
    told: Counter[str] = field(default_factory=Counter)

    def style(self, style: Style, criteria: set[str] | None) -> None:
        for thing, place in _within(style, style.place):
            if isinstance(thing, Moves):
                self.moves(thing.names, place)
            elif isinstance(thing, Recalled):
                self._missing(
                    "N206", "fact", thing.fact, place, (),
                    "A style serves many clients; what one of them told stands in the scenario, "
                    "under changes.",
                )  # fmt: skip
        self.moves(style.counts_as, style.place, classes=False)
        for state in style.states.values() if criteria is not None else ():
            for name in state.focus:
                if name not in (criteria or ()):
                    self._missing("N207", "criterion", name, state.place, criteria or ())

    def scenario(self, scenario: Scenario, style: Style | None) -> None:
        self.id("style", scenario.style, _Beneath(scenario.place, "style"))
        self.id("rubric", scenario.rubric, _Beneath(scenario.place, "rubric"))
        facts = {fact.id for fact in scenario.facts}
        states = set(style.states) if style else None
        for thing, place in _within(scenario, scenario.place):
            if isinstance(thing, Moves):
                self.moves(thing.names, place)
            elif isinstance(thing, Recalled):
                self._facts([thing.fact], place, facts)
            elif isinstance(thing, InState):
                self._states(thing.states, place, states)
            elif isinstance(thing, Rule) and thing.goes:
                self._states([thing.goes], place, states, OUTCOMES)
            elif isinstance(thing, Expectation):
                self._expectation(thing, facts, states)
        self._facts(scenario.gate_facts, _Beneath(scenario.place, "repair_also_needs"), facts)
        if scenario.start:
            self._states([scenario.start.state], _Beneath(scenario.place, "starts"), states)
        for test in scenario.tests:
            self._states(test.never, test.place, states, OUTCOMES)
        for part, named in (
            ("changes", scenario.changed_states),
            ("model_replies", scenario.model_replies),
            ("lines", {group.state: group for group in scenario.lines}),
        ):
            endings = OUTCOMES if part == "lines" else ()
            self._states(named, _Beneath(scenario.place, part), states, endings, key=True)
        if style:
            self._silent(scenario, style)

    def rubric(self, rubric: Rubric, states: set[str] | None) -> None:
        for thing, place in _within(rubric, rubric.place):
            match thing:
                case Moves():
                    self.moves(thing.names, place)
                case InStates() | AtOnceAfter() | Reached():
                    self._states(thing.states, place, states, OUTCOMES)
                case WithStyle():
                    for name in thing.styles:
                        self.id("style", name, place)

    def cues(self, cues: Iterable[Cue], lists: set[str]) -> None:
        for cue in cues:
            for name in _lists_of(cue):
                if name not in lists:
                    self._missing("X709", "word list", name, cue.place, lists)

    def id(self, kind: str, name: str, place: Where) -> None:
        if name and name not in self.known.of(kind):
            self._missing("N207", kind, name, place, self.known.of(kind))

    def moves(self, names: Iterable[str], place: Where, *, classes: bool = True) -> None:
        ids = self.known.of("move")
        for name in sorted(names):
            if name not in ids and not (classes and name in CLASSES):
                known = {*ids, *CLASSES} if classes else ids
                self._missing("N201", "move", name, place, known)

    def _expectation(
        self, expectation: Expectation, facts: set[str], states: set[str] | None
    ) -> None:
        names, place = expectation.names, expectation.place
        if expectation.kind in ("heard", "not heard"):
            self.moves([name for name in names if name not in NOT_A_MOVE], place)
        elif expectation.kind == "recalled":
            self._facts(names, place, facts)
        elif expectation.kind == "in":
            self._states(names, place, states)

    def _facts(self, names: Iterable[str], place: Where, facts: set[str]) -> None:
        for name in names:
            if name not in facts:
                self._missing("N206", "fact", name, place, facts)

    def _states(
        self,
        names: Iterable[str],
        place: Where,
        states: set[str] | None,
        endings: tuple[str, ...] = (),
        *,
        key: bool = False,
    ) -> None:
        """``states`` is ``None`` when the style cannot be used, and nothing can be said."""
        for name in names if states is not None else ():
            known = {*(states or ()), *endings}
            if name not in known:
                self._missing("N204", "state", name, place, known, key=key)

    def _silent(self, scenario: Scenario, style: Style) -> None:
        """A client needs something to say wherever they can be."""
        for state in (*style.states, *OUTCOMES):
            groups = [group for group in scenario.lines if group.state == state]
            if any(group.moves.any_of == "reply" and group.lines for group in groups):
                continue
            top = self._top(_Beneath(scenario.place, "lines"))
            self.report.add(
                "warning", "L401", self._find(state, top, key=True) if groups else top,
                f'{scenario.client.name} has nothing to say in "{state}" after some replies',
                width=len(state) if groups else len("lines"),
                cause="Where no line fits, the client sits in silence. Lines under "
                '"anything else" fit every reply.',
                instead=f"  {state}:\n    anything else: |\n      (looks at the window) ...",
            )  # fmt: skip

    def _missing(
        self,
        code: str,
        sort: str,
        name: str,
        where: Where,
        known: Iterable[str],
        cause: str = "",
        *,
        key: bool = False,
    ) -> None:
        file = where.page.file if isinstance(where, _Beneath) else where.file
        self.told[file] += 1
        if self.told[file] > MOST_TOLD:
            return
        known = sorted(known)
        there_are = f"There are {list_of(known)}." if known else f"There is no {sort} yet."
        if len(known) == 1:
            there_are = f"There is only {known[0]}."
        self.report.add(
            "error", code, self._find(name, where, key=key), f'there is no {sort} called "{name}"',
            width=max(len(name), 1), cause=cause or did_you_mean(name, known) or there_are,
            instead=nearest(name, known) or "",
        )  # fmt: skip

    def _find(self, name: str, where: Where, *, key: bool = False) -> Place:
        """Find where a name stands, from there downwards; where to begin when it does not."""
        place = self._top(where) if isinstance(where, _Beneath) else where
        source = self.sources.get(place.file)
        if key:
            pattern = re.compile(rf"^ *({re.escape(name)})\s*:")
        else:
            pattern = re.compile(rf"(?<![\w-])({re.escape(name)})(?![\w-])")
        for number, row in enumerate(source.rows if source else (), start=1):
            if number < place.line:
                continue
            found = pattern.search(row, place.column - 1 if number == place.line else 0)
            if found:
                return Place(place.file, number, found.start(1) + 1)
        return place

    def _top(self, where: _Beneath) -> Place:
        source = self.sources.get(where.page.file)
        for number, row in enumerate(source.rows if source else (), start=1):
            if re.match(rf"{where.key}\s*:", row):
                return Place(where.page.file, number, 1)
        return where.page


def _within(thing: Any, place: Place) -> Iterator[tuple[Any, Place]]:
    """Give every value inside a model that could hold names, with the nearest place above it."""
    if isinstance(thing, tuple | list):
        for each in thing:
            yield from _within(each, place)
    elif isinstance(thing, Mapping):
        for each in thing.values():
            yield from _within(each, place)
    elif is_dataclass(thing):
        place = getattr(thing, "place", place)
        yield thing, place
        for name in _field_names(thing.__class__):
            value = getattr(thing, name)
            if value:
                yield from _within(value, place)


_PLAIN: Final = (str, int, bool, float, Place, tuple[str, ...], frozenset[str], Mapping[str, str])


@cache
def _field_names(cls: Any) -> tuple[str, ...]:
    """Return the fields of a model that can hold more than words, numbers and places."""
    return tuple(each.name for each in fields(cls) if each.type not in _PLAIN)


def _lists_of(cue: Cue) -> Iterable[str]:
    """Return the word lists a cue names; found in what was written, for cues are many and long."""
    return _LIST.findall(cue.written) if "<" in cue.written else ()
