"""The wheel holds what the program needs, and nothing is missing from it."""

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_every_bundled_file_is_in_the_wheel(tmp_path: Path) -> None:
    """Each scenario, style, move, rubric and demo of the checkout is in the built wheel."""
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path, ROOT],
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("scenarios", "rubrics"):
        for path in (ROOT / folder).rglob("*.*"):
            assert f"simulator/content/{path.relative_to(ROOT).as_posix()}" in names
    assert wheel.name.startswith("rupture_repair_simulator-")
