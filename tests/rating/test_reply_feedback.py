"""One strength and one change: the trainee's words first, and no praise for bought calm."""

from simulator.rating.feedback import excerpt
from simulator.rating.moment import Moment
from simulator.rating.reply import rate_reply
from tests.rating.made import level_of, reading, rubric


def test_the_words_that_earned_a_level_are_quoted() -> None:
    """Each quote is the exact stretch of the reply, with the turn it was said in."""
    said = reading("own_contribution reflect_feeling", "specific")
    level = level_of("R3", said, Moment(turn=4))
    assert [quote.words for quote in level.quotes] == ["Own contribution", "Reflect feeling"]
    for quote in level.quotes:
        assert said.text[quote.start : quote.end] == quote.words
        assert quote.turn == 4


def test_a_level_says_in_plain_words_why() -> None:
    """The reason is a sentence made from what was heard, with no code or class in it."""
    level = level_of("R3", reading("own_contribution reflect_feeling", "specific"))
    assert level.why == (
        "You owned your part, tied it to what happened and gave back what it was like; "
        "there was no misstep in it."
    )


def test_a_level_nothing_earned_says_the_rule() -> None:
    """Where no sentence held, the rubric's own reason is printed."""
    level = level_of("R1", reading())
    assert level.why == "Nothing in the reply referred to the strain."
    assert level.quotes == ()


def test_a_lowered_level_names_what_lowered_it() -> None:
    """A textbook word takes one level off, says so, and is quoted."""
    level = level_of("R4", reading("reflect_feeling", "specific", flags="jargon"))
    assert level.level == 3
    assert "because the word comes from the textbook" in level.why
    assert level.anchor == "Surface content"


def test_strength_comes_from_the_focus_first() -> None:
    """Of two strengths the one that matters in this state is named, even if it is the lower."""
    said = reading("recall_detail validate_experience", "specific")
    levels = {level.id: level.level for level in rate_reply(rubric(), said, Moment()).levels}
    assert levels["R4"] == 5
    assert levels["R2"] == 4
    strength = rate_reply(rubric(), said, Moment(focus=("R2", "R6"))).strength
    assert strength is not None
    assert strength.criterion == "R2"
    strength = rate_reply(rubric(), said, Moment(focus=("R3", "R6"))).strength
    assert strength is not None
    assert strength.criterion == "R4"


def test_feedback_starts_with_the_trainees_own_words() -> None:
    """Both texts quote the trainee before they say anything, and call the client by name."""
    rating = rate_reply(
        rubric(), reading("own_contribution defend_self", "specific"), Moment(name="Ingrid")
    )
    assert rating.strength is not None
    assert rating.change is not None
    assert rating.strength.text.startswith('"Own contribution"')
    assert rating.change.text.startswith('"Defend self"')
    assert "Ingrid" in rating.strength.text
    assert "Ingrid" in rating.change.text


def test_without_evidence_the_reply_itself_is_quoted() -> None:
    """A change for something left out starts from what was said instead."""
    change = rate_reply(rubric(), reading(), Moment(focus=("R1",))).change
    assert change is not None
    assert change.criterion == "R1"
    assert change.text.startswith('"Mm-hm."')
    assert change.quotes[0].words == "Mm-hm."


def test_a_misstep_is_what_to_change_first() -> None:
    """What a misstep cost comes before what was left out, whatever the focus."""
    change = rate_reply(rubric(), reading("defend_self"), Moment(focus=("R1", "R5"))).change
    assert change is not None
    assert change.quotes[0].words == "Defend self"


def test_the_impulse_is_named_as_human() -> None:
    """Beside the change stands the pull behind the misstep."""
    change = rate_reply(rubric(), reading("defend_self"), Moment()).change
    assert change is not None
    assert "The urge to explain is normal." in change.text


def test_calm_bought_by_a_misstep_is_never_praised() -> None:
    """A misstep after which the client is calmer, even in a better state, earns no strength."""
    moment = Moment(fit=0.95, moved="better", focus=("R6", "R5"))
    rating = rate_reply(rubric(), reading("minimise"), moment)
    assert next(level for level in rating.levels if level.id == "R6").level == 5
    assert rating.strength is None


def test_the_clean_part_of_a_mixed_reply_may_be_praised() -> None:
    """Words that were no misstep keep their strength; the misstep is the change."""
    rating = rate_reply(rubric(), reading("own_contribution minimise", "specific"), Moment())
    assert rating.strength is not None
    assert [quote.words for quote in rating.strength.quotes] == ["Own contribution"]


def test_a_reply_with_nothing_strong_has_no_strength() -> None:
    """Nothing is praised for the sake of praising."""
    assert rate_reply(rubric(), reading(), Moment()).strength is None


def test_fit_can_be_the_strength_of_a_clean_reply() -> None:
    """Where fit matters most, it is said with the reply's own beginning."""
    rating = rate_reply(rubric(), reading("offer_choice_pace"), Moment(fit=0.9, focus=("R6",)))
    assert rating.strength is not None
    assert rating.strength.criterion == "R6"
    assert rating.strength.text.startswith('"Offer choice pace')


def test_braces_typed_by_the_trainee_stay_as_typed() -> None:
    """Nothing is put in the place of braces in the trainee's own words."""
    said = reading(ends="{name} {words}")
    change = rate_reply(rubric(), said, Moment(name="Ingrid", focus=("R1",))).change
    assert change is not None
    assert change.text.startswith('"{name} {words}"')


def test_a_high_reply_is_not_picked_at() -> None:
    """From 4.0 up, a middling criterion that matters little in this state is left alone."""
    said = reading("own_contribution reflect_feeling", "specific")
    rating = rate_reply(rubric(), said, Moment(focus=("R2", "R3")))
    assert rating.score is not None
    assert rating.score >= 4.0
    assert next(level for level in rating.levels if level.id == "R7").level == 3
    assert rating.change is None
    change = rate_reply(rubric(), said, Moment(focus=("R7",))).change
    assert change is not None
    assert change.criterion == "R7"


def test_long_words_are_cut_short() -> None:
    """Fourteen words are repeated at most, on one line and without quotation marks inside."""
    long = 'I said "so" and\nthen ' + "again " * 20
    assert excerpt(long) == "I said 'so' and then " + "again " * 8 + "again ..."
    assert excerpt("I pushed.") == "I pushed."
