"""The scenario form: a page of ``scenarios`` made into a Scenario (domain.md d)."""

from typing import Final

from simulator.library.forms.scenario_table import SCENARIO_TABLE
from simulator.library.forms.shape import Form, lines_of, mapping_of
from simulator.library.model.conditions import Recalled
from simulator.library.model.scenario import (
    Client,
    LineGroup,
    ModelReply,
    Scenario,
    ScenarioTest,
    SpokenLine,
)
from simulator.library.model.style import Rule
from simulator.library.nodes import Entry
from simulator.library.nodes import Mapping as Page
from simulator.library.pieces import Piece
from simulator.library.problems import Report
from simulator.library.sentences.conditions import parse_condition, parse_moves
from simulator.library.sentences.facts import parse_facts
from simulator.library.sentences.lines import parse_model_replies, parse_spoken_lines
from simulator.library.sentences.rules import parse_rules
from simulator.library.sentences.settings import parse_start
from simulator.library.sentences.tests_ import parse_play
from simulator.library.vocabulary import TURN_LIMIT

NOBODY: Final = Client("", 0, "", "", "")


def build(page: Page, report: Report) -> Scenario | None:
    """Make a scenario of a page; ``None``, with the problems in ``report``, when it cannot be used.

    Names of styles, rubrics, states and moves are only noted: they are looked up when every file
    has been read.
    """
    before = len(report.errors)
    form = Form(page, SCENARIO_TABLE, report)
    need = form.part("hidden_need")
    facts = parse_facts(form.lines("facts"), report)
    opening = parse_spoken_lines(form.lines("opening"), report)
    starts = form.piece("starts")
    feels, states = _changes(form.part("changes"), report)
    scenario = Scenario(
        id=form.line("id"),
        title=form.line("title"),
        level=form.number("level"),
        style=form.line("style"),
        rubric=form.line("rubric"),
        session_number=form.number("session"),
        client=_client(form.part("client")),
        case_notes=form.prose("case_notes"),
        content_note=form.prose("content_note"),
        rupture=form.prose("rupture"),
        rupture_kinds=form.words("rupture_kind"),
        event_terms=form.words("event_terms"),
        need=need.prose("what") if need else "",
        need_terms=need.words("terms") if need else (),
        opens=form.prose("opens_with"),
        closes=form.prose("closes_with"),
        facts=facts,
        opening=opening[0] if opening else SpokenLine("", "", "", (), form.place),
        start=parse_start(starts, report) if starts else None,
        exit_is_ok=form.yes_no("exit_is_ok", default=False),
        therapist_part=form.yes_no("therapist_part", default=True),
        turn_limit=form.number("turns", TURN_LIMIT),
        gate_facts=_gate_facts(form.piece("repair_also_needs"), report),
        changed_feels=feels,
        changed_states=states,
        lines=_line_groups(form, report),
        not_understood=parse_spoken_lines(form.lines("not_understood"), report),
        model_replies=_model_replies(form, report),
        tests=tuple(_test(each, report) for each in form.listed_parts("tests")),
        place=form.place,
    )
    if len(opening) > 1:
        _opens_twice(opening[1], report)
    return scenario if len(report.errors) == before else None


def _client(form: Form | None) -> Client:
    if form is None:
        return NOBODY
    return Client(
        form.line("name"),
        form.number("age"),
        form.line("pronoun"),
        form.line("work"),
        form.prose("presents_with"),
    )


def _opens_twice(line: SpokenLine, report: Report) -> None:
    report.add(
        "error", "N209", line.place, "the client opens with one line only",
        cause="What goes on from the line above stands further in than it.",
    )  # fmt: skip


def _gate_facts(piece: Piece | None, report: Report) -> tuple[str, ...]:
    if piece is None:
        return ()
    facts = []
    for part in piece.split(r"\s*,\s*(?:and\s+)?|\s+and\s+"):
        condition = parse_condition(part, report)
        if isinstance(condition, Recalled) and condition.wanted:
            facts.append(condition.fact)
        elif condition is not None:
            report.add(
                "error", "N209", part.place, "only a remembered fact can be needed for the repair",
                width=len(part.text), cause="The style says what else has to happen, under "
                "repair_gate.", instead="repair_also_needs: recalled spice_jars",
            )  # fmt: skip
    return tuple(facts)


def _changes(
    form: Form | None, report: Report
) -> tuple[tuple[Rule, ...], dict[str, tuple[Rule, ...]]]:
    if form is None:
        return (), {}
    feels = parse_rules(form.lines("feels"), report)
    states = {
        name.value: parse_rules(part.lines("moves_on"), report)
        for name, part in form.named_parts("states")
    }
    return feels, states


def _line_groups(form: Form, report: Report) -> tuple[LineGroup, ...]:
    key = form.table.key("lines")
    groups = []
    for state in form.named("lines"):
        answers = mapping_of(state, key, report, of=state.key.value)
        for answer in answers.entries.values() if answers else ():
            moves = parse_moves(answer.key.piece, report)
            lines = parse_spoken_lines(lines_of(answer, key, report), report)
            if moves is not None:
                groups.append(LineGroup(state.key.value, moves, lines, answer.key.place))
    return tuple(groups)


def _model_replies(form: Form, report: Report) -> dict[str, tuple[ModelReply, ...]]:
    key = form.table.key("model_replies")

    def under(entry: Entry) -> tuple[ModelReply, ...]:
        return parse_model_replies(lines_of(entry, key, report), report)

    return {entry.key.value: under(entry) for entry in form.named("model_replies")}


def _test(form: Form, report: Report) -> ScenarioTest:
    return ScenarioTest(
        form.line("name"),
        parse_play(form.lines("play"), report),
        form.line("ends"),
        form.words("never"),
        form.place,
    )
