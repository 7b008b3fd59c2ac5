"""Three pictures that guard colour and layout; everything else is guarded by text frames.

``pytest tests/app/test_snapshots.py --snapshot-update`` makes them anew; look at each first.
"""

from collections.abc import Callable

from textual.pilot import Pilot

from tests.app.sitting import DEMOS, LARGE, SMALL, make_app, say, settle, sit_down

SnapCompare = Callable[..., bool]
CLIENT = "the-clock"


def test_home(snap_compare: SnapCompare) -> None:
    """The home screen with its list, on the smallest terminal."""

    async def wait(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await settle(pilot)

    assert snap_compare(make_app(), terminal_size=SMALL, run_before=wait)


def test_session_with_feedback(snap_compare: SnapCompare) -> None:
    """A session with the client's answer, the feedback under it and the notes beside it."""

    async def talk(pilot: Pilot[int]) -> None:
        await sit_down(pilot)
        await say(pilot, DEMOS[CLIENT][0])
        await say(pilot, DEMOS[CLIENT][1])

    assert snap_compare(make_app(CLIENT), terminal_size=LARGE, run_before=talk)


def test_a_turn_in_the_debrief(snap_compare: SnapCompare) -> None:
    """A turn of the debrief, with the words that counted marked."""

    async def to_the_turn(pilot: Pilot[int]) -> None:
        await sit_down(pilot)
        for reply in DEMOS[CLIENT]:
            await say(pilot, reply)
        await pilot.press("f8")
        await settle(pilot)
        await pilot.press("enter", "f8")
        await settle(pilot)
        await pilot.press("2", "down")
        await settle(pilot)

    assert snap_compare(make_app(CLIENT), terminal_size=LARGE, run_before=to_the_turn)
