"""Stems: one form for "glanced", "glancing" and "glances", so that terms are met in any of them."""

from functools import lru_cache
from typing import Final

_IRREGULAR: Final = {
    form: base
    for base, forms in {
        "forget": "forgot forgotten", "leave": "left leaving", "say": "said", "tell": "told",
        "take": "took taken", "give": "gave given", "write": "wrote written",
        "speak": "spoke spoken", "break": "broke broken", "keep": "kept", "lose": "lost",
        "go": "went gone goes", "make": "made", "think": "thought", "hear": "heard",
        "feel": "felt", "meet": "met", "send": "sent", "bring": "brought", "buy": "bought",
        "catch": "caught", "ring": "rang rung", "see": "saw seen", "begin": "began begun",
        "drive": "drove driven", "fall": "fell fallen", "pay": "paid", "come": "came",
        "choose": "chose chosen", "sleep": "slept", "sit": "sat", "stand": "stood",
        "run": "ran", "teach": "taught", "spend": "spent", "build": "built", "sing": "sang sung",
        "shut": "shutting", "swap": "swopped", "hold": "held", "lie": "lay lain lying",
        "die": "died dying", "late": "later latest", "child": "children", "woman": "women",
        "man": "men", "mother": "mum mam mom mummy mammy mommy amma", "father": "dad daddy papa",
        "grandmother": "gran granny nan nana grandma nonna gogo ouma oma babcia abuela",
        "grandfather": "grandad grandpa granddad thatha opa", "aunt": "auntie aunty",
    }.items()
    for form in forms.split()
}  # fmt: skip
"""Forms that no ending explains, and the many names families have for one person."""
_DOUBLED: Final = frozenset("bdgmnprt")


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """Return the stem of an evened word. Words of three letters or fewer are their own."""
    word = _IRREGULAR.get(word, word)
    if len(word) <= 3:
        return word
    for ending, least in (("ings", 4), ("ing", 3), ("ied", 2), ("ies", 2), ("ed", 3), ("es", 4)):
        if word.endswith(ending) and len(word) - len(ending) >= least:
            bare = word[: -len(ending)]
            if ending in ("ied", "ies"):
                return bare + "y"
            if len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] in _DOUBLED:
                bare = bare[:-1]
            return bare.removesuffix("e")
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 4 else word
