"""Typing into a long transcript beside a short one. Bar: 2,000 turns within 1.5 x of 20.

    python -m benchmarks.transcript

For each length the session screen is filled with that many turns, then keys are typed into the
composer and turns added; the medians of both are compared.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from os import environ

from simulator.app.app import SimulatorApp
from simulator.app.pace import AT_ONCE
from simulator.app.screens.session import SessionScreen
from simulator.library.load import load
from simulator.practice.session import open_room
from simulator.store.running import Running

SHORT, LONG, BAR = 20, 2000, 1.5
KEYS = 60


def main() -> int:
    """Print both medians and their ratios; exit status 1 when the bar is missed."""
    with tempfile.TemporaryDirectory() as folder:
        environ["SIMULATOR_ATTEMPTS"] = folder
        short = asyncio.run(_measure(SHORT))
        long = asyncio.run(_measure(LONG))
    ratios = [after / before for before, after in zip(short, long, strict=True)]
    for name, before, after, ratio in zip(
        ("key press", "message"), short, long, ratios, strict=True
    ):
        print(
            f"{name:<10} {SHORT} turns {before:6.1f} ms   {LONG} turns {after:6.1f} ms   "
            f"ratio {ratio:.2f} (bar {BAR})"
        )
    return 0 if max(ratios) <= BAR else 1


async def _measure(turns: int) -> tuple[float, float]:
    library = load().library
    running = Running.start(open_room(library, "the-clock"), seed=0, mode="unaided")
    app = SimulatorApp(pace=AT_ONCE)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        screen = SessionScreen(running)
        await app.push_screen(screen)
        await pilot.pause()
        for number in range(turns):
            screen.transcript.add("client" if number % 2 else "trainee", "Somebody", _WORDS)
            if number % 50 == 49:
                await pilot.pause()
        await pilot.pause()
        keys = [await _timed_key(pilot, "a") for _ in range(KEYS)]
        messages = []
        for _ in range(20):
            began = time.perf_counter()
            screen.transcript.add("trainee", "You", _WORDS)
            await pilot.pause()
            messages.append((time.perf_counter() - began) * 1000)
        return statistics.median(keys), statistics.median(messages)


async def _timed_key(pilot: object, key: str) -> float:
    began = time.perf_counter()
    await pilot.press(key)  # type: ignore[attr-defined]
    return (time.perf_counter() - began) * 1000


_WORDS = "A line of about the usual length, which wraps once where the terminal is narrow enough."

if __name__ == "__main__":
    sys.exit(main())
