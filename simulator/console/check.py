"""The ``check`` command: every problem of the library or of one's own files, and what to type."""

import argparse
import sys
from pathlib import Path

from simulator.library.frames import render
from simulator.library.load import Loaded, load
from simulator.library.problems import Problem
from simulator.reports.session_json import as_json

FINE, PROBLEMS, COULD_NOT_RUN = 0, 1, 2


def check(parsed: argparse.Namespace, overlay: Path | None) -> int:
    """Check the library, or the files named as if they were laid over it."""
    if not parsed.files:
        loaded = load(overlay)
        return _tell(loaded, loaded.report.problems, as_object=parsed.json)
    status = FINE
    for name in parsed.files:
        path = Path(name)
        if not path.is_file():
            print(f"simulator: there is no file {name}.", file=sys.stderr)
            status = COULD_NOT_RUN
            continue
        loaded = load(path)
        own = {source.shown for source in loaded.sources.values() if source.own}
        problems = [
            problem
            for problem in loaded.report.problems
            if problem.place.file in own and problem.severity != "note"
        ]
        status = max(status, _tell(loaded, problems, as_object=parsed.json))
    return status


def _tell(loaded: Loaded, problems: list[Problem], *, as_object: bool) -> int:
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = sum(problem.severity == "warning" for problem in problems)
    if as_object:
        print(as_json([_object(problem) for problem in problems]))
    else:
        for problem in problems:
            source = loaded.sources.get(problem.place.file)
            print(render(problem, source.rows if source else ()))
            print()
        count = len({source.shown for source in loaded.sources.values()})
        print(f"{_many(errors, 'error')}, {_many(warnings, 'warning')} in {_many(count, 'file')}.")
    return PROBLEMS if errors or warnings else FINE


def _object(problem: Problem) -> dict[str, object]:
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "severity": problem.severity,
        "code": problem.code,
        "headline": problem.headline,
        "cause": problem.cause,
        "instead": problem.instead,
    }


def _many(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
