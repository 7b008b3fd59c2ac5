"""The queue of misread replies."""

from simulator.store.misread import Misread, add, queue_path, queued


def test_what_is_filed_comes_back_and_noise_is_passed_over() -> None:
    """Filed readings are read back in order; a damaged line costs only itself."""
    first = Misread("the-clock", "protest", "You looked.", "I did look.", (), "UNSURE", ("own",))
    add(first)
    with queue_path().open("ab") as file:
        file.write(b"{half a line\n")
    second = Misread("the-clock", "protest", "You looked.", "Sorry.", ("defend_self",), None, ())
    add(second)
    assert queued() == [first, second]
