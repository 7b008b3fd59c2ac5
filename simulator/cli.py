"""The command line: says what there is, reads the arguments, hands over; imports wait."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

FINE, PROBLEMS, COULD_NOT_RUN = 0, 1, 2
"""Exit statuses: fine, problems found, could not run."""

LIBRARY_VARIABLE: Final = "SIMULATOR_LIBRARY"

_ABOUT = (
    "A practice room for repairing ruptures in the working alliance. Without a command, the app "
    "opens. Everything stays on this machine."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit status. A closed pipe ends quietly, Ctrl+C with 130."""
    parsed = _parser().parse_args(arguments)
    try:
        return _run(parsed)
    except BrokenPipeError:
        devnull = os.open(os.devnull, os.O_WRONLY)
        os.dup2(devnull, sys.stdout.fileno())
        return FINE
    except KeyboardInterrupt:
        return 130


def _run(parsed: argparse.Namespace) -> int:
    overlay = _overlay(parsed)
    if overlay is not None and not overlay.is_dir():
        print(
            f"simulator: there is no folder {overlay}; --library takes a folder of YAML files.",
            file=sys.stderr,
        )
        return COULD_NOT_RUN
    match parsed.command:
        case None:
            return _open_app(overlay, None, None)
        case "play" if parsed.plain or parsed.script or parsed.json:
            from simulator.console.play import play

            return play(parsed, overlay)
        case "play":
            return _open_app(overlay, parsed.scenario, parsed.seed)
        case "hear":
            from simulator.console.hear import hear

            return hear(parsed, overlay)
        case "list":
            from simulator.console.listing import show_list

            return show_list(parsed, overlay)
        case "demo":
            from simulator.console.demo import demo

            return demo(parsed, overlay)
        case "check":
            from simulator.console.check import check

            return check(parsed, overlay)
        case "agree":
            from simulator.console.agree import agree

            return agree(parsed, overlay)
        case "train-reader":
            from simulator.console.train import train_reader

            return train_reader(parsed)
        case _:
            raise AssertionError(parsed.command)


def _open_app(overlay: Path | None, scenario: str | None, seed: int | None) -> int:
    """Start the app, or say in one sentence what to use where there is no terminal."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        print(
            "simulator: the app needs a terminal; without one use "
            '"simulator play SCENARIO --plain" ("simulator list" names the scenarios).',
            file=sys.stderr,
        )
        return COULD_NOT_RUN
    if scenario is not None and (status := _unknown(overlay, scenario)):
        return status
    from simulator.app.app import SimulatorApp

    app = SimulatorApp(overlay=overlay, scenario=scenario, seed=seed)
    app.run()
    if app.crash_note:
        print(app.crash_note, file=sys.stderr)
        return COULD_NOT_RUN
    return app.return_code or FINE


def _unknown(overlay: Path | None, scenario: str) -> int:
    from simulator.console.finding import find_scenario, load_library

    return FINE if find_scenario(load_library(overlay).library, scenario) else COULD_NOT_RUN


def _overlay(parsed: argparse.Namespace) -> Path | None:
    named = parsed.library or os.environ.get(LIBRARY_VARIABLE)
    return Path(named) if named else None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="simulator", description=_ABOUT)
    parser.add_argument("--version", action=_Version)
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--library",
        metavar="DIR",
        default=argparse.SUPPRESS,
        help=f"your own YAML files, laid over the bundled ones by id (or set {LIBRARY_VARIABLE})",
    )
    parser.add_argument("--library", metavar="DIR", help=argparse.SUPPRESS)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    play = commands.add_parser(
        "play",
        parents=[common],
        help="sit with a client",
        description="Sit with a client: in the app, line by line, or with replies from a file.",
    )
    play.add_argument("scenario", nargs="?", help='the client\'s scenario, see "simulator list"')
    play.add_argument(
        "--plain",
        action="store_true",
        help="line by line on standard input and output, for screen readers",
    )
    play.add_argument(
        "--script",
        metavar="FILE",
        help="replies from a file, one a line (- for standard input); # begins a comment line",
    )
    play.add_argument(
        "--seed", type=int, help="fixes which of several fitting lines the client says"
    )
    play.add_argument("--json", action="store_true", help="print one JSON object")
    play.add_argument("--unaided", action="store_true", help="no feedback until the debrief")

    hear = commands.add_parser(
        "hear",
        parents=[common],
        help="show how a reply is read",
        description="Show how a reply is read: moves, the exact words, the cue behind each.",
    )
    hear.add_argument("text", nargs="?", help="the reply")
    hear.add_argument("--scenario", help="read it as said to this client")
    hear.add_argument("--state", help="... in this state, such as flat_denial")
    hear.add_argument("--after", metavar="LINE", help="... in answer to this line of the client")
    hear.add_argument(
        "--batch",
        metavar="FILE.jsonl",
        help="read and rate many replies, one JSON object a line (- for standard input)",
    )
    hear.add_argument("--json", action="store_true", help="print JSON")

    listing = commands.add_parser("list", parents=[common], help="name the clients")
    listing.add_argument("--json", action="store_true", help="print JSON")

    demo = commands.add_parser(
        "demo",
        parents=[common],
        help="play a shipped example session for each style",
        description="Play a shipped example session for each style; prints transcript and debrief.",
    )
    demo.add_argument("scenario", nargs="?", help="only this one")
    demo.add_argument("--json", action="store_true", help="print JSON, one object a line")

    check = commands.add_parser(
        "check",
        parents=[common],
        help="check the library, or files of your own",
        description="Check files and say what to mend: exit status 1 when there are problems.",
    )
    check.add_argument("files", nargs="*", metavar="FILE", help="only these files")
    check.add_argument("--json", action="store_true", help="print JSON")

    agree = commands.add_parser(
        "agree",
        parents=[common],
        help="how far the reader agrees with raters",
        description="Read coded replies and compare with raters' codes: F1, kappa, ICC, r, with "
        "bootstrap intervals, and the worst disagreements with their text.",
    )
    agree.add_argument("gold", metavar="REPLIES.jsonl", help="replies with their context")
    agree.add_argument(
        "raters", nargs="+", metavar="CODES.jsonl", help="a rater's codes, or several"
    )
    agree.add_argument("--markdown", action="store_true", help="print the table of the docs")
    agree.add_argument("--only", metavar="PREFIX", help="only replies whose id begins so")
    agree.add_argument("--worst", type=int, default=15, help="how many disagreements to list")
    agree.add_argument("--json", action="store_true", help="print JSON")

    train = commands.add_parser(
        "train-reader",
        parents=[common],
        help="make the reader's weights anew from the coded replies",
        description="Train the reader on corpus/ and the samples of the moves (extra: train).",
    )
    train.add_argument("--check", action="store_true", help="only tell whether they are up to date")
    train.add_argument("--out", metavar="FILE", help="write the weights to this file")
    return parser


class _Version(argparse.Action):
    """Prints the version; package metadata is read only when asked for."""

    def __init__(self, option_strings: Sequence[str], dest: str) -> None:
        super().__init__(option_strings, dest, nargs=0, help="print the version and leave")

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,  # noqa: ARG002
        values: object,  # noqa: ARG002
        option_string: str | None = None,  # noqa: ARG002
    ) -> None:
        from importlib.metadata import version

        print(f"simulator {version('rupture-repair-simulator')}")
        parser.exit(FINE)
