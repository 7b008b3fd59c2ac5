"""Loading a library: the bundled files, an instructor's laid over them, and what holds between."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from simulator.library import content
from simulator.library.content import Source
from simulator.library.forms.kinds import (
    FLAGS,
    KINDS,
    LEXICON_KINDS,
    MODIFIERS,
    MOVE,
    RUBRIC,
    SCENARIO,
    STYLE,
    WORD_LISTS,
    check_head,
    glance,
)
from simulator.library.model.lexicon import Lexicon
from simulator.library.model.library import Library
from simulator.library.nodes import read_page
from simulator.library.places import Place
from simulator.library.problems import Mark, Report
from simulator.library.references import Known, check_lexicon, check_library

MOST_PROBLEMS: Final = 100
"""The most problems of one file that are looked for."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A library, every problem found on the way, and the files by the name messages use."""

    library: Library
    report: Report
    sources: Mapping[str, Source]


def load(
    overlay: Path | None = None, *, moves_later: bool = False, base: Path | None = None
) -> Loaded:
    """Load what comes with the program, with an instructor's folder (or file) laid over it by id.

    Nothing is raised for what stands in files: problems are in the report, and a file with errors
    is left out; where it would have stood in place of a bundled one, that one stays in use.
    With ``moves_later`` the lexicon is read when it is first asked for, and its problems join the
    report then; everything else is read at once. ``base`` is the folder that holds ``scenarios``
    and ``rubrics``; without it, the bundled one.
    """
    report = Report()
    shelf = _Shelf(report)
    bundled = content.bundled(report, base)
    if overlay is not None:
        taken = frozenset(source.shown for source in bundled)
        shelf.put(content.own(overlay, taken, report))
    shelf.put(bundled)
    shelf.build(KINDS.keys() - LEXICON_KINDS)
    rubrics, styles = shelf.models(RUBRIC.name), shelf.models(STYLE.name)
    scenarios = shelf.models(SCENARIO.name)
    check_library(styles, scenarios, rubrics, shelf.known(), shelf.sources, report)
    shelf.leave_out_what_has_errors()
    _put_in_order(report)
    library = Library(
        styles=shelf.models(STYLE.name),
        scenarios=shelf.models(SCENARIO.name),
        rubrics=shelf.models(RUBRIC.name),
        read_lexicon=lambda: _lexicon(shelf),
        read_digests=shelf.digests,
    )
    if not moves_later:
        _ = library.lexicon
    return Loaded(library, report, shelf.sources)


def _lexicon(shelf: "_Shelf") -> Lexicon:
    shelf.build(LEXICON_KINDS)
    lexicon = Lexicon(
        moves=shelf.models(MOVE.name),
        word_lists=shelf.joined(WORD_LISTS.name),
        modifiers=shelf.joined(MODIFIERS.name),
        flags=shelf.joined(FLAGS.name),
    )
    check_lexicon(lexicon, shelf.known(), shelf.sources, shelf.report)
    _put_in_order(shelf.report)
    return lexicon


def _put_in_order(report: Report) -> None:
    """Sort problems by file, the worst of each first, then as they stand in it."""
    worst = ("error", "warning", "note")
    report.problems.sort(
        key=lambda problem: (
            problem.place.file,
            worst.index(problem.severity),
            problem.place.line,
            problem.place.column,
            problem.headline,
        )
    )


class _EnoughError(Exception):
    """A file has so many problems that more of them help nobody."""


class _FileReport(Report):
    """The problems of one file, which stop the reading when there are too many."""

    def add(self, *args: Any, **kwargs: Any) -> None:
        """Note one problem."""
        super().add(*args, **kwargs)
        if len(self.problems) >= MOST_PROBLEMS:
            raise _EnoughError


@dataclass(slots=True)
class _Shelf:
    """Files by kind and id, an instructor's before the bundled ones, and what was built of them."""

    report: Report
    sources: dict[str, Source] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    placed: dict[tuple[str, str], list[Source]] = field(default_factory=dict)
    built: dict[str, dict[str, Any]] = field(default_factory=dict)
    used: dict[str, Source] = field(default_factory=dict)

    def put(self, sources: Iterable[Source]) -> None:
        """Sort files by what they say they are; earlier ones come before later ones."""
        for source in sources:
            self.sources[source.shown] = source
            text = source.text(self.report)
            if text is None:
                continue
            self.texts[source.shown] = text
            kind, name = glance(text)
            if kind not in KINDS or not name:
                self._build_one(source)  # its problems say why it has no place
                continue
            others = self.placed.setdefault((kind, name), [])
            if others and others[-1].own == source.own:
                _two_of_one_name(others[-1], source, name, self.report)
                continue
            others.append(source)

    def build(self, kinds: Iterable[str]) -> None:
        """Build every file of these kinds; of several with one id the first that can be used."""
        wanted = frozenset(kinds)
        for (kind, name), sources in self.placed.items():
            if kind not in wanted:
                continue
            for source in sources:
                model = self._build_one(source)
                if model is None:
                    continue
                self.built.setdefault(kind, {})[name] = model
                self.used[f"{kind}/{name}"] = source
                if source.own and len(sources) > 1:
                    _laid_over(source, sources[-1], self.report)
                break

    def _build_one(self, source: Source) -> Any:
        report = _FileReport()
        model = None
        try:
            page = read_page(self.texts[source.shown], source.shown, report)
            kind = check_head(page, source.shown, report) if page else None
            model = kind.build(page, report) if kind and page else None
        except _EnoughError:
            _there_are_more(report)
        self.report.problems += report.problems
        return None if report.errors else model

    def leave_out_what_has_errors(self) -> None:
        """Take back what leads nowhere, and the scenarios that wait for it."""
        broken = {problem.place.file for problem in self.report.errors}
        for kind, models in self.built.items():
            for name in [name for name in models if self.used[f"{kind}/{name}"].shown in broken]:
                del models[name]
                del self.used[f"{kind}/{name}"]
        scenarios = self.built.get(SCENARIO.name, {})
        for name, scenario in list(scenarios.items()):
            source = self.used[f"{SCENARIO.name}/{name}"]
            for kind, needed in ((STYLE.name, scenario.style), (RUBRIC.name, scenario.rubric)):
                if needed not in self.built.get(kind, {}):
                    _waits(source, kind, needed, self.report)
                    del scenarios[name]
                    del self.used[f"{SCENARIO.name}/{name}"]
                    break

    def models(self, kind: str) -> dict[str, Any]:
        """Return what was built of one kind, in the order of the ids."""
        return dict(sorted(self.built.get(kind, {}).items()))

    def joined(self, kind: str) -> dict[str, Any]:
        """Return the entries of all files of one kind; an instructor's stand before the bundled."""
        entries: dict[str, Any] = {}
        for model in self.built.get(kind, {}).values():
            entries = {**model, **entries}
        return dict(sorted(entries.items()))

    def digests(self) -> dict[str, str]:
        """Return the digest of every file in use."""
        return {key: source.digest for key, source in sorted(self.used.items())}

    def known(self) -> Known:
        """Return every id there is a file for, whether it could be used or not."""
        ids: dict[str, set[str]] = {}
        for kind, name in self.placed:
            ids.setdefault(kind, set()).add(name)
        return Known({kind: frozenset(names) for kind, names in ids.items()})


def _there_are_more(report: Report) -> None:
    Report.add(
        report, "error", "Y115", report.problems[-1].place,
        f"there are more than {MOST_PROBLEMS} problems in this file", label="read up to here",
        cause="It was not read further. Mend the first ones; often one slip brings many others.",
    )  # fmt: skip


def _two_of_one_name(first: Source, second: Source, name: str, report: Report) -> None:
    report.add(
        "error", "N208", _id_place(second), f'two files have the id "{name}"',
        width=len(name), label="second file",
        cause=f"Only {first.shown} is used. Give one of the two another id and file name.",
        second=Mark(_id_place(first), len(name), "first file"),
    )  # fmt: skip


def _laid_over(own: Source, bundled: Source, report: Report) -> None:
    report.add(
        "note", "N208", _id_place(own),
        f"this file stands in place of {bundled.shown}",
        width=1, cause="Your own file is used wherever this id is named.",
    )  # fmt: skip


def _id_place(source: Source) -> Place:
    for number, row in enumerate(source.rows, start=1):
        if row.startswith("id:"):
            return Place(source.shown, number, 4 + len(row[3:]) - len(row[3:].lstrip()))
    return Place(source.shown, 1, 1)


def _waits(source: Source, kind: str, name: str, report: Report) -> None:
    report.add(
        "note", "N207", _id_place(source), f'this client waits for the {kind} "{name}"',
        cause=f"There are problems in the file of that {kind}. Once they are mended, the client "
        "can be played.",
    )  # fmt: skip
