"""Where readings part: one module a kind, each with ``find(material)``."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from rashomon.collation.claims import FACTS
from rashomon.collation.disagreements import (
    attribution,
    dates,
    figures,
    headlines,
    labels,
    polarity,
    where,
    who,
    wording,
)
from rashomon.collation.disagreements.versions import Versions
from rashomon.collation.material import Material
from rashomon.model import Disagreement, DisagreementKind, Passage

# What happened comes before who said it, and that before the words for it.
_ORDER: tuple[DisagreementKind, ...] = (
    "figure",
    "date",
    "polarity",
    "attribution",
    "quotation",
    "headline",
    "label",
)
_FINDERS: tuple[Callable[[Material], Iterator[Disagreement]], ...] = (
    figures.find,
    dates.find,
    polarity.find,
    who.find,
    where.find,
    attribution.find,
    wording.find,
    headlines.find,
    labels.find,
)


def find_disagreements(material: Material) -> tuple[Disagreement, ...]:
    """All disagreements of the story but those of one report's versions, in the order in which a reader
    asks for them: what reports tell apart, what one report tells of two sides, the words for it, and last
    what is only worded apart."""
    versions = Versions(material.story)
    found = [
        disagreement
        for find in _FINDERS
        for disagreement in find(material)
        if not versions.of_one_report(disagreement)
    ]
    # Two quotations that take several sentences over may bring one pair of sides twice.
    once = {(item.kind, item.sides): item for item in reversed(found)}
    kept = [
        item for item in found if once[item.kind, item.sides] is item and not _within_another(item, found)
    ]
    kept.sort(key=_weight)
    return tuple(replace(item, id=f"d{number}") for number, item in enumerate(kept, 1))


def _weight(item: Disagreement) -> tuple[bool, bool, bool, int]:
    """Where a disagreement stands: what is only worded apart last (of 24 such in real stories one was worth a
    look), facts first, and of these what two reports tell apart."""
    worded = item.judgement == "compatible"
    return worded, item.kind not in FACTS, item.within_one, _ORDER.index(item.kind)


def _within_another(item: Disagreement, found: list[Disagreement]) -> bool:
    """Whether another shows all these quotations, and more."""
    mine = _passages(item)
    return item.kind == "quotation" and any(
        other.kind == "quotation" and mine < _passages(other) for other in found
    )


def _passages(item: Disagreement) -> frozenset[Passage]:
    return frozenset(passage for side in item.sides for passage in side)
