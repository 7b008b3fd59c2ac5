"""The ``demo`` command: a shipped example session for each style."""

import argparse
import sys
from pathlib import Path

from simulator.console.finding import find_scenario, load_library
from simulator.console.play import FINE, play_script, print_session
from simulator.library.content import bundled_demos
from simulator.practice.session import begin, open_room


def demo(parsed: argparse.Namespace, overlay: Path | None) -> int:
    """Play the example sessions and print transcript and debrief of each."""
    library = load_library(overlay).library
    demos = bundled_demos()
    if parsed.scenario:
        if find_scenario(library, parsed.scenario) is None:
            return 2
        if parsed.scenario not in demos:
            print(
                f"simulator: no example session comes with {parsed.scenario}; there is one for "
                f"{', '.join(sorted(demos))}.",
                file=sys.stderr,
            )
            return 2
        demos = {parsed.scenario: demos[parsed.scenario]}
    for scenario, replies in demos.items():
        room = open_room(library, scenario)
        attempt = play_script(room, begin(room, seed=0, mode="guided"), list(replies))
        if not parsed.json:
            print(f"=== {room.scenario.title}: {room.scenario.client.name} ===\n")
        print_session(room, attempt, as_object=parsed.json)
        if not parsed.json:
            print()
    return FINE
