"""Hand-built replies and the shipped styles, for everything a client is tested with."""

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

import pytest

from simulator.client.table import RuleTable, rule_table
from simulator.library.forms.style import build
from simulator.library.model.style import Style
from simulator.library.nodes import read_page
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
