"""Story -> Edition."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from rashomon.collation.chronology import date_story
from rashomon.collation.claims import Statement, find_claims, settle, statements
from rashomon.collation.digest import Openings, find_digest, find_title
from rashomon.collation.disagreements import find_disagreements
from rashomon.collation.judging import judge_claims, judge_disagreements, judge_speakers
from rashomon.collation.material import Material
from rashomon.collation.matters import Matters
from rashomon.collation.parties import Cast, find_parties
from rashomon.collation.positions import find_positions
from rashomon.collation.revisions import find_revisions
from rashomon.collation.speakers import name_speakers
from rashomon.collation.timeline import find_timeline
from rashomon.collation.utterances import find_utterances
from rashomon.model import Edition, Ruling, Story, Utterance


class Prepared(NamedTuple):
    """A story whose speakers and dates are known, with its parties, utterances, statements and matters."""

    story: Story
    cast: Cast
    utterances: tuple[Utterance, ...]
    statements: tuple[Statement, ...]
    matters: Matters

    def material(self) -> Material:
        """What is known before claims are found."""
        return Material(**self._asdict())


def prepare(story: Story, rulings: Sequence[Ruling] = ()) -> Prepared:
    """What claims are found in."""
    story = judge_speakers(story, rulings)
    cast = find_parties(story)
    story = date_story(name_speakers(story, cast))
    utterances = find_utterances(story)
    return Prepared(story, cast, utterances, statements(story, cast, utterances), Matters(story, cast))


def collate(story: Story, rulings: Sequence[Ruling] = ()) -> Edition:
    """Lay the tellings of one story side by side, with a person's ``rulings`` applied."""
    prepared = prepare(story, rulings)
    story, cast, utterances, found, matters = prepared
    claims = judge_claims(find_claims(story, found, matters), story, rulings)
    material = replace(
        prepared.material(),
        claims=claims,
        positions=find_positions(story, cast, claims),
        timeline=find_timeline(story, cast, found, claims, utterances, matters),
    )
    openings = Openings(story, claims)
    title = find_title(story, openings)
    disagreements = judge_disagreements(find_disagreements(material), story, rulings)
    return Edition(
        story=story,
        title=title,
        parties=cast.parties,
        quotations=tuple(quotation for witness in story.witnesses for quotation in witness.quotations),
        utterances=utterances,
        claims=settle(material.claims, disagreements),
        disagreements=disagreements,
        positions=material.positions,
        timeline=material.timeline,
        digest=find_digest(material, openings, disagreements, title),
        revisions=find_revisions(story, cast, found),
    )
