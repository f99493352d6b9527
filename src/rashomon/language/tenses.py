"""Whether the clause around a date tells of what is past or what is to come, by its words."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from rashomon.language.readings import Tense
from rashomon.language.senses import verb_share
from rashomon.language.tables import table
from rashomon.language.words import lemma

# Characters of the clause before and after a date in which its verb is looked for.
CLAUSE_BEFORE, CLAUSE_AFTER = 90, 45
# A date with fewer words before it leads its clause.
LEADING_WORDS = 3
# A past verb says that the date is past where no more words than this stand between ("heard the case in").
# Of 44 bare months and days in PolNeAR-train and Timeline17 that would lie far back, 18 of 25 with a verb so
# near were past, 7 of 19 of the others.
NEAR_WORDS = 4
# A word that is a verb in so many of its uses may be the past of one ("fell").
PAST_SHARE = 0.3
# So many words are remembered with what they are: news repeats its words.
REMEMBERED = 1 << 16
# "Said on Sunday that it would": the day is that of the speech.
_SAID = re.compile(
    r"\b(?:said|told\s+[\w ]{1,30}|announced|reported|confirmed|warned|added|declared|tweeted|wrote)"
    r"\s+(?:on\s+|late\s+|early\s+)*\Z",
    re.IGNORECASE,
)
_CLAUSE_MARK = re.compile(r"[;:,—–(]|\b(?:but|while|after|which|who|that|said|says)\b")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# "By Friday they had agreed", but "they had until Friday", "had to by Friday".
_HAD = re.compile(r"\bhad\b(?!\s+(?:until|to)\b)|['’]d\s+have\b")
_PAST_HELPERS, _PRESENT_HELPERS = (
    frozenset(("was", "were", "had", "did")),
    frozenset(("are", "am", "be", "been")),
)
# "The bill is published in March", "could be concluded in October".
_UNPAST = frozenset(("is", "are", "be", "been", "being", "get", "gets"))


def tense_at(text: str, first: int, start: int, end: int, last: int) -> Tense:
    """Whether the clause around the date ``start:end`` tells of what is past or what is to come; "" where
    no word near it says so."""
    before = text[max(first, start - CLAUSE_BEFORE) : start]
    if _SAID.search(before):
        return "past"
    clause = _CLAUSE_MARK.split(before)[-1]
    rest = text[end : min(last, end + CLAUSE_AFTER)]
    if _future().search(clause):
        return "future"
    words = _WORD.findall(clause)
    # After "On Friday," the clause begins; elsewhere a comma ends it.
    after = rest.lstrip(" ,") if len(words) < LEADING_WORDS else rest
    told = _first_told(_CLAUSE_MARK.split(after)[0])
    if _deadline().search(clause):
        over = _HAD.search(clause + rest) or (len(words) < LEADING_WORDS and told == "past")
        return "past" if over else "future"
    past = max(_past_in(words), default=None)
    if past is not None:
        return "past" if len(words) - past <= 1 + NEAR_WORDS else ""
    return told or ("future" if _scheduled().search(clause) else "")


def tells_ahead(text: str) -> bool:
    """Whether ``text`` has words that speak of what is to come."""
    return bool(_future().search(text) or _deadline().search(text))


def is_past(word: str) -> bool:
    """Whether ``word`` as written may be the past of a verb (a capital makes it a name)."""
    return word.islower() and _past(word)


def _first_told(clause: str) -> Tense:
    """What the first word says that has a tense."""
    ahead = _future().search(clause)
    if ahead is not None:
        clause = clause[: ahead.start()]
    return "past" if next(_past_in(_WORD.findall(clause)), None) is not None else "future" if ahead else ""


def _past_in(words: Sequence[str]) -> Iterator[int]:
    """Where among ``words`` verbs stand that tell of what is past."""
    for place, word in enumerate(words):
        if is_past(word) and (place == 0 or words[place - 1] not in _UNPAST):
            yield place


@lru_cache(REMEMBERED)
def _past(word: str) -> bool:
    if word in _PAST_HELPERS or word in _PRESENT_HELPERS:
        return word in _PAST_HELPERS
    base = lemma(word)
    if word.endswith("ed"):
        return len(word) > 4 or verb_share(base) >= PAST_SHARE
    return base != word and not word.endswith(("s", "ing")) and verb_share(base) >= PAST_SHARE


@cache
def _future() -> re.Pattern[str]:
    phrases = "|".join(
        re.escape(phrase).replace(r"\ ", r"\s+") for phrase in table("calendar")["tense"]["future"]
    )
    return re.compile(rf"(?<!\w)(?:{phrases})(?!\w)", re.IGNORECASE)


@cache
def _deadline() -> re.Pattern[str]:
    """ "By the end of", right before a date."""
    tense = table("calendar")["tense"]
    before, between = "|".join(tense["future_before"]), "|".join(tense["between"])
    return re.compile(rf"(?<!\w)(?:{before})(?:\s+(?:{between}))*\s*\Z", re.IGNORECASE)


@cache
def _scheduled() -> re.Pattern[str]:
    """A verb in the present that tells what is arranged, and the date as when: "the council meets on"."""
    verbs = "|".join(table("calendar")["tense"]["scheduled"])
    noun = r"(?<!\bthe )(?<!\bits )(?<!\bof )(?<!\w)"
    when = r"(?:\s+[\w'’ -]+\s+on|\s+on)?(?:\s+(?:late|early))?\s*\Z"
    return re.compile(rf"{noun}(?:{verbs}){when}")
