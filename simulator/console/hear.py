"""The ``hear`` command: how one reply is read, and where the cue behind each move stands."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from simulator.console.batch import hear_batch
from simulator.console.finding import find_scenario, load_library
from simulator.library.model.library import Library
from simulator.library.plain_text import one_line, printable
from simulator.practice.listening import context_of
from simulator.practice.session import begin, open_room
from simulator.reading.context import Context
from simulator.reading.reader import Reader
from simulator.reports.session_json import as_json, heard_object
from simulator.turn.reading import Heard, Reading

FINE, COULD_NOT_RUN = 0, 2


def hear(parsed: argparse.Namespace, overlay: Path | None) -> int:
    """Read one reply, or many with ``--batch``."""
    if parsed.batch is not None:
        return hear_batch(parsed.batch, load_library(overlay).library)
    if parsed.text is None:
        print(
            'simulator: say what to hear, for example simulator hear "I cut you off just now."',
            file=sys.stderr,
        )
        return COULD_NOT_RUN
    library = load_library(overlay).library
    context = _context(library, parsed)
    if context is None:
        return COULD_NOT_RUN
    reading = Reader(library.lexicon).read(parsed.text, context)
    if parsed.json:
        print(as_json(_object(reading)))
    else:
        _print_reading(reading, library)
    return FINE


def _context(library: Library, parsed: argparse.Namespace) -> Context | None:
    """The situation asked for; ``None`` after saying what is not there."""
    if parsed.scenario is None:
        return Context(client_line=parsed.after or "", state=parsed.state or "")
    scenario = find_scenario(library, parsed.scenario)
    if scenario is None:
        return None
    room = open_room(library, scenario.id)
    context = context_of(scenario, room.style, begin(room, seed=0, mode="guided"))
    if parsed.state is not None:
        state = room.style.states.get(parsed.state)
        if state is None:
            print(
                f'simulator: {scenario.client.name} has no state "{printable(parsed.state)}". '
                f"There are: {', '.join(room.style.states)}.",
                file=sys.stderr,
            )
            return None
        context = replace(context, state=state.id, phase=state.phase, client_line="")
    if parsed.after is not None:
        context = replace(context, client_line=parsed.after)
    return context


def _print_reading(reading: Reading, library: Library) -> None:
    titles = {move.id: move.title for move in library.lexicon.moves.values()}
    for heard in reading.heard:
        print(_heard_line(heard, titles, "+" if heard.family == "repair" else "-"))
    for struck in reading.struck:
        print(_heard_line(struck.heard, titles, "x"))
        print(f"      set aside: {one_line(struck.why)}")
    for heard in reading.possible:
        print(_heard_line(heard, titles, "?"))
    for flag in reading.flags:
        print(f'  ! {flag.flag}  "{one_line(flag.quote)}"')
    if reading.modifiers:
        print(f"  how: {', '.join(sorted(reading.modifiers))}")
    if reading.fallback:
        print(f"  {_FALLBACKS.get(reading.fallback, reading.fallback)}")


_FALLBACKS = {
    "NEUTRAL": "neutral: neither repair nor misstep",
    "UNSURE": "unsure: not read with confidence; it would change nothing",
}


def _heard_line(heard: Heard, titles: dict[str, str], sign: str) -> str:
    return (
        f'  {sign} {heard.code} ({titles.get(heard.code, heard.cls)})  "{one_line(heard.quote)}"\n'
        f"      cue: {one_line(heard.cue)}   {heard.origin}"
    )


def _object(reading: Reading) -> dict[str, Any]:
    return {
        "heard": [heard_object(heard) for heard in reading.heard],
        "possible": [heard_object(heard) for heard in reading.possible],
        "struck": [{**heard_object(each.heard), "why": each.why} for each in reading.struck],
        "fallback": reading.fallback.lower() if reading.fallback else None,
        "mods": sorted(reading.modifiers),
        "flags": sorted(reading.raised),
    }
