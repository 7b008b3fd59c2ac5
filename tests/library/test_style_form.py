"""What the style form makes of a file, and what it says about slips."""

from pathlib import Path

import pytest

from simulator.library.forms.style import build
from simulator.library.model.style import Start, StreakRule, Style
from simulator.library.nodes import read_page
from simulator.library.problems import Problem, Report
from simulator.library.vocabulary import OUTCOMES, PHASES

STYLES = Path(__file__).parents[2] / "scenarios" / "styles"
NAMES = ("avoidant", "preoccupied", "secure", "disorganised")


def _build(text: str) -> tuple[Style | None, list[Problem]]:
    report = Report()
    page = read_page(text, "style.yaml", report)
    return (build(page, report) if page else None), report.problems


def _text(name: str) -> str:
    return (STYLES / f"{name}.yaml").read_text(encoding="utf-8")


def test_the_head_of_a_style_is_read() -> None:
    """Start, streak, limits, gate, relief and counts_as as the avoidant file states them."""
    style, problems = _build(_text("avoidant"))
    assert not problems
    assert style is not None
    assert style.start == Start("flat_denial", 3, 5)
    assert style.too_close == StreakRule(
        2, frozenset({"ANCHOR", "ATTUNE", "SELF", "DEEPEN", "INVITE"})
    )
    assert style.too_distant is None
    assert (style.trust_limits, style.arousal_limits) == ((-4, 2), (-2, 3))
    assert style.gate == (
        frozenset({"OWN"}),
        frozenset({"ATTUNE", "WELCOME", "DEEPEN"}),
        frozenset({"NAME", "INVITE"}),
        frozenset({"specific"}),
    )
    assert style.relief == {"DISMISS", "LEAVE"}
    assert style.counts_as == {"stack_speech": "PRESS"}
    assert style.leaving_well == {"cool_exit"}
    assert style.states["owned_assertion"].entering == (0, 1)


def test_every_state_knows_what_time_running_out_means() -> None:
    """`anywhere else` is spelt out for each state that is not named."""
    style, _ = _build(_text("preoccupied"))
    assert style is not None
    assert set(style.time_out) == set(style.states)
    assert style.time_out["clinging_appeasement"] == "pseudo"
    assert style.time_out["checking"] == "unrepaired"


@pytest.mark.parametrize("name", NAMES)
def test_the_shipped_styles_are_complete(name: str) -> None:
    """Every state says what it is, how it looks, where to look and one good answer."""
    style, problems = _build(_text(name))
    assert not problems
    assert style is not None
    assert style.id == name
    standings = [state.standing for state in style.states.values()]
    assert standings.count(max(standings)) == 1
    for state in style.states.values():
        assert state.means, state.id
        assert state.shows, state.id
        assert state.model_answer, state.id
        assert state.markers, state.id
        assert len(state.focus) == 2, state.id
        assert state.phase in PHASES[:-1], state.id
        assert state.moves_on, state.id


@pytest.mark.parametrize(
    ("name", "state", "focus", "answer"),
    [
        ("avoidant", "flat_denial", ("R1", "R5"), "I think I stepped on something there."),
        ("avoidant", "hedged_complaint", ("R2", "R7"), "That doesn't sound minor to me."),
        ("preoccupied", "flooding", ("R5", "R4"), "I'm here. The clock. That one moment."),
        ("secure", "firm_protest", ("R2", "R3"), "You're right, I explained."),
        ("disorganised", "freeze", ("R5", "R6"), "No need to talk. I'm here. We've time."),
    ],
)
def test_focus_and_answer_are_those_of_the_rubric(
    name: str, state: str, focus: tuple[str, str], answer: str
) -> None:
    """Samples of domain.md c.3."""
    style, _ = _build(_text(name))
    assert style is not None
    assert style.states[state].focus == focus
    assert style.states[state].model_answer.startswith(answer)


def test_states_answer_to_their_other_names() -> None:
    """What other material calls these states leads to them."""
    found = {}
    for name in NAMES:
        style, _ = _build(_text(name))
        assert style is not None
        for state in style.states.values():
            found.update(dict.fromkeys(state.also_called, state.id))
    assert found == {
        "despair and threat to leave": "despair_and_threat",
        "open complaint": "open_hurt",
        "disappointed stiffening": "firm_protest",
        "considering leaving": "cooling_off",
        "voicing a need": "mutual_understanding",
    }


@pytest.mark.parametrize("name", NAMES)
def test_a_style_file_tells_an_instructor_how_to_read_it(name: str) -> None:
    """The file opens with a comment on how it works."""
    head = _text(name).split("kind:")[0]
    assert head.startswith("# STYLE")
    assert "first line that fits" in head


SLIPS = [
    ("starts: flat_denial, trust 3", "starts: flat_denail, trust 3", "N204", "flat_denial"),
    ("starts: flat_denial, trust 3, arousal 5", "starts: flat_denial", "N209", "trust 3"),
    ("trust 3, arousal 5", "trust 30, arousal 5", "N210", "0 to 10"),
    ("too_close: 2 replies in a row", "too_close: two replies", "N209", "made only of"),
    ("of ANCHOR, ATTUNE, SELF", "of ANCHOR, ATTUNED, SELF", "N201", "ATTUNE"),
    ("trust -4 to +2, arousal", "trust 2 to -4, arousal", "N209", "trust -4 to +2"),
    ("OWN, and one of ATTUNE,", "OWN, and ATTUNE,", "N209", "one of"),
    ("stack_speech: PRESS", "stack_speech: PRESSURE", "N209", "stack_speech: PRESS"),
    ("goes cool_exit\n", "goes cold_exit\n", "N204", "cool_exit"),
    ("if in testing_crack or", "if in testing_track or", "N204", "testing_crack"),
    ("WELCOME: trust +1, arousal -1", "WELCOME: goes shutdown", "N209", "moves_on"),
    ("in smoothing_over: pseudo", "in smoothing_over: fake", "N202", "pseudo"),
    ("in smoothing_over: pseudo", "smoothing_over is pseudo", "N209", "anywhere else"),
    ("in smoothing_over: pseudo", "in smooth_over: pseudo", "N204", "smoothing_over"),
    ("leaving_well: cool_exit", "leaving_well: cool exit", "N204", "cool_exit"),
    ("entering: arousal +1", "entering: arousal 1", "N209", "arousal +1"),
    ("standing: 3", "standing: three", "N211", "standing"),
    ("phase: mending", "phase: repairing", "N202", "mending"),
    ("  shutdown:\n", "  ShutDown:\n", "N209", "small letters"),
    ("  shutdown:\n", "  dropout:\n", "N209", "endings"),
    ("relief_earns_nothing: DISMISS", "relief_earns_nothing: DISMIS", "N202", "DISMISS"),
    ("repair_gate: OWN", "repair_gates: OWN", "N202", "repair_gate"),
]


@pytest.mark.parametrize(("good", "slip", "code", "helped_by"), SLIPS)
def test_a_slip_is_met_with_help(good: str, slip: str, code: str, helped_by: str) -> None:
    """Each slip is an error on its own line, with a word that helps to mend it."""
    text = _text("avoidant")
    assert good in text
    broken = text.replace(good, slip, 1)
    style, problems = _build(broken)
    assert style is None
    line = broken[: broken.index(slip)].count("\n") + 1 + slip.startswith("\n")
    matching = [problem for problem in problems if problem.code == code]
    assert matching, [(problem.code, problem.headline) for problem in problems]
    assert any(problem.place.line == line for problem in matching)
    said = " ".join(f"{p.headline} {p.cause} {p.instead}" for p in matching)
    assert helped_by in said


def test_a_file_may_leave_out_what_is_optional() -> None:
    """Streaks, limits, relief, counts_as and leaving_well have plain defaults."""
    text = "\n".join(
        row
        for row in _text("secure").splitlines()
        if not row.startswith(("one_turn_moves", "leaving_well"))
    )
    style, problems = _build(text)
    assert not problems
    assert style is not None
    assert (style.trust_limits, style.arousal_limits) == ((-4, 2), (-2, 3))
    assert style.leaving_well == frozenset()
    assert style.too_close is None


def test_rules_lead_to_states_or_outcomes_only() -> None:
    """Every `goes` of the shipped styles is a state of that style or an outcome."""
    for name in NAMES:
        style, _ = _build(_text(name))
        assert style is not None
        goals = {rule.goes for state in style.states.values() for rule in state.moves_on}
        assert goals <= {*style.states, *OUTCOMES}
        assert {"repaired", "dropout"} <= goals
