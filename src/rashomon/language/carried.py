"""Units told once: a number in the unit of the quantity before it."""

import re
from dataclasses import dataclass

from rashomon.language.amounts import OLDEST
from rashomon.language.numbering import Amount, count_words
from rashomon.language.ranges import Ranges

# What may follow a number that is told without its unit.
_ENDS = re.compile(r"\s*(?:[,.;:)]|$|(?:in|on|at|by|a|per|last|this|for|from|and|or|but|to|before)\b)")
# A change in one of these says nothing of the unit of the level it leads to.
_RELATIVE = frozenset(("percent", "percentage point", "basis point", "time"))
_TO_LEVEL = re.compile(r"\s?,?\s?(?:(?:earlier|yesterday|(?:on|in)\s+[A-Z]\w+|or\s[^()]{1,30})\s?,?\s?)?to\s")
# "Of the 40 cases, 12 were light": the second counts what the first does.
_OF_ALL = re.compile(r"\bof\s(?:all\s)?(?:the\s|its\s|their\s|those\s)?$", re.IGNORECASE)
# "He had 54 percent; she had 46".
_CONTRASTED = frozenset(("percent", "point", "vote", "seat"))
_MOVED = frozenset(("percent", "point", "percentage point", "seat", "vote"))
_TALLIED = frozenset(("percent", "vote", "seat", "delegate"))
_NAMED = re.compile(r"[^.:()\d]{0,30}?(?:[,;]|\band)\s(?:and\s)?(?:the\s|for\s)?(?:[A-Z][\w'’&-]*\s){1,3}")
_NAMED_END = re.compile(r"\s?(?:[,.;]|$)|\sand\s(?:the\s)?[A-Z]")
_BESIDE = re.compile(r"[^.()\d]{1,60}\b(?:had|has|got|won|received|took|drew|with|at|for)\s+\Z")
# "aged 9 and 11", "seven cases in Spain, three in Italy".
_LISTED = re.compile(r"\s?(?:,|,?\s(?:and|or|to))\s")
_ELSEWHERE = re.compile(r"[^.;:()\d]{0,60},\s(?:and\s)?\Z")
_IN_PLACE = re.compile(r"\s(?:in|from|at|on)\s(?:the\s)?[A-Z]|\sof\s(?:them|those|whom|which)\b")
# "killed 11 people and wounded six".
_PERSONS = frozenset(("people", "person"))
_ALSO_HARMED = re.compile(
    rf"[^.;:()\d]{{0,40}}\b(?:and|or|but|while)\s(?:\w+\s)?(?:{'|'.join(sorted(count_words('harm')))})\s(?:some\s)?",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s$", re.IGNORECASE)
# "two hours, three at the most".
_OR_RATHER = re.compile(r"[\s,;—–\"“”'-]*(?:\s(?:or|perhaps|maybe|possibly)\s){0,2}")
_BOUNDED = re.compile(r"\s(?:at\s(?:the\s)?(?:most|least)|tops|or\s(?:more|less|so))$", re.IGNORECASE)
# "gained six points while she lost four".
_ALSO_MOVED = re.compile(
    r"[^.;:()\d]{0,40}(?:,|\b(?:and|but|while|as))\s[^.;:()\d]{0,30}\b(?:gain|los|rise|ros|fall|fell|climb|drop|jump|slip|add|shed)"
    r"(?:e|s|t|ed|es|ped|ing|ping)?\s(?:by\s|only\s|just\s)?$"
)
# "from 40 miles (last year) to 30", "by 2 percent but fell by 1".
_LEADS_ON = re.compile(
    r"(?:[^.;:()\d]|\b(?:19|20)\d\d\b){0,45}\b(?:to|from|and|or|by|than|versus|against)\s+(?:reach\s+|hit\s+|total\s+)?"
    r"(?:just\s+|only\s+|about\s+)?\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """``start:end`` of a quantity with its hedge and unit; ``about`` is the range of what is counted."""

    start: int
    end: int
    low: float | None
    high: float | None
    unit: str | None
    hedge: str | None
    about: tuple[int, int] | None
    rule: str


class Carried(Ranges):
    """A sentence in which a quantity can lend its unit to the next number."""

    __slots__ = ()

    def carried(self, previous: Quantity, begin: int, amount: Amount) -> str | None:
        """The unit of the quantity before, where words of change or comparison lead on to a bare number."""
        text, between = self.text, self.text[previous.end : begin]
        if previous.unit == "year of age":
            return previous.unit if _LISTED.fullmatch(between) and amount.numeral.low <= OLDEST else None
        if previous.unit is None:
            return None
        if between.strip() == "," and _OF_ALL.search(
            text[max(self.start, previous.start - 12) : previous.start]
        ):
            return previous.unit
        if previous.unit in _PERSONS and _ALSO_HARMED.fullmatch(between):
            return previous.unit
        if _BOUNDED.search(text, begin, amount.end) and _OR_RATHER.fullmatch(between):
            return previous.unit
        if not _ENDS.match(text, amount.end):
            return None
        if previous.unit in _MOVED and _ALSO_MOVED.fullmatch(between):
            return previous.unit
        if previous.unit in _RELATIVE and _TO_LEVEL.match(between):
            # "rose 5 percent to 12": the level is not in the unit of the change.
            return previous.unit if _FROM.search(text[max(0, previous.start - 6) : previous.start]) else None
        contrast = previous.unit in _CONTRASTED and (
            _BESIDE.match(between) or self.is_tallied(previous, amount)
        )
        elsewhere = _ELSEWHERE.match(between) and _IN_PLACE.match(text, amount.end)
        return previous.unit if contrast or elsewhere or _LEADS_ON.match(between) else None

    def is_tallied(self, previous: Quantity, amount: Amount) -> bool:
        """Whether a number is what a name got of what ``previous`` counts: "won 30 seats, Labour 12"."""
        return (
            previous.unit in _TALLIED
            and _NAMED.fullmatch(self.text, previous.end, amount.begin) is not None
            and _NAMED_END.match(self.text, amount.end) is not None
        )
