"""The ``agree`` command: how far the reader agrees with raters on coded replies."""

import argparse
import sys
from pathlib import Path
from typing import Any

import msgspec

from simulator.bench.agreement import (
    Coding,
    Interval,
    Pair,
    confusion,
    correlation,
    disagreements,
    false_misstep_share,
    icc,
    interval,
    levels_of,
    macro_f1,
    mean_error,
    per_name,
    polarity_kappa,
    score,
    unsure_share,
)
from simulator.console.batch import CRITERIA, RUBRIC, judge
from simulator.console.finding import load_library
from simulator.library.model.library import Library
from simulator.library.plain_text import one_line
from simulator.library.vocabulary import MISSTEP, REPAIR
from simulator.reading.reader import Reader
from simulator.reports.session_json import as_json

FINE, COULD_NOT_RUN = 0, 2


def agree(parsed: argparse.Namespace, overlay: Path | None) -> int:
    """Read the gold file's replies and compare with each rater's codes."""
    library = load_library(overlay).library
    items = _lines(parsed.gold)
    ratings = [_lines(path) for path in parsed.raters]
    if items is None or None in ratings:
        return COULD_NOT_RUN
    pairs = _pairs(items, [rating for rating in ratings if rating is not None], library)
    if parsed.only:
        pairs = [pair for pair in pairs if pair.id.startswith(parsed.only)]
    if not pairs:
        print("simulator: no reply of the first file has codes in the others.", file=sys.stderr)
        return COULD_NOT_RUN
    if parsed.json:
        print(as_json(_object(pairs)))
    elif parsed.markdown:
        _print_markdown(pairs)
    else:
        _print(pairs, worst=parsed.worst)
    return FINE


def _lines(path: str) -> list[dict[str, Any]] | None:
    """The objects of a JSON-lines file; ``None`` after saying why it cannot be read."""
    try:
        rows = Path(path).read_bytes().splitlines()
    except OSError as problem:
        print(f"simulator: {path} could not be read: {problem.strerror}.", file=sys.stderr)
        return None
    found = []
    for number, row in enumerate(rows, start=1):
        if not row.strip():
            continue
        try:
            value = msgspec.json.decode(row, type=dict[str, Any])
        except (msgspec.DecodeError, msgspec.ValidationError) as problem:
            print(f"simulator: {path}:{number}: not a coded reply ({problem}).", file=sys.stderr)
            return None
        found.append(value)
    return found


def _pairs(
    items: list[dict[str, Any]], ratings: list[list[dict[str, Any]]], library: Library
) -> list[Pair]:
    reader = Reader(library.lexicon)
    rubric = library.rubrics[RUBRIC]
    by_id = [{str(row.get("id")): row for row in rating} for rating in ratings]
    pairs = []
    for item in items:
        name = str(item.get("id"))
        if isinstance(item.get("response"), str) and all(name in rating for rating in by_id):
            tool = _coding(judge(item, reader, rubric, library), library)
            raters = tuple(_coding(rating[name], library) for rating in by_id)
            pairs.append(Pair(name, item["response"], tool, raters))
    return pairs


def _coding(row: dict[str, Any], library: Library) -> Coding:
    moves = library.lexicon.moves
    codes = frozenset(code for code, _ in row.get("codes", ()) if code in moves)
    levels = {
        name: float(row[name])
        for name in (*CRITERIA, "overall")
        if isinstance(row.get(name), int | float)
    }
    return Coding(
        codes=codes,
        classes=frozenset(moves[code].cls for code in codes),
        repair=any(moves[code].family == REPAIR for code in codes),
        misstep=any(moves[code].family == MISSTEP for code in codes),
        fallback=row.get("fallback"),
        levels=levels,
    )


def _overall(pairs: Any) -> float:
    return correlation(levels_of(pairs, "overall"))


def _object(pairs: list[Pair]) -> dict[str, Any]:
    return {
        "replies": len(pairs),
        "raters": len(pairs[0].raters),
        "class_macro_f1": macro_f1(pairs),
        "polarity_kappa": polarity_kappa(pairs),
        "repair_kappa": score(pairs, lambda coding: coding.repair).kappa,
        "misstep_kappa": score(pairs, lambda coding: coding.misstep).kappa,
        "overall_r": _overall(pairs),
        "unsure": unsure_share(pairs),
        "false_misstep": false_misstep_share(pairs),
        "classes": {name: each.f1 for name, each in per_name(pairs, "classes").items()},
        "codes": {name: each.f1 for name, each in per_name(pairs, "codes").items()},
    }


def _figures(pairs: list[Pair]) -> list[tuple[str, Interval]]:
    """The main figures, each with its interval."""
    return [
        ("class macro-F1", interval(pairs, macro_f1)),
        ("polarity kappa", interval(pairs, polarity_kappa)),
        ("any repair, kappa", interval(pairs, lambda s: score(s, lambda c: c.repair).kappa)),
        ("any misstep, kappa", interval(pairs, lambda s: score(s, lambda c: c.misstep).kappa)),
        ("overall rating, r", interval(pairs, _overall)),
        ("unsure", interval(pairs, unsure_share)),
        ("misstep heard, raters hear repair", interval(pairs, false_misstep_share)),
    ]


def _print_markdown(pairs: list[Pair]) -> None:
    """The table of the docs."""
    print(f"| {len(pairs)} replies, {len(pairs[0].raters)} rater(s) | figure | 95 % interval |")
    print("|---|---|---|")
    for name, figure in _figures(pairs):
        print(f"| {name} | {figure.value:.2f} | {figure.low:.2f} - {figure.high:.2f} |")
    for name in ("ATTACK", "COLLAPSE"):
        each = per_name(pairs, "classes").get(name)
        if each is not None:
            heard = each.both + each.tool_only
            print(f"| precision of {name} ({heard} heard) | {each.precision:.2f} | |")


def _print(pairs: list[Pair], *, worst: int) -> None:
    print(f"{len(pairs)} replies, {len(pairs[0].raters)} raters; 95 % bootstrap intervals\n")
    for name, figure in _figures(pairs):
        print(f"  {name:<36}{figure.value:6.3f}  [{figure.low:.2f}, {figure.high:.2f}]")
    for kind in ("classes", "codes"):
        print(f"\n{kind:<28}  F1    prec  rec   kappa  both tool rater")
        for name, each in per_name(pairs, kind).items():
            print(
                f"  {name:<26}  {each.f1:.2f}  {each.precision:.2f}  {each.recall:.2f}  "
                f"{each.kappa:5.2f}  {each.both:4} {each.tool_only:4} {each.rater_only:4}"
            )
    print(f"\n{'criterion':<12}  ICC(2,1)  r     MAE   n")
    for name in (*CRITERIA, "overall"):
        points = levels_of(pairs, name)
        if points:
            print(
                f"  {name:<10}  {icc(points):7.2f}  {correlation(points):5.2f}  "
                f"{mean_error(points):.2f}  {len(points)}"
            )
    print("\nraters meant, the tool heard")
    for meant, heard, count in confusion(pairs)[:12]:
        print(f"  {meant:<10} {heard:<10} {count}")
    print("\nworst disagreements")
    for pair in disagreements(pairs)[:worst]:
        raters = " | ".join(_codes(rater) for rater in pair.raters)
        print(f"  {pair.id}  {one_line(pair.text)}")
        print(f"      raters: {raters}   tool: {_codes(pair.tool)}")


def _codes(coding: Coding) -> str:
    return ", ".join(sorted(coding.codes)) or coding.fallback or "nothing"
