"""The whole grammar of evidence sentences by example, as it is printed for instructors."""

from typing import Final

from simulator.library.model.rubric import Scope

CARD: Final[dict[Scope, tuple[tuple[str, str], ...]]] = {
    "reply": (
        ("did OWN or ATTUNE", "one of these moves is in the reply"),
        ("never any misstep", "none of these moves is in it"),
        ("did DEFEND, alongside any repair", "one of those moves beside it"),
        ("did DEFEND, not alongside any repair", "none of those moves beside it"),
        ("did INVITE or DEEPEN, allowed by the state", "it earned trust in the state it met"),
        ("tentative or specific", "the reply has one of these modifiers"),
        ("not tentative", "it has none of them"),
        ("flagged jargon", "it raised this flag"),
        ("apologies at most 1", "also words, questions, open questions, closed questions"),
        ("one open question only", "a single question, and an open one"),
        ("touching the hidden need", "it holds a term of the hidden need"),
        ("named in the last 2 replies", "NAME was used that recently; also: not named ..."),
        ("owned at most 1 time before", "so many clean ownings came earlier"),
        ("in flat_denial or shutdown", "the client was in one of these states; also: not in ..."),
        ("during rupture", "also withdrawal, confrontation, mending, working"),
        ("with an avoidant or secure client", "the client's style"),
        ("therapist had a part", "the scenario gives the therapist something to own"),
        ("fit at least .60", "how the reply fits this client, 0 to 1; also: fit below .20"),
        ("fit is known", "the reply was said to a client, not read by itself"),
        ("moved to a better state", "also: moved to a worse state, not moved to ..."),
        ("the same again, 3 replies running", "the same classes each time, this reply counted"),
        ("nothing specific in 3 replies", "no reply so far, of at least so many, was specific"),
        ("the same words again", "the reply repeats an earlier one"),
    ),
    "session": (
        ("did NAME, by turn 3", "one of the first three replies did"),
        ("did NAME, at once after smoothing_over", "the first reply given in that state did"),
        ("did OWN, specific, at least 2 times", "two replies or more did; any test may follow"),
        ("never LINK or TASK, before OWN or ATTUNE", "no reply did before one of those was heard"),
        ("at most 1 of DEFEND or ATTACK", "no more than one reply did"),
        ("reached specific_hurt or shared_view", "the client was there at some point"),
        ("ended repaired", "also partial, pseudo, unrepaired, dropout; not ended ..."),
        ("the session has ended", "it was not broken off"),
        ("trust change at least 4", "from start to end; also: at most -3"),
        ("trust at the end at least 6", "where trust stood at the end"),
        ("every misstep made good within 2 turns", "clean reply, client no worse off than before"),
        ("every misstep made good within 1 turn, with OWN", "and that reply did one of these"),
        ("every DEFEND or ATTACK made good", "at some time after"),
        ("had a hard turn", "arousal of 7 or more, or an answer without words, before a reply"),
        (
            "most hard turns met without LEAVE or PRESS",
            "also: every hard turn, half of the hard turns, some hard turns",
        ),
        ("self-rating was given", "the trainee rated the session before seeing scores"),
        ("self-rating off by less than 0.5", "that far from the mean of the scores"),
        ("therapist had a part", "the scenario gives the therapist something to own"),
    ),
}
"""For each scope: an example of every form, and what it means."""
