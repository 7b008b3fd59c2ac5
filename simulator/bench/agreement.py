"""How far two codings of the same replies agree: F1, kappa, correlation, with bootstrap intervals.

The tool is one coder, a rater's file another. With several raters, counts are pooled over
them, and the tool's overall rating is held against the mean of theirs.
"""

import random
import statistics
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

FEWEST: Final = 6
"""Instances a class needs, for each rater, to enter the macro-F1."""
ROUNDS: Final = 300
"""Bootstrap samples behind an interval."""


@dataclass(frozen=True, slots=True)
class Coding:
    """One coder's view of one reply. ``levels`` holds R1-R7 and ``overall`` where given."""

    codes: frozenset[str]
    classes: frozenset[str]
    repair: bool
    misstep: bool
    fallback: str | None
    levels: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Pair:
    """The tool's coding of a reply beside those of its raters."""

    id: str
    text: str
    tool: Coding
    raters: tuple[Coding, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """F1, kappa and counts of one code, class or polarity over all pairs."""

    f1: float
    precision: float
    recall: float
    kappa: float
    both: int
    tool_only: int
    rater_only: int


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure with its 95 % bootstrap interval."""

    value: float
    low: float
    high: float


Judgement = Callable[[Coding], bool]


def score(pairs: Sequence[Pair], has: Judgement) -> Score:
    """Agreement on whether something is there."""
    both = tool_only = rater_only = neither = 0
    for pair in pairs:
        tool = has(pair.tool)
        for rater in pair.raters:
            there = has(rater)
            both += tool and there
            tool_only += tool and not there
            rater_only += there and not tool
            neither += not tool and not there
    return Score(
        f1=_ratio(2 * both, 2 * both + tool_only + rater_only),
        precision=_ratio(both, both + tool_only),
        recall=_ratio(both, both + rater_only),
        kappa=_kappa(both, tool_only, rater_only, neither),
        both=both,
        tool_only=tool_only,
        rater_only=rater_only,
    )


def per_name(pairs: Sequence[Pair], kind: str) -> dict[str, Score]:
    """The score of each code (``codes``) or class (``classes``) that anybody used."""
    names = sorted(
        {
            name
            for pair in pairs
            for coding in (pair.tool, *pair.raters)
            for name in getattr(coding, kind)
        }
    )
    return {name: score(pairs, _holds(kind, name)) for name in names}


def macro_f1(pairs: Sequence[Pair]) -> float:
    """Mean F1 over the classes with at least FEWEST instances for each rater."""
    raters = max((len(pair.raters) for pair in pairs), default=1)
    scores = [
        each.f1
        for each in per_name(pairs, "classes").values()
        if each.both + each.rater_only >= FEWEST * raters
    ]
    return statistics.fmean(scores) if scores else 0.0


def polarity_kappa(pairs: Sequence[Pair]) -> float:
    """Kappa of repair only, misstep only, both, neither: four answers, one for each reply."""
    table: Counter[tuple[str, str]] = Counter(
        (_polarity(pair.tool), _polarity(rater)) for pair in pairs for rater in pair.raters
    )
    total = sum(table.values())
    if not total:
        return 0.0
    agreed = sum(count for (tool, rater), count in table.items() if tool == rater) / total
    chance = sum(
        sum(count for (tool, _), count in table.items() if tool == answer)
        * sum(count for (_, rater), count in table.items() if rater == answer)
        for answer in {rater for _, rater in table}
    ) / (total * total)
    return _ratio(agreed - chance, 1 - chance)


def false_misstep_share(pairs: Sequence[Pair]) -> float:
    """The share of replies in which the tool hears a misstep and every rater hears only repair."""
    found = sum(
        pair.tool.misstep and all(rater.repair and not rater.misstep for rater in pair.raters)
        for pair in pairs
    )
    return _ratio(found, len(pairs))


def unsure_share(pairs: Sequence[Pair]) -> float:
    """The share of replies the tool could not read."""
    return _ratio(sum(pair.tool.fallback == "unsure" for pair in pairs), len(pairs))


def levels_of(pairs: Sequence[Pair], name: str) -> list[tuple[float, float]]:
    """The tool's level beside the mean of the raters', where both gave one."""
    found = []
    for pair in pairs:
        given = [rater.levels[name] for rater in pair.raters if name in rater.levels]
        if given and name in pair.tool.levels:
            found.append((pair.tool.levels[name], statistics.fmean(given)))
    return found


def correlation(points: Sequence[tuple[float, float]]) -> float:
    """Pearson's r; 0 where one side never varies."""
    if len({a for a, _ in points}) < 2 or len({b for _, b in points}) < 2:
        return 0.0
    return statistics.correlation([a for a, _ in points], [b for _, b in points])


def mean_error(points: Sequence[tuple[float, float]]) -> float:
    """The mean absolute difference."""
    return statistics.fmean(abs(a - b) for a, b in points) if points else 0.0


def icc(points: Sequence[tuple[float, float]]) -> float:
    """ICC(2,1): absolute agreement of two coders, each rating every reply once."""
    count = len(points)
    if count < 2:
        return 0.0
    grand = statistics.fmean(value for point in points for value in point)
    rows = 2 * sum((statistics.fmean(point) - grand) ** 2 for point in points) / (count - 1)
    columns = count * sum(
        (statistics.fmean(point[side] for point in points) - grand) ** 2 for side in (0, 1)
    )
    whole = sum((value - grand) ** 2 for point in points for value in point)
    error = (whole - rows * (count - 1) - columns) / (count - 1)
    return _ratio(rows - error, rows + error + 2 * (columns - error) / count)


def interval(pairs: Sequence[Pair], figure: Callable[[Sequence[Pair]], float]) -> Interval:
    """A figure and its 95 % interval over ROUNDS bootstrap samples of the replies, seeded."""
    draw = random.Random(0)
    values = sorted(figure(draw.choices(pairs, k=len(pairs))) for _ in range(ROUNDS))
    return Interval(figure(pairs), values[int(ROUNDS * 0.025)], values[int(ROUNDS * 0.975) - 1])


def confusion(pairs: Sequence[Pair]) -> list[tuple[str, str, int]]:
    """Classes the tool heard in place of a rater's, most frequent first."""
    counts: Counter[tuple[str, str]] = Counter()
    for pair in pairs:
        for rater in pair.raters:
            missed = rater.classes - pair.tool.classes
            instead = pair.tool.classes - rater.classes or {pair.tool.fallback or "nothing"}
            counts.update((meant, heard) for meant in missed for heard in instead)
    return [(meant, heard, count) for (meant, heard), count in counts.most_common()]


def disagreements(pairs: Sequence[Pair]) -> list[Pair]:
    """The replies on which tool and raters differ, worst first: wrong polarity, then classes."""

    def badness(pair: Pair) -> tuple[int, int, str]:
        polarity = sum(_polarity(pair.tool) != _polarity(rater) for rater in pair.raters)
        apart = sum(len(pair.tool.classes ^ rater.classes) for rater in pair.raters)
        harsh = pair.tool.misstep and not any(rater.misstep for rater in pair.raters)
        return (-(polarity + 2 * harsh), -apart, pair.id)

    differing = [
        pair for pair in pairs if any(pair.tool.classes != rater.classes for rater in pair.raters)
    ]
    return sorted(differing, key=badness)


def _polarity(coding: Coding) -> str:
    if coding.repair and coding.misstep:
        return "both"
    return "repair" if coding.repair else "misstep" if coding.misstep else "neither"


def _holds(kind: str, name: str) -> Judgement:
    return lambda coding: name in getattr(coding, kind)


def _kappa(both: int, tool_only: int, rater_only: int, neither: int) -> float:
    total = both + tool_only + rater_only + neither
    if not total:
        return 0.0
    agreed = (both + neither) / total
    tool, rater = (both + tool_only) / total, (both + rater_only) / total
    chance = tool * rater + (1 - tool) * (1 - rater)
    return _ratio(agreed - chance, 1 - chance)


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
