"""What an edition holds that a reader has not seen: a function of the edition and of the reports seen."""

from collections.abc import Collection
from dataclasses import dataclass

from rashomon.model import Claim, Disagreement, Edition, Passage, Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """New in an edition: nothing of any of these stands in a report seen before.

    ``claims`` are statements, ``quotations`` the first of each new utterance, ``disagreements`` those of
    which at most one side was seen.
    """

    claims: tuple[Claim, ...]
    quotations: tuple[Quotation, ...]
    disagreements: tuple[Disagreement, ...]

    def __bool__(self) -> bool:
        return bool(self.claims or self.quotations or self.disagreements)


def news(edition: Edition, seen: Collection[str]) -> News:
    """What is new to somebody who has seen the articles with the ids ``seen``.

    A statement in other words is a reading of the same claim, and a pick-up repeats its exemplar, so neither
    is new again.
    """
    old = {witness.siglum for witness in edition.witnesses if witness.article.id in seen}

    def known(passages: tuple[Passage, ...]) -> bool:
        return any(passage.witness in old for passage in passages)

    return News(
        claims=tuple(claim for claim in edition.claims if not known(claim.readings)),
        quotations=_quotations(edition, old),
        disagreements=tuple(
            found for found in edition.disagreements if sum(known(side) for side in found.sides) < 2
        ),
    )


def _quotations(edition: Edition, old: set[str]) -> tuple[Quotation, ...]:
    acts = {name: utterance for utterance in edition.utterances for name in utterance.members}
    where = {quotation.id: quotation.passage.witness for quotation in edition.quotations}
    found: dict[str, Quotation] = {}
    for quotation in edition.quotations:
        act = acts.get(quotation.id)
        members = act.members if act else (quotation.id,)
        if quotation.kind != "indirect" and not any(where[name] in old for name in members):
            found.setdefault(act.id if act else quotation.id, quotation)
    return tuple(found.values())
