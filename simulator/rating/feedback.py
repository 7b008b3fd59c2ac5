"""One strength and one change: which criteria to speak of, and in whose words (domain.md c.4)."""

from collections.abc import Callable, Sequence
from typing import Final

from simulator.library.model.rubric import Evidence, FeedbackText, Rubric
from simulator.library.plain_text import without_loose_end
from simulator.rating.evidence import Scene, heard_of
from simulator.turn.rating import Feedback, Level, Quote

STRONG: Final = 4
"""Levels from here up are strengths; those below are something to change."""
LONGEST_EXCERPT: Final = 14
"""How many of the trainee's words a feedback text repeats."""


def feedback_text(
    texts: Sequence[FeedbackText], applies: Callable[[Evidence], bool], words: str, name: str
) -> str:
    """Return the first text that applies, with the trainee's words and the client's name put in."""
    for text in texts:
        if text.only_if is None or applies(text.only_if):
            # The name goes in first: the trainee may have typed "{name}" themselves.
            filled = text.text.replace("{name}", name).replace("{words}", excerpt(words))
            return filled[:1].upper() + filled[1:]
    return ""


def choose_strength(levels: Sequence[Level], focus: Sequence[str], scene: Scene) -> Feedback | None:
    """Choose what to praise: the state's focus first, then the highest level.

    A reply that holds a misstep is praised only for words that were none, and never for the
    calm that may have followed.
    """
    missteps = _missteps(scene)
    fitting = [
        level for level in levels if (level.level or 0) >= STRONG and _clean(level, missteps)
    ]
    if not fitting:
        return None

    def order(level: Level) -> tuple[int, int, bool]:
        return (_rank(level, focus), -(level.level or 0), not level.quotes)

    best = min(fitting, key=order)
    return Feedback(best.id, best.feedback, best.quotes or (_whole(scene),))


def choose_change(
    rubric: Rubric,
    levels: Sequence[Level],
    score: float | None,
    focus: Sequence[str],
    scene: Scene,
) -> Feedback | None:
    """Choose what to try differently, with the human impulse behind it where there is one.

    A criterion that a misstep brought down comes first, then the lower level; what matters most
    in the state counts as one level lower than it is. A reply that scores high (``score``) is not
    picked at for what matters little in this state.
    """
    missteps = _missteps(scene)
    high = score is not None and score >= STRONG
    weak = [
        level
        for level in levels
        if level.level is not None
        and level.level < (STRONG - 1 if high and level.id not in focus else STRONG)
    ]
    if not weak:
        return None

    def order(level: Level) -> tuple[bool, int, int]:
        from_misstep = any((quote.start, quote.end) in missteps for quote in level.quotes)
        number = (level.level or 0) - (level.id in focus)
        return (not from_misstep, number, _rank(level, focus))

    first = min(weak, key=order)
    text = f"{first.feedback} {_impulse(rubric, scene)}".strip()
    return Feedback(first.id, text, first.quotes or (_whole(scene),))


def words_to_repeat(level: int, quotes: Sequence[Quote], scene: Scene) -> str:
    """Return the words of a reply that a level's feedback repeats.

    A change speaks of the misstep where there is one among the quotes, a strength of what was none.
    """
    missteps = _missteps(scene)
    slips = [quote for quote in quotes if (quote.start, quote.end) in missteps]
    others = [quote for quote in quotes if quote not in slips]
    return words_of((slips if level < STRONG else others) or quotes, scene.reading.text)


def words_of(quotes: Sequence[Quote], otherwise: str) -> str:
    """Return the longest quote's words, or ``otherwise`` where there is none."""
    if not quotes:
        return otherwise
    return max(quotes, key=lambda quote: (len(quote.words), -quote.turn, -quote.start)).words


def excerpt(text: str) -> str:
    """Return words as they are repeated to the trainee: on one line, and not too many."""
    words = without_loose_end(text.replace('"', "'")).split()
    shown = " ".join(words[:LONGEST_EXCERPT])
    return shown.rstrip(".,;:-") + " ..." if len(words) > LONGEST_EXCERPT else shown


def _missteps(scene: Scene) -> set[tuple[int, int]]:
    return {(heard.start, heard.end) for heard in scene.reading.missteps}


def _clean(level: Level, missteps: set[tuple[int, int]]) -> bool:
    spans = {(quote.start, quote.end) for quote in level.quotes}
    return not missteps or (bool(spans) and spans.isdisjoint(missteps))


def _rank(level: Level, focus: Sequence[str]) -> int:
    return focus.index(level.id) if level.id in focus else len(focus)


def _whole(scene: Scene) -> Quote:
    return scene.quote(0, len(scene.reading.text))


def _impulse(rubric: Rubric, scene: Scene) -> str:
    for impulse in rubric.impulses:
        if heard_of(impulse.moves, scene.reading):
            return impulse.text
    return ""
