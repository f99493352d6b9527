"""Figures of one thing that differ."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import combinations
from math import inf

from rashomon.collation.amounts import compatible, hedged
from rashomon.collation.disagreements import contested
from rashomon.collation.disagreements.ages import find_ages
from rashomon.collation.disagreements.counted import DURATIONS, Told, grows, measures, tell
from rashomon.collation.disagreements.headings import FEW_WORDS, heading
from rashomon.collation.disagreements.moments import of_one_day
from rashomon.collation.disagreements.quantities import Quantities
from rashomon.collation.disagreements.rough import far_apart
from rashomon.collation.disagreements.same_count import (
    OWN_COUNT_WIDEST,
    also_told,
    elsewhere,
    is_floor,
    is_telling,
    key,
    may_differ,
    near,
    own_counts,
    value,
    values,
)
from rashomon.collation.disagreements.slots import find_slots
from rashomon.collation.disagreements.superlatives import find_superlatives
from rashomon.collation.disagreements.toll_sides import find_tolls
from rashomon.collation.disagreements.votes import find_votes
from rashomon.collation.material import Material
from rashomon.model import Disagreement, Figure, Judgement, Passage

# Two figures tell one quantity from these log-odds on, and from higher ones the farther apart they are, by
# the square of how often the one goes into the other; what is called a conflict must be the same statement
# but for the figure. Of 20 disagreements that these odds added in some 300 stories, 14 were worth showing.
SAME, SPREAD, CERTAIN = 0.5, 0.6, 7.5
# Of a thing of which there are one or two the next is soon told of ("after two scandals", "three scandals").
FEW, SAME_OF_FEW = 3.0, 3.5
# Of sums and times of which no word says what they measure there are many in a story.
SAME_OF_BARE = 1.0
# A report that tells the other's value from these log-odds on tells that quantity so.
AGREES = -1.0
# Counts that differ by more than this factor are rather of two things, ages of two people.
WIDEST, WIDEST_AGES = 2.5, 1.4
AGE = "year of age"
ROUGH = "rough figures of one thing in one unit, far apart, though both may be right"


def find(material: Material) -> Iterator[Disagreement]:
    """Every disagreement of this kind: amounts that exclude each other, two holders of one superlative."""
    slots = list(find_slots(material))
    found = [item for item in _find(material) if not any(_tells_more(slot, item) for slot in slots)]
    yield from found
    places = _places(found)
    for item in slots:
        if not any(passage.overlaps(place) for passage in _places([item]) for place in places):
            yield item


def _tells_more(slot: Disagreement, item: Disagreement) -> bool:
    """Whether the slot has all figures of ``item``, and those of more reports."""
    wider, own = _places([slot]), _places([item])
    return len({place.witness for place in wider}) > len({place.witness for place in own}) and all(
        any(place.overlaps(other) for other in wider) for place in own
    )


def _places(items: Iterable[Disagreement]) -> list[Passage]:
    return [passage for item in items for side in item.sides for passage in side]


def _find(material: Material) -> Iterator[Disagreement]:
    """The same without what only the kind of figure tells."""
    tellings = material.tellings
    told = [item for witness in material.story.witnesses for item in tell(tellings, witness)]
    quantities = Quantities(material, told)
    differing = list(_differing(material, quantities))
    tolls = list(find_tolls(material.story))
    ages = list(find_ages(material))
    contests = list(contested.find(material))
    yield from (*tolls, *ages, *contests)
    shown = {(toll.about, passage.witness) for toll in tolls for side in toll.sides for passage in side}
    named = _places((*tolls, *ages, *contests))
    for group in map(partial(_with_agreeing, quantities), _groups(differing)):
        # What the openings count or places have, or the ages of one person, are not shown once more.
        if not any(
            (told.toll, told.witness.siglum) in shown or any(place.overlaps(key(told)) for place in named)
            for told in group
        ):
            yield _disagreement(quantities, group)
    yield from find_superlatives(tellings)
    yield from find_votes(material)


def _differing(material: Material, quantities: Quantities) -> Iterator[tuple[Told, Told]]:
    """The pairs of figures that tell one quantity and exclude each other."""
    told = quantities.told
    own = sorted(quantities.numbers[place] for place in own_counts(told))
    told_values = {witness.siglum: values(witness) for witness in material.story.witnesses}
    storys_own = set(combinations(own, 2))
    for one, other in sorted(quantities.shows.keys() | storys_own):
        left, right = told[one], told[other]
        odds = quantities.same(one, other)
        storys = (one, other) in storys_own and near(left.figure, right.figure, OWN_COUNT_WIDEST)
        if (
            (odds is not None or storys)
            and _differ(left.figure, right.figure)
            and near(left.figure, right.figure, WIDEST_AGES if left.figure.unit == AGE else WIDEST)
            and (storys or (odds or 0.0) + _of_only(quantities, one, other) >= _needed(left, right))
            and not _of_two_moments(left, right)
            and may_differ(left, right)
            and not (also_told(left, right, told_values) or also_told(right, left, told_values))
            and not (_agrees(quantities, one, other) or _agrees(quantities, other, one))
        ):
            yield left, right


def _of_only(quantities: Quantities, one: int, other: int) -> float:
    """What it adds that each is its report's only figure of a thing of which there are more than a few."""
    few = min(value(quantities.told[number].figure) for number in (one, other)) < FEW
    return 0.0 if few else quantities.only(one, other)


def _of_two_moments(one: Told, other: Told) -> bool:
    """Whether both may have been right when they were written: ages of somebody unnamed on two days, and two
    floors of what grows ("has raised more than")."""
    if one.figure.unit == AGE:
        return not of_one_day(one.witness, other.witness)
    return all(is_floor(told.figure) and grows(told) for told in (one, other))


def _needed(one: Told, other: Told) -> float:
    """The log-odds from which two figures are taken for one quantity."""
    low, high = sorted(abs(value(told.figure)) for told in (one, other))
    bare = one.figure.unit in measures() | DURATIONS and not (one.figure.about or other.figure.about)
    least = SAME_OF_FEW if low < FEW else SAME_OF_BARE if bare else SAME
    return least + (SPREAD * ((high / low) ** 2 - 1) if low else 0.0)


def _agrees(quantities: Quantities, one: int, other: int) -> bool:
    """Whether the report of ``other`` tells the quantity of ``one`` as ``one`` does."""
    this, that = quantities.told[one], quantities.told[other]
    rival = quantities.odds.get((one, other), AGREES)
    return any(
        item is not that
        and item.witness is that.witness
        and item.figure.unit == this.figure.unit
        and not _differ(this.figure, item.figure)
        and (
            (
                item.figure.low == this.figure.low
                and (is_telling(item.figure) or (one, number) in quantities.odds)
            )
            # "At least 200" agrees with much.
            or quantities.odds.get((one, number), -inf)
            >= (rival if is_floor(item.figure) else min(AGREES, rival))
        )
        for number, item in enumerate(quantities.told)
    )


def _differ(one: Figure, other: Figure) -> bool:
    """Whether two figures exclude each other, or are rough ones too far apart to be the same estimate."""
    return not compatible(one, other) or far_apart(one, other)


def _with_agreeing(quantities: Quantities, group: list[Told]) -> list[Told]:
    """The group, and of each further report the likeliest figure that tells the quantity with its value."""
    told, numbers = quantities.told, quantities.numbers
    found = {item.witness.siglum: (inf, item) for item in group}
    for one in group:
        for number, item in enumerate(told):
            odds = quantities.odds.get((numbers[key(one)], number), -inf)
            siglum = item.witness.siglum
            if (
                odds >= max(AGREES, found.get(siglum, (-inf, item))[0])
                and (item.figure.low, item.figure.unit) == (one.figure.low, one.figure.unit)
                and all(may_differ(item, other) for other in group)
            ):
                found[siglum] = odds, item
    return sorted({*group, *(item for _, item in found.values())}, key=key)


def _groups(pairs: list[tuple[Told, Told]]) -> list[list[Told]]:
    """Figures that pairs join, directly, by one telling number, or through others of no other country, each
    group and all groups in order."""
    home: dict[tuple[str, float] | Passage, dict[Passage, Told]] = {}
    for one, other in pairs:
        joined = {key(one): one, key(other): other}
        for told in tuple(joined.values()):
            joined |= home.get(_number(told), {})
        if not any(elsewhere(left, right) for left, right in combinations(joined.values(), 2)):
            home.update({_number(told): joined for told in joined.values()})
    groups = {min(group): group for group in home.values()}
    return [[group[place] for place in sorted(group)] for _, group in sorted(groups.items())]


def _number(told: Told) -> tuple[str, float] | Passage:
    """What a figure is known by: its number of what is counted, where nobody else tells that by chance."""
    return (told.figure.unit or "", value(told.figure)) if is_telling(told.figure) else key(told)


def _disagreement(quantities: Quantities, group: list[Told]) -> Disagreement:
    sides: list[list[Told]] = []
    for told in group:
        for side in sides:
            if not _differ(side[0].figure, told.figure):
                side.append(told)
                break
        else:
            sides.append([told])
    soft = any(hedged(told.figure) for told in group)
    later = len({told.witness.role for told in group}) > 1 or not all(
        of_one_day(group[0].witness, told.witness) for told in group
    )
    aged = group[0].figure.unit == AGE
    growing = not aged and any(grows(told) or told.figure.unit in DURATIONS for told in group)
    numbers = quantities.numbers
    plain = all(
        quantities.odds.get((numbers[key(one)], numbers[key(other)]), 0.0) >= CERTAIN
        for one in sides[0]
        for other in sides[1]
    )
    rough = soft and all(compatible(one.figure, other.figure) for one, other in combinations(group, 2))
    judgement: Judgement = (
        "compatible" if rough
        else "conflict" if plain and not (soft or later or growing)
        else "unsure"
    )  # fmt: skip
    reason = (
        "a hedge leaves room, though not quite enough" if soft
        else "one is told in a later report" if later
        else "such counts grow from day to day" if growing
        else "what is counted may not be quite the same" if not plain
        else "both are given without a hedge and differ by more than rounding"
    )  # fmt: skip
    return Disagreement(
        kind="figure",
        about=_about(group, sides),
        sides=tuple(tuple(told.shown for told in side) for side in sides),
        judgement=judgement,
        within_one=len({told.witness.siglum for told in group}) == 1,
        rule=ROUGH if rough else f"figures of one thing in one unit that exclude each other: {reason}",
    )


def _about(group: Sequence[Told], sides: Sequence[Sequence[Told]]) -> str:
    """A heading: what is counted, or where a measure alone says too little the words of each side."""
    first = next((told for told in group if told.figure.about), group[0])
    about = first.figure.about.text if first.figure.about else first.figure.unit or ""
    if first.toll:
        return first.toll
    if first.figure.unit == AGE:
        return f"how old: {heading(first.shown.text, FEW_WORDS)}"
    measured = {told.figure.unit or "" for told in group} & measures() or " per " in (first.figure.unit or "")
    if measured:
        return f"how much: {' or '.join(heading(side[0].shown.text, FEW_WORDS) for side in sides)}"
    return f"how many {heading(about, FEW_WORDS)}"
