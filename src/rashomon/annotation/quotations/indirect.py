"""Reported speech: what a cue says without marks, where it begins and where it ends."""

from rashomon.annotation.quotations.cue import Cue
from rashomon.annotation.quotations.endings import ADDITIONS, ARTICLES, JOINTS, PAUSES, RELATIVES, end
from rashomon.annotation.quotations.following import group_after
from rashomon.annotation.quotations.lexicon import Lexicon, lexicon
from rashomon.annotation.quotations.openings import after_dateline
from rashomon.annotation.quotations.outer import verb_at
from rashomon.annotation.quotations.reporting import (
    ADDRESSING,
    bare_clause,
    only_addressee,
    reports,
    says_nothing,
)
from rashomon.annotation.quotations.sources import abbreviated, group_before
from rashomon.annotation.quotations.stream import QUOTED, Sentence
from rashomon.annotation.quotations.subjects import finite, opens_main
from rashomon.annotation.quotations.tags import (
    LONGEST_ADDRESSEE,
    OCCASION,
    PROMISING,
    addressed,
    behind,
    inserted,
    is_clause,
    is_tag,
)

# A reported clause has at least so many words.
SHORTEST = 2
# "said on Monday at a meeting in the town hall that": with the occasion it runs to so many.
LONGEST_OCCASION = 24
# "is “dead”": marked words stand for what is said within so many words.
LONGEST_LEAD = 3
# Words before a clause that are none of it.
_LEADING = frozenset(("but", "and", "yet", "still", ",", QUOTED, "however"))
_SUBJECTS = frozenset(("he", "she", "it", "they"))
# Before a cue these show that what it tells comes behind it ("given that, as Roe noted, …").
_HANGING = frozenset(("that", "and", "but", "which", "because", "while", "yet", "so"))
# What opens so is who asked, and none of the answer ("Asked about the port, Roe said, …").
_ASKED = frozenset(("asked", "pressed", "questioned"))
# Behind a tag these open a place or a time.
_BESIDES = frozenset(("in", "at", "on", "during", "after", "before"))
# "announced via a friend that", "suggested over the summer that"
_WAYS = frozenset(("via", "over", "earlier"))
# Behind whom it was asked or told these open what is.
_QUESTIONS = frozenset(("how", "why", "what"))
# What follows these is first whom it was told.
_TELLING = frozenset(("tell", "remind", "inform", "assure", "reassure", "notify"))
_POINTING = frozenset(("this", "that", "these", "those"))
_OBJECTS = frozenset(("me", "him", "her", "us", "them", "you"))


def reported(sentence: Sentence, cues: list[Cue], index: int, surely: bool) -> tuple[int, int] | None:
    """Units of what the cue ``cues[index]`` reports, first and last; None where it reports nothing.

    ``surely`` says that marked words hang on the cue already.
    """
    known = lexicon()
    cue = cues[index]
    if not surely and not reports(sentence, cue, known):
        return None
    if cue.how == "according" or _as_told(sentence, cue, known):
        return _around(sentence, cue)
    lead = cue.source.first if cue.source is not None and cue.how == "before" else cue.verb
    if inserted(sentence, cue):
        if sentence.lower[behind(cue) + 1 : behind(cue) + 2] == [QUOTED] and not is_clause(
            sentence, lead, known
        ):
            return None
        return _longer_side(sentence, cues, index, cue)
    if cue.how == "after":
        return _back_to_start(sentence, cue.verb)
    if cue.how == "before" and is_tag(sentence, cue, known):
        return _back_to_start(sentence, lead)
    first = _start(sentence, cue, known)
    if sentence.lower[first : first + 1] == [":"] or (surely and sentence.lower[first : first + 1] == [","]):
        first += 1
    # "fired back in May, calling it “…”"
    tells = surely and cue.lemma != "retort"
    if first >= len(sentence.lower) or (not tells and says_nothing(sentence, cue, first, known)):
        return None
    beside = sentence.words[first] in _BESIDES or known.forms.get(sentence.lower[first], ("", ""))[1] == "ing"
    beside = beside or (cue.lemma in ADDRESSING and only_addressee(sentence, first, known))
    if surely and beside and QUOTED in sentence.lower[: cue.verb]:
        # `"…," she said at a fair in Lima`, `"…," she said, adding`, `"…," she told clerks, smiling`
        return None
    last = end(sentence, cues, index, first, known)
    if last - first + 1 < SHORTEST:
        return None
    taken_up = _taken_up(sentence, cue, first, known)
    return (first if taken_up is None else taken_up, last)


def _taken_up(sentence: Sentence, cue: Cue, first: int, known: Lexicon) -> int | None:
    """Where what a cue tells of begins, if it stands before the cue: "a plan that Roe said was late", "what
    Roe called was a shame", "names she said would be read"; None where it stands behind."""
    if cue.how != "before" or cue.source is None or first != cue.last + 1 or not cue.source.first:
        return None
    low = sentence.lower[first]
    if not finite(sentence, first, known) or low.partition("'")[0] in known.subject_pronouns:
        return None
    if sentence.lower[cue.last] == "to":
        return None
    place = cue.source.first
    if sentence.lower[place - 1] == "what":
        return place - 1
    if sentence.lower[place - 1] in RELATIVES:
        place -= 1 + (sentence.lower[place - 2] == ",")
    taken = group_before(sentence, place, known) if place > 0 else None
    return taken.first if taken is not None and taken.last == place - 1 else None


def holds_clause(sentence: Sentence, cue: Cue, first: int, last: int) -> bool:
    """Whether a cue tells a clause from ``first`` to ``last``, or whom it asks to do what; no thing and no
    plan of its own."""
    known, lower = lexicon(), sentence.lower
    told = lower[first : last + 1]
    opens = "that" in lower[first - 1 : first + 1] or told[0] in known.openers - known.possessives
    if opens or cue.how == "according" or first < cue.verb:
        return True
    if lower[cue.last] == "to":
        return False
    asks = cue.lemma in known.addressing and "to" in told
    return asks or any(verb_at(sentence, place, known) for place in range(first, last + 1))


def _longer_side(sentence: Sentence, cues: list[Cue], index: int, cue: Cue) -> tuple[int, int] | None:
    """An inserted cue reports both sides: all of it is given, but the first side alone where it is the longer
    clause; a participle behind it may be the report's own (", he said, waving")."""
    assert cue.source is not None
    lead = min(cue.first, cue.source.first)
    before = _back_to_start(sentence, lead)
    if before is not None and sentence.lower[before[0]] in _ASKED:
        before = None
    first = behind(cue) + 1
    last = end(sentence, cues, index, first, lexicon())
    low = sentence.lower[first] if first <= last else ""
    goes_on = first <= last and finite(sentence, first, lexicon())
    whole = is_clause(sentence, lead, lexicon())
    if before is not None and not whole and sentence.lower[before[0]].endswith("ing") and low.endswith("ing"):
        # "Turning to the port, Roe agreed, calling it “open”"
        return None
    marked = before is not None and QUOTED in sentence.lower[before[0] : last + 1]
    if marked and not whole and QUOTED in sentence.lower[first : first + LONGEST_LEAD]:
        # "The bill, she said, is “dead”": the marked words stand for all.
        return None
    if before is not None and not marked and (goes_on or (cue.how == "before" and low and not whole)):
        # "The bill, she said, is dead"
        return before[0], last
    if cue.how == "after":
        return before
    loose = low.endswith("ing") and (low in lexicon().forms or is_clause(sentence, lead, lexicon()))
    unnamed = sentence.lower[first : first + 2] == ["on", "condition"]
    if loose or unnamed or (before is not None and before[1] - before[0] >= last - first):
        return before
    if before is not None and not marked and QUOTED not in sentence.lower[before[0] : lead]:
        # "If it rains, she said, the port will shut"
        first = before[0]
    elif goes_on and not marked and lead == 2 and sentence.words[0].isalnum():
        # "Boats, she said, were lost"
        first = 0
    return (first, last) if last - first + 1 >= SHORTEST else None


def _back_to_start(sentence: Sentence, end: int) -> tuple[int, int] | None:
    lower = sentence.lower
    last = end - 1
    while last >= 0 and lower[last] in {",", "—", "–"}:
        last -= 1
    first = after_dateline(sentence)
    while first < last and lower[first] in {"and", "but", '"', "“"}:
        first += 1
    return (first, last) if last - first + 1 >= SHORTEST else None


def _as_told(sentence: Sentence, cue: Cue, known: Lexicon) -> bool:
    """`As Roe noted, …`, `…, as Roe reported on Friday`: at most a time, a place or an addressee follows."""
    lower = sentence.lower
    if cue.source is None or cue.lemma not in known.speech or cue.source.last + 1 != cue.first:
        return False
    start = cue.source.first - 1
    if start < 0 or lower[start] != "as" or (start and lower[start - 1] not in JOINTS):
        return False
    first = cue.last + 1
    when = OCCASION | known.times | PAUSES | {".", "a"}
    if cue.lemma not in _TELLING and not when & set(lower[first : first + 1]):
        return False
    for place in range(first, len(lower)):
        if lower[place] in PAUSES | {"."}:
            return True
        if lower[place] in known.clause_words - {"to"} | {QUOTED, ":"} or finite(sentence, place, known):
            return False
    return True


def _around(sentence: Sentence, cue: Cue) -> tuple[int, int] | None:
    """What "according to" or "as … noted" tells: the clause before, or the longer one behind its comma."""
    known = lexicon()
    lower = sentence.lower
    size = len(lower)
    while size and lower[size - 1] in {".", "!", "?"}:
        size -= 1
    begin = (
        cue.first if cue.how == "according" or cue.source is None else min(cue.first, cue.source.first) - 1
    )
    last = begin - 1
    while last >= 0 and lower[last] in {",", "-", "—", "–", "("}:
        last -= 1
    first = after_dateline(sentence)
    while first <= last and lower[first] in _LEADING:
        first += 1
    verbs = {known.forms.get(low, ("", ""))[0] for low in lower[first : last + 1]}
    if first and lower[first - 1] == QUOTED and verbs & known.speech:
        # "…," he said in Lima, according to the agency.
        return None
    hangs = last >= first and lower[last] in _HANGING
    stays = last >= first and lower[begin - 1] not in PAUSES and not hangs
    pauses = [place for place in range(behind(cue), size) if lower[place] in PAUSES]
    # Behind its source's apposition: "according to Roe, the mayor, the port is shut".
    after = pauses[0] + 1 if pauses else size
    if after < size and lower[after] in ARTICLES | ADDITIONS:
        starts = (place + 1 for place in pauses if lower[place + 1] not in RELATIVES)
        clauses = (at for at in starts if opens_main(sentence, at, known))
        after = next(clauses, after)
    own = after >= size - SHORTEST or lower[after] in ADDITIONS | known.breaks
    if not (own or stays) and (hangs or last < first or not is_clause(sentence, begin, known)):
        # "In May, according to Roe, the port was shut", not "In May, according to Roe, a clerk, it was shut"
        apposed = after > (pauses[0] + 1 if pauses else size) and opens_main(sentence, after, known)
        return after if hangs or apposed or last - first + 1 < SHORTEST else first, size - 1
    return (first, last) if last - first + 1 >= SHORTEST and not hangs else None


def _start(sentence: Sentence, cue: Cue, known: Lexicon) -> int:
    """Where the reported clause begins: at its "that" behind an addressee, an occasion, a day."""
    lower = sentence.lower
    first = cue.last + 1
    if lower[first : first + 1] == [","]:
        # "suggested, for instance, that"
        closes = next(
            (
                place
                for place in range(first + 2, min(len(lower), first + LONGEST_OCCASION))
                if lower[place] == ","
            ),
            first,
        )
        if lower[closes + 1 : closes + 2] == ["that"]:
            return closes + 1
    occasion = _is_occasion(lower, first, known) or addressed(sentence, cue, known)
    occasion = occasion or (lower[cue.last] in {"on", "in"} and _dates(lower, first, known))
    told = occasion or cue.lemma in known.addressing or cue.lemma == "noun"
    far = occasion or (cue.lemma in known.addressing and cue.last == cue.verb)
    reach = LONGEST_OCCASION if far else LONGEST_ADDRESSEE
    asks = cue.lemma in ADDRESSING or cue.lemma in known.asking
    for place in range(first, min(len(lower), first + reach)):
        low = lower[place]
        if low == "that" or (low in {"whether", "if"} and cue.lemma in known.asking):
            return place
        if asks and low in _QUESTIONS and place > first and lower[place - 1] not in known.links:
            # "asked the clerk why"
            return place
        if place > first and told and not occasion and _does(sentence, place, known):
            # "urged clerks to keep a rule that"
            break
        behind_noun = lower[place - 1][0].isalnum() and lower[place - 1] not in known.stops - known.times
        if occasion and behind_noun and low in _SUBJECTS and finite(sentence, place + 1, known):
            # "said in a statement on Friday they had left"
            return place
        if low == "to" and lower[place - 1] in known.times and cue.lemma in PROMISING:
            # "promised on Monday to sign a bill that"
            return place
        if (low == "." and abbreviated(sentence.words[place - 1])) or lower[place + 1 : place + 2] == ["by"]:
            # "told Jane R. Roe that", "said at a fair opened by Roe that"
            continue
        if low in {".", ";"} or (low == QUOTED and not occasion) or finite(sentence, place, known):
            break
        if known.forms.get(low, ("", ""))[1] == "ing":
            # "urged a strong stand, saying that"
            break
        if (
            not told
            and low[0].isalnum()
            and low not in known.times
            and low not in known.auxiliaries
            and not low.endswith("ly")
        ):
            break
    if lower[first : first + 1] == ["for"] and lower[first + 1 : first + 2] != []:
        # "has said for weeks"
        first += 2 if lower[first + 1] in known.periods else 0
    if cue.lemma in _TELLING:
        first = _behind_addressee(sentence, first, known)
    while first < len(lower) and (lower[first] in known.weekdays or lower[first : first + 1] == ["on"]):
        if lower[first] == "on" and (first + 1 == len(lower) or lower[first + 1] not in known.weekdays):
            break
        first += 1
    return first


def _is_occasion(lower: list[str], first: int, known: Lexicon) -> bool:
    """Whether when, where or by which way something was said stands at ``first``."""
    if first >= len(lower):
        return False
    low = lower[first]
    ago = "ago" in lower[first + 1 : first + 4] and QUOTED not in lower[first : first + 4]
    return low in OCCASION or low in known.weekdays or low in _WAYS or ago


def _does(sentence: Sentence, place: int, known: Lexicon) -> bool:
    """Whether an infinitive stands at ``place``, no place and nobody ("to Lima", "to a friend")."""
    following = sentence.words[place + 1 : place + 2]
    if sentence.lower[place] != "to" or not following or not following[0].islower():
        return False
    return following[0] not in known.determiners | known.possessives


def _dates(lower: list[str], first: int, known: Lexicon) -> bool:
    """Whether a day stands at ``first``: "3 May", "May 3", "Friday"."""
    day = lower[first : first + 2]
    dated = not known.months.isdisjoint(day) and any(low.isdigit() for low in day)
    return dated or not known.weekdays.isdisjoint(day[:1])


def _behind_addressee(sentence: Sentence, first: int, known: Lexicon) -> int:
    """In "told the clerk she was sorry" the clause begins behind whom it was told."""
    lower = sentence.lower
    if first < len(lower) and lower[first] in _OBJECTS:
        return first + 1 if bare_clause(sentence, first + 1, known) else first
    addressee = group_after(sentence, first, known)
    if addressee is None or addressee.last + 2 >= len(lower) or lower[addressee.head_last + 1] == "of":
        return first
    after = addressee.last + 1
    if lower[after] in _POINTING and finite(sentence, after + 1, known):
        # "told clerks this was late"
        return after
    while after + 2 < len(lower) and (
        lower[after] in known.times or lower[after + 1] in known.times | known.months
    ):
        # "told clerks in July she …"
        after += 1 if lower[after] in known.times - {"on"} else 2
    return (
        after
        if lower[after].partition("'")[0] in known.subject_pronouns or bare_clause(sentence, after, known)
        else first
    )
