"""Statements aligned across witnesses, whatever the wording."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.collation.claims.grouping import group
from rashomon.collation.claims.narrowing import narrowed
from rashomon.collation.claims.readings import readings
from rashomon.collation.claims.statements import Statement, statements
from rashomon.collation.claims.whole import whole
from rashomon.collation.matters import Matters
from rashomon.language.alignment import same_statement
from rashomon.model import Claim, Disagreement, Passage, Story

__all__ = ["FACTS", "Statement", "find_claims", "settle", "statements"]

# Disagreements on what happened; the others are on how it is told.
FACTS = frozenset(("figure", "date", "polarity"))


def find_claims(story: Story, found: Sequence[Statement], matters: Matters) -> tuple[Claim, ...]:
    """The claims that the statements ``found`` make, each with its readings, in the order of the first;
    ``matters``: which sentences tell of one.

    ``text`` is the reading that shares most with the others, a whole main clause where there is one near.
    A claim is "agreed" where two or more witnesses carry it, else "single"; ``settle`` finds the disputed.
    """
    stated = whole(story, found)
    groups = group(stated, matters if matters.of_few else None)
    drafts: list[tuple[tuple[Passage, ...], Passage]] = []
    for members, told in zip(groups, readings(story, stated, groups), strict=True):
        if told:
            kept, left = narrowed(story, told)
            drafts += [(kept, stated[members[0]].passage), *(((passage,), passage) for passage in left)]
    order = {witness.siglum: place for place, witness in enumerate(story.witnesses)}
    drafts.sort(key=lambda draft: (order[draft[0][0].witness], draft[0][0].start))
    return tuple(_claim(story, number, *draft) for number, draft in enumerate(drafts, 1))


def _claim(story: Story, number: int, told: tuple[Passage, ...], centre: Passage) -> Claim:
    sigla = {reading.witness for reading in told}
    return Claim(
        id=f"c{number}",
        text=_fullest(told, next((one for one in told if one.overlaps(centre)), told[0])).text,
        status="agreed" if len(sigla) > 1 else "single",
        origins=story.origins(sigla),
        readings=told,
    )


def _fullest(readings: tuple[Passage, ...], centre: Passage) -> Passage:
    """The reading to show: the centre, or the one likest to it that begins as a sentence does."""
    if _begins(centre):
        return centre
    begun = [reading for reading in readings if _begins(reading)]
    return max(
        begun, key=lambda reading: (same_statement(reading.text, centre.text), reading), default=centre
    )


def _begins(reading: Passage) -> bool:
    return reading.text.lstrip("\"'“‘«([ ")[:1].isupper()


def settle(claims: tuple[Claim, ...], disagreements: tuple[Disagreement, ...]) -> tuple[Claim, ...]:
    """``claims`` with the disputed ones marked.

    A claim is disputed where a disagreement on what happened (figure, date, polarity) has it on one of its
    sides, or where one on the speaker, or a conflict of wording, has its readings on two.
    """
    return tuple(
        replace(claim, status="disputed") if any(_disputes(item, claim) for item in disagreements) else claim
        for claim in claims
    )


def _disputes(disagreement: Disagreement, claim: Claim) -> bool:
    if disagreement.judgement == "compatible":
        return False
    touched = sum(
        any(_makes_up(reading, part) for part in side for reading in claim.readings)
        for side in disagreement.sides
    )
    if disagreement.kind in FACTS:
        return touched > 0
    return touched > 1 and (disagreement.kind == "attribution" or disagreement.judgement == "conflict")


def _makes_up(reading: Passage, part: Passage) -> bool:
    """Whether the reading is at least half of what a side says."""
    shared = min(reading.end, part.end) - max(reading.start, part.start)
    return reading.witness == part.witness and 2 * shared >= part.end - part.start
