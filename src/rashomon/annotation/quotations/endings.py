"""Where reported words end and the report goes on in its own words."""

from rashomon.annotation.quotations.cue import Cue
from rashomon.annotation.quotations.lexicon import Lexicon
from rashomon.annotation.quotations.outer import aside, outer_verb, resumes, verb_at
from rashomon.annotation.quotations.stream import QUOTED, Sentence
from rashomon.annotation.quotations.subjects import finite, opens_main, subordinate

PAUSES = frozenset((",", "—", "–", "-"))
JOINTS = PAUSES | {"and", "but"}
RELATIVES = frozenset(("who", "which", "that"))
# Of reported clauses with these behind their last comma, half end before it in readers' eyes (PolNeAR): what
# may be the report's own is left out.
ADDITIONS = frozenset(("which", "who", "where", "something"))
ARTICLES = frozenset(("a", "an", "the", "one", "another"))
# These end in "-ing" and go on with what is told.
_NO_PARTICIPLES = frozenset(
    "including during according depending ranging starting beginning involving regarding concerning nothing"
    " something anything everything bring spring".split()
)
_OBJECTS = frozenset(("him", "her", "them", "it", "himself", "herself", "themselves"))
_POSSESSIVES = frozenset(("his", "her", "its", "their"))
# With or without a comma these go on with what the speaker says next.
_GOING_ON = frozenset(("adding", "noting"))
_CLAUSE_JOINTS = frozenset(("before", "after", "while", "when"))
# These open a few words put in between commas (", while small,").
_ASIDE = frozenset(("while", "though", "although"))
# What these tell has a verb of its own.
_CLAUSAL = frozenset(("say", "add", "insist", "argue", "think", "believe", "conclude"))
_DASHES = PAUSES - {","}
# Behind a dash and a clause these are the report's own ("said it was so — though it was not").
_ASIDES = frozenset(("though", "although", "something"))
_FUTURE = frozenset(("will", "would", "can", "could", "may", "might", "shall", "should", "must"))
_PRESENT = frozenset(("is", "are", "has", "have", "does", "do", "'s"))
# "in a rare television interview": an occasion's noun stands within so many words.
LONGEST_OCCASION = 6
# The headline and the sentences that open a report.
OPENING = 3
# "a clear and public move that": the noun that sums up stands within so many words.
LONGEST_REMARK = 5
# ", while small," runs to so many words.
LONGEST_ASIDE = 5


def end(sentence: Sentence, cues: list[Cue], index: int, first: int, known: Lexicon) -> int:
    """The last unit of what the cue ``cues[index]`` reports from unit ``first`` on."""
    lower, cue = sentence.lower, cues[index]
    size = len(lower)
    while size and lower[size - 1] in {".", "!", "?", ":"}:
        size -= 1
    if cue.source is not None and cue.source.first > max(cue.last, first):
        # "Citing the cost, Roe …"
        return _trim(lower, first, cue.source.first - 1)
    verb = next((place for place in range(first, size) if verb_at(sentence, place, known)), size)
    # What is told may be a thing ("criticized the plan"): it ends before any verb.
    thing = cue.lemma not in _CLAUSAL and lower[first : first + 1] != [] and lower[first] not in known.openers
    cuts = _next_cues(sentence, cues, index, first, verb, known)
    relative, opens = _in_relative(lower, cue) or aside(sentence, cue, known), sentence.number < OPENING
    main = _main_clause(sentence, cue, first, known)
    outer = outer_verb(sentence, cue, first, known)
    for place in range(first, size):
        low = lower[place]
        if place in {main, outer} or low == ";":
            return place - 1
        if place in cuts or (low in _GOING_ON and place > first + 1):
            return _trim(lower, first, place - 1)
        if first < place < size - 1:
            if low == "," and lower[place + 1] == "but":
                if not _owns_contrast(sentence, cues, index, verb, place, known):
                    return place - 1
            elif (low == "," and _leaves(sentence, place + 1, known)) or (
                low in PAUSES and relative and resumes(sentence, first, place, known)
            ):
                return place - 1
            # "its plan, the first of its kind", but not "its plan, its haste, its cost"
            apposed = thing and place < verb and "," not in lower[first:place]
            told = "" if verb > place else lower[verb]
            if low in PAUSES and _remarks(lower[place:size], apposed, told, opens, known):
                return _trim(lower, first, place - 1)
            if thing and low == "in" and place < verb and _is_occasion(lower, place, known):
                return _trim(lower, first, place - 1)
            further = thing and low == "and" and place < verb
            if further and _goes_on(sentence, first, place + 1, cue.form == "ing", known):
                return _trim(lower, first, place - 1)
    if lower[size - 1] == ")" and "(" not in lower[first:size]:
        size -= 1
    return size - 1


def _goes_on(sentence: Sentence, first: int, place: int, takes_part: bool, known: Lexicon) -> bool:
    """`denied the charges and accused her of theft`, `denied the charges, and the court rose`: behind what
    was denied, the report goes on; behind a participle (``takes_part``) so does another."""
    lower = sentence.lower
    if RELATIVES & set(lower[first:place]):
        return False
    follows = lower[place + 1] if place + 1 < len(lower) else ""
    if (
        takes_part
        and lower[place].endswith("ing")
        and (follows in _OBJECTS or follows in known.determiners or follows in known.possessives)
    ):
        # "stressing its cost and making his pitch"
        return True
    if not finite(sentence, place, known):
        return lower[place - 2] in {",", QUOTED} and opens_main(sentence, place, known)
    return (
        lower[place] in known.finite
        or lower[place] in known.pasts
        or follows in _OBJECTS
        or follows in known.determiners
    )


def _in_relative(lower: list[str], cue: Cue) -> bool:
    """Whether the cue is the verb of "who said" or "the Gazette, which said"."""
    subject = lower[cue.source.first] if cue.source is not None else ""
    return bool(RELATIVES & {subject, lower[cue.first - 1]})


def _main_clause(sentence: Sentence, cue: Cue, first: int, known: Lexicon) -> int:
    """The comma behind which the main clause begins ("When Roe said …, Doe left"), 0 where there is none."""
    lower = sentence.lower
    start = cue.first if cue.source is None else min(cue.first, cue.source.first)
    inside = start > 0 and subordinate(lower[start - 1 :])
    if not inside and not subordinate(lower):
        return 0
    commas = (place for place in range(first if inside else 2, len(lower) - 1) if lower[place] == ",")
    return next((place for place in commas if opens_main(sentence, place + 1, known)), 0)


def _remarks(lower: list[str], apposed: bool, verb: str, opens: bool, known: Lexicon) -> bool:
    """Whether the last words, from a comma or dash on, may be the report's own: "which …", "a move that …";
    ``apposed`` says that they can be an apposition ("his adviser"), ``verb`` is that of a clause before them,
    ``opens`` that the sentence opens the report."""
    mark, rest = lower[0], lower[1:]
    if mark in _DASHES and verb and rest[0] in _ASIDES and _DASHES.isdisjoint(rest):
        return True
    if QUOTED in rest or not PAUSES.isdisjoint(rest):
        return False
    # What somebody will do has a result in the report's own words, and so has a thing criticised; of
    # participles behind other clauses two in three are told (PolNeAR).
    if (apposed or opens or verb in _FUTURE) and (apposed or verb) and _participle(rest):
        return True
    if rest[0] in ADDITIONS or (apposed and (rest[0] in ARTICLES or rest[0] in _POSSESSIVES)):
        return True
    return rest[0] in ARTICLES and bool(known.remarks & set(rest[1:LONGEST_REMARK]))


def _is_occasion(lower: list[str], place: int, known: Lexicon) -> bool:
    """`called the port a shame in a tweet on Friday`: where it was said is none of what was said."""
    if lower[place + 1] not in {"a", "an"} or QUOTED in lower[place:] or "that" in lower[place:]:
        return False
    return any(low in known.documents for low in lower[place + 2 : place + LONGEST_OCCASION])


def _owns_contrast(
    sentence: Sentence, cues: list[Cue], index: int, verb: int, place: int, known: Lexicon
) -> bool:
    """`said the port was old, but that it was safe`: whether the speaker goes on behind ", but": behind a
    clause, with no word of saying, in the same tense (PolNeAR: 37 of 44)."""
    lower = sentence.lower
    told = verb < place or lower[place + 2 : place + 3] == ["that"]
    if not told or cues[index].lemma not in known.speech:
        return False
    if any(cue.verb > place and cue.source and cue.lemma in known.speech for cue in cues[index + 1 :]):
        return False
    then = next((at for at in range(place + 1, len(lower)) if verb_at(sentence, at, known)), None)
    return (
        then is None
        or lower[then] in _FUTURE
        or not {*lower[verb : verb + 1], lower[then]} & (_FUTURE | _PRESENT)
    )


def _participle(lower: list[str]) -> bool:
    """Whether a participle begins the words: "giving the crews a week", "quietly ending the row"."""
    opening = lower[lower[0].endswith("ly") :][:2]
    return (
        opening != []
        and opening[-1] != "and"
        and opening[0].endswith("ing")
        and opening[0] not in _NO_PARTICIPLES
    )


def _next_cues(
    sentence: Sentence, cues: list[Cue], index: int, first: int, verb: int, known: Lexicon
) -> set[int]:
    """Where the cues after a clause begin that do not belong to it."""
    lower, cuts = sentence.lower, set()
    relative = _in_relative(lower, cues[index])
    for cue in cues[index + 1 :]:
        if cue.source is None or not _tells(cue, known):
            continue
        start = cue.first if cue.how in ("shared", "according", "after") else cue.source.first
        before = lower[start - 1] if start > first else ""
        if relative and cue.source.last < first and cue.form in {"past", "s"}:
            # "A woman who accused Roe of theft said"
            cuts.add(cue.first)
        if start < verb and before == "and" and cue.how == "before" and cues[index].lemma in _CLAUSAL:
            # "said her aides and John Roe claimed": no clause has ended yet.
            continue
        if (
            (before in JOINTS and not (before == "-" and cue.form == "ing"))
            or (before == "while" and cue.how == "before")
            or (cue.form == "ing" and before in _CLAUSE_JOINTS)
            or (before == QUOTED and cue.form not in {"to", "ing"})
        ):
            cuts.add(start)
    return cuts


def _tells(cue: Cue, known: Lexicon) -> bool:
    return cue.lemma in known.speech or cue.lemma in known.reports or cue.lemma == "according to"


def _leaves(sentence: Sentence, place: int, known: Lexicon) -> bool:
    """Whether the word behind a comma belongs to the report again: "while", "as did Roe"."""
    low = sentence.lower[place]
    if low in known.breaks:
        return not _put_in(sentence, place, known)
    entry = known.forms.get(low)
    if entry is not None and entry[1] == "ing" and entry[0] in known.reports:
        return True
    if low == "as":
        return sentence.lower[place + 1 : place + 2] != [] and sentence.lower[place + 1] in known.finite
    return False


def _put_in(sentence: Sentence, place: int, known: Lexicon) -> bool:
    """`the port, while small, is open`: a few words without a verb between commas."""
    aside = sentence.lower[place + 1 : place + 1 + LONGEST_ASIDE]
    if "," not in aside or sentence.lower[place] not in _ASIDE:
        return False
    close = place + 1 + aside.index(",")
    return not any(finite(sentence, at, known) for at in range(place + 1, close)) and close + 1 < len(
        sentence.lower
    )


def _trim(lower: list[str], first: int, last: int) -> int:
    while last > first and (lower[last] in JOINTS or lower[last] in _CLAUSE_JOINTS):
        last -= 1
    return last
