"""Story -> Edition."""

from rashomon.collation.chronology import date_story
from rashomon.collation.claims import find_claims, settle, statements
from rashomon.collation.digest import find_digest
from rashomon.collation.disagreements import find_disagreements
from rashomon.collation.material import Material
from rashomon.collation.parties import find_parties
from rashomon.collation.positions import find_positions
from rashomon.collation.speakers import name_speakers
from rashomon.collation.timeline import find_timeline
from rashomon.collation.utterances import find_utterances
from rashomon.model import Edition, Story


def collate(story: Story) -> Edition:
    """Lay the tellings of one story side by side."""
    cast = find_parties(story)
    story = date_story(name_speakers(story, cast))
    utterances = find_utterances(story)
    found = statements(story, cast, utterances)
    material = Material(
        story=story,
        cast=cast,
        utterances=utterances,
        statements=found,
        claims=find_claims(story, found),
        positions=find_positions(story, cast),
        timeline=find_timeline(story, cast),
    )
    disagreements = find_disagreements(material)
    return Edition(
        story=story,
        title=_title(story),
        parties=cast.parties,
        quotations=tuple(quotation for witness in story.witnesses for quotation in witness.quotations),
        utterances=utterances,
        claims=settle(material.claims, disagreements),
        disagreements=disagreements,
        positions=material.positions,
        timeline=material.timeline,
        digest=find_digest(material, disagreements),
    )


def _title(story: Story) -> str:
    """The first headline of a report, else of a development, else the first sentence there is."""
    for role in ("report", "development"):
        for witness in story.witnesses:
            if witness.role == role and witness.masthead.headline:
                return witness.masthead.headline.text
    first = story.witnesses[0]
    for sentence in first.sentences:
        return first.text[sentence.start : sentence.end]
    return first.article.path
