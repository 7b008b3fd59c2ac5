"""Where the files of the library are: those that come with the program, and an instructor's own."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from simulator.library.places import Place
from simulator.library.plain_text import one_line
from simulator.library.problems import Report
from simulator.library.rows import LARGEST, decode, split_rows

_PACKAGE: Final = Path(__file__).resolve().parent.parent
_FOLDERS: Final = ("scenarios", "rubrics")
_DEMOS: Final = "demos"
MOST_FILES: Final = 2000
"""More files than this beneath an instructor's folder are not a library."""


@dataclass(frozen=True)
class Source:
    """One file of a library.

    ``shown`` is how messages name it: relative to the library's root, with ``/``. ``own`` tells
    an instructor's file from one that came with the program.
    """

    shown: str
    path: Path
    data: bytes
    own: bool = False

    @cached_property
    def rows(self) -> list[str]:
        """The file's rows as they stand in it, for showing where a problem is."""
        return split_rows(self.data.decode("utf-8-sig", errors="replace"))

    @property
    def digest(self) -> str:
        """The sha256 of the file's bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()

    def text(self, report: Report) -> str | None:
        """Return the file's text; ``None``, with a problem, when it is not readable."""
        return decode(self.data, self.shown, report)


def root() -> Path:
    """Return the folder that holds ``scenarios`` and ``rubrics``.

    In an installed wheel that is inside the package, in a checkout it is beside it.
    """
    inside = _PACKAGE / "content"
    return inside if inside.is_dir() else _PACKAGE.parent


def bundled(report: Report, base: Path | None = None) -> list[Source]:
    """Read the files that come with the program, in the order of their names.

    ``base`` is the folder that holds them, when it is not the program's own.
    """
    base = base or root()
    paths = [path for folder in _FOLDERS for path in _yaml_beneath(base / folder)]
    return list(_read(((path.relative_to(base).as_posix(), path) for path in paths), False, report))


def own(overlay: Path, taken: frozenset[str], report: Report) -> list[Source]:
    """Read an instructor's files: every ``.yaml`` beneath a folder, or one single file.

    ``taken`` are the names bundled files are shown by; a file that would be shown by the same one
    is shown with the folder's name in front.
    """
    if overlay.is_file():
        return list(_read([(overlay.name, overlay)], True, report))
    if not overlay.is_dir():
        report.add(
            "error", "N200", Place(str(overlay), 1, 1), "there is no such folder",
            cause="A library is a folder with .yaml files in it, at any depth.",
        )  # fmt: skip
        return []
    named = []
    for path in _yaml_beneath(overlay):
        shown = path.relative_to(overlay).as_posix()
        named.append((f"{overlay.name}/{shown}" if shown in taken else shown, path))
    if len(named) > MOST_FILES:
        report.add(
            "error", "N200", Place(str(overlay), 1, 1),
            f"there are {len(named):,} .yaml files beneath this folder",
            cause=f"More than {MOST_FILES:,} are not read. Name the folder that holds your own "
            "clients and nothing else.",
        )  # fmt: skip
        return []
    _misnamed(overlay, report)
    return list(_read(named, True, report))


def bundled_demos() -> dict[str, tuple[str, ...]]:
    """Return the example sessions: by the scenario's id, the trainee's replies in order.

    Each is a text file ``scenarios/demos/<scenario>.txt`` with one reply a line; lines that begin
    with ``#`` are comments.
    """
    demos = {}
    for path in sorted((root() / "scenarios" / _DEMOS).glob("*.txt")):
        rows = path.read_text(encoding="utf-8").splitlines()
        replies = (row.strip() for row in rows if not row.startswith("#"))
        demos[path.stem] = tuple(reply for reply in replies if reply)
    return demos


def _yaml_beneath(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.rglob("*.yaml")
        if path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def _misnamed(folder: Path, report: Report) -> None:
    """Point out files that were surely meant to be read and are not."""
    for pattern in ("*.yml", "*.yaml.txt"):
        for path in sorted(folder.rglob(pattern)):
            better = path.name.removesuffix(".txt").removesuffix(".yml").removesuffix(".yaml")
            report.add(
                "warning", "Y112", Place(path.relative_to(folder).as_posix(), 1, 1),
                "this file is not read because of its name",
                cause="The name of a file ends in .yaml.", instead=f"{better}.yaml",
            )  # fmt: skip


def _read(
    named: "list[tuple[str, Path]] | Iterator[tuple[str, Path]]", is_own: bool, report: Report
) -> Iterator[Source]:
    for shown, path in named:
        try:
            with path.open("rb") as file:
                data = file.read(LARGEST + 1)
        except OSError as error:
            report.add(
                "error", "Y111", Place(shown, 1, 1), "this file cannot be opened",
                cause=error.strerror or "The system does not say why.",
            )  # fmt: skip
            continue
        yield Source(one_line(shown), path, data, is_own)
