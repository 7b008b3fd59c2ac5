"""Names an author chose or uses: one word each, with commas or ``or`` between several."""

import re
from typing import Final

from simulator.library.nodes import Text
from simulator.library.pieces import Piece
from simulator.library.problems import Report

NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
"""How a name looks: one word of letters, digits, ``_`` and ``-``."""

_EXAMPLES: Final = {
    "state": "testing_crack",
    "fact": "spice_jars",
    "move": "own_contribution",
    "outcome": "repaired",
}


def parse_names(piece: Piece, sort: str, report: Report) -> list[str] | None:
    """Read names joined by ``or`` or commas; ``sort`` says what they name.

    It is one of ``state``, ``fact``, ``move`` and ``outcome``.
    """
    names = []
    for part in piece.split(r"\s+or\s+|\s*,\s*(?:or\s+)?"):
        if not NAME.fullmatch(part.text):
            report.add(
                "error", "N209", part.place,
                f"the name of a {sort} is missing here" if not part.text
                else f'"{part.text}" is not the name of a {sort}',
                width=max(len(part.text), 1),
                cause=f"The name of a {sort} is one word, such as {_EXAMPLES[sort]}; between two "
                'stands a comma or "or".',
            )  # fmt: skip
            return None
        names.append(part.text)
    return names


def comma_list(piece: Piece, report: Report) -> tuple[Piece, ...]:
    """Cut words at their commas; an empty place between two commas is reported."""
    pieces = piece.split(",")
    if pieces and not pieces[-1].text:
        pieces.pop()
    kept = []
    for part in pieces:
        if part.text:
            kept.append(part)
        else:
            report.add(
                "error", "N209", part.place, "nothing stands between these commas",
                cause="Leave out one of the two commas.",
            )  # fmt: skip
    return tuple(kept)


def phrases(text: Text, report: Report) -> tuple[Piece, ...]:
    """Cut words at their commas; under the upright bar a row's end parts them as well."""
    if not text.block or text.folded:
        return comma_list(text.piece, report)
    return tuple(part for line in text.lines() for part in comma_list(Piece.of(line), report))


def check_id(name: Text | Piece, sort: str, report: Report) -> bool:
    """Tell whether a name of the author's choice is one word; reported when it is not."""
    words = name.value if isinstance(name, Text) else name.text
    if NAME.fullmatch(words):
        return True
    likely = re.sub(r"[^A-Za-z0-9-]+", "_", words.strip()).strip("_")
    report.add(
        "error", "N209", name.place, f'the name of {sort} has to be one word',
        width=max(len(words), 1), cause="Letters, digits, _ and - can stand in it, and it begins "
        "with a letter or a digit.", instead=likely,
    )  # fmt: skip
    return False
