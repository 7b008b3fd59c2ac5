"""Leads: words a misstep cannot well do without, for what no cue of it knows.

A lead decides nothing. Together with the trained head it makes a misstep sure; the head alone
never does (reading.md "Guards").
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

_LEADS: Final = {
    "defend_self": "only|just meant|i was|i am not|i did|i did not|i have|i had|had to|not my|"
    "my job|my fault|meant|on me|policy|rules|because|only|supposed|we agreed|came across|"
    "never|trying|do it|to be fair|in fairness",
    "counter_blame": "you (?:could|should|would|never|always|did|do|were|are|keep|had|hardly|"
    "might|need|said|have|tend|not)|if you|your|yourself|unfair|not fair|nobody forced|told me",
    "interpret_away": "defence|mother|mam|father|mum|dad|parent|pattern|reminds|anger|angry|"
    "avoid\\w*|about me|about (?:him|her|them)|childhood|do this|you are|is it|projecting|"
    "transference|think(?:ing)? you|why|people who|men|interesting|thinking|anxiety|resist\\w*",
    "collapse_self_blame": "terrible|awful|sick|worst|stupid|idiot|ashamed|hopeless|useless|"
    "mortified|horrible|dreadful|fail\\w*|not cut out|no good|let everyone|let everybody|"
    "hate myself|forgive myself|should not be|cry|nightmare",
    "appease_overpromise": "promise|never|anything|whatever|forever|always|free|any time|anytime|"
    "secret|favourite|my own number|mobile|my word|ring me|swear|friend|day or night|every",
    "minimise": "just|only|at least|not (?:a|that|so)|everyone|everybody|lots of people|other|"
    "others|silly|bit|no big|worse|happens|nothing|little|passes|good to|normal|some people|most",
    "vague_reassurance": "fine|okay|grand|worry|will be|hear you|understand|get (?:it|that)|"
    "valid|matter|safe|amazing|lovely|natural|care|work out|all right|doing (?:well|great)|not",
    "premature_closure": "sorted|settled|behind us|line under|done|moving on|move on|cleared|"
    "resolved|back to normal|all good|are okay|no harm|no hard|forget|over|glad|put it|bed|square",
    "pursue_pressure": "come on|really|why|must|something|try|tell me|need to|have to|"
    "just|say it|face",
    "mind_read": "you are|you were|you feel|you felt|you want|you wanted|you think|you seem|"
    "you do|you have|you need|you needed|deep down|really|it must|it matters|you miss|hurt|"
    "scared|afraid|angry",
    "evade_topic": "so (?:how|what|where|is|did|does|do|are|you)|now|how|"
    "what about|anyway|next|did|tell me|any|where|was|week|moving on|"
    "onwards|back to|number|shall we|lovely|my own|speaking of|today",
    "technique_retreat": "breath\\w*|feet|floor|scale|rate|exercise|technique|evidence|column|"
    "worksheet|sheet|diary|log|list|name (?:five|three)|things you|research|theory|brain|model|"
    "thought|literature|chair|skills|tool|mindful\\w*|ground\\w*|therapy|people often|tree|draw",
    "fix_advise": "could|should|try|have you|maybe|perhaps|why not|need to|would help|help|"
    "suggest|consider|set|get|you can|idea|advice|recommend|ask|next time|write|tell|just|give|do",
    "cold_distance": "okay|right|fine|noted|choice|prefer\\w*|fair enough|up to you|free to|"
    "whatever|if (?:that|you)|book|ring us|email|do you think|mean|makes you|want me|respect|"
    "as you|all the best|well",
}  # fmt: skip


@lru_cache(maxsize=32)
def _pattern(code: str) -> re.Pattern[str] | None:
    lead = _LEADS.get(code)
    return re.compile(rf"(?<!\S)(?:{lead})(?!\S)") if lead else None


def lead_for(code: str, words: Sequence[str]) -> tuple[int, int] | None:
    """Where among ``words`` a lead of a misstep stands (``end`` exclusive); the longest of them."""
    pattern = _pattern(code)
    if pattern is None:
        return None
    said = " ".join(words)
    found = max(pattern.finditer(said), key=lambda each: len(each[0]), default=None)
    if found is None:
        return None
    first = said[: found.start()].count(" ")
    return first, first + found[0].count(" ") + 1
