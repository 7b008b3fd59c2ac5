"""What is counted in a reply: words, questions, apologies (domain.md a.0.7, a.0.9)."""

from simulator.reading.reply import Reply
from simulator.reading.rules.apologies import apology_places
from simulator.reading.rules.questions import open_questions, question_marks
from simulator.turn.reading import Counts


def count(reply: Reply) -> Counts:
    """Count. A contraction is one word; what is done in brackets is no word."""
    starts, ends = reply.evened.starts, reply.evened.ends
    words = sum(1 for place in range(len(starts)) if place == 0 or starts[place] > ends[place - 1])
    return Counts(
        words=words,
        questions=len(question_marks(reply)),
        open_questions=open_questions(reply),
        apologies=len(apology_places(reply)),
    )
