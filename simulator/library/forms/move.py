"""The move form: a page of ``rubrics/moves`` made into a Move (domain.md II.a)."""

from collections.abc import Sequence
from typing import Final

from simulator.library.forms.shape import Form, Key, Table, head
from simulator.library.model.lexicon import Move, Sample, Setting
from simulator.library.nodes import Mapping as Page
from simulator.library.places import Line
from simulator.library.problems import Report
from simulator.library.sentences.cues import parse_cues
from simulator.library.sentences.facts import parse_facts
from simulator.library.sentences.samples import parse_samples
from simulator.library.vocabulary import CLASSES, MISSTEP, REPAIR

SETTING_TABLE: Final = Table(
    "a setting",
    (
        Key("style", "The style of the client the examples are said to.", required=False,
            example="avoidant"),
        Key("state", "The state that client is in.", required=False, example="flat_denial"),
        Key("client_says", "The client's line that is answered.", required=False,
            example="It's fine."),
        Key("event_terms", "Words that mention what happened.", "names", required=False,
            example="the clock, looked"),
        Key("facts", "What the client once told.", "lines", required=False,
            example="spice_jars: she labels her spice jars => spice jars, labels"),
        Key("owned", "Whether the therapist owned their part earlier.", "yes or no",
            required=False, example="yes"),
    ),
)  # fmt: skip

MOVE_TABLE: Final = Table(
    "a move",
    (
        *head("move", "own_contribution", "Owns their part"),
        Key("novice_name", "The name trainees know it by.", required=False,
            example="The explanation"),
        Key("family", "Whether it mends or costs.", example=REPAIR, choices=(REPAIR, MISSTEP)),
        Key("class", "The class of moves the client answers.", example="OWN", choices=CLASSES),
        Key("means", "What the move is.", "prose",
            example="Names a particular thing the therapist did and takes it as their own."),
        Key("counts_when", "When a reply is this move.", "prose", required=False,
            example="An act is named."),
        Key("not_when", "When it only looks like it.", "prose", required=False,
            example="It is conditional (sorry if)."),
        Key("source", "Where the definition comes from.", "prose", required=False,
            example="3RS, acknowledges own contribution."),
        Key("setting", "The situation its examples are tried in.", "part", required=False,
            inside=SETTING_TABLE),
        Key("cues", "Words by which it is heard, each alone enough.", "lines", required=False,
            example="I (cut | talked) ... (you off | over you)"),
        Key("possible_cues", "Words that point to it; two different ones together are enough.",
            "lines", required=False, example="that was me"),
        Key("whole_reply", "What has to be the whole reply to be heard as it.", "lines",
            required=False, example="I see"),
        Key("actions", "What is done, as written in [square brackets].", "lines",
            required=False, example="waits"),
        Key("unless", "Words that cancel its cues in the same clause.", "lines", required=False,
            example="sorry if"),
        Key("examples", "Replies that are this move.", "lines",
            example="I cut you off just then. Sorry."),
        Key("near_misses", "Replies that only look like it, with what they are.", "lines",
            example="I'm sorry you feel that way. => defend_self"),
    ),
)  # fmt: skip


def build(page: Page, report: Report) -> Move | None:
    """Make the move of a page; problems go to the report."""
    form = Form(page, MOVE_TABLE, report)
    move_id = form.line("id")
    family = form.line("family", REPAIR)
    move = Move(
        id=move_id,
        title=form.line("title"),
        novice_name=form.line("novice_name"),
        family=family,
        cls=form.line("class"),
        means=form.prose("means"),
        counts_when=form.prose("counts_when"),
        not_when=form.prose("not_when"),
        source=form.prose("source"),
        cues=parse_cues(form.lines("cues"), report),
        possible_cues=parse_cues(form.lines("possible_cues"), report),
        whole_reply=parse_cues(form.lines("whole_reply"), report),
        actions=parse_cues(form.lines("actions"), report),
        unless=parse_cues(form.lines("unless"), report),
        setting=_setting(form.part("setting"), report),
        examples=_samples(form.lines("examples"), move_id, report),
        near_misses=parse_samples(form.lines("near_misses"), report),
        place=form.place,
    )
    if not (move.cues or move.possible_cues or move.whole_reply or move.actions):
        report.add(
            "error", "N203", form.place, f'nothing says how "{move.title}" is heard',
            cause="A move needs cues, or words that are the whole reply, or actions in brackets.",
            instead="cues: |\n  I (cut | talked) ... (you off | over you)",
        )  # fmt: skip
    return move


def _samples(lines: Sequence[Line], move_id: str, report: Report) -> tuple[Sample, ...]:
    return parse_samples(lines, report, heard_as=move_id)


def _setting(form: Form | None, report: Report) -> Setting:
    if form is None:
        return Setting("", "", "", (), (), owned=False)
    facts = parse_facts(form.lines("facts"), report)
    return Setting(
        style=form.line("style"),
        state=form.line("state"),
        client_says=form.prose("client_says"),
        event_terms=form.words("event_terms"),
        facts=tuple((fact.truth, fact.phrases) for fact in facts),
        owned=form.yes_no("owned", default=False),
    )
