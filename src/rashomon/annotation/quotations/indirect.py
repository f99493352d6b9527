"""Reported speech: what a cue says without marks, where it begins and where it ends."""

from rashomon.annotation.quotations.cue import Cue
from rashomon.annotation.quotations.lexicon import Lexicon, lexicon
from rashomon.annotation.quotations.openings import after_dateline
from rashomon.annotation.quotations.reporting import bare_clause, reports, says_nothing
from rashomon.annotation.quotations.sources import group_after
from rashomon.annotation.quotations.stream import QUOTED, Sentence
from rashomon.annotation.quotations.subjects import finite
from rashomon.annotation.quotations.tags import (
    LONGEST_ADDRESSEE,
    OCCASION,
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
# Words before a clause that are none of it.
_LEADING = frozenset(("but", "and", "yet", "still", ",", QUOTED, "however", "in", "fact"))
_RELATIVES = frozenset(("who", "which", "that"))
# What follows these is first whom it was told.
_TELLING = frozenset(("tell", "remind", "inform", "assure", "reassure", "notify"))
_OBJECTS = frozenset(("me", "him", "her", "us", "them", "you"))
_JOINTS = frozenset((",", "and", "but", "—", "–"))
_CLAUSE_JOINTS = frozenset(("before", "after", "while"))


def reported(sentence: Sentence, cues: list[Cue], index: int, surely: bool) -> tuple[int, int] | None:
    """Units of what the cue ``cues[index]`` reports, first and last; None where it reports nothing.

    ``surely`` says that marked words hang on the cue already.
    """
    known = lexicon()
    cue = cues[index]
    if not surely and not reports(sentence, cue, known):
        return None
    if cue.how == "according":
        return _around(sentence, cue)
    lead = cue.source.first if cue.source is not None and cue.how == "before" else cue.verb
    if inserted(sentence, cue):
        if sentence.lower[behind(cue) + 1 : behind(cue) + 2] == [QUOTED] and not is_clause(
            sentence, lead, known
        ):
            return None
        return _longer_side(sentence, cues, index, cue)
    if cue.how == "after":
        return _back_to_start(sentence, cues, index, cue.verb)
    if cue.how == "before" and is_tag(sentence, cue, known):
        return _back_to_start(sentence, cues, index, lead)
    first = _start(sentence, cue, known)
    if first >= len(sentence.lower) or (not surely and says_nothing(sentence, cue, first, known)):
        return None
    last = _end(sentence, cues, index, first, known)
    return (first, last) if last - first + 1 >= SHORTEST else None


def _longer_side(sentence: Sentence, cues: list[Cue], index: int, cue: Cue) -> tuple[int, int] | None:
    """An inserted cue reports both sides; a passage is one stretch, so the longer side is given."""
    assert cue.source is not None
    before = _back_to_start(sentence, cues, index, min(cue.first, cue.source.first))
    first = max(cue.last, cue.source.last) + 2
    last = _end(sentence, cues, index, first, lexicon())
    if before is not None and before[1] - before[0] >= last - first:
        return before
    return (first, last) if last - first + 1 >= SHORTEST else None


def _back_to_start(sentence: Sentence, cues: list[Cue], index: int, end: int) -> tuple[int, int] | None:
    lower = sentence.lower
    last = end - 1
    while last >= 0 and lower[last] in {",", "—", "–"}:
        last -= 1
    first = after_dateline(sentence)
    while first < last and lower[first] in {"and", "but", '"', "“"}:
        first += 1
    return (first, last) if last - first + 1 >= SHORTEST else None


def _around(sentence: Sentence, cue: Cue) -> tuple[int, int] | None:
    """What "according to" tells: the clause before it, or the longer one behind its source's comma."""
    known = lexicon()
    lower = sentence.lower
    size = len(lower)
    while size and lower[size - 1] in {".", "!", "?"}:
        size -= 1
    last = cue.first - 1
    while last >= 0 and lower[last] in {",", "-", "—", "–", "("}:
        last -= 1
    first = after_dateline(sentence)
    while first <= last and lower[first] in _LEADING:
        first += 1
    if last >= first and known.forms.get(lower[last], ("", ""))[0] in known.speech:
        # "…," he said, according to the agency.
        return None
    if cue.source is None or (last >= first and (cue.first < 1 or lower[cue.first - 1] != ",")):
        return (first, last) if last - first + 1 >= SHORTEST else None
    after = cue.source.last + 1
    while after < size and lower[after] != ",":
        after += 1
    after += 1
    if size - after > last - first + 1 and (last < first or after == cue.source.last + 2):
        return (after, size - 1) if size - after >= SHORTEST else None
    return (first, last) if last - first + 1 >= SHORTEST else None


def _start(sentence: Sentence, cue: Cue, known: Lexicon) -> int:
    """Where the reported clause begins: at its "that" behind an addressee, an occasion, a day."""
    lower = sentence.lower
    first = cue.last + 1
    if lower[first : first + 1] == [","]:
        # "suggested, for instance, that"
        closes = next(
            (
                place
                for place in range(first + 2, min(len(lower), first + LONGEST_ADDRESSEE))
                if lower[place] == ","
            ),
            first,
        )
        if lower[closes + 1 : closes + 2] == ["that"]:
            return closes + 1
    occasion = lower[first : first + 1] != [] and (lower[first] in OCCASION or lower[first] in known.weekdays)
    occasion = occasion or addressed(sentence, cue, known)
    reach = LONGEST_OCCASION if occasion else LONGEST_ADDRESSEE
    told = occasion or cue.lemma in known.addressing or cue.lemma == "noun"
    for place in range(first, min(len(lower), first + reach)):
        low = lower[place]
        if low == "that" or (low in {"whether", "if"} and cue.lemma in known.asking):
            return place
        if low in {".", ";"} or (low == QUOTED and not occasion) or finite(sentence, place, known):
            break
        if (
            not told
            and low[0].isalnum()
            and low not in known.times | known.auxiliaries
            and not low.endswith("ly")
        ):
            break
    if cue.lemma in _TELLING:
        first = _behind_addressee(sentence, first, known)
    while first < len(lower) and (lower[first] in known.weekdays or lower[first : first + 1] == ["on"]):
        if lower[first] == "on" and (first + 1 == len(lower) or lower[first + 1] not in known.weekdays):
            break
        first += 1
    return first


def _behind_addressee(sentence: Sentence, first: int, known: Lexicon) -> int:
    """In "told the clerk she was sorry" the clause begins behind whom it was told."""
    lower = sentence.lower
    if first < len(lower) and lower[first] in _OBJECTS:
        return first + 1 if bare_clause(sentence, first + 1, known) else first
    addressee = group_after(sentence, first, known)
    if addressee is None or addressee.last + 1 >= len(lower):
        return first
    after = addressee.last + 1
    return (
        after
        if lower[after].partition("'")[0] in known.subject_pronouns or bare_clause(sentence, after, known)
        else first
    )


def _end(sentence: Sentence, cues: list[Cue], index: int, first: int, known: Lexicon) -> int:
    lower = sentence.lower
    size = len(lower)
    while size and lower[size - 1] in {".", "!", "?", ":"}:
        size -= 1
    source = cues[index].source
    if source is not None and source.first > cues[index].last:
        # "Citing the cost, Roe …"
        return _trim(lower, first, source.first - 1)
    cuts = _next_cues(lower, cues[index + 1 :], first)
    relative = source is not None and lower[source.first] in _RELATIVES
    for place in range(first, size):
        low = lower[place]
        if place in cuts:
            return _trim(lower, first, place - 1)
        if low == ";":
            return place - 1
        if low == "," and place + 1 < size and _leaves(sentence, place + 1, relative, known):
            return place - 1
    return size - 1


def _next_cues(lower: list[str], cues: list[Cue], first: int) -> set[int]:
    """Where the cues after a clause begin that do not belong to it."""
    cuts = set()
    for cue in cues:
        if cue.source is None or cue.lemma not in lexicon().speech | lexicon().reports:
            continue
        start = cue.first if cue.how in ("shared", "according", "after") else cue.source.first
        before = lower[start - 1] if start > first else ""
        if (
            before in _JOINTS
            or (cue.form == "ing" and before in _CLAUSE_JOINTS)
            or (before == QUOTED and cue.form not in {"to", "ing"})
        ):
            cuts.add(start)
    return cuts


def _leaves(sentence: Sentence, place: int, relative: bool, known: Lexicon) -> bool:
    """Whether the word behind a comma belongs to the report again: "but", "referring to", "as did Roe"; after
    "who said …" its next finite verb."""
    low = sentence.lower[place]
    if low in known.breaks:
        return True
    entry = known.forms.get(low)
    if entry is not None and entry[1] == "ing" and entry[0] in known.reports:
        return True
    if low == "as":
        return sentence.lower[place + 1 : place + 2] != [] and sentence.lower[place + 1] in known.finite
    return relative and finite(sentence, place, known)


def _trim(lower: list[str], first: int, last: int) -> int:
    while last > first and lower[last] in _JOINTS | _CLAUSE_JOINTS:
        last -= 1
    return last
