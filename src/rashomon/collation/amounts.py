"""Whether two figures can both be right: rounding and hedges."""

import re
from dataclasses import dataclass
from math import floor, inf, log10

from rashomon.language.senses import likeness
from rashomon.language.units import money
from rashomon.model import Figure

# "about 50" is taken for anything that rounds to it, and for anything within this share of it.
NEAR = 0.02
# Hedges of a value rounded down: the next round number is not meant any more.
_ROUNDED_UP_TO = ("more than", "over", "just over", "slightly more than", "above", "well over")
# Hedges of a value rounded up.
_JUST_BELOW = ("nearly", "almost", "just under", "close to")
# "20 million", but not "2 million", "2.5 million".
_MAGNIFIED = re.compile(
    r"(?<![\d.,])([1-9]\d+)[\s-]?(?:thousand|million|billion|trillion|[mbk]n?)\b", re.IGNORECASE
)
# Counts by the dozen are rounded to it.
_SCORES = {"dozen": 12.0, "dozens": 12.0, "score": 20.0, "scores": 20.0}
# A share in per cent; "a third" and "four in ten" are meant so far up and down.
SHARE = "percent"
_ROUGHLY = 4.0
_FRACTION = re.compile(
    r"\b(?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?"
    r"|(?:in|out\s+of)\s+(?:every\s+)?\w+)\b",
    re.IGNORECASE,
)


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


def span(figure: Figure) -> Span:
    """The values that ``figure`` allows, its hedge and its rounding counted in."""
    value = figure.low if figure.low is not None else figure.high
    if value is None:
        return Span(-inf, inf)
    hedge = _hedge(figure)
    if figure.low is not None and figure.high is not None and figure.low != figure.high:
        return Span(figure.low, figure.high)
    if figure.unit == SHARE and is_fraction(figure) and not (rounded_down(figure) or hedge in _JUST_BELOW):
        return Span(
            -inf if figure.low is None else value - _ROUGHLY, inf if figure.high is None else value + _ROUGHLY
        )
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
    slack = min(step, _written_step(figure)) / 2 if _is_rounded(value) else 0.0
    return Span(value - slack, value + slack)


def is_fraction(figure: Figure) -> bool:
    """Whether the figure tells a part of one whole: "two thirds", "four in ten"."""
    value = figure.low if figure.low is not None else figure.high
    of_one = value is not None and 0 < value < (100 if figure.unit == SHARE else 1)
    return of_one and _FRACTION.search(figure.passage.text) is not None


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


def _written_step(figure: Figure) -> float:
    """The place of the second digit of a number before a magnitude: 1e6 for "20 million", which is not 18."""
    match = _MAGNIFIED.search(figure.passage.text)
    value = figure.low if figure.low is not None else figure.high
    if match is None or not value:
        return inf
    return abs(value) / int(match[1]) * float(10 ** (len(match[1]) - 2))


def _is_rounded(value: float) -> bool:
    """Whether a bare figure is a rounded one: with a magnitude, a decimal point, or a long row of zeros."""
    return value != int(value) or _step(value) >= 100


def compatible(one: Figure, other: Figure) -> bool:
    """Whether both figures can be right; of two currencies no rate tells."""
    return not of_one_unit(one, other) or span(one).meets(span(other))


def of_one_unit(one: Figure, other: Figure) -> bool:
    """Whether both have the same unit, or count what may be called by either noun ("staff", "employees")."""
    if one.unit == other.unit or not one.unit or not other.unit:
        return one.unit == other.unit
    return likeness(one.unit, other.unit) > 0


def comparable(one: Figure, other: Figure) -> bool:
    """Whether two figures count the same kind of thing."""
    if one.unit is None or other.unit is None:
        return False
    return of_one_unit(one, other) or (one.unit in money() and other.unit in money())


def hedged(figure: Figure) -> bool:
    """Whether a word softens or bounds the figure."""
    return figure.hedge is not None or figure.low != figure.high
