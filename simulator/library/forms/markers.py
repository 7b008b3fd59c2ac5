"""What modifiers and flags have in common: named entries with cues."""

from typing import Final

from simulator.library.forms.shape import Key, Table, head

MEANS: Final = Key("means", "What it says about a reply.", "prose", example="A hedge was used.")
CUES: Final = Key("cues", "Words by which it is heard.", "lines", required=False, example="maybe")
UNLESS: Final = Key(
    "unless", "Words that cancel its cues in the same clause.", "lines", required=False,
    example="maybe you should",
)  # fmt: skip


def table(kind: str, name: str, entry: Table) -> Table:
    """The table of a file that holds such entries under ``kind``."""
    return Table(
        name,
        (
            *head(kind, kind, kind.capitalize()),
            Key(kind, "The entries, each under its name.", "named parts", inside=entry,
                example="tentative:\n  means: >\n    A hedge was used."),
        ),
    )  # fmt: skip
