"""What was practised with each client, and what is worth doing next."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from simulator.library.vocabulary import OUTCOMES, REPAIRED
from simulator.store.attempts import Kept


@dataclass(frozen=True, slots=True)
class Practised:
    """How often a client was sat with to the end, and how the last time came out."""

    times: int = 0
    last_outcome: str = ""
    last_score: float | None = None
    ever_repaired: bool = False


def practised_by_scenario(attempts: Iterable[Kept]) -> dict[str, Practised]:
    """Practice for each scenario id; ``attempts`` newest first."""
    found: dict[str, Practised] = {}
    for kept in attempts:
        finished = kept.finished
        if finished is None or finished.outcome not in OUTCOMES:
            continue
        before = found.get(kept.opened.scenario)
        repaired = finished.outcome == REPAIRED
        if before is None:
            found[kept.opened.scenario] = Practised(
                1, finished.outcome, finished.mean_score, repaired
            )
        else:
            found[kept.opened.scenario] = Practised(
                before.times + 1,
                before.last_outcome,
                before.last_score,
                before.ever_repaired or repaired,
            )
    return found


def next_scenario(levels: Sequence[tuple[int, str]], practised: dict[str, Practised]) -> str:
    """The scenario worth doing next: unmended before new ones, then the easiest, least practised.

    ``levels`` holds (difficulty 1-5, scenario id); raises ``ValueError`` when it is empty.
    """

    def order(item: tuple[int, str]) -> tuple[int, int, int, str]:
        level, scenario = item
        done = practised.get(scenario, Practised())
        unmended = done.times > 0 and not done.ever_repaired
        return (0 if unmended else 1 if done.times == 0 else 2, done.times, level, scenario)

    return min(levels, key=order)[1]
