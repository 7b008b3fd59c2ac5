"""Plain words for what was heard, so that every level can say why it was given.

Each entry reads on from "you": what was done, and the same as a thing one may leave undone.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from simulator.library.model.conditions import Moves

CLASS_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "NAME": ("named the strain", "naming the strain"),
    "INVITE": ("asked how it was with you", "asking how it was with you"),
    "ATTUNE": ("gave back what it was like", "giving back what it was like"),
    "RESPECT": ("left room to hold back", "leaving room to hold back"),
    "OWN": ("owned your part", "owning your part"),
    "WELCOME": ("welcomed being told", "welcoming being told"),
    "ANCHOR": ("stayed alongside", "staying alongside"),
    "SELF": ("shared a reaction of your own", "sharing a reaction of your own"),
    "TASK": ("spoke about the work itself", "speaking about the work itself"),
    "DEEPEN": ("reached for the wish underneath", "reaching for the wish underneath"),
    "LINK": ("linked it to a pattern", "linking it to a pattern"),
    "DEFEND": ("explained yourself", "explaining yourself"),
    "ATTACK": ("turned it back on the client", "turning it back on the client"),
    "COLLAPSE": ("took all of it on yourself or gave way", "taking all of it on yourself"),
    "DISMISS": ("made it smaller or closed it", "making it smaller or closing it"),
    "PRESS": ("pressed", "pressing"),
    "LEAVE": ("moved away from it", "moving away from it"),
    "NEUTRAL": ("kept the talk going", "keeping the talk going"),
}
CODE_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "recall_detail": ("used a remembered detail", "using a remembered detail"),
    "allow_awkwardness": ("let the awkwardness be", "letting the awkwardness be"),
    "clarify_intent": ("said what you had meant", "saying what you had meant"),
    "renegotiate_task": ("offered to change the work", "offering to change the work"),
    "counter_blame": ("put it on the client", "putting it on the client"),
    "interpret_away": ("explained the client to themselves", "explaining the client"),
    "collapse_self_blame": ("blamed yourself wholesale", "blaming yourself wholesale"),
    "appease_overpromise": ("promised more than can be kept", "promising more than can be kept"),
    "minimise": ("made it smaller", "making it smaller"),
    "vague_reassurance": ("used a comforting formula", "using a comforting formula"),
    "premature_closure": ("declared it settled", "declaring it settled"),
    "pursue_pressure": ("pushed for more", "pushing for more"),
    "mind_read": ("said as a fact what the client feels", "saying as a fact what the client feels"),
    "evade_topic": ("moved to something else", "moving to something else"),
    "technique_retreat": ("reached for a technique", "reaching for a technique"),
    "fix_advise": ("offered a solution", "offering a solution"),
    "cold_distance": ("answered from a distance", "answering from a distance"),
    "stack_speech": ("put a great deal into one reply", "putting a great deal into one reply"),
}
MODIFIER_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "tentative": ("held it lightly", "nothing in it was held lightly"),
    "specific": ("tied it to what happened", "it was not tied to what happened"),
    "here_now": ("kept to this moment", "it did not speak of this moment"),
    "shared": ("spoke of the two of you", "it did not speak of the two of you"),
    "check_back": ("asked whether it fits", "it did not ask whether it fits"),
    "hedged_ownership": ("took some of the owning back", "none of the owning was taken back"),
    "brief": ("kept it short", "it was not short"),
    "long": ("spoke at length", "it was not long"),
}
OUTCOME_WORDS: Final[Mapping[str, str]] = {
    "repaired": "it ended in repair",
    "partial": "it ended partly repaired",
    "pseudo": "it ended smoothly, with nothing spoken of",
    "unrepaired": "it ended with the strain still there",
    "dropout": "it ended with the client leaving",
}
FLAG_WORDS: Final[Mapping[str, str]] = {
    "boundary_breach": "it offered contact outside the frame",
    "self_focus": "it told a private story of yours",
    "hostile": "it was an insult",
    "recall_error": "a detail in it is not what the client told you",
    "jargon": "it used a word from the textbook",
}


def done_words(code: str, cls: str) -> str:
    """Say what was done by a move of this code and class."""
    if code in CODE_WORDS:
        return CODE_WORDS[code][0]
    return CLASS_WORDS[cls][0] if cls in CLASS_WORDS else "did " + code.replace("_", " ")


def absent_words(moves: Moves) -> str:
    """Say that none of ``moves`` was there."""
    if moves.any_of is not None:
        return {
            "misstep": "there was no misstep in it",
            "repair": "there was no repair move in it",
            "reply": "nothing in it could be read",
        }[moves.any_of]
    words = sorted(_undone(name) for name in moves.names)
    return "you kept from " + listed(words, "and from")


def _undone(name: str) -> str:
    for table in (CLASS_WORDS, CODE_WORDS):
        if name in table:
            return table[name][1]
    return name.replace("_", " ")


def so_many(number: int, what: str) -> str:
    """Say a number of things: ``no questions``, ``one apology``, ``3 questions``."""
    if number == 1:
        return "one " + (what[:-3] + "y" if what.endswith("ies") else what.removesuffix("s"))
    return f"{number or 'no'} {what}"


def times(number: int) -> str:
    """Say how often: ``once``, ``twice``, ``3 times``."""
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def listed(words: Iterable[str], joiner: str = "and") -> str:
    """Join words as one says them: ``a, b and c``."""
    *most, last = words
    return f"{', '.join(most)} {joiner} {last}" if most else last


def sentence(verbs: Iterable[str], facts: Iterable[str]) -> str:
    """Build one sentence from what "you" did and from other things that were so."""
    parts = []
    if verbs := list(dict.fromkeys(verbs)):
        parts.append("you " + listed(verbs))
    parts += dict.fromkeys(facts)
    if not parts:
        return ""
    text = "; ".join(parts)
    return text[0].upper() + text[1:] + "."
