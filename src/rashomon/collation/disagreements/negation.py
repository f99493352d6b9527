"""What one clause denies, another asserts."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.collation.claims.statements import Statement
from rashomon.collation.material import Material
from rashomon.language.alignment import Bag, Index, weigh
from rashomon.language.senses import likeness
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Disagreement, Passage

# The share of what is denied that the other clause must assert.
COVERED = 0.75
# The weight that the two must share (about three plain words).
SHARED = 3.0
# What is denied must be of two terms at least; one alone is met by chance.
MIN_TERMS = 2
# How far the nouns of "no new terms" and "a new condition" must stand for each other.
ALIKE = 0.75
_IRREALIS = words("clauses", "irrealis") | words("clauses", "disavowals")
_LIGHT_VERBS = words("clauses", "light_verbs")
# A comment in the first person argues; it does not report.
_FIRST_PERSON = frozenset(("i", "my", "me", "we", "our", "us"))
_NO_NEW = re.compile(r"\b(?:no|any) (?:new|fresh|further|additional) ([^\W\d_]+)", re.IGNORECASE)
_NEW = re.compile(r"(?<!no )(?<!any )\b(?:new|fresh|further|additional) ([^\W\d_]+)", re.IGNORECASE)


def find(material: Material) -> Iterator[Disagreement]:
    """One disagreement a denial: what it denies, and the clauses that assert it."""
    told = [item for item in material.statements if not _is_irreal(item) and not _quoted(material, item)]
    denials = [item for item in told if item.denied]
    asserted = [item for item in told if not item.denied]
    people = {party.id for party in material.cast.parties if party.kind != "place"}
    for denial, found in _covered(denials, asserted, people):
        yield _disagreement(
            denial,
            found,
            "one clause denies what another asserts: most of what its negation covers stands there undenied",
        )
    for denial, found in _new_things(denials, asserted):
        yield _disagreement(
            denial, found, 'one clause says that nothing of the kind is new, another has "new" there'
        )


def _covered(
    denials: Sequence[Statement], asserted: Sequence[Statement], people: set[str]
) -> Iterator[tuple[Statement, list[Passage]]]:
    """Denials with the clauses that assert what they deny, of a person or organisation that both name."""
    denials = [item for item in denials if len(_denied(item)) >= MIN_TERMS]
    bags = [item.terms for item in asserted]
    scopes = [_denied(item) for item in denials]
    index = Index([*bags, *scopes], weigh([*bags, *(item.terms for item in denials)]))
    for number, denial in enumerate(denials, len(bags)):
        found: defaultdict[str, list[tuple[float, Passage]]] = defaultdict(list)
        for other, met in index.met(number).items():
            if other < len(bags) and met >= SHARED and met >= COVERED * index.totals[number]:
                candidate = asserted[other]
                if denial.parties & candidate.parties & people and _may_contradict(denial, candidate):
                    found[candidate.passage.witness].append((-met, candidate.passage))
        if found:
            yield denial, [min(entries)[1] for _, entries in sorted(found.items())]


def _new_things(
    denials: Sequence[Statement], asserted: Sequence[Statement]
) -> Iterator[tuple[Statement, list[Passage]]]:
    """ "No new terms" against "a new condition"."""
    claimed = [(item, match.group(1)) for item in asserted for match in _NEW.finditer(item.passage.text)]
    for denial in denials:
        match = _NO_NEW.search(denial.passage.text)
        if match:
            found = [
                item.passage
                for item, noun in claimed
                if likeness(lemma(match.group(1).lower()), lemma(noun.lower())) >= ALIKE
                and _may_contradict(denial, item)
            ]
            if found:
                yield denial, found


def _may_contradict(denial: Statement, other: Statement) -> bool:
    if denial.passage.witness == other.passage.witness:
        # Within one report only a headline or dek against the body is a slip; the body argues with itself.
        return (denial.part == "body") != (other.part == "body")
    return not denial.parties or not other.parties or bool(denial.parties & other.parties)


def _disagreement(denial: Statement, asserting: list[Passage], rule: str) -> Disagreement:
    return Disagreement(
        kind="polarity",
        about=denial.passage.text,
        sides=((denial.passage,), tuple(asserting)),
        judgement="unsure",
        within_one={denial.passage.witness} == {passage.witness for passage in asserting},
        rule=rule,
    )


def _denied(statement: Statement) -> Bag:
    return statement.denied - _LIGHT_VERBS


def _is_irreal(statement: Statement) -> bool:
    lower = Tokens(statement.passage.text).lower
    return any(word in _IRREALIS or word in _FIRST_PERSON or word == "?" for word in lower)


def _quoted(material: Material, statement: Statement) -> bool:
    witness = material.story.witness(statement.passage.witness)
    return any(
        quotation.kind != "indirect" and quotation.passage.overlaps(statement.passage)
        for quotation in witness.quotations
    )
