"""The form of a rubric file (domain.md c; authoring.md 2.5)."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from simulator.library.forms.shape import Form, Key, Table, check_id, head
from simulator.library.model.rubric import (
    Cap,
    Criterion,
    FeedbackText,
    Impulse,
    InReply,
    Lowering,
    Rubric,
    RubricLevel,
    Scope,
)
from simulator.library.nodes import Mapping
from simulator.library.pieces import Piece
from simulator.library.places import Line
from simulator.library.problems import Report
from simulator.library.sentences.evidence import (
    parse_about_reply,
    parse_evidence,
    parse_line,
    parse_moves_of,
)

LOWEST_LEVEL: Final = 1
HIGHEST_LEVEL: Final = 5
PLACEHOLDERS: Final = ("words", "name")
"""What a feedback text may hold in braces: the trainee's words, the client's name."""

LEVEL = Table(
    "a level",
    (
        Key("anchor", "What a reply at this level looks like.", "prose", example="Names it gently"),
        Key(
            "earned_when",
            "What has to be true, a sentence a line. All lines must hold; a line that starts with "
            '"or" may hold instead of the one above it.',
            "lines",
            required=False,
            example="did NAME, tentative\n  or did NAME, specific",
        ),
        Key(
            "feedback",
            "What the trainee is told, starting from their own {words}. A text may end in "
            "[if ...]; the first that fits is used.",
            "lines",
            example='"{words}": {name} hears that you noticed.',
        ),
    ),
)
CRITERION = Table(
    "a criterion",
    (
        Key("title", "What people see.", example="Noticing and naming"),
        Key(
            "rates",
            "What is rated: each reply, or the session as a whole.",
            example="each reply",
            choices=("each reply", "the session"),
        ),
        Key(
            "applies_when",
            "When it is rated at all; left out, always.",
            "lines",
            required=False,
            example="not in open_hurt or firm_protest",
        ),
        Key(
            "not_rated_because",
            "What is printed where it is not rated.",
            "prose",
            required=False,
            example="The client has already named it.",
        ),
        Key(
            "levels",
            "The levels 5 to 1, tried in that order: the first whose sentences hold is the level.",
            "named parts",
            example="5:\n  anchor: Names it gently, here and now, leaves the client free",
            inside=LEVEL,
        ),
        Key("otherwise", "The level where none holds.", "number", example="2", low=1, high=5),
        Key(
            "otherwise_because",
            "What is printed as the reason for that level.",
            "prose",
            example="Nothing in the reply referred to the strain.",
        ),
        Key(
            "lowered_when",
            "What takes something off once the level is decided.",
            "lines",
            required=False,
            example="flagged jargon: 1 level lower\n  because the word is not the client's",
        ),
    ),
)
RUBRIC = Table(
    "a rubric",
    (
        *head("rubric", "repair", "Repairing a strain in the alliance"),
        Key("about", "What it rates, for people who choose one.", "prose", example="How a ..."),
        Key(
            "caps",
            "Where the score of a reply ends, whatever the mean of its levels; the lowest counts.",
            "lines",
            required=False,
            example="did ATTACK: at most 1.5\n  because striking back undoes the rest",
        ),
        Key(
            "impulses",
            "The human pull behind a misstep, said beside the change to try.",
            "lines",
            required=False,
            example="defend_self: The urge to explain is human.",
        ),
        Key(
            "criteria",
            "What is rated, each under a short name such as R1.",
            "named parts",
            example="R1:\n  title: Noticing and naming",
            inside=CRITERION,
        ),
    ),
)

_IF = re.compile(r"\s*\[if ([^\]]*)\]$")
_BRACES = re.compile(r"\{([^{}]*)\}")


def build(page: Mapping, report: Report) -> Rubric | None:
    """Build the rubric a page holds; ``None`` when ``report`` got an error."""
    errors = len(report.errors)
    form = Form(page, RUBRIC, report)
    form.line("kind")
    form.number("format")
    criteria = {}
    for name, part in form.named_parts("criteria"):
        if check_id(name, "a criterion", report):
            criteria[name.value] = _criterion(name.value, part, report)
    rubric = Rubric(
        id=form.line("id"),
        title=form.line("title"),
        about=form.prose("about"),
        criteria=criteria,
        caps=tuple(_caps(form.lines("caps"), report)),
        impulses=tuple(_impulses(form.lines("impulses"), report)),
        place=form.place,
    )
    return rubric if len(report.errors) == errors else None


def _criterion(name: str, form: Form, report: Report) -> Criterion:
    scope: Scope = "session" if form.line("rates") == "the session" else "reply"
    levels = {}
    for number, part in form.named_parts("levels"):
        if number.value not in ("1", "2", "3", "4", "5"):
            report.add(
                "error", "N210", number.place, f'there is no level "{number.value}"',
                width=len(number.value), cause="Levels go from 1 to 5.",
            )  # fmt: skip
            continue
        levels[int(number.value)] = _level(int(number.value), part, scope, report)
    otherwise = form.number("otherwise", LOWEST_LEVEL)
    for level in range(LOWEST_LEVEL, HIGHEST_LEVEL + 1):
        if level not in levels:
            report.add(
                "error", "N203", form.place_of("levels"), f'{name} has no level {level}',
                cause="Each criterion describes all five levels, so that a trainee can see what "
                "lies above and below theirs.",
            )  # fmt: skip
        elif not levels[level].earned_when and level != otherwise:
            report.add(
                "error", "R601", levels[level].place, f"{name} level {level} can never be earned",
                cause="It has no sentences under earned_when, and nothing else leads to it.",
            )  # fmt: skip
    applies_when = parse_evidence(form.lines("applies_when"), scope, report)
    if applies_when and not form.has("not_rated_because"):
        report.add(
            "error", "N203", form.place_of("applies_when"), '"not_rated_because" is missing',
            cause="Where a criterion is not rated, the trainee is told why.",
            instead="not_rated_because: The client has already named it.",
        )  # fmt: skip
    return Criterion(
        id=name,
        title=form.line("title"),
        scope=scope,
        applies_when=applies_when,
        not_rated_because=form.prose("not_rated_because"),
        levels=tuple(levels[level] for level in sorted(levels, reverse=True)),
        otherwise=otherwise,
        otherwise_because=form.prose("otherwise_because"),
        lowered_when=tuple(_lowerings(form.lines("lowered_when"), report)),
        place=form.place,
    )


def _level(number: int, form: Form, scope: Scope, report: Report) -> RubricLevel:
    return RubricLevel(
        level=number,
        anchor=form.prose("anchor"),
        earned_when=parse_evidence(form.lines("earned_when"), scope, report),
        feedback=tuple(_feedback(form.lines("feedback"), scope, report)),
        place=form.place,
    )


def _feedback(lines: Sequence[Line], scope: Scope, report: Report) -> Iterator[FeedbackText]:
    for piece in _entries(lines):
        text, only_if = piece, None
        if condition := _IF.search(piece.text):
            text = piece.part(0, condition.start())
            only_if = parse_line(piece.part(*condition.span(1)), scope, report)
        for braces in _BRACES.finditer(text.text):
            if braces[1] not in PLACEHOLDERS:
                report.add(
                    "error", "N209", text.place_at(braces.start()),
                    f"nothing can be put in the place of {braces[0]}", width=len(braces[0]),
                    cause="A feedback text may hold {words}, the trainee's own words, and {name}, "
                    "the client's name.",
                )  # fmt: skip
        yield FeedbackText(text.text, only_if, text.place)


def _caps(lines: Sequence[Line], report: Report) -> Iterator[Cap]:
    for evidence, amount, because in _with_amounts(lines, r"at most (\d\.\d)", report):
        yield Cap(evidence, float(amount), because)


def _lowerings(lines: Sequence[Line], report: Report) -> Iterator[Lowering]:
    for evidence, amount, because in _with_amounts(lines, r"(\d) levels? lower", report):
        yield Lowering(evidence, int(amount), because)


def _with_amounts(
    lines: Sequence[Line], form: str, report: Report
) -> Iterator[tuple[InReply, str, str]]:
    """Read lines such as ``did ATTACK: at most 1.5`` with a ``because`` further in."""
    for piece in _entries(lines):
        sentence, reason = piece.partition(r"\s+because\s+")
        asked, after = sentence.partition(":")
        amount = re.fullmatch(form, after.text) if after else None
        if amount is None:
            wanted = "at most 1.5" if form.startswith("at most") else "1 level lower"
            where = after or sentence
            report.add(
                "error", "N209", where.place, f'expected ": {wanted}" with a number of its own',
                width=max(len(where.text), 1), cause="Before the colon stands what has to be true, "
                "after it what follows.", instead=f"{asked.text}: {wanted}",
            )  # fmt: skip
            continue
        evidence = parse_about_reply(asked, report)
        if evidence is not None:
            yield evidence, amount[1], reason.text if reason else ""


def _impulses(lines: Sequence[Line], report: Report) -> Iterator[Impulse]:
    for piece in _entries(lines):
        asked, text = piece.partition(":")
        if text is None:
            report.add(
                "error", "N209", piece.place, "this line has no colon", width=len(piece.text),
                cause="Before the colon stand moves, after it the impulse behind them.",
                instead=f"defend_self: {piece.text}",
            )  # fmt: skip
            continue
        moves = parse_moves_of(asked, report)
        if moves is not None:
            yield Impulse(moves, text.text, piece.place)


def _entries(lines: Sequence[Line]) -> Iterator[Piece]:
    """Give each entry of a bar as flowing text: a line and those further in below it."""
    entry: list[Line] = []
    for line in lines:
        if entry and line.indent == 0:
            yield Piece.flowing(entry)
            entry = []
        entry.append(line)
    if entry:
        yield Piece.flowing(entry)
