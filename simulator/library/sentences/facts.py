"""What a client once told: ``spice_jars: she labels her spice jars => spice jars, labels``."""

from collections.abc import Sequence

from simulator.library.model.scenario import Fact
from simulator.library.places import Line
from simulator.library.problems import Mark, Report
from simulator.library.sentences.grouping import entries
from simulator.library.sentences.names import check_id, comma_list

FACT_FORM = "spice_jars: she labels her spice jars => spice jars, labels"


def parse_facts(lines: Sequence[Line], report: Report) -> tuple[Fact, ...]:
    """Read facts, one a line; a line that cannot be read is left out, with a problem.

    Before the arrow stands what is true, after it the phrases that count as recalling it.
    """
    facts: dict[str, Fact] = {}
    for entry in entries(lines):
        name, rest = entry.main.partition(r":(?=\s|$)")
        truth, phrases = rest.partition("=>") if rest is not None else (entry.main, None)
        if rest is None or phrases is None or not truth.text or not phrases.text:
            missing = (
                "its name and a colon" if rest is None
                else "the arrow => and the phrases that recall it" if phrases is None
                else "what is true" if not truth.text
                else "the phrases that recall it"
            )  # fmt: skip
            report.add(
                "error", "N209", entry.main.place, f"this fact lacks {missing}",
                width=len(entry.main.text.split(":")[0]),
                cause="A fact has a name, what is true, and the words by which a trainee shows "
                "that they remember.",
                instead=_likely(entry.main.text, name.text, rest is not None),
            )  # fmt: skip
            continue
        if not check_id(name, "a fact", report):
            continue
        if name.text in facts:
            report.add(
                "error", "Y107", name.place, f'there are two facts called "{name.text}"',
                width=len(name.text), label="second time",
                cause="Give one of them another name, or join their phrases.",
                second=Mark(facts[name.text].place, len(name.text), "first time"),
            )  # fmt: skip
            continue
        words = tuple(phrase.text for phrase in comma_list(phrases, report))
        facts[name.text] = Fact(name.text, truth.text, words, entry.main.place)
    return tuple(facts.values())


def _likely(words: str, name: str, has_name: bool) -> str:
    """Return the fact with its name as the phrase, when that is all it lacks."""
    if has_name and "=>" not in words:
        return f"{words} => {name.replace('_', ' ')}"
    return FACT_FORM
