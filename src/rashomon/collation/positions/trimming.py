"""The words of a matter without loose ones at its edges."""

from rashomon.collation.positions.grammar import (
    BRACKETED,
    BREAKS,
    DETERMINERS,
    DOING,
    DOTS,
    MOSTLY_VERB,
    NAMED_DAYS,
    PREPOSITIONS,
    RELATIVES,
    abbreviates,
    finite,
    pronoun,
)
from rashomon.collation.positions.lexicon import calendar, group
from rashomon.collation.positions.lines import Line
from rashomon.language.clauses import is_verb
from rashomon.language.senses import verb_share
from rashomon.language.words import lemma

# No phrase that a reader is shown is longer than this many words.
LONGEST = 20
# "in a televised news conference": so many words tell an occasion.
OCCASION_REACH = 6
CLAUSES = frozenset(("what", "how", "why", "whether", "where", "if"))
# "The very notion" stands within so many words; with its clause it is no longer than this.
BARE = 4
LONGEST_CLAUSE = 36
# A phrase that is too long is cut at one of these.
SEAMS = PREPOSITIONS | {",", "and", "or", "that", "which", "who", "as", "because"}
PART_OF_MONTH = frozenset(("early", "late", "mid"))
# "that possibility": fewer words after "that" make no clause.
SHORT_CLAUSE = 4


def trimmed(line: Line, start: int, end: int) -> tuple[int, int] | None:
    """``start:end`` without loose words at its edges, and no longer than a reader wants."""
    if line.follows(start, ("as", "well", "as")):
        start += 3
    loose = (
        {",", "and", "or", "that", "which", "who", "-", "then", "'s", "as", "to"}
        | NAMED_DAYS
        | PREPOSITIONS
        | {"also", "more", "even", "anymore"}
    )
    if end - start > LONGEST:
        end = next(
            (i for i in range(start + LONGEST, start + 5, -1) if line.lower[i] in SEAMS), start + LONGEST
        )
    while start < end and line.lower[start] in {",", "and", "that", "-", "also", "then", "."}:
        start += 1
    while end > start + 1 and line.lower[end - 1] in NAMED_DAYS:
        end -= 1
    end = _whole_clause(line, start, _before_occasion(line, start, end))
    end = _of_notion(line, start, end)
    while start < end and (line.lower[end - 1] in loose or line.lower[end - 1] in DOTS):
        if line.lower[end - 1] == "." and abbreviates(line, end - 1):
            break
        if line.lower[end - 1] == "that" and line.word(end - 2) in DOING:
            break
        end -= 1
    if line.lower[end - 1] == ")" and "(" in line.lower[max(start + 1, end - BRACKETED) : end]:
        end = max(k for k in range(start + 1, end) if line.lower[k] == "(")
    if line.word(end - 2) in {"that", "which", "who"} and line.lower[end - 1] in group(
        "modals.auxiliaries_plain"
    ):
        # "An electorate that is": cut off before what it is.
        end -= 2
    return (start, end) if start < end else None


def undated(line: Line, what: tuple[int, int]) -> tuple[int, int]:
    """``what`` without the month in which it was said or done ("endorsed Ann Lee | in early June")."""
    start, end = what
    last = end - 1 if line.lower[end - 1] in calendar() else end
    last -= last < end and line.lower[last - 1] in PART_OF_MONTH
    return (start, last - 1) if start + 1 < last < end and line.lower[last - 1] == "in" else what


def _of_notion(line: Line, start: int, end: int) -> int:
    """``end``, or that of the clause without which "the notion" tells nothing ("the notion that the firm,
    which ..., had failed")."""
    for index in range(start, min(start + BARE, end)):
        if line.lower[index] in group("doubted") and line.word(index + 1) == "that":
            if any(finite(line, k) or line.lower[k].endswith("ed") for k in range(index + 2, end)):
                return end
            near = range(end, min(len(line), start + LONGEST_CLAUSE))
            return next((k for k in near if line.lower[k] in DOTS | BREAKS), end)
    return end


def before_main_verb(line: Line, start: int, end: int) -> int:
    """``end``, or where the verb of the whole sentence stands: "a petition asking him to resign | has"."""
    verbs = (
        group("modals.auxiliaries_plain")
        | group("modals.doubtful")
        | group("modals.negations") - {"not", "no"}
    )
    for index in range(start + 1, end):
        if line.lower[index] in RELATIVES | CLAUSES or pronoun(line, (index, index + 1)):
            return end
        if line.lower[index] in verbs:
            return index
    return end


def _whole_clause(line: Line, start: int, end: int) -> int:
    """``end``, or where a clause without a verb begins ("reports that his talks with the board")."""
    last = max((k for k in range(start + 1, end) if _relative(line, k)), default=None)
    if last is None or end - last < SHORT_CLAUSE:
        return end
    inner = range(last + 1, end)
    verbs = [
        k
        for k in inner
        if line.word(k - 1) not in DETERMINERS
        and (finite(line, k) or is_verb(line.words[k]) or line.lower[k].endswith("ed"))
    ]
    # "the oil that funds it": rarely a verb, but one after "that".
    share = verb_share(lemma(line.lower[last + 1]))
    told = share >= MOSTLY_VERB or (line.lower[last + 1].endswith("s") and share > 0.0)
    return end if told or (verbs and verbs != [end - 1]) else last


def _before_occasion(line: Line, start: int, end: int) -> int:
    """``end``, or where is added on what occasion somebody said so ("in a tweet")."""
    for index in range(start + 1, end):
        if line.follows(index, ("in", "front", "of")):
            return index
    if line.lower[end - 1] in group("occasions"):
        near = range(end - 2, max(start, end - OCCASION_REACH), -1)
        return next((k for k in near if line.lower[k] in PREPOSITIONS - {"of"}), end)
    return end


def _relative(line: Line, index: int) -> bool:
    """Whether a clause may begin at ``index``: not at "all that money", "for that purpose"."""
    return line.lower[index] in RELATIVES and line.word(index - 1) not in PREPOSITIONS | {"all"}
