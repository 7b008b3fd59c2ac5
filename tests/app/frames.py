"""The screen as text: rows of characters read from Textual's own screenshot."""

import html
import os
import re
from pathlib import Path

from textual.app import App

GOLDEN = Path(__file__).parent.parent / "golden"

_TEXT = re.compile(
    r'<text[^>]*?x="([\d.]+)"[^>]*?y="([\d.]+)"[^>]*?clip-path[^>]*?>(.*?)</text>', re.DOTALL
)
_CELL = 12.2
_ROW = 24.4
_TOP = 1.5


def frame(app: App[int]) -> str:
    """What stands on the screen, row by row, without trailing blanks."""
    width, height = app.size
    rows = [[" "] * width for _ in range(height)]
    for x, y, written in _TEXT.findall(app.export_screenshot()):
        row = round((float(y) - _TOP - 18.5) / _ROW)
        column = round(float(x) / _CELL)
        text = html.unescape(re.sub(r"<[^>]+>", "", written)).replace("\xa0", " ")
        for offset, character in enumerate(text):
            if 0 <= row < height and 0 <= column + offset < width:
                rows[row][column + offset] = character
    return "\n".join("".join(row).rstrip() for row in rows).rstrip() + "\n"


def assert_golden(name: str, text: str) -> None:
    """Compare with the kept frame. ``SIMULATOR_UPDATE_GOLDEN=1`` writes it anew."""
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("SIMULATOR_UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
