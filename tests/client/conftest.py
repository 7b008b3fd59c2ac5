"""Hand-built replies and the shipped styles, for everything a client is tested with."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from simulator.client.react import Client, make_client
from simulator.client.table import RuleTable, rule_table
from simulator.library.forms.style import build
from simulator.library.model.conditions import Condition, Moves
from simulator.library.model.scenario import Client as Person
from simulator.library.model.scenario import LineGroup, Scenario, SpokenLine
from simulator.library.model.style import Style
from simulator.library.nodes import read_page
from simulator.library.places import NOWHERE
from simulator.library.problems import Report
from simulator.turn.reading import Counts, Heard, Raised, Reading

STYLES = Path(__file__).parents[2] / "scenarios" / "styles"

CODES = {
    "NAME": "name_rupture", "INVITE": "invite_experience", "ATTUNE": "reflect_feeling",
    "RESPECT": "offer_choice_pace", "OWN": "own_contribution", "WELCOME": "welcome_assertion",
    "ANCHOR": "stay_present", "SELF": "disclose_inner_experience", "TASK": "renegotiate_task",
    "DEEPEN": "explore_need", "LINK": "link_pattern", "DEFEND": "defend_self",
    "ATTACK": "counter_blame", "COLLAPSE": "collapse_self_blame", "DISMISS": "minimise",
    "PRESS": "pursue_pressure", "LEAVE": "evade_topic",
}  # fmt: skip
"""One move of each class, for replies heard by hand."""

MISSTEPS = ("DEFEND", "ATTACK", "COLLAPSE", "DISMISS", "PRESS", "LEAVE")


@cache
def shipped_style(name: str) -> Style:
    """A style file of the project, read as the library reads it."""
    path = STYLES / f"{name}.yaml"
    report = Report()
    page = read_page(path.read_text(encoding="utf-8"), path.name, report)
    style = build(page, report) if page else None
    assert style is not None, [problem.headline for problem in report.problems]
    return style


@cache
def shipped_table(name: str) -> RuleTable:
    """The rules of a style file, without a scenario."""
    return rule_table(shipped_style(name))


def hear(
    *moves: tuple[str, str] | str,
    modifiers: Iterable[str] = (),
    flags: Iterable[str] = (),
    fallback: str | None = None,
    recalled: Iterable[str] = (),
    text: str = "",
) -> Reading:
    """A reading made by hand: each move a class, or a (code, class) pair, in the order said.

    Every move's words are its code in spaces; ``text`` is put in front of them.
    """
    heard = []
    words = text
    for move in moves:
        code, cls = (CODES[move], move) if isinstance(move, str) else move
        words += " " if words else ""
        quote = code.replace("_", " ")
        start = len(words)
        words += quote
        heard.append(
            Heard(
                code, cls, "misstep" if cls in MISSTEPS else "repair", start, len(words), quote,
                quote, "by hand", "sure", 0,
            )
        )  # fmt: skip
    return Reading(
        text=words,
        clauses=(),
        heard=tuple(heard),
        possible=(),
        struck=(),
        modifiers=dict.fromkeys(modifiers, (0, 0)),
        flags=tuple(Raised(flag, 0, len(words), words) for flag in flags),
        fallback=fallback if heard or fallback else "NEUTRAL",
        counts=Counts(len(words.split()), 0, 0, 0),
        recalled=tuple(recalled),
    )


def line(words: str, *conditions: Condition, cue: str = "", inner: str = "") -> SpokenLine:
    """A line written by hand."""
    return SpokenLine(words, cue, inner, conditions, NOWHERE)


def moves_named(words: str) -> Moves:
    """``OWN recall_detail``, ``any repair`` or ``anything else`` as moves."""
    families = {"anything else": "reply", "any repair": "repair", "any misstep": "misstep"}
    if words in families:
        return Moves(any_of=families[words])  # type: ignore[arg-type]
    return Moves(frozenset(words.split()))


def make_scenario(
    style: str = "avoidant",
    lines: Mapping[str, Mapping[str, Sequence[SpokenLine | str]]] | None = None,
    not_understood: Sequence[str] = ("Sorry?", "How do you mean?"),
    **changes: Any,
) -> Scenario:
    """A scenario made by hand. ``lines`` maps state and moves to what is said there.

    Without ``lines`` every state and outcome has one line, which is its name.
    """
    names = (*shipped_style(style).states, "repaired", "partial", "pseudo", "unrepaired", "dropout")
    written = lines or {name: {"anything else": [f"{name}."]} for name in names}
    values: dict[str, Any] = {
        "id": "by-hand",
        "title": "By hand",
        "level": 1,
        "style": style,
        "rubric": "repair",
        "session_number": 4,
        "client": Person("Alex", 40, "they", "baker", "sleep"),
        "case_notes": "",
        "content_note": "",
        "rupture": "",
        "rupture_kinds": (),
        "event_terms": (),
        "need": "",
        "need_terms": (),
        "opens": "",
        "closes": "",
        "facts": (),
        "opening": line("It's fine.", cue="smiles", inner="It is not."),
        "start": None,
        "exit_is_ok": False,
        "therapist_part": True,
        "turn_limit": 12,
        "gate_facts": (),
        "changed_feels": (),
        "changed_states": {},
        "lines": tuple(
            LineGroup(
                state,
                moves_named(moves),
                tuple(line(said) if isinstance(said, str) else said for said in said_there),
                NOWHERE,
            )
            for state, groups in written.items()
            for moves, said_there in groups.items()
        ),
        "not_understood": tuple(line(words) for words in not_understood),
        "model_replies": {},
        "tests": (),
        "place": NOWHERE,
    }
    return Scenario(**{**values, **changes})


def sit_with(style: str = "avoidant", **of_scenario: Any) -> Client:
    """A client made of a shipped style and a scenario by hand."""
    return make_client(shipped_style(style), make_scenario(style, **of_scenario))


@pytest.fixture(scope="session")
def client_of() -> Callable[..., Client]:
    """A client made of a shipped style and a scenario by hand."""
    return sit_with


@pytest.fixture(scope="session")
def says() -> Callable[..., SpokenLine]:
    """A line written by hand."""
    return line


@pytest.fixture(scope="session")
def style_of() -> Callable[[str], Style]:
    """A shipped style by name."""
    return shipped_style


@pytest.fixture(scope="session")
def table_of() -> Callable[[str], RuleTable]:
    """The rules of a shipped style by name."""
    return shipped_table


@pytest.fixture(scope="session")
def heard() -> Callable[..., Reading]:
    """A reading made by hand."""
    return hear
