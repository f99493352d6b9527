"""Figures of one thing that differ."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import combinations

from rashomon.collation.amounts import compatible, hedged
from rashomon.collation.disagreements import contested
from rashomon.collation.disagreements.ages import find_ages
from rashomon.collation.disagreements.counted import DURATIONS, Told, grows, measures, tell
from rashomon.collation.disagreements.headings import heading
from rashomon.collation.disagreements.moments import of_one_day
from rashomon.collation.disagreements.rough import far_apart
from rashomon.collation.disagreements.same_count import (
    OWN_COUNT_WIDEST,
    alike,
    also_told,
    elsewhere,
    key,
    may_differ,
    near,
    own_counts,
    rivals_of,
    same_thing,
    values,
)
from rashomon.collation.disagreements.superlatives import find_superlatives
from rashomon.collation.disagreements.toll_sides import find_tolls
from rashomon.collation.disagreements.votes import find_votes
from rashomon.collation.material import Material
from rashomon.collation.tellings import Tellings
from rashomon.model import Disagreement, Figure, Judgement, Passage

# What is called a conflict must be the same statement but for the figure.
CONFLICT_CLAUSE, CONFLICT_COUNTED = 0.5, 0.7
# … the more so where one word says what is counted.
CONFLICT_WORD = 0.75
# Counts that differ by more than this factor are rather of two things.
WIDEST = 2.5
ROUGH = "rough figures of one thing in one unit, far apart, though both may be right"


def find(material: Material) -> Iterator[Disagreement]:
    """Every disagreement of this kind: amounts that exclude each other, two holders of one superlative."""
    tellings = material.tellings
    told = [item for witness in material.story.witnesses for item in tell(tellings, witness)]
    rivals = rivals_of(told)
    own = own_counts(told)
    pairs = [
        (one, other)
        for index, one in enumerate(told)
        for other in told[index + 1 :]
        if may_differ(one, other)
        and (
            same_thing(tellings, one, other, rivals)
            or ({key(one), key(other)} <= own and near(one.figure, other.figure, OWN_COUNT_WIDEST))
        )
    ]
    agreeing = {
        (key(this), that.witness.siglum)
        for one, other in pairs
        if not _differ(one.figure, other.figure)
        for this, that in ((one, other), (other, one))
    }
    told_values = {witness.siglum: values(witness) for witness in material.story.witnesses}
    differing = [
        (one, other)
        for one, other in pairs
        if not (also_told(one, other, told_values) or also_told(other, one, told_values))
        and _differ(one.figure, other.figure)
        and near(one.figure, other.figure, WIDEST)
        and (key(one), other.witness.siglum) not in agreeing
        and (key(other), one.witness.siglum) not in agreeing
    ]
    tolls = list(find_tolls(material.story))
    ages = list(find_ages(material))
    contests = list(contested.find(material))
    yield from (*tolls, *ages, *contests)
    shown = {(toll.about, passage.witness) for toll in tolls for side in toll.sides for passage in side}
    named = [passage for item in (*tolls, *ages, *contests) for side in item.sides for passage in side]
    for group in map(partial(_with_agreeing, told), _groups(differing)):
        # What the openings count or places have, or the ages of one person, are not shown once more.
        if not any(
            (told.toll, told.witness.siglum) in shown or any(place.overlaps(key(told)) for place in named)
            for told in group
        ):
            yield _disagreement(tellings, group)
    yield from find_superlatives(tellings)
    yield from find_votes(material)


def _differ(one: Figure, other: Figure) -> bool:
    """Whether two figures exclude each other, or are rough ones too far apart to be the same estimate."""
    return not compatible(one, other) or far_apart(one, other)


def _with_agreeing(told: list[Told], group: list[Told]) -> list[Told]:
    """The group, and of each further report the figure of the same value that counts the same words."""
    found = {item.witness.siglum: item for item in group}
    for item in told:
        if item.witness.siglum not in found and any(
            item.counted == one.counted
            and len(one.counted) > 1
            and (item.figure.low, item.figure.unit) == (one.figure.low, one.figure.unit)
            and all(may_differ(item, other) for other in group)
            for one in group
        ):
            found[item.witness.siglum] = item
    return sorted({*group, *found.values()}, key=key)


def _groups(pairs: list[tuple[Told, Told]]) -> list[list[Told]]:
    """Figures that pairs join, directly or through others of no other country, each group and all groups in
    order."""
    home: dict[Passage, dict[Passage, Told]] = {}
    for one, other in pairs:
        joined = {key(one): one, key(other): other}
        for place in tuple(joined):
            joined |= home.get(place, {})
        if not any(elsewhere(left, right) for left, right in combinations(joined.values(), 2)):
            home.update(dict.fromkeys(joined, joined))
    groups = {min(group): group for group in home.values()}
    return [[group[place] for place in sorted(group)] for _, group in sorted(groups.items())]


def _disagreement(tellings: Tellings, group: list[Told]) -> Disagreement:
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
    aged = (group[0].figure.unit or "").endswith(" of age")
    growing = not aged and any(grows(told) or told.figure.unit in DURATIONS for told in group)
    plain = all(
        clause >= (CONFLICT_CLAUSE if len(one.counted & other.counted) > 1 else CONFLICT_WORD)
        and counted >= CONFLICT_COUNTED
        for one in sides[0]
        for other in sides[1]
        for counted, clause in [alike(tellings, one, other)]
    )
    rough = all(compatible(one.figure, other.figure) for one in sides[0] for other in sides[1])
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
        about=_about(group),
        sides=tuple(tuple(told.shown for told in side) for side in sides),
        judgement=judgement,
        within_one=len({told.witness.siglum for told in group}) == 1,
        rule=ROUGH if rough else f"figures of one thing in one unit that exclude each other: {reason}",
    )


def _about(group: Sequence[Told]) -> str:
    """A heading: what is counted, or where a measure alone says too little the words that carry it."""
    first = next((told for told in group if told.figure.about), group[0])
    about = first.figure.about.text if first.figure.about else first.figure.unit or ""
    if first.toll:
        return first.toll
    if first.figure.unit and first.figure.unit.endswith(" of age"):
        return f"how old: {heading(first.shown.text)}"
    measured = {told.figure.unit or "" for told in group} & measures() or " per " in (first.figure.unit or "")
    return f"how much: {heading(first.shown.text)}" if measured else f"how many {heading(about)}"
