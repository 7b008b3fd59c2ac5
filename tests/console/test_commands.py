"""The commands without the app, as a person or a script calls them."""

import json
import os
import pty
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.cli import main
from simulator.library.content import bundled_demos
from simulator.library.load import load
from simulator.practice.session import Room, begin, conclude, open_room, respond
from simulator.reports.session_text import transcript

DEMOS = bundled_demos()
CLIENTS = sorted(DEMOS)


def _script(tmp_path: Path, *replies: str) -> str:
    path = tmp_path / "replies.txt"
    path.write_text("\n".join(replies), encoding="utf-8")
    return str(path)


def _play(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert main(["play", *arguments, "--json"]) == 0
    played: dict[str, Any] = json.loads(capsys.readouterr().out)
    return played


@pytest.mark.parametrize("client", CLIENTS)
def test_the_same_words_and_seed_give_the_same_bytes(
    client: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A scripted session prints the same JSON every time, in another process too."""
    script = _script(tmp_path, *DEMOS[client])
    assert main(["play", client, "--script", script, "--seed", "5", "--json"]) == 0
    here = capsys.readouterr().out.encode()
    command = [sys.executable, "-m", "simulator", "play", client, "--script", script]
    there = subprocess.run(
        [*command, "--seed", "5", "--json"],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": "12345"},
    ).stdout
    assert here == there


def test_the_object_has_the_published_shape(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every key of design.md 5 is there, and quotes are exact parts of the reply."""
    played = _play(capsys, "the-clock", "--script", _script(tmp_path, *DEMOS["the-clock"]))
    keys = {"scenario", "style", "seed", "digests", "outcome", "repaired", "turns", "episode"}
    assert keys <= set(played)
    turns = played["turns"]
    for number, turn in enumerate(turns, start=1):
        assert turn["n"] == number
        for heard in turn["heard"]:
            assert turn["trainee"][heard["start"] : heard["end"]] == heard["quote"]
            assert heard["quote"]
            assert heard["cue"]
        for level in turn["ratings"]:
            assert level["why"]
    assert played["repaired"] is (played["outcome"] == "repaired")
    assert [level["id"] for level in played["episode"]][:1] == ["E1"]


@pytest.mark.parametrize("client", CLIENTS)
def test_the_demo_shows_a_slip_and_a_repair(
    client: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each example session holds a misstep, and ends repaired all the same."""
    assert main(["demo", client, "--json"]) == 0
    played = json.loads(capsys.readouterr().out)
    assert played["outcome"] == "repaired"
    assert min(turn["score"] for turn in played["turns"] if turn["score"]) <= 2.5


def test_demo_prints_transcript_and_debrief(capsys: pytest.CaptureFixture[str]) -> None:
    """Without --json the example sessions are for reading."""
    assert main(["demo"]) == 0
    printed = capsys.readouterr().out
    for expected in ("Ingrid:", "Marcus:", "Priya:", "DEBRIEF", "WHERE IT TURNED", "THE SESSION"):
        assert expected in printed


def test_list_names_the_clients(capsys: pytest.CaptureFixture[str]) -> None:
    """Three clients, the easiest first; styles stay hidden from a trainee's list."""
    assert main(["list"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("not-that-kind-of-sad ")
    assert "avoidant" not in printed


def test_an_unknown_client_is_answered_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    """A slip of the pen gets a suggestion and exit status 2."""
    assert main(["play", "the-clok", "--plain"]) == 2
    assert 'Did you mean "the-clock"?' in capsys.readouterr().err


def test_a_script_that_is_not_there_is_said_plainly(capsys: pytest.CaptureFixture[str]) -> None:
    """A missing file is named, with no traceback."""
    assert main(["play", "the-clock", "--script", "nowhere.txt"]) == 2
    assert "nowhere.txt could not be read" in capsys.readouterr().err


def test_a_script_in_another_encoding_is_said_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Text that is not UTF-8 is pointed at."""
    path = tmp_path / "latin.txt"
    path.write_bytes(b"fine\nd\xe9j\xe0\n")
    assert main(["play", "the-clock", "--script", str(path)]) == 2
    assert f"{path}:2: this is not UTF-8" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["play", "the-clock"]])
def test_the_app_without_a_terminal_says_what_to_use(arguments: list[str]) -> None:
    """With no terminal there is one sentence that names --plain, and exit status 2."""
    done = subprocess.run(
        [sys.executable, "-m", "simulator", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 2
    assert "--plain" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_closed_pipe_ends_quietly() -> None:
    """``simulator list | head -0`` prints no traceback."""
    done = subprocess.run(
        f"{sys.executable} -m simulator demo | true",
        shell=True,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stderr == ""


def test_plain_play_is_a_whole_session(tmp_path: Path) -> None:
    """Line by line: notes, answers, feedback, the self-rating, then the debrief."""
    typed = "\n".join(["/notes", *DEMOS["the-clock"], "3.5", "8", ""])
    done = subprocess.run(
        [sys.executable, "-m", "simulator", "play", "the-clock", "--plain"],
        input=typed,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0
    assert done.stderr == ""
    for expected in ("What helped:", "Your own view: 3.5; pulled to be with", "Repaired"):
        assert expected in done.stdout


def test_plain_play_takes_back_and_quits() -> None:
    """/back returns to the moment before; /quit leaves without a debrief."""
    done = subprocess.run(
        [sys.executable, "-m", "simulator", "play", "the-clock", "--plain"],
        input="Why? Why? Why?\n/back\n/quit\n",
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0
    assert "The moment again" in done.stdout
    assert "DEBRIEF" not in done.stdout


def test_hear_shows_words_and_cue(capsys: pytest.CaptureFixture[str]) -> None:
    """Each move is printed with the exact words and where its cue stands."""
    assert main(["hear", "I interrupted you. That's on me."]) == 0
    printed = capsys.readouterr().out
    assert "own_contribution" in printed
    assert "rubrics/moves/own_contribution.yaml:" in printed


def test_hear_in_a_state_uses_its_context(capsys: pytest.CaptureFixture[str]) -> None:
    """The same silence is room for one client and distance for another."""
    assert main(["hear", "[stays quiet]", "--scenario", "just-the-tablets", "--json"]) == 0
    room = json.loads(capsys.readouterr().out)
    assert main(["hear", "[stays quiet]", "--scenario", "the-clock", "--json"]) == 0
    distance = json.loads(capsys.readouterr().out)
    assert [heard["code"] for heard in room["heard"]] == ["allow_awkwardness"]
    assert [heard["code"] for heard in distance["heard"]] == ["cold_distance"]


def test_hear_batch_prints_one_line_for_each_item(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The batch has the shape of the coded replies: codes with quotes, levels, overall."""
    item = {
        "id": "a", "style": "avoidant", "state": "flat denial", "event_terms": ["late"],
        "facts": ["He sleeps four hours."], "dialogue": [["client", "It's fine."]],
        "response": "I was late and I didn't say so. That's on me.",
    }  # fmt: skip
    path = tmp_path / "items.jsonl"
    path.write_text(json.dumps(item) + "\n\n" + json.dumps({**item, "id": "b"}), encoding="utf-8")
    assert main(["hear", "--batch", str(path)]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["id"], second["id"]) == ("a", "b")
    assert "own_contribution" in [code for code, _ in first["codes"]]
    levels = {"R1", "R2", "R3", "R4", "R5", "R6", "R7"}
    assert set(first) >= {"fallback", "flags", "mods", "overall"} | levels
    assert 1 <= first["overall"] <= 5


def test_hear_batch_names_the_line_that_is_not_an_item(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A broken line is named; the others are still read; exit status 1."""
    path = tmp_path / "items.jsonl"
    path.write_text('{"id": "a", "response": "Okay."}\nnot json\n[1]\n', encoding="utf-8")
    assert main(["hear", "--batch", str(path)]) == 1
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 1
    assert f"{path}:2" in printed.err
    assert f"{path}:3" in printed.err


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(reply=st.text(max_size=300))
def test_no_reply_ever_breaks_a_session(reply: str) -> None:
    """Whatever is said, the session answers, and what it prints cannot steer a terminal."""
    room = _room()
    attempt = conclude(room, respond(room, begin(room, seed=1, mode="guided"), reply))
    assert "\x1b" not in transcript(attempt, "Marcus")


@cache
def _room() -> Room:
    return open_room(load().library, "the-clock")


def test_the_app_opens_in_a_terminal_and_leaves_it(tmp_path: Path) -> None:
    """Started in a real terminal the home screen is drawn, and q leaves with status 0."""
    process, terminal = pty.fork()
    if process == 0:
        os.environ.update(
            TERM="xterm-256color", COLUMNS="80", LINES="24", SIMULATOR_ATTEMPTS=str(tmp_path)
        )
        os.execv(sys.executable, [sys.executable, "-m", "simulator"])
    drawn = b""
    while b"sit with" not in drawn:
        drawn += os.read(terminal, 65536)
    while b"Priya" not in drawn:
        drawn += os.read(terminal, 65536)
    os.write(terminal, b"q")
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:
        pass
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 0
