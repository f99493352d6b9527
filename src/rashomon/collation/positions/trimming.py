"""The words of a matter without loose ones at its edges."""

import re
from functools import cache

from rashomon.collation.positions.forms import (
    BREAKS,
    DOTS,
    MOSTLY_VERB,
    NAMED_DAYS,
    PREPOSITIONS,
    RELATIVES,
    abbreviates,
    adverb,
    finite,
    past,
    pronoun,
)
from rashomon.collation.positions.grammar import BRACKETED, DOING
from rashomon.collation.positions.lexicon import DAYTIMES, DETERMINERS, calendar, group
from rashomon.collation.positions.lines import Line
from rashomon.language.clauses import is_content, is_verb
from rashomon.language.senses import verb_share
from rashomon.language.words import lemma

# No phrase that a reader is shown is longer than this many words.
LONGEST = 28
# A longer one is cut to about so many.
READABLE = 20
# "in a televised news conference": so many words tell an occasion.
OCCASION_REACH = 6
CLAUSES = frozenset(("what", "how", "why", "whether", "where", "if"))
# "The very notion" stands within so many words; with its clause it is no longer than this.
BARE = 4
# "Claims in the northern press that": so many words tell whose they are.
TOLD_BY = 6
LONGEST_CLAUSE = 36
# A phrase that is too long is cut at one of these.
SEAMS = PREPOSITIONS | {",", "and", "or", "that", "which", "who", "as", "because"}
# "that possibility": fewer words after "that" make no clause.
SHORT_CLAUSE = 4
# "A text condemning the strikes got four votes".
MAIN = frozenset("got fell drew won came went began became rose failed".split())
# "A million people left homeless": these describe what stands before them.
DESCRIBING = frozenset(("left", "made", "called", "based", "known", "born"))
NOT_OBJECTS = frozenset(("and", "or", "that", "this", "last"))
MODELLED = frozenset(("modeled", "modelled", "patterned"))
STRANDED = PREPOSITIONS | {"off", "out", "up", "down", "behind"}
CLOSED = DOTS | BREAKS | {"", ","}
AFTER_NAME = frozenset(("here", "there", "at", "in", "on", "before", "after", "during", "to", "over"))


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
            (i for i in range(start + READABLE, start + 5, -1) if line.lower[i] in SEAMS), start + READABLE
        )
    while start < end and line.lower[start] in {",", "and", "that", "-", "also", "then", "."}:
        if line.lower[start] == "that" and start + 2 == end:
            # "Rejected that idea".
            break
        start += 1
    while end > start + 1 and line.lower[end - 1] in NAMED_DAYS:
        end -= 1
    if end - start > 2 and line.lower[end - 1] in DAYTIMES and line.lower[end - 2] in NAMED_DAYS:
        # "Defended it on Sunday night".
        end -= 2
    if end - start > 2 and line.lower[end - 1] in MODELLED and line.word(end) in {"after", "on"}:
        # "A tax modelled | after one in Velm".
        end -= 1
    end = _whole_clause(line, start, _before_occasion(line, start, end))
    end = _of_notion(line, start, end)
    while start < end and (line.lower[end - 1] in loose or line.lower[end - 1] in DOTS):
        if line.lower[end - 1] == "." and abbreviates(line, end - 1):
            break
        if line.lower[end - 1] in {"that", "more"} and line.word(end - 2) in DOING:
            break
        if line.lower[end - 1] in STRANDED and line.word(end) in CLOSED and end - start > 1:
            # "Leave a light on.", "the pier that Velm should pay for,"
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


def only_name(line: Line, what: tuple[int, int]) -> tuple[int, int]:
    """``what`` without where, when and why somebody is backed ("endorsed Ann Lee | at a fair")."""
    end = what[0]
    while end < what[1] and not line.titled and (line.words[end][:1].isupper() or line.lower[end] == "."):
        end += 1
    return (what[0], end) if what[0] < end < what[1] and line.lower[end] in AFTER_NAME else what


def undated(line: Line, what: tuple[int, int], *, months: bool) -> tuple[int, int]:
    """``what`` without when it was done ("endorsed Ann Lee | last week", "| two weeks ago"; with ``months``
    "| in early June"). After a verb it may be the time of the thing ("the bill that passed last year")."""
    start, end = what
    when = _when(months).search(" ".join(line.lower[start:end]))
    if when is None or not when.start():
        return what
    last = end - len(when.group().split())
    inner = range(start + 1, last)
    done = any(
        line.lower[k] in RELATIVES or line.lower[k].endswith(("ed", "ing")) or finite(line, k) for k in inner
    )
    return what if done else (start, last)


@cache
def _when(months: bool) -> re.Pattern[str]:
    """A time that lies back, at the end of words that stand one blank apart."""
    names = "|".join(calendar())
    units = f"days?|weeks?|months?|years?|weekend|night|spring|summer|autumn|fall|winter|{names}"
    month = rf"|in (?:(?:early|late|mid) )?(?:{names})" if months else ""
    return re.compile(
        rf" (?:(?:on |late |early )*(?:last|earlier this|earlier that|later that) (?:{units})"
        rf"|(?:about |more than |just |only )?[\w-]+ (?:{units}) ago"
        rf"|within (?:the|an) (?:hour|day)"
        rf"|at the (?:start|beginning|end) of the (?:week|month|year){month})$"
    )


def _of_notion(line: Line, start: int, end: int) -> int:
    """``end``, or that of the clause without which "the notion" tells nothing ("the notion that the firm,
    which ..., had failed")."""
    for index in range(start, min(start + BARE, end)):
        if line.lower[index] not in group("doubted"):
            continue
        of_whom = line.word(index + 1) in {"in", "from", "by", "of"}
        near = range(index + 1, min(index + 1 + TOLD_BY, len(line)) if of_whom else index + 2)
        that = next((k for k in near if line.word(k) in {"that", ",", ""} | DOTS), None)
        if that and line.word(that) == "that":
            if any(finite(line, k) or line.lower[k].endswith("ed") for k in range(that + 1, end)):
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
        if line.lower[index] in verbs or (line.lower[index] in MAIN and line.words[index - 1].endswith("s")):
            return index
        if _tells_on(line, index):
            return index - adverb(line.lower[index - 1])
    return end


def _tells_on(line: Line, index: int) -> bool:
    """Whether a past at ``index`` tells of a thing before it and goes on ("who backed the plan | sounded
    weary"); "the plan passed in May" only describes it."""
    word, after, before = line.lower[index], line.word(index + 1), index - 1
    if not (word.endswith("ed") or past(word)) or not line.words[index].islower():
        return False
    before -= adverb(line.lower[before])
    noun = line.lower[before]
    described = word in DESCRIBING and after not in DETERMINERS
    if word == "given" or described or noun.endswith(("'s", "s'")):
        return False
    plain = is_content(noun) and not noun.endswith(("ed", "ing", "ly")) and verb_share(noun) < MOSTLY_VERB
    return plain and after[:1].isalpha() and after not in PREPOSITIONS | NAMED_DAYS | NOT_OBJECTS


def _whole_clause(line: Line, start: int, end: int) -> int:
    """``end``, or where a clause without a verb begins ("reports that his talks with the board")."""
    last = max((k for k in range(start + 1, end) if _relative(line, k)), default=None)
    if last is None or end - last < SHORT_CLAUSE:
        return end
    if line.lower[last] == "that" and (last == start + 1 or line.word(last - 2) == "to"):
        # "Feed that dark impulse": the verb's object.
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
    # "Economies that work for all": so is a bare one after a plural.
    agrees = line.lower[last + 1].endswith("s") or line.lower[last - 1].endswith("s")
    told = share >= MOSTLY_VERB or (agrees and share > 0.0)
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
