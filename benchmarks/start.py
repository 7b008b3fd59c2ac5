"""From the command to the first paint, beside an empty Textual app. Bar: <= 1.5 x.

    python -m benchmarks.start [ROUNDS]

Both run in a pseudo-terminal; the clock stops when the whole first frame is out (for ours, when the
home screen's heading has been drawn). Rounds alternate, so that a busy machine troubles both alike.
"""

import os
import pty
import select
import signal
import statistics
import sys
import tempfile
import time

BAR = 1.5

EMPTY_APP = """
from textual.app import App, ComposeResult
from textual.widgets import Static

class Empty(App):
    def compose(self) -> ComposeResult:
        yield Static("EMPTY-APP")

Empty().run()
"""


def main(rounds: int) -> int:
    """Print the medians and their ratio; exit status 1 when the bar is missed."""
    ours, empty = [], []
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SIMULATOR_ATTEMPTS"] = folder
        for _ in range(rounds):
            empty.append(_until([sys.executable, "-c", EMPTY_APP], b"EMPTY-APP"))
            ours.append(_until([sys.executable, "-m", "simulator"], b"Rupture-repair"))
    ratio = statistics.median(ours) / statistics.median(empty)
    print(
        f"first paint, median of {rounds}: empty app {statistics.median(empty):.0f} ms, "
        f"simulator {statistics.median(ours):.0f} ms, ratio {ratio:.2f} (bar {BAR})"
    )
    return 0 if ratio <= BAR else 1


def _until(command: list[str], wanted: bytes) -> float:
    """Milliseconds from starting ``command`` until ``wanted`` has been drawn."""
    began = time.perf_counter()
    process, terminal = pty.fork()
    if process == 0:
        os.environ.update(TERM="xterm-256color", COLUMNS="80", LINES="24")
        os.execvp(command[0], command)
    drawn = b""
    try:
        while wanted not in drawn:
            ready, _, _ = select.select([terminal], [], [], 20)
            if not ready:
                raise TimeoutError(f"{command!r} drew nothing of the kind within 20 s")
            drawn += os.read(terminal, 65536)
        return (time.perf_counter() - began) * 1000
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(terminal)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 9))
