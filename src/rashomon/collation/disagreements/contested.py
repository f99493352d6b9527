"""A figure that one source sets against the one told just before: "Orvik says 40; Kelm puts it at 12"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rashomon.collation.amounts import compatible
from rashomon.collation.disagreements.headings import FEW_WORDS, heading
from rashomon.collation.material import Material
from rashomon.language.tables import table
from rashomon.model import Disagreement, Figure, Passage, Witness

# The two figures stand in one sentence or in two that follow each other.
APART = 1
# Counts that differ by more than this factor are rather of two things.
WIDEST = 5.0
RULE = "figures of one thing, of which one source sets its own against the one told before"


class _Contest(NamedTuple):
    one: Figure
    other: Figure
    told: Passage
    against: Passage


def find(material: Material) -> Iterator[Disagreement]:
    """One disagreement for each pair of figures, with all the reports that set them against each other."""
    groups: list[list[_Contest]] = []
    for witness in material.story.witnesses:
        for contest in _contests(material, witness):
            kin = [group for group in groups if any(_same(contest, other) for other in group)]
            groups = [group for group in groups if group not in kin]
            groups.append([*(item for group in kin for item in group), contest])
    for group in groups:
        sides: list[tuple[Figure, list[Passage]]] = []
        for contest in group:
            for figure, told in ((contest.one, contest.told), (contest.other, contest.against)):
                home = next((side for first, side in sides if compatible(first, figure)), None)
                if home is None:
                    sides.append((figure, [told]))
                elif told not in home:
                    home.append(told)
        yield Disagreement(
            kind="figure",
            about=f"how much: {' or '.join(heading(figure.passage.text, FEW_WORDS) for figure, _ in sides)}",
            sides=tuple(tuple(sorted(side)) for _, side in sides),
            judgement="unsure",
            within_one=len({item.told.witness for item in group}) == 1,
            rule=RULE,
        )


def _contests(material: Material, witness: Witness) -> Iterator[_Contest]:
    figures = [figure for figure in witness.figures if figure.low is not None or figure.high is not None]
    for place, other in enumerate(figures):
        sentence = witness.sentence_around(other.passage)
        said = witness.text[sentence.start : other.passage.start]
        if not any(pattern.search(said) for pattern in _PATTERNS):
            continue
        before = [one for one in figures[:place] if _comparable(one, other)]
        if not before:
            continue
        one, home = before[-1], witness.sentence_around(before[-1].passage)
        between = [s for s in witness.sentences if home.start < s.start <= sentence.start]
        if len(between) <= APART and not compatible(one, other):
            yield _Contest(
                one,
                other,
                material.tellings.clause(home, one.passage),
                material.tellings.clause(sentence, other.passage),
            )


def _comparable(one: Figure, other: Figure) -> bool:
    """Whether both count or measure in one unit (which the second, pointing back, may leave out)."""
    if other.unit not in (None, one.unit):
        return False
    low, high = sorted(abs(figure.low or figure.high or 0.0) for figure in (one, other))
    return 0 < high <= WIDEST * low


def _same(one: _Contest, other: _Contest) -> bool:
    """Whether they are of the same two figures, or the one goes on from the other."""
    if one.one in (other.one, other.other):
        return True
    return (
        one.one.unit == other.one.unit
        and compatible(one.one, other.one)
        and compatible(one.other, other.other)
    )


_PATTERNS = tuple(
    re.compile(rf"\b(?:{pattern})\W*(?:(?:{'|'.join(table('figures')['hedged'])})\s+)*\Z", re.IGNORECASE)
    for pattern in table("figures")["contesting"]
)
