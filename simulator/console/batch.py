"""Many replies read and rated: JSON lines in, JSON lines out (the shapes of design.md 5)."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from simulator.library.model.library import Library
from simulator.library.model.rubric import Rubric
from simulator.library.model.style import State
from simulator.rating.moment import Moment
from simulator.rating.reply import rate_reply
from simulator.reading.items import context_from_item
from simulator.reading.reader import Reader, ReadsReplies
from simulator.reports.session_json import as_json
from simulator.turn.reading import Reading

FINE, PROBLEMS, COULD_NOT_RUN = 0, 1, 2
RUBRIC = "repair"
BOM = b"\xef\xbb\xbf"
"""What some editors put at the start of a UTF-8 file."""
CRITERIA = ("R1", "R2", "R3", "R4", "R5", "R6", "R7")


def hear_batch(path: str, library: Library) -> int:
    """Read and rate each item of the file (``-``: standard input); one JSON line each.

    A line that is no item is named on standard error and passed over; the exit status is then 1.
    """
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as problem:
        print(f"simulator: {path} could not be read: {problem.strerror}.", file=sys.stderr)
        return COULD_NOT_RUN
    reader = Reader(library.lexicon)
    rubric = library.rubrics[RUBRIC]
    status = FINE
    for number, item in _items(data):
        if isinstance(item, str):
            print(f"simulator: {path}:{number}: {item}", file=sys.stderr)
            status = PROBLEMS
        else:
            print(as_json(judge(item, reader, rubric, library)))
    return status


def judge(
    item: dict[str, Any], reader: ReadsReplies, rubric: Rubric, library: Library
) -> dict[str, Any]:
    """Codes, fallback, flags, modifiers, levels and the overall rating of one item."""
    context = context_from_item(item)
    state = _state(library, context.style, str(item.get("state", "")))
    reading = reader.read(item["response"], context)
    rating = rate_reply(rubric, reading, _moment(context.style, state))
    levels = {level.id: level.level for level in rating.levels}
    return {
        "id": item.get("id"),
        "codes": [[heard.code, heard.quote] for heard in reading.heard],
        "fallback": reading.fallback.lower() if reading.fallback else None,
        "flags": sorted(reading.raised),
        "mods": _modifiers(reading),
        **{name: levels.get(name) for name in CRITERIA},
        "overall": rating.score,
    }


def _items(data: bytes) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Each line with its number: the item, or what is amiss with it. Blank lines do not count."""
    for number, line in enumerate(data.removeprefix(BOM).splitlines(), start=1):
        if not line.strip():
            continue
        try:
            item = msgspec.json.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError) as problem:
            yield number, f"this line is not JSON ({problem})"
            continue
        if not isinstance(item, dict) or not isinstance(item.get("response"), str):
            yield number, 'an item is an object with the reply under "response"'
        else:
            yield number, item


def _state(library: Library, style: str, words: str) -> State | None:
    """The state of a style by its id, its words, or another name it goes by."""
    if style not in library.styles:
        return None
    wanted = words.replace("_", " ").lower().strip()
    for state in library.styles[style].states.values():
        if wanted in (state.id.replace("_", " "), *state.also_called):
            return state
    return None


def _moment(style: str, state: State | None) -> Moment:
    if state is None:
        return Moment(style=style)
    return Moment(style=style, state=state.id, phase=state.phase, focus=state.focus)


def _modifiers(reading: Reading) -> list[str]:
    return sorted(name for name in reading.modifiers if name not in ("brief", "long"))
