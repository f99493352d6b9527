"""Who is charged with what, and who answers that it is not so."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from rashomon.collation.claims.statements import is_term
from rashomon.collation.disagreements.disputes.denials import denials, denies
from rashomon.collation.material import Material
from rashomon.language.alignment import Bag
from rashomon.language.tables import table, words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Passage, Witness

Telling = Literal["verb", "proof", "own"]

EMPTY = words("disputes", "empty")
_MARKS = " \t\n,;–—-("
_WEAK = words("disputes", "weak")
_CONDITIONS = frozenset(("if", "unless"))
_THIRD = frozenset(("he", "she", "him", "her", "his", "they", "them", "their", "its"))
_CLAUSE = re.compile(r"[,;:]|\bbut\b")
_BEING = re.compile(r"\b(?:is|are|was|were|been|being|stands?)\s+\Z", re.IGNORECASE)
_OWNED = re.compile(r"['’]s?\s+(?:\w+\s+)?\Z")
_OWN_ACT = re.compile(
    r"\b(?:I|we|he|she|they|it)(?:\s+(?:had|has|have|did)|['’]ve|['’]d)?(?:\s+not|n['’]t|\s+never)\b",
    re.IGNORECASE,
)
_NOT_BUT = re.compile(r"\bnot\b.*\bbut\b", re.IGNORECASE)
# A denial told as a habit is the background of a report, not its news.
_HABIT = re.compile(r"\b(?:always|consistently|often|repeatedly|routinely|long)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge:
    """A sentence that tells a charge: the ids of the parties it is about and of those who make it, and its
    terms."""

    shown: Passage
    accused: frozenset[str]
    accusers: frozenset[str]
    terms: Bag


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A sentence that tells a denial: who denies, whose claim it is (nobody's, where it does not tell), the
    words and the terms of what is denied. A "verb" of denial tells it, a lack of "proof", or the
    party in its "own" words."""

    shown: Passage
    what: Passage
    deniers: frozenset[str]
    claimants: frozenset[str]
    terms: Bag
    told: Telling


def charges(material: Material) -> Iterator[Charge]:
    """Every sentence that charges a party with something."""
    for witness, sentence in sentences(material):
        match = charging().search(sentence.text)
        if match is None or "?" in sentence.text:
            continue
        behind = witness.passage(sentence.start + match.end(), sentence.end)
        low = Tokens(_CLAUSE.split(behind.text)[0]).lower
        if denies(low):
            continue
        before = [party.id for party in material.cast.within(witness.passage(sentence.start, behind.start))]
        accused = {party.id for party in material.cast.within(behind)}
        # "The senators who had accused him": whom the sentence is about; "accusing its government".
        if not _THIRD.isdisjoint(low):
            accused |= set(before[-1:] if low[0] == "its" else before[:1])
        # "She is accused of".
        if _BEING.search(sentence.text[: match.start()]):
            accused |= set(before[-1:])
        accusers = speakers(witness, sentence)
        # "The ministry's claim that".
        if _OWNED.search(sentence.text[: match.start()]):
            accusers |= set(before[-1:])
        blamed = for_whom(material, accused - accusers)
        if blamed:
            yield Charge(
                shown=sentence,
                accused=blamed,
                accusers=for_whom(material, accusers),
                terms=told_terms(behind.text),
            )


def tellings(material: Material) -> Iterator[Charge]:
    """Every sentence that denies nothing and is under no condition, as what its speakers or the report itself
    claim of nobody."""
    for witness, sentence in sentences(material):
        low, headline = Tokens(sentence.text).lower, witness.masthead.headline
        # A headline names much and tells little.
        if "?" in sentence.text or (headline and headline.overlaps(sentence)):
            continue
        if not denies(low) and _CONDITIONS.isdisjoint(low):
            yield Charge(
                shown=sentence,
                accused=frozenset(),
                accusers=for_whom(material, speakers(witness, sentence)),
                terms=told_terms(sentence.text),
            )


def answers(material: Material) -> Iterator[Answer]:
    """Every sentence in which a party denies something: by a verb of denial, or in its own words."""
    tokens = {witness.siglum: Tokens(witness.text) for witness in material.story.witnesses}
    plain = set()
    for witness, sentence in sentences(material):
        for denial in denials(tokens[witness.siglum], sentence.start, sentence.end):
            before = witness.passage(sentence.start, denial.verb[1])
            if _HABIT.search(before.text):
                continue
            plain.add(sentence)
            # What points back answers the sentence before (see ``rebuttals``).
            if denial.what is None:
                continue
            named = material.cast.within(witness.passage(*denial.claim)) if denial.claim else ()
            claimants = frozenset(party.id for party in named[-1:])
            deniers = denying_party(material, witness, sentence, denial.verb) - claimants
            what = witness.passage(*denial.what)
            # Who denies that it will not happen answers no charge that it will.
            if denies(Tokens(what.text).lower):
                continue
            yield Answer(
                shown=parted(witness, sentence, denial.what)[1] if denial.relative else sentence,
                what=what,
                deniers=deniers,
                claimants=claimants,
                terms=told_terms(what.text),
                told="proof" if denial.kind == "proof" else "verb",
            )
    for statement in material.statements:
        around = material.story.witness(statement.passage.witness).sentence_around(statement.passage)
        firm = _firm(statement.passage.text) and not _HABIT.search(around.text)
        if statement.speaker and statement.denied and around not in plain and firm:
            yield Answer(
                shown=around,
                what=statement.passage,
                deniers=for_whom(material, {statement.speaker}),
                claimants=frozenset(),
                terms=statement.denied - EMPTY,
                told="own",
            )


def parted(witness: Witness, sentence: Passage, cut: tuple[int, int]) -> tuple[Passage, Passage]:
    """What stands within ``cut``, and what stands behind it in the sentence."""
    told = witness.text[cut[0] : cut[1]].rstrip(_MARKS)
    behind = witness.text[cut[1] : sentence.end].lstrip(_MARKS)
    return (
        witness.passage(cut[0], cut[0] + len(told)),
        witness.passage(sentence.end - len(behind), sentence.end),
    )


def _firm(text: str) -> bool:
    """Whether the clause denies an act of the speaker's own ("he had never paid"): no "would not".
    What else speakers denied in their own words answered a charge in none of three in real stories."""
    low = [form for word in Tokens(text).lower for form in (word, lemma(word))]
    return (
        bool(_OWN_ACT.search(text)) and _WEAK.isdisjoint(low) and not (_NOT_BUT.search(text) or "?" in text)
    )


def denying_party(
    material: Material, witness: Witness, sentence: Passage, verb: tuple[int, int]
) -> frozenset[str]:
    """Whose denial it is: the speaker whose cue the verb is, or the party named last before it."""
    found = {
        q.party
        for q in witness.quotations
        if q.party and q.cue and q.cue.start < verb[1] and verb[0] < q.cue.end
    }
    named = material.cast.within(witness.passage(sentence.start, verb[0]))
    return for_whom(material, found or {party.id for party in named[-1:]} or speakers(witness, sentence))


def for_whom(material: Material, parties: Iterable[str]) -> frozenset[str]:
    """``parties``, and those for which they speak."""
    states = material.offices.states
    return frozenset(parties) | {states[party] for party in parties if party in states}


def speakers(witness: Witness, sentence: Passage) -> frozenset[str]:
    return frozenset(q.party for q in witness.quotations if q.party and q.passage.overlaps(sentence))


def sentences(material: Material) -> Iterator[tuple[Witness, Passage]]:
    for witness in material.story.witnesses:
        for sentence in witness.sentences:
            yield witness, witness.passage(sentence.start, sentence.end)


def told_terms(text: str) -> Bag:
    """What a text tells: its terms without the empty words of charges and denials."""
    return frozenset(lemma(word) for word in Tokens(text).lower if is_term(word)) - EMPTY


@cache
def charging() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table('disputes')['charging'])})\b", re.IGNORECASE)
