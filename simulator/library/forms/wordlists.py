"""The word-list form: ``rubrics/wordlists.yaml`` made into phrases by list."""

from typing import Final

from simulator.library.forms.shape import Form, Key, Table, check_id, head, phrases, text_of, texts
from simulator.library.nodes import Mapping as Page
from simulator.library.problems import Report

LISTS_KEY: Final = Key(
    "lists", "Lists of words and phrases, each under its name.", "named parts",
    example="hurt: hurt, upset, let down",
)  # fmt: skip
WORD_LISTS_TABLE: Final = Table(
    "a file of word lists", (*head("wordlists", "wordlists", "Word lists"), LISTS_KEY)
)


def build(page: Page, report: Report) -> dict[str, tuple[str, ...]]:
    """The phrases of each list, in the order written."""
    form = Form(page, WORD_LISTS_TABLE, report)
    lists: dict[str, tuple[str, ...]] = {}
    for entry in form.named("lists"):
        key = Key(
            entry.key.value, "Words and phrases with commas between.", "names", example="a, b"
        )
        text = text_of(entry, key, report)
        if text is not None and check_id(entry.key, "a word list", report):
            lists[entry.key.value] = texts(phrases(text, report))
    return lists
