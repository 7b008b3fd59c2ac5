"""Trainees that should not succeed: one trick each, as text (design.md 7).

Each bot is a function from a seed and what the client said last to an endless stream of replies.
They vary their wording, so that no client is defended by noticing a repeated sentence alone.
"""

import random
from collections.abc import Callable, Iterator
from typing import Final

Bot = Callable[[random.Random, Callable[[], str]], Iterator[str]]
"""Takes a seeded generator and a function that tells the client's last line; gives replies."""


def echo(_: random.Random, last_line: Callable[[], str]) -> Iterator[str]:
    """Says the client's own words back."""
    while True:
        yield last_line() or "Mm."


def _always(*replies: str) -> Bot:
    def bot(draw: random.Random, _: Callable[[], str]) -> Iterator[str]:
        while True:
            yield from draw.sample(replies, len(replies))

    return bot


apologise: Final = _always(
    "I'm sorry.",
    "I'm so sorry about that.",
    "Sorry, I really am sorry.",
    "I apologise.",
    "Please accept my apologies for what happened.",
    "I'm sorry, I shouldn't have done that.",
    "Sorry again, that was my mistake.",
)
validate: Final = _always(
    "That makes sense.",
    "Of course you feel that way.",
    "It makes sense that you feel hurt.",
    "Anyone would feel like that.",
    "Your feelings make complete sense.",
    "No wonder you feel that way, given what happened.",
    "I can see why that was hard.",
)
reassure: Final = _always(
    "Don't worry, everything will be fine.",
    "It's okay, you are safe here.",
    "I do care about you.",
    "I understand completely.",
    "Please don't worry about it.",
    "I'm here for you.",
    "This is a safe space.",
)
question: Final = _always(
    "How did that make you feel?",
    "What was that like for you?",
    "What comes up for you right now?",
    "How are you feeling about me?",
    "What do you need?",
    "Can you tell me more about that?",
    "What were you hoping I would do?",
)
advise: Final = _always(
    "Have you thought about writing it down?",
    "You could try some breathing exercises before bed.",
    "Maybe you should talk to a friend about it.",
    "Try going for a walk when it gets too much.",
    "It might help to keep a diary.",
    "Why don't you take a few days off?",
)
silent: Final = _always("[stays quiet]", "...", "[waits]", "[silence]", "[says nothing]")

_SOUP: Final = (
    "rupture repair alliance own validate feeling sorry here now between us",
    "name_rupture own_contribution validate_experience explore_need stay_present",
    "sorry makes sense between us just now I interrupted I'm here what was that like you pick",
    "I notice I wonder something shifted that's on me of course I'm still here glad you said that",
    "attunement specific tentative check back does that fit ownership no defence no collapse",
    "that's on me makes sense glad you told me still here as much or as little what were you",
)
keyword_soup: Final = _always(*_SOUP)

_RANDOM_WORDS: Final = tuple(
    "table clock sorry window maybe you I we feel think because never always run blue there "
    "after session paper want good was went home about with this is it that and but or what why "
    "how sense hurt angry quiet mother sleep week today talk said told notice wonder here".split()
)


def random_words(draw: random.Random, _: Callable[[], str]) -> Iterator[str]:
    """Types words in no order."""
    while True:
        yield " ".join(draw.choices(_RANDOM_WORDS, k=draw.randint(3, 14)))


def random_lines(draw: random.Random, last_line: Callable[[], str]) -> Iterator[str]:
    """Says any line of any other bot."""
    others = [
        bot(draw, last_line)
        for bot in (apologise, validate, reassure, question, advise, silent, keyword_soup)
    ]
    while True:
        yield next(draw.choice(others))


BOTS: Final[dict[str, Bot]] = {
    "echo": echo,
    "always apologise": apologise,
    "always validate": validate,
    "always reassure": reassure,
    "keyword soup": keyword_soup,
    "questions only": question,
    "advice only": advise,
    "silence": silent,
    "random words": random_words,
    "random lines": random_lines,
}
"""All of them by name."""
