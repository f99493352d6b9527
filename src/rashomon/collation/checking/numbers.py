"""Figures and bare numbers of a statement against those of a window."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import Literal

from rashomon.collation.amounts import Span, compatible, span
from rashomon.collation.checking.facts import Fact, Sides, settle
from rashomon.collation.checking.lines import Line
from rashomon.language.numbers import ONES, SCALES, TENS
from rashomon.language.units import money
from rashomon.language.words import lemma
from rashomon.model import Figure, Passage

# "At least 40" and "fewer than 40" may stand for what lies so far beyond.
OPEN = 0.3
# "Millions" is anything below so many times a million.
VAGUE = 1000
# "First" and "second" tell more than a rank.
_RANKS = {word: rank for rank, word in enumerate(
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth".split(), 3
)}  # fmt: skip
_TIMES = {
    "double": 2.0,
    "twice": 2.0,
    "triple": 3.0,
    "treble": 3.0,
    "thrice": 3.0,
    "quadruple": 4.0,
    "halve": 0.5,
}
_WORDS: Mapping[str, float] = {word: value for word, value in (ONES | TENS).items() if value > 1}


@dataclass(frozen=True, slots=True)
class Number:
    """A number that stands in no figure and no date ("both teams of two", "8.49pm")."""

    passage: Passage
    value: float
    sort: Literal["count", "rank", "times"] = "count"


def figures(sides: Sides, said: Sequence[Figure], told: Sequence[Figure]) -> Iterator[Fact]:
    """The statement's figures."""

    def meets(one: Figure, other: Figure) -> bool:
        if {one.unit, other.unit} <= money():
            return compatible(one, other)
        return _same_unit(one, other) and _overlap(_bounded(one), _bounded(other))

    for figure in said:
        met = sides.in_place(figure, [other for other in told if meets(figure, other)])
        others = [
            other
            for other in told
            if _same_unit(figure, other) and not any(meets(mine, other) for mine in said)
        ]
        yield settle(sides, "figure", figure, met, others)


def _same_unit(one: Figure, other: Figure) -> bool:
    """Whether both count one kind of thing; "a day" may be left to the words around the figure."""
    if one.unit is None or other.unit is None:
        return True
    counted, counted_too = (unit.partition(" per ")[0] for unit in (one.unit, other.unit))
    apart = " per " in one.unit and " per " in other.unit and one.unit != other.unit
    return not apart and (counted == counted_too or {counted, counted_too} <= money())


def _overlap(one: Span, other: Span) -> bool:
    """Whether the two share more than the edge at which 14 and 15 million are rounded apart."""
    if one.low == one.high or other.low == other.high:
        return one.meets(other)
    return one.low < other.high and other.low < one.high


def _bounded(figure: Figure) -> Span:
    """The values that a figure allows; "at least 70" is no word for 210."""
    allowed = span(figure)
    if any(word[-1] == "s" and word[:-1] in SCALES for word in figure.passage.text.lower().split()):
        return Span(allowed.low, VAGUE * allowed.low)
    if allowed.high == inf and allowed.low > -inf:
        return Span(allowed.low, allowed.low + OPEN * abs(allowed.low))
    if allowed.low == -inf and allowed.high < inf:
        return Span(allowed.high - OPEN * abs(allowed.high), allowed.high)
    return allowed


def bare(sides: Sides, known: Sequence[Passage], siglum: str) -> Iterator[Fact]:
    """The statement's numbers outside ``known``, its figures and dates: the window must have the same."""
    said = [
        number
        for number in _numbers(sides.said, "")
        if not any(place.start <= number.passage.start < place.end for place in known)
    ]
    told = list(_numbers(sides.told, siglum)) if said else []
    values = {(number.sort, number.value) for number in _numbers(sides.said, "")}
    others = [number for number in told if (number.sort, number.value) not in values]
    for number in said:
        same = [other for other in told if (other.sort, other.value) == (number.sort, number.value)]
        rivals = [other for other in others if other.sort == number.sort]
        fact = settle(sides, "figure", number, sides.in_place(number, same), rivals)
        # "The third time", told as "again": no other number is told.
        if number.sort == "count" or fact.outcome != "missing" or fact.told is not None:
            yield fact


def _numbers(line: Line, siglum: str) -> Iterator[Number]:
    tokens = line.tokens
    for i in tokens.between(line.start, line.end):
        found = _value(tokens.lower[i])
        if found is not None:
            start, end = tokens.starts[i], tokens.ends[i]
            place = Passage(witness=siglum, start=start, end=end, text=line.text[start:end])
            yield Number(place, *found)


def _value(word: str) -> tuple[float, Literal["count", "rank", "times"]] | None:
    if word in _WORDS:
        return _WORDS[word], "count"
    if word in _RANKS:
        return _RANKS[word], "rank"
    if (times := _TIMES.get(lemma(word))) is not None:
        return times, "times"
    try:
        return (float(word.replace(",", "")), "count") if word[0].isdigit() else None
    except ValueError:  # 10.3.2014, 1.2.3
        return None
