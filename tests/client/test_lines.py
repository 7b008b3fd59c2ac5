"""Which line a client says, and how the trainee's words enter it."""

import hashlib
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.client.lines import (
    LONGEST_QUOTE,
    SILENCE,
    Cause,
    LineBook,
    ask_back,
    choose_line,
    quotable,
)
from simulator.client.react import Client
from simulator.client.said import say
from simulator.client.situation import Situation
from simulator.library.model.conditions import Modified, Within
from simulator.library.model.scenario import SpokenLine

OWNED = Cause("OWN", "own_contribution", "I cut you off")


def _now(trust: int = 5) -> Situation:
    return Situation(
        say(frozenset({"OWN"})), "shutdown", trust, 5, 1, 0, 0, None, 0, 1,
        frozenset(), frozenset(), False,
    )  # fmt: skip


def _words(
    book: LineBook,
    cause: Cause = OWNED,
    *,
    trust: int = 5,
    spoken: Sequence[str] = (),
    seed: int = 0,
    state: str = "flat_denial",
) -> str:
    return choose_line(book, state, cause, _now(trust), spoken, seed).words


def test_the_nearer_line_wins(client_of: Callable[..., Client]) -> None:
    """A line for the move stands before one for its class, its family and anything else."""
    lines = {
        "anything else": ["any"],
        "any repair": ["family"],
        "OWN NAME": ["class"],
        "own_contribution": ["move"],
    }
    book = client_of(lines={"flat_denial": lines}).book
    assert _words(book) == "move"
    assert _words(book, Cause("OWN", "another_move", "")) == "class"
    assert _words(book, Cause("TASK", "renegotiate_task", "")) == "family"
    assert _words(book, Cause("DEFEND", "defend_self", "")) == "any"


def test_missteps_have_a_family_of_their_own(client_of: Callable[..., Client]) -> None:
    """`any misstep` answers missteps, `any repair` does not."""
    lines = {"any repair": ["kind"], "any misstep": ["hurt"], "anything else": ["any"]}
    book = client_of(lines={"flat_denial": lines}).book
    assert _words(book, Cause("PRESS", "pursue_pressure", "")) == "hurt"
    assert _words(book, Cause("NEUTRAL", "", "")) == "any"


def test_a_line_with_a_condition_that_holds_stands_before_one_without(
    client_of: Callable[..., Client], says: Callable[..., SpokenLine]
) -> None:
    """`[if trust is high]` is more specific than nothing, and silent when it does not hold."""
    lines = {"OWN": [says("plain"), says("trusting", Within("trust", 7, 10))]}
    book = client_of(lines={"flat_denial": lines}).book
    assert _words(book, trust=8) == "trusting"
    assert _words(book, trust=6) == "plain"


def test_conditions_may_ask_about_the_reply(
    client_of: Callable[..., Client], says: Callable[..., SpokenLine]
) -> None:
    """A line can depend on how the reply was put."""
    lines = {"OWN": [says("vague", Modified("specific", False))], "anything else": ["other"]}
    book = client_of(lines={"flat_denial": lines}).book
    assert _words(book) == "vague"


def test_nothing_is_repeated_while_something_unused_fits(
    client_of: Callable[..., Client],
) -> None:
    """The less specific lines are used before any line comes a second time."""
    lines = {"OWN": ["a", "b"], "any repair": ["c"], "anything else": ["d"]}
    book = client_of(lines={"flat_denial": lines}).book
    spoken: list[str] = []
    said = []
    for _ in range(6):
        chosen = choose_line(book, "flat_denial", OWNED, _now(), spoken, 3)
        spoken.append(chosen.key)
        said.append(chosen.words)
    assert set(said[:2]) == {"a", "b"}
    assert said[2:4] == ["c", "d"]
    assert said[4:] == said[:2], "when all are used, the best ones return, the oldest first"


def test_chance_depends_on_seed_turn_and_key_alone(client_of: Callable[..., Client]) -> None:
    """Equals are drawn by a published hash, so any machine and Python draw alike."""
    book = client_of(lines={"flat_denial": {"OWN": ["a", "b", "c"]}}).book
    for seed in range(20):
        keys = {f"flat_denial/OWN/{n}": words for n, words in enumerate("abc", start=1)}
        drawn = min(keys, key=lambda key: hashlib.sha256(f"{seed}\n0\n{key}".encode()).digest())
        assert _words(book, seed=seed) == keys[drawn]
    assert len({_words(book, seed=seed) for seed in range(20)}) == 3


def test_the_trainee_s_words_come_back(client_of: Callable[..., Client]) -> None:
    """`{words}` is filled with what caused the line, in words, cue and inner voice."""
    lines = {"OWN": ['"{words}." Right.']}
    book = client_of(lines={"flat_denial": lines}).book
    assert _words(book) == '"I cut you off." Right.'


def test_a_line_that_quotes_needs_something_to_quote(client_of: Callable[..., Client]) -> None:
    """Without words a line with `{words}` is passed over."""
    lines = {"OWN": ['"{words}"?'], "anything else": ["Mm."]}
    book = client_of(lines={"flat_denial": lines}).book
    assert _words(book, Cause("OWN", "own_contribution", "...")) == "Mm."


def test_where_nothing_fits_the_client_is_silent(client_of: Callable[..., Client]) -> None:
    """A scenario with a gap stays playable: a visible silence, no words."""
    book = client_of(lines={"flat_denial": {"OWN": ["a"]}}).book
    assert choose_line(book, "shutdown", OWNED, _now(), (), 0) == SILENCE
    assert SILENCE.cue


def test_asking_back_goes_round(client_of: Callable[..., Client]) -> None:
    """What is said to an unread reply takes turns."""
    book = client_of(not_understood=("one", "two")).book
    spoken: list[str] = []
    for _ in range(4):
        spoken.append(ask_back(book, spoken, 0).key)
    assert spoken[0] != spoken[1]
    assert spoken[2:] == spoken[:2]


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("I cut you off.", "I cut you off"),
        ("  two\n lines\t here ", "two lines here"),
        ('you said “fine” and "okay"', "you said 'fine' and 'okay'"),
        ("“It's fine.”", "It's fine"),
        ("I didn’t listen", "I didn't listen"),
        ("[b]bold[/b]", "[b]bold[/b]"),
        ("[silence]", ""),
        ("\x1b[31mred\x07", "[31mred"),
        ("a {words} trick", "a (words) trick"),
        ("...", ""),
        ("", ""),
    ],
)
def test_words_are_made_fit_to_quote(words: str, quoted: str) -> None:
    """One line, straight quotes, no control characters, no punctuation at the ends, no actions."""
    assert quotable(words) == quoted


def test_a_long_quote_is_cut_between_words() -> None:
    """At most about sixty characters, never in the middle of a word, with a mark of the cut."""
    words = "I asked you three questions in a row about your father and did not wait for one answer"
    quoted = quotable(words)
    assert quoted == "I asked you three questions in a row about your father and…"
    assert len(quotable("x" * 500)) == LONGEST_QUOTE


@given(st.text())
def test_any_words_can_be_quoted(words: str) -> None:
    """Whatever was typed: short, on one line, no double quote, nothing a terminal would obey."""
    quoted = quotable(words)
    assert len(quoted) <= LONGEST_QUOTE
    assert '"' not in quoted
    assert "{" not in quoted
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in quoted)
