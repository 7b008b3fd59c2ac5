"""The score of a reply: the mean of what applies, the caps, and replies that have none."""

from dataclasses import replace

import pytest

from simulator.library.vocabulary import UNSURE
from simulator.rating.moment import Moment
from simulator.rating.reply import mean, rate_reply
from simulator.turn.rating import Rating
from tests.rating.made import reading, rubric


def rate(
    codes: str = "", mods: str = "", *, flags: str = "", moment: Moment | None = None
) -> Rating:
    """Rate a reply made of these codes by the bundled rubric."""
    return rate_reply(rubric(), reading(codes, mods, flags=flags), moment or Moment())


def test_the_score_is_the_mean_of_the_criteria_that_apply() -> None:
    """Criteria that do not apply are left out of the mean, which has one decimal."""
    rating = rate("own_contribution reflect_feeling", "specific")
    numbers = [level.level for level in rating.levels if level.level is not None]
    assert len(numbers) == 6
    assert rating.score == mean(numbers)
    assert rating.cap == ""


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [([], None), ([3], 3.0), ([3, 4], 3.5), ([1, 1, 2, 5], 2.3), ([2, 2, 3, 3, 3, 3], 2.7)],
)
def test_the_mean_has_one_decimal_with_halves_up(numbers: list[int], expected: float) -> None:
    """2.25 is 2.3, and nothing at all has no mean."""
    assert mean(numbers) == expected


@pytest.mark.parametrize(
    ("codes", "mods", "flags", "at_most"),
    [
        ("own_contribution counter_blame", "specific", "", 1.5),
        ("own_contribution recall_detail", "specific", "hostile", 1.5),
        ("own_contribution recall_detail", "specific", "boundary_breach", 2.0),
        ("own_contribution recall_detail evade_topic", "specific", "", 2.5),
        ("own_contribution recall_detail invite_experience stack_speech", "specific", "", 2.5),
        ("minimise", "", "", 1.5),
        ("minimise vague_reassurance", "specific", "", 1.5),
        ("", "", "", 2.0),
    ],
)
def test_caps_hold_the_score_down(codes: str, mods: str, flags: str, at_most: float) -> None:
    """A misstep, a breach of the frame or nothing of repair ends the score early, and says so."""
    rating = rate(codes, mods, flags=flags)
    assert rating.score is not None
    assert rating.score <= at_most
    uncapped = mean(level.level for level in rating.levels if level.level is not None)
    assert uncapped is not None
    assert bool(rating.cap) is (uncapped > rating.score)
    if rating.cap:
        assert f"No more than {at_most}" in rating.cap


def test_the_lowest_cap_counts() -> None:
    """Where several caps hold, the lowest one ends the score."""
    rating = rate(
        "own_contribution recall_detail interpret_away", "specific", flags="boundary_breach"
    )
    assert rating.score == 1.5


def test_the_same_kind_three_times_running_is_capped() -> None:
    """One-note play is worth less from the third time on, and other classes end the run."""
    note = reading("validate_protection", "specific")
    before = reading("offer_choice_pace", "specific")
    other = reading("own_contribution", "specific")
    unread = reading(fallback=UNSURE)
    moment = Moment(earlier=(before, unread, reading("allow_awkwardness")))
    capped = rate_reply(rubric(), note, moment)
    assert capped.score == 2.0
    assert "over and over" in capped.cap
    for earlier in (
        (before,),
        (before, other),
        (before, reading("own_contribution validate_protection")),
    ):
        assert rate_reply(rubric(), note, Moment(earlier=earlier)).cap == ""


def test_the_same_mixture_three_times_running_is_capped() -> None:
    """A recipe repeated is one note too, whatever stands in it."""
    mixture = reading("own_contribution name_rupture", "specific tentative")
    moment = Moment(earlier=(mixture, reading("name_rupture own_contribution")))
    assert (
        rate_reply(
            rubric(), reading("own_contribution name_rupture", "specific", ends="And."), moment
        ).score
        == 2.0
    )


def test_a_reply_the_client_moved_away_on_is_capped() -> None:
    """What moved the client to a worse state earns no more than 2.5, however it was put."""
    moved = Moment(fit=0.7, moved="worse")
    assert rate("own_contribution reflect_feeling", "specific", moment=moved).score == 2.5


def test_the_same_words_again_are_capped() -> None:
    """Repeating an earlier reply word for word is worth less, whatever it was worth before."""
    said = reading("own_contribution reflect_feeling", "specific")
    again = rate_reply(rubric(), said, Moment(earlier=(said, reading("name_rupture"))))
    assert again.score == 2.0
    assert "these very words" in again.cap


def test_waiting_again_is_not_repeating_oneself() -> None:
    """A stage direction may come twice: silence is no form of words, though it has its own cap."""
    wait = reading("allow_awkwardness")
    wait = type(wait)(
        **{**{name: getattr(wait, name) for name in wait.__dataclass_fields__}, "text": "[waits]"}
    )
    assert "these very words" not in rate_reply(rubric(), wait, Moment(earlier=(wait,))).cap


@pytest.mark.parametrize("move", ["allow_awkwardness", "invite_experience"])
def test_silence_upon_silence_and_question_upon_question_are_capped(move: str) -> None:
    """One is room for the client; the second in a row gives nothing back."""
    once = reading(move)
    other_words = replace(reading(move), text="Said in other words, " + once.text)
    again = rate_reply(rubric(), other_words, Moment(earlier=(once,)))
    assert again.score is not None
    assert again.score <= 2.5
    assert "upon silence" in again.cap or "question follows question" in again.cap


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (reading(fallback=UNSURE), "could not read"),
        (reading("own_contribution", flags="risk_text"), "not said to the client"),
        (reading(flags="off_task"), "not said to the client"),
    ],
)
def test_what_was_not_read_or_not_said_has_no_score(said: object, reason: str) -> None:
    """An UNSURE reply, words about oneself and words to the program are never scored."""
    rating = rate_reply(rubric(), said, Moment())  # type: ignore[arg-type]
    assert rating.score is None
    assert [level.level for level in rating.levels] == [None] * 7
    assert all(reason in level.why for level in rating.levels)
    assert rating.strength is None
    assert rating.change is None


def test_the_focus_is_the_states() -> None:
    """The two criteria shown first are those of the state, as far as the rubric has them."""
    rating = rate("own_contribution", moment=Moment(focus=("R5", "R1", "X9")))
    assert rating.focus == ("R5", "R1")


def test_criteria_come_in_file_order() -> None:
    """R1 to R7, as the file has them."""
    assert [level.id for level in rate("").levels] == [f"R{number}" for number in range(1, 8)]


def test_phrases_that_would_fit_any_client_are_capped_from_the_third_on() -> None:
    """Three replies without a word of what happened are worth less; one specific one is not."""
    earlier = (reading("own_contribution"), reading("reflect_feeling"))
    third = replace(reading("welcome_assertion name_rupture"), text="Something else.")
    capped = rate_reply(rubric(), third, Moment(earlier=earlier))
    assert capped.score is not None
    assert capped.score <= 2.5
    assert "any client" in capped.cap
    told = replace(earlier[0], modifiers={"specific": (0, 0)})
    assert "any client" not in rate_reply(rubric(), third, Moment(earlier=(told, earlier[1]))).cap
