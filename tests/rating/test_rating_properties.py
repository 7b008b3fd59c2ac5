"""What holds of every rating, whatever was heard."""

from hypothesis import given
from hypothesis import strategies as st

from simulator.library.vocabulary import FLAGS, MISSTEP_CLASSES, MODIFIERS
from simulator.rating.moment import Moment
from simulator.rating.reply import rate_reply
from simulator.turn.fit import MovedTo
from simulator.turn.reading import Counts, Reading
from tests.rating.made import CLASS_OF, reading, rubric

STATES = ("", "flat_denial", "smoothing_over", "protest", "checking", "open_hurt", "named_fear")
MOVED: tuple[MovedTo, ...] = ("better", "worse", "same")


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Readings with any moves, modifiers, flags and counts."""
    codes = draw(st.lists(st.sampled_from(sorted(CLASS_OF)), unique=True, max_size=5))
    mods = draw(st.sets(st.sampled_from(MODIFIERS)))
    flags = draw(st.sets(st.sampled_from([f for f in FLAGS if f not in ("risk_text", "off_task")])))
    questions = draw(st.integers(0, 4))
    counts = Counts(
        draw(st.integers(1, 200)),
        questions,
        draw(st.integers(0, questions)),
        draw(st.integers(0, 4)),
    )
    return reading(
        " ".join(codes), " ".join(sorted(mods)), flags=" ".join(sorted(flags)), counts=counts
    )


moments = st.builds(
    Moment,
    style=st.sampled_from(["", "avoidant", "preoccupied", "secure", "disorganised"]),
    state=st.sampled_from(STATES),
    focus=st.sampled_from([(), ("R1", "R5"), ("R6", "R2")]),
    owned=st.integers(0, 3),
    since_name=st.none() | st.integers(1, 5),
    therapist_part=st.booleans(),
    fit=st.none() | st.floats(0, 1),
    moved=st.sampled_from(MOVED),
    earlier=st.lists(readings(), max_size=3).map(tuple),
)


@given(readings(), moments)
def test_levels_and_scores_stay_in_bounds(said: Reading, moment: Moment) -> None:
    """Every level is 1-5 or left out, has a reason, and quotes exactly; the score is 1.0-5.0."""
    rating = rate_reply(rubric(), said, moment)
    for level in rating.levels:
        assert level.level is None or 1 <= level.level <= 5
        assert level.why
        for quote in level.quotes:
            assert said.text[quote.start : quote.end] == quote.words != ""
    assert rating.score is not None
    assert 1.0 <= rating.score <= 5.0
    assert rating.score == round(rating.score, 1)


@given(readings(), moments)
def test_a_misstep_never_lets_the_score_past_its_cap(said: Reading, moment: Moment) -> None:
    """ATTACK ends at 1.5, a breach of the frame at 2.0, any other misstep at 2.5."""
    score = rate_reply(rubric(), said, moment).score
    assert score is not None
    if said.classes.intersection(MISSTEP_CLASSES):
        assert score <= 2.5
    if "boundary_breach" in said.raised:
        assert score <= 2.0
    if "ATTACK" in said.classes or "hostile" in said.raised:
        assert score <= 1.5


@given(readings(), moments)
def test_a_misstep_is_never_the_strength(said: Reading, moment: Moment) -> None:
    """What is praised quotes no misstep."""
    strength = rate_reply(rubric(), said, moment).strength
    missteps = {heard.quote for heard in said.missteps}
    if strength is not None and missteps:
        assert missteps.isdisjoint(quote.words for quote in strength.quotes)


@given(readings(), moments)
def test_the_same_reply_is_rated_the_same(said: Reading, moment: Moment) -> None:
    """Rating is a function of its arguments alone."""
    assert rate_reply(rubric(), said, moment) == rate_reply(rubric(), said, moment)
