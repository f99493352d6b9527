"""What somebody is to do: "urged Ann Lee to sail", "suggested that Ann Lee sail", "Ann Lee was urged by Kyiv
to sail"."""

from collections.abc import Iterator

from rashomon.collation.positions.addressees import addressed, may_be_verb
from rashomon.collation.positions.asides import behind_aside
from rashomon.collation.positions.conditions import condition_of
from rashomon.collation.positions.find import Find, Range
from rashomon.collation.positions.forms import BREAKS, NAMED_DAYS, PREPOSITIONS, finite
from rashomon.collation.positions.grammar import ASIDE, DATED, clause_end
from rashomon.collation.positions.lexicon import DETERMINERS, Cue, group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.trimming import before_main_verb, trimmed
from rashomon.language.words import lemma

# "A bill on Monday that": so many words stand between.
TOLD_OF = 4
NUMBERS = frozenset("a one two three four five six seven eight nine ten".split())
# "That the council of Velm sail": its verb stands within so many words.
VERB_REACH = 5
# The one who is to do something stands within this many words after "urged".
ADDRESSEE = 10
# A clause with one of these states something; it does not ask for it.
STATING = frozenset(
    (
        "did",
        "does",
        "do",
        "should",
        "would",
        "may",
        "might",
        "could",
        "can",
        "will",
        "shouldn't",
        "wouldn't",
        "couldn't",
        "won't",
    )
)
WISHING = frozenset(("want", "like", "expect", "require"))
FINITE = frozenset(("is", "are", "was", "were", "will", "has", "have", "had", "did", "does", "would"))


def wished(line: Line, index: int, after: int, cue: Cue, who: Range | None) -> Find | None:
    """ "suggested (that) Kyiv withdraw": a bare verb after the one who is to act."""
    near = line.lower[after : after + DATED]
    # "Recommended last month that he be charged".
    dated = "that" in near and near[0] in {"last", "this", "on", "earlier", "late", "early"} | NAMED_DAYS
    first = after + near.index("that") + 1 if dated else after + (line.word(after) == "that")
    if line.word(after) == ",":
        # "Ann Lee, he suggested, is more open to it".
        return None
    for place, whom in _places(line, first):
        bare = line.lower[place] == "be" or line.lower[place] in group("actions")
        if bare and line.words[whom - 1][:1].isalpha():
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
                Find("demand", line, (index, after), who, what, (first, whom), None, cue.code)
                if what
                else None
            )
    return None


def _places(line: Line, first: int) -> Iterator[tuple[int, int]]:
    """Where the verb of whom ``first`` begins to name may stand, near or behind what is set in, each with
    where his name ends."""
    comma = next(
        (k for k in range(first + 1, min(first + ADDRESSEE, len(line))) if line.lower[k] == ","), None
    )
    behind = behind_aside(line, first, comma) if comma else None
    yield from ((k, k) for k in range(first + 1, min(first + VERB_REACH, len(line))))
    if comma and behind:
        yield behind, comma


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
    aside = _aside(line, after)
    for place in range(after, min(after + ADDRESSEE + aside[1] - aside[0], len(line) - 1)):
        word = line.lower[place]
        if place in range(*aside):
            continue
        if (
            word in FINITE
            or word.endswith(("'ll", "'d"))
            or (place > after and finite(line, place))
            or word in BREAKS
            or word in {",", "that", "and", "by"} - ({"and"} if place > after else set())
        ):
            return None
        if word == "to" and line.word(place + 1) not in DETERMINERS:
            whom = aside[0] if aside[0] < place and aside[1] else place
            if place == after or not addressed(line, after, whom) or not may_be_verb(line, place + 1):
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
                or (line.word(place - 1) in group("infinitives") and not _itself(line, after, place))
            ):
                return None
            return Find(
                cue.act,
                line,
                (index, after),
                who,
                (place - 1, what[1]) if negative else what,
                (after, min(whom, place - negative)),
                condition_of(line, index, max(end, what[1])),
                cue.code,
                bidden=cue.lemma == "request",
            )
    return None


def _itself(line: Line, after: int, place: int) -> bool:
    """Whether a body is asked itself: "urged it to sail", but "wanted it to end"."""
    return place == after + 1 and line.word(after) == "it" and lemma(line.word(after - 1)) not in WISHING


def given_time(line: Line, index: int, after: int, cue: Cue, who: Range | None) -> Find | None:
    """ "gave the board until Friday to resign", "has given Ann Lee 10 days to pay"."""
    for place in range(after + 1, min(after + ADDRESSEE, len(line) - 2)):
        word = line.lower[place]
        if word in BREAKS | {",", ".", "that", "to"} or finite(line, place):
            return None
        if word != "until" and not (word[:1].isdigit() or word in NUMBERS):
            continue
        until = next(
            (k for k in range(place + 1, min(place + ADDRESSEE, len(line) - 1)) if line.lower[k] == "to"),
            None,
        )
        told = until and (word == "until" or not group("spans").isdisjoint(line.lower[place:until]))
        deed = until and (may_be_verb(line, until + 1) or line.word(until + 2) in DETERMINERS)
        if not until or not told or not deed or not addressed(line, after, place):
            return None
        end = clause_end(line, until + 1)
        end = next((k for k in range(until + 2, end) if line.lower[k] in {"before", "or"}), end)
        what = trimmed(line, until + 1, end)
        return what and Find(
            "demand", line, (index, after), who, what, (after, place), None, cue.code, bidden=True
        )
    return None


def of_a_bill(
    line: Line, index: int, after: int, cue: Cue, who: Range | None, helpers: frozenset[str]
) -> Find | None:
    """ "introduced a bill that would shut the port", "a measure to bar funds": that it be shut is wanted."""
    near = range(after, min(after + ADDRESSEE, len(line) - 2))
    bill = next((k for k in near if line.lower[k] in group("bills")), None)
    if bill is None or helpers & group("modals.negations") or line.lower[after] in group("unfit"):
        return None
    if any(line.lower[k] in BREAKS | {",", "to", "that"} or finite(line, k) for k in range(after, bill)):
        return None
    near = range(bill + 1, min(bill + TOLD_OF, len(line) - 1))
    opener = next((k for k in near if line.lower[k] in {"that", "which", "to", ","} | BREAKS), None)
    if opener is None or line.lower[opener] in {","} | BREAKS:
        return None
    first = opener + 1 + (line.word(opener + 1) in {"would", "will"})
    would = first > opener + 1
    if not (would if line.lower[opener] != "to" else may_be_verb(line, first)) or line.word(first) == "have":
        return None
    what = trimmed(line, first, clause_end(line, first))
    condition = condition_of(line, first, what[1]) if what else None
    return what and Find("demand", line, (index, after), who, what, None, condition, cue.code)


def over_aside(line: Line, end: int) -> int | None:
    """Where "to" stands behind what is added at ``end`` (", who runs the port, | to resign")."""
    if line.word(end) != "," or line.word(end + 1) not in {"who", "whose", "which"}:
        return None
    near = range(end + 2, min(end + ASIDE, len(line) - 2))
    return next((k + 1 for k in near if line.lower[k] == "," and line.lower[k + 1] == "to"), None)


def _aside(line: Line, start: int) -> Range:
    """What is added to who is to do it, with its commas ("urged Ann Lee, who runs it, to sail"); nothing
    where no "to" follows."""
    near = range(start + 1, min(start + ADDRESSEE, len(line)))
    first = next((k for k in near if line.lower[k] == ","), None)
    if first is None or any(line.lower[k] == "to" for k in range(start, first)):
        return (0, 0)
    last = next((k for k in range(first + 1, min(first + ASIDE, len(line))) if line.lower[k] == ","), None)
    return (first, last + 1) if last and line.word(last + 1) == "to" else (0, 0)
