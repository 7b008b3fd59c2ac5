"""When something breaks, the trainee reads a sentence and loses nothing."""

import pytest

from simulator.app.app import SimulatorApp
from simulator.store.attempts import kept_attempts
from tests.app.sitting import SMALL, make_app, say, sit_down

WORDS = "I asked you three questions at once, and I am sorry."


async def test_a_fault_ends_in_a_sentence_without_the_trainees_words() -> None:
    """No traceback, no local variables: the words stay on disk and out of the message."""
    app = make_app("just-the-tablets")
    with pytest.raises(ZeroDivisionError):
        await _break(app)
    assert "ZeroDivisionError" in app.crash_note
    assert "questions" not in app.crash_note
    assert not app._exit_renderables
    assert kept_attempts()[0].replies == (WORDS,)


async def _break(app: SimulatorApp) -> None:
    async with app.run_test(size=SMALL) as pilot:
        await sit_down(pilot)
        await say(pilot, WORDS)
        app.call_later(lambda: 1 / 0)
        await pilot.pause()
