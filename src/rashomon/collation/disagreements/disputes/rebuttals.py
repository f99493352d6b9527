"""Denials that point at what was told just before: "Roe denied it", "a claim that Roe rejects"."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from rashomon.collation.claims.statements import HEADINGS, is_term
from rashomon.collation.disagreements.disputes.charges import (
    EMPTY,
    charging,
    denying_party,
    for_whom,
    parted,
    speakers,
)
from rashomon.collation.disagreements.disputes.denials import Denial, Pointing, denials, denies
from rashomon.collation.disagreements.disputes.matters import joined, said_and_denied
from rashomon.collation.disagreements.headings import whether
from rashomon.collation.material import Material
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Disagreement, Passage, Witness

# What is denied stands so many sentences before at most, over what the same party says itself.
BACK = 3
# Of what one speaker says in a paragraph, so many further sentences are shown.
TURN = 2
# "He said that it was paid, but Roe denied it": so many words before the turn tell something.
TOLD = 4
_TURN = re.compile(r"(?:,|;|\s[–—-])\s+(?:but|although|though|whereas|while)\s|;\s")
_SAID = words("disputes", "said")
_SAYING = words("disputes", "saying")
# Behind what is denied: "…, saying that", " — but".
_BESIDE = re.compile(
    r"\s*:\s|[,;–—-]?\s+(?:saying|noting|adding|arguing|insisting|explaining|pointing|calling|describing|but|while|although"
    r"|though)\b|[;–—]"
)
# "When the agency sent a study, Roe derided it": what "it" means stands in the sentence itself.
_OPENING = re.compile(r"\b(?:when|after|once|as|if|while|before|since)\b[^.;]*,", re.IGNORECASE)
_IT = re.compile(r"\b(?:it|this|so)\W*\Z")
_DENIED = words("disputes", "denying") | {"guilty"}
_OWN = re.compile(r"\s*(?:[\"“]|''|(?:he|she|they|it)\b)", re.IGNORECASE)

RULE = "a party denies what was told just before"


class _Rebuttal(NamedTuple):
    told: tuple[Passage, ...]
    denied: tuple[Passage, ...]


def find(material: Material) -> Iterator[Disagreement]:
    """One disagreement for each matter: what is told, and the denial with what its speaker says further."""
    for denied, told in joined(({*item.denied}, {*item.told}) for item in rebuttals(material)):
        # What stands last before the denial is what it points at.
        report = min(denied).witness
        yield said_and_denied(
            whether(max(place for place in told if place.witness == report).text), told, denied, RULE
        )


def rebuttals(material: Material) -> Iterator[_Rebuttal]:
    """Every denial in a report's own words that points back, with what it denies."""
    for witness in material.story.witnesses:
        tokens = Tokens(witness.text)
        for number, sentence in enumerate(witness.sentences):
            for denial in denials(tokens, sentence.start, sentence.end):
                if denial.kind == "false" or not (denial.kind == "proof" or _in_marks(witness, denial)):
                    found = _rebuttal(material, witness, number, denial)
                    if found:
                        yield found


def _rebuttal(material: Material, witness: Witness, number: int, denial: Denial) -> _Rebuttal | None:
    sentence = _passage(witness, number)
    if "?" in sentence.text:
        return None
    within = _within(witness, sentence, denial)
    if within:
        return within
    deniers = denying_party(material, witness, sentence, denial.verb)
    charge = _charge(witness, sentence, denial)
    if charge:
        return _Rebuttal((charge,), (sentence, *_further(material, witness, number, deniers, (charge,))))
    at = _pointing(material, witness, denial)
    if at is None or witness.text[: denial.verb[1]].endswith("ing"):
        return None
    if at == "it" and _OPENING.search(witness.text, sentence.start, denial.verb[0]):
        return None
    told = _antecedent(material, witness, number, deniers, at)
    if not told or not _answers(material, witness, told, deniers):
        return None
    return _Rebuttal(told, (sentence, *_further(material, witness, number, deniers, told)))


def _within(witness: Witness, sentence: Passage, denial: Denial) -> _Rebuttal | None:
    """What is denied in the sentence that tells it: ", which Roe denies", ", but Roe denied it"."""
    if denial.what:
        cut = denial.what if denial.relative else None
    else:
        turns = [match.start() for match in _TURN.finditer(witness.text, sentence.start, denial.verb[0])]
        before = witness.text[sentence.start : turns[-1]].split() if turns else ()
        cut = (sentence.start, turns[-1]) if len(before) >= TOLD else None
    if cut is None:
        return None
    told, denied = parted(witness, sentence, cut)
    return _Rebuttal((told,), (denied,))


def _pointing(material: Material, witness: Witness, denial: Denial) -> Pointing | None:
    """At what the denial points back; None where it tells what it denies."""
    if denial.what is None:
        return denial.at
    what = witness.passage(*denial.what)
    if denial.kind != "verb" or not _IT.search(what.text):
        return None
    # "Denies that Roe ever said it".
    names = {word for party in material.cast.within(what) for word in Tokens(party.name).lower}
    told = {lemma(word) for word in Tokens(what.text).lower if is_term(word) and word not in names}
    return None if told - EMPTY else "charge"


def _charge(witness: Witness, sentence: Passage, denial: Denial) -> Passage | None:
    """What is denied where the denial itself tells that it was said: "dismissed complaints that …"."""
    if not denial.what or not denial.claim or denial.kind != "verb" or denial.relative:
        return None
    if _SAID.isdisjoint(Tokens(witness.text[slice(*denial.claim)]).lower):
        return None
    start = denial.verb[1]
    end = _BESIDE.search(witness.text, denial.what[1], sentence.end)
    text = witness.text[start : end.start() if end else sentence.end]
    return witness.passage(start + len(text) - len(text.lstrip()), start + len(text.rstrip(' ."”')))


def _passage(witness: Witness, number: int) -> Passage:
    sentence = witness.sentences[number]
    return witness.passage(sentence.start, sentence.end)


def _own(material: Material, witness: Witness, number: int) -> frozenset[str]:
    """Who speaks in the sentence."""
    return for_whom(material, speakers(witness, _passage(witness, number)))


def _in_marks(witness: Witness, denial: Denial) -> bool:
    """Whether somebody's own words deny: what they point at is seldom what the report tells before them."""
    return any(
        quotation.kind != "indirect" and quotation.passage.start <= denial.verb[0] < quotation.passage.end
        for quotation in witness.quotations
    )


def _antecedent(
    material: Material, witness: Witness, number: int, deniers: frozenset[str], at: Pointing
) -> tuple[Passage, ...]:
    """The last sentence before that is not the denying party's own, with those before it in which the same
    speaker speaks; where a charge is pointed at, rather one that somebody says, and where all is denied, the
    last that charges this party."""
    places = []
    for place in range(number - 1, -1 if at == "all" else max(-1, number - 1 - BACK), -1):
        if "?" in _passage(witness, place).text or witness.sentences[place].part in HEADINGS:
            break
        if not deniers & _own(material, witness, place):
            places.append(place)
    if at == "all":
        places = [place for place in places if _charges(material, witness, place, deniers)]
    said = [place for place in places if at == "charge" and _is_said(witness, place)]
    for place in (said or places)[:1]:
        own, first = _own(material, witness, place), place
        while place - first < TURN and _goes_on(witness, first) and own & _own(material, witness, first - 1):
            first -= 1
        return tuple(_passage(witness, n) for n in range(first, place + 1))
    return ()


def _answers(
    material: Material, witness: Witness, told: tuple[Passage, ...], deniers: frozenset[str]
) -> bool:
    """Whether a denial may answer what is ``told``: somebody says it, or it is about the denying party, and
    nobody denies anything there ("Roe denied two charges. Doe denied three")."""
    if any(not _DENIED.isdisjoint(Tokens(place.text).lower) for place in told):
        return False
    return any(
        _says(witness, place) or any(party.id in deniers for party in material.cast.within(place))
        for place in told
    )


def _is_said(witness: Witness, number: int) -> bool:
    """Whether the sentence tells what somebody says, or is charged with."""
    return _says(witness, _passage(witness, number))


def _says(witness: Witness, sentence: Passage) -> bool:
    low = Tokens(sentence.text).lower
    return (
        charging().search(sentence.text) is not None
        or any(quotation.passage.overlaps(sentence) for quotation in witness.quotations)
        or any(lemma(word) in _SAYING and behind == "that" for word, behind in pairwise(low))
    )


def _charges(material: Material, witness: Witness, number: int, deniers: frozenset[str]) -> bool:
    """Whether the sentence charges one of the ``deniers`` with something."""
    sentence = _passage(witness, number)
    match = charging().search(sentence.text)
    behind = witness.passage(sentence.start + match.end(), sentence.end) if match else None
    if behind is None or denies(Tokens(sentence.text).lower):
        return False
    return any(party.id in deniers for party in material.cast.within(behind))


def _further(
    material: Material, witness: Witness, number: int, deniers: frozenset[str], told: tuple[Passage, ...]
) -> Iterator[Passage]:
    """The sentences behind, as far as the denying party goes on in them, or those who speak for it; the first
    may open the next paragraph: "Roe told a different tale. / He had paid, he said"."""
    accusers = frozenset().union(*(for_whom(material, speakers(witness, passage)) for passage in told))
    for place in range(number + 1, min(number + 1 + TURN, len(witness.sentences))):
        behind, theirs = _passage(witness, place), _own(material, witness, place)
        speaks = bool(deniers & theirs)
        own = speaks or (_OWN.match(behind.text) and not theirs & accusers)
        near = _goes_on(witness, place) or (
            speaks and place == number + 1 and _opens_the_next(witness, place)
        )
        if not own or "?" in behind.text or not near:
            return
        yield behind


def _goes_on(witness: Witness, number: int) -> bool:
    """Whether the sentence stands behind another in one paragraph."""
    one, other = witness.sentences[number - 1], witness.sentences[number]
    return one.part == other.part == "body" and one.paragraph == other.paragraph


def _opens_the_next(witness: Witness, number: int) -> bool:
    """Whether the sentence stands behind another, in the next paragraph."""
    one, other = witness.sentences[number - 1], witness.sentences[number]
    return one.part == other.part == "body" and other.paragraph == one.paragraph + 1
