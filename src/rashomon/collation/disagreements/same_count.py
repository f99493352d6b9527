"""Whether two figures count one thing at one time, so that only one of them can be right."""

import re
from math import sqrt

from rashomon.collation.amounts import comparable, span
from rashomon.collation.disagreements.counted import DURATIONS, GENERAL, Told, grows, measures, noun
from rashomon.collation.disagreements.moments import apart, of_one_day, of_other_days
from rashomon.collation.disagreements.toll_sides import OPENING
from rashomon.collation.disagreements.tolls import fates_told
from rashomon.collation.tellings import Tellings, telling_words
from rashomon.model import Figure, Passage, Witness

# Two figures are of one thing where so much of what is counted, and of their clauses, is alike; tried on the
# odd half of ECB+ 1-22, where lower ones brought counts of parts, of other seasons and of other people.
SAME_COUNTED, SAME_CLAUSE, SAME_BOTH = 0.45, 0.2, 0.42
# Where both tell what is counted in several words, the clauses may be about other matters.
SAME_PHRASE, PHRASE_CLAUSE = 0.6, 0.06
# Units that everything is counted in ("people", "days") need more of the clause …
GENERAL_CLAUSE = 0.5
# … though less where they are counted with the same words ("confirmed cases").
GENERAL_PHRASE, WHOLE_PHRASE = 0.4, 0.99
# … and where both tell how many died on one and the same day.
TOLL_CLAUSE = 0.35
# … and so do sums, distances and times of which no word says what they measure, each alone of its unit in its
# sentence: with several of one unit ("7 years, $140 million; 8 years, $160 million") any two would meet. In
# 330 days and stories 0.5 shows no wrong pair more than 0.6 does, 0.42 shows four.
BARE_CLAUSE = 0.5
# … and so do things of which one report itself gives several counts.
SEVERAL_CLAUSE = 0.6
# … and what a later report tells, lest a later count pass for a differing one; of reports of two days one
# counts exactly what the other does, or else the clauses must be as much alike.
LATER_CLAUSE = 0.6
# … and how long something took: many things in one story take days.
DURATION_CLAUSE = 0.75
# Of a thing of which there are one or two the next is soon told of ("after two scandals", "three scandals").
FEW, FEW_CLAUSE = 3.0, 0.4
# Where one word alone says what is counted ("banks"), the clauses must share a little more.
SINGLE_CLAUSE = 0.25
# Where so many witnesses count one and the same thing in their opening, each once, it is the story's own: no
# likeness of the clauses is asked for, but the counts are to be of one order, and no small ones.
OWN_COUNT_WITNESSES, OWN_COUNT_LEAST, OWN_COUNT_WIDEST = 3, 10.0, 1.5
# A figure of so many digits is told by chance by nobody else.
OWN_DIGITS = 3
# Ages that differ by a greater factor are of two people.
AGES = 1.4
_WORD = re.compile(r"\w[\w.-]*\w|\w")
# Ages of named people are compared person by person.
_AGE = "year of age"


def may_differ(one: Told, other: Told) -> bool:
    """Figures of two witnesses, or of one witness's headline or dek and its body."""
    if one.owner != other.owner or not comparable(one.figure, other.figure):
        return False
    if apart(one.witness, other.witness) or of_other_days(one.witness, one.days, other.witness, other.days):
        return False
    if elsewhere(one, other) or ((grows(one) or grows(other)) and not _of_one_moment(one, other)):
        return False
    if one.toll and other.toll and one.sure != other.sure:
        return False
    if _named_otherwise(one, other) or _named_otherwise(other, one):
        return False
    if one.witness.siglum != other.witness.siglum:
        return True
    return one.part != other.part and "caption" not in (one.part, other.part)


def elsewhere(one: Told, other: Told) -> bool:
    """Whether two counts, one of which grows with its story, are of different countries."""
    return (grows(one) or grows(other)) and not one.where.may_be(other.where)


def same_thing(
    tellings: Tellings, one: Told, other: Told, rivals: dict[tuple[str, str | None], list[Told]]
) -> bool:
    """Whether the two count one thing, by what is counted and by what the clauses tell."""
    if one.figure.unit == "percent" and one.link != other.link:
        return False
    if one.joined != other.joined or one.rate != other.rate:
        return False
    general = bool({one.figure.unit, other.figure.unit} & GENERAL)
    if one.toll != other.toll and (general or (one.toll and other.toll)):
        return False
    counted, clause = alike(tellings, one, other)
    if counted < SAME_COUNTED and (noun(one.figure.unit or "") == "" or not (one.counted and other.counted)):
        if one.figure.unit == _AGE and not near(one.figure, other.figure, AGES):
            return False
        return one.alone and other.alone and clause >= BARE_CLAUSE
    phrase = len(one.counted & other.counted) > 1 and counted >= SAME_PHRASE
    exact = phrase and counted >= WHOLE_PHRASE
    least = PHRASE_CLAUSE if phrase else SAME_CLAUSE
    if min(len(one.counted), len(other.counted)) == 1:
        least = max(least, SINGLE_CLAUSE)
    if min(_value(one.figure), _value(other.figure)) < FEW:
        least = max(least, FEW_CLAUSE)
    if general:
        # "Eleven people: seven here, two there" counts parts beside the whole.
        if not ((one.alone and other.alone) or exact):
            return False
        if fates_told(one.clause) != fates_told(other.clause):
            return False
        least = GENERAL_PHRASE if exact else GENERAL_CLAUSE
        if one.toll and _on_one_day(one, other):
            least = TOLL_CLAUSE
    if one.witness.role != other.witness.role or not (exact or of_one_day(one.witness, other.witness)):
        least = LATER_CLAUSE
    if one.figure.unit in DURATIONS:
        least = DURATION_CLAUSE
    if _rivalled(tellings, one, other, rivals) or _rivalled(tellings, other, one, rivals):
        least = SEVERAL_CLAUSE
    return counted >= SAME_COUNTED and clause >= least and (phrase or (counted + clause) / 2 >= SAME_BOTH)


def _of_one_moment(one: Told, other: Told) -> bool:
    """Whether two growing counts are of one day: the one that the clause names, or else the report's own."""
    if not of_one_day(one.witness, other.witness):
        return False
    if bool(one.days) == bool(other.days):
        return True
    published = (other if one.days else one).witness.masthead.published
    return published is None or any(a <= published <= b for a, b in one.days or other.days)


def _on_one_day(one: Told, other: Told) -> bool:
    """Whether both clauses name one day, and the same."""
    return any(first == last for first, last in set(one.days) & set(other.days))


def own_counts(told: list[Told]) -> set[Passage]:
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
            and _value(items[0].figure) >= OWN_COUNT_LEAST
        ]
        if len(single) >= OWN_COUNT_WITNESSES:
            own |= {key(item) for items in single for item in items}
    return own


def rivals_of(told: list[Told]) -> dict[tuple[str, str | None], list[Told]]:
    """The figures of each witness, unit by unit."""
    rivals: dict[tuple[str, str | None], list[Told]] = {}
    for item in told:
        rivals.setdefault((item.witness.siglum, item.figure.unit), []).append(item)
    return rivals


def _rivalled(
    tellings: Tellings, one: Told, other: Told, rivals: dict[tuple[str, str | None], list[Told]]
) -> bool:
    """Whether the witness of ``one`` gives another count that is as much of what ``other`` counts."""
    counted = min(_overlap(tellings, one.counted, other.counted), 1.0)
    return any(
        not span(one.figure).meets(span(rival.figure))
        and _overlap(tellings, rival.counted, one.counted) >= SAME_COUNTED
        and _overlap(tellings, rival.counted, other.counted) >= counted
        for rival in rivals[one.witness.siglum, one.figure.unit]
    )


def _named_otherwise(one: Told, other: Told) -> bool:
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
    digits = f"{value:.12g}".replace(".", "").rstrip("0")
    if len(digits) >= OWN_DIGITS:
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
    values = sorted(abs(_value(figure)) for figure in (one, other))
    return values[1] <= widest * values[0]


def _value(figure: Figure) -> float:
    """The number, or the bound, that a figure gives."""
    return figure.low if figure.low is not None else figure.high or 0.0


def alike(tellings: Tellings, one: Told, other: Told) -> tuple[float, float]:
    """How alike what is counted is, and the clauses."""
    return _overlap(tellings, one.counted, other.counted), tellings.likeness(one.clause, other.clause)


def _overlap(tellings: Tellings, left: frozenset[str], right: frozenset[str]) -> float:
    """Shared weight of what is counted, 0 where one side does not say."""
    if not left or not right:
        return 0.0
    return tellings.total(left & right) / max(sqrt(tellings.total(left) * tellings.total(right)), 1e-9)


def key(told: Told) -> Passage:
    """Where the figure stands."""
    return told.figure.passage
