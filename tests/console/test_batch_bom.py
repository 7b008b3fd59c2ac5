"""A batch file saved with a byte order mark reads like any other."""

from pathlib import Path

import pytest

from simulator.console.batch import hear_batch
from simulator.library.load import load


def test_a_byte_order_mark_is_no_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Some editors put one at the start of a UTF-8 file."""
    items = tmp_path / "items.jsonl"
    items.write_bytes(b'\xef\xbb\xbf{"response": "I cut you off."}\r\n')
    assert hear_batch(str(items), load(None).library) == 0
    assert '"codes"' in capsys.readouterr().out
