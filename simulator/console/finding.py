"""Finding the library and a scenario in it, with plain sentences where that does not work."""

import difflib
import sys
from pathlib import Path

from simulator.library.load import Loaded, load
from simulator.library.model.library import Library
from simulator.library.model.scenario import Scenario
from simulator.library.plain_text import printable


def load_library(overlay: Path | None) -> Loaded:
    """The bundled library with an instructor's folder laid over it.

    Files that cannot be used are left out; one line on standard error says how many and how to
    see them.
    """
    loaded = load(overlay)
    count = len(loaded.report.errors)
    if count:
        which = "1 problem keeps" if count == 1 else f"{count} problems keep"
        print(
            f'simulator: {which} files from being used; "simulator check" shows what to mend.',
            file=sys.stderr,
        )
    return loaded


def find_scenario(library: Library, named: str) -> Scenario | None:
    """The scenario of that id; ``None`` after saying on standard error what there is instead."""
    scenario = library.scenarios.get(named)
    if scenario is None:
        near = difflib.get_close_matches(named, library.scenarios, n=1, cutoff=0.5)
        hint = (
            f' Did you mean "{near[0]}"?'
            if near
            else f" There are: {', '.join(sorted(library.scenarios))}."
        )
        print(f'simulator: there is no client "{printable(named)}".{hint}', file=sys.stderr)
    return scenario
