"""The tables of every kind of file."""

import pytest

from simulator.library.forms import flags, modifiers, move, rubric, scenario_table, style, wordlists
from simulator.library.forms.tables import Table, example_of
from simulator.library.nodes import read_page
from simulator.library.problems import Report

TABLES = (
    style.STYLE_TABLE, style.STATE_TABLE, scenario_table.SCENARIO_TABLE, move.MOVE_TABLE,
    move.SETTING_TABLE, rubric.RUBRIC, rubric.CRITERION, rubric.LEVEL, wordlists.WORD_LISTS_TABLE,
    modifiers.MODIFIERS_TABLE, flags.FLAGS_TABLE, scenario_table.CLIENT_TABLE,
    scenario_table.NEED_TABLE, scenario_table.TEST_TABLE, scenario_table.CHANGES_TABLE,
)  # fmt: skip


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_explains_its_keys(table: Table) -> None:
    """Every key has a sentence that says what it means, and an example that can be read."""
    assert len({key.name for key in table.keys}) == len(table.keys)
    for key in table.keys:
        assert key.means[0].isupper(), key.name
        assert key.means.endswith("."), key.name
        report = Report()
        page = read_page(example_of(key) + "\n", "file.yaml", report)
        assert report.problems == [], key.name
        assert page is not None
        assert list(page.entries) == [key.name]
