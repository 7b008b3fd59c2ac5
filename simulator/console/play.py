"""A session without the app: line by line, or with replies from a file."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from simulator.console.finding import find_scenario, load_library
from simulator.library.plain_text import printable
from simulator.practice.attempt import IMPULSES, Attempt, Exchange, Mode, SelfRating
from simulator.practice.debrief import debrief
from simulator.practice.session import (
    LONGEST_REPLY,
    Room,
    begin,
    close,
    conclude,
    open_room,
    rate_self,
    respond,
)
from simulator.practice.wording import SUPPORT_TEXT, TOO_LONG, remarks
from simulator.reports.session_json import as_json, session_object
from simulator.reports.session_text import debrief_text, guided_feedback, said, transcript, wrapped

FINE, COULD_NOT_RUN = 0, 2

HOW_TO_PLAY = (
    "Type what you would say and press Enter; [square brackets] are for what you do. "
    "A line with only /end goes to the debrief, /back takes your last reply back, /notes shows the "
    "case notes, /quit leaves without a debrief."
)


def play(parsed: argparse.Namespace, overlay: Path | None) -> int:
    """The ``play`` command without the app."""
    if not parsed.scenario:
        print(
            'simulator: say which client, for example "simulator play just-the-tablets --plain"; '
            '"simulator list" names them all.',
            file=sys.stderr,
        )
        return COULD_NOT_RUN
    library = load_library(overlay).library
    if find_scenario(library, parsed.scenario) is None:
        return COULD_NOT_RUN
    if parsed.json and not parsed.script:
        print("simulator: --json needs --script FILE (- for standard input).", file=sys.stderr)
        return COULD_NOT_RUN
    replies: list[str] = []
    if parsed.script:
        read = read_script(parsed.script)
        if read is None:
            return COULD_NOT_RUN
        replies = read
    room = open_room(library, parsed.scenario)
    mode: Mode = "unaided" if parsed.unaided else "guided"
    attempt = begin(room, seed=parsed.seed or 0, mode=mode)
    if parsed.script:
        return print_session(room, play_script(room, attempt, replies), as_object=parsed.json)
    return _converse(room, attempt)


def read_script(path: str) -> list[str] | None:
    """The replies of a file, one a line; ``None`` after saying why it could not be read.

    Lines that start with ``#`` are comments, empty lines are passed over.
    """
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as problem:
        print(f"simulator: {path} could not be read: {problem.strerror}.", file=sys.stderr)
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data[: problem.start].count(b"\n") + 1
        print(
            f"simulator: {path}:{line}: this is not UTF-8 text; save the file as UTF-8.",
            file=sys.stderr,
        )
        return None
    lines = (line.strip("\r") for line in text.split("\n"))
    return [line for line in lines if line.strip() and not line.startswith("#")]


def play_script(room: Room, attempt: Attempt, replies: list[str]) -> Attempt:
    """Say each reply until the session is over; what is left after that is not said."""
    for reply in replies:
        if attempt.over:
            break
        attempt = respond(room, attempt, reply)
    if not attempt.over:
        attempt = close(room, attempt)
    return conclude(room, attempt)


def print_session(room: Room, attempt: Attempt, *, as_object: bool) -> int:
    """Print transcript and debrief, or the one JSON object."""
    if as_object:
        print(as_json(session_object(attempt)))
        return FINE
    print(transcript(attempt, room.scenario.client.name))
    print()
    if attempt.stopped:
        print(SUPPORT_TEXT)
    else:
        _print_debrief(room, attempt)
    return FINE


def _print_debrief(room: Room, attempt: Attempt) -> None:
    shown = debrief(attempt, room.scenario, room.style)
    print(debrief_text(attempt, shown, room))


def _converse(room: Room, attempt: Attempt) -> int:
    """A session on standard input and output."""
    scenario = room.scenario
    name = scenario.client.name
    print(f"{name}, {scenario.client.age}: {scenario.title}\n")
    if scenario.content_note:
        print(f"{printable(scenario.content_note).strip()}\n")
    print(f"{printable(scenario.case_notes).strip()}\n\n{HOW_TO_PLAY}\n")
    print(said(name, attempt.opening))
    for line in _typed_lines():
        match line.strip():
            case "/quit":
                return FINE
            case "/end":
                break
            case "/notes":
                print(printable(scenario.case_notes).strip())
                continue
            case "/back":
                attempt = _take_back(attempt, name)
                continue
        if len(line) > LONGEST_REPLY:
            print(TOO_LONG.format(length=len(line), longest=LONGEST_REPLY))
            continue
        attempt = respond(room, attempt, line)
        if attempt.stopped:
            print(f"\n{SUPPORT_TEXT}")
            return FINE
        _print_answer(room, attempt.exchanges[-1], guided=attempt.mode == "guided")
        if attempt.over:
            break
    if not attempt.exchanges:
        return FINE
    if not attempt.over:
        attempt = close(room, attempt)
    rating = _ask_self_rating()
    attempt = rate_self(room, attempt, rating) if rating else conclude(room, attempt)
    print()
    _print_debrief(room, attempt)
    return FINE


def _take_back(attempt: Attempt, name: str) -> Attempt:
    from simulator.practice.session import take_back

    if not attempt.exchanges:
        print("There is no reply to take back yet.")
        return attempt
    attempt = take_back(attempt)
    print("Taken back. The moment again:")
    print(said(name, attempt.last_spoken))
    return attempt


def _print_answer(room: Room, exchange: Exchange, *, guided: bool) -> None:
    name = room.scenario.client.name
    print(said(name, exchange.reaction.spoken))
    for remark in remarks(exchange, name, room.flag_tells, guided=guided):
        print(wrapped("  ", remark))
    feedback = guided_feedback(exchange) if guided else ""
    if feedback:
        print(feedback)


def _ask_self_rating() -> SelfRating | None:
    """The trainee's own view, asked before any score; ``None`` when input has ended."""
    print("\nBefore any score: how well did you meet them, 1 to 5 in halves?", end=" ", flush=True)
    for line in _typed_lines(prompt=False):
        try:
            overall = round(float(line.strip().replace(",", ".")) * 2) / 2
        except ValueError:
            overall = 0.0
        if 1 <= overall <= 5:
            return SelfRating(overall, _ask_impulse())
        print("A number from 1 to 5, such as 3 or 3.5:", end=" ", flush=True)
    return None


def _ask_impulse() -> str:
    print("What did you feel pulled to do at the hardest moment?")
    names = list(IMPULSES)
    for number, name in enumerate(names, start=1):
        print(f"  {number}  to {name}: {IMPULSES[name]}")
    print("Number, or Enter for none:", end=" ", flush=True)
    for line in _typed_lines(prompt=False):
        if not line.strip():
            return ""
        if line.strip().isdecimal() and 1 <= int(line) <= len(names):
            return names[int(line) - 1]
        print(f"A number from 1 to {len(names)}, or Enter:", end=" ", flush=True)
    return ""


def _typed_lines(*, prompt: bool = True) -> Iterator[str]:
    """Lines from standard input until it ends; empty lines only where no prompt is wanted."""
    while True:
        if prompt and sys.stdin.isatty():
            print("You: ", end="", flush=True)
        line = sys.stdin.readline()
        if not line:
            return
        line = line.rstrip("\r\n")
        if line.strip() or not prompt:
            yield line
