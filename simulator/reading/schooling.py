"""What the trained head learns from: coded replies and the samples of the move files, cut up.

A stretch of a reply is an instance of a code when it shares more than half of either's letters with
a quote of that code.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import msgspec

from simulator.library.model.lexicon import Lexicon, Move, Sample
from simulator.reading.features import Stretch, stretches_of
from simulator.reading.head import NEUTRAL_CODE
from simulator.reading.hearing import Ears
from simulator.reading.items import context_from_item
from simulator.reading.reply import prepare
from simulator.reading.samples import context_for
from simulator.reading.terms import terms_of

_CODED: Final = ".codes.jsonl"


@dataclass(frozen=True, slots=True)
class Lesson:
    """A stretch, what it is, and what it must not be parted from when models are tried out.

    ``group`` is the client and moment of a coded reply, or the move file of a sample.
    """

    stretch: Stretch
    codes: frozenset[str]
    group: str
    coded: bool


Coded = tuple[Mapping[str, Any], Mapping[str, Any]]
"""A reply with its context, and its coding."""


def corpus_files(folder: Path) -> list[Path]:
    """The files that are trained on, in the order of their names; ``dev`` is never among them."""
    return sorted(folder.glob("T*.jsonl"))


def coded_replies(folder: Path) -> list[Coded]:
    """Every coded reply of the corpus, in the order of files and lines."""
    coded: list[Coded] = []
    for path in corpus_files(folder):
        if path.name.endswith(_CODED):
            continue
        codes = path.with_name(path.name.removesuffix(".jsonl") + _CODED)
        by_id = {each["id"]: each for each in _lines(codes)}
        coded += [(item, by_id[item["id"]]) for item in _lines(path) if item["id"] in by_id]
    return coded


def digest_of(folder: Path, lexicon: Lexicon) -> str:
    """The sha256 of everything that is learnt from, in hexadecimal."""
    digest = hashlib.sha256()
    for path in corpus_files(folder):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    samples = [
        [move.id, sample.words, sample.heard_as, sample.after, sample.owned, _setting(move)]
        for move, sample in _samples(lexicon)
    ]
    digest.update(msgspec.json.encode(samples))
    return digest.hexdigest()


def lessons(coded: Sequence[Coded], lexicon: Lexicon) -> list[Lesson]:
    """Cut coded replies and samples into lessons."""
    ears = Ears(lexicon)
    learnt = [lesson for item, coding in coded for lesson in _of_reply(item, coding, ears)]
    for move, sample in _samples(lexicon):
        context = context_for(move, sample)
        reply = prepare(sample.words)
        clauses = ears.clauses(reply, terms_of(context))
        cuts = [list(stretches_of(reply, clauses, context, whole=True))]
        if sample.heard_as != move.id and len(reply.parts) > 1:
            cuts.append(list(stretches_of(reply, clauses, context)))
        learnt += [
            Lesson(stretch, frozenset({sample.heard_as}), f"move {move.id}", False)
            for stretches in cuts
            for stretch in stretches
        ]
    return learnt


def group_of(item: Mapping[str, Any]) -> str:
    """The client and moment a reply answers: its id without the reply's own number."""
    return str(item["id"]).rpartition("-")[0]


def _of_reply(item: Mapping[str, Any], coding: Mapping[str, Any], ears: Ears) -> Iterator[Lesson]:
    text = item["response"]
    context = context_from_item(item)
    reply = prepare(text)
    clauses = ears.clauses(reply, terms_of(context))
    quoted = [(code, *_span(text, quote)) for code, quote in coding["codes"]]
    for stretch in stretches_of(reply, clauses, context):
        start, end = reply.span(stretch.first, stretch.last)
        codes = {code for code, first, last in quoted if _shared(start, end, first, last)}
        if coding["fallback"] == NEUTRAL_CODE:
            codes.add(NEUTRAL_CODE)
        yield Lesson(stretch, frozenset(codes), group_of(item), True)


def _span(text: str, quote: str) -> tuple[int, int]:
    start = text.lower().find(quote.lower())
    return (start, start + len(quote)) if start >= 0 else (0, 0)


def _shared(start: int, end: int, first: int, last: int) -> bool:
    shared = min(end, last) - max(start, first)
    return shared > 0 and shared * 2 > min(end - start, last - first)


def _samples(lexicon: Lexicon) -> Iterator[tuple[Move, Sample]]:
    for name in sorted(lexicon.moves):
        move = lexicon.moves[name]
        for sample in (*move.examples, *move.near_misses):
            yield move, sample


def _setting(move: Move) -> list[Any]:
    setting = move.setting
    return [setting.style, setting.state, setting.client_says, list(setting.event_terms),
            [[name, list(phrases)] for name, phrases in setting.facts], setting.owned]  # fmt: skip


def _lines(path: Path) -> list[dict[str, Any]]:
    return [msgspec.json.decode(line) for line in path.read_bytes().splitlines() if line.strip()]
