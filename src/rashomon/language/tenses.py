"""Whether the clause around a date tells of what is past or what is to come."""

import re
from functools import cache

from rashomon.language.readings import Tense
from rashomon.language.tables import table

# A clause with so many words before its date shows its verb there; else the verb comes after the date.
VERB_WORDS = 3
# Characters of the clause before and after a date in which its verb is looked for.
CLAUSE_BEFORE, CLAUSE_AFTER = 90, 45
# "Said on Sunday that it would": the day is that of the speech.
_SAID = re.compile(
    r"\b(?:said|told\s+[\w ]{1,30}|announced|reported|confirmed|warned|added|declared|tweeted|wrote)"
    r"\s+(?:on\s+|late\s+|early\s+)*\Z",
    re.IGNORECASE,
)
_CLAUSE_MARK = re.compile(r"[;:,—–(]|\b(?:but|while|after|which|who|said|says)\b")


def tense_at(text: str, first: int, start: int, end: int, last: int) -> Tense:
    """Whether the clause around the date ``start:end`` tells of what is past or what is to come."""
    before = text[max(first, start - CLAUSE_BEFORE) : start]
    if _SAID.search(before):
        return "past"
    marks = list(_CLAUSE_MARK.finditer(before))
    clause = before[marks[-1].end() :] if marks else before
    if len(clause.split()) < VERB_WORDS:
        after = text[end : min(last, end + CLAUSE_AFTER)].lstrip(" ,")
        mark = _CLAUSE_MARK.search(after)
        clause += " " + (after[: mark.start()] if mark else after)
    return "future" if _future().search(clause) else "past"


def tells_ahead(text: str) -> bool:
    """Whether ``text`` has words that speak of what is to come."""
    return bool(_future().search(text))


@cache
def _future() -> re.Pattern[str]:
    tense = table("calendar")["tense"]
    phrases = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in tense["future"])
    before, between = "|".join(tense["future_before"]), "|".join(tense["between"])
    return re.compile(
        rf"(?<!\w)(?:(?:{phrases})(?!\w)|(?:{before})(?:\s+(?:{between}))*\s*\Z)", re.IGNORECASE
    )
