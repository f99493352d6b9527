"""Whether two figures can both be right: rounding, hedges, currencies."""

import re
from dataclasses import dataclass
from math import floor, inf, log10

from rashomon.language.units import money
from rashomon.model import Figure, Story

# "about 50" is taken for anything that rounds to it, and for anything within this share of it.
NEAR = 0.02
# A rate between currencies moves by as much within the days of one story, and is itself rounded.
RATE_SLACK = 0.05
# Hedges of a value rounded down: the next round number is not meant any more.
_ROUNDED_UP_TO = ("more than", "over", "just over", "slightly more than", "above", "well over")
# Hedges of a value rounded up.
_JUST_BELOW = ("nearly", "almost", "just under", "close to")
# Counts by the dozen are rounded to it.
_SCORES = {"dozen": 12.0, "dozens": 12.0, "score": 20.0, "scores": 20.0}
# A sum in two currencies, the second in brackets, tells the rate that the report uses.
_BRACKET = re.compile(r"\s*[(\[]\s*(?:about|around|roughly|some|or)?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Span:
    """The values that a figure allows."""

    low: float
    high: float

    def meets(self, other: "Span") -> bool:
        """Whether some value is allowed by both.

        Two ranges that only touch do not meet: 14 million, rounded, ends where 15 million begins.
        """
        low, high = max(self.low, other.low), min(self.high, other.high)
        return low < high or (low == high and (self.low == self.high or other.low == other.high))

    def holds(self, value: float) -> bool:
        """Whether ``value`` is allowed."""
        return self.low <= value <= self.high

    def times(self, rate: float) -> "Span":
        """The same amounts in another currency."""
        return Span(self.low * rate, self.high * rate)


def span(figure: Figure) -> Span:
    """The values that ``figure`` allows, its hedge and its rounding counted in."""
    value = figure.low if figure.low is not None else figure.high
    if value is None:
        return Span(-inf, inf)
    hedge = _hedge(figure)
    if figure.low is not None and figure.high is not None and figure.low != figure.high:
        return Span(figure.low, figure.high)
    step = max(_step(value), _SCORES.get(_last_word(figure.passage.text), 0.0))
    if rounded_down(figure):
        return Span(value, value + step)
    if hedge in _JUST_BELOW:
        return Span(value - max(step, NEAR * abs(value)), value)
    if figure.high is None:
        return Span(value, inf)
    if figure.low is None:
        return Span(-inf, value)
    if hedge:
        slack = max(step / 2, NEAR * abs(value))
        return Span(value - slack, value + slack)
    slack = step / 2 if _is_rounded(figure, value) else 0.0
    return Span(value - slack, value + slack)


def rounded_down(figure: Figure) -> bool:
    """Whether the figure is a round one below the value meant: "more than 40"."""
    return _hedge(figure) in _ROUNDED_UP_TO


def _hedge(figure: Figure) -> str:
    return " ".join((figure.hedge or "").lower().split())


def _last_word(text: str) -> str:
    """The word that a round count goes by: "more than two dozen pieces"."""
    return next((word for word in text.lower().split() if word in _SCORES), "")


def _step(value: float) -> float:
    """The place of the last digit that is not zero: 1e10 for 260 billion, 0.1 for 2.8."""
    if value == 0:
        return 0.0
    written = f"{abs(value):.12g}"
    if "e" not in written and "." in written:
        return float(10 ** -len(written.split(".")[1]))
    digits = written.split("e")[0].replace(".", "").rstrip("0")
    return float(10 ** (floor(log10(abs(value))) - len(digits) + 1))


def _is_rounded(figure: Figure, value: float) -> bool:
    """Whether a bare figure is a rounded one: with a magnitude, a decimal point, or a long row of zeros."""
    return value != int(value) or _step(value) >= 100


def compatible(one: Figure, other: Figure, rates: dict[tuple[str, str], float]) -> bool:
    """Whether both figures can be right; for two currencies by the texts' own rate, else it stays open."""
    left, right = span(one), span(other)
    if one.unit != other.unit:
        rate = rates.get((one.unit or "", other.unit or ""))
        if rate is None:
            return True
        left = left.times(rate)
        left = Span(left.low - RATE_SLACK * abs(left.low), left.high + RATE_SLACK * abs(left.high))
    return left.meets(right)


def comparable(one: Figure, other: Figure) -> bool:
    """Whether two figures count the same kind of thing."""
    if one.unit is None or other.unit is None:
        return False
    return one.unit == other.unit or (one.unit in money() and other.unit in money())


def rates_of(story: Story) -> dict[tuple[str, str], float]:
    """Rates between currencies, from sums that a witness gives in both: "6 billion euros ($7 billion)"."""
    rates: dict[tuple[str, str], float] = {}
    for witness in story.witnesses:
        for one, other in zip(witness.figures, witness.figures[1:], strict=False):
            between = witness.text[one.passage.end : other.passage.start]
            if (
                one.unit != other.unit
                and one.unit in money()
                and other.unit in money()
                and one.low
                and other.low
                and _BRACKET.fullmatch(between)
            ):
                rates.setdefault((one.unit, other.unit), other.low / one.low)
                rates.setdefault((other.unit, one.unit), one.low / other.low)
    return rates


def hedged(figure: Figure) -> bool:
    """Whether a word softens or bounds the figure."""
    return figure.hedge is not None or figure.low != figure.high
