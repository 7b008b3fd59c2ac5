"""A reply with the words that counted marked, and a legend that says what each mark means."""

from textual.content import Content, Span

from simulator.library.plain_text import one_line, printable, shorten
from simulator.practice.attempt import Exchange
from simulator.practice.session import Room
from simulator.practice.wording import flag_words, unread
from simulator.turn.reading import Reading

CUE_WIDTH = 60
"""Characters of a cue shown; ``simulator hear`` shows it whole."""

REPAIR_STYLE = "underline $success"
MISSTEP_STYLE = "underline $warning"
STRUCK_STYLE = "strike dim"


def marked_reply(reading: Reading) -> Content:
    """The reply; repair moves and missteps underlined, moves set aside struck through.

    Characters that may not be shown are left out, so marks are moved with the words they stand on.
    """
    marks = [
        (heard.start, heard.end, MISSTEP_STYLE if heard.family == "misstep" else REPAIR_STYLE)
        for heard in reading.heard
    ]
    marks += [(struck.heard.start, struck.heard.end, STRUCK_STYLE) for struck in reading.struck]
    marks += [(flag.start, flag.end, MISSTEP_STYLE) for flag in reading.flags]

    def shown(offset: int) -> int:
        return len(printable(reading.text[:offset]))

    spans = [Span(shown(start), shown(end), style) for start, end, style in marks if end > start]
    return Content(printable(reading.text), spans=spans)


def reading_lines(exchange: Exchange, room: Room) -> list[Content]:
    """What was heard, a line each: the move, the words, and the cue behind them."""
    reading, titles = exchange.reading, room.move_titles
    lines = []
    for heard in reading.heard:
        sign = "-" if heard.family == "misstep" else "+"
        lines.append(
            Content.assemble(
                Content.styled(f"{sign} {titles.get(heard.code, heard.code)}", "bold"),
                Content(f'  "{one_line(heard.quote)}"  '),
                Content.styled(f"cue: {shorten(heard.cue, CUE_WIDTH)}", "dim"),
            )
        )
    for struck in reading.struck:
        title = titles.get(struck.heard.code, struck.heard.code)
        lines.append(
            Content.assemble(
                Content.styled(f"x {title}", "strike"),
                Content(f'  "{one_line(struck.heard.quote)}"  '),
                Content.styled(one_line(struck.why), "dim"),
            )
        )
    for flag in reading.flags:
        lines.append(Content(f"! {flag_words(flag.flag, flag.quote, room.flag_tells)}"))
    if not reading.heard and (unread(exchange) or reading.fallback != "UNSURE"):
        lines.append(Content(_FALLBACK_WORDS.get(reading.fallback or "", "Nothing was heard.")))
    return lines


_FALLBACK_WORDS = {
    "NEUTRAL": "Heard as neither repair nor misstep.",
    "UNSURE": "The program could not read this one; it changed nothing and was not scored.",
}
