"""What is known of a story before its disagreements are looked for."""

from dataclasses import dataclass
from functools import cached_property

from rashomon.collation.checking.acts import Act, acts
from rashomon.collation.claims.statements import Statement
from rashomon.collation.matters import Matters
from rashomon.collation.parties import Cast
from rashomon.collation.positions.offices import Offices, read_offices
from rashomon.collation.tellings import Tellings
from rashomon.model import Claim, Event, Position, Quotation, Story, Utterance


@dataclass(frozen=True, kw_only=True)
class Material:
    """All findings of one story that disagreements and digest are drawn from; without claims, positions and
    timeline, what these are found in. ``matters``: which of its sentences tell of one."""

    story: Story
    cast: Cast
    utterances: tuple[Utterance, ...]
    statements: tuple[Statement, ...]
    matters: Matters
    claims: tuple[Claim, ...] = ()
    positions: tuple[Position, ...] = ()
    timeline: tuple[Event, ...] = ()

    @property
    def small(self) -> bool:
        """Whether few reports tell the story: each tells most things once, so one slot may be enough."""
        return self.matters.of_few

    @cached_property
    def tellings(self) -> Tellings:
        """The sentences and dated clauses of the story."""
        return Tellings(self.story)

    @cached_property
    def acts(self) -> dict[str, tuple[Act, ...]]:
        """Who does what to whom, by the siglum of the report that tells it."""
        return {witness.siglum: tuple(acts(witness)) for witness in self.story.witnesses}

    @cached_property
    def offices(self) -> Offices:
        """For which party each person speaks."""
        return read_offices(self.story, self.cast)

    def quotation(self, identifier: str) -> Quotation:
        """The quotation with this id; KeyError where there is none."""
        for witness in self.story.witnesses:
            for quotation in witness.quotations:
                if quotation.id == identifier:
                    return quotation
        raise KeyError(identifier)
