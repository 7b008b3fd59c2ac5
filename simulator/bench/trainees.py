"""The simulated trainees of domain.md b.7, by name: a practised one per style, and others."""

from collections.abc import Mapping
from typing import Final

from simulator.bench.policies import (
    Policy,
    always,
    any_of,
    first_then,
    in_turn,
    planned,
    spoiled_by,
    with_errors,
)
from simulator.library.vocabulary import REPAIR_CLASSES

EXPERT_PLANS: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "avoidant": {
        "flat_denial": ("OWN RESPECT", "NAME ATTUNE", "RESPECT WELCOME"),
        "shutdown": ("OWN", "RESPECT"),
        "cool_exit": ("RESPECT", "OWN"),
        "smoothing_over": ("NAME OWN", "NAME RESPECT", "INVITE RESPECT"),
        "testing_crack": ("OWN WELCOME", "WELCOME ATTUNE", "RESPECT INVITE"),
        "hedged_complaint": ("OWN WELCOME", "WELCOME INVITE", "OWN ATTUNE"),
        "owned_assertion": ("WELCOME TASK", "ATTUNE TASK"),
    },
    "preoccupied": {
        "protest": ("OWN", "ANCHOR", "ATTUNE"),
        "flooding": ("ANCHOR", "ATTUNE", "NAME"),
        "despair_and_threat": ("ANCHOR", "OWN", "ATTUNE"),
        "clinging_appeasement": ("OWN WELCOME", "NAME WELCOME", "INVITE ANCHOR"),
        "checking": ("OWN ATTUNE", "ANCHOR WELCOME", "ATTUNE INVITE"),
        "specific_hurt": ("OWN ATTUNE", "DEEPEN WELCOME", "ATTUNE"),
        "shared_view": ("WELCOME TASK", "ATTUNE ANCHOR"),
    },
    "secure": {
        "open_hurt": ("OWN ATTUNE", "WELCOME INVITE"),
        "firm_protest": ("ATTUNE WELCOME", "INVITE NAME"),
        "cooling_off": ("OWN", "NAME WELCOME"),
        "exploring_together": ("OWN ATTUNE", "INVITE WELCOME", "DEEPEN"),
        "mutual_understanding": ("TASK WELCOME", "ATTUNE ANCHOR"),
    },
    "disorganised": {
        "approach_and_flinch": ("OWN RESPECT", "ATTUNE TASK", "RESPECT NAME"),
        "freeze": ("RESPECT", "ATTUNE ANCHOR"),
        "punitive_control": ("OWN RESPECT", "WELCOME"),
        "caretaking_control": ("NAME OWN", "WELCOME RESPECT", "NAME"),
        "tentative_contact": ("OWN WELCOME", "ATTUNE RESPECT", "WELCOME"),
        "named_fear": ("WELCOME RESPECT", "ATTUNE TASK"),
    },
}
"""Per style and state what a practised trainee might say, best first."""

GOOD_FOR_ALL: Final = ("OWN", "ATTUNE", "INVITE", "NAME", "TASK")
WARM_FOR_ALL: Final = ("INVITE", "ATTUNE", "SELF", "DEEPEN")
SPACE_FOR_ALL: Final = ("RESPECT OWN", "TASK")


def one_note() -> dict[str, Policy]:
    """Trainees who meet every client and moment alike; none of them should repair anything."""
    return {
        "space and practicality with all": in_turn(SPACE_FOR_ALL),
        "always defend": always("DEFEND"),
        "always attack": always("ATTACK"),
        "always pursue": always("PRESS"),
        "always collapse": always("COLLAPSE"),
        "always soothe vaguely": always("DISMISS"),
        "always move on": always("LEAVE"),
        "neutral only": always("NEUTRAL"),
        "only validate/reflect": always("ATTUNE"),
        "only own": always("OWN"),
        "only space": always("RESPECT"),
        'only "I am here"': always("ANCHOR"),
    }


def same_for_all() -> dict[str, Policy]:
    """Trainees with some skill and no eye for the style."""
    return {
        "one fixed good sequence for all": in_turn(GOOD_FOR_ALL),
        "warm and deepening with all": first_then(["OWN"], in_turn(WARM_FOR_ALL, since=2)),
        "random repair moves": any_of(REPAIR_CLASSES),
    }


def expert(style: str) -> Policy:
    """The trainee who fits the style. Raises ``KeyError`` for a style without a plan."""
    return planned(EXPERT_PLANS[style])


def around_the_expert(style: str) -> dict[str, Policy]:
    """The expert, and the expert with slips. Raises ``KeyError`` for a style without a plan."""
    fitted = expert(style)
    return {
        "style-fitted expert": fitted,
        'expert line plus "but" defence': spoiled_by(fitted, "DEFEND"),
        "expert, 20% errors": with_errors(fitted, 0.20),
        "expert, 35% errors": with_errors(fitted, 0.35),
        "expert, 50% errors": with_errors(fitted, 0.50),
        "1 DEFEND then expert": first_then(["DEFEND"], fitted),
        "2 ATTACK then expert": first_then(["ATTACK"] * 2, fitted),
        "2 PRESS then expert": first_then(["PRESS"] * 2, fitted),
        "2 LEAVE then expert": first_then(["LEAVE"] * 2, fitted),
    }


def trainees(style: str) -> dict[str, Policy]:
    """Every trainee of the table in domain.md b.7 for one style."""
    return {**around_the_expert(style), **same_for_all(), **one_note()}
