"""The fixed words of the codebook (domain.md II.a.0 and II.b.0).

Move classes, modifiers, flags, phases and outcomes are the engine's own vocabulary: styles,
scenarios and rubrics speak in them. The moves themselves are files (``rubrics/moves``), each
naming the class it belongs to.
"""

from typing import Final

REPAIR_CLASSES: Final = (
    "NAME", "INVITE", "ATTUNE", "RESPECT", "OWN", "WELCOME",
    "ANCHOR", "SELF", "TASK", "DEEPEN", "LINK",
)  # fmt: skip
MISSTEP_CLASSES: Final = ("DEFEND", "ATTACK", "COLLAPSE", "DISMISS", "PRESS", "LEAVE")
NEUTRAL: Final = "NEUTRAL"
UNSURE: Final = "UNSURE"
FALLBACKS: Final = (NEUTRAL, UNSURE)
CLASSES: Final = (*REPAIR_CLASSES, *MISSTEP_CLASSES, NEUTRAL)
"""Every class a style can answer. UNSURE is absent: it never touches the client."""

REPAIR: Final = "repair"
MISSTEP: Final = "misstep"

MODIFIERS: Final = (
    "tentative", "specific", "here_now", "shared", "check_back", "hedged_ownership",
    "brief", "long",
)  # fmt: skip
FLAGS: Final = (
    "boundary_breach", "self_focus", "hostile", "recall_error",
    "risk_text", "jargon", "real_client", "off_task",
)  # fmt: skip

REPAIRED: Final = "repaired"
PARTIAL: Final = "partial"
PSEUDO: Final = "pseudo"
UNREPAIRED: Final = "unrepaired"
DROPOUT: Final = "dropout"
OUTCOMES: Final = (REPAIRED, PARTIAL, PSEUDO, UNREPAIRED, DROPOUT)
"""How an episode ends. Rules write them like states: ``goes repaired``."""

WORKING: Final = "working"
WITHDRAWAL: Final = "rupture by withdrawal"
CONFRONTATION: Final = "rupture by confrontation"
MENDING: Final = "mending"
ENDED: Final = "ended"
PHASES: Final = (WORKING, WITHDRAWAL, CONFRONTATION, MENDING, ENDED)

CLOSE_CLASSES: Final = frozenset({"ANCHOR", "ATTUNE", "SELF", "DEEPEN", "INVITE"})
DISTANT_CLASSES: Final = frozenset({"RESPECT", "TASK", "NEUTRAL"})

LOWEST: Final = 0
HIGHEST: Final = 10
"""Trust and arousal run from LOWEST to HIGHEST and stop at the ends."""
LOW_MIDDLE_HIGH: Final = {"low": (0, 3), "middling": (4, 6), "high": (7, 10)}

TURN_LIMIT: Final = 12

GATE_MODIFIERS: Final = frozenset({"specific"})
"""Modifiers a repair gate may ask for beside classes of moves."""
