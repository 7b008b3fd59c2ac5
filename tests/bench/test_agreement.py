"""Agreement of two codings: figures that can be worked out by hand."""

import pytest

from simulator.bench.agreement import (
    Coding,
    Pair,
    confusion,
    correlation,
    disagreements,
    false_misstep_share,
    icc,
    interval,
    levels_of,
    macro_f1,
    polarity_kappa,
    score,
    unsure_share,
)


def _coding(classes: str = "", *, overall: float | None = None, unsure: bool = False) -> Coding:
    found = frozenset(classes.split())
    return Coding(
        codes=found,
        classes=found,
        repair=bool(found & {"OWN", "NAME"}),
        misstep=bool(found & {"DEFEND"}),
        fallback="unsure" if unsure else None,
        levels={} if overall is None else {"overall": overall},
    )


def _pair(name: str, tool: Coding, *raters: Coding) -> Pair:
    return Pair(name, f"reply {name}", tool, raters)


PAIRS = [
    _pair("a", _coding("OWN", overall=4.0), _coding("OWN", overall=4.0)),
    _pair("b", _coding("OWN", overall=3.0), _coding("DEFEND", overall=1.0)),
    _pair("c", _coding("DEFEND", overall=1.0), _coding("OWN", overall=4.5)),
    _pair("d", _coding(unsure=True), _coding("DEFEND", overall=1.5)),
]


def test_counts_kappa_and_f1_of_one_class() -> None:
    """OWN once by both, once by each alone, once by neither: kappa 0, F1 one half."""
    own = score(PAIRS, lambda coding: "OWN" in coding.classes)
    assert (own.both, own.tool_only, own.rater_only) == (1, 1, 1)
    assert own.f1 == pytest.approx(0.5)
    assert own.precision == own.recall == pytest.approx(0.5)
    assert own.kappa == pytest.approx(0.0)


def test_perfect_agreement_is_one_everywhere() -> None:
    """A coder agrees with itself."""
    same = [_pair(str(n), PAIRS[n % 3].tool, PAIRS[n % 3].tool) for n in range(30)]
    assert macro_f1(same) == pytest.approx(1.0)
    assert polarity_kappa(same) == pytest.approx(1.0)
    assert icc(levels_of(same, "overall")) == pytest.approx(1.0)
    assert not disagreements(same)


def test_a_constant_shift_costs_agreement_and_not_correlation() -> None:
    """ICC(2,1) asks for the same numbers, r only for the same order."""
    points = [(1.0, 2.0), (2.0, 3.0), (3.0, 4.0), (4.0, 5.0)]
    assert correlation(points) == pytest.approx(1.0)
    assert icc(points) == pytest.approx(0.769, abs=0.001)


def test_what_costs_a_trainee_most_is_counted_by_itself() -> None:
    """A misstep heard where every rater hears only repair, and replies that were not read."""
    assert false_misstep_share(PAIRS) == pytest.approx(0.25)
    assert unsure_share(PAIRS) == pytest.approx(0.25)


def test_the_worst_disagreement_comes_first() -> None:
    """A repair read as a misstep stands before a misstep read as repair."""
    assert disagreements(PAIRS)[0].id == "c"
    assert ("DEFEND", "OWN", 1) in confusion(PAIRS)
    assert ("DEFEND", "unsure", 1) in confusion(PAIRS)


def test_an_interval_holds_its_figure_and_is_the_same_every_time() -> None:
    """The bootstrap is seeded."""
    many = PAIRS * 10
    first = interval(many, unsure_share)
    assert first.low <= first.value <= first.high
    assert first == interval(many, unsure_share)
