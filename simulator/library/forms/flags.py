"""The flag form: ``rubrics/flags.yaml`` (domain.md a.3)."""

from typing import Final

from simulator.library.forms import markers
from simulator.library.forms.naming import known_name
from simulator.library.forms.shape import Form, Key, Table
from simulator.library.model.lexicon import Flag
from simulator.library.nodes import Mapping as Page
from simulator.library.problems import Report
from simulator.library.sentences.cues import parse_cues
from simulator.library.vocabulary import FLAGS

FLAGS_TABLE: Final = markers.table(
    "flags",
    "a file of flags",
    Table(
        "a flag",
        (
            markers.MEANS,
            Key("tell", "What the trainee reads when it is raised.", "prose",
                example="This steps outside the frame of the work."),
            markers.CUES,
            markers.UNLESS,
        ),
    ),
)  # fmt: skip


def build(page: Page, report: Report) -> dict[str, Flag]:
    """The flags of a page by name."""
    form = Form(page, FLAGS_TABLE, report)
    found: dict[str, Flag] = {}
    for name, part in form.named_parts("flags"):
        if known_name(name, "a flag", FLAGS, report):
            found[name.value] = Flag(
                id=name.value,
                means=part.prose("means"),
                tell=part.prose("tell"),
                cues=parse_cues(part.lines("cues"), report),
                unless=parse_cues(part.lines("unless"), report),
                place=name.place,
            )
    return found
