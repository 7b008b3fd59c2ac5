"""Every example and near miss of every move file is heard as the file says."""

import pytest

from simulator.library.content import root
from simulator.library.model.lexicon import Lexicon
from simulator.reading.reader import ReadsReplies
from simulator.reading.samples import context_for, is_heard_as

MOVES = sorted(path.stem for path in (root() / "rubrics" / "moves").glob("*.yaml"))


@pytest.mark.parametrize("move_id", MOVES)
def test_heard_as_the_file_says(move_id: str, lexicon: Lexicon, reader: ReadsReplies) -> None:
    """Examples are heard as the move; near misses are not, and are heard as what they are."""
    move = lexicon.moves[move_id]
    amiss = []
    for sample in move.examples:
        reading = reader.read(sample.words, context_for(move, sample))
        if move_id not in reading.codes:
            heard = sorted(reading.codes) or reading.fallback
            amiss.append(f"{sample.place}: example not heard, but {heard}: {sample.words}")
    for sample in move.near_misses:
        reading = reader.read(sample.words, context_for(move, sample))
        heard = sorted(reading.codes) or reading.fallback
        if move_id in reading.codes:
            cue = next(each.cue for each in reading.heard if each.code == move_id)
            amiss.append(f"{sample.place}: near miss heard, by {cue!r}: {sample.words}")
        elif not is_heard_as(reading, sample.heard_as):
            amiss.append(
                f"{sample.place}: near miss not heard as {sample.heard_as}, but {heard}: "
                f"{sample.words}"
            )
    assert not amiss, "\n".join(amiss)


@pytest.mark.parametrize("move_id", MOVES)
def test_there_is_enough_to_go_by(move_id: str, lexicon: Lexicon) -> None:
    """Twenty cues, thirty examples and six near misses at least; a speech is counted, not cued."""
    move = lexicon.moves[move_id]
    assert len(move.examples) >= 30
    assert len(move.near_misses) >= 6
    assert len({sample.words for sample in move.examples}) == len(move.examples)
    cues = (*move.cues, *move.possible_cues, *move.whole_reply, *move.actions)
    assert len(cues) >= (10 if move_id == "stack_speech" else 20)
