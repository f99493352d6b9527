"""Reported speech: what a cue says without marks, and where it ends."""

from rashomon.annotation.quotations.cues import Cue
from rashomon.annotation.quotations.lexicon import Lexicon, lexicon
from rashomon.annotation.quotations.stream import QUOTED, Sentence

# A reported clause has at least so many words.
SHORTEST = 2
# "found in a survey that": so many words may stand between verb and clause.
LONGEST_DELAY = 5
# "told reporters at the house that": the addressee and the like run to about so many words.
LONGEST_ADDRESSEE = 10
_JOINTS = {",", "and", "but", "—", "–"}
_CLAUSE_JOINTS = {"before", "after", "while"}
_BREAKS = {
    "but",
    "while",
    "whereas",
    "although",
    "though",
    "adding",
    "saying",
    "citing",
    "noting",
    "calling",
    "arguing",
}


def reported(sentence: Sentence, cues: list[Cue], index: int, surely: bool) -> tuple[int, int] | None:
    """Units of what the cue ``cues[index]`` reports, first and last; None where it reports nothing.

    ``surely`` says that marked words hang on the cue already.
    """
    known = lexicon()
    cue = cues[index]
    if not surely and not _reports(sentence, cue, known):
        return None
    if cue.how == "according":
        return _around(sentence, cue)
    if inserted(sentence, cue):
        return _longer_side(sentence, cues, index, cue)
    if cue.how == "after":
        return _back_to_start(sentence, cues, index, cue.verb)
    if cue.source is not None and cue.how == "before" and _is_tag(sentence, cue):
        return _back_to_start(sentence, cues, index, cue.source.first)
    first = _start(sentence, cue, known)
    last = _end(sentence, cues, index, first, known)
    return (first, last) if last - first + 1 >= SHORTEST else None


def _reports(sentence: Sentence, cue: Cue, known: Lexicon) -> bool:
    """Whether this verb, with this subject and what follows, reports words."""
    if cue.how == "according":
        return True
    if cue.form == "passive" or cue.source is None:
        return False
    if cue.lemma == "noun":
        return sentence.lower[cue.last] == "that"
    if cue.form == "to" and not opens_clause(sentence, cue, known):
        return False
    subject = sentence.lower[cue.source.head_last]
    if subject in {"i", "we", "you"} and cue.lemma != "say":
        return False
    if cue.lemma in known.reports or cue.lemma in {"colon", "make clear"}:
        return True
    return cue.lemma in known.clauses and (
        opens_clause(sentence, cue, known) or "to" in sentence.lower[cue.last : cue.last + 2]
    )


def opens_clause(sentence: Sentence, cue: Cue, known: Lexicon) -> bool:
    """Whether a clause follows the cue: "that" near by, or a pronoun or question word at once."""
    following = sentence.lower[cue.last + 1 : cue.last + 1 + LONGEST_DELAY]
    if not following:
        return False
    if following[0] in known.openers:
        return True
    return "that" in following and "," not in following[: following.index("that")]


def inserted(sentence: Sentence, cue: Cue) -> bool:
    """Whether the cue stands between commas in its sentence: "The bill, she said, is dead"."""
    lower = sentence.lower
    if cue.source is None or cue.lemma not in lexicon().speech or cue.how not in {"before", "after"}:
        return False
    first = cue.source.first if cue.how == "before" else cue.verb
    last = cue.last if cue.how == "before" else cue.source.last
    return first > 0 and lower[first - 1] == "," and lower[last + 1 : last + 2] == [","]


def _is_tag(sentence: Sentence, cue: Cue) -> bool:
    """Whether the cue closes its sentence (", she said.") so that it reports what stands before it."""
    if cue.source is None or cue.source.first < 2 or cue.lemma not in lexicon().speech:
        return False
    lower = sentence.lower
    if lower[cue.source.first - 1] not in {",", QUOTED}:
        return False
    after = cue.verb + 1
    if after >= len(lower):
        return True
    return lower[after] in {".", ",", ";"} or (
        lower[after] in {"in", "on", "at", "during"} and "that" not in lower[after:]
    )


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
    first = 0
    while first < last and lower[first] in {"and", "but", '"', "“"}:
        first += 1
    return (first, last) if last - first + 1 >= SHORTEST else None


def _around(sentence: Sentence, cue: Cue) -> tuple[int, int] | None:
    lower = sentence.lower
    size = len(lower)
    while size and lower[size - 1] in {".", "!", "?"}:
        size -= 1
    if cue.first <= 1:
        if cue.source is None:
            return None
        first = cue.source.last + 1
        while first < size and lower[first] != ",":
            first += 1
        return (first + 1, size - 1) if size - first > SHORTEST else None
    last = cue.first - 1
    while last >= 0 and lower[last] == ",":
        last -= 1
    return (0, last) if last + 1 >= SHORTEST else None


def _start(sentence: Sentence, cue: Cue, known: Lexicon) -> int:
    lower = sentence.lower
    first = cue.last + 1
    for place in range(first, min(len(lower), first + LONGEST_ADDRESSEE)):
        if lower[place] in {"that", "whether", "if"}:
            return place
        if (lower[place] in known.forms and known.forms[lower[place]][1] in ("past", "s")) or lower[
            place
        ] in known.beings:
            break
        if lower[place] in {QUOTED, ".", ";"}:
            break
    return first


def _end(sentence: Sentence, cues: list[Cue], index: int, first: int, known: Lexicon) -> int:
    lower = sentence.lower
    size = len(lower)
    while size and lower[size - 1] in {".", "!", "?", ":"}:
        size -= 1
    cuts = set()
    for cue in cues[index + 1 :]:
        if cue.source is None:
            continue
        start = cue.first if cue.how in ("shared", "according", "after") else cue.source.first
        before = lower[start - 1] if start > first else ""
        if (
            before in _JOINTS
            or (cue.form == "ing" and before in _CLAUSE_JOINTS)
            or (before == QUOTED and cue.form not in {"to", "ing"})
        ):
            cuts.add(start)
    for place in range(first, size):
        low = lower[place]
        if place in cuts:
            return _trim(lower, first, place - 1)
        if low == ";" or (low == "," and place + 1 < size and lower[place + 1] in _BREAKS):
            return place - 1
    return size - 1


def _trim(lower: list[str], first: int, last: int) -> int:
    while last > first and lower[last] in _JOINTS | _CLAUSE_JOINTS:
        last -= 1
    return last
