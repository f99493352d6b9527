"""What speaks against two figures telling one quantity of one time, so that only one of them can be right."""

import re
from collections.abc import Sequence

from rashomon.collation.amounts import SHARE, span
from rashomon.collation.disagreements.counted import GENERAL, Told, grows, measures
from rashomon.collation.disagreements.moments import apart, of_other_days
from rashomon.collation.disagreements.toll_sides import OPENING
from rashomon.collation.disagreements.tolls import crowds, fates_told, of_one_spell
from rashomon.collation.tellings import telling_words
from rashomon.model import Figure, Passage, Witness

# Where so many witnesses count one and the same thing in their opening, each once, it is the story's own: no
# likeness of the clauses is asked for, but the counts are to be of one order, and no small ones.
OWN_COUNT_WITNESSES, OWN_COUNT_LEAST, OWN_COUNT_WIDEST = 3, 10.0, 1.5
# A figure of so many digits is told by chance by nobody else.
OWN_DIGITS = 3
_WORD = re.compile(r"\w[\w.-]*\w|\w")


def may_differ(one: Told, other: Told) -> bool:
    """Whether two figures may be of one quantity of one time: of two reports, or of the headings and the body
    of one."""
    if one.owner != other.owner or "caption" in (one.part, other.part):
        return False
    growing = grows(one) or grows(other)
    shared = any(a <= d and c <= b for a, b in one.days for c, d in other.days)
    days, others = (one.days, other.days) if growing or shared else (one.acted, other.acted)
    if apart(one.witness, other.witness) or of_other_days(one.witness, days, other.witness, others):
        return False
    if elsewhere(one, other) or (growing and one.sure != other.sure):
        return False
    if not of_one_spell(one.witness, one.spell, other.witness, other.spell):
        return False
    return not _counted_otherwise(one, other)


def has_grown(one: Told, other: Told) -> bool:
    """Whether the higher of two counts may be of a later day than the lower: the day that its clause names,
    or that of its report."""
    low, high = sorted((one, other), key=lambda told: value(told.figure))
    early, late = low.witness.masthead.published, high.witness.masthead.published
    if early and late and late != early:
        return late > early
    if bool(one.days) == bool(other.days):
        return False
    published = (other if one.days else one).witness.masthead.published
    return published is not None and not any(a <= published <= b for a, b in one.days or other.days)


def elsewhere(one: Told, other: Told) -> bool:
    """Whether two counts, one of which grows with its story, are of different countries."""
    return (grows(one) or grows(other)) and not one.where.may_be(other.where)


def _counted_otherwise(one: Told, other: Told) -> bool:
    """Whether the two count parts and wholes, rates, shares of other things or people with other fates."""
    if one.figure.unit == SHARE and one.link != other.link and one.link and other.link:
        return True
    if (one.joined, one.rate) != (other.joined, other.rate) or {one.toll, other.toll} & crowds():
        return True
    here, there = (fates_told(told.clause) | ({told.toll} - {None}) for told in (one, other))
    if one.share != other.share and not here & there:
        return True
    names, others = _names(one), _names(other)
    return bool(here and there and not here & there) or bool(names and others and names != others)


def own_counts(told: Sequence[Told]) -> set[Passage]:
    """Figures of a thing that many witnesses count in their opening, each of them once: the ships."""
    by_unit: dict[str, dict[str, list[Told]]] = {}
    for item in told:
        unit = item.figure.unit or ""
        if item.shown.start >= item.witness.sentences[:OPENING][-1].end:
            continue
        if (unit not in GENERAL and unit not in measures()) or " per " in unit:
            by_unit.setdefault(unit, {}).setdefault(item.witness.siglum, []).append(item)
    own: set[Passage] = set()
    for witnesses in by_unit.values():
        single = [
            items
            for items in witnesses.values()
            if all(span(items[0].figure).meets(span(item.figure)) for item in items)
            and value(items[0].figure) >= OWN_COUNT_LEAST
        ]
        if len(single) >= OWN_COUNT_WITNESSES:
            own |= {key(item) for items in single for item in items}
    return own


def named_otherwise(one: Told, other: Told) -> bool:
    """Whether a name is part of what one counts ("Norwegian boats") that the other's sentence lacks, or that
    the other counts with others ("Norwegian and Danish boats")."""
    names, others = _names(one), _names(other)
    return bool(names and others and names != others) or not names <= set(_WORD.findall(other.sentence))


def _names(told: Told) -> set[str]:
    about = told.figure.about.text if told.figure.about else ""
    return {word for word in _WORD.findall(about) if word[0].isupper()}


def also_told(one: Told, other: Told, values: dict[str, frozenset[float]]) -> bool:
    """Whether the other's report tells this very figure too, of whatever it says there."""
    value = one.figure.low
    if value is None or one.witness.siglum == other.witness.siglum:
        return False
    if len(_digits(value)) >= OWN_DIGITS:
        return value in values[other.witness.siglum]
    written = re.escape(f"{value:,.12g}") if value == int(value) else re.escape(f"{value:.12g}")
    bare = re.search(rf"(?<![\d.,]){written}(?![\d]|[.,]\d|[\s-]*[^\W\d_])", other.sentence)
    followed = re.search(rf"(?<![\d.,]){written}[\s-]+([^\W\d_]+)", other.sentence)
    return bare is not None or (followed is not None and bool(telling_words(followed.group(1)) & one.counted))


def values(witness: Witness) -> frozenset[float]:
    """All numbers that the witness gives."""
    return frozenset(figure.low for figure in witness.figures if figure.low is not None)


def near(one: Figure, other: Figure, widest: float) -> bool:
    """Whether the two differ by no more than this factor."""
    values = sorted(abs(value(figure)) for figure in (one, other))
    return values[1] <= widest * values[0]


def is_floor(figure: Figure) -> bool:
    """Whether only the least is told: "more than 40"."""
    return figure.low is not None and figure.high is None


def is_telling(figure: Figure) -> bool:
    """Whether nobody tells the number by chance: 1,234, but not 1,200."""
    return len(_digits(value(figure))) >= OWN_DIGITS


def _digits(value: float) -> str:
    return f"{value:.12g}".replace(".", "").rstrip("0")


def value(figure: Figure) -> float:
    """The number, or the bound, that a figure gives."""
    return figure.low if figure.low is not None else figure.high or 0.0


def key(told: Told) -> Passage:
    """Where the figure stands."""
    return told.figure.passage
