"""The modifier form: ``rubrics/modifiers.yaml`` (domain.md a.0.9)."""

from typing import Final

from simulator.library.forms import markers
from simulator.library.forms.naming import known_name
from simulator.library.forms.shape import Form, Table
from simulator.library.model.lexicon import Modifier
from simulator.library.nodes import Mapping as Page
from simulator.library.problems import Report
from simulator.library.sentences.cues import parse_cues
from simulator.library.vocabulary import MODIFIERS

MODIFIERS_TABLE: Final = markers.table(
    "modifiers",
    "a file of modifiers",
    Table("a modifier", (markers.MEANS, markers.CUES, markers.UNLESS)),
)


def build(page: Page, report: Report) -> dict[str, Modifier]:
    """The modifiers of a page by name."""
    form = Form(page, MODIFIERS_TABLE, report)
    found: dict[str, Modifier] = {}
    for name, part in form.named_parts("modifiers"):
        if known_name(name, "a modifier", MODIFIERS, report):
            found[name.value] = Modifier(
                id=name.value,
                means=part.prose("means"),
                cues=parse_cues(part.lines("cues"), report),
                unless=parse_cues(part.lines("unless"), report),
                place=name.place,
            )
    return found
