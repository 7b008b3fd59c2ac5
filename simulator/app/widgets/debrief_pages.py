"""The pages of the debrief as content: values in, text out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from simulator.app.widgets.marked_words import marked_reply, reading_lines
from simulator.library.plain_text import one_line, printable
from simulator.practice.attempt import IMPULSES, Exchange
from simulator.practice.debrief import Debrief, model_replies, sentence, state_words
from simulator.reports.course import plot_key, plot_rows

if TYPE_CHECKING:
    from simulator.store.running import Running
    from simulator.turn.rating import Feedback, Level


def summary_page(running: Running, shown: Debrief) -> list[tuple[Content, str]]:
    """What happened, both views, one strength, one change, the course; with a CSS class each."""
    page: list[tuple[Content, str]] = [(Content.styled(shown.headline, "bold"), "")]
    page.append((_both_views(running, shown), ""))
    if shown.strength is not None:
        page.append((_feedback("What helped", shown.strength, shown.strength_turn), ""))
    if shown.change is not None:
        page.append((_feedback("To try", shown.change, shown.change_turn), ""))
    page.append((Content("\n".join(plot_rows(shown.course))), "plot"))
    page.append((Content.styled(plot_key(), "dim"), ""))
    if shown.turning_points:
        lines = [Content.styled("Where it turned", "bold")]
        lines += [
            Content.assemble(
                Content.styled(
                    f"Turn {point.turn}: {state_words(point.came_from)} -> "
                    f"{state_words(point.went_to)}  ({_direction_words(point.direction)})\n",
                    "underline",
                ),
                Content(sentence(printable(point.because))),
            )
            for point in shown.turning_points
        ]
        page.append((Content("\n").join(lines), ""))
    return page


def turn_line(exchange: Exchange) -> Content:
    """A turn in the list: its number, its score and its first words."""
    rating = exchange.rating
    score = f"{rating.score:.1f}" if rating is not None and rating.score is not None else " - "
    return Content(f"{exchange.n:>2}  {score}  {one_line(exchange.reply)[:14]}")


def turn_page(running: Running, exchange: Exchange) -> Content:
    """One turn: the words, the reading, why the client moved, the inner voice, other replies."""
    name = one_line(running.room.scenario.client.name)
    reaction = exchange.reaction
    before, after = reaction.before, reaction.after
    moved = (
        f"{state_words(before.state)} -> {state_words(reaction.outcome or after.state)}"
        if (reaction.outcome or after.state) != before.state
        else f"still {state_words(after.state)}"
    )
    parts = [
        Content.assemble(Content.styled("You  ", "bold"), marked_reply(exchange.reading)),
        Content("\n").join(
            [
                Content.styled("How it was read", "bold"),
                *reading_lines(exchange, running.room),
            ]
        ),
        _line(name, f"({reaction.spoken.cue}) {reaction.spoken.words}".removeprefix("() ")),
        _line("Not said", reaction.spoken.inner),
        _line(
            "Why",
            f"{moved}; trust {before.trust} -> {after.trust}, arousal {before.arousal} -> "
            f"{after.arousal}. {sentence(reaction.because)}",
        ),
    ]
    parts += _rating_parts(exchange)
    for reply in model_replies(exchange, running.room.scenario):
        adds = f"  ({one_line(reply.adds)})" if reply.adds else ""
        parts.append(_line(f"Another reply, {reply.kind}", f'"{one_line(reply.words)}"{adds}'))
    return Content("\n\n").join([part for part in parts if part.plain.strip()])


def rubric_page(running: Running) -> list[Content]:
    """Each criterion of the session, then each turn's, with what stands behind every level."""
    page = []
    episode = running.attempt.episode
    if episode is not None:
        page.append(
            Content("\n").join(
                [Content.styled("The session", "bold"), *map(_level_line, episode.levels)]
            )
        )
    for exchange in running.attempt.exchanges:
        if exchange.rating is not None and exchange.rating.score is not None:
            title = f"Turn {exchange.n}: {exchange.rating.score:.1f}"
            if exchange.rating.cap:
                title += f"  ({one_line(exchange.rating.cap)})"
            page.append(
                Content("\n").join(
                    [Content.styled(title, "bold"), *map(_level_line, exchange.rating.levels)]
                )
            )
    return page or [Content("No reply was scored.")]


def client_page(running: Running, shown: Debrief) -> list[Content]:
    """What was hidden until now."""
    scenario = running.room.scenario
    return [
        _titled(f"What {one_line(scenario.client.name)} needed", shown.need),
        _titled("The pattern of this hour", shown.style_title),
        Content(printable(running.room.style.about)),
        _titled("What opens the door", scenario.opens),
        _titled("What closes it", scenario.closes),
        Content.styled(
            "A pattern is a way of getting through this hour with this therapist. It is not what a "
            "person is, and real people are less regular than written ones.",
            "dim",
        ),
    ]


def _both_views(running: Running, shown: Debrief) -> Content:
    parts = []
    own = running.attempt.self_rating
    if own is not None:
        pull = f"; pulled to {own.impulse} ({IMPULSES[own.impulse]})" if own.impulse else ""
        parts.append(f"Your own view: {own.overall:.1f}{pull}.")
    if shown.mean_score is not None:
        parts.append(f"By the rubric: {shown.mean_score:.1f} of 5, the mean of your replies.")
    return Content("\n".join(parts))


def _feedback(label: str, feedback: Feedback, turn: int) -> Content:
    return Content.assemble(
        Content.styled(f"{label} (turn {turn}): ", "bold"), Content(one_line(feedback.text))
    )


def _line(label: str, text: str) -> Content:
    if not text.strip():
        return Content("")
    return Content.assemble(Content.styled(f"{label}  ", "bold"), Content(one_line(text)))


def _titled(label: str, text: str) -> Content:
    return Content.assemble(Content.styled(f"{label}\n", "bold"), Content(printable(text)))


def _rating_parts(exchange: Exchange) -> list[Content]:
    rating = exchange.rating
    if rating is None or rating.score is None:
        return []
    focus = [level for level in rating.levels if level.id in rating.focus]
    rest = [level for level in rating.levels if level.id not in rating.focus]
    cap = f"  ({one_line(rating.cap)})" if rating.cap else ""
    return [
        Content("\n").join(
            [
                Content.styled(f"Rating {rating.score:.1f}{cap}", "bold"),
                *map(_level_line, [*focus, *rest]),
            ]
        )
    ]


def _level_line(level: Level) -> Content:
    shown = "-" if level.level is None else str(level.level)
    quotes = "  ".join(f'"{one_line(quote.words)}"' for quote in level.quotes)
    anchor = one_line(level.anchor)
    return Content.assemble(
        Content.styled(f"{level.id} {one_line(level.title)}: {shown}", "bold"),
        Content(f"  {anchor}" if anchor else ""),
        Content.styled(f"\n      {one_line(level.why)}" if level.why else "", "dim"),
        Content(f"  {quotes}" if quotes else ""),
    )


def _direction_words(direction: str) -> str:
    return {"better": "nearer", "worse": "further away", "same": "neither nearer nor further"}[
        direction
    ]
