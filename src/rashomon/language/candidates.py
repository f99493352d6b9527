"""Which words that have the form of a date are one: no age, no amount, no name."""

import re
from functools import cache

from rashomon.language.tables import table

_PREPOSITION = re.compile(
    r"\b(?:in|since|until|till|by|of|from|through|during|last|next|this|before|after|for|to|and|early|late|mid|or|between)\s+$",
    re.IGNORECASE,
)
# "A June poll", "Velm's March primary", but "the March on Velm": of 22 in PolNeAR-train 21 were months.
_DETERMINER = re.compile(r"(?:\b(?:an?|the|his|her|its|their|this|that)|['’]s)\s$", re.IGNORECASE)
_NOUN_NEXT = re.compile(r" (?!(?:on|for|of|in|to|at|and|or|is|was|has|had|will)\b)[a-z]")
_QUANTITY_BEFORE = re.compile(
    r"(?:than|about|some|over|nearly|almost|least|to|roughly|around|up to|No\.?|[$€£#])\s*$", re.IGNORECASE
)
# "From 1998 to 2003", "goes back to 1917".
_YEARS = re.compile(r"\b(?:(?:1[5-9]|20)\d\d\s(?:to|through|until)|(?:back|dates?|dating)\sto)\s$")
_NAME_BEFORE = re.compile(r"\b(?:Local|Room|Flight|Unit|Route|Highway|Resolution|Model|Suite|Channel)\s$")
_THING_AFTER = re.compile(
    r"\s*(?:%|percent\b|people\b|miles?\b|km\b|metres?\b|meters?\b|feet\b|tons?\b|tonnes?\b|dollars\b|euros\b|years\b|[kM]W\b)",
    re.IGNORECASE,
)


# "For another 30 days before deciding": how long, not when.
_HOW_LONG = re.compile(
    r"\b(?:another|for|within|spent|wait(?:ed|ing|s)?|least|final|first|additional|have|has|had)\s$",
    re.IGNORECASE,
)
# "her 20s and 30s": the possessive stands this many characters before.
AGE_REACH = 32
_AGED = re.compile(r"\b(?:his|her|their|its|my|our|your)\s(?:[\w'’-]+\s){0,3}$", re.IGNORECASE)
# "Sunday Night Football", "Monday nights": no day of its own.
# "Super Tuesday": a name, whenever it is.
_CALLED = re.compile(r"\b(?:Super|Black|Bloody|Cyber|Giving|Ash|Palm|Holy|News)\s$")
_PROGRAMMES = re.compile(r"(?:This|Last) (?:Week|Morning|Night)|Tonight")
_SHOW = re.compile(r"\s+(?:[Pp]rogram(?:me)?|[Ss]how|presenter|host)\b")
_PROGRAMME = re.compile(r"[A-Z][a-z]+day\s+(?:Night|Morning)\s+[A-Z]")
_REGULAR = re.compile(r"\s+(?:(?:Night|Morning|AM|PM)\s+[A-Z]|(?:night|morning|evening|afternoon)s\b)")


def is_date(text: str, begin: int, end: int, start: int) -> bool:
    """Whether ``text[begin:end]``, in a stretch that begins at ``start``, names a date."""
    phrase = text[begin:end]
    lower = phrase.lower().rstrip(".")
    bare = lower.removesuffix("'s").removesuffix("’s")
    before = text[max(start, begin - 14) : begin]
    if re.fullmatch(r"(?:(?:early|mid|late)[\s-]?)?\d0s", lower):
        # "in their early 20s" is an age.
        if _AGED.search(text[max(start, begin - AGE_REACH) : begin]):
            return False
        # "Men in early 30s", "lows in mid 20s": ages and degrees.
        if lower[0].isalpha() and re.search(r"[1-4]0s\Z", lower):
            return False
        return lower[0].isalpha() or bool(re.search(r"\b(?:the|early|late|mid|and|in)[\s-]$|mid-$", before))
    if phrase.isdigit():
        if _NAME_BEFORE.search(before):
            return False
        if _YEARS.search(before):
            return True
        return not _QUANTITY_BEFORE.search(before) and not _THING_AFTER.match(text, end)
    if bare in _month_words():
        if not phrase[0].isupper():
            return False
        if bare in _doubtful():
            after = text[end : end + 2]
            named = len(after) == 2 and after[0] == " " and after[1].isupper()
            naming = _DETERMINER.search(before) and _NOUN_NEXT.match(text, end)
            return bare != lower or bool(naming) or (bool(_PREPOSITION.search(before)) and not named)
        return True
    if lower.endswith((" before", " after")) and _HOW_LONG.search(before):
        return False
    if begin > start and _PROGRAMMES.fullmatch(phrase):
        return False
    if phrase.startswith(("Today", "TODAY")) and (
        text[max(0, begin - 4) : begin] == "USA " or _SHOW.match(text, end)
    ):
        return False
    if bare in _weekday_words() and _CALLED.search(before):
        return False
    if (bare in _weekday_words() and _REGULAR.match(text, end)) or _PROGRAMME.match(text, begin):
        return False
    if bare in _weekday_words():
        return phrase[0].isupper() and (len(bare) > 4 or before.rstrip()[-1:] in ",(")
    if bare in ("the fall", "fall", "the spring", "spring"):
        return False
    months = [word for word in re.findall(r"[A-Za-z]+", phrase) if word.lower() in _month_words()]
    return all(word[0].isupper() for word in months)


@cache
def _month_words() -> frozenset[str]:
    return frozenset(name for group in table("calendar")["months"] for name in group)


@cache
def _weekday_words() -> frozenset[str]:
    return frozenset(name for group in table("calendar")["weekdays"] for name in group)


@cache
def _doubtful() -> frozenset[str]:
    return frozenset(table("calendar")["doubtful_months"])
