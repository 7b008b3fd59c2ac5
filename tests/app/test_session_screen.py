"""The session screen: sending, drafts, taking back, pausing, and text that is only text."""

from pathlib import Path

import pytest
from textual import events

from simulator.app.screens.debrief import DebriefScreen
from simulator.app.screens.help import HelpScreen
from simulator.app.screens.home import HomeScreen
from simulator.app.screens.self_rating import SelfRatingScreen
from simulator.app.screens.support import SupportScreen
from simulator.practice.session import LONGEST_REPLY
from simulator.store.attempts import folder, kept_attempts
from tests.app.frames import frame
from tests.app.sitting import SMALL, make_app, say, session, settle, showing, sit_down, words_shown

OWNING = "I asked you three questions in a row just then. That was too much, and I'm sorry."


async def test_enter_sends_and_ctrl_j_breaks_the_line() -> None:
    """The two keys every terminal has do the two things one needs."""
    app = make_app("just-the-tablets")
    async with app.run_test(size=SMALL) as pilot:
        screen = await sit_down(pilot)
        await pilot.press("I", "ctrl+j", "a", "m")
        assert screen.composer.text == "I\nam"
        await pilot.press("enter")
        await settle(pilot)
        assert screen.running.attempt.exchanges[0].reply == "I\nam"
        assert screen.composer.text == ""


async def test_a_burst_of_keys_arrives_whole_and_in_order() -> None:
    """Letters typed just before Enter belong to the reply that Enter sends."""
    app = make_app("just-the-tablets")
    async with app.run_test(size=SMALL) as pilot:
        screen = await sit_down(pilot)
        for key in "I hurried you":
            screen.composer.post_message(_key(key))
        screen.composer.post_message(_key("enter"))
        for key in "next":
            screen.composer.post_message(_key(key))
        await settle(pilot)
        assert screen.running.attempt.exchanges[0].reply == "I hurried you"
        assert screen.composer.text == "next"


async def test_the_setting_turns_enter_round() -> None:
    """With the other setting Enter breaks the line and F2 or Ctrl+Enter sends."""
    app = make_app("just-the-tablets")
    async with app.run_test(size=SMALL) as pilot:
        screen = await sit_down(pilot)
        app.action_toggle_sending()
        screen.on_screen_resume()
        await pilot.press("a", "enter", "b", "f2")
        await settle(pilot)
        assert screen.running.attempt.exchanges[0].reply == "a\nb"


async def test_letters_typed_elsewhere_reach_the_composer() -> None:
    """After a click into the transcript, typing goes on where it belongs."""
    app = make_app("just-the-tablets")
    async with app.run_test(size=SMALL) as pilot:
        screen = await sit_down(pilot)
        screen.transcript.focus()
        await pilot.press("y", "e", "s")
        assert screen.composer.text == "yes"
        assert screen.focused is screen.composer


@pytest.mark.parametrize(
    "words",
    [
        "I felt [silence] and left [b]bold[/b]",
        "[@click=app.quit]go[/]",
        "a \x1b[31mred\x1b[0m word",
    ],
)
async def test_what_is_typed_is_text_and_nothing_else(words: str) -> None:
    """Brackets stay, links do nothing, escape sequences lose their power."""
    app = make_app("just-the-tablets")
    async with app.run_test(size=SMALL) as pilot:
        screen = await sit_down(pilot)
        await say(pilot, words)
        shown = words_shown(pilot)
        assert words.replace("\x1b", "") in shown
        assert "\x1b" not in frame(app)
        assert screen.running.attempt.exchanges[0].reply == words


async def test_a_draft_and_the_session_survive_a_pause() -> None:
    """F5 leaves; the home screen offers the session first, with the unsent words in place."""
    app = make_app("just-the-tablets")
    async with app.run_test(size=SMALL) as pilot:
        screen = await sit_down(pilot)
        await say(pilot, OWNING)
        answer = screen.running.attempt.last_spoken
        screen.composer.load_text("not yet sent")
        await pilot.press("f5")
        await settle(pilot)
        assert isinstance(showing(pilot), HomeScreen)
        assert "Go on with Ingrid" in frame(app)
        app.screen.query_one("#choices").highlighted = 0  # type: ignore[attr-defined]
        await pilot.press("enter")
        await settle(pilot)
        resumed = session(pilot)
        assert resumed.running.attempt.last_spoken == answer
        assert resumed.composer.text == "not yet sent"


async def test_the_same_moment_can_be_tried_again() -> None:
    """F2 takes the reply back: the client stands where they stood, the words can be changed."""
    app = make_app("just-the-tablets")
    async with app.run_test(size=SMALL) as pilot:
        screen = await sit_down(pilot)
        start = screen.running.attempt.position
        await say(pilot, "Why? Why did that bother you? What came up?")
        assert screen.running.attempt.position != start
        await pilot.press("f2")
        await settle(pilot)
        assert screen.running.attempt.position == start
        assert screen.composer.text.startswith("Why?")
        assert len(screen.transcript.children) == 1


async def test_feedback_comes_only_in_guided_practice() -> None:
    """Guided: one strength or change after the answer. Unaided: nothing before the debrief."""
    for mode, expected in (("g", True), ("u", False)):
        app = make_app("just-the-tablets")
        async with app.run_test(size=SMALL) as pilot:
            await settle(pilot)
            await settle(pilot)
            await pilot.press(mode, "b")
            await settle(pilot)
            await say(pilot, OWNING)
            assert ("What helped" in words_shown(pilot)) is expected


async def test_a_reply_that_cannot_be_read_says_so_and_changes_nothing() -> None:
    """The program's own deafness never makes the client worse."""
    app = make_app("just-the-tablets")
    async with app.run_test(size=SMALL) as pilot:
        screen = await sit_down(pilot)
        before = screen.running.attempt.position
        await say(pilot, "zwischen den Stühlen sitzt der Vogel und pfeift")
        assert screen.running.attempt.position == before
        await say(pilot, "quarzkiesel unter dem moosdach, flimmernd")
        assert screen.running.attempt.position == before
        assert "other words" in words_shown(pilot)


async def test_a_reply_beyond_the_limit_is_kept_and_not_sent() -> None:
    """Too long a text stays in the composer; nothing is lost."""
    app = make_app("just-the-tablets")
    async with app.run_test(size=SMALL) as pilot:
        screen = await sit_down(pilot)
        await say(pilot, "word " * LONGEST_REPLY)
        assert not screen.running.attempt.exchanges
        assert len(screen.composer.text) == 5 * LONGEST_REPLY


async def test_words_about_oneself_stop_the_session_and_are_not_kept() -> None:
    """A trainee who writes about their own danger reads who can help; nothing is scored or kept."""
    app = make_app("just-the-tablets")
    words = "I want to kill myself tonight"
    async with app.run_test(size=SMALL) as pilot:
        await sit_down(pilot)
        await say(pilot, words)
        assert isinstance(showing(pilot), SupportScreen)
        assert "talk to a person" in words_shown(pilot)
    for path in folder().glob("*"):
        assert "kill" not in path.read_text(encoding="utf-8")


async def test_question_mark_and_f1_open_help() -> None:
    """Help is one key away; a question mark inside a reply is a question mark."""
    app = make_app("just-the-tablets")
    async with app.run_test(size=SMALL) as pilot:
        screen = await sit_down(pilot)
        await pilot.press("?")
        await settle(pilot)
        assert isinstance(showing(pilot), HelpScreen)
        assert "F9" in words_shown(pilot)
        await pilot.press("escape")
        await pilot.press("o", "k", "?")
        assert screen.composer.text == "ok?"
        await pilot.press("f1")
        await settle(pilot)
        assert isinstance(showing(pilot), HelpScreen)


async def test_deleting_leaves_nothing_behind() -> None:
    """F9 asks, then removes the session's file."""
    app = make_app("just-the-tablets")
    async with app.run_test(size=SMALL) as pilot:
        await sit_down(pilot)
        await say(pilot, OWNING)
        await pilot.press("f9")
        await pilot.pause()
        await pilot.click("#yes")
        await settle(pilot)
        assert isinstance(showing(pilot), HomeScreen)
    assert kept_attempts() == []


async def test_ending_early_leads_to_the_debrief_by_way_of_ones_own_view() -> None:
    """F8 ends the session; the self-rating comes before the scores."""
    app = make_app("just-the-tablets")
    async with app.run_test(size=SMALL) as pilot:
        await sit_down(pilot)
        await say(pilot, OWNING)
        await pilot.press("f8")
        await pilot.pause()
        await pilot.click("#yes")
        await settle(pilot)
        assert "By the rubric" not in words_shown(pilot)
        await pilot.press("f8")
        await settle(pilot)
        assert isinstance(showing(pilot), SelfRatingScreen)
        await pilot.press("enter", "f8")
        await settle(pilot)
        assert isinstance(showing(pilot), DebriefScreen)
        assert "Your own view: 3.0." in words_shown(pilot)
        assert "By the rubric" in words_shown(pilot)


async def test_a_full_disk_loses_no_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """When nothing can be written the words stay in the composer and the reason is told."""
    app = make_app("just-the-tablets")
    async with app.run_test(size=SMALL, notifications=True) as pilot:
        screen = await sit_down(pilot)

        def refuse(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("simulator.store.journal.os.write", refuse)
        await say(pilot, OWNING)
        assert screen.composer.text == OWNING
        assert not screen.running.attempt.exchanges
        assert "No space left" in frame(app)


def _key(key: str) -> events.Key:
    return events.Key(key, key if len(key) == 1 else None)


def test_sessions_lie_in_the_folder_that_was_named(tmp_path: Path) -> None:
    """The tests keep out of the developer's own attempts."""
    assert folder().is_relative_to(tmp_path)
