"""The form of a rubric file: the bundled one is whole, and a broken one is told what to mend."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from simulator.library.forms.rubric import build
from simulator.library.model.rubric import Rubric
from simulator.library.nodes import read_page
from simulator.library.problems import Report
from simulator.library.vocabulary import FLAGS, MODIFIERS, OUTCOMES
from simulator.rating import wording
from simulator.rating.reply import NOT_READ, SET_ASIDE
from tests.rating.made import CLASS_OF, RUBRIC_FILE, rubric

VERDICTS = re.compile(
    r"\b(?:bad(?:ly)?|wrong(?:ly)?|fail\w*|invalid|incorrect\w*|poor(?:ly)?|mistake\w*|inadequate"
    r"|terrible|awful|stupid|clumsy|incompetent)\b",
    re.IGNORECASE,
)


def read(text: str) -> tuple[Rubric | None, Report]:
    """Build a rubric from a file's text."""
    report = Report()
    page = read_page(text, "rubrics/made.yaml", report)
    return (None if page is None else build(page, report)), report


def bundled() -> str:
    """The bundled rubric's text."""
    return RUBRIC_FILE.read_text(encoding="utf-8")


def broken(old: str, new: str) -> Report:
    """The report on the bundled rubric with one stretch replaced."""
    assert old in bundled()
    built, report = read(bundled().replace(old, new, 1))
    assert built is None
    return report


def test_the_bundled_rubric_is_whole() -> None:
    """R1-R7 rate replies and E1-E10 sessions, each with five levels from 5 down to 1."""
    criteria = rubric().criteria
    assert list(criteria) == [
        *(f"R{number}" for number in range(1, 8)),
        *(f"E{number}" for number in range(1, 11)),
    ]
    for name, criterion in criteria.items():
        assert criterion.scope == ("reply" if name.startswith("R") else "session")
        assert [level.level for level in criterion.levels] == [5, 4, 3, 2, 1]
        assert criterion.otherwise_because
        assert bool(criterion.not_rated_because) is bool(criterion.applies_when)
        for level in criterion.levels:
            assert level.anchor
            assert level.earned_when or level.level == criterion.otherwise


def test_every_level_ends_in_a_text_for_anybody() -> None:
    """The last feedback text of a level has no condition, and those before it have one."""
    for criterion in rubric().criteria.values():
        for level in criterion.levels:
            *special, last = level.feedback
            assert last.only_if is None
            assert all(text.only_if is not None for text in special)


def test_feedback_on_a_reply_starts_from_the_trainees_words() -> None:
    """Every text of R1-R7 begins with the quotation and speaks of the client by name."""
    for criterion in rubric().criteria.values():
        for level in criterion.levels if criterion.scope == "reply" else ():
            for text in level.feedback:
                assert text.text.startswith('"{words}": ')
                assert len(text.text.split()) <= 50


def _texts(thing: object) -> Iterator[str]:
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, dict):
        for key, value in thing.items():
            yield from _texts(key)
            yield from _texts(value)
    elif isinstance(thing, list | tuple | set | frozenset):
        for value in thing:
            yield from _texts(value)
    elif is_dataclass(thing) and not isinstance(thing, type):
        for each in fields(thing):
            yield from _texts(getattr(thing, each.name))


def test_no_text_holds_a_word_of_verdict() -> None:
    """Neither the rubric nor the words the program adds to it judge the trainee."""
    program = [wording.CLASS_WORDS, wording.CODE_WORDS, wording.MODIFIER_WORDS, wording.FLAG_WORDS]
    texts = [
        *_texts(rubric()),
        *_texts(program),
        *_texts(wording.OUTCOME_WORDS),
        NOT_READ,
        SET_ASIDE,
    ]
    assert len(texts) > 500
    assert [text for text in texts if VERDICTS.search(text)] == []


def test_texts_have_no_loose_ends() -> None:
    """Texts for trainees are whole sentences, without codes or states in them."""
    names = {*CLASS_OF, *(code for code in CLASS_OF.values())}
    for criterion in rubric().criteria.values():
        shown = [criterion.otherwise_because, criterion.not_rated_because]
        shown += [text.text for level in criterion.levels for text in level.feedback]
        for text in filter(None, shown):
            assert text[-1] in '.?!"', text
            assert names.isdisjoint(re.findall(r"\w+", text.replace("{words}", ""))), text


def test_the_program_has_words_for_the_whole_codebook() -> None:
    """Every class, modifier and outcome can be said, and every flag a rating may quote."""
    assert set(wording.CLASS_WORDS) >= set(CLASS_OF.values())
    assert set(wording.MODIFIER_WORDS) == set(MODIFIERS)
    assert set(wording.OUTCOME_WORDS) == set(OUTCOMES)
    assert set(wording.FLAG_WORDS) >= set(FLAGS) - {"risk_text", "real_client", "off_task"}


@pytest.mark.parametrize(
    ("old", "new", "code", "headline"),
    [
        ("did NAME, tentative\n", "did NAMES, tentative\n", "N201", 'there is no move "NAMES"'),
        ("      4:\n", "      6:\n", "N210", 'there is no level "6"'),
        ("    rates: each reply", "    rates: each answer", "N202", "each answer"),
        ("    otherwise: 2\n", "    otherwise: 7\n", "N210", '"otherwise" cannot be 7'),
        ("at most 1.5", "at least 1.5", "N209", "at most 1.5"),
        ('"{words}": said', '"{wrods}": said', "N209", "{wrods}"),
        ("[if did NAME]", "[if did NAEM]", "N201", 'there is no move "NAEM"'),
        ("  counter_blame: The", "  counter_blame The", "N209", "has no colon"),
        ("1 level lower", "one level lower", "N209", "1 level lower"),
        (
            "    not_rated_because: The client has already named it.\n",
            "",
            "N203",
            "not_rated_because",
        ),
        ("title: Repairing a strain in the alliance\n", "", "N203", '"title" is missing'),
        ("        anchor: Names it gently\n", "", "N203", '"anchor" is missing'),
    ],
)
def test_a_broken_rubric_says_what_to_mend(old: str, new: str, code: str, headline: str) -> None:
    """Each fault is an error with its place, and a rubric with errors is not used."""
    report = broken(old, new)
    assert any(
        problem.code == code and headline in problem.headline and problem.place.line > 1
        for problem in report.errors
    ), report.problems


def test_a_level_nothing_leads_to_is_reported() -> None:
    """A level without evidence that is not the one otherwise given can never be earned."""
    report = broken("    otherwise: 2\n", "    otherwise: 3\n")
    assert [problem.code for problem in report.errors] == ["R601"]
    assert "R1 level 2 can never be earned" in report.errors[0].headline


def test_a_problem_in_a_text_over_several_rows_is_placed_on_its_row() -> None:
    """A condition at the end of a text that runs over two rows is pointed at where it stands."""
    report = broken('differ: "I might be off, but ...". [if did NAME]', "differ. [if did NAEM]")
    row = next(
        number
        for number, line in enumerate(bundled().splitlines(), start=1)
        if "[if did NAME]" in line
    )
    (problem,) = report.errors
    assert problem.place.line == row
    line = bundled().splitlines()[row - 1].replace('differ: "I might be off, but ...".', "differ.")
    assert line[problem.place.column - 1 :].startswith("NAME")


def test_all_problems_come_in_one_run() -> None:
    """Several faults are reported together."""
    _, report = read(
        bundled()
        .replace("did NAME, tentative\n", "did NAMES, tentative\n", 1)
        .replace("    otherwise: 2\n", "    otherwise: 7\n", 1)
    )
    assert len(report.errors) >= 2
