"""The trained head: what it may decide, what it leaves alone, and what it was trained on."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.library.content import root
from simulator.library.load import load
from simulator.library.vocabulary import MISSTEP
from simulator.reading.asserting import ORIGIN
from simulator.reading.context import Context
from simulator.reading.head import WEIGHTS, Head, Weights, trained_head
from simulator.reading.items import context_from_item
from simulator.reading.leads import lead_for
from simulator.reading.reader import Reader
from simulator.reading.schooling import coded_replies, digest_of
from simulator.turn.reading import Reading

LEXICON = load().library.lexicon
CORPUS = root() / "corpus"
LARGEST = 3_000_000


def _shipped() -> Head:
    head = trained_head()
    assert head is not None
    return head


def _leaning_to(code: str) -> Head:
    """A head that is certain of one code, whatever is said."""
    shipped = _shipped().weights
    leaning = tuple(20.0 if each == code else -20.0 for each in shipped.codes)
    return Head(msgspec.structs.replace(shipped, leaning=leaning, slope=(0.0,) * len(leaning)))


def _read_with(head: Head | None, text: str, context: Context | None = None) -> Reading:
    return Reader(LEXICON, lambda: head).read(text, context or Context())


def test_the_weights_belong_to_the_corpus_and_the_move_files() -> None:
    """Replies or samples that changed since training show; ``train-reader`` mends it."""
    weights = msgspec.msgpack.decode(WEIGHTS.read_bytes(), type=Weights)
    assert weights.digest == digest_of(CORPUS, LEXICON)


def test_the_weights_are_small() -> None:
    """The file is light enough to be fetched while a reply is typed."""
    assert WEIGHTS.stat().st_size <= LARGEST


def test_nothing_under_dev_is_trained_on() -> None:
    """The replies kept for measuring are none of those that are learnt from."""
    kept = [msgspec.json.decode(line) for line in (CORPUS / "dev/dev.jsonl").open("rb")]
    learnt = {item["response"] for item, _ in coded_replies(CORPUS)}
    assert not {item["id"] for item in kept} & {item["id"] for item, _ in coded_replies(CORPUS)}
    assert not {item["response"] for item in kept if len(item["response"]) > 40} & learnt


@pytest.mark.parametrize(
    "code", sorted(move.id for move in LEXICON.moves.values() if move.family == MISSTEP)
)
def test_the_head_never_asserts_a_misstep_alone(code: str) -> None:
    """However certain the head is: without a word that points to the misstep none is heard."""
    said = "The kettle hummed beside a yellow window."
    assert lead_for(code, said.lower().rstrip(".").split()) is None
    reading = _read_with(_leaning_to(code), said)
    assert code not in reading.codes


def test_a_lead_alone_is_no_misstep() -> None:
    """A word that points to a misstep decides nothing without the head."""
    assert "fix_advise" not in _read_with(None, "You could, the kettle hummed.").codes


def test_the_head_may_assert_a_repair_move() -> None:
    """A repair move in words no cue knows is heard, and says that it came from the head."""
    reading = _read_with(_leaning_to("own_contribution"), "The kettle hummed beside a window.")
    (heard,) = reading.heard
    assert (heard.code, heard.origin) == ("own_contribution", ORIGIN)


def test_what_a_cue_decided_keeps_its_family() -> None:
    """Where a cue hears a repair, the head does not make a misstep of the same clause."""
    said = "I cut you off just now."
    by_cue = _read_with(None, said).codes
    assert "own_contribution" in by_cue
    assert _read_with(_leaning_to("defend_self"), said).codes == by_cue


def test_guards_come_before_the_head() -> None:
    """What is no reply at all is left unread, however certain the head is."""
    head = _leaning_to("own_contribution")
    for said in ("", "??!!", "Je vous ai interrompu tout à l'heure et je le regrette beaucoup"):
        assert not _read_with(head, said).heard


def test_quoted_words_do_not_reach_the_head() -> None:
    """What is in quotation marks is not what the therapist says; without them it is."""
    words = "I talked and talked and you had no room"
    said = _read_with(_shipped(), f"{words}.")
    quoted = _read_with(_shipped(), f'On the card it says "{words}".')
    assert [heard.origin for heard in said.heard] == [ORIGIN]
    assert not quoted.heard


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=200))
def test_evidence_is_an_exact_part_of_the_reply(text: str) -> None:
    """Whatever is typed, what shows a move is copied from it letter for letter."""
    reading = _read_with(_leaning_to("reflect_feeling"), text)
    for heard in (*reading.heard, *reading.possible):
        assert heard.quote == text[heard.start : heard.end]


def test_the_same_reply_is_always_read_the_same() -> None:
    """Two readers with the same weights agree in everything, on replies of the corpus."""
    for item, _ in coded_replies(CORPUS)[::250]:
        context = context_from_item(item)
        first = Reader(LEXICON).read(item["response"], context)
        assert first == Reader(LEXICON).read(item["response"], context)


def test_a_list_of_phrases_is_no_reply() -> None:
    """Five moves strung together in a handful of words are set aside, and it is said why."""
    said = (
        "I cut you off. That must have hurt. Take your time. I'm glad you told me. "
        "What was that like? I'm here. What do you need?"
    )
    reading = Reader(LEXICON).read(said, Context())
    assert reading.fallback == "NEUTRAL"
    assert not reading.heard
    assert any("list of phrases" in each.why for each in reading.struck)


def test_real_replies_are_hardly_ever_taken_for_a_list() -> None:
    """Of the coded replies fewer than one in two hundred is caught by the guard against lists."""
    reader = Reader(LEXICON)
    replies = coded_replies(CORPUS)[::6]
    caught = 0
    for item, _ in replies:
        reading = reader.read(item["response"], context_from_item(item))
        caught += any("list of phrases" in each.why for each in reading.struck)
    assert caught * 200 <= len(replies)
