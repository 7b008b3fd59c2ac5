"""The general coding rules of domain.md a.0, each with what it prevents."""

from typing import Any

import pytest

from simulator.library.vocabulary import NEUTRAL, UNSURE
from simulator.turn.reading import Reading

from .conftest import Hear

AVOIDANT: dict[str, Any] = {
    "style": "avoidant",
    "state": "flat_denial",
    "client_line": "It's fine. Next thing.",
    "arousal": 5,
}
PREOCCUPIED: dict[str, Any] = {
    "style": "preoccupied",
    "state": "protest",
    "client_line": "You never listen to me.",
    "arousal": 8,
}
SECURE: dict[str, Any] = {
    "style": "secure",
    "state": "open_hurt",
    "client_line": "That hurt, to be honest.",
    "arousal": 4,
    "event_terms": ("the form", "late"),
}


FORMULA: dict[str, Any] = {**SECURE, "event_terms": ()}


def why_struck(reading: Reading, code: str) -> str:
    """Why a move was set aside; empty when it was not."""
    return next((each.why for each in reading.struck if each.heard.code == code), "")


class TestEvidence:
    """Every move heard carries the words and the cue that prove it."""

    def test_the_quote_is_what_stands_there(self, hear: Hear) -> None:
        """Offsets, quote, clause, cue and the place of the cue belong together."""
        text = "Right. I'm SORRY — I cut you off just then. What was that like?"
        reading = hear(text, **SECURE)
        assert "own_contribution" in reading.codes
        for heard in reading.heard:
            assert text[heard.start : heard.end] == heard.quote != ""
            clause = reading.clauses[heard.clause]
            assert clause.start <= heard.start < clause.end
            file, line = heard.origin.rsplit(":", 1)
            assert file.endswith(f"rubrics/moves/{heard.code}.yaml")
            assert int(line) > 1
            assert heard.cue

    def test_moves_come_in_the_order_of_their_words(self, hear: Hear) -> None:
        """The first said is the first listed, each code once."""
        reading = hear("I cut you off. I'm glad you said so. I cut you off again.", **SECURE)
        assert [heard.code for heard in reading.heard] == ["own_contribution", "welcome_assertion"]


class TestButRule:
    """a.0.2: a misstep behind "but" takes back the repair before it."""

    @pytest.mark.parametrize(
        "reply",
        [
            "I cut you off, but I was only trying to help.",
            "I cut you off. But I was only trying to help.",
            "I cut you off; however, I was only trying to help.",
            "I cut you off, though I was only trying to help.",
            "I cut you off. I was only trying to help though.",
            "I cut you off, it's just that it's our policy to keep to time.",
            "I cut you off, at the same time I was only trying to help.",
        ],
    )
    def test_takes_back(self, hear: Hear, reply: str) -> None:
        """The owning is shown struck through, with the word that took it back."""
        reading = hear(reply, **SECURE)
        assert reading.codes == {"defend_self"}
        assert "taken back" in why_struck(reading, "own_contribution")

    @pytest.mark.parametrize(
        "reply",
        [
            "I was only trying to help, but I cut you off.",
            "I cut you off, and at the same time it's our policy to keep to time.",
            "I cut you off, but you kept going, and I'm glad you said that.",
        ],
    )
    def test_lets_stand(self, hear: Hear, reply: str) -> None:
        """What comes after "but" stands, so does what is joined by "and"."""
        assert "own_contribution" in hear(reply, **SECURE).codes

    def test_only_some_missteps_take_back(self, hear: Hear) -> None:
        """DEFEND, ATTACK and DISMISS do; pressing after "but" does not undo what was owned."""
        reading = hear("I cut you off, but what do you actually feel? Stay with it.", **SECURE)
        assert {"own_contribution", "pursue_pressure"} <= reading.codes


class TestSilence:
    """a.0.4: context decides whether silence gives room or deserts."""

    @pytest.mark.parametrize("reply", ["[waits]", "[stays quiet, unhurried]", "[silence]"])
    def test_gives_room(self, hear: Hear, reply: str) -> None:
        """With an avoidant client silence is room."""
        assert hear(reply, **AVOIDANT).codes == {"allow_awkwardness"}

    @pytest.mark.parametrize("reply", ["[waits]", "[stays quiet]", "[silence]"])
    def test_deserts_who_is_stirred_up(self, hear: Hear, reply: str) -> None:
        """A preoccupied client at high arousal is left alone by it."""
        assert hear(reply, **PREOCCUPIED).codes == {"cold_distance"}

    def test_gives_room_to_a_calm_preoccupied_client(self, hear: Hear) -> None:
        """Below arousal 7 it is bearable."""
        assert hear("[waits]", **{**PREOCCUPIED, "arousal": 4}).codes == {"allow_awkwardness"}

    @pytest.mark.parametrize(
        "line", ["Do you even care?", "Are you cross with me? Just say.", "do you even care"]
    )
    def test_is_no_answer(self, hear: Hear, line: str) -> None:
        """A direct question waits for one, with or without its mark."""
        reading = hear("[silence]", **{**AVOIDANT, "client_line": line})
        assert reading.codes == {"cold_distance"}
        assert why_struck(reading, "allow_awkwardness").startswith("rule a.0.4")

    def test_words_beside_it_speak_for_themselves(self, hear: Hear) -> None:
        """Silence beside words is not turned into distance."""
        reading = hear("I cut you off earlier, and that's on me. [waits]", **PREOCCUPIED)
        assert "own_contribution" in reading.codes
        assert "cold_distance" not in reading.codes


class TestReceptionFirst:
    """a.0.5: explaining and linking need reception before them."""

    EXPLAINED = "When I said 'stuck' I meant the plan."
    LINKED = "Does this feel like the thing with your manager, where asking once was too much?"

    def test_explaining_first_defends(self, hear: Hear) -> None:
        """Nothing was received: it is DEFEND."""
        assert hear(self.EXPLAINED, **SECURE).codes == {"defend_self"}

    def test_explaining_after_receiving_clarifies(self, hear: Hear) -> None:
        """In the reply before, or earlier in this one."""
        assert hear(self.EXPLAINED, **SECURE, received_last_reply=True).codes == {"clarify_intent"}
        reading = hear("I got that wrong. " + self.EXPLAINED, **SECURE)
        assert {"own_contribution", "clarify_intent"} <= reading.codes

    def test_linking_before_owning_interprets(self, hear: Hear) -> None:
        """Nothing was owned: it is ATTACK."""
        assert hear(self.LINKED, **SECURE).codes == {"interpret_away"}

    def test_linking_after_owning_links(self, hear: Hear) -> None:
        """Earlier in the episode, or earlier in this reply."""
        assert hear(self.LINKED, **SECURE, owned_before=True).codes == {"link_pattern"}
        assert "link_pattern" in hear("I cut you off. " + self.LINKED, **SECURE).codes

    def test_an_own_act_in_words_no_cue_knows_is_enough(self, hear: Hear) -> None:
        """A good reply is not heard as a misstep because its owning was worded in a new way."""
        reading = hear("I chose those words over your head. " + self.LINKED, **SECURE)
        assert "interpret_away" not in reading.codes


class TestNegationAndQuotation:
    """a.0.6: denied is not said, quoted is not one's own."""

    def test_denied(self, hear: Hear) -> None:
        """What is turned round is not heard."""
        assert "counter_blame" not in hear("I'm not saying you're being unfair.", **SECURE).codes
        assert "own_contribution" not in hear("I don't think I cut you off.", **SECURE).codes

    def test_quoted(self, hear: Hear) -> None:
        """The client's words in marks are the client's."""
        reading = hear("You said 'I never listen' and 'I cut you off' and I'd like more.", **SECURE)
        assert "own_contribution" not in reading.codes

    def test_reported(self, hear: Hear) -> None:
        """So are words after "you said"."""
        assert "own_contribution" not in hear("You said I cut you off.", **SECURE).codes
        assert "own_contribution" in hear("As you said, I cut you off.", **SECURE).codes


class TestQuestions:
    """a.0.7: one question invites, three press."""

    def test_three_press(self, hear: Hear) -> None:
        """The third question mark adds ``pursue_pressure``, shown by that question."""
        reading = hear("Where was that? Who was there? And who left?", **SECURE)
        assert reading.counts.questions == 3
        (pressing,) = [each for each in reading.heard if each.code == "pursue_pressure"]
        assert pressing.quote == "And who left?"

    @pytest.mark.parametrize(
        "reply",
        ["Where was that? Who was there?", "Where was that??? Who?", 'You asked "who? why? how?"'],
    )
    def test_fewer_do_not(self, hear: Hear, reply: str) -> None:
        """Two do not, one typed with many marks is one, and quoted ones are the client's."""
        assert "pursue_pressure" not in hear(reply, **SECURE).codes

    def test_two_replies_in_a_row_press_a_silent_avoidant_client(self, hear: Hear) -> None:
        """Only an avoidant client, only a silent one, only from the second on."""
        silent = {**AVOIDANT, "client_line": "[shrugs]"}
        assert "pursue_pressure" in hear("Where was that?", **silent, question_run=1).codes
        assert "pursue_pressure" not in hear("Where was that?", **silent, question_run=0).codes
        assert "pursue_pressure" not in hear("Where was that?", **AVOIDANT, question_run=1).codes


class TestUnsureAndNeutral:
    """a.0.8: what is not read is UNSURE, a recognised non-repair is NEUTRAL."""

    @pytest.mark.parametrize("reply", ["Mm-hm.", "mm", "Yeah.", "go on", "What time was it?",
                                       "which tuesday was that"])  # fmt: skip
    def test_neutral(self, hear: Hear, reply: str) -> None:
        """Sounds of listening, and plain questions with or without a mark."""
        assert hear(reply, **SECURE).fallback == NEUTRAL

    @pytest.mark.parametrize(
        "reply", ["Trains do that to people I guess.", "greens, ha, six blokes", "so the two then"]
    )
    def test_unsure(self, hear: Hear, reply: str) -> None:
        """Words that no cue knows are not guessed at."""
        reading = hear(reply, **SECURE)
        assert (reading.fallback, reading.heard) == (UNSURE, ())
        assert reading.classes == {UNSURE}


class TestModifiers:
    """a.0.9: what is noted beside the moves."""

    @pytest.mark.parametrize(
        ("reply", "modifier", "shown"),
        [
            ("Maybe I lost you there.", "tentative", "Maybe"),
            ("You went quiet just now.", "here_now", "just now"),
            ("Something shifted between us.", "shared", "between us"),
            ("I filled in the forms while you talked.", "specific", "the forms"),
            ("It sounds as if it stung. Have I got that right?", "check_back", "got that right"),
            ("I'm sorry if it came across that way.", "hedged_ownership", "sorry if it came"),
        ],
    )  # fmt: skip
    def test_is_noted_with_its_words(
        self, hear: Hear, reply: str, modifier: str, shown: str
    ) -> None:
        """Each modifier points at the words that show it."""
        start, end = hear(reply, **SECURE).modifiers[modifier]
        assert shown in reply[start:end] or reply[start:end] in shown

    def test_length(self, hear: Hear) -> None:
        """Up to 35 words is brief, more than 80 is long, and in between neither."""
        assert "brief" in hear("word " * 35, **SECURE).modifiers
        assert not {"brief", "long"} & hear("I was late " * 20, **SECURE).modifiers.keys()
        assert "long" in hear("I was late " * 27, **SECURE).modifiers

    def test_counts(self, hear: Hear) -> None:
        """Contractions are one word; what is done is none; apologies and questions are counted."""
        counts = hear("[waits] I'm sorry, I'm so sorry. What was it like?", **SECURE).counts
        assert (counts.words, counts.apologies, counts.questions, counts.open_questions) == (
            9, 2, 1, 1,
        )  # fmt: skip

    def test_three_apologies_collapse(self, hear: Hear) -> None:
        """The client has to look after someone who apologises over and over."""
        reading = hear("Sorry, sorry. I apologise for all of it.", **SECURE)
        assert "collapse_self_blame" in reading.codes


class TestSorryThreeWays:
    """Own act, sympathy, and the apology with an if in it."""

    def test_own_act(self, hear: Hear) -> None:
        """It names what was done."""
        assert hear("I'm sorry I cut you off.", **SECURE).codes == {"own_contribution"}

    @pytest.mark.parametrize(
        "reply", ["I'm so sorry that happened to you.", "I'm sorry to hear about your gran."]
    )
    def test_sympathy(self, hear: Hear, reply: str) -> None:
        """It is about what befell the client, and owns nothing."""
        reading = hear(reply, **SECURE)
        assert not {"own_contribution", "defend_self"} & reading.codes

    @pytest.mark.parametrize(
        "reply",
        [
            "I'm sorry if I cut you off.",
            "Sorry if that came across the wrong way.",
            "I'm sorry you feel that way.",
            "I apologise if anything I did upset you.",
        ],
    )
    def test_conditional(self, hear: Hear, reply: str) -> None:
        """It leaves open whether anything happened: DEFEND, and hedged."""
        reading = hear(reply, **SECURE)
        assert "defend_self" in reading.codes
        assert "own_contribution" not in reading.codes
        assert "hedged_ownership" in reading.modifiers


class TestRecall:
    """A detail counts when the client told it."""

    FACTS = (("choir", ("choir", "audition")),)

    def test_a_fact_met_is_recalled(self, hear: Hear) -> None:
        """The fact's id is kept."""
        reading = hear(
            "You told me about the audition and I never asked.", **SECURE, facts=self.FACTS
        )
        assert "recall_detail" in reading.codes
        assert reading.recalled == ("choir",)

    def test_a_vague_one_is_not(self, hear: Hear) -> None:
        """Without a fact nothing is recalled, whatever the words."""
        reading = hear("You told me something about it last week.", **SECURE, facts=self.FACTS)
        assert "recall_detail" not in reading.codes

    def test_a_person_never_told_of_costs(self, hear: Hear) -> None:
        """It is somebody else's story: ``recall_error``, and it counts as ``minimise``."""
        background = "Nora, florist. She lives alone with her dog."
        reading = hear("How was your sister's wedding?", **SECURE, background=background)
        assert "recall_error" in reading.raised
        assert "minimise" in reading.codes

    def test_a_person_told_of_does_not(self, hear: Hear) -> None:
        """Her dog was told of; and where nothing is known, nothing is called an error."""
        background = "Nora, florist. She lives alone with her dog."
        assert not hear("How is your dog?", **SECURE, background=background).raised
        assert not hear("How was your sister's wedding?", **SECURE).raised


class TestComfort:
    """A formula is vague until the reply says what happened."""

    def test_the_event_makes_it_particular(self, hear: Hear) -> None:
        """``specific`` cancels ``vague_reassurance``."""
        assert "vague_reassurance" in hear("Don't worry, I do care about you.", **SECURE).codes
        reading = hear("Don't worry, the form can wait, I do care about you.", **SECURE)
        assert "vague_reassurance" not in reading.codes
        assert why_struck(reading, "vague_reassurance")


class TestLimits:
    """What one reply can hold."""

    def test_more_than_110_words_are_a_speech(self, hear: Hear) -> None:
        """Whatever is in it; its class is the style's."""
        speech = "I was late and you waited for me in that corridor. " * 11
        assert "stack_speech" in hear(speech, **SECURE).codes
        reading = hear(speech, **AVOIDANT, counts_as={"stack_speech": "PRESS"})
        assert {"PRESS"} <= reading.classes

    def test_more_than_four_moves_are_a_speech(self, hear: Hear) -> None:
        """Naming, owning, linking, inviting and promising in one breath."""
        reading = hear(
            "Something shifted between us just now. I cut you off, and that's on me. What was that "
            "like, hearing me do it? I'm glad you said something. You don't owe me an answer. I'm "
            "still here, and I'm not in a hurry.",
            **SECURE,
        )
        assert "stack_speech" in reading.codes
        assert len(reading.repairs) <= 4

    def test_at_most_three_missteps_count(self, hear: Hear) -> None:
        """The rest is set aside."""
        reading = hear(
            "I was only trying to help. You're being a bit unfair now. Don't worry, it's okay. It "
            "was only a small mix-up. Let's move on to your goals. You could see my colleague.",
            **{**SECURE, "event_terms": ()},
        )
        assert len({heard.code for heard in reading.missteps}) == 3

    def test_few_words_hold_few_moves(self, hear: Hear) -> None:
        """A pasted handful of cue phrases is not credited with each of them."""
        reading = hear("I interrupted. Just now. Makes sense. Glad you said.", **SECURE)
        assert len(reading.repairs) <= 2


class TestStageDirections:
    """a.0.10: what is done in square brackets."""

    def test_an_unknown_one_is_no_move(self, hear: Hear) -> None:
        """It is kept as text and credited with nothing."""
        reading = hear("[I interrupted you, that's on me]", **SECURE)
        assert "own_contribution" not in reading.codes

    def test_what_is_said_beside_it_counts(self, hear: Hear) -> None:
        """Doing and saying are both heard."""
        reading = hear("[puts the pen down and waits] I cut you off.", **AVOIDANT)
        assert {"own_contribution", "allow_awkwardness"} <= reading.codes


def test_typos_fold_onto_cues(hear: Hear) -> None:
    """A single slip in a longer word does not hide a move."""
    assert "own_contribution" in hear("i interupted you, thats on me", **SECURE).codes


def test_missing_punctuation_does_not_hide_moves(hear: Hear) -> None:
    """Run-on text is read clause by clause all the same."""
    reading = hear(
        "yeah look i cut you off when you were telling me and i know that was rubbish of me and "
        "what was that like for you when i did it",
        **SECURE,
    )
    assert {"own_contribution", "invite_experience"} <= reading.codes


class TestPreludes:
    """Thanks that only lead on to something else receive nothing."""

    def test_thanks_before_turning_away(self, hear: Hear) -> None:
        """The codebook: not if it is a prelude to moving on."""
        reading = hear("Thank you for telling me. Anyway, where were we?", **SECURE)
        assert reading.codes == {"evade_topic"}
        assert "lead on" in why_struck(reading, "welcome_assertion")

    def test_thanks_that_stay(self, hear: Hear) -> None:
        """Thanks followed by owning are thanks."""
        reading = hear("Thank you for telling me. I cut you off. Where were we?", **SECURE)
        assert "welcome_assertion" in reading.codes


class TestOneThingAtATime:
    """The same words are counted once, and the last word counts."""

    def test_the_misstep_wins_the_words_it_shares(self, hear: Hear) -> None:
        """A formula that mentions a choice hands over none."""
        reading = hear("No pressure at all, whatever you're feeling is okay.", **FORMULA)
        assert "vague_reassurance" in reading.codes
        assert "offer_choice_pace" not in reading.codes

    def test_the_last_move_stays(self, hear: Hear) -> None:
        """Of too many moves for so few words the last one said is kept (a.0.3)."""
        reading = hear("I interrupted. Makes sense. Glad you said. What was that like?", **SECURE)
        assert "invite_experience" in reading.codes
        assert len(reading.repairs) < 4
