"""What a party denies was done to it: "the army warned Kelm", "Kelm says it had no warning"."""

from collections.abc import Iterator

from rashomon.collation.claims.statements import Statement
from rashomon.collation.disagreements.disputes.charges import Answer, answers, charges, for_whom
from rashomon.collation.disagreements.disputes.denials import denies
from rashomon.collation.disagreements.disputes.matters import joined, said_and_denied
from rashomon.collation.disagreements.headings import heading
from rashomon.collation.disagreements.moments import apart
from rashomon.collation.material import Material
from rashomon.language.senses import SYNONYM, likeness
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Disagreement, Passage

_ACTS = words("disputes", "done_to")
_BE = frozenset(("was", "were", "been", "being"))

RULE = "a party denies that something was done to it, which another tells was done"


def find(material: Material) -> Iterator[Disagreement]:
    """One disagreement a matter: who tells of the act, and where the one it was done to denies it."""
    for denied, told in joined(_pairs(material)):
        yield said_and_denied(heading(min(told).text), told, denied, RULE)


def _pairs(material: Material) -> Iterator[tuple[set[Passage], set[Passage]]]:
    for answer in answers(material, list(charges(material))):
        acts = {term for term in answer.terms if _act(term)}
        told = {
            material.story.witness(item.passage.witness).sentence_around(item.passage)
            for item in material.statements
            if acts and _tells(material, item, answer, acts)
        }
        if told:
            yield {answer.shown}, told


def _act(term: str) -> bool:
    return any(likeness(term, act) >= SYNONYM for act in _ACTS)


def _tells(material: Material, item: Statement, answer: Answer, acts: set[str]) -> bool:
    """Whether a clause of somebody else tells, and does not deny, that it was done to the one who denies."""
    low = Tokens(item.passage.text).lower
    if item.unreal or item.denied or denies(low) or item.passage.overlaps(answer.shown):
        return False
    speaker = for_whom(material, {item.speaker} if item.speaker else ())
    to_them = item.objects & answer.deniers or (item.parties & answer.deniers and not _BE.isdisjoint(low))
    if not to_them or speaker & answer.deniers:
        return False
    story = material.story
    done = any(likeness(lemma(word), act) >= SYNONYM for word in low for act in acts)
    return done and not apart(story.witness(item.passage.witness), story.witness(answer.shown.witness))
