"""The journal: what was sent is on disk, and a file cut short loses one line at most."""

import stat
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from simulator.store.journal import Drafted, Event, Journal, Opened, Replied, TookBack

OPENED = Opened("the-clock", 7, "guided", "2026-01-02T03:04:05+00:00", {"scenario/the-clock": "ab"})


def test_events_come_back_as_written(tmp_path: Path) -> None:
    """Every event is read back in the order it was written."""
    journal = Journal(tmp_path / "a" / "one.jsonl")
    events: list[Event] = [OPENED, Replied("I looked at the clock."), TookBack(), Drafted("I")]
    for event in events:
        journal.write(event)
    assert list(journal.read()) == events


def test_a_line_cut_short_is_passed_over_and_the_next_event_stands_alone(tmp_path: Path) -> None:
    """After a crash in mid-line the earlier events are there, and new ones can be added."""
    journal = Journal(tmp_path / "one.jsonl")
    journal.write(OPENED)
    journal.write(Replied("kept"))
    whole = journal.path.read_bytes()
    journal.path.write_bytes(whole[:-5])
    journal.write(Replied("after the crash"))
    assert list(journal.read()) == [OPENED, Replied("after the crash")]


@given(st.text())
def test_any_text_survives(text: str) -> None:
    """Whatever was typed comes back the same, short of lone surrogates, which no file can hold."""
    import tempfile

    text = text.encode("utf-8", "ignore").decode()
    with tempfile.TemporaryDirectory() as folder:
        journal = Journal(Path(folder) / "one.jsonl")
        journal.write(Replied(text))
        assert list(journal.read()) == [Replied(text)]


def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    """Transcripts are private: the file belongs to its user alone."""
    journal = Journal(tmp_path / "one.jsonl")
    journal.write(OPENED)
    assert stat.S_IMODE(journal.path.stat().st_mode) == 0o600
