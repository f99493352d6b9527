"""What is disputed: of each disagreement on what happened, a sentence of each side."""

import re
from collections.abc import Collection, Sequence
from itertools import permutations, product

from rashomon.collation.claims import FACTS
from rashomon.collation.digest.pool import Pool
from rashomon.language.alignment import same_statement
from rashomon.model import DigestLine, Disagreement, Passage, Story

# So many disagreements, of so many sides each, are told in a digest.
MOST, SIDES = 3, 2
# Of each side so many sentences are set against those of the other.
WORDINGS = 6
# A denial says this share of what it denies, or is denied by so much; with less it may deny another thing.
MEETS = 0.15
RULE = "one side of a disagreement on what happened"
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_JUDGEMENTS = ("conflict", "unsure")


def ranked(story: Story, disagreements: Sequence[Disagreement]) -> tuple[Disagreement, ...]:
    """The disagreements on what happened: conflicts first, then what parts most origins."""
    found = [item for item in disagreements if item.kind in FACTS and item.judgement in _JUDGEMENTS]
    return tuple(
        sorted(
            found,
            key=lambda item: (
                _JUDGEMENTS.index(item.judgement),
                item.within_one,
                -story.origins({place.witness for side in item.sides for place in side}),
                item.kind,
                item.sides,
            ),
        )
    )


def disputed(
    pool: Pool, disputes: Sequence[Disagreement], told: Sequence[DigestLine]
) -> list[tuple[Disagreement, DigestLine]]:
    """For each of the first disagreements one sentence a side, those that are likest to each other.

    A sentence that a line tells already is not told again. What was replaced is left out; of many sides those
    that most origins and the latest reports tell are set against each other. What one report sets beside
    each other itself, a charge and its answer, is told only where a line tells a side of it.
    """
    lines: list[tuple[Disagreement, DigestLine]] = []
    texts = {line.text for line in told}
    asked: set[str] = set()
    many = 0
    for item in disputes:
        if many == MOST:
            break
        sides = _main_sides(pool, item)
        if item.kind != "polarity" and not _weighs(pool, item):
            continue
        if item.within_one and not _is_told(item, told):
            continue
        if item.kind == "polarity" and item.judgement == "unsure" and not _meet(pool, sides):
            continue
        found = _likest([_readable(pool, side) for side in sides], texts)
        if not found or len({_told(item, sentence) for sentence in found}) < len(sides):
            continue
        question = item.about.partition(":")[0] if item.kind == "polarity" else item.about
        if question in asked:
            continue
        asked.add(question)
        many += 1
        for sentence, side in zip(found, sides, strict=True):
            if sentence.text not in texts:
                texts.add(sentence.text)
                lines.append((item, DigestLine(text=sentence.text, evidence=side, rule=RULE)))
    return lines


def _told(item: Disagreement, sentence: Passage) -> str | frozenset[str]:
    """What a sentence tells of a disagreement: one on a figure only its numbers, as far as it writes any."""
    numbers = frozenset(_DIGITS.findall(sentence.text)) if item.kind == "figure" else frozenset()
    return numbers or sentence.text


def _main_sides(pool: Pool, item: Disagreement) -> list[tuple[Passage, ...]]:
    """The widest of the sides that were not replaced, by a later count or by what later reports tell."""
    newest = [
        side
        for side in item.sides
        if not all(pool.moments.replaced(place) for place in side)
        and not any(pool.moments.later(other, side) for other in item.sides)
    ]
    votes = {side: sum(pool.moments.votes((place, 1.0) for place in side)) for side in newest}
    best = sorted(newest, key=lambda side: (-votes[side], side))[:SIDES]
    return [side for side in item.sides if side in best]


def _weighs(pool: Pool, item: Disagreement) -> bool:
    """Whether a report opens with one of its sides, or half of the reports tell one: no detail."""
    places = [place for side in item.sides for place in side]
    telling = {place.witness for place in places}
    return 2 * len(telling) >= len(pool.story.witnesses) or any(map(pool.is_prominent, places))


def _meet(pool: Pool, sides: Sequence[tuple[Passage, ...]]) -> bool:
    """Whether any sentence of one side tells of what one of another side does."""
    texts = [{pool.sentence(place).text for place in side} for side in sides]
    return any(
        pool.shares.of(one, [other]) >= MEETS
        for left, right in permutations(texts, 2)
        for one, other in product(left, right)
    )


def _is_told(item: Disagreement, told: Sequence[DigestLine]) -> bool:
    """Whether the sentence of a line tells a side of it."""
    return any(line.evidence[0].overlaps(place) for line in told for side in item.sides for place in side)


def _readable(pool: Pool, side: tuple[Passage, ...]) -> list[Passage]:
    """The shortest sentences of one side that can be read by themselves."""
    sentences = {sentence for part in side if (sentence := pool.sentence(part)).contains(part)}
    return sorted(
        (sentence for sentence in sentences if pool.readable(sentence)), key=lambda s: (len(s.text), s)
    )[:WORDINGS]


def _likest(sides: Sequence[Sequence[Passage]], told: Collection[str]) -> tuple[Passage, ...]:
    """One sentence of each side: those that a line tells already, else as alike as can be."""

    def alike(chosen: tuple[Passage, ...]) -> tuple[int, float, int]:
        pairs = [(one, other) for n, one in enumerate(chosen) for other in chosen[n + 1 :]]
        return (
            sum(sentence.text in told for sentence in chosen),
            sum(same_statement(one.text, other.text) for one, other in pairs),
            -sum(len(sentence.text) for sentence in chosen),
        )

    choices = list(product(*sides))
    return max(choices, key=lambda chosen: (alike(chosen), chosen), default=())
