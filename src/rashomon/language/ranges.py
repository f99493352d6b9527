"""Ranges: two numbers that are the ends of one quantity ("40 to 50", "18- to 24-year-olds")."""

import re
from dataclasses import replace

from rashomon.language.amounts import Amounts
from rashomon.language.numbering import Amount

_JOIN = re.compile(
    r"(?:-?\s?(?:to|or)-|-\s(?:to|or)\s|\s*[-–—]\s*|\s+(?:to|or)\s+|\s+and\s+)"
    r"(?:(?:from|about|around|nearly|even|up to)\s+)?"
)
_SIGN = re.compile(r"(?:US\s?|A|C|NZ|HK|U\.S\.\s?)?[$€£¥]\s?-?|#\s|Y=|PS|Rs\.?\s?")


class Ranges(Amounts):
    """A sentence in which a number can have an other end."""

    __slots__ = ()

    def second(self, first: Amount, begin: int) -> Amount | None:
        """The other end of a range: "40 to 50", "$3-5 billion", "between 2 and 3"."""
        join = _JOIN.match(self.text, first.end)
        if not join:
            return None
        before = self.text[max(self.start, begin - 9) : begin].lower()
        word = re.sub(r"^-?\s?(to|or)\b", r"\1", join.group()).strip().split(" ")[0].rstrip("-")
        if word == "and" and not re.search(r"\b(?:between|ages?\sof)\s$", before):
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
        if self.is_part_of_code(other, joined="-" in join.group()) or other.negative:
            return None
        low, high = _shared_scale(first, other)
        if word == "to" and re.search(r"\bby\s$", before):
            return None
        if word == "or" and not (
            low < high <= low + 2 or (first.unit == other.unit and low < high <= 2 * low)
        ):
            return None
        if (
            word == "to"
            and first.unit
            and not first.prefixed
            and not other.unit
            and not re.search(r"\bfrom\s$", before)
        ):
            return None  # "rose 5 points to 12": a change and a level
        change = bool(re.search(r"\bfrom\s$", before))
        return other if low < high or (change and word == "to") else None


def _same_unit(first: str | None, second: str | None) -> bool:
    """Whether the ends of a range can be in one unit: a rate may be named once."""
    return first is None or second is None or first.partition(" per ")[0] == second.partition(" per ")[0]


def with_unit(last: Amount, first: Amount) -> Amount:
    """``last`` in the unit of ``first``, where it has none of its own."""
    return replace(last, unit=first.unit, money=first.money) if first.unit and not last.unit else last


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
