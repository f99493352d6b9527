"""Two reports of one event that fill one slot with figures which exclude each other."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from rashomon.collation.amounts import compatible, hedged, span
from rashomon.collation.disagreements.moments import of_other_days
from rashomon.collation.disagreements.report_day import report_day
from rashomon.collation.disagreements.same_count import is_floor, near
from rashomon.collation.disagreements.slots.filling import Filled, fill, numbers
from rashomon.collation.disagreements.tolls import of_one_spell
from rashomon.collation.material import Material
from rashomon.model import Disagreement, Passage, Witness

# What numbers each report gives, and in what.
Numbers = dict[str, frozenset[tuple[str, float]]]
# Times so near each other may be one, rounded.
ROUNDED = 1.06
RULE = "each report tells one figure of this kind for the event, and they exclude each other"


def find_slots(material: Material) -> Iterator[Disagreement]:
    """One disagreement a slot (of one place, where each place has its own)."""
    witnesses = material.story.witnesses
    told: defaultdict[tuple[str, str], list[list[Filled]]] = defaultdict(list)
    for witness in witnesses:
        by_slot: defaultdict[tuple[str, str], list[Filled]] = defaultdict(list)
        for item in fill(witness):
            for place in sorted(item.names) if item.slot.place else ("",):
                by_slot[item.slot.of, place].append(item)
        for name, items in by_slot.items():
            told[name].append(items)
    known = {witness.siglum: numbers(witness) for witness in witnesses}
    shown: set[Passage] = set()
    for (of, place), reports in sorted(told.items()):
        single = [
            min(same, key=lambda item: hedged(item.figure))
            for items in reports
            for same in _by_unit(items)
            if _one(same)
        ]
        sides = [side for side in _sides(single, known) if side]
        places = {item.figure.passage for side in sides for item in side}
        if len(sides) > 1 and not places & shown:
            shown |= places
            yield Disagreement(
                kind="figure",
                about=f"{of}: {place}" if place else of,
                sides=tuple(tuple(_shown(item) for item in side) for side in sides),
                judgement="unsure",
                within_one=False,
                rule=RULE,
            )


def _by_unit(items: Sequence[Filled]) -> Iterator[Sequence[Filled]]:
    """All items of a report, or where they are times in several units ("30 hours, over four days"), those of
    each."""
    units = sorted({item.unit for item in items})
    if _one(items) or items[0].slot.size != "time":
        yield items
    else:
        yield from ([item for item in items if item.unit == unit] for unit in units)


def _one(items: Sequence[Filled]) -> bool:
    """Whether a report fills the slot with one value."""
    return all(span(one.figure).meets(span(other.figure)) for one, other in combinations(items, 2))


def _sides(told: Sequence[Filled], known: Numbers) -> list[list[Filled]]:
    several = {item.witness.siglum for one, item in combinations(told, 2) if one.witness is item.witness}
    differing = [
        (one, other)
        for one, other in combinations(told, 2)
        # Days are set against hours only where a report tells nothing else.
        if (one.unit == other.unit or several.isdisjoint((one.witness.siglum, other.witness.siglum)))
        and _exclude(one, other, known)
    ]
    sides: list[list[Filled]] = []
    for item in told:
        if not any(item in pair for pair in differing):
            continue
        home = next((side for side in sides if compatible(side[0].figure, item.figure)), None)
        if home is None:
            sides.append([item])
        else:
            home.append(item)
    # A report of another day stands with the one whose very figure it gives.
    for item in told:
        if not any(item in side for side in sides):
            for side in [side for side in sides if _agrees(item, side[0])][:1]:
                side.append(item)
    return sides


def _agrees(one: Filled, other: Filled) -> bool:
    """Whether both give the same number of one unit, of what may be one place."""
    figures = one.figure, other.figure
    return (
        one.unit == other.unit
        and figures[0].low == figures[1].low
        and figures[0].high == figures[1].high
        and not (one.places and other.places and one.places.isdisjoint(other.places))
    )


def _exclude(one: Filled, other: Filled, known: Numbers) -> bool:
    """Whether the two cannot both be right of one day, and neither report knows the other's figure."""
    days = report_day(one.witness), report_day(other.witness)
    return (
        not compatible(one.figure, other.figure)
        and near(one.figure, other.figure, one.slot.widest)
        and not (one.slot.size == "time" and near(one.figure, other.figure, ROUNDED))
        and (one.sure == other.sure or one.slot.size != "count" or bool(one.slot.units))
        and (days[0] == days[1] if all(days) else one.witness.role == other.witness.role)
        and not (one.slot.grows and is_floor(one.figure) and is_floor(other.figure))
        and of_one_spell(one.witness, one.spell, other.witness, other.spell)
        and not (one.places and other.places and one.places.isdisjoint(other.places))
        and not of_other_days(one.witness, one.days, other.witness, other.days)
        and (one.slot.size, one.figure.low) not in known[other.witness.siglum]
        and (other.slot.size, other.figure.low) not in known[one.witness.siglum]
    )


def _shown(item: Filled) -> Passage:
    """The figure with what it counts."""
    witness: Witness = item.witness
    about = item.figure.about
    return witness.passage(item.figure.passage.start, max(item.figure.passage.end, about.end if about else 0))
