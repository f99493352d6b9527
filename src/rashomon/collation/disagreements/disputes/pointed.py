"""Denials that point at the sentence before: "Roe called that a lie"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from rashomon.collation.disagreements.disputes.charges import Answer, Charge, for_whom, sentences, speakers
from rashomon.collation.disagreements.disputes.denials import denials
from rashomon.collation.material import Material
from rashomon.collation.parties import Cast
from rashomon.language.alignment import Bag
from rashomon.language.tokens import Tokens
from rashomon.model import Passage, Witness

# "Called that a lie", "disputes those claims", behind a name.
_POINTS = re.compile(r"\s*(?:that|this|those|these)\b(?!\s*,)")
_GAP = re.compile(r",?\s*(?:also\s+|later\s+|then\s+|has\s+|have\s+)?")
_NOTHING: Bag = frozenset()


def pointed(material: Material) -> Iterator[tuple[Answer, set[Charge]]]:
    """Every such denial by a party, with the sentence before, which is not its own."""
    tokens = {witness.siglum: Tokens(witness.text) for witness in material.story.witnesses}
    for (_, before), (witness, sentence) in pairwise(sentences(material)):
        if before.witness != sentence.witness or "?" in before.text:
            continue
        for denial in denials(tokens[witness.siglum], sentence.start, sentence.end):
            party = _subject(material.cast, witness, sentence, denial.verb[0])
            if denial.what or party is None or not _POINTS.match(witness.text, denial.verb[1]):
                continue
            deniers = for_whom(material, {party})
            accusers = for_whom(material, speakers(witness, before))
            if deniers & accusers:
                continue
            answer = Answer(
                shown=sentence,
                what=before,
                deniers=deniers,
                claimants=frozenset(),
                terms=_NOTHING,
                told="back",
            )
            yield answer, {Charge(shown=before, accused=deniers, accusers=accusers, terms=_NOTHING)}


def _subject(cast: Cast, witness: Witness, sentence: Passage, verb: int) -> str | None:
    """The party whose name stands right before the verb at ``verb``."""
    named = cast.within(witness.passage(sentence.start, verb))[-1:]
    return next(
        (
            party.id
            for party in named
            for place in party.mentions
            if sentence.contains(place) and _GAP.fullmatch(witness.text, place.end, verb)
        ),
        None,
    )
