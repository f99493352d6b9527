"""One statement told with opposite words: accepted, rejected; rose, fell."""

from collections.abc import Iterator
from itertools import combinations

from rashomon.collation.claims.statements import Statement
from rashomon.collation.disagreements.mood import is_open
from rashomon.collation.material import Material
from rashomon.language.alignment import weigh
from rashomon.language.clauses import is_content
from rashomon.language.senses import opposites, senses
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Claim, Disagreement, Passage

# Beside the opposite words so much of the weight of the shorter statement must stand in the other too.
SHARED = 0.6
# How many sentences back a pronoun may point.
BACK = 2
# A pronoun among so many words at the beginning of a clause is its subject.
LEAD_WORDS = 4
# So many words before a verb hold its subject, and so many behind it what it is done to.
BESIDE = 5
_PRONOUNS = words("negation", "pronouns")


def find(material: Material) -> Iterator[Disagreement]:
    """Claims whose readings differ by opposite words, each with the readings on its two sides."""
    by_passage = {statement.passage: statement for statement in material.statements}
    weights = weigh([statement.terms for statement in material.statements])
    for claim in material.claims:
        yield from _in_claim(material, claim, by_passage, weights)


def _in_claim(
    material: Material, claim: Claim, by_passage: dict[Passage, Statement], weights: dict[str, float]
) -> Iterator[Disagreement]:
    told = [by_passage[reading] for reading in claim.readings if reading in by_passage]
    sides: dict[tuple[str, str], tuple[set[Passage], set[Passage]]] = {}
    for left, right in combinations([item for item in told if not is_open(item)], 2):
        pair = _opposed(left, right, weights)
        if left.passage.witness == right.passage.witness:
            continue
        if pair and _one_subject(material, left, right, pair) and _one_thing(left, right, pair):
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


def _one_subject(material: Material, left: Statement, right: Statement, pair: tuple[str, str]) -> bool:
    """Whether the first ones named, who do what is told, are the same; places do nothing. Where nobody is
    named, the words before the opposite ones tell what it is that rose or fell."""
    first, second = _subject(material, left, pair[0]), _subject(material, right, pair[1])
    if first and second:
        return first == second
    if first:
        return _leans(right) and first in _named_before(material, right)
    if second:
        return _leans(left) and second in _named_before(material, left)
    return not _beside(left, pair[0])[0].isdisjoint(_beside(right, pair[1])[0])


def _one_thing(left: Statement, right: Statement, pair: tuple[str, str]) -> bool:
    """Whether the words right behind the opposite ones ("accepted the offer", "rejected it") do not name
    two things."""
    ones, others = _beside(left, pair[0])[1], _beside(right, pair[1])[1]
    return not (ones and others) or not ones.isdisjoint(others)


def _beside(statement: Statement, word: str) -> tuple[frozenset[str], frozenset[str]]:
    """The telling words right before and right behind ``word``, none where it is not found."""
    found = [lemma(form) for form in Tokens(statement.passage.text).lower]
    if word not in found:
        return frozenset(), frozenset()
    at = found.index(word)
    before, behind = found[max(0, at - BESIDE) : at], found[at + 1 : at + 1 + BESIDE]
    return frozenset(filter(is_content, before)), frozenset(filter(is_content, behind))


def _subject(material: Material, statement: Statement, word: str) -> str | None:
    """The first party named before ``word``."""
    tokens = Tokens(statement.passage.text)
    place = next(
        (start for start, form in zip(tokens.starts, tokens.lower, strict=True) if lemma(form) == word), 0
    )
    start = statement.passage.start
    before = material.story.witness(statement.passage.witness).passage(start, start + max(place, 1))
    return next((party.id for party in material.cast.within(before) if party.kind != "place"), None)


def _leans(statement: Statement) -> bool:
    """Whether the clause begins with a pronoun, or nearly so ("on Tuesday she lost")."""
    return not _PRONOUNS.isdisjoint(Tokens(statement.passage.text).lower[:LEAD_WORDS])


def _named_before(material: Material, statement: Statement) -> set[str]:
    """The parties named in the sentence of ``statement`` and in those right before it."""
    witness = material.story.witness(statement.passage.witness)
    near = [s for s in witness.sentences if s.start < statement.passage.end][-1 - BACK :]
    return {party.id for s in near for party in material.cast.within(witness.passage(s.start, s.end))}
