"""Readings that name one thing, sorted into sides by the word they use."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from rashomon.model import Disagreement, Judgement, Passage

Labelled = tuple[str, Passage]
Sides = tuple[tuple[Passage, ...], ...]


def without_compatible(readings: Iterable[Labelled]) -> list[Labelled]:
    """Labels that one witness gives to the same thing go together: they become one label."""
    listed = list(readings)
    homes = {label: label for label, _ in listed}
    by_witness: dict[str, set[str]] = defaultdict(set)
    for label, passage in listed:
        by_witness[passage.witness].add(label)
    for siglum in sorted(by_witness):
        joined = {homes[label] for label in by_witness[siglum]}
        for label, home in homes.items():
            if home in joined:
                homes[label] = min(joined)
    return [(homes[label], passage) for label, passage in listed]


def sides_by_label(readings: Iterable[Labelled]) -> Sides:
    """The sides, one a label, each with one passage a witness; nothing where no two witnesses part.

    A witness that uses two labels stands on both sides, so two sides must rest on different witnesses."""
    by_label: dict[str, dict[str, Passage]] = defaultdict(dict)
    for label, passage in sorted(readings, key=lambda item: (item[0], item[1])):
        by_label[label].setdefault(passage.witness, passage)
    witnesses = [set(found) for found in by_label.values()]
    if len(by_label) < 2 or len(set().union(*witnesses)) < 2:
        return ()
    if all(found == witnesses[0] for found in witnesses):
        return ()
    ordered = sorted(by_label.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(tuple(found[siglum] for siglum in sorted(found)) for _, found in ordered)


def called_apart(
    readings: Iterable[Labelled], about: str, rule: str, judgement: Judgement = "unsure"
) -> Iterator[Disagreement]:
    """The disagreement of ``readings`` that name one thing, if their labels part witnesses."""
    if sides := sides_by_label(readings):
        yield of_sides(sides, about, rule, judgement)


def of_sides(sides: Sides, about: str, rule: str, judgement: Judgement = "unsure") -> Disagreement:
    """The disagreement on what one thing is called: unsure, since both words may fit."""
    return Disagreement(
        kind="label", about=about, sides=sides, judgement=judgement, within_one=False, rule=rule
    )
