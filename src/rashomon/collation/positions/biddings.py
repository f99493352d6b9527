"""What somebody is to do: "urged Ann Lee to sail", "suggested that Ann Lee sail", "Ann Lee was urged by Kyiv
to sail"."""

from rashomon.collation.positions.addressees import addressed, may_be_verb
from rashomon.collation.positions.conditions import condition_of
from rashomon.collation.positions.find import Find, Range
from rashomon.collation.positions.grammar import BREAKS, PREPOSITIONS, clause_end, finite
from rashomon.collation.positions.lexicon import DETERMINERS, Cue, group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.trimming import before_main_verb, trimmed

# The one who is to do something stands within this many words after "urged".
ADDRESSEE = 10
# A clause with one of these states something; it does not ask for it.
STATING = frozenset(
    ("should", "would", "may", "might", "could", "can", "will", "shouldn't", "wouldn't", "couldn't", "won't")
)
FINITE = frozenset(("is", "are", "was", "were", "will", "has", "have", "had", "did", "does", "would"))


def wished(line: Line, index: int, after: int, cue: Cue, who: Range | None) -> Find | None:
    """ "suggested (that) Kyiv withdraw": a bare verb after the one who is to act."""
    first = after + (line.word(after) == "that")
    for place in range(first + 1, min(first + 5, len(line))):
        bare = line.lower[place] == "be" or line.lower[place] in group("actions")
        if bare and line.words[place - 1][:1].isalpha():
            modal = STATING & set(line.lower[first:place])
            if modal or line.lower[place - 1] in PREPOSITIONS | DETERMINERS | {"and"}:
                return None
            # "early support for Ann Lee": a noun here.
            if line.word(place + 1) in {"for", "of", "from", "among"}:
                return None
            plain = line.lower[place - 1]
            if cue.lemma == "insist" and plain in {"they", "we", "you", "i"}:
                return None
            what = trimmed(line, first, clause_end(line, place))
            return (
                Find("demand", line, (index, after), who, what, (first, place), None, cue.code)
                if what
                else None
            )
    return None


def asked_by(line: Line, index: int, after: int, cue: Cue, who: Range) -> Find | None:
    """ "Ann Lee was urged by Kyiv to sail": Kyiv asks it of her."""
    if line.word(after) != "by":
        return None
    near = range(after + 2, min(after + ADDRESSEE, len(line) - 1))
    place = next((k for k in near if line.lower[k] == "to" or line.lower[k] in BREAKS | {","}), None)
    if place is None or line.lower[place] != "to" or not may_be_verb(line, place + 1):
        return None
    what = trimmed(line, place + 1, clause_end(line, place + 1))
    if what is None or line.lower[what[0]] in group("unfit"):
        return None
    negative = line.word(place - 1) == "not"
    agent = (after + 1, place - negative)
    whole = (place - 1, what[1]) if negative else what
    return Find(cue.act, line, (index, after), agent, whole, who, None, cue.code)


def of_someone(line: Line, index: int, after: int, cue: Cue, who: Range | None) -> Find | None:
    for place in range(after, min(after + ADDRESSEE, len(line) - 1)):
        word = line.lower[place]
        if (
            word in FINITE
            or (place > after and finite(line, place))
            or word in BREAKS
            or word in {",", "that", "and", "by"} - ({"and"} if place > after else set())
        ):
            return None
        if word == "to" and line.word(place + 1) not in DETERMINERS:
            if place == after or not addressed(line, after, place) or not may_be_verb(line, place + 1):
                return None
            end = clause_end(line, place + 1)
            if cue.form == "ing" and line.word(index - 1) != ",":
                end = before_main_verb(line, place + 1, end)
            what = trimmed(line, place + 1, end)
            negative = line.word(place - 1) == "not"
            if (
                what is None
                or place - negative == after
                or (cue.lemma == "expect" and line.lower[what[0]] not in group("actions"))
                or line.lower[what[0]] in group("unfit")
                or line.word(place - 1) in group("infinitives")
            ):
                return None
            return Find(
                cue.act,
                line,
                (index, after),
                who,
                (place - 1, what[1]) if negative else what,
                (after, place - negative),
                condition_of(line, index, max(end, what[1])),
                cue.code,
                bidden=cue.lemma == "request",
            )
    return None
