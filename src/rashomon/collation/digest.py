"""The fewest sentences, all word for word, that carry what most independent origins agree on."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from rashomon.collation.claims import FACTS, settle
from rashomon.collation.material import Material
from rashomon.language.alignment import same_statement
from rashomon.model import Claim, DigestLine, Disagreement, Passage

# A digest longer than this is no digest: so many sentences of what is agreed, so many disagreements.
AGREED_LINES = 5
DISPUTES = 3
# A sentence of fewer words (a date line, a cry) does not stand alone.
MIN_WORDS = 6
# Words that a sentence may have before it has to carry twice as much as a short one.
EASY_LENGTH = 25
# Reports open with what matters: a sentence of the first paragraphs is worth so much more.
OPENING = 3
OPENING_WORTH = 1.5
# What a headline says is what the story is about: its claim is worth so much more.
HEADLINE_WORTH = 2.0
# A sentence that leans on the one before it ("He also said") is worth so much less.
LEANING_WORTH = 0.5
_LEANING = frozenset(
    (
        "he",
        "she",
        "it",
        "they",
        "his",
        "her",
        "their",
        "its",
        "this",
        "that",
        "these",
        "those",
        "such",
        "but",
        "and",
        "however",
        "also",
    )
)
_JUDGEMENTS = ("conflict", "unsure")
# A sentence as like as this to one already taken tells it again.
TOLD_AGAIN = 0.5
# A reader's letter, or a report that speaks to its reader, tells no story.
_PERSONAL = re.compile(r"(?i:\b(?:i|my|me|you|your)\b)")
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]?|``.*?(?:''|$)|(?<!\w)['‘].*?['’](?!\w)")
# "A version appeared on p7 of the paper on 00.38 BST": when and where it was printed.
_STAMP = re.compile(r"\b\d{1,2}[.:]\d\d\s+[A-Z]{2,4}\b|\bappeared\s+on\s+p(?:age)?\s*\d", re.IGNORECASE)
# A full stop inside a number that a tokeniser spaced out ("5. 9, but the survey") begins no sentence.
_SPLIT_NUMBER = re.compile(r"\d[.,:]\s*$|(?:^|\s)[.,:]\s*$")


def find_digest(material: Material, disagreements: tuple[Disagreement, ...]) -> tuple[DigestLine, ...]:
    """What most origins agree on first, in the order of its weight, then what is disputed.

    A sentence is worth the origins of the claims it newly carries, as far as it is like the claim's most
    central reading (a disputed claim is worth nothing here); less for a long one or one that leans on its
    neighbour, more for one that opens a report or tells what a headline does. Sentences are taken while they
    carry a claim of two or more origins that no line carries yet. Of the disagreements on what happened each
    side's shortest sentence follows, conflicts first.
    """
    settled = replace(material, claims=settle(material.claims, disagreements))
    return (*_agreed(settled), *_disputed(material, disagreements))


def _agreed(material: Material) -> list[DigestLine]:
    carried = _carried(material)
    lines: list[DigestLine] = []
    told: set[str] = set()
    while len(lines) < AGREED_LINES:
        worth = {
            sentence: sum(value for claim, value in claims if claim.id not in told)
            / (EASY_LENGTH + len(sentence.text.split()))
            for sentence, claims in carried.items()
        }
        best = min(worth, key=lambda sentence: (-worth[sentence], sentence), default=None)
        if best is None or not worth[best]:
            break
        new = [claim for claim, _ in carried[best] if claim.id not in told]
        told.update(claim.id for claim in new)
        if _told_again(best, lines):
            continue
        readings = sorted(
            {reading for claim in new for reading in claim.readings if not best.contains(reading)}
        )
        lines.append(DigestLine(text=best.text, evidence=(best, *readings)))
    return lines


def _told_again(sentence: Passage, lines: Iterable[DigestLine]) -> bool:
    return any(same_statement(sentence.text, line.text) >= TOLD_AGAIN for line in lines)


def _stands_alone(material: Material, sentence: Passage) -> bool:
    """Whether the sentence can be read by itself: whole, no question, no stamp, not from or to a person."""
    text = sentence.text.strip()
    before = material.story.witness(sentence.witness).text[: sentence.start]
    begins = text.lstrip("\"'“‘`( ")[:1]
    return (
        len(text.split()) >= MIN_WORDS
        and not text.rstrip("\"'”’ ").endswith("?")
        and not begins.islower()
        and not (begins.isdigit() and _SPLIT_NUMBER.search(before[-4:]))
        and not _STAMP.search(text)
        and not _PERSONAL.search(_QUOTED.sub("", text))
    )


def _carried(material: Material) -> dict[Passage, list[tuple[Claim, float]]]:
    """Every body sentence that carries claims of two or more origins, with what each of them is worth."""
    paragraph = {
        (witness.siglum, sentence.start): sentence.paragraph
        for witness in material.story.witnesses
        for sentence in witness.sentences
        if sentence.part == "body"
    }
    carried: defaultdict[Passage, list[tuple[Claim, float]]] = defaultdict(list)
    for claim in material.claims:
        if claim.origins > 1 and claim.status != "disputed":
            best: dict[Passage, float] = {}
            for reading in claim.readings:
                sentence = _sentence(material, reading)
                best[sentence] = max(best.get(sentence, 0.0), same_statement(claim.text, reading.text))
            worth = (claim.origins - 1) * _headline_worth(material, claim)
            for sentence, likeness in best.items():
                number = paragraph.get((sentence.witness, sentence.start))
                if number is not None and _stands_alone(material, sentence):
                    carried[sentence].append((claim, worth * likeness * _own_worth(sentence, number)))
    return carried


def _own_worth(sentence: Passage, paragraph: int) -> float:
    opening = OPENING_WORTH if paragraph < OPENING else 1.0
    first = sentence.text.lstrip("\"'“‘ ").split(maxsplit=1)[0].lower()
    return opening * (LEANING_WORTH if first in _LEANING else 1.0)


def _headline_worth(material: Material, claim: Claim) -> float:
    for reading in claim.readings:
        headline = material.story.witness(reading.witness).masthead.headline
        if headline and headline.overlaps(reading):
            return HEADLINE_WORTH
    return 1.0


def _disputed(material: Material, disagreements: tuple[Disagreement, ...]) -> list[DigestLine]:
    ranked = sorted(
        (item for item in disagreements if item.kind in FACTS and item.judgement in _JUDGEMENTS),
        key=lambda item: (_JUDGEMENTS.index(item.judgement), item.within_one, item.kind, item.sides),
    )
    lines: list[DigestLine] = []
    told: set[str] = set()
    for disagreement in ranked:
        found = [_shortest(material, side) for side in disagreement.sides]
        texts = [sentence.text for sentence in found if sentence]
        new = len(set(texts)) == len(disagreement.sides) and told.isdisjoint(texts)
        if new and len(lines) + len(texts) <= 2 * DISPUTES:
            told.update(texts)
            lines += [
                DigestLine(text=text, evidence=side)
                for text, side in zip(texts, disagreement.sides, strict=True)
            ]
    return lines


def _shortest(material: Material, side: tuple[Passage, ...]) -> Passage | None:
    """The shortest sentence of one side that can be read by itself."""
    sentences = {_sentence(material, part) for part in side}
    readable = [sentence for sentence in sentences if _stands_alone(material, sentence)]
    return min(readable, key=lambda sentence: (len(sentence.text), sentence), default=None)


def _sentence(material: Material, reading: Passage) -> Passage:
    return material.story.witness(reading.witness).sentence_around(reading)
