"""The news itself, on two days: what reports open with, told by kin verbs and dated apart."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

from rashomon.collation.disagreements.headings import heading
from rashomon.collation.disagreements.moments import near
from rashomon.collation.material import Material
from rashomon.collation.tellings import Telling
from rashomon.collation.timeline.grammar import SPEECH, head_verb
from rashomon.collation.timeline.likeness import akin
from rashomon.language.similarity import stem, stems
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Disagreement

# The news stands in so many first sentences; its days lie no further apart.
LEAD, NEAR_DAYS = 5, timedelta(4)
# Clauses so much alike, that share a plain word, may tell one event; so many plain words do whoever is named.
ALIKE, PLAIN, MANY = 0.25, 1, 3

RULE = "reports open with one event and date it on days that exclude each other"


@dataclass(frozen=True, slots=True)
class _Lead:
    telling: Telling
    verb: str
    lemmas: frozenset[str]


def lead_days(material: Material, dated: list[Telling]) -> Iterator[tuple[Telling, Telling, Disagreement]]:
    """Pairs of the ``dated`` tellings, each on one day, that tell the news of two reports on two days."""
    leads = list(_leads(material, [telling for telling in dated if telling.number < LEAD]))
    names = {
        part
        for party in material.cast.parties
        for name in (party.name, *party.aliases)
        for part in stems(name)
    }
    for one, other in combinations(leads, 2):
        left, right = one.telling, other.telling
        if left.witness == right.witness or not _kin(one, other):
            continue
        plain = (left.words & right.words) - names - {stem(one.verb), stem(other.verb)}
        if len(plain) < PLAIN or material.tellings.alike(left, right) < ALIKE:
            continue
        if len(plain) < MANY and _foreign(material, left, right) and _foreign(material, right, left):
            continue
        if near(material.story.witness(left.witness), material.story.witness(right.witness)):
            yield (
                left,
                right,
                Disagreement(
                    kind="date",
                    about=f"the day of: “{heading(left.passage.text)}”",
                    sides=((left.passage,), (right.passage,)),
                    judgement="unsure",
                    within_one=False,
                    rule=RULE,
                ),
            )


def _leads(material: Material, dated: list[Telling]) -> Iterator[_Lead]:
    tokens: dict[str, Tokens] = {}
    for telling in dated:
        mention, where = telling.date, telling.passage
        if mention is None or telling.part == "caption":
            continue
        siglum = telling.witness
        if siglum not in tokens:
            tokens[siglum] = Tokens(material.story.witness(siglum).text)
        day = mention.passage
        head = head_verb(tokens[siglum], where.start, where.end, day.start, day.end)
        if head is not None and (verb := lemma(tokens[siglum].lower[head])) not in SPEECH:
            low = [tokens[siglum].lower[n] for n in tokens[siglum].between(where.start, where.end)]
            # "The last of those trapped was freed on Friday": when they were freed, not trapped.
            words = {lemma(word) for word in low if not word.endswith("ed")}
            yield _Lead(telling, verb, frozenset(words | {verb}))


def _kin(one: _Lead, other: _Lead) -> bool:
    """Whether one verb may stand for the other, or is in the other clause: "struck", "launched strikes"."""
    return akin(one.verb, other.verb) or one.verb in other.lemmas or other.verb in one.lemmas


def _foreign(material: Material, one: Telling, other: Telling) -> bool:
    """Whether ``one`` names a party that the other's sentence lacks."""
    there = {party.id for party in material.cast.within(other.sentence)}
    return not {party.id for party in material.cast.within(one.passage)} <= there
