"""One statement told with opposite words: accepted, rejected; rose, fell."""

from collections.abc import Iterator
from itertools import combinations

from rashomon.collation.claims.statements import Statement
from rashomon.collation.material import Material
from rashomon.language.alignment import weigh
from rashomon.language.senses import opposites, senses
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.model import Claim, Disagreement, Passage

# Beside the opposite words so much of the weight of the shorter statement must stand in the other too.
SHARED = 0.6
_IRREALIS = words("clauses", "irrealis")


def find(material: Material) -> Iterator[Disagreement]:
    """Claims whose readings differ by opposite words, each with the readings on its two sides."""
    by_passage = {statement.passage: statement for statement in material.statements}
    weights = weigh([statement.terms for statement in material.statements])
    for claim in material.claims:
        yield from _in_claim(claim, by_passage, weights)


def _in_claim(
    claim: Claim, by_passage: dict[Passage, Statement], weights: dict[str, float]
) -> Iterator[Disagreement]:
    told = [by_passage[reading] for reading in claim.readings if reading in by_passage]
    sides: dict[tuple[str, str], tuple[set[Passage], set[Passage]]] = {}
    for left, right in combinations([item for item in told if not _is_open(item)], 2):
        pair = _opposed(left, right, weights)
        if pair and left.passage.witness != right.passage.witness:
            word, opposite = pair
            one, other = (left, right) if word < opposite else (right, left)
            found = sides.setdefault((min(pair), max(pair)), (set(), set()))
            found[0].add(one.passage)
            found[1].add(other.passage)
    for (word, opposite), (ones, others) in sorted(sides.items()):
        yield Disagreement(
            kind="polarity",
            about=f"{word} or {opposite}",
            sides=(tuple(sorted(ones)), tuple(sorted(others))),
            judgement="unsure",
            within_one=False,
            rule=f"one statement told with opposite words: {word}, {opposite}",
        )


def _opposed(left: Statement, right: Statement, weights: dict[str, float]) -> tuple[str, str] | None:
    """The opposite words of two statements that are alike but for them, the left one's first."""
    if left.names and right.names and not left.parties & right.parties:
        return None
    for word in sorted(left.terms - right.terms):
        for opposite in sorted(opposites(word) & right.terms - left.terms):
            # A report that has both words tells both things; a negation turns one into the other.
            if not right.terms.isdisjoint(senses(word)) or not left.terms.isdisjoint(senses(opposite)):
                continue
            if bool(left.denied) != bool(right.denied):
                continue
            rest = [left.terms - {word}, right.terms - {opposite}]
            shorter = min(sum(weights[term] for term in terms) for terms in rest)
            if sum(weights[term] for term in rest[0] & rest[1]) >= SHARED * shorter > 0:
                return word, opposite
    return None


def _is_open(statement: Statement) -> bool:
    return any(word in _IRREALIS or word == "?" for word in Tokens(statement.passage.text).lower)
