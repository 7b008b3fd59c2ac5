"""The style form: a page of ``scenarios/styles`` made into a Style (domain.md b.0-b.5)."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from simulator.library.forms.shape import Form, Key, Table, head
from simulator.library.model.conditions import InState
from simulator.library.model.style import Rule, Start, State, Style
from simulator.library.nodes import Mapping as Page
from simulator.library.nodes import Text
from simulator.library.pieces import Piece
from simulator.library.places import Line
from simulator.library.problems import Report
from simulator.library.sentences.rules import parse_rules
from simulator.library.sentences.settings import (
    CHANGES_FORM,
    GATE_FORM,
    LIMITS_FORM,
    START_FORM,
    STREAK_FORM,
    parse_changes,
    parse_gate,
    parse_limits,
    parse_start,
    parse_streak,
)
from simulator.library.spelling import did_you_mean, list_of, nearest
from simulator.library.vocabulary import (
    CLASSES,
    OUTCOMES,
    PHASES,
    UNREPAIRED,
    WITHDRAWAL,
)

DEFAULT_LIMITS: Final = ((-4, 2), (-2, 3))
"""How far one reply moves trust and arousal unless the style says otherwise (domain.md b.0)."""

MOST_STANDING: Final = 20

STATE_TABLE: Final = Table(
    "a state",
    (
        Key("phase", "Where in the work this state belongs.", choices=PHASES[:-1],
            example=WITHDRAWAL),
        Key("standing", "How far from repair the state is: 0 for the furthest.", "number",
            example="3", low=0, high=MOST_STANDING),
        Key("means", "What goes on in this state, for the debrief.", "prose",
            example="The rupture is live and the feeling is switched off."),
        Key("shows", "What one would see and hear.", "prose",
            example='An even voice and a small smile. "It\'s fine."'),
        Key("markers", "The markers by which the state can be spotted.", "names", required=False,
            example="wd_denial, wd_abstract"),
        Key("focus", "The two criteria that matter most here.", "names", example="R1, R5"),
        Key("model_answer", "One reply that would do well here.", "prose",
            example="I think I stepped on something there. We can leave it."),
        Key("also_called", "Other names of this state.", "names", required=False,
            example="open complaint"),
        Key("entering", "What arriving here does to trust and arousal.", required=False,
            example=CHANGES_FORM),
        Key("moves_on", "Where each reply leads; the first line that fits is used.", "lines",
            example="OWN, if trust is at least 5: goes testing_crack"),
    ),
)  # fmt: skip

STYLE_TABLE: Final = Table(
    "a style",
    (
        *head("style", "avoidant", "Avoidant - keeps it flat, opens by the side door"),
        Key("about", "What people of this style do when the bond is strained.", "prose",
            example="Keeps feelings out of the room and the voice even."),
        Key("starts", "The state, trust and arousal a session begins with.", example=START_FORM),
        Key("too_close", "How many warm replies in a row come too near.", required=False,
            example=STREAK_FORM),
        Key("too_distant", "How many cool replies in a row feel like being left.", required=False,
            example="2 replies in a row made only of RESPECT, TASK, NEUTRAL"),
        Key("one_turn_moves", "The most one reply can change.", required=False,
            example=LIMITS_FORM),
        Key("repair_gate", "What has to have happened before the rupture can be repaired.",
            example=GATE_FORM),
        Key("relief_earns_nothing", "Classes whose calm is no merit of the reply.", "names",
            required=False, example="DISMISS, LEAVE", choices=CLASSES),
        Key("counts_as", "Moves that belong to another class for this style.", "lines",
            required=False, example="stack_speech: PRESS"),
        Key("feels", "What each class of move does to trust and arousal, whatever the state.",
            "lines", example="OWN, the first time: trust +2, arousal -1"),
        Key("states", "The states the client can be in.", "named parts",
            example="flat_denial:\n  phase: " + WITHDRAWAL, inside=STATE_TABLE),
        Key("if_time_runs_out", "What it counts as when the session stops in a state.", "lines",
            example="in testing_crack: partial\nanywhere else: unrepaired"),
        Key("leaving_well", "States in which a calm goodbye can be a good ending.", "names",
            required=False, example="cool_exit"),
    ),
)  # fmt: skip

_STATE_ID = re.compile(r"[a-z][a-z0-9_]*")
_COUNTS_AS = re.compile(r"(\w+)\s*:\s*(\w+)", re.ASCII)
_IN_STATES = re.compile(r"in\s+(?P<states>.+?)\s*:\s*(?P<outcome>\w+)")
_ELSEWHERE = re.compile(r"anywhere else\s*:\s*(?P<outcome>\w+)")


def build(page: Page, report: Report) -> Style | None:
    """Make a style of a page; ``None``, with the problems in ``report``, when it cannot be used.

    Every state named anywhere in the file has to exist. Names of single moves are only noted: they
    are looked up when the move files have been read.
    """
    before = len(report.errors)
    form = Form(page, STYLE_TABLE, report)
    named = list(form.named_parts("states"))
    names = tuple(name.value for name, _ in named)
    for name, _ in named:
        _check_state_id(name, report)
    states = {name.value: _state(name, part, names, report) for name, part in named}
    feels = parse_rules(form.lines("feels"), report)
    _check_feels(feels, names, report)
    starts = form.piece("starts")
    start = parse_start(starts, report) if starts else None
    if starts and start:
        _known_state(start.state, starts, names, report)
    limits, gate = form.piece("one_turn_moves"), form.piece("repair_gate")
    close, distant = form.piece("too_close"), form.piece("too_distant")
    trust_limits, arousal_limits = (limits and parse_limits(limits, report)) or DEFAULT_LIMITS
    style = Style(
        id=form.line("id"),
        title=form.line("title"),
        about=form.prose("about"),
        start=start or Start("", 0, 0),
        too_close=parse_streak(close, report) if close else None,
        too_distant=parse_streak(distant, report) if distant else None,
        trust_limits=trust_limits,
        arousal_limits=arousal_limits,
        gate=(parse_gate(gate, report) if gate else None) or (),
        feels=feels,
        states=states,
        time_out=_time_out(form.lines("if_time_runs_out"), names, report),
        leaving_well=frozenset(
            piece.text
            for piece in form.names("leaving_well")
            if _known_state(piece.text, piece, names, report)
        ),
        relief=frozenset(form.words("relief_earns_nothing")),
        counts_as=_counts_as(form.lines("counts_as"), report),
        place=form.place,
    )
    return style if len(report.errors) == before else None


def _state(name: Text, form: Form, names: tuple[str, ...], report: Report) -> State:
    entering = form.piece("entering")
    moves_on = parse_rules(form.lines("moves_on"), report)
    for rule in moves_on:
        _check_states_of(rule, names, report)
    return State(
        id=name.value,
        phase=form.line("phase"),
        standing=form.number("standing"),
        means=form.prose("means"),
        shows=form.prose("shows"),
        markers=form.words("markers"),
        focus=form.words("focus"),
        model_answer=form.prose("model_answer"),
        also_called=form.words("also_called"),
        entering=(entering and parse_changes(entering, report)) or (0, 0),
        moves_on=moves_on,
        place=name.place,
    )


def _check_state_id(name: Text, report: Report) -> None:
    if _STATE_ID.fullmatch(name.value) and name.value not in OUTCOMES:
        return
    taken = name.value in OUTCOMES
    report.add(
        "error", "N209", name.place,
        f'"{name.value}" is an ending, not a state' if taken
        else f'"{name.value}" cannot be the name of a state',
        width=max(len(name.value), 1),
        cause=f"The endings are {list_of(OUTCOMES)}; a state needs a name of its own." if taken
        else "It is written in small letters, with _ between words.",
        instead="" if taken else re.sub(r"[^a-z0-9]+", "_", name.value.lower()).strip("_"),
    )  # fmt: skip


def _check_feels(feels: Iterable[Rule], names: tuple[str, ...], report: Report) -> None:
    for rule in feels:
        if rule.goes is not None:
            report.add(
                "error", "N209", rule.place, 'a line of "feels" leads nowhere',
                width=len(rule.words), cause='What a move does to trust and arousal stands here. '
                'Where it leads stands under "moves_on" of the state the client is in.',
            )  # fmt: skip
        _check_states_of(rule, names, report)


def _check_states_of(rule: Rule, names: tuple[str, ...], report: Report) -> None:
    """Look up every state a rule speaks of."""
    if rule.goes is not None:
        _known_state(rule.goes, _within(rule, rule.goes), (*names, *OUTCOMES), report)
    for condition in rule.conditions:
        if isinstance(condition, InState):
            for state in sorted(condition.states):
                _known_state(state, _within(rule, state), names, report)


def _within(rule: Rule, name: str) -> Piece:
    """Where a name stands in a rule: its last place as a whole word."""
    whole = Piece.of(Line(rule.words, rule.place))
    found = [match.start() for match in re.finditer(rf"\b{re.escape(name)}\b", rule.words)]
    return whole.part(found[-1], found[-1] + len(name)) if found else whole


def _known_state(name: str, piece: Piece, names: tuple[str, ...], report: Report) -> bool:
    if name in names:
        return True
    report.add(
        "error", "N204", piece.place, f'there is no state called "{name}"',
        width=max(len(name), 1), label="not one of this style's states",
        cause=did_you_mean(name, names) or f"The states are {list_of(names, most=40)}.",
        instead=nearest(name, names) or "",
    )  # fmt: skip
    return False


def _time_out(lines: tuple[Line, ...], names: tuple[str, ...], report: Report) -> Mapping[str, str]:
    """What a session that stops counts as, for every state."""
    found: dict[str, str] = {}
    elsewhere = UNREPAIRED
    for line in lines:
        whole = Piece.of(line)
        match = _IN_STATES.fullmatch(line.text) or _ELSEWHERE.fullmatch(line.text)
        if match is None:
            _say_how(line, report)
            continue
        if not _known_outcome(whole.part(match.start("outcome")), report):
            continue
        if match.re is _ELSEWHERE:
            elsewhere = match["outcome"]
            continue
        states = whole.part(match.start("states"), match.end("states"))
        for piece in states.split(r"\s*,\s*(?:or\s+)?|\s+or\s+"):
            if _known_state(piece.text, piece, names, report):
                found.setdefault(piece.text, match["outcome"])
    return {name: found.get(name, elsewhere) for name in names}


def _known_outcome(piece: Piece, report: Report) -> bool:
    if piece.text in OUTCOMES:
        return True
    report.add(
        "error", "N202", piece.place, f'"{piece.text}" is not an ending', width=len(piece.text),
        cause=did_you_mean(piece.text, OUTCOMES) or f"The endings are {list_of(OUTCOMES)}.",
        instead=nearest(piece.text, OUTCOMES) or "",
    )  # fmt: skip
    return False


def _say_how(line: Line, report: Report) -> None:
    report.add(
        "error", "N209", line.place, "this does not say what a session that stops counts as",
        width=len(line.text),
        cause="It is written like this: in testing_crack, hedged_complaint: partial. The last line "
        "is for the other states: anywhere else: unrepaired",
    )  # fmt: skip


def _counts_as(lines: tuple[Line, ...], report: Report) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for line in lines:
        match = _COUNTS_AS.fullmatch(line.text)
        if match and match[2] in CLASSES:
            found[match[1]] = match[2]
        else:
            report.add(
                "error", "N209", line.place, "this does not say which class a move counts as",
                width=len(line.text), cause="It is written like this: stack_speech: PRESS. "
                f"The classes are {list_of(CLASSES, most=40)}.",
            )  # fmt: skip
    return found
