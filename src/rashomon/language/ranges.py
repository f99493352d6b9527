"""Ranges: two numbers that are the ends of one quantity ("40 to 50", "18- to 24-year-olds")."""

import re
from dataclasses import replace

from rashomon.language.amounts import Amounts
from rashomon.language.numbering import Amount

_JOIN = re.compile(
    r"(?:-?\s?(?:to|or)-|-\s(?:to|or)\s|\s*[-–]\s*|—|\s+(?:to|or)\s+|\s+and\s+)"
    r"(?:(?:from|about|around|nearly|even|up to)\s+)?"
)
_SIGN = re.compile(r"(?:US\s?|A|C|NZ|HK|U\.S\.\s?)?[$€£¥]\s?-?|#\s|Y=|PS|Rs\.?\s?")
# Before an amount and "to" these make a change of it.
_MOVED = re.compile(
    r"\b(?:rose|rises?|fell|falls?|gain(?:s|ed)|los(?:t|es)|slip(?:s|ped)|drop(?:s|ped)|climb(?:s|ed)|jump(?:s|ed)"
    r"|add(?:s|ed)|shed|slid|sank|surged|soared|tumbled|plunged|dipped|declined|advanced|eased|grew|increased"
    r"|decreased|up|down|higher|lower)\s(?:by\s)?$|\bby\s$",
    re.IGNORECASE,
)
# "fell 5% to 7%" can be a range; a level is far from the change.
FAR_LEVEL = 4
_BETWEEN = re.compile(r"\b(?:between|ages?\sof)\s$")
_FROM = re.compile(r"\bfrom\s$")


class Ranges(Amounts):
    """A sentence in which a number can have an other end."""

    __slots__ = ()

    def second(self, first: Amount, begin: int) -> Amount | None:
        """The other end of a range: "40 to 50", "$3-5 billion", "between 2 and 3"."""
        join = _JOIN.match(self.text, first.end)
        if not join:
            return None
        before = self.text[max(self.start, begin - 9) : begin].lower()
        change = _FROM.search(before) is not None
        word = join.group().strip(" -").partition(" ")[0].rstrip("-")
        if word == "and" and not _BETWEEN.search(before):
            return None
        position = join.end()
        index = self.tokens.between(position, self.end).start
        sign = _SIGN.match(self.text, position)
        other = self.amount(sign.end() if sign else position)
        joined = join.group().endswith("-")
        if not other or (not joined and index < len(self.tokens) and self.tokens.starts[index] > position):
            return None
        if other.begin < first.end or not _same_unit(first.unit, other.unit):
            return None
        if other.negative and first.unit == other.unit and "-" in self.text[first.end : other.numeral.start]:
            other = replace(other, begin=other.numeral.start, negative=False)  # "25 % -50 %"
        if self.is_part_of_code(other, joined="-" in join.group()) or other.negative:
            return None
        low, high = _shared_scale(first, other)
        if word == "or" and not (
            low < high <= low + 2 or (first.unit == other.unit and low < high <= 2 * low)
        ):
            return None
        if word == "to" and not change and self.leads_to_level(first, other, low, high, begin):
            return None
        return other if low < high or (change and word == "to") else None

    def leads_to_level(self, first: Amount, other: Amount, low: float, high: float, begin: int) -> bool:
        """Whether a change and the level it leads to are told: "rose 5% to 12", "slipped $3 to $1,284"."""
        if first.unit and not other.unit:
            return not first.prefixed
        moved = _MOVED.search(self.text, max(self.start, begin - 24), begin)
        return moved is not None and (first.money or high >= FAR_LEVEL * low)


def _same_unit(first: str | None, second: str | None) -> bool:
    """Whether the ends of a range can be in one unit: a rate may be named once."""
    return first is None or second is None or first.partition(" per ")[0] == second.partition(" per ")[0]


def with_unit(last: Amount, first: Amount) -> Amount:
    """``last`` in the unit of ``first``, where it has none of its own or not its rate ("$12 a ton to $9")."""
    if first.unit and (not last.unit or first.unit.startswith(f"{last.unit} per ")):
        return replace(last, unit=first.unit, money=first.money)
    return last


def _shared_scale(first: Amount, second: Amount) -> tuple[float, float]:
    """The two ends, the first in the second's magnitude where it has none: "3 to 5 million"."""
    low, high = first.numeral.low, second.numeral.low
    if second.numeral.scaled and not first.numeral.scaled and low < 1000 <= high:
        scale = 10 ** (len(f"{high:.0f}") - 1)
        for step in (1e12, 1e9, 1e6, 1e3, 1e2):
            if high >= step:
                scale = step
                break
        low = low * scale if low * scale <= high else low
    return (-low if first.negative else low), (-high if second.negative else high)


def bounds(first: Amount, second: Amount | None, kind: str) -> tuple[float | None, float | None]:
    """The lowest and highest value: of a range, or of one number whose hedge is of this ``kind``."""
    if second:
        one, other = _shared_scale(first, second)
        return min(one, other), max(one, other)
    low: float | None = first.numeral.low
    high: float | None = first.numeral.high
    if first.negative:
        low, high = (-high if high is not None else None), -first.numeral.low
    if kind == "floor":
        return low, None
    if kind == "ceiling":
        return None, low
    return low, high
