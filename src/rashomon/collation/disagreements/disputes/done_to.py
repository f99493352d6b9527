"""What a party denies was done to it: "the army warned Kelm", "Kelm says it was given no warning"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from rashomon.collation.disagreements.disputes.charges import for_whom, speakers
from rashomon.collation.disagreements.disputes.matters import joined, said_and_denied
from rashomon.collation.disagreements.headings import whether
from rashomon.collation.disagreements.moments import apart
from rashomon.collation.material import Material
from rashomon.language.tables import table
from rashomon.model import Disagreement, Passage, Witness

# So many characters at most stand between the act and the one that it was done to.
REACH = 30
_NEVER = re.compile(
    r"\b(?:not|never|no|nobody|none|without|den\w+)\b|n['’]t\b|\b(?:if|whether|unless)\b", re.I
)

RULE = "a party denies that something was done to it, which another tells was done"


class _Act(NamedTuple):
    """Where an act is told as done, or as not done, and to whom."""

    shown: Passage
    to: frozenset[str]


def find(material: Material) -> Iterator[Disagreement]:
    """One disagreement a matter: who tells of the act, and where the one it was done to denies it."""
    for group in range(len(table("disputes")["done_to"])):
        done, denied = list(_done(material, group)), list(_denied(material, group))
        pairs = (({no.shown}, {yes.shown for yes in done if _met(material, yes, no)}) for no in denied)
        for denials, told in joined(pair for pair in pairs if pair[1]):
            yield said_and_denied(whether(min(told).text), told, denials, RULE)


def _met(material: Material, done: _Act, denied: _Act) -> bool:
    story = material.story
    return bool(done.to & denied.to) and not (
        done.shown.overlaps(denied.shown)
        or apart(story.witness(done.shown.witness), story.witness(denied.shown.witness))
    )


def _done(material: Material, group: int) -> Iterator[_Act]:
    """Sentences that tell the act with a party right behind it ("warned Kelm"), or, told of as suffering it,
    right before it ("Kelm had been warned")."""
    active, passive, _ = _patterns(group)
    for witness, sentence in _telling(material, group):
        for pattern, behind in ((passive, False), (active, True)):
            match = pattern.search(sentence.text)
            if match and not _NEVER.search(
                sentence.text, sentence.text.rfind(",", 0, match.start()) + 1, match.end()
            ):
                start, end = sentence.start + match.start(), sentence.start + match.end()
                reach = (end, end + REACH) if behind else (start - REACH, start)
                to = _party(material, witness, sentence, *reach, last=not behind)
                if to and not to & for_whom(material, speakers(witness, sentence)):
                    yield _Act(sentence, to)
                break


def _denied(material: Material, group: int) -> Iterator[_Act]:
    """Sentences in which somebody denies that it was done to him."""
    *_, denial = _patterns(group)
    for witness, sentence in _telling(material, group):
        if denial.search(sentence.text):
            spoken = speakers(witness, sentence)
            named = [party.id for party in material.cast.within(sentence)[:1]]
            yield _Act(sentence, for_whom(material, spoken or named))


def _telling(material: Material, group: int) -> Iterator[tuple[Witness, Passage]]:
    """The sentences, questions left out, that have a word of the group."""
    row = table("disputes")["done_to"][group]
    pattern = _any_of((*row["verbs"], *row["nouns"]))
    for witness in material.story.witnesses:
        found = (witness.passage(*match.span()) for match in pattern.finditer(witness.text))
        for sentence in dict.fromkeys(map(witness.sentence_around, found)):
            if "?" not in sentence.text:
                yield witness, sentence


@cache
def _any_of(forms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)


def _party(
    material: Material, witness: Witness, sentence: Passage, start: int, end: int, *, last: bool
) -> frozenset[str]:
    within = witness.passage(max(start, sentence.start), min(end, sentence.end))
    named = material.cast.within(within)
    return for_whom(material, {party.id for party in (named[-1:] if last else named[:1])})


@cache
def _patterns(group: int) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """How the act is told as done, as suffered, and as denied by the one it was done to."""
    row = table("disputes")["done_to"][group]
    verbs, nouns = "|".join(row["verbs"]), "|".join(row["nouns"])
    was = r"\b(?:was|were|been|being)\s+(?:\w+ly\s+)?"
    never = r"(?:\bnot|\bnever|n['’]t)\s+(?:ever\s+)?(?:been\s+)?"
    had = r"(?:had|has|have|having|got|gets?|getting|receiv\w+|given|den(?:y|ies|ied))\b[^.;]{0,30}?"
    denial = (
        rf"(?:was|were|had|has|have|did)(?:\s+|(?=n['’]t)){never}(?:{verbs})\b"
        rf"|\b(?:no\s+one|nobody)\s+(?:ever\s+|had\s+)?(?:{verbs})\s+(?:us|me|him|her|them)\b"
        rf"|\b{had}\b(?:no|any)\s+(?:\w+\s+)?(?:{nouns})\b"
    )
    return (
        re.compile(rf"(?<!\bbeen )(?<!\bwas )(?<!\bwere )\b(?:{verbs})\b", re.IGNORECASE),
        re.compile(rf"{was}(?:{verbs})\b", re.IGNORECASE),
        re.compile(denial, re.IGNORECASE),
    )
