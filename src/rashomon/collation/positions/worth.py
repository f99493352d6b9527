"""Whether what a verb is about makes a position of it: "sought damages" does, "sought shelter" does not."""

from rashomon.collation.positions.find import Range
from rashomon.collation.positions.lexicon import Cue, group
from rashomon.collation.positions.lines import Line
from rashomon.model import Act

# "is ready to start the talks": the good that is offered stands this near.
NEAR = 4
# What is proposed tells within so many words whether it gives or asks.
PROPOSAL_HEAD = 6
INTERVIEW = frozenset(("interview", "interviews", "comment", "comments"))


def worth(line: Line, cue: Cue, act: Act, what: Range, end: int) -> bool:
    """Whether the matter makes a position of a verb that has other uses."""
    words = set(line.lower[what[0] : max(what[1], end)])
    if what[1] - what[0] == 2 and line.lower[what[1] - 1] in {"them", "him", "her", "it", "us", "me"}:
        return False
    if cue.lemma in {"decline", "refuse"}:
        first = what[0] + line.lower[what[0]].endswith("ly")
        return line.word(first) not in group("silence") and not words & INTERVIEW
    if cue.lemma == "threaten" and line.word(what[0] - 1) not in {"to", "that"}:
        return bool(set(line.lower[what[0] : what[0] + NEAR]) & group("harm"))
    if cue.lemma == "want":
        asked = set(line.lower[what[0] : min(what[1], what[0] + PROPOSAL_HEAD)]) & group("asked")
        return line.word(what[0] - 1) != "to" and bool(asked)
    if cue.lemma == "warn of":
        return bool(words & group("reprisals"))
    if cue.lemma == "seek" and line.lower[what[0]] in group("pronouns.possessive") | {"out"}:
        return False
    if cue.lemma == "accept" and words & INTERVIEW:
        return False
    if cue.lemma in {"seek", "accept", "refuse"} and line.word(what[0] - 1) != "to":
        near = line.lower[what[0] : min(what[1], what[0] + NEAR)]
        if group("personal") & set(near):
            return False
    if cue.lemma == "shoot down":
        return bool(words & (group("generic") | {"request", "bill", "amendment"}))
    if cue.lemma in group("pacts.verbs"):
        return bool(words & group("pacts"))
    if act == "offer" and cue.lemma == "put forward":
        return bool(words & (group("boon") | group("generic") | group("pacts")))
    if act == "offer" and cue.lemma in {"offer", "extend an offer of", "hold out"}:
        head = line.lower[what[0] : min(what[1], what[0] + PROPOSAL_HEAD)]
        numbered = any(word[:1].isdigit() for word in head)
        return line.word(what[0] - 1) == "to" or numbered or bool(set(head) & group("boon"))
    if act == "offer" and cue.lemma in {"be ready", "be willing", "be prepared", "stand ready", "volunteer"}:
        return bool(set(line.lower[what[0] : what[0] + NEAR]) & (group("boon") | group("kindness")))
    return True
