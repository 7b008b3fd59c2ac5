"""The ``list`` command: which clients there are."""

import argparse
from pathlib import Path

from simulator.console.finding import load_library
from simulator.library.plain_text import one_line
from simulator.reports.session_json import as_json


def show_list(parsed: argparse.Namespace, overlay: Path | None) -> int:
    """Print a line for each client, easiest first. Styles stay hidden, as for a trainee."""
    scenarios = sorted(
        load_library(overlay).library.scenarios.values(), key=lambda one: (one.level, one.id)
    )
    if parsed.json:
        print(
            as_json(
                [
                    {
                        "id": one.id,
                        "title": one.title,
                        "level": one.level,
                        "client": one.client.name,
                        "age": one.client.age,
                        "style": one.style,
                    }
                    for one in scenarios
                ]
            )
        )
        return 0
    width = max((len(one.id) for one in scenarios), default=0)
    for one in scenarios:
        print(
            f"{one.id:<{width}}  level {one.level}  {one_line(one.client.name)}, "
            f"{one.client.age}: {one_line(one.title)}"
        )
    return 0
