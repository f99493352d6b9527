"""Disputes that are one, and both sides of each in every report that tells of it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product

from rashomon.collation.disagreements.disputes.charges import for_whom, speakers
from rashomon.collation.disagreements.disputes.parallels import Parallels
from rashomon.collation.material import Material
from rashomon.model import Disagreement, Passage, Witness


def spread(material: Material, items: Iterable[Disagreement]) -> list[Disagreement]:
    """The disputes, each side with the sentences of others that tell it; those of one matter as one."""
    found = list(items)
    parallels = Parallels(material, {place for item in found for side in item.sides for place in side})
    matters = _as_matters(found, lambda one, other: _of_one_matter(material, parallels, one, other))
    told = [
        _beside(material, parallels, _joined([_added(parallels, item) for item in matter]))
        for matter in matters
    ]
    return [item for matter in _as_matters(told, _denied_alike) if (item := _without_own(_joined(matter)))]


def _as_matters(
    items: Sequence[Disagreement], alike: Callable[[Disagreement, Disagreement], bool]
) -> list[list[Disagreement]]:
    """The items in groups that are linked by likeness, in their order."""
    groups: list[list[Disagreement]] = []
    for item in items:
        kin = [group for group in groups if any(alike(item, other) for other in group)]
        first = kin[0] if kin else []
        groups = [group for group in groups if group is first or group not in kin]
        if not kin:
            groups.append([item])
        else:
            first += [*(other for group in kin[1:] for other in group), item]
    return groups


def _joined(group: Sequence[Disagreement]) -> Disagreement:
    """All of the group as one."""
    sides = [
        tuple(sorted({passage for item in group for passage in item.sides[place]}))
        for place in range(len(group[0].sides))
    ]
    return _with_sides(group[0], sides)


def _with_sides(item: Disagreement, sides: Sequence[tuple[Passage, ...]]) -> Disagreement:
    """``item`` with these sides."""
    reports = {passage.witness for side in sides for passage in side}
    return replace(item, sides=tuple(sides), within_one=len(reports) == 1)


def _denied_alike(one: Disagreement, other: Disagreement) -> bool:
    """Whether the same is denied."""
    return len(one.sides) == len(other.sides) and bool(set(one.sides[-1]) & set(other.sides[-1]))


def _without_own(item: Disagreement) -> Disagreement | None:
    """``item`` without what a denial itself tells of the charge; None where nothing else tells it."""
    told, *others = item.sides
    shown = tuple(
        passage for passage in told if not any(one.contains(passage) for side in others for one in side)
    )
    return _with_sides(item, [shown, *others]) if shown else None


def _of_one_matter(material: Material, parallels: Parallels, one: Disagreement, other: Disagreement) -> bool:
    """Whether the same is denied, or different reports set the same speakers against each other on something
    that they have in common, be it only who is charged."""
    if len(one.sides) != len(other.sides):
        return False
    if _denied_alike(one, other):
        return True
    reports = [{passage.witness for side in item.sides for passage in side} for item in (one, other)]
    if not reports[0].isdisjoint(reports[1]):
        return False
    told, denied = ([item.sides[place] for item in (one, other)] for place in (0, -1))
    speaking = [_speaking(parallels, side) for side in (*told, *denied)]
    if not (speaking[0] & speaking[1] and speaking[2] & speaking[3]):
        return False
    deniers = speaking[2] & speaking[3]
    if all(any(p.id in deniers for place in side for p in material.cast.within(place)) for side in told):
        return True
    claimed, answered = list(product(*told)), list(product(*denied))
    return any(parallels.of_one_claim(*pair) for pair in claimed) or any(
        parallels.share_words(*pair) for pair in claimed + answered
    )


def _speaking(parallels: Parallels, side: Iterable[Passage]) -> frozenset[str]:
    return frozenset().union(*(parallels.voices(passage) for passage in side))


def _added(parallels: Parallels, item: Disagreement) -> Disagreement:
    """``item`` with each side's sentences of every report that does not stand there."""
    sides = list(item.sides)
    for place, side in enumerate(item.sides):
        # A denial has the words of what it denies: what tells that is not told with the denial.
        others = [passage for n, other in enumerate(sides) if n != place for passage in other]
        sides[place] = (*side, *parallels.told(side, others))
    return _with_sides(item, sides)


def _beside(material: Material, parallels: Parallels, item: Disagreement) -> Disagreement:
    """``item`` with what the other side's speakers say beside it in reports that tell one side only."""
    sides = [set(side) for side in item.sides]
    speaking = [_speaking(parallels, side) for side in item.sides]
    for place in (0, -1):
        own, others = speaking[place], speaking[-1 - place]
        standing = {passage.witness for passage in item.sides[-1 - place]}
        for passage in item.sides[place]:
            if passage.witness not in standing:
                for beside in _around(material.story.witness(passage.witness), passage):
                    theirs = _said_by(material, beside)
                    if theirs & others and not theirs & own and "?" not in beside.text:
                        sides[-1 - place].add(beside)
    return _with_sides(item, [tuple(sorted(side)) for side in sides])


def _around(witness: Witness, passage: Passage) -> Iterator[Passage]:
    """The sentences before and behind."""
    within = [n for n, s in enumerate(witness.sentences) if s.start < passage.end and passage.start < s.end]
    for number in (within[0] - 1, within[-1] + 1):
        if 0 <= number < len(witness.sentences):
            sentence = witness.sentences[number]
            yield witness.passage(sentence.start, sentence.end)


def _said_by(material: Material, sentence: Passage) -> frozenset[str]:
    """Who speaks in the sentence, with the country or body told beside his name ("President Roe of Elm")."""
    witness = material.story.witness(sentence.witness)
    said, named = for_whom(material, speakers(witness, sentence)), material.cast.within(sentence)[:2]
    if len(named) < 2 or named[0].id not in said:
        return said
    places = (place for place in named[1].mentions if sentence.contains(place))
    owned = any(witness.text[: place.start].endswith(" of ") for place in places)
    return said | for_whom(material, {named[1].id}) if owned else said
