"""Figures of one thing that differ."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt

from rashomon.collation.amounts import comparable, compatible, hedged, rates_of, span
from rashomon.collation.disagreements.headings import heading
from rashomon.collation.disagreements.superlatives import find_superlatives
from rashomon.collation.disagreements.tolls import find_tolls, of_another_time, toll_of
from rashomon.collation.material import Material
from rashomon.collation.tellings import Tellings, clause_of, telling_words
from rashomon.language.tables import table, words
from rashomon.language.tokens import Tokens
from rashomon.language.units import money
from rashomon.model import Disagreement, Figure, Judgement, Passage, Witness

# Two figures are of one thing where so much of what is counted, and of their clauses, is alike; tried on the
# odd half of ECB+ 1-22, where lower ones brought counts of parts, of other seasons and of other people.
SAME_COUNTED, SAME_CLAUSE, SAME_BOTH = 0.45, 0.2, 0.42
# Where both tell what is counted in several words, the clauses may be about other matters.
SAME_PHRASE, PHRASE_CLAUSE = 0.6, 0.06
# Units that everything is counted in ("people", "days") need more of the clause …
GENERAL_CLAUSE = 0.6
# … and so do things of which one report itself gives several counts.
SEVERAL_CLAUSE = 0.6
# … and what a later report tells, lest a later count pass for a differing one.
LATER_CLAUSE = 0.6
# … and how long something took: many things in one story take days.
DURATION_CLAUSE = 0.75
# Where so many witnesses count one and the same thing, each once, it is the story's own count: no likeness of
# the clauses is asked for, but the counts are to be of one order, and no small ones.
OWN_COUNT_WITNESSES, OWN_COUNT_LEAST, OWN_COUNT_WIDEST = 3, 10.0, 1.5
# What is called a conflict must be the same statement but for the figure.
CONFLICT_CLAUSE, CONFLICT_COUNTED = 0.5, 0.7
# … the more so where one word says what is counted.
CONFLICT_WORD = 0.75
# Counts that differ by more than this factor are rather of two things.
WIDEST = 2.5
# "one" is mostly an article.
LEAST = 2.0
_WORD = re.compile(r"\w[\w.-]*\w|\w")
# "Five rounds sooner" is how far two things are apart.
_DIFFERENCE = re.compile(
    r"\s+(?:sooner|later|earlier|longer|shorter|more|fewer|less|ahead|behind|apart|away|ago|higher|lower|from|before|after)\b"
)
# "Three of the seven" is a part of what another report counts whole.
_PART = re.compile(r"\bof\s+(?:the|those|these|them|whom)\b", re.IGNORECASE)
# "420 passengers and crew" counts others besides.
_JOINED = re.compile(r"\s+and\s+[^\W\d_]+\b(?!\s+(?:is|are|was|were|has|have|had)\b)")
_IN_BRACKET = re.compile(r"(\w+)\W*(?:\(|-LRB-)[^()]*$")
# A figure of so many digits is told by chance by nobody else.
OWN_DIGITS = 3
_FURTHER = frozenset(table("units")["count"]["further"])
_GROWING = words("figures", "growing")
_DURATIONS = words("figures", "durations")
_GENERAL = frozenset(table("units")["count"]["general"])


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure with the words for what is counted and those of its clause."""

    figure: Figure
    witness: Witness
    part: str
    counted: frozenset[str]
    clause: frozenset[str]
    link: str
    sentence: str
    shown: Passage
    toll: str | None
    joined: bool
    owner: str | None


def find(material: Material) -> Iterator[Disagreement]:
    """Every disagreement of this kind: amounts that exclude each other, two holders of one superlative."""
    tellings = Tellings(material.story)
    told = [item for witness in material.story.witnesses for item in _told(tellings, witness)]
    rates = rates_of(material.story)
    several = _several(tellings, told)
    own = _own_counts(told)
    pairs = [
        (one, other)
        for index, one in enumerate(told)
        for other in told[index + 1 :]
        if _may_differ(one, other)
        and (
            _same_thing(tellings, one, other, several)
            or ({_key(one), _key(other)} <= own and _near(one.figure, other.figure, OWN_COUNT_WIDEST))
        )
    ]
    agreeing = {
        (_key(one), other.witness.siglum)
        for one, other in pairs
        if compatible(one.figure, other.figure, rates)
    } | {
        (_key(other), one.witness.siglum)
        for one, other in pairs
        if compatible(one.figure, other.figure, rates)
    }
    values = {witness.siglum: _values(witness) for witness in material.story.witnesses}
    differing = [
        (one, other)
        for one, other in pairs
        if not (_also_told(one, other, values) or _also_told(other, one, values))
        and not compatible(one.figure, other.figure, rates)
        and _near(one.figure, other.figure, WIDEST)
        and (_key(one), other.witness.siglum) not in agreeing
        and (_key(other), one.witness.siglum) not in agreeing
    ]
    tolls = list(find_tolls(material.story))
    yield from tolls
    counted = {passage for toll in tolls for side in toll.sides for passage in side}
    for group in _groups(differing):
        if sum(told.shown in counted for told in group) < 2:
            yield _disagreement(tellings, group, rates)
    yield from find_superlatives(material.story, tellings)


def _told(tellings: Tellings, witness: Witness) -> Iterator[_Told]:
    tokens = Tokens(witness.text)
    for figure in witness.figures:
        value = figure.low if figure.low is not None else figure.high
        home = next(
            (t for t in tellings.sentences[witness.siglum] if t.sentence.contains(figure.passage)), None
        )
        if (
            home is None
            or value is None
            or figure.unit is None
            or (value < LEAST and figure.unit != "percent")
        ):
            continue
        clause = clause_of(witness, tokens, home.sentence, figure.passage)
        counted = telling_words(figure.about.text) if figure.about else frozenset[str]()
        if figure.about and _FURTHER & set(figure.about.text.lower().split()):
            continue
        end = max(figure.passage.end, figure.about.end) if figure.about else figure.passage.end
        if (
            _PART.search(figure.passage.text)
            or _DIFFERENCE.match(witness.text, end)
            or home.sentence.text.rstrip().endswith("?")
        ):
            continue
        shown = witness.passage(figure.passage.start, end)
        link = witness.text[figure.passage.end : figure.about.start].strip().lower() if figure.about else ""
        words = telling_words(clause.text) - _numbers(figure)
        toll = toll_of(witness, figure)
        if toll and of_another_time(home.sentence.text):
            continue
        yield _Told(
            figure,
            witness,
            home.part,
            counted,
            words,
            link.partition(" ")[0],
            home.sentence.text,
            shown,
            toll,
            joined=_JOINED.match(witness.text, end) is not None,
            owner=_owner(home.sentence, figure.passage),
        )


def _owner(sentence: Passage, place: Passage) -> str | None:
    """The word before the bracket that ``place`` stands in: "Holm (52-3, 46 knock-outs)"."""
    match = _IN_BRACKET.search(sentence.text[: place.start - sentence.start])
    return match.group(1).lower() if match else None


def _numbers(figure: Figure) -> frozenset[str]:
    return telling_words(figure.passage.text) - (
        telling_words(figure.about.text) if figure.about else frozenset()
    )


def _key(told: _Told) -> Passage:
    return told.figure.passage


def _near(one: Figure, other: Figure, widest: float) -> bool:
    values = sorted(
        abs(figure.low if figure.low is not None else figure.high or 0.0) for figure in (one, other)
    )
    return values[1] <= widest * values[0]


def _values(witness: Witness) -> frozenset[float]:
    return frozenset(figure.low for figure in witness.figures if figure.low is not None)


def _also_told(one: _Told, other: _Told, values: dict[str, frozenset[float]]) -> bool:
    """Whether the other's report tells this very figure too, of whatever it says there."""
    value = one.figure.low
    if value is None or one.witness.siglum == other.witness.siglum:
        return False
    digits = f"{value:.12g}".replace(".", "").rstrip("0")
    if len(digits) >= OWN_DIGITS:
        return value in values[other.witness.siglum]
    written = re.escape(f"{value:,.12g}") if value == int(value) else re.escape(f"{value:.12g}")
    bare = re.search(rf"(?<![\d.,]){written}(?![\d]|[.,]\d|[\s-]*[^\W\d_])", other.sentence)
    followed = re.search(rf"(?<![\d.,]){written}[\s-]+([^\W\d_]+)", other.sentence)
    return bare is not None or (followed is not None and bool(telling_words(followed.group(1)) & one.counted))


def _may_differ(one: _Told, other: _Told) -> bool:
    """Figures of two witnesses, or of one witness's headline or dek and its body."""
    if not comparable(one.figure, other.figure):
        return False
    if one.witness.siglum != other.witness.siglum:
        return True
    return one.part != other.part and "caption" not in (one.part, other.part)


def _same_thing(tellings: Tellings, one: _Told, other: _Told, several: set[Passage]) -> bool:
    if one.figure.unit == "percent" and one.link != other.link:
        return False
    if one.joined != other.joined or one.owner != other.owner:
        return False
    general = bool({one.figure.unit, other.figure.unit} & _GENERAL)
    if one.toll != other.toll and (general or (one.toll and other.toll)):
        return False
    if _named_otherwise(one, other) or _named_otherwise(other, one):
        return False
    counted, clause = _alike(tellings, one, other)
    phrase = len(one.counted & other.counted) > 1 and counted >= SAME_PHRASE
    least = PHRASE_CLAUSE if phrase else SAME_CLAUSE
    if general:
        least = GENERAL_CLAUSE
    if one.witness.role != other.witness.role:
        least = LATER_CLAUSE
    if one.figure.unit in _DURATIONS:
        least = DURATION_CLAUSE
    if _key(one) in several or _key(other) in several:
        least = SEVERAL_CLAUSE
    return counted >= SAME_COUNTED and clause >= least and (phrase or (counted + clause) / 2 >= SAME_BOTH)


def _own_counts(told: list[_Told]) -> set[Passage]:
    """Figures of a thing that many witnesses count, each of them once: the ships, the daily cost."""
    by_unit: dict[str, dict[str, list[_Told]]] = {}
    for item in told:
        unit = item.figure.unit or ""
        if (unit not in _GENERAL and unit not in _measures()) or " per " in unit:
            by_unit.setdefault(unit, {}).setdefault(item.witness.siglum, []).append(item)
    own: set[Passage] = set()
    for witnesses in by_unit.values():
        single = [
            items
            for items in witnesses.values()
            if all(span(items[0].figure).meets(span(item.figure)) for item in items)
            and (items[0].figure.low or items[0].figure.high or 0.0) >= OWN_COUNT_LEAST
        ]
        if len(single) >= OWN_COUNT_WITNESSES:
            own |= {_key(item) for items in single for item in items}
    return own


@cache
def _measures() -> frozenset[str]:
    return frozenset(table("units")["measure"]) | money()


def _named_otherwise(one: _Told, other: _Told) -> bool:
    """Whether a name is part of what one counts ("Norwegian boats") that the other's sentence lacks."""
    about = one.figure.about.text if one.figure.about else ""
    names = {word for word in _WORD.findall(about) if word[0].isupper()}
    return not names <= set(_WORD.findall(other.sentence))


def _alike(tellings: Tellings, one: _Told, other: _Told) -> tuple[float, float]:
    return _overlap(tellings, one.counted, other.counted), tellings.likeness(one.clause, other.clause)


def _several(tellings: Tellings, told: list[_Told]) -> set[Passage]:
    """Figures of things of which the same witness gives another count as well."""
    return {
        _key(one)
        for one in told
        for other in told
        if one.witness.siglum == other.witness.siglum
        and one.figure.unit == other.figure.unit
        and not span(one.figure).meets(span(other.figure))
        and _overlap(tellings, one.counted, other.counted) >= SAME_COUNTED
    }


def _overlap(tellings: Tellings, left: frozenset[str], right: frozenset[str]) -> float:
    """Shared weight of what is counted, 0 where one side does not say."""
    if not left or not right:
        return 0.0
    return tellings.total(left & right) / max(sqrt(tellings.total(left) * tellings.total(right)), 1e-9)


def _groups(pairs: list[tuple[_Told, _Told]]) -> list[list[_Told]]:
    """Figures that pairs join, directly or through others, each group and all groups in order."""
    home: dict[Passage, dict[Passage, _Told]] = {}
    for one, other in pairs:
        joined = {_key(one): one, _key(other): other}
        for key in tuple(joined):
            joined |= home.get(key, {})
        home.update(dict.fromkeys(joined, joined))
    groups = {min(group): group for group in home.values()}
    return [[group[key] for key in sorted(group)] for _, group in sorted(groups.items())]


def _disagreement(
    tellings: Tellings, group: list[_Told], rates: dict[tuple[str, str], float]
) -> Disagreement:
    sides: list[list[_Told]] = []
    for told in group:
        for side in sides:
            if compatible(side[0].figure, told.figure, rates) and compatible(
                told.figure, side[0].figure, rates
            ):
                side.append(told)
                break
        else:
            sides.append([told])
    soft = any(hedged(told.figure) for told in group)
    later = len({told.witness.role for told in group}) > 1
    currencies = len({told.figure.unit for told in group}) > 1
    growing = any(
        told.toll or told.figure.unit in _DURATIONS or _GROWING & set(told.shown.text.lower().split())
        for told in group
    )
    plain = all(
        clause >= (CONFLICT_CLAUSE if len(one.counted & other.counted) > 1 else CONFLICT_WORD)
        and counted >= CONFLICT_COUNTED
        for one in sides[0]
        for other in sides[1]
        for counted, clause in [_alike(tellings, one, other)]
    )
    judgement: Judgement = "conflict" if plain and not (soft or later or currencies or growing) else "unsure"
    reason = (
        "two currencies, set against each other by the rate a report itself gives" if currencies
        else "a hedge leaves room, though not quite enough" if soft
        else "one is told in a later report" if later
        else "such counts grow from day to day" if growing
        else "what is counted may not be quite the same" if not plain
        else "both are given without a hedge and differ by more than rounding"
    )  # fmt: skip
    return Disagreement(
        kind="figure",
        about=_about(group),
        sides=tuple(tuple(told.shown for told in side) for side in sides),
        judgement=judgement,
        within_one=len({told.witness.siglum for told in group}) == 1,
        rule=f"figures of one thing in one unit that exclude each other: {reason}",
    )


def _about(group: Sequence[_Told]) -> str:
    """A heading: what is counted, or where a measure alone says too little the words that carry it."""
    first = next((told for told in group if told.figure.about), group[0])
    about = first.figure.about.text if first.figure.about else first.figure.unit or ""
    if first.toll:
        return first.toll
    measured = {told.figure.unit or "" for told in group} & _measures() or " per " in (
        first.figure.unit or ""
    )
    return f"how much: {heading(first.shown.text)}" if measured else f"how many {heading(about)}"
