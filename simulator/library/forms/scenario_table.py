"""The keys of a scenario file, what each means and how it is written."""

from typing import Final

from simulator.library.forms.tables import Key, Table, head
from simulator.library.sentences.facts import FACT_FORM
from simulator.library.vocabulary import OUTCOMES

CLIENT_TABLE: Final = Table(
    "the client",
    (
        Key("name", "The client's first name.", example="Ingrid"),
        Key("age", "The client's age in years.", "number", example="52", low=1, high=120),
        Key("pronoun", "How to speak of the client.", example="she", choices=("she", "he", "they")),
        Key("work", "What the client does all day.", example="hospital pharmacist"),
        Key("presents_with", "What the client came for.", "prose",
            example="Wakes at three most nights and cannot get back to sleep."),
    ),
)  # fmt: skip

NEED_TABLE: Final = Table(
    "the hidden need",
    (
        Key("what", "What the client needs and does not say.", "prose",
            example="To be considered without being handled."),
        Key("terms", "Words of a reply that touch on it.", "names",
            example="acknowledge, space, privacy"),
    ),
)  # fmt: skip

TEST_TABLE: Final = Table(
    "a test",
    (
        Key("name", "What the test shows, in one sentence.",
            example="Owning it and giving room mends the rupture"),
        Key("play", "What the trainee says, and what should follow.", "lines",
            example="T: I pushed you with three questions.\n=> heard own_contribution"),
        Key("ends", "How the session has to end.", required=False, example="repaired",
            choices=OUTCOMES),
        Key("never", "States and outcomes that must not be reached.", "names", required=False,
            example="repaired, hedged_complaint"),
    ),
)  # fmt: skip

CHANGED_STATE_TABLE: Final = Table(
    "a changed state",
    (
        Key("moves_on", "Rules of this client, tried before the style's.", "lines",
            example="DEFEND: goes cool_exit"),
    ),
)  # fmt: skip

CHANGES_TABLE: Final = Table(
    "the changes",
    (
        Key("feels", "What moves do to this client, tried before the style's lines.", "lines",
            required=False, example="ANCHOR: trust +1"),
        Key("states", "States in which this client moves on differently.", "named parts",
            required=False, example="flat_denial:\n  moves_on: |\n    DEFEND: goes cool_exit",
            inside=CHANGED_STATE_TABLE),
    ),
)  # fmt: skip

SCENARIO_TABLE: Final = Table(
    "a scenario",
    (
        *head("scenario", "just-the-tablets", "Just the tablets"),
        Key("level", "How hard it is, from 1 to 5.", "number", example="2", low=1, high=5),
        Key("style", "The style by which the client feels and moves.", example="avoidant"),
        Key("rubric", "The rubric that rates the replies.", example="repair"),
        Key("session", "The number of the session with this client.", "number", example="4",
            low=1, high=200),
        Key("client", "Who sits there.", "part", inside=CLIENT_TABLE),
        Key("case_notes", "What the trainee reads before they begin.", "prose",
            example="Ingrid, 52, runs the dispensary of a hospital."),
        Key("content_note", "What the story touches on, for those who would rather not.", "prose",
            example="A death in the family, spoken of briefly."),
        Key("rupture", "What the therapist did that strained the bond.", "prose",
            example="The therapist asked three questions about her feelings in a row."),
        Key("rupture_kind", "Which parts of the alliance are strained.", "names",
            example="task, bond", choices=("task", "goal", "bond")),
        Key("event_terms", "Words of a reply that mention what happened.", "names",
            example="three questions, in a row"),
        Key("hidden_need", "What the client needs and does not say.", "part", inside=NEED_TABLE),
        Key("opens_with", "What opens the client up.", "prose",
            example="Owning the three questions by number."),
        Key("closes_with", "What shuts the client down.", "prose",
            example='"What are you feeling now?"'),
        Key("facts", "What the client once told, and the words that recall it.", "lines",
            example=FACT_FORM),
        Key("opening", "The client's first line.", "lines",
            example="(smooths her skirt) It's all been dealt with."),
        Key("starts", "Where this client starts, in place of the style's start.", required=False,
            example="flat_denial, trust 3, arousal 5"),
        Key("exit_is_ok", "Whether letting the client go calmly can be the good ending.",
            "yes or no", required=False, example="no"),
        Key("therapist_part", "Whether the therapist did something to own.", "yes or no",
            required=False, example="yes"),
        Key("turns", "How many replies there is time for.", "number", required=False,
            example="12", low=2, high=60),
        Key("repair_also_needs", "A fact that has to be remembered before the repair.",
            required=False, example="recalled spice_jars"),
        Key("changes", "What is different from the style.", "part", required=False,
            inside=CHANGES_TABLE),
        Key("lines", "What the client says, by the state they are in after the reply and the "
            "move they answer.", "named parts",
            example="flat_denial:\n  anything else: |\n    (small smile) It's fine."),
        Key("not_understood", "What the client says when the reply was not understood.", "lines",
            example="(frowns a little) Sorry, what do you mean?"),
        Key("model_replies", "Replies that would do well, by state.", "named parts",
            required=False,
            example="flat_denial: |\n  plain: I pushed you there. => says whose part it was"),
        Key("tests", "Small transcripts that hold the client to your intention.",
            "list of parts", required=False, inside=TEST_TABLE),
    ),
)  # fmt: skip
