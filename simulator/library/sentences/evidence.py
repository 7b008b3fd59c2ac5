"""Evidence sentences of a rubric: what has to be true for a level (domain.md c, authoring.md 2.2).

A line about one reply reads ``did MOVES``, ``never MOVES`` or a test, and any number of further
tests after commas. A line about a session counts replies (``did``, ``never``, ``at most N of``)
and may say where in the session they stand, or states something of the whole. The card in
``evidence_card`` shows every form.
"""

from collections.abc import Callable, Sequence
from typing import Final

from simulator.library.model import rubric
from simulator.library.model.conditions import Moves
from simulator.library.pieces import Piece
from simulator.library.places import Line
from simulator.library.problems import Report
from simulator.library.sentences.evidence_card import CARD
from simulator.library.sentences.evidence_tests import no_such_form, read_span, read_test
from simulator.library.sentences.evidence_words import UnreadError, Words
from simulator.library.vocabulary import HIGHEST, OUTCOMES, TURN_LIMIT


def parse_evidence(lines: Sequence[Line], scope: rubric.Scope, report: Report) -> rubric.EarnedWhen:
    """Parse the lines of one bar; a line that starts with ``or`` may hold instead of the one above.

    Lines outside the grammar are reported and left out.
    """
    groups: list[tuple[rubric.Evidence, ...]] = []
    for line in lines:
        alternative = line.text.startswith("or ")
        piece = Piece.of(line).part(3 if alternative else 0)
        evidence = parse_line(piece, scope, report)
        if evidence is None:
            continue
        if not alternative:
            groups.append((evidence,))
        elif groups:
            groups[-1] = (*groups[-1], evidence)
        else:
            headline = 'there is no line above this "or"'
            report.add("error", "N209", line.place, headline, instead='leave out the "or"')
    return tuple(groups)


def parse_line(piece: Piece, scope: rubric.Scope, report: Report) -> rubric.Evidence | None:
    """Parse one evidence sentence; ``None`` when it is reported instead."""
    words = Words(piece)
    try:
        evidence = _about_reply(words) if scope == "reply" else _about_session(words)
        if not words.at_end:
            raise words.unread("expected a comma or the end of the sentence here")
    except UnreadError as error:
        report.problems.append(error.problem)
        return None
    return evidence


def parse_about_reply(piece: Piece, report: Report) -> rubric.InReply | None:
    """Parse one sentence about a reply, as a cap or a feedback text has it."""
    evidence = parse_line(piece, "reply", report)
    return evidence if isinstance(evidence, rubric.InReply) else None


def parse_moves_of(piece: Piece, report: Report) -> Moves | None:
    """Parse ``OWN or recall_detail`` alone; ``None`` when it is reported instead."""
    words = Words(piece)
    try:
        moves = words.moves()
        if not words.at_end:
            raise words.unread('expected "or" or a colon here')
    except UnreadError as error:
        report.problems.append(error.problem)
        return None
    return moves


def _about_reply(words: Words) -> rubric.InReply:
    moves: Moves | None = None
    wanted = not words.take("never")
    if not wanted or words.take("did"):
        moves = words.moves()
        tests: list[rubric.Test] = [rubric.Did(moves)]
    else:
        tests = [read_test(words, None)]
    while words.take(","):
        tests.append(read_test(words, moves))
    return rubric.InReply(tuple(tests), wanted, words.piece.text, words.piece.place)


def _about_session(words: Words) -> rubric.Evidence:
    piece = words.piece
    wanted = not words.take("not")
    if words.take("reached"):
        return rubric.Reached(words.states(), wanted, piece.text, piece.place)
    if words.take("ended"):
        outcomes = words.some_of(OUTCOMES, "outcome")
        return rubric.Ended(outcomes, wanted, piece.text, piece.place)
    if not wanted:
        raise words.unread('expected "reached" or "ended" after "not"')
    for start, read in _SESSION_LINES.items():
        if words.take(*start.split()):
            return read(words)
    raise no_such_form(words, [example for example, _ in CARD["session"]])


def _replies(words: Words, low: int, high: int | None) -> rubric.Replies:
    moves = words.moves()
    tests: list[rubric.Test] = [rubric.Did(moves)]
    when: list[rubric.When] = []
    while words.take(","):
        if words.take("by", "turn"):
            when.append(rubric.ByTurn(words.whole(1, TURN_LIMIT)))
        elif words.take("before"):
            when.append(rubric.BeforeMoves(words.moves()))
        elif words.take("at", "once", "after"):
            when.append(rubric.AtOnceAfter(words.states()))
        elif high is None and words.take("at", "least"):
            low = words.whole(1, TURN_LIMIT)
            words.need_one("times", "time")
        else:
            tests.append(read_test(words, moves))
    piece = words.piece
    return rubric.Replies(tuple(tests), tuple(when), low, high, piece.text, piece.place)


def _at_most(words: Words) -> rubric.Evidence:
    high = words.whole(0, TURN_LIMIT)
    words.need("of")
    return _replies(words, 0, high)


def _trust_change(words: Words) -> rubric.Evidence:
    low, high = read_span(words, -HIGHEST)
    return rubric.TrustBetween("change", low, high, words.piece.text, words.piece.place)


def _trust_at_end(words: Words) -> rubric.Evidence:
    low, high = read_span(words)
    return rubric.TrustBetween("end", low, high, words.piece.text, words.piece.place)


def _self_rating(words: Words) -> rubric.Evidence:
    below = words.number(0, 4)
    return rubric.SelfRatingOff(below, words.piece.text, words.piece.place)


def _made_good(words: Words) -> rubric.Evidence:
    moves = Moves(any_of="misstep") if words.take("misstep") else words.moves()
    words.need("made", "good")
    within = by = None
    if words.take("within"):
        within = words.whole(1, TURN_LIMIT)
        words.need_one("turns", "turn")
    if words.take(","):
        words.need("with")
        by = words.moves()
    return rubric.MadeGood(moves, within, by, words.piece.text, words.piece.place)


def _hard_turns(share: rubric.Share) -> Callable[[Words], rubric.Evidence]:
    def read(words: Words) -> rubric.Evidence:
        moves = Moves() if share == "any" else words.moves()
        return rubric.HardTurns(share, moves, words.piece.text, words.piece.place)

    return read


def _therapist_part(words: Words) -> rubric.Evidence:
    test = rubric.TherapistPart()
    return rubric.InReply((test,), True, words.piece.text, words.piece.place)


_SESSION_LINES: Final[dict[str, Callable[[Words], rubric.Evidence]]] = {
    "did": lambda words: _replies(words, 1, None),
    "never": lambda words: _replies(words, 0, 0),
    "at most": _at_most,
    "the session has ended": lambda w: rubric.Ended((), True, w.piece.text, w.piece.place),
    "trust change": _trust_change,
    "trust at the end": _trust_at_end,
    "self-rating was given": lambda w: rubric.SelfRatingOff(None, w.piece.text, w.piece.place),
    "self-rating off by less than": _self_rating,
    "every hard turn met without": _hard_turns("every"),
    "every": _made_good,
    "most hard turns met without": _hard_turns("most"),
    "half of the hard turns met without": _hard_turns("half"),
    "some hard turns met without": _hard_turns("some"),
    "had a hard turn": _hard_turns("any"),
    "therapist had a part": _therapist_part,
}
"""How each form about a session starts, and what reads the rest of it."""
