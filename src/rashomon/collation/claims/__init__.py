"""Statements aligned across witnesses, whatever the wording."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.collation.claims.grouping import group
from rashomon.collation.claims.statements import Statement, statements
from rashomon.model import Claim, Disagreement, Story

__all__ = ["Statement", "find_claims", "settle", "statements"]


def find_claims(story: Story, found: Sequence[Statement]) -> tuple[Claim, ...]:
    """The claims that the statements ``found`` make, each with its readings, in the order of the first.

    ``text`` is the reading that shares most with the others. A claim is "agreed" where two or more
    witnesses carry it, else "single"; ``settle`` finds the disputed ones.
    """
    claims: list[Claim] = []
    for members in group(found):
        readings = tuple(found[number].passage for number in sorted(members))
        sigla = {reading.witness for reading in readings}
        claims.append(
            Claim(
                id=f"c{len(claims) + 1}",
                text=found[members[0]].passage.text,
                status="agreed" if len(sigla) > 1 else "single",
                origins=story.origins(sigla),
                readings=readings,
            )
        )
    return tuple(claims)


def settle(claims: tuple[Claim, ...], disagreements: tuple[Disagreement, ...]) -> tuple[Claim, ...]:
    """``claims`` with those marked "disputed" whose readings stand on two sides of one disagreement."""
    return tuple(
        replace(claim, status="disputed") if any(_divides(item, claim) for item in disagreements) else claim
        for claim in claims
    )


def _divides(disagreement: Disagreement, claim: Claim) -> bool:
    if disagreement.judgement == "compatible":
        return False
    touched = sum(
        any(part.overlaps(reading) for part in side for reading in claim.readings)
        for side in disagreement.sides
    )
    return touched > 1
