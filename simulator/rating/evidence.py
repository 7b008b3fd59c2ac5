"""Whether an evidence sentence holds of one reply, and the trainee's words that show it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import singledispatch

from simulator.library.model import rubric
from simulator.library.model.conditions import Moves
from simulator.library.vocabulary import MISSTEP_CLASSES, REPAIR_CLASSES
from simulator.rating import wording
from simulator.rating.moment import Moment
from simulator.rating.need import need_spans
from simulator.turn.rating import Quote
from simulator.turn.reading import Heard, Reading


@dataclass(frozen=True, slots=True)
class Found:
    """Proof that something holds: the words, what "you" did, and what else was so."""

    quotes: tuple[Quote, ...] = ()
    verbs: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()

    @property
    def why(self) -> str:
        """The proof as one plain sentence."""
        return wording.sentence(self.verbs, self.facts)


@dataclass(frozen=True, slots=True)
class Scene:
    """One reply and its moment."""

    reading: Reading
    moment: Moment

    def quote(self, start: int, end: int) -> Quote:
        """Quote a stretch of the reply."""
        return Quote(start, end, self.reading.text[start:end], self.moment.turn)


def together(found: Iterable[Found]) -> Found:
    """Put proofs together: quotes in the order of the reply, each once."""
    proofs = list(found)
    quotes = {quote for proof in proofs for quote in proof.quotes}
    return Found(
        tuple(sorted(quotes, key=lambda quote: (quote.turn, quote.start, quote.end))),
        tuple(dict.fromkeys(verb for proof in proofs for verb in proof.verbs)),
        tuple(dict.fromkeys(fact for proof in proofs for fact in proof.facts)),
    )


def all_hold(tests: Iterable[rubric.Test], scene: Scene) -> Found | None:
    """Return the proof that every test is true of the reply, or ``None``."""
    proofs = []
    for test in tests:
        proof = holds(test, scene)
        if proof is None:
            return None
        proofs.append(proof)
    return together(proofs)


def line_holds(line: rubric.InReply, scene: Scene) -> Found | None:
    """Return the proof that one line about a reply is true, or ``None``."""
    proof = all_hold(line.tests, scene)
    if line.wanted:
        return proof
    return Found(facts=_absent(line.tests[0])) if proof is None else None


def _absent(test: rubric.Test) -> tuple[str, ...]:
    """Say what was left undone, where that is a reason and not only a guard between two levels."""
    if isinstance(test, rubric.Did) and test.moves.any_of is not None:
        return (wording.absent_words(test.moves),)
    return ()


def earned(groups: rubric.EarnedWhen, scene: Scene) -> Found | None:
    """Return the proof that of every group one line holds, or ``None``."""
    proofs = []
    for group in groups:
        for line in group:
            assert isinstance(line, rubric.InReply)  # a session's lines never reach a reply
            proof = line_holds(line, scene)
            if proof is not None:
                proofs.append(proof)
                break
        else:
            return None
    return together(proofs)


def is_one_of(moves: Moves, heard: Heard) -> bool:
    """Tell whether a move that was heard is among ``moves``.

    Where a very long reply is only a matter of pace (class NEUTRAL), it is no misstep.
    """
    if moves.any_of == "misstep":
        return heard.family == "misstep" and heard.cls in MISSTEP_CLASSES
    if moves.any_of == "repair":
        return heard.family == "repair" and heard.cls in REPAIR_CLASSES
    return moves.any_of == "reply" or heard.code in moves.names or heard.cls in moves.names


def heard_of(moves: Moves, reading: Reading) -> tuple[Heard, ...]:
    """Return the sure moves of a reading that are among ``moves``."""
    return tuple(heard for heard in reading.heard if is_one_of(moves, heard))


@singledispatch
def holds(test: rubric.Test, scene: Scene) -> Found | None:
    """Return the proof that one test is true of the reply, or ``None``."""
    raise TypeError(f"no way to look for {test!r} in {scene!r}")


@holds.register
def _(test: rubric.Did, scene: Scene) -> Found | None:
    heard = heard_of(test.moves, scene.reading)
    fallback = scene.reading.fallback
    by_fallback = fallback is not None and (
        test.moves.any_of == "reply" or fallback in test.moves.names
    )
    if not test.wanted:
        if heard or by_fallback:
            return None
        return Found(facts=_absent(test))
    if heard:
        return Found(
            tuple(scene.quote(move.start, move.end) for move in heard),
            tuple(wording.done_words(move.code, move.cls) for move in heard),
        )
    return Found(verbs=(wording.CLASS_WORDS["NEUTRAL"][0],)) if by_fallback else None


@holds.register
def _(test: rubric.Allowed, scene: Scene) -> Found | None:
    felt = scene.moment.felt
    if felt is None:
        return Found()
    classes = {heard.cls for heard in heard_of(test.moves, scene.reading)}
    if any(effect.cause in classes and effect.trust > 0 for effect in felt):
        return Found(facts=("it was welcome at this point",))
    return None


@holds.register
def _(test: rubric.Has, scene: Scene) -> Found | None:
    spans = scene.reading.modifiers
    present = [modifier for modifier in test.modifiers if modifier in spans]
    if not test.wanted:
        if present:
            return None
        return Found(facts=tuple(wording.MODIFIER_WORDS[name][1] for name in test.modifiers))
    if not present:
        return None
    return Found(
        tuple(scene.quote(*spans[name]) for name in present if spans[name][1] > spans[name][0]),
        tuple(wording.MODIFIER_WORDS[name][0] for name in present),
    )


@holds.register
def _(test: rubric.Flagged, scene: Scene) -> Found | None:
    raised = [flag for flag in scene.reading.flags if flag.flag in test.flags]
    if not test.wanted:
        return None if raised else Found()
    if not raised:
        return None
    return Found(
        tuple(scene.quote(flag.start, flag.end) for flag in raised),
        facts=tuple(wording.FLAG_WORDS.get(flag.flag, "") for flag in raised),
    )


@holds.register
def _(test: rubric.Counted, scene: Scene) -> Found | None:
    counts = scene.reading.counts
    number = {
        "words": counts.words,
        "questions": counts.questions,
        "open questions": counts.open_questions,
        "closed questions": max(counts.questions - counts.open_questions, 0),
        "apologies": counts.apologies,
    }[test.what]
    if not test.low <= number <= test.high:
        return None
    return Found(facts=("it held " + wording.so_many(number, test.what),) if number else ())


@holds.register
def _(_test: rubric.OneOpenQuestion, scene: Scene) -> Found | None:
    counts = scene.reading.counts
    if counts.questions == counts.open_questions == 1:
        return Found(verbs=("asked one open question and no more",))
    return None


@holds.register
def _(test: rubric.Fit, scene: Scene) -> Found | None:
    fit = scene.moment.fit
    if fit is None or not test.low <= fit < test.high:
        return None
    return Found(facts=(f"it did {round(100 * fit)} % of what a single move could do here",))


@holds.register
def _(_test: rubric.FitKnown, scene: Scene) -> Found | None:
    return None if scene.moment.fit is None else Found()


@holds.register
def _(test: rubric.MovedTo, scene: Scene) -> Found | None:
    moved = scene.moment.moved == test.direction
    if moved is not test.wanted:
        return None
    way = "nearer to you" if test.direction == "better" else "further from you"
    return Found(facts=(f"{scene.moment.name} moved {way}",) if test.wanted else ())


@holds.register
def _(test: rubric.InStates, scene: Scene) -> Found | None:
    state = scene.moment.state
    if (state in test.states) is not test.wanted:
        return None
    words = state.replace("_", " ")
    return Found(facts=(f"this was a moment of {words}",) if test.wanted and words else ())


@holds.register
def _(test: rubric.During, scene: Scene) -> Found | None:
    phase = scene.moment.phase
    if (phase in test.phases) is not test.wanted:
        return None
    return Found(facts=(f"this was a time of {phase}",) if test.wanted else ())


@holds.register
def _(test: rubric.WithStyle, scene: Scene) -> Found | None:
    return Found() if (scene.moment.style in test.styles) is test.wanted else None


@holds.register
def _(test: rubric.NamedLately, scene: Scene) -> Found | None:
    since = scene.moment.since_name
    if (since is not None and since <= test.replies) is not test.wanted:
        return None
    if test.wanted:
        return Found(facts=(f"it had been named in the last {test.replies} replies",))
    return Found(facts=(f"it had not been named in the last {test.replies} replies",))


@holds.register
def _(test: rubric.OwnedBefore, scene: Scene) -> Found | None:
    return Found() if test.low <= scene.moment.owned <= test.high else None


@holds.register
def _(_test: rubric.NeedTouched, scene: Scene) -> Found | None:
    spans = need_spans(scene.reading.text, scene.moment.need_terms)
    if not spans:
        return None
    quotes = tuple(scene.quote(start, end) for start, end in spans)
    return Found(quotes, ("touched what was wished for",))


@holds.register
def _(_test: rubric.TherapistPart, scene: Scene) -> Found | None:
    return Found() if scene.moment.therapist_part else None


@holds.register
def _(test: rubric.SameAgain, scene: Scene) -> Found | None:
    running = [reading.classes for reading in scene.moment.earlier if reading.heard]
    running = [*running, scene.reading.classes][-test.replies :]
    if not scene.reading.heard or len(running) < test.replies or len(set(running)) > 1:
        return None
    return Found(facts=(f"the same kind of reply came {test.replies} times running",))


@holds.register
def _(test: rubric.NothingSpecific, scene: Scene) -> Found | None:
    said = [reading for reading in (*scene.moment.earlier, scene.reading) if reading.heard]
    if len(said) < test.replies or any("specific" in reading.modifiers for reading in said):
        return None
    return Found(facts=("nothing said so far was about what happened here",))


@holds.register
def _(_test: rubric.SameWordsAgain, scene: Scene) -> Found | None:
    words = _plain(scene.reading.text)
    if words and any(_plain(reading.text) == words for reading in scene.moment.earlier):
        return Found(facts=("the same words had been said before",))
    return None


def _plain(text: str) -> str:
    """Return the words that were said, without capitals, stops and what was done in brackets."""
    if text.lstrip().startswith("["):
        return ""
    return " ".join("".join(c if c.isalnum() else " " for c in text.casefold()).split())
