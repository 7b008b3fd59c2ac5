"""Names that have to be one of a fixed few."""

from collections.abc import Collection

from simulator.library.nodes import Text
from simulator.library.problems import Report
from simulator.library.spelling import did_you_mean, list_of


def known_name(name: Text, sort: str, known: Collection[str], report: Report) -> bool:
    """Tell whether ``name`` is one of ``known``; reported with the nearest when it is not."""
    if name.value in known:
        return True
    report.add(
        "error", "N202", name.place, f'"{name.value}" is not {sort}',
        width=max(len(name.value), 1),
        cause=did_you_mean(name.value, known) or f"There are {list_of(known)}.",
    )  # fmt: skip
    return False
