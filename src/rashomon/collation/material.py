"""What is known of a story before its disagreements are looked for."""

from dataclasses import dataclass

from rashomon.collation.claims.statements import Statement
from rashomon.collation.parties import Cast
from rashomon.model import Claim, Event, Position, Quotation, Story, Utterance


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """All findings of one story that disagreements and digest are drawn from."""

    story: Story
    cast: Cast
    utterances: tuple[Utterance, ...]
    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    positions: tuple[Position, ...]
    timeline: tuple[Event, ...]

    def quotation(self, identifier: str) -> Quotation:
        """The quotation with this id; KeyError where there is none."""
        for witness in self.story.witnesses:
            for quotation in witness.quotations:
                if quotation.id == identifier:
                    return quotation
        raise KeyError(identifier)
