"""The notation of cues."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.library.model.lexicon import Choice, FromList, Gap, Word
from simulator.library.places import Line, Place
from simulator.library.problems import Report
from simulator.library.sentences.cues import MisreadCueError, parse_cues, parse_parts


def bar(*rows: str) -> tuple[Line, ...]:
    """Rows of a bar that begins at 3:5 of a file."""
    return tuple(
        Line(row.strip(), Place("f", 3 + at, 5 + len(row) - len(row.lstrip())),
             len(row) - len(row.lstrip()))
        for at, row in enumerate(rows)
    )  # fmt: skip


def test_every_piece_of_the_notation() -> None:
    """Words, choices, what may be left out, gaps and word lists become parts in their order."""
    assert parse_parts("I (got | had to) [really] ... <hurt> you") == (
        Word("i"),
        Choice(((Word("got"),), (Word("had"), Word("to")))),
        Choice(((Word("really"),),), may_be_absent=True),
        Gap(6),
        FromList("hurt"),
        Word("you"),
    )


def test_words_are_evened_out() -> None:
    """A cue may be written the way people type: contractions are opened on its side too."""
    assert parse_parts("I'm (didn't | can’t)") == (
        Word("i"),
        Word("am"),
        Choice(((Word("did"), Word("not")), (Word("can"), Word("not")))),
    )


def test_brackets_may_stand_in_brackets() -> None:
    """A choice may hold choices, lists and gaps."""
    assert parse_parts("(a [b | c] d | <list> ... e)") == (
        Choice(
            (
                (Word("a"), Choice(((Word("b"),), (Word("c"),)), may_be_absent=True), Word("d")),
                (FromList("list"), Gap(), Word("e")),
            )
        ),
    )


@pytest.mark.parametrize(
    ("written", "code", "column", "headline"),
    [
        ("I (got | had", "X710", 7, "this ( is never closed"),
        ("I got) it", "X710", 10, "this ) closes nothing"),
        ("I (got] it", "X710", 11, "this ] closes nothing"),
        ("got | had", "X710", 9, "this | stands outside brackets"),
        ("I (got | | had)", "X710", 14, "nothing stands here to choose"),
        ("I () it", "X710", 8, "nothing stands here to choose"),
        ("I <Hurt it", "X710", 7, "this < does not name a word list"),
        ("... [really]", "X705", 5, "this cue asks for no word at all"),
        ("([a] | b)", "X705", 5, "this cue asks for no word at all"),
    ],
)  # fmt: skip
def test_what_breaks_the_notation_is_reported_at_its_column(
    written: str, code: str, column: int, headline: str
) -> None:
    """The cue is left out, and the report says which bracket or bar it is about."""
    report = Report()
    assert parse_cues(bar(written), report) == ()
    (problem,) = report.problems
    assert (problem.code, problem.place, problem.headline) == (
        code, Place("f", 3, column), headline,
    )  # fmt: skip


def test_a_cue_may_run_on() -> None:
    """A row further in belongs to the cue above; the cue stands where its first row does."""
    report = Report()
    cues = parse_cues(bar("I (got |", "  had) it", "you"), report)
    assert [cue.written for cue in cues] == ["I (got | had) it", "you"]
    assert cues[0].place == Place("f", 3, 5)
    assert not report.problems


@given(st.text(alphabet="ab ()[]|.<>'", max_size=40))
def test_what_is_kept_can_be_read_and_what_is_not_is_reported(written: str) -> None:
    """Either a line is a cue whose parts can be made, or there is a problem for it."""
    report = Report()
    if not written.strip():
        return
    cues = parse_cues(bar(written.strip()), report)
    assert len(cues) + len(report.problems) == 1
    if cues:
        assert cues[0].parts
    else:
        with pytest.raises(MisreadCueError):
            parse_parts(written.strip())
