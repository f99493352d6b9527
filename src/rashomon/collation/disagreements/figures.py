"""Figures of one thing that differ."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import combinations
from math import inf

from rashomon.collation.amounts import compatible, hedged
from rashomon.collation.disagreements import contested
from rashomon.collation.disagreements.ages import find_ages
from rashomon.collation.disagreements.contradicting import (
    AGREES,
    Contradicting,
    excludes,
)
from rashomon.collation.disagreements.counted import Told, grows, measures, tell
from rashomon.collation.disagreements.headings import FEW_WORDS, heading
from rashomon.collation.disagreements.moments import of_one_day
from rashomon.collation.disagreements.quantities import AGE, Quantities
from rashomon.collation.disagreements.same_count import (
    OWN_COUNT_WIDEST,
    also_told,
    elsewhere,
    is_telling,
    key,
    may_differ,
    near,
    own_counts,
    value,
)
from rashomon.collation.disagreements.slots import find_slots
from rashomon.collation.disagreements.superlatives import find_superlatives
from rashomon.collation.disagreements.toll_sides import find_tolls
from rashomon.collation.disagreements.votes import find_votes
from rashomon.collation.material import Material
from rashomon.model import Disagreement, Judgement, Passage

# Two figures contradict each other from these log-odds that they tell one quantity, and that they are to be
# shown; from the last ones on there is no doubt.
SAME, SHOWN, CERTAIN = 0.5, 0.75, 3.0
RULE = "figures of one thing in one unit that exclude each other"
ROUGH = "rough figures of one thing in one unit, far apart, though both may be right"


def find(material: Material) -> Iterator[Disagreement]:
    """Every disagreement of this kind: amounts that exclude each other, two holders of one superlative."""
    slots = list(find_slots(material))
    found = [
        _named(item, slots) for item in _find(material) if not any(_tells_more(slot, item) for slot in slots)
    ]
    yield from found
    places = _places(found)
    for item in slots:
        if not any(passage.overlaps(place) for passage in _places([item]) for place in places):
            yield item


def _tells_more(slot: Disagreement, item: Disagreement) -> bool:
    """Whether the slot has all figures of ``item``, and those of more reports."""
    reports, own = ({place.witness for place in _places([one])} for one in (slot, item))
    return len(reports) > len(own) and _has_all(slot, item)


def _named(item: Disagreement, slots: Sequence[Disagreement]) -> Disagreement:
    """``item``, under the name of the slot that its figures fill: "the fine" says more than "how much"."""
    if not item.rule.startswith(RULE):
        return item
    return next((replace(item, about=slot.about) for slot in slots if _has_all(slot, item)), item)


def _has_all(slot: Disagreement, item: Disagreement) -> bool:
    """Whether the slot has all figures of ``item``."""
    wider = _places([slot])
    return all(any(place.overlaps(other) for other in wider) for place in _places([item]))


def _places(items: Iterable[Disagreement]) -> list[Passage]:
    return [passage for item in items for side in item.sides for passage in side]


def _find(material: Material) -> Iterator[Disagreement]:
    """The same without what only the kind of figure tells."""
    tellings = material.tellings
    told = [item for witness in material.story.witnesses for item in tell(tellings, witness)]
    quantities = Quantities(material, told)
    differing = _differing(quantities)
    tolls = list(find_tolls(material.story))
    ages = list(find_ages(material))
    contests = list(contested.find(material))
    yield from (*tolls, *ages, *contests)
    shown = {(toll.about, passage.witness) for toll in tolls for side in toll.sides for passage in side}
    named = _places((*tolls, *ages, *contests))
    pairs = sorted(differing, key=lambda pair: (key(pair[0]), key(pair[1])))
    for group in map(partial(_with_agreeing, quantities), _groups(pairs)):
        # What the openings count or places have, or the ages of one person, are not shown once more.
        if not any(
            (told.toll, told.witness.siglum) in shown or any(place.overlaps(key(told)) for place in named)
            for told in group
        ):
            yield _disagreement(differing, group)
    yield from find_superlatives(tellings)
    yield from find_votes(material)


def _differing(quantities: Quantities) -> dict[tuple[Told, Told], float]:
    """The pairs of figures that contradict each other, with their log-odds."""
    told, contradicting = quantities.told, Contradicting(quantities)
    found = {
        (told[pair.one], told[pair.other]): pair.odds
        for pair in contradicting.likeliest()
        if (pair.odds >= SHOWN and quantities.odds[pair.one, pair.other] >= SAME)
        or contradicting.of_one_thing(pair.one, pair.other)
    }
    own = sorted(quantities.numbers[place] for place in own_counts(told))
    for both in combinations(own, 2):
        left, right = (told[number] for number in both)
        if (
            both in quantities.shows
            and (left, right) not in found
            and near(left.figure, right.figure, OWN_COUNT_WIDEST)
            and excludes(left, right)
            and may_differ(left, right)
            and not contradicting.is_of_named(left, right)
            and not (
                also_told(left, right, contradicting.values) or also_told(right, left, contradicting.values)
            )
        ):
            found[left, right] = SHOWN
    return found


def _with_agreeing(quantities: Quantities, group: list[Told]) -> list[Told]:
    """The group, and of each further report, or heading of one, the likeliest figure that tells the quantity
    with its value."""
    told, numbers = quantities.told, quantities.numbers
    found = {(item.witness.siglum, item.part == "body"): (inf, item) for item in group}
    for one in group:
        for number, item in enumerate(told):
            odds = quantities.odds.get((numbers[key(one)], number), -inf)
            place = item.witness.siglum, item.part == "body"
            if (
                odds >= max(AGREES, found.get(place, (-inf, item))[0])
                and (item.figure.low, item.figure.unit) == (one.figure.low, one.figure.unit)
                and all(may_differ(item, other) for other in group)
            ):
                found[place] = odds, item
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


def _disagreement(differing: Mapping[tuple[Told, Told], float], group: list[Told]) -> Disagreement:
    sides: list[list[Told]] = []
    for told in group:
        for side in sides:
            if not excludes(side[0], told):
                side.append(told)
                break
        else:
            sides.append([told])
    soft = any(hedged(told.figure) for told in group)
    growing = any(grows(told) for told in group) and group[0].figure.unit != AGE
    one_day = all(of_one_day(group[0].witness, told.witness) for told in group)
    later = len({told.witness.role for told in group}) > 1 or (growing and not one_day)
    plain = any(odds >= CERTAIN for pair, odds in differing.items() if pair[0] in group and pair[1] in group)
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
        rule=ROUGH if rough else f"{RULE}: {reason}",
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
    if measured or not about:
        return f"how much: {' or '.join(heading(side[0].shown.text, FEW_WORDS) for side in sides)}"
    return f"how many {heading(about, FEW_WORDS)}"
