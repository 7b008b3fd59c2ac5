"""Examples and near misses: ``once owned: after "client's line": words => code``."""

import re
from collections.abc import Sequence
from typing import Final

from simulator.library.model.lexicon import Sample
from simulator.library.places import Line
from simulator.library.problems import Report

_OWNED: Final = re.compile(r"once owned:\s*", re.IGNORECASE)
_AFTER: Final = re.compile(r'after "([^"]*)":\s*', re.IGNORECASE)
_ARROW: Final = re.compile(r"\s*=>\s*([a-z_]*)\s*$")
NEAR_MISS_FORM: Final = "I'm sorry you feel that way. => defend_self"


def parse_samples(
    lines: Sequence[Line], report: Report, *, heard_as: str = ""
) -> tuple[Sample, ...]:
    """Read samples, one a line. Without ``heard_as`` each needs its own code after an arrow."""
    found = []
    for line in lines:
        sample = _sample(line, report, heard_as)
        if sample is not None:
            found.append(sample)
    return tuple(found)


def _sample(line: Line, report: Report, heard_as: str) -> Sample | None:
    words = line.text
    owned = _OWNED.match(words)
    if owned:
        words = words[owned.end() :]
    after = _AFTER.match(words)
    if after:
        words = words[after.end() :]
    code = heard_as
    if not heard_as:
        arrow = _ARROW.search(words)
        if arrow is None or not arrow.group(1):
            report.add(
                "error", "N209", line.place, "this near miss does not say what it is",
                width=len(line.text),
                cause="A near miss ends with an arrow and the move it really is, or neutral, "
                "unsure or none.", instead=NEAR_MISS_FORM,
            )  # fmt: skip
            return None
        code, words = arrow.group(1), words[: arrow.start()]
    return Sample(words.strip(), code, after.group(1) if after else "", bool(owned), line.place)
