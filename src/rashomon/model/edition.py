"""An edition: all that was found of one story. Field for field what edition.json holds."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from rashomon.model.article import Rejected
from rashomon.model.edit import Edit
from rashomon.model.judgement import Outcome
from rashomon.model.passage import Passage
from rashomon.model.revision import Revision
from rashomon.model.story import Story
from rashomon.model.witness import PartyKind, Quotation, Witness

ClaimStatus = Literal["agreed", "single", "disputed"]
DisagreementKind = Literal["figure", "date", "polarity", "attribution", "quotation", "headline", "label"]
Judgement = Literal["conflict", "compatible", "unsure"]
Act = Literal["demand", "offer", "accept", "reject", "threaten", "agree"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Somebody or something that the story's witnesses name; ``aliases`` are all the ways they do."""

    id: str
    name: str
    kind: PartyKind
    aliases: tuple[str, ...]
    mentions: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """How the wording of one quotation differs from another's (both are quotation ids)."""

    quotation: str
    against: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One act of speech that several quotations carry."""

    id: str
    speaker: str | None
    members: tuple[str, ...]
    variants: tuple[Variant, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A statement that the story makes, and how each witness words it.

    ``judged`` is the judgement of a person who joined or parted its readings, else empty.
    """

    id: str
    text: str
    status: ClaimStatus
    origins: int
    readings: tuple[Passage, ...]
    judged: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Where readings part. Each side is what one or more witnesses say.

    ``judged`` where a person's judgement made it what it is; ``rule`` then begins with it.
    """

    id: str = ""
    kind: DisagreementKind
    about: str
    sides: tuple[tuple[Passage, ...], ...]
    judgement: Judgement
    within_one: bool
    rule: str
    judged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What a party demands, offers, accepts, rejects, threatens or agrees to, and on which condition."""

    party: str
    act: Act
    what: str
    toward: str | None
    condition: str | None
    evidence: tuple[Passage, ...]
    plover: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened, and when the reports say it did; open ends are None."""

    earliest: date | None
    latest: date | None
    what: str
    evidence: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestLine:
    """A sentence taken word for word, with the passages that carry it, and the rule that chose it."""

    text: str
    evidence: tuple[Passage, ...]
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """All that was found of one story: what a reader is handed."""

    story: Story
    title: str
    parties: tuple[Party, ...]
    quotations: tuple[Quotation, ...]
    utterances: tuple[Utterance, ...]
    claims: tuple[Claim, ...]
    disagreements: tuple[Disagreement, ...]
    positions: tuple[Position, ...]
    timeline: tuple[Event, ...]
    digest: tuple[DigestLine, ...]
    revisions: tuple[Revision, ...] = ()

    @property
    def witnesses(self) -> tuple[Witness, ...]:
        """The story's witnesses, in the order of their sigla."""
        return self.story.witnesses


@dataclass(frozen=True, slots=True, kw_only=True)
class Editions:
    """What one reading gives: an edition a story, the inputs that could not be read, and what became of
    a person's judgements."""

    editions: tuple[Edition, ...]
    rejected: tuple[Rejected, ...] = ()
    judgements: tuple[Outcome, ...] = ()
