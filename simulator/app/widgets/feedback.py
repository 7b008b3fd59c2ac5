"""Guided feedback after an answer: one strength, one change, the trainee's words first."""

from textual.content import Content
from textual.widgets import Static

from simulator.library.plain_text import one_line
from simulator.turn.rating import Feedback, Rating


class FeedbackNote(Static):
    """A short note in the transcript. Labels carry the meaning, colour only helps."""

    DEFAULT_CSS = """
    FeedbackNote {
        width: 1fr; height: auto; margin: 0 4 1 4; padding: 0 1 0 1;
        border-left: wide $success; color: $text-muted;
    }
    """

    def __init__(self, rating: Rating) -> None:
        super().__init__(feedback_content(rating))


def feedback_content(rating: Rating) -> Content:
    """One strength, one change, and the key to try again."""
    lines: list[Content] = []
    if rating.strength is not None:
        lines.append(labelled("What helped", rating.strength))
    if rating.change is not None:
        lines.append(labelled("To try", rating.change))
    lines.append(Content.styled("F2 takes the reply back to try this moment again.", "dim"))
    return Content("\n").join(lines)


def labelled(label: str, feedback: Feedback) -> Content:
    """A label in bold and the feedback's text."""
    return Content.assemble(Content.styled(f"{label}: ", "bold"), Content(one_line(feedback.text)))
