"""A session as plain text, for terminal, screen reader or supervisor: transcript and debrief."""

import textwrap
from collections.abc import Iterator

from simulator.library.plain_text import one_line, printable, shorten
from simulator.practice.attempt import IMPULSES, Attempt, Exchange
from simulator.practice.debrief import Debrief, model_replies, sentence, state_words
from simulator.practice.session import Room
from simulator.practice.wording import flag_words, unread
from simulator.reports.course import plot_key, plot_rows
from simulator.turn.rating import Feedback, Level
from simulator.turn.reaction import Spoken

WIDTH = 78
CUE_WIDTH = 60
"""Characters of a cue shown; ``simulator hear`` shows it whole."""


def said(name: str, spoken: Spoken) -> str:
    """What the client does and says, after their name."""
    return wrapped(f"{name}: ", spoken_words(spoken))


def spoken_words(spoken: Spoken) -> str:
    """What the client does, in brackets, and says, on one line."""
    cue = f"({one_line(spoken.cue)}) " if spoken.cue else ""
    return cue + one_line(spoken.words)


def reply_said(reply: str) -> str:
    """What the trainee said."""
    return wrapped("You: ", one_line(reply))


def guided_feedback(exchange: Exchange) -> str:
    """One strength and one change after an answer, or nothing."""
    rating = exchange.rating
    if rating is None:
        return ""
    parts = []
    if rating.strength is not None:
        parts.append(wrapped("  What helped: ", one_line(rating.strength.text)))
    if rating.change is not None:
        parts.append(wrapped("  To try: ", one_line(rating.change.text)))
    return "\n".join(parts)


def transcript(attempt: Attempt, name: str) -> str:
    """Opening, replies and answers in order."""
    lines = [said(name, attempt.opening)]
    for exchange in attempt.exchanges:
        lines.append(reply_said(exchange.reply))
        lines.append(said(name, exchange.reaction.spoken))
    return "\n".join(lines)


def debrief_text(attempt: Attempt, shown: Debrief, room: Room) -> str:
    """The whole debrief, most useful first."""
    return "\n\n".join(part for part in _parts(attempt, shown, room) if part.strip())


def _parts(attempt: Attempt, shown: Debrief, room: Room) -> Iterator[str]:
    yield "DEBRIEF"
    yield wrapped("", shown.headline)
    own = attempt.self_rating
    if own is not None:
        pull = f"; pulled to {own.impulse} ({IMPULSES[own.impulse]})" if own.impulse else ""
        yield f"Your own view: {own.overall:.1f}{pull}."
    if shown.mean_score is not None:
        yield f"By the rubric: {shown.mean_score:.1f} of 5, the mean of the replies."
    yield _feedback("What helped", shown.strength, shown.strength_turn)
    yield _feedback("To try", shown.change, shown.change_turn)
    yield "\n".join([*plot_rows(shown.course), plot_key()])
    if shown.turning_points:
        yield "\n".join(
            [
                "WHERE IT TURNED",
                *(
                    wrapped(
                        f"turn {point.turn}: ",
                        f"{state_words(point.came_from)} -> {state_words(point.went_to)}. "
                        f"{sentence(point.because)}",
                    )
                    for point in shown.turning_points
                ),
            ]
        )
    yield "TURN BY TURN"
    for exchange in attempt.exchanges:
        yield _turn(exchange, room)
    if attempt.episode is not None:
        yield "\n".join(["THE SESSION", *map(_level, attempt.episode.levels)])
    yield wrapped(f"What {room.scenario.client.name} needed: ", one_line(shown.need))
    yield wrapped("The pattern of this hour: ", one_line(shown.style_title))


def _turn(exchange: Exchange, room: Room) -> str:
    scenario, titles = room.scenario, room.move_titles
    reading, reaction, rating = exchange.reading, exchange.reaction, exchange.rating
    before, after = reaction.before, reaction.after
    lines = [wrapped(f"{exchange.n}. You: ", one_line(exchange.reply))]
    for heard in reading.heard:
        sign = "-" if heard.family == "misstep" else "+"
        title = titles.get(heard.code, heard.code)
        lines.append(
            wrapped(
                f"   {sign} {title}: ",
                f'"{one_line(heard.quote)}"  cue: {shorten(heard.cue, CUE_WIDTH)}',
            )
        )
    for struck in reading.struck:
        title = titles.get(struck.heard.code, struck.heard.code)
        lines.append(
            wrapped(f"   x {title}: ", f'"{one_line(struck.heard.quote)}"  {one_line(struck.why)}')
        )
    for flag in reading.flags:
        lines.append(wrapped("   ! ", flag_words(flag.flag, flag.quote, room.flag_tells), indent=5))
    if unread(exchange):
        lines.append("   The program could not read this one; it changed nothing.")
    lines.append(wrapped(f"   {scenario.client.name}: ", spoken_words(reaction.spoken)))
    if reaction.spoken.inner:
        lines.append(wrapped("   Not said: ", one_line(reaction.spoken.inner)))
    went_to = state_words(reaction.outcome or after.state)
    lines.append(
        wrapped(
            "   Why: ",
            f"{state_words(before.state)} -> {went_to}; trust {before.trust} -> {after.trust}, "
            f"arousal {before.arousal} -> {after.arousal}. {sentence(reaction.because)}",
        )
    )
    if rating is not None and rating.score is not None:
        cap = f"  ({rating.cap})" if rating.cap else ""
        lines.append(f"   Rating {rating.score:.1f}{cap}")
        lines += [f"   {_level(level)}" for level in rating.levels if level.level is not None]
    for reply in model_replies(exchange, scenario):
        lines.append(wrapped(f"   Another reply, {reply.kind}: ", f'"{one_line(reply.words)}"'))
    return "\n".join(lines)


def _level(level: Level) -> str:
    shown = "-" if level.level is None else str(level.level)
    quotes = " ".join(f'"{one_line(quote.words)}"' for quote in level.quotes)
    return wrapped(
        f"{level.id} {level.title}: {shown}  ", f"{one_line(level.why)} {quotes}".strip(), indent=5
    )


def _feedback(label: str, feedback: Feedback | None, turn: int) -> str:
    if feedback is None:
        return ""
    return wrapped(f"{label} (turn {turn}): ", one_line(feedback.text))


def wrapped(label: str, text: str, indent: int | None = None) -> str:
    """``text`` after ``label``, its further lines set in under it."""
    hanging = " " * (len(label) if indent is None else indent)
    if len(hanging) > 24:
        hanging = " " * 5
    return textwrap.fill(
        printable(label) + text,
        WIDTH,
        subsequent_indent=hanging,
        break_long_words=True,
        break_on_hyphens=False,
    )
