"""Lines that continue on the next row: a line and what stands further in beneath it."""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.library.pieces import Piece
from simulator.library.places import Line


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a bar: its words, and the words after each opener (``because``, ``thinks:``)."""

    main: Piece
    below: Piece | None


def entries(lines: Sequence[Line], opener: str = "") -> list[Entry]:
    """Join every line with the lines further in beneath it.

    The first line further in that begins with ``opener`` starts ``below``, which holds what
    follows the opener.
    """
    grouped: list[tuple[list[Line], list[Line]]] = []
    for line in lines:
        if line.indent == 0 or not grouped:
            grouped.append(([line], []))
            continue
        main, below = grouped[-1]
        if below or (opener and line.text.startswith(opener)):
            below.append(line)
        else:
            main.append(line)
    return [
        Entry(Piece.flowing(main), Piece.flowing(below).part(len(opener)) if below else None)
        for main, below in grouped
    ]
