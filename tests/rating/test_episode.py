"""Each level of E1-E10 is earned by the session domain.md c.2 describes for it."""

from collections.abc import Iterator
from itertools import chain

import pytest

from simulator.library.model.scenario import Client, Scenario, SpokenLine
from simulator.library.model.style import Start, State, Style
from simulator.library.places import NOWHERE
from simulator.library.vocabulary import CONFRONTATION, MENDING, UNSURE, WITHDRAWAL
from simulator.rating.episode import RatedTurn, rate_episode
from simulator.turn.rating import EpisodeRating, Level
from simulator.turn.reaction import Position, Reaction, Spoken
from tests.rating.made import reading, rubric

STANDINGS = {
    "flat_denial": (WITHDRAWAL, 3),
    "shutdown": (WITHDRAWAL, 1),
    "smoothing_over": (WITHDRAWAL, 2),
    "testing_crack": (MENDING, 4),
    "hedged_complaint": (MENDING, 5),
    "owned_assertion": (MENDING, 6),
    "open_hurt": (CONFRONTATION, 3),
}


def style() -> Style:
    """A style with the states these tests pass through."""
    states = {
        name: State(name, phase, standing, "", "", (), (), "", (), (0, 0), (), NOWHERE)
        for name, (phase, standing) in STANDINGS.items()
    }
    return Style(
        id="avoidant", title="", about="", start=Start("flat_denial", 3, 5), too_close=None,
        too_distant=None, trust_limits=(-4, 2), arousal_limits=(-2, 3), gate=(), feels=(),
        states=states, time_out={}, leaving_well=frozenset(), relief=frozenset(), counts_as={},
        place=NOWHERE,
    )  # fmt: skip


def scenario(therapist_part: bool = True) -> Scenario:
    """A scenario of which only the name and the therapist's part matter here."""
    return Scenario(
        id="made", title="", level=1, style="avoidant", rubric="repair", session_number=1,
        client=Client("Ingrid", 52, "she", "", ""), case_notes="", content_note="", rupture="",
        rupture_kinds=(), event_terms=(), need="", need_terms=(), opens="", closes="", facts=(),
        opening=SpokenLine("", "", "", (), NOWHERE), start=None, exit_is_ok=False,
        therapist_part=therapist_part, turn_limit=12, gate_facts=(), changed_feels=(),
        changed_states={}, lines=(), not_understood=(), model_replies={}, tests=(), place=NOWHERE,
    )  # fmt: skip


def turns(
    said: str, states: str = "", *, arousal: str = "", silent: tuple[int, ...] = ()
) -> list[RatedTurn]:
    """Turns from a script: replies with ``;`` between, each ``codes | modifiers``.

    ``states`` names the state after each reply, ``arousal`` the arousal before each; in the turns
    in ``silent`` the client answers without words. ``?`` is a reply that was not understood.
    """
    replies = [part.strip() for part in said.split(";")]
    after = states.split() or ["flat_denial"] * len(replies)
    before = ["flat_denial", *after]
    levels = [int(number) for number in arousal.split()] or [5] * len(replies)
    rated = []
    here = 0
    for at, reply in enumerate(replies):
        codes, _, mods = reply.partition("|")
        unsure = codes.strip() == "?"
        heard = reading(fallback=UNSURE) if unsure else reading(codes, mods)
        here = here + 1 if at and before[at] == before[at - 1] else 0
        start = Position(before[at], 3, levels[at], turn=at, turns_here=here)
        end = Position(after[at], 3, levels[at], turn=at + 1)
        words = "" if at + 1 in silent else "It's fine."
        spoken = Spoken(words, "looks away", "", "made")
        reaction = Reaction(start, end, (), None, None, "", "", "", False, spoken)
        rated.append(RatedTurn(at + 1, heard, reaction, None if unsure else 3.0))
    return rated


def episode(
    said: list[RatedTurn],
    outcome: str | None = "unrepaired",
    *,
    trust: tuple[int, int] = (3, 3),
    self_rating: float | None = None,
    therapist_part: bool = True,
) -> EpisodeRating:
    """Rate a session that went like this and ended with this trust."""
    start = Position("flat_denial", trust[0], 5)
    if said:
        last = said[-1]
        after = Position(last.reaction.after.state, trust[1], 5)
        reaction = Reaction(
            last.reaction.before, after, (), None, outcome, "", "", "", False, last.reaction.spoken
        )
        said = [*said[:-1], RatedTurn(last.turn, last.reading, reaction, last.score)]
    return rate_episode(
        rubric(), scenario(therapist_part), style(), said,
        start=start, outcome=outcome, self_rating=self_rating,
    )  # fmt: skip


def level(rated: EpisodeRating, criterion: str) -> Level:
    """One criterion of a rated session."""
    return next(each for each in rated.levels if each.id == criterion)


PLAIN = "validate_protection"
NAMED = "name_rupture | tentative"
OWNED = "own_contribution | specific"


@pytest.mark.parametrize(
    ("said", "states", "expected"),
    [
        (f"{PLAIN}; {NAMED}", "", 5),
        (f"{PLAIN}; {OWNED}", "", 5),
        (f"?; {PLAIN}; {NAMED}", "", 5),
        (
            f"{PLAIN}; {PLAIN}; {PLAIN}; {NAMED}",
            "flat_denial flat_denial smoothing_over flat_denial",
            5,
        ),
        (f"{PLAIN}; {PLAIN}; {NAMED}", "", 4),
        (f"{PLAIN}; {PLAIN}; {PLAIN}; {PLAIN}; {NAMED}", "", 3),
        (f"{PLAIN}; {PLAIN}; {PLAIN}; {PLAIN}; {PLAIN}; {NAMED}", "", 2),
        (f"{PLAIN}; {PLAIN}", "", 1),
        ("own_contribution defend_self | specific", "", 1),
    ],
)
def test_e1_recognition(said: str, states: str, expected: int) -> None:
    """Naming counts by its turn, a reply that was not understood being none."""
    assert level(episode(turns(said, states)), "E1").level == expected


def test_e1_is_not_rated_where_the_client_never_drew_back() -> None:
    """With a client who says it openly there is nothing hidden to recognise."""
    spoken_openly = turns(PLAIN, "open_hurt")
    before = spoken_openly[0].reaction.before
    reaction = Reaction(
        Position("open_hurt", before.trust, before.arousal), spoken_openly[0].reaction.after, (),
        None, None, "", "", "", False, spoken_openly[0].reaction.spoken,
    )  # fmt: skip
    said = [RatedTurn(1, spoken_openly[0].reading, reaction, 3.0)]
    rated = level(episode(said), "E1")
    assert rated.level is None
    assert "never drew back" in rated.why


@pytest.mark.parametrize(
    ("said", "states", "expected"),
    [
        (f"{PLAIN}; pursue_pressure", "", 5),
        ("defend_self; own_contribution", "shutdown flat_denial", 4),
        ("defend_self; own_contribution", "shutdown shutdown", 3),
        ("defend_self", "", 3),
        ("defend_self; counter_blame; own_contribution", "", 2),
        ("defend_self; counter_blame; collapse_self_blame", "", 1),
    ],
)
def test_e2_between_the_ditches(said: str, states: str, expected: int) -> None:
    """Replies that defend, blame or collapse are counted; one made good within two turns is a 4."""
    assert level(episode(turns(said, states)), "E2").level == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("own_contribution; invite_experience; renegotiate_task", 5),
        ("own_contribution renegotiate_task", 4),
        ("own_contribution; renegotiate_task; explore_need", 4),
        ("own_contribution clarify_intent", 4),
        (f"{PLAIN}; {PLAIN}; renegotiate_task; own_contribution", 3),
        ("defend_self; own_contribution", 2),
        ("defend_self own_contribution", 2),
        ("renegotiate_task own_contribution", 2),
        (PLAIN, 2),
        ("defend_self; link_pattern; own_contribution", 1),
    ],
)
def test_e3_order_and_timing(said: str, expected: int) -> None:
    """What comes before anything was received is early, also within one reply."""
    assert level(episode(turns(said)), "E3").level == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("own_contribution reflect_feeling | specific", 5),
        (
            "own_contribution reflect_feeling | specific; own_contribution; own_contribution; "
            "own_contribution",
            4,
        ),
        ("own_contribution | specific", 4),
        ("own_contribution", 3),
        ("own_contribution defend_self | specific", 2),
        (PLAIN, 1),
    ],
)
def test_e4_own_part(said: str, expected: int) -> None:
    """Specific, with its impact, and not said more than three times."""
    assert level(episode(turns(said)), "E4").level == expected


def test_e4_is_not_rated_without_a_part_to_own() -> None:
    """Where the scenario marks no part of the therapist's, none is asked for."""
    assert level(episode(turns(PLAIN), therapist_part=False), "E4").level is None


@pytest.mark.parametrize(
    ("states", "outcome", "expected"),
    [
        ("owned_assertion", "repaired", 5),
        ("owned_assertion", "partial", 4),
        ("hedged_complaint", "partial", 3),
        ("hedged_complaint flat_denial", "unrepaired", 3),
        ("testing_crack", "unrepaired", 2),
        ("hedged_complaint", "dropout", 1),
        ("smoothing_over", "pseudo", 1),
        ("hedged_complaint", None, None),
    ],
)
def test_e5_need_voiced(states: str, outcome: str | None, expected: int | None) -> None:
    """How far the client got in saying what was needed; nothing for a session broken off."""
    said = "; ".join([PLAIN] * len(states.split()))
    assert level(episode(turns(said, states), outcome), "E5").level == expected


@pytest.mark.parametrize(
    ("said", "states", "expected"),
    [
        ("defend_self; own_contribution", "shutdown flat_denial", 5),
        ("defend_self; name_rupture", "flat_denial flat_denial", 5),
        ("defend_self; validate_protection", "shutdown flat_denial", 4),
        (f"defend_self; {PLAIN}; {PLAIN}", "shutdown shutdown testing_crack", 4),
        (f"defend_self; {PLAIN}; ?; {PLAIN}", "shutdown shutdown shutdown flat_denial", 4),
        (f"defend_self; {PLAIN}; {PLAIN}; {PLAIN}", "shutdown shutdown shutdown flat_denial", 3),
        (
            f"defend_self; {PLAIN}; {PLAIN}; {PLAIN}; {PLAIN}; {PLAIN}",
            "shutdown shutdown shutdown shutdown shutdown flat_denial",
            2,
        ),
        ("defend_self; defend_self", "shutdown flat_denial", 1),
        ("defend_self", "shutdown", 1),
        (PLAIN, "flat_denial", None),
    ],
)
def test_e6_recovery(said: str, states: str, expected: int | None) -> None:
    """Turns until the client is back where they stood before the slip, in a reply without one."""
    assert level(episode(turns(said, states)), "E6").level == expected


@pytest.mark.parametrize(
    ("outcome", "trust", "expected"),
    [
        ("repaired", 9, 5),
        ("partial", 6, 4),
        ("partial", 5, 3),
        ("unrepaired", 9, 2),
        ("pseudo", 5, 2),
        ("dropout", 1, 1),
        (None, 5, None),
    ],
)
def test_e7_resolution(outcome: str | None, trust: int, expected: int | None) -> None:
    """The outcome is the level, a partial one with trust regained counting more."""
    rated = episode(turns(PLAIN), outcome, trust=(3, trust))
    assert level(rated, "E7").level == expected


def test_a_smooth_ending_without_repair_is_unmasked() -> None:
    """Its texts say that it looks good and that nothing was spoken of."""
    rated = episode(turns("minimise; minimise", "smoothing_over smoothing_over"), "pseudo")
    assert "looks good" in level(rated, "E7").feedback
    assert "nothing spoken of" in level(rated, "E7").why
    assert "smooth" in level(rated, "E5").feedback


@pytest.mark.parametrize(
    ("end", "expected"), [(7, 5), (6, 4), (4, 4), (3, 3), (2, 2), (1, 2), (0, 1)]
)
def test_e8_trust(end: int, expected: int) -> None:
    """The change of trust over the session, from 3."""
    rated = episode(turns(PLAIN), trust=(3, end))
    assert level(rated, "E8").level == expected


def test_e8_says_how_far_trust_fell() -> None:
    """Every level prints the two numbers, the lowest one too."""
    assert level(episode(turns(PLAIN), trust=(4, 1)), "E8").why == "Trust went from 4 to 1."


@pytest.mark.parametrize(
    ("self_rating", "expected"),
    [(3.0, 5), (3.4, 5), (3.5, 4), (4.0, 3), (4.5, 2), (5.0, 1), (None, None)],
)
def test_e9_calibration(self_rating: float | None, expected: int | None) -> None:
    """How far the trainee's own view lies from the mean, here 3.0."""
    assert level(episode(turns(PLAIN), self_rating=self_rating), "E9").level == expected


@pytest.mark.parametrize(
    ("said", "arousal", "silent", "expected"),
    [
        (f"{PLAIN}; evade_topic", "7 6", (), 5),
        (f"{PLAIN}; {PLAIN}; evade_topic", "7 8 9", (), 4),
        (f"{PLAIN}; evade_topic", "7 7", (), 3),
        (f"{PLAIN}; evade_topic; minimise", "7 7 7", (), 2),
        ("evade_topic; pursue_pressure", "7 7", (), 1),
        (f"{PLAIN}; evade_topic", "5 5", (1,), 1),
        (f"{PLAIN}; evade_topic", "6 6", (), None),
    ],
)
def test_e10_bearing_awkwardness(
    said: str, arousal: str, silent: tuple[int, ...], expected: int | None
) -> None:
    """Hard turns are those with high arousal, or after an answer without words."""
    rated = episode(turns(said, arousal=arousal, silent=silent))
    assert level(rated, "E10").level == expected


def test_evidence_is_quoted_with_its_turn() -> None:
    """A level of a session shows the words and the turns behind it."""
    rated = level(episode(turns(f"{PLAIN}; {OWNED}; {OWNED}")), "E4")
    assert [(quote.turn, quote.words) for quote in rated.quotes] == [
        (2, "Own contribution"),
        (3, "Own contribution"),
    ]
    assert rated.why == "You owned your part and tied it to what happened in turns 2 and 3."


def test_a_count_says_what_was_counted_and_when() -> None:
    """Where no more than so many were allowed, what there was is named with its turn."""
    rated = level(episode(turns(f"{PLAIN}; defend_self; counter_blame")), "E2")
    assert rated.why == (
        "Twice in all: you explained yourself in turn 2 and put it on the client in turn 3."
    )


def test_recovery_tells_which_turn_made_it_good() -> None:
    """The slip and the turn that made it good are named."""
    rated = level(episode(turns(f"?; defend_self; {PLAIN}")), "E6")
    assert rated.why == "What slipped in turn 2 was made good in turn 3."


def test_the_mean_leaves_out_what_was_not_understood() -> None:
    """Only scored replies count; none at all have no mean."""
    assert episode(turns(f"?; {PLAIN}")).mean_score == 3.0
    assert episode(turns("?")).mean_score is None


def test_a_session_without_a_reply_can_be_rated() -> None:
    """A trainee who leaves at once gets levels that say so, and no mean."""
    rated = episode([], "unrepaired", self_rating=3.0)
    assert rated.mean_score is None
    assert level(rated, "E9").level is None
    assert level(rated, "E8").level == 3
    assert all(each.why for each in rated.levels)


def test_every_criterion_of_the_session_is_rated_in_order() -> None:
    """E1 to E10, each with a reason and, where it has a level, an anchor and a text."""
    rated = episode(turns(f"{NAMED}; {OWNED}; defend_self; {PLAIN}", arousal="7 7 7 7"), "partial")
    assert [each.id for each in rated.levels] == [f"E{number}" for number in range(1, 11)]
    for each in rated.levels:
        assert each.why
        if each.level is not None:
            assert each.anchor
            assert each.feedback


def test_rating_a_session_twice_gives_the_same() -> None:
    """The rating of a session depends on nothing but the session."""
    said = turns(f"{NAMED}; defend_self; {OWNED}", "flat_denial shutdown testing_crack")
    assert episode(said) == episode(said)


def _rows() -> Iterator[tuple[str, int]]:
    """Every level that the parametrised tests above expect, by criterion."""
    for criterion, test in (
        ("E1", test_e1_recognition),
        ("E2", test_e2_between_the_ditches),
        ("E3", test_e3_order_and_timing),
        ("E4", test_e4_own_part),
        ("E5", test_e5_need_voiced),
        ("E6", test_e6_recovery),
        ("E7", test_e7_resolution),
        ("E8", test_e8_trust),
        ("E9", test_e9_calibration),
        ("E10", test_e10_bearing_awkwardness),
    ):
        for mark in getattr(test, "pytestmark"):  # noqa: B009
            for row in mark.args[1]:
                if row[-1] is not None:
                    yield criterion, row[-1]


def test_every_level_of_a_session_has_a_row() -> None:
    """No level of a criterion that rates sessions is left untried."""
    wanted = chain.from_iterable(
        ((f"E{number}", each) for each in range(1, 6)) for number in range(1, 11)
    )
    assert set(wanted) - set(_rows()) == set()
