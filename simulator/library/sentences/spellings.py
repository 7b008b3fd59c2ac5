"""Ways of spelling: contractions with and without apostrophe, short forms, -ize and -our."""

from typing import Final

OPENED: Final[dict[str, str]] = {
    # contractions that no ending explains
    "let's": "let us", "y'all": "you all", "d'you": "do you", "y'know": "you know",
    "c'mon": "come on", "'cause": "because", "'til": "until", "o'clock": "oclock",
    "can't": "can not", "won't": "will not", "shan't": "shall not", "ain't": "is not",
    # typed without the apostrophe
    "im": "i am", "ive": "i have", "id": "i would", "dont": "do not", "doesnt": "does not",
    "didnt": "did not", "cant": "can not", "cannot": "can not", "couldnt": "could not",
    "shouldnt": "should not", "wouldnt": "would not", "wont": "will not", "wasnt": "was not",
    "werent": "were not", "isnt": "is not", "arent": "are not", "aint": "is not",
    "hasnt": "has not", "havent": "have not", "hadnt": "had not", "mustnt": "must not",
    "neednt": "need not", "didn": "did not", "doesn": "does not", "wasn": "was not",
    "youre": "you are", "youve": "you have", "youll": "you will", "youd": "you would",
    "theyre": "they are", "theyve": "they have", "theyll": "they will", "weve": "we have",
    "hes": "he is", "shes": "she is", "thats": "that is", "thatll": "that will",
    "thatd": "that would", "whats": "what is", "wheres": "where is", "whos": "who is",
    "hows": "how is", "theres": "there is", "heres": "here is", "itll": "it will",
    "itd": "it would", "its": "it is", "lets": "let us", "shouldve": "should have",
    "couldve": "could have", "wouldve": "would have", "mightve": "might have",
    "mustve": "must have",
    # run together, or cut short
    "gonna": "going to", "wanna": "want to", "gotta": "got to", "kinda": "kind of",
    "sorta": "sort of", "outta": "out of", "lotta": "lot of", "dunno": "do not know",
    "idk": "i do not know", "lemme": "let me", "gimme": "give me", "alot": "a lot",
    "alright": "all right", "coulda": "could have", "shoulda": "should have",
    "woulda": "would have", "cos": "because", "cuz": "because", "coz": "because",
    "bc": "because", "tho": "though", "thru": "through", "til": "until", "u": "you",
    "ur": "your", "yr": "your", "r": "are", "ok": "okay", "okey": "okay", "k": "okay",
    "sry": "sorry", "soz": "sorry", "srry": "sorry", "pls": "please", "plz": "please",
    "thx": "thanks", "ty": "thanks", "tbh": "to be honest", "nvm": "never mind",
    "ppl": "people", "smth": "something", "abt": "about", "rly": "really",
    "mhm": "mm hm", "mmhm": "mm hm", "mmhmm": "mm hm", "mhmm": "mm hm", "hmm": "hm",
    "m": "mm",
    # one spelling for both sides of the sea
    "color": "colour", "behavior": "behaviour", "behaviors": "behaviours",
    "favorite": "favourite", "favorites": "favourites", "favor": "favour", "honor": "honour",
    "honored": "honoured", "humor": "humour", "labor": "labour", "neighbor": "neighbour",
    "canceled": "cancelled", "canceling": "cancelling", "labeled": "labelled",
    "labeling": "labelling", "modeled": "modelled",
    "traveled": "travelled", "counselor": "counsellor", "counseling": "counselling",
    "center": "centre", "centered": "centred", "defense": "defence", "defenses": "defences",
    "offense": "offence", "gray": "grey", "judgment": "judgement", "judgments": "judgements",
    "acknowledgment": "acknowledgement", "towards": "toward",
    "afterwards": "afterward", "learnt": "learned", "burnt": "burned", "spelt": "spelled",
}  # fmt: skip
"""Words that stand for others, all in lower case with a straight apostrophe."""

ENDINGS: Final[tuple[tuple[str, str, tuple[str, ...]], ...]] = (
    ("n't", "not", ()),
    ("'m", "am", ()),
    ("'re", "are", ()),
    ("'ve", "have", ()),
    ("'ll", "will", ()),
    ("'d", "would", ("had",)),
    ("'s", "is", ("has",)),
)
"""Contracted endings: as typed, the word they stand for, and what else it may be.

``'s`` is opened in possessives too ("mum's" becomes "mum is"): cues are opened in the same way,
so both sides stay alike without the grammar being known.
"""


def one_spelling(word: str) -> str:
    """Return the word with ``-ise`` for ``-ize`` (``apologized`` becomes ``apologised``)."""
    at = word.find("iz", 4)
    if at > 0 and word[at + 2 :] in ("e", "ed", "es", "er", "ing", "ation"):
        return f"{word[:at]}is{word[at + 2 :]}"
    return word
