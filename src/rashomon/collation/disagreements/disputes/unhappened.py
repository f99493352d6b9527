"""Denials that a thing was: "there was no call", where the report has told of a call just before."""

import re
from collections import defaultdict
from collections.abc import Iterator

from rashomon.collation.disagreements.disputes.charges import for_whom, sentences, speakers
from rashomon.collation.disagreements.disputes.matters import said_and_denied
from rashomon.collation.disagreements.headings import heading
from rashomon.collation.material import Material
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Disagreement, Passage

# "There was no call" denies one that was told in one of so many sentences before.
BACK = 3
_DENIED = re.compile(
    r"\bthere\s+(?:was|is|were|are|had\s+been|has\s+been|have\s+been)\s+(?:(?:never|not)\s+(?:been\s+)?)?"
    r"(?:(?P<no>no)|any)(?P<such>\s+such)?\s+(?P<thing>[a-z]+)(?=\W*$|[,;.”\"'’])"
)
_NEGATED = re.compile(r"\b(?:not|never|false|untrue|wrong)\b|n['’]t\b")
_DENYING = words("disputes", "denying")
_VAGUE = words("disputes", "vague")

RULE = "a speaker denies that there was a thing of which the report has told just before"


def find(material: Material) -> Iterator[Disagreement]:
    """One disagreement for each thing: where reports tell of it, and where it is denied."""
    told: defaultdict[str, set[Passage]] = defaultdict(set)
    denied: defaultdict[str, set[Passage]] = defaultdict(set)
    for thing, before, denial in _pairs(material):
        told[thing].add(before)
        denied[thing].add(denial)
    for thing in sorted(denied):
        yield said_and_denied(heading(min(told[thing]).text), told[thing], denied[thing], RULE)


def _pairs(material: Material) -> Iterator[tuple[str, Passage, Passage]]:
    """The thing, the sentence that tells of it, and the speaker's sentence that denies it."""
    every = list(sentences(material))
    for number, (witness, sentence) in enumerate(every):
        match = _DENIED.search(sentence.text)
        own = for_whom(material, speakers(witness, sentence))
        if match is None or not own or match["thing"] in _VAGUE:
            continue
        # "It is not true that there was no call".
        if _NEGATED.search(sentence.text, 0, match.start()):
            continue
        # "Any such call" denies behind a verb of denial only.
        if match["no"] is None and _DENYING.isdisjoint(Tokens(sentence.text).lower):
            continue
        thing = lemma(match["thing"])
        for other, before in reversed(every[max(0, number - BACK) : number]):
            forms = [lemma(word) for word in Tokens(before.text).lower]
            theirs = for_whom(material, speakers(other, before))
            if other is witness and thing in forms and not own & theirs and "?" not in before.text:
                yield thing, before, sentence
                break
