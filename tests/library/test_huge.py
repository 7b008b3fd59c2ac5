"""Files a thousand times larger than any author writes: each is read or refused, in one breath."""

from pathlib import Path

import pytest

from simulator.library.frames import render
from simulator.library.load import MOST_PROBLEMS, load

SMALL = Path(__file__).parent / "small"
SCENARIO = SMALL / "scenarios" / "the-lamp.yaml"
STYLE = SMALL / "scenarios" / "styles" / "calm.yaml"
MOVE = SMALL / "rubrics" / "moves" / "own_contribution.yaml"
MANY = 300_000

# What is written in place of a piece of a small file: the file, the piece, and the huge thing.
HUGE = {
    "the same name": (SCENARIO, "kind:", "x: 1\n" * (MANY // 5) + "kind:"),
    "a gap in a title": (SCENARIO, "The lamp", "The" + " " * MANY + "lamp"),
    "a gap in a rule": (STYLE, "any misstep: trust", "any misstep" + " " * MANY + ": trust"),
    "escapes": (SCENARIO, "The lamp", "\x1b[31m" * (MANY // 5)),
    "no-break spaces": (SCENARIO, "The lamp", "a\u00a0" * (MANY // 3)),
    "rules": (
        STYLE,
        "feels: |\n",
        "feels: |\n" + "  OWN, if trust is high: trust +1\n" * (MANY // 34),
    ),
    "rules with slips": (
        STYLE,
        "feels: |\n",
        "feels: |\n" + "  OWNS, if it is so: leaves\n" * (MANY // 28),
    ),
    "a long reason": (
        STYLE,
        "because it",
        "because it\n" + "      was so\n" * (MANY // 13) + "      it",
    ),
    "a long rule": (STYLE, "  any misstep:", "  any misstep" + " or OWN" * (MANY // 7) + ":"),
    "conditions": (
        STYLE,
        "if trust is at least 5:",
        "if trust is high" + " and too close" * (MANY // 14) + ":",
    ),
    "lines": (SCENARIO, "      Hm.\n", "      Hm.\n" * (MANY // 10)),
    "lines with slips": (SCENARIO, "      Hm.\n", "      (Hm.\n" * (MANY // 11)),
    "facts nobody told": (SCENARIO, "      Hm.\n", "      Hm. [if recalled it]\n" * (MANY // 27)),
    "brackets in a line": (
        SCENARIO,
        "      Hm.",
        "      Hm." + " [if trust is high]" * (MANY // 19),
    ),
    "open brackets": (SCENARIO, "      Hm.", "      Hm." + "[" * MANY),
    "braces": (SCENARIO, "      Hm.", "      Hm." + "{" * MANY),
    "quotation marks": (SCENARIO, "The lamp", '"' * MANY),
    "commas": (SCENARIO, "snapped", "a," * (MANY // 2)),
    "commas alone": (SCENARIO, "snapped", ",," * (MANY // 2)),
    "a list of rows": (
        SCENARIO,
        "event_terms: short with you,",
        "event_terms: >\n" + "  a,\n" * (MANY // 5) + " ",
    ),
    "expectations": (
        SCENARIO,
        "=> heard",
        "=> trust at least 1\n" + "      => trust at least 1\n" * (MANY // 26) + "      => heard",
    ),
    "nested cue": (MOVE, "I was <short>", "(" * (MANY // 2) + "a" + ")" * (MANY // 2)),
    "open cue": (MOVE, "I was <short>", "(" * MANY),
    "cues": (MOVE, "  I was <short>", "  I was so <short>\n" * (MANY // 19) + "  I was <short>"),
    "word lists there are not": (
        MOVE,
        "  I was <short>",
        "  I was <shot>\n" * (MANY // 15) + "  I was <short>",
    ),
    "rows of nothing": (SCENARIO, "lines:\n", "\n" * MANY + "lines:\n"),
}


@pytest.mark.parametrize("name", HUGE)
def test_huge_files(name: str, tmp_path: Path) -> None:
    """Whatever is repeated without end, the file loads or is told of in a few short messages."""
    file, piece, huge = HUGE[name]
    text = file.read_text(encoding="utf-8")
    assert piece in text
    mine = tmp_path / file.name
    mine.write_text(text.replace(piece, huge, 1), encoding="utf-8")
    loaded = load(mine, base=SMALL)
    rows = {shown: source.rows for shown, source in loaded.sources.items()}
    assert len(loaded.report.problems) <= MOST_PROBLEMS + 2
    assert all(len(render(problem, rows)) < 8000 for problem in loaded.report.problems)
    assert list(loaded.library.styles) == ["calm"]
