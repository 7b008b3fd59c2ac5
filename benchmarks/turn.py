"""How long one turn takes: a reply read, reacted to, rated and answered. Bar: p95 <= 10 ms.

    python -m benchmarks.turn [FILE.jsonl ...]

Each reply of the files (the shape of ``hear --batch``; without a file the project's own
``corpus/dev``) is said to the bundled client of its style, three rounds; the best of three counts.
"""

import statistics
import sys
import time
from pathlib import Path

import msgspec

from simulator.library.load import load
from simulator.practice.session import Room, begin, open_room, respond

BAR_MS = 10.0
ROUNDS = 3


def main(paths: list[str]) -> int:
    """Print median, p95 and worst in milliseconds; exit status 1 when the bar is missed."""
    items = [
        msgspec.json.decode(line)
        for path in paths or default_files()
        for line in Path(path).read_bytes().splitlines()
    ]
    library = load().library
    rooms: dict[str, Room] = {}
    for scenario in library.scenarios.values():
        rooms.setdefault(scenario.style, open_room(library, scenario.id))
    spent = sorted(
        min(_one_turn(rooms[item["style"]], item["response"]) for _ in range(ROUNDS))
        for item in items
        if item["style"] in rooms
    )
    p95 = spent[int(len(spent) * 0.95)]
    print(f"{len(spent)} replies, best of {ROUNDS} rounds, milliseconds a turn:")
    print(f"  median {statistics.median(spent):.2f}   p95 {p95:.2f}   worst {spent[-1]:.2f}")
    print(f"  bar: p95 <= {BAR_MS:.0f}")
    return 0 if p95 <= BAR_MS else 1


def default_files() -> list[str]:
    """The replies of the project that are kept for measuring."""
    return [str(Path(__file__).parent.parent / "corpus" / "dev" / "dev.jsonl")]


def _one_turn(room: Room, reply: str) -> float:
    attempt = begin(room, seed=0, mode="guided")
    began = time.perf_counter()
    respond(room, attempt, reply)
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
