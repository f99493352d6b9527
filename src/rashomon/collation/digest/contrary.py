"""Whether two sentences that are alike can tell the same."""

import re
from collections.abc import Iterable

from rashomon.language.clauses import is_content
from rashomon.language.words import lemma
from rashomon.model import Figure

# "A 16-year-old girl was", "The man had": who is told of.
_WHO = re.compile(r"^\W*(?:an?|the)\s(?:[\w-]+\s){0,3}?(man|woman|boy|girl)\b", re.IGNORECASE)
# "A 16-year-old girl", "the 59 - year - old": of which person is told.
_AGE = re.compile(r"\b(\d{1,3})\s?-?\s?year\s?-?\s?old\b|\baged\s(\d{1,3})\b", re.IGNORECASE)
# "would not appeal", "refuses to reopen": what is denied.
_DENIED = re.compile(
    r"(?:\b(?:not|never)|n['’]t|\b(?:refus|declin)\w+\sto)\s(?:(?:\w+ly|ever|be|been|have)\s)*(?P<verb>\w+)",
    re.IGNORECASE,
)
_SMALL = re.compile(r"\b[a-z][\w'’-]+")


def may_be_same(one: str, other: str) -> bool:
    """Whether both can tell the same: of the same people, by their age and by what they begin with, and none
    denies what the other tells."""
    if _denies(one, other) or _denies(other, one):
        return False
    who, whom = _WHO.match(one), _WHO.match(other)
    if who and whom and who[1].lower() != whom[1].lower():
        return False
    ages, others = ({a or b for a, b in _AGE.findall(text)} for text in (one, other))
    return not ages or not others or not ages.isdisjoint(others)


def differ(told: Iterable[Figure], other: Iterable[Figure]) -> bool:
    """Whether both count the same thing and each tells another number."""
    counted, others = _counted(told), _counted(other)
    return any(counted[what].isdisjoint(others[what]) for what in counted.keys() & others.keys())


def _counted(figures: Iterable[Figure]) -> dict[tuple[str, str], set[float | None]]:
    """By the unit and the last word for what is counted: from which number on."""
    found: dict[tuple[str, str], set[float | None]] = {}
    for figure in figures:
        if figure.unit:
            noun = lemma(figure.about.text.split()[-1].lower()) if figure.about else ""
            value = figure.low if figure.low is not None else figure.high
            found.setdefault((figure.unit, noun), set()).add(value)
    return found


def _denies(one: str, other: str) -> bool:
    """Whether ``one`` denies a word that ``other`` tells and does not deny."""
    denied, told = ({lemma(m["verb"].lower()) for m in _DENIED.finditer(text)} for text in (one, other))
    words = {lemma(word) for word in _SMALL.findall(other) if is_content(word)}
    return any(is_content(word) and word in words - told for word in denied)
