"""The fewest sentences, all word for word, that carry what most independent origins agree on."""

from collections import defaultdict

from rashomon.collation.material import Material
from rashomon.language.alignment import same_statement
from rashomon.model import Claim, DigestLine, Disagreement, Passage

# A digest longer than this is no digest: so many sentences of what is agreed, so many disagreements.
AGREED_LINES = 5
DISPUTES = 3
# A sentence of fewer words (a date line, a cry) does not stand alone.
MIN_WORDS = 5
# Words that a sentence may have before it has to carry twice as much as a short one.
EASY_LENGTH = 25
# Reports open with what matters: a sentence of the first paragraphs is worth so much more.
OPENING = 3
OPENING_WORTH = 1.5
# The disagreements that a reader asks about first: on what happened, then on how it is told.
_KINDS = ("figure", "date", "polarity", "attribution", "quotation", "headline", "label")
_FACTS = frozenset(("figure", "date", "polarity"))
_JUDGEMENTS = ("conflict", "unsure")


def find_digest(material: Material, disagreements: tuple[Disagreement, ...]) -> tuple[DigestLine, ...]:
    """What most origins agree on first, in the order of its weight, then what is disputed.

    A sentence is worth the origins of the claims it newly carries, as far as it is like the claim's most
    central reading, less for a long one, more for one that opens a report. Sentences are taken while they
    carry a claim of two or more origins that no line carries yet.
    """
    return (*_agreed(material), *_disputed(material, disagreements))


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
        readings = sorted({reading for claim in new for reading in claim.readings} - {best})
        lines.append(DigestLine(text=best.text, evidence=(best, *readings)))
        told.update(claim.id for claim in new)
    return lines


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
        if claim.origins > 1:
            best: dict[Passage, float] = {}
            for reading in claim.readings:
                sentence = _sentence(material, reading)
                best[sentence] = max(best.get(sentence, 0.0), same_statement(claim.text, reading.text))
            for sentence, likeness in best.items():
                number = paragraph.get((sentence.witness, sentence.start))
                if number is not None:
                    opening = OPENING_WORTH if number < OPENING else 1.0
                    carried[sentence].append((claim, (claim.origins - 1) * likeness * opening))
    return carried


def _disputed(material: Material, disagreements: tuple[Disagreement, ...]) -> list[DigestLine]:
    ranked = sorted(
        (item for item in disagreements if item.judgement in _JUDGEMENTS and len(item.sides) > 1),
        key=lambda item: (
            item.kind not in _FACTS,
            _JUDGEMENTS.index(item.judgement),
            _KINDS.index(item.kind),
            item.sides,
        ),
    )
    lines: list[DigestLine] = []
    for disagreement in ranked[:DISPUTES]:
        for side in disagreement.sides:
            sentence = min(
                (_sentence(material, part) for part in side), key=lambda part: (len(part.text), part)
            )
            if sentence.text not in (line.text for line in lines):
                lines.append(DigestLine(text=sentence.text, evidence=side))
    return lines


def _sentence(material: Material, reading: Passage) -> Passage:
    return material.story.witness(reading.witness).sentence_around(reading)
