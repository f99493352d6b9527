"""Tags: a cue that closes its sentence or stands between commas in it (", she said.")."""

from rashomon.annotation.quotations.cue import Cue
from rashomon.annotation.quotations.following import group_after
from rashomon.annotation.quotations.lexicon import Lexicon, lexicon
from rashomon.annotation.quotations.stream import QUOTED, Sentence
from rashomon.annotation.quotations.subjects import finite

# "told reporters at the house that": the addressee and the like run to about so many words.
LONGEST_ADDRESSEE = 10
# "found in a survey that": so many words may stand between verb and clause.
LONGEST_DELAY = 5
# Words that open an occasion or a setting: what follows them up to a comma is no clause of its own.
OCCASION = frozenset(("on", "in", "at", "during", "to", "after", "before", "by", "with", "through"))
_SETTING = frozenset(("as", "when", "while", "to", "for", "from", "under", "since"))
# Besides the verbs of speech these close a sentence as a tag (", the poll found.").
FINDING = frozenset(("find", "show", "believe", "think", "fear", "hope", "learn", "understand"))

# "she said to him", "he added on Monday": after these verbs the words introduce no content.
_SAYING = frozenset(("say", "add", "recall", "ask", "write", "tweet"))
_TAGS = frozenset(("to", "of", "as", "on", "at"))
# Verbs of speech whose "to" belongs to what is said.
PROMISING = frozenset(
    (
        "point",
        "refer",
        "respond",
        "object",
        "attest",
        "testify",
        "agree",
        "promise",
        "pledge",
        "vow",
        "threaten",
        "swear",
        "propose",
        "volunteer",
        "urge",
        "ask",
        "beg",
        "claim",
        "offer",
        "plead",
        "speak",
        "admit",
        "confess",
    )
)


def inserted(sentence: Sentence, cue: Cue) -> bool:
    """Whether the cue stands between commas in its sentence: "The bill, she said, is dead"."""
    lower = sentence.lower
    if cue.source is None or cue.lemma not in lexicon().speech or cue.how not in {"before", "after"}:
        return False
    first = cue.source.first if cue.how == "before" else cue.verb
    last = cue.last if cue.how == "before" else cue.source.last
    return first > 0 and lower[first - 1] == "," and lower[last + 1 : last + 2] == [","]


def behind(cue: Cue) -> int:
    """The unit right behind a cue and its source."""
    return (cue.last if cue.source is None else max(cue.last, cue.source.last)) + 1


def is_clause(sentence: Sentence, end: int, known: Lexicon) -> bool:
    """Whether what stands before unit ``end`` is a clause, not only a place, a time or an occasion."""
    lower = sentence.lower[:end]
    lower = sentence.lower
    if lower[0] not in OCCASION | _SETTING:
        return any(finite(sentence, place, known) for place in range(1, end))
    for place in range(1, end - 2):
        subject = group_after(sentence, place + 1, known) if lower[place] == "," else None
        verb = place + 2 if lower[place + 1] == "there" else subject.last + 1 if subject is not None else end
        if lower[place] == "," and verb < end and finite(sentence, verb, known):
            return True
    return False


def is_tag(sentence: Sentence, cue: Cue, known: Lexicon) -> bool:
    """Whether the cue closes its sentence (", she said.") so that it reports what stands before it."""
    if cue.source is None or not cue.source.first:
        return False
    lower = sentence.lower
    after = _behind_time(lower, cue.verb + 1, known)
    ends = lower[after : after + 1] == [";"] or all(not low[0].isalnum() for low in lower[after:])
    if cue.lemma not in known.speech and not (cue.lemma in FINDING and ends):
        return False
    if lower[cue.source.first - 1] not in {",", QUOTED}:
        return False
    if ends:
        return not {QUOTED, ":"} & set(lower[after:])
    if lower[after : after + 2] == [",", QUOTED]:
        return False
    lead = cue.source.first - 1
    opens = lower[0] in OCCASION | _SETTING | {"earlier", "later"} and QUOTED not in lower[:lead]
    if opens and not is_clause(sentence, lead, known):
        # "On Friday, the third day of the fair, Roe told a joke"
        return False
    if lower[cue.last] == "to" and addressed(sentence, cue, known) and "that" not in lower[after:]:
        return not any(finite(sentence, place, known) for place in range(after, len(lower)))
    if cue.lemma == "tell" and not (known.clause_words | {QUOTED}) & set(
        lower[after : after + LONGEST_ADDRESSEE]
    ):
        # ", he told the court in his filing."
        return True
    if lower[cue.source.first - 1] == QUOTED and not (known.clause_words | {QUOTED}) & set(
        lower[after : after + LONGEST_DELAY]
    ):
        return True
    if not is_clause(sentence, cue.source.first - 1, known):
        return False
    if "," in lower[after:]:
        lower = [*lower[: lower.index(",", after)], ","]
    return lower[after] in {",", ";"} or (
        (lower[after] in {"in", "on", "at", "during"} or lower[after] in known.weekdays)
        and "that" not in lower[after:]
    )


def _behind_time(lower: list[str], first: int, known: Lexicon) -> int:
    """The unit behind "late Thursday", "this week", "September 26" at ``first``."""
    place = first
    while place < len(lower) and (lower[place] in known.times | known.months or lower[place].isdigit()):
        place += 1
    return place


def addressed(sentence: Sentence, cue: Cue, known: Lexicon) -> bool:
    """Whether a cue takes along a word that tells to whom or of what it was said ("she said of him")."""
    particle = sentence.lower[cue.last]
    return (cue.lemma in _SAYING and particle in _TAGS) or (
        particle == "to" and cue.lemma in known.speech and cue.lemma not in PROMISING
    )
