"""Replies that differ in little and mean something else: each side is heard as what it is.

``+code`` must be heard, ``-code`` must not. The situation is a secure client's open hurt unless a
pair says otherwise.
"""

from dataclasses import replace
from typing import Final

import pytest

from simulator.reading.context import Context
from simulator.reading.reader import ReadsReplies

HURT: Final = Context(
    style="secure",
    state="open_hurt",
    client_line="You moved it by text. I was hurt, to be honest.",
    event_terms=("moved", "text", "the appointment", "clock", "form", "late"),
    facts=(("choir", ("audition", "choir")), ("freeze", ("hurried ... freeze",))),
    arousal=4,
)
FLAT: Final = replace(
    HURT, style="avoidant", state="flat_denial", client_line="It's fine. Next thing.", arousal=5
)
STIRRED: Final = replace(
    HURT, style="preoccupied", state="protest", client_line="You always do this to me.", arousal=9
)
ASKED: Final = replace(HURT, client_line="Do you even care?")
OWNED: Final = replace(HURT, owned_before=True, received_last_reply=True)

Side = tuple[str, str]

PAIRS: Final[dict[str, list[tuple[Side, Side, Context]]]] = {
    "negation": [
        (("You're being unfair.", "+counter_blame"),
         ("I'm not saying you're being unfair.", "-counter_blame"), HURT),
        (("I let you down.", "+own_contribution"),
         ("I don't think I let you down.", "-own_contribution"), HURT),
        (("It's our policy.", "+defend_self"),
         ("It's not our policy I want to talk about.", "-defend_self"), HURT),
        (("Don't worry, everything will be fine.", "+vague_reassurance"),
         ("I'm not going to tell you everything will be fine.", "-vague_reassurance"), HURT),
        (("I interrupted you.", "+own_contribution"),
         ("I never interrupted you.", "-own_contribution"), HURT),
        (("Whatever you need, text me any time.", "+appease_overpromise"),
         ("I can't say text me any time.", "-appease_overpromise"), HURT),
        (("Your feelings are valid.", "+vague_reassurance"),
         ("I won't just say your feelings are valid.", "-vague_reassurance"), HURT),
        (("Let's move on.", "+evade_topic"),
         ("I'd rather not move on yet.", "-evade_topic"), HURT),
    ],
    "sorry": [
        (("I'm sorry I cut you off.", "+own_contribution"),
         ("I'm sorry if I cut you off.", "+defend_self -own_contribution"), HURT),
        (("I'm sorry I was late.", "+own_contribution"),
         ("I'm sorry you feel I was late.", "+defend_self -own_contribution"), HURT),
        (("I'm sorry for rushing you.", "+own_contribution"),
         ("I'm sorry for your loss.", "-own_contribution -defend_self"), HURT),
        (("I'm sorry I missed it.", "+own_contribution"),
         ("I'm sorry that happened to you.", "-own_contribution -defend_self"), HURT),
        (("I got it wrong, and I'm sorry.", "+own_contribution -collapse_self_blame"),
         ("I'm sorry, I'm so sorry, I'm really so sorry.", "+collapse_self_blame"), HURT),
        (("I apologise. I changed the appointment without asking.", "+own_contribution"),
         ("I apologise if the change upset you.", "+defend_self -own_contribution"), HURT),
        (("I got that wrong.", "+own_contribution -collapse_self_blame"),
         ("I get everything wrong, I'm useless at this.", "+collapse_self_blame"), HURT),
    ],
    "ownership": [
        (("I cut you off.", "+own_contribution"),
         ("Did I cut you off?", "-own_contribution"), HURT),
        (("I should have asked you first.", "+own_contribution"),
         ("You should have asked me first.", "-own_contribution"), HURT),
        (("I was late, that's on me.", "+own_contribution"),
         ("You were late, that's on you.", "-own_contribution"), HURT),
        (("I forgot, and you'd told me.", "+own_contribution"),
         ("If I forgot, you should have told me.", "-own_contribution"), HURT),
        (("I got defensive there.", "+own_contribution -defend_self"),
         ("I was only trying to help.", "+defend_self -own_contribution"), HURT),
    ],
    "but": [
        (("I cut you off, and I'm sorry.", "+own_contribution"),
         ("I cut you off, but I was only trying to help.", "-own_contribution +defend_self"), HURT),
        (("Of course that hurt. I moved it by text.", "+validate_experience"),
         ("Of course that hurt, but it was only a small mix-up.",
          "-validate_experience +minimise"), HURT),
        (("I'm glad you said that.", "+welcome_assertion"),
         ("I'm glad you said that, however it's our policy.",
          "-welcome_assertion +defend_self"), HURT),
        (("I was only trying to help, but I hurried you.", "+own_contribution"),
         ("I hurried you, but I was only trying to help.", "-own_contribution"), HURT),
        (("I moved your appointment, and at the same time it's our policy to ring first.",
          "+own_contribution"),
         ("I moved your appointment; at the same time, it's our policy.", "-own_contribution"),
         HURT),
    ],
    "quotation": [
        (("I let you down.", "+own_contribution"),
         ("You said 'I let you down' about your sister.", "-own_contribution"), HURT),
        (("I cut you off.", "+own_contribution"),
         ("You said I cut you off.", "-own_contribution"), HURT),
        (("It's our policy.", "+defend_self"),
         ("You heard \"it's our policy\" once too often.", "-defend_self"), HURT),
        (("You're overreacting.", "+minimise"),
         ("You were told 'you're overreacting' all your life.", "-minimise"), HURT),
    ],
    "silence": [
        (("[waits]", "+allow_awkwardness"), ("[looks at the clock]", "-allow_awkwardness"), FLAT),
        (("We don't need to fill this.", "+allow_awkwardness"),
         ("We need to fill this in.", "-allow_awkwardness"), FLAT),
    ],
    "link": [
        (("I cut you off. Is this like the thing with your manager?",
          "+link_pattern -interpret_away"),
         ("Is this like the thing with your manager?", "+interpret_away -link_pattern"), HURT),
    ],
    "comfort": [
        (("Don't worry, everything will be fine.", "+vague_reassurance"),
         ("Don't worry about the form, I've put it away.", "-vague_reassurance"), HURT),
        (("I totally understand.", "+vague_reassurance"),
         ("I understand why being moved by text hurt.", "-vague_reassurance"), HURT),
        (("I'm still here, and I'm not in a hurry.", "+stay_present"),
         ("I'll always be here for you, day or night.", "+appease_overpromise -stay_present"),
         HURT),
    ],
    "questions": [
        (("What was that like for you?", "+invite_experience -pursue_pressure"),
         ("What was it like? Why? What came up?", "+pursue_pressure"), HURT),
        (("If you like, what was that like?", "-pursue_pressure"),
         ("But what do you actually feel? Stay with it.", "+pursue_pressure"), FLAT),
        (("How did it sit with you that I was late?", "+invite_experience"),
         ("You're not still upset about that, are you?", "+premature_closure -invite_experience"),
         HURT),
    ],
    "feeling": [
        (("It sounds as though you felt brushed aside.", "+reflect_feeling -mind_read"),
         ("You're feeling abandoned by me.", "+mind_read -reflect_feeling"), HURT),
        (("Maybe you're angry with me.", "-mind_read"),
         ("Deep down you're furious with me.", "+mind_read"), HURT),
    ],
    "pace": [
        (("We can look at this now, later, or not at all. You pick.", "+offer_choice_pace"),
         ("Whatever, it's up to you, I don't mind.", "+cold_distance -offer_choice_pace"), FLAT),
        (("There's no rush, take your time.", "-pursue_pressure"),
         ("I really need you to tell me what's going on.", "+pursue_pressure"), FLAT),
        (("You don't have to be polite with me.", "-counter_blame"),
         ("You could be more polite with me.", "-validate_protection"), FLAT),
    ],
}  # fmt: skip

ACROSS: Final[dict[str, list[tuple[str, tuple[Context, str], tuple[Context, str]]]]] = {
    "silence that fits and silence that deserts": [
        ("[waits]", (FLAT, "+allow_awkwardness"), (STIRRED, "+cold_distance")),
        ("[stays quiet]", (FLAT, "+allow_awkwardness"), (ASKED, "+cold_distance")),
        ("[silence]", (HURT, "+allow_awkwardness"), (ASKED, "+cold_distance")),
    ],
    "before and after reception": [
        ("When I said 'stuck' I meant the plan.", (OWNED, "+clarify_intent"),
         (HURT, "+defend_self")),
        ("Does this happen elsewhere too?", (OWNED, "+link_pattern"), (HURT, "+interpret_away")),
        ("We've had a version of this: I push, you turn polite.", (OWNED, "+link_pattern"),
         (HURT, "-link_pattern")),
    ],
    "recalling what was told and what was not": [
        ("You told me about the audition, and I never asked.", (HURT, "+recall_detail"),
         (replace(HURT, facts=()), "-recall_detail")),
    ],
}  # fmt: skip


def amiss(reader: ReadsReplies, reply: str, context: Context, expected: str) -> str:
    """What is not as expected; empty when all is."""
    reading = reader.read(reply, context)
    wrong = [
        each for each in expected.split() if (each[1:] in reading.codes) != (each[0] == "+")
    ]  # fmt: skip
    heard = sorted(reading.codes) or reading.fallback
    return f"{reply!r}: {' '.join(wrong)}, but heard {heard}" if wrong else ""


@pytest.mark.parametrize("kind", PAIRS)
def test_twins_are_told_apart(reader: ReadsReplies, kind: str) -> None:
    """One word more, or one word less, and the reply is another."""
    found = [
        amiss(reader, reply, context, expected)
        for one, other, context in PAIRS[kind]
        for reply, expected in (one, other)
    ]
    assert not any(found), "\n".join(filter(None, found))


@pytest.mark.parametrize("kind", ACROSS)
def test_the_situation_tells_apart(reader: ReadsReplies, kind: str) -> None:
    """The same words in another situation are another move."""
    found = [
        amiss(reader, reply, context, expected)
        for reply, *sides in ACROSS[kind]
        for context, expected in sides
    ]
    assert not any(found), "\n".join(filter(None, found))
