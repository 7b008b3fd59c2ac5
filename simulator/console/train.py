"""The ``train-reader`` command: makes the reader's weights from the corpus and the move files.

scikit-learn is needed for this alone; reading needs nothing but the weights.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from math import log, sqrt
from pathlib import Path
from typing import Any, Final

import msgspec

from simulator.library.content import root
from simulator.library.load import load
from simulator.library.model.lexicon import Lexicon
from simulator.reading.features import Stretch, letters_of
from simulator.reading.head import FORM_SCALE, NEUTRAL_CODE, WEIGHTS, ZERO, Weights
from simulator.reading.schooling import Lesson, coded_replies, digest_of, lessons

FINE, PROBLEMS, COULD_NOT_RUN = 0, 1, 2

_REGULARISED: Final = 10.0
_FOLDS: Final = 4
_FEWEST: Final = 2
"""Stretches a feature has to stand in."""
_FEATURES: Final = 24_000
"""Features kept: those that weigh most for some move."""
_STEPS: Final = 127
_SEED: Final = 0

Row = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def train_reader(parsed: argparse.Namespace) -> int:
    """Train and write the weights, or with ``--check`` tell whether they are up to date."""
    folder = root() / "corpus"
    if not folder.is_dir():
        print(
            "simulator: the coded replies are not here; the reader is trained in a checkout of the "
            "project, which holds them in corpus/.",
            file=sys.stderr,
        )
        return COULD_NOT_RUN
    lexicon = load().library.lexicon
    digest = digest_of(folder, lexicon)
    if parsed.check:
        return _check(digest)
    try:
        import sklearn  # noqa: F401
    except ImportError:
        print(
            "simulator: training needs scikit-learn; install it with "
            "pip install 'rupture-repair-simulator[train]'.",
            file=sys.stderr,
        )
        return COULD_NOT_RUN
    learnt = lessons(coded_replies(folder), lexicon)
    weights = fit(learnt, lexicon, digest)
    Path(parsed.out or WEIGHTS).write_bytes(msgspec.msgpack.encode(weights))
    print(f"Learnt from {len(learnt)} stretches: {sum(map(_lines, weights.grams))} features.")
    return FINE


def fit(learnt: Sequence[Lesson], lexicon: Lexicon, digest: str) -> Weights:
    """Fit one model for each code, find its odds by cross-validation, and round it to bytes."""
    import numpy
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import GroupKFold

    rows = [row_of(lesson.stretch) for lesson in learnt]
    counted = Counter(
        (group, gram) for row in rows for group in range(3) for gram in dict.fromkeys(row[group])
    )
    kept = sorted(key for key, times in counted.items() if times >= _FEWEST)
    columns = {key: at for at, key in enumerate(kept)}
    rarity = [1.0 if key[0] == 2 else log(len(rows) / counted[key]) / 3 for key in kept]
    entries = [
        (number, columns[key], size * rarity[columns[key]])
        for number, row in enumerate(rows)
        for group, size in enumerate(_sizes(row))
        for gram in row[group]
        if (key := (group, gram)) in columns
    ]
    at_row, at_column, values = zip(*entries, strict=True)
    table = csr_matrix((values, (at_row, at_column)), shape=(len(rows), len(kept)))
    codes = [*sorted(lexicon.moves), NEUTRAL_CODE]
    truth = numpy.array([[code in lesson.codes for code in codes] for lesson in learnt])
    groups = [lesson.group for lesson in learnt]
    folds = list(GroupKFold(_FOLDS).split(table, groups=groups))
    coded = numpy.array([lesson.coded for lesson in learnt])

    def model(which: Any, code: int) -> Any:
        made = LogisticRegression(C=_REGULARISED, solver="liblinear", random_state=_SEED, tol=1e-2)
        return made.fit(table[which], truth[which, code])

    everything = numpy.arange(len(rows))
    weighed, slopes, leanings = [], [], []
    for code in range(len(codes)):
        unseen = numpy.full(len(rows), -6.0)
        for learn, test in folds:
            if truth[learn, code].any():
                unseen[test] = model(learn, code).decision_function(table[test])
        fitted = model(everything, code)
        slope, leaning = _odds_of(unseen[coded], truth[coded, code])
        weighed.append(fitted.coef_[0] * numpy.array(rarity))
        slopes.append(slope)
        leanings.append(slope * float(fitted.intercept_[0]) + leaning)
    return _rounded(numpy.array(weighed).T, kept, codes, slopes, leanings, digest)


def row_of(stretch: Stretch) -> Row:
    """The features of a stretch in their three groups; letters as often as their words bring."""
    letters = tuple(gram for word in dict.fromkeys(stretch.spelt) for gram in letters_of(word))
    return stretch.words, letters, stretch.form


def _sizes(row: Row) -> tuple[float, float, float]:
    return 1 / sqrt(len(row[0]) or 1), 1 / sqrt(len(row[1]) or 1), FORM_SCALE


def _odds_of(sums: Any, truth: Any) -> tuple[float, float]:
    """Slope and shift that turn the sums of unseen stretches into log odds (Platt's scaling)."""
    from sklearn.linear_model import LogisticRegression

    if truth.sum() < _FOLDS:
        return 1.0, 0.0
    scaled = LogisticRegression(C=1e3, solver="liblinear", random_state=_SEED)
    scaled.fit(sums.reshape(-1, 1), truth)
    return float(scaled.coef_[0][0]), float(scaled.intercept_[0])


def _rounded(
    weighed: Any,
    kept: Sequence[tuple[int, str]],
    codes: Sequence[str],
    slopes: Sequence[float],
    leanings: Sequence[float],
    digest: str,
) -> Weights:
    """Keep the heaviest features and round their weights to steps of one byte."""
    import numpy

    typical = numpy.array([1.0 if key[0] == 2 else 0.2 for key in kept])
    weight = numpy.abs(weighed).max(axis=1) * typical
    heaviest = sorted(sorted(range(len(kept)), key=lambda at: (-weight[at], at))[:_FEATURES])
    grams, steps, table = [], [], []
    for group in range(3):
        ours = [at for at in heaviest if kept[at][0] == group]
        of_group = weighed[ours]
        step = numpy.abs(of_group).max(axis=0) / _STEPS
        step[step == 0] = 1.0
        table.append((numpy.rint(of_group / step) + ZERO).astype(numpy.uint8))
        grams.append("\n".join(kept[at][1] for at in ours))
        steps.append(tuple(float(each) for each in step))
    return Weights(
        digest=digest,
        codes=tuple(codes),
        grams=(grams[0], grams[1], grams[2]),
        steps=(steps[0], steps[1], steps[2]),
        rows=numpy.concatenate(table).tobytes(),
        slope=tuple(slopes),
        leaning=tuple(leanings),
    )


def _check(digest: str) -> int:
    try:
        known = msgspec.msgpack.decode(WEIGHTS.read_bytes(), type=Weights).digest
    except OSError:
        known = ""
    if known == digest:
        print("The reader's weights belong to the corpus and the move files as they are.")
        return FINE
    print(
        "simulator: replies or samples have changed since the reader was trained; "
        '"simulator train-reader" trains it anew.',
        file=sys.stderr,
    )
    return PROBLEMS


def _lines(grams: str) -> int:
    return grams.count("\n") + 1 if grams else 0
