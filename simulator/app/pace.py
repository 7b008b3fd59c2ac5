"""How long the client takes before answering: handed in, so that tests wait for nothing."""

import asyncio
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds the client is silent before a line: a base, and a little for each word said."""

    base: float = 0.5
    per_word: float = 0.02
    longest: float = 1.6

    def seconds(self, words: str) -> float:
        """The pause before a line of these words."""
        return min(self.longest, self.base + self.per_word * len(words.split()))

    async def before(self, words: str) -> None:
        """Wait as long as the client would."""
        seconds = self.seconds(words)
        if seconds > 0:
            await asyncio.sleep(seconds)


AT_ONCE = Pace(0, 0, 0)
"""No pause at all: for tests, and for trainees who prefer none."""
