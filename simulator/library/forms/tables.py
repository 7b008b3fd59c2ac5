"""Tables of keys: which parts a file has, what each means and what it holds.

The same tables make the loader, the hints, the JSON Schema and the reference page.
"""

from dataclasses import dataclass
from typing import Final, Literal

Holds = Literal[
    "line", "prose", "names", "number", "yes or no", "lines", "part", "named parts", "list of parts"
]
"""What stands after a key.

``line``: a few words on one line. ``prose``: flowing text, usually under ``>``. ``names``: words
with commas between. ``number``: a whole number. ``lines``: one entry a line, under ``|``.
``part``: keys of its own. ``named parts``: parts under names the author chooses. ``list of
parts``: parts that each begin with a dash.
"""


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a table.

    ``means`` is a sentence for hints, hover texts and the reference page; ``example`` is what
    follows the key in a real file. ``choices`` limits a ``line`` or the ``names``; ``low`` and
    ``high`` bound a ``number``; ``inside`` is the table of a part.
    """

    name: str
    means: str
    holds: Holds = "line"
    required: bool = True
    example: str = ""
    choices: tuple[str, ...] = ()
    low: int = 0
    high: int = 999
    inside: "Table | None" = None


@dataclass(frozen=True, slots=True)
class Table:
    """The keys of one sort of part. ``name`` reads well in "... is not a part of <name>"."""

    name: str
    keys: tuple[Key, ...]

    def key(self, name: str) -> Key:
        """Return the key called ``name``."""
        return next(key for key in self.keys if key.name == name)


def head(kind: str, example_id: str, example_title: str) -> tuple[Key, ...]:
    """Return the four keys that every file begins with."""
    return (
        Key("kind", "What sort of file this is.", example=kind, choices=(kind,)),
        Key("format", "The version of the file format.", "number", example="1", low=1, high=1),
        Key("id", "The name others use; the same as the file's.", example=example_id),
        Key("title", "What people see.", example=example_title),
    )


WANTED: Final[dict[Holds, str]] = {
    "line": "a few words on the same line",
    "prose": "a paragraph under >",
    "names": "words with commas between, on the same line",
    "number": "a whole number on the same line",
    "yes or no": "yes or no, on the same line",
    "lines": "lines under a bar ( | )",
    "part": "parts of its own, each on a line with its own name",
    "named parts": "parts under names of your choice",
    "list of parts": "a list whose entries each begin with a dash",
}
"""What a key of each sort needs, in the words of a message."""


def example_of(key: Key) -> str:
    """Return how the key looks in a file, ready to be typed."""
    if key.holds in ("part", "named parts", "list of parts"):
        return parts_example(key.name, key)
    if key.holds == "lines":
        return "\n".join([f"{key.name}: |", *(f"  {row}" for row in key.example.splitlines())])
    if key.holds == "prose":
        return "\n".join([f"{key.name}: >", *(f"  {row}" for row in key.example.splitlines())])
    return f"{key.name}: {key.example}" if key.example else ""


def parts_example(name: str, key: Key) -> str:
    """Return how the parts under a key look in a file."""
    if key.inside is None or key.holds == "named parts":
        return "\n".join([f"{name}:", *(f"  {row}" for row in key.example.splitlines())])
    inner = [
        row for each in key.inside.keys if each.required for row in example_of(each).splitlines()
    ]
    if key.holds == "list of parts":
        return "\n".join(
            [f"{name}:", *(("  - " if not at else "    ") + row for at, row in enumerate(inner))]
        )
    return "\n".join([f"{name}:", *(f"  {row}" for row in inner)])
