"""The tests of an evidence sentence: what can be asked of one reply."""

from collections.abc import Callable, Collection
from typing import Final

from simulator.library.model import rubric
from simulator.library.model.conditions import Moves
from simulator.library.sentences.evidence_card import CARD
from simulator.library.sentences.evidence_words import UnreadError, Words
from simulator.library.spelling import nearest
from simulator.library.vocabulary import (
    CONFRONTATION,
    FLAGS,
    MENDING,
    MODIFIERS,
    TURN_LIMIT,
    WITHDRAWAL,
    WORKING,
)

PHASE_WORDS: Final = {
    "rupture": (WITHDRAWAL, CONFRONTATION),
    "withdrawal": (WITHDRAWAL,),
    "confrontation": (CONFRONTATION,),
    "mending": (MENDING,),
    "working": (WORKING,),
}
NO_END: Final = 1000


def read_test(words: Words, moves: Moves | None) -> rubric.Test:
    """Read one test. ``moves`` are those of the line's ``did``, where it has one."""
    wanted = not words.take("not")
    if words.peek() in MODIFIERS:
        return rubric.Has(words.some_of(MODIFIERS, "modifier"), wanted)
    if words.take("flagged"):
        return rubric.Flagged(words.some_of(FLAGS, "flag"), wanted)
    if words.take("alongside"):
        return rubric.Did(words.moves(), wanted)
    if words.take("in"):
        return rubric.InStates(words.states(), wanted)
    if words.take("during"):
        return rubric.During(PHASE_WORDS[words.one_of(tuple(PHASE_WORDS), "phase")], wanted)
    if words.take("with", "a") or words.take("with", "an"):
        styles = words.ids("style")
        words.need("client")
        return rubric.WithStyle(styles, wanted)
    if words.take("named", "in", "the", "last"):
        replies = words.whole(1, TURN_LIMIT)
        words.need_one("replies", "reply")
        return rubric.NamedLately(replies, wanted)
    if words.take("moved", "to", "a"):
        direction = words.one_of(("better", "worse"), "direction")
        words.need("state")
        return rubric.MovedTo("better" if direction == "better" else "worse", wanted)
    if not wanted:
        raise words.unread('expected a modifier, "in", "during" or "alongside" after "not"')
    if moves is not None and words.take("allowed", "by", "the", "state"):
        return rubric.Allowed(moves)
    for start, read in _OTHER_TESTS.items():
        if words.take(*start.split()):
            return read(words)
    raise no_such_form(words, [example for example, _ in CARD["reply"]])


def no_such_form(words: Words, forms: Collection[str]) -> UnreadError:
    """Make the error for words that begin no sentence: the nearest form, or some of them."""
    word = words.peek()
    starts = {form.split()[0].strip(","): form for form in forms}
    near = nearest(word, starts)
    hint = f"As in: {starts[near]}" if near else "It can be one of: " + "; ".join(forms)
    if not word:
        return words.unread("the sentence ends too early", hint)
    return words.unread(f'no evidence sentence goes on with "{word}"', hint)


def read_span(words: Words, lowest: int = 0) -> tuple[int, int]:
    """Read ``at least N``, ``at most N`` or ``exactly N`` as its two ends."""
    if words.take("exactly"):
        number = words.whole(lowest)
        return number, number
    words.need("at")
    end = words.one_of(("least", "most"), 'word after "at"')
    number = words.whole(lowest)
    return (number, NO_END) if end == "least" else (lowest, number)


def _counted(what: rubric.Countable) -> Callable[[Words], rubric.Test]:
    return lambda words: rubric.Counted(what, *read_span(words))


def _owned_before(words: Words) -> rubric.Test:
    low, high = read_span(words)
    words.need_one("times", "time")
    words.need("before")
    return rubric.OwnedBefore(low, high)


def _same_again(words: Words) -> rubric.Test:
    replies = words.whole(2, TURN_LIMIT)
    words.need("replies", "running")
    return rubric.SameAgain(replies)


def _nothing_specific(words: Words) -> rubric.Test:
    replies = words.whole(1, TURN_LIMIT)
    words.need_one("replies", "reply")
    return rubric.NothingSpecific(replies)


_OTHER_TESTS: Final[dict[str, Callable[[Words], rubric.Test]]] = {
    "one open question only": lambda _: rubric.OneOpenQuestion(),
    "touching the hidden need": lambda _: rubric.NeedTouched(),
    "therapist had a part": lambda _: rubric.TherapistPart(),
    "owned": _owned_before,
    "fit is known": lambda _: rubric.FitKnown(),
    "fit at least": lambda words: rubric.Fit(words.number(0, 1), float("inf")),
    "fit below": lambda words: rubric.Fit(float("-inf"), words.number(0, 1)),
    "the same again ,": _same_again,
    "nothing specific in": _nothing_specific,
    "the same words again": lambda _: rubric.SameWordsAgain(),
    "words": _counted("words"),
    "questions": _counted("questions"),
    "open questions": _counted("open questions"),
    "closed questions": _counted("closed questions"),
    "apologies": _counted("apologies"),
}
"""How each remaining form starts, and what reads the rest of it."""
