"""Attempts on disk: what stands, what was taken back, and what is unfinished."""

from simulator.store.attempts import folder, kept_attempts, open_journal, read_attempt
from simulator.store.journal import Drafted, Finished, Replied, TookBack


def test_replies_that_stand_and_the_draft_are_told_apart() -> None:
    """A reply taken back becomes the draft; the replies before it stand."""
    journal = open_journal("the-clock", 1, "guided", {})
    for event in (Replied("one"), Replied("two"), TookBack(), Drafted("tw")):
        journal.write(event)
    kept = read_attempt(journal)
    assert kept is not None
    assert kept.replies == ("one",)
    assert kept.draft == "tw"
    assert kept.unfinished


def test_a_finished_attempt_is_not_offered_again() -> None:
    """Once the outcome is noted the attempt counts as finished."""
    journal = open_journal("the-clock", 1, "guided", {})
    journal.write(Replied("one"))
    journal.write(Finished("repaired", 4.2))
    (kept,) = kept_attempts()
    assert not kept.unfinished


def test_two_sessions_in_one_second_have_two_files() -> None:
    """A new attempt never writes into an older one."""
    first = open_journal("the-clock", 1, "guided", {})
    second = open_journal("the-clock", 1, "guided", {})
    assert first.path != second.path
    assert len(kept_attempts()) == 2


def test_files_that_hold_no_attempt_are_passed_over() -> None:
    """Strange files in the folder disturb nobody."""
    folder().mkdir(parents=True)
    (folder() / "noise.jsonl").write_bytes(b"\x00\xffnot json\n")
    (folder() / "empty.jsonl").write_bytes(b"")
    assert kept_attempts() == []
