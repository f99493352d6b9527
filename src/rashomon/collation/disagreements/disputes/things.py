"""Denials that there was a thing: "it had had no such warning", "there was no call"."""

import re
from collections.abc import Iterator

from rashomon.collation.disagreements.disputes.charges import Charge, for_whom, sentences, speakers, tellings
from rashomon.collation.disagreements.disputes.matters import joined, said_and_denied
from rashomon.collation.disagreements.headings import whether
from rashomon.collation.material import Material
from rashomon.language.senses import KIN, likeness
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Disagreement, Passage

# What there was not was told in one of so many sentences before.
BACK = 3
_SUCH = re.compile(r"\b(?P<no>no|any)\s+such\s+(?P<thing>[a-z]+)\b", re.IGNORECASE)
_THERE = re.compile(
    r"(?<!\bwhere )\bthere\s+(?:was|is|were|are|had\s+been|has\s+been|have\s+been)\s+"
    r"(?:(?:never|not)\s+(?:been\s+)?)?(?P<no>no|any)\s+(?:such\s+)?(?P<thing>[a-z]+)(?=\W*$|[,;.”\"'’])"
)
# "Had never called anybody about any such thing" denies the call: the "not" stands so near before "any".
_NEGATED = re.compile(
    r"(?:\b(?:not|never|den\w+|neither|nor|without)\b|n['’]t\b)(?:\s+\w+){0,5}\s*\Z", re.IGNORECASE
)
# "It is not true that there was no call".
_TURNED = re.compile(r"\b(?:not|never|false|untrue|wrong)\b|n['’]t\b")
# "She said it got no such warning": who is meant may be whoever told of it.
_PRONOUN = re.compile(r"\W*(?:he|she|they|it|we|i)\b", re.IGNORECASE)
# "No such message": whatever verb told of it.
_TOLD = words("disputes", "told")
_VAGUE = words("disputes", "vague")

RULE = "a speaker says that there was no such thing as was told of just before"


def find(material: Material) -> Iterator[Disagreement]:
    """One disagreement for each thing told and then denied so."""
    for denied, told in joined(({denial}, {before}) for before, denial in _pairs(material)):
        yield said_and_denied(whether(min(told).text), told, denied, RULE)


def _pairs(material: Material) -> Iterator[tuple[Passage, Passage]]:
    """The sentence that tells of the thing, and the one that denies it."""
    if not any(pattern.search(w.text) for w in material.story.witnesses for pattern in (_SUCH, _THERE)):
        return
    told = {charge.shown: charge for charge in tellings(material)}
    every = list(sentences(material))
    for number, (witness, sentence) in enumerate(every):
        thing, such = _denied(sentence.text)
        own = for_whom(material, speakers(witness, sentence))
        if thing is None or not (own or (such and not _PRONOUN.match(sentence.text))):
            continue
        before = [passage for other, passage in every[max(0, number - BACK) : number] if other is witness]
        answered = [
            passage
            for passage in before
            if not own & for_whom(material, speakers(witness, passage))
            and (_warned(told.get(passage), thing) if such else _names(passage, thing))
        ]
        if answered:
            said = frozenset(map(lemma, Tokens(sentence.text).lower)) if such else frozenset()
            yield max(answered, key=lambda p: (len(told[p].terms & said) if such else 0, p)), sentence


def _denied(text: str) -> tuple[str | None, bool]:
    """The thing that there was not, and whether it is only called "such" a thing; None where nothing is
    denied so."""
    match = _THERE.search(text) or _SUCH.search(text)
    if match is None or "?" in text:
        return None, False
    before = text[: match.start("no")]
    if match["no"].lower() == "any" and not _NEGATED.search(before):
        return None, False
    if match.re is _SUCH:
        return lemma(match["thing"].lower()), True
    turned = match["thing"] in _VAGUE or _TURNED.search(text, 0, match.start())
    return (None if turned else lemma(match["thing"])), False


def _names(passage: Passage, thing: str) -> bool:
    """Whether the sentence names the thing."""
    return "?" not in passage.text and thing in map(lemma, Tokens(passage.text).lower)


def _warned(charge: Charge | None, thing: str) -> bool:
    """Whether somebody tells there of such a thing: of "such a warning" where he "warned"."""
    if charge is None or not charge.accusers:
        return False
    return thing in _TOLD or any(likeness(thing, term) >= KIN for term in charge.terms)
