"""Problems found in files, and the report that collects them (authoring.md 3.2)."""

from dataclasses import dataclass, field
from typing import Literal

from simulator.library.places import Place

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of one line that a message points at; ``label`` stands beside the carets."""

    place: Place
    width: int = 1
    label: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend in a file.

    ``headline`` is complete on its own, ``cause`` says in plain words what it means for the
    trainee or the client, ``instead`` is what to type (empty when nothing sure can be offered).
    ``marks`` holds the place first, then any second place.
    """

    severity: Severity
    code: str
    headline: str
    marks: tuple[Mark, ...]
    cause: str = ""
    instead: str = ""

    @property
    def place(self) -> Place:
        """Where the problem is."""
        return self.marks[0].place


@dataclass(slots=True)
class Report:
    """Collects the problems of one run. The only mutable thing a form is given."""

    problems: list[Problem] = field(default_factory=list)

    def add(
        self,
        severity: Severity,
        code: str,
        place: Place,
        headline: str,
        *,
        width: int = 1,
        label: str = "",
        cause: str = "",
        instead: str = "",
        second: Mark | None = None,
    ) -> None:
        """Note one problem at ``place``."""
        first = Mark(place, width, label)
        marks = (first,) if second is None else (first, second)
        self.problems.append(Problem(severity, code, headline, marks, cause, instead))

    @property
    def errors(self) -> list[Problem]:
        """The problems that keep a file from being used."""
        return [problem for problem in self.problems if problem.severity == "error"]
