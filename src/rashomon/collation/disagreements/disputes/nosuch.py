"""Denials that point back by "no such": "the office said it had had no such warning"."""

import re
from collections.abc import Iterator

from rashomon.collation.disagreements.disputes.charges import Charge, for_whom, sentences, speakers, tellings
from rashomon.collation.disagreements.disputes.matters import joined, said_and_denied
from rashomon.collation.disagreements.headings import heading
from rashomon.collation.material import Material
from rashomon.language.senses import KIN, likeness
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Disagreement, Passage

# What somebody has had no such of was told in one of so many sentences before.
BACK = 3
_SUCH = re.compile(r"\b(?P<no>no|any)\s+such\s+(?P<thing>[a-z]+)\b", re.IGNORECASE)
_NEGATED = re.compile(r"\b(?:not|never|den\w+|neither|nor|without)\b|n['’]t\b", re.IGNORECASE)
# "No such message": whatever verb told of it.
_TOLD = words("disputes", "told")

RULE = "a speaker says that there was no such thing as another has told of just before"


def find(material: Material) -> Iterator[Disagreement]:
    """One disagreement for each thing told and then denied so."""
    for denied, told in joined(({denial}, {before}) for before, denial in _pairs(material)):
        yield said_and_denied(heading(min(told).text), told, denied, RULE)


def _pairs(material: Material) -> Iterator[tuple[Passage, Passage]]:
    if not any(_SUCH.search(witness.text) for witness in material.story.witnesses):
        return
    claims = {charge.shown: charge for charge in tellings(material)}
    every = list(sentences(material))
    for number, (witness, sentence) in enumerate(every):
        match = _SUCH.search(sentence.text)
        if match is None or "?" in sentence.text:
            continue
        # "Any such call" denies behind a word of denial only.
        if match["no"].lower() == "any" and not _NEGATED.search(sentence.text, 0, match.start()):
            continue
        own = for_whom(material, speakers(witness, sentence))
        before = [
            claims[p]
            for other, p in every[max(0, number - BACK) : number]
            if other is witness and p in claims
        ]
        answered = [charge for charge in before if own and charge.accusers and not own & charge.accusers]
        told = [charge for charge in answered if _tells_of(charge, lemma(match["thing"].lower()))]
        if told:
            said = frozenset(map(lemma, Tokens(sentence.text).lower))
            yield max(told, key=lambda charge: (len(charge.terms & said), charge.shown)).shown, sentence


def _tells_of(charge: Charge, thing: str) -> bool:
    """Whether the sentence tells of such a thing: a warning where somebody "warned"."""
    return thing in _TOLD or any(likeness(thing, term) >= KIN for term in charge.terms)
