"""One statement told with opposite words: accepted, rejected; rose, fell."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from rashomon.collation.claims.statements import Statement
from rashomon.collation.disagreements.mood import is_open
from rashomon.collation.material import Material
from rashomon.language.senses import opposites, senses
from rashomon.model import Disagreement, Passage

# Beside the opposite words so many of the shorter statement's terms must stand in the other too; all of them,
# where no party is named whose act it is.
SHARED = 0.6


def find(material: Material) -> Iterator[Disagreement]:
    """Claims whose readings differ by opposite words, each with the readings on its two sides."""
    by_passage = {statement.passage: statement for statement in material.statements}
    for claim in material.claims:
        told = [by_passage[reading] for reading in claim.readings if reading in by_passage]
        sides: defaultdict[tuple[str, str], tuple[set[Passage], set[Passage]]] = defaultdict(
            lambda: (set(), set())
        )
        for left, right in combinations([item for item in told if not is_open(item)], 2):
            for one, other in ((left, right), (right, left)):
                for pair in _opposed(one, other):
                    sides[pair][0].add(one.passage)
                    sides[pair][1].add(other.passage)
        for (word, opposite), (ones, others) in sorted(sides.items()):
            yield Disagreement(
                kind="polarity",
                about=f"{word} or {opposite}",
                sides=(tuple(sorted(ones)), tuple(sorted(others))),
                judgement="unsure",
                within_one=False,
                rule=f"one statement told with opposite words: {word}, {opposite}",
            )


def _opposed(one: Statement, other: Statement) -> Iterator[tuple[str, str]]:
    """The opposite words, in the order of letters, of two reports' statements on one subject."""
    # A negation turns one word into the other, and of two parties' contests one may be lost and one won.
    if one.passage.witness == other.passage.witness or one.denied or other.denied:
        return
    if one.contrasts != other.contrasts:
        return
    # Closed on one day, and open again on another.
    days = [{term for term in told.terms if term.startswith("~")} for told in (one, other)]
    if all(days) and days[0].isdisjoint(days[1]):
        return
    shared, shorter = len(one.terms & other.terms), min(len(one.terms), len(other.terms)) - 1
    if one.subject != other.subject or shared < (SHARED if one.subject else 1.0) * shorter:
        return
    for word in sorted(one.terms - other.terms):
        for opposite in sorted(opposites(word) & other.terms - one.terms):
            # A report that has both words tells both things.
            both = not other.terms.isdisjoint(senses(word)) or not one.terms.isdisjoint(senses(opposite))
            if word < opposite and not both:
                yield word, opposite
