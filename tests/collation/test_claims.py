"""Statements aligned across witnesses."""

from collections.abc import Callable

from rashomon.collation.collate import collate
from rashomon.model import Claim, Edition, Lineage, Story

WIRE = (
    "Dockers at Port Merrow walked out on Monday after talks on night pay collapsed.\n\n"
    "The harbour company offered a rise of four percent, the union said.\n\n"
    "Three grain ships were waiting outside the breakwater."
)
RIVAL = (
    "Port Merrow's dockers began a strike on Monday when talks about pay for night work broke down.\n\n"
    "A school choir sang for the pickets.\n\n"
    "The union said it had been offered a four percent rise by the harbour company."
)


def claim_with(edition: Edition, words: str) -> Claim:
    return next(claim for claim in edition.claims if any(words in reading.text for reading in claim.readings))


def test_one_statement_in_two_wordings_is_one_claim(story_of: Callable[..., Story]) -> None:
    claim = claim_with(collate(story_of(WIRE, RIVAL)), "harbour company offered")
    assert {reading.witness for reading in claim.readings} == {"A", "B"}
    assert claim.status == "agreed"
    assert claim.origins == 2


def test_what_one_witness_says_alone_is_single(story_of: Callable[..., Story]) -> None:
    edition = collate(story_of(WIRE, RIVAL))
    assert claim_with(edition, "school choir").status == "single"
    assert claim_with(edition, "grain ships").status == "single"


def test_every_reading_is_its_text_and_no_clause_is_lost(story_of: Callable[..., Story]) -> None:
    story = story_of(WIRE, RIVAL)
    edition = collate(story)
    for claim in edition.claims:
        for reading in claim.readings:
            assert story.witness(reading.witness).text[reading.start : reading.end] == reading.text
    said = {reading for claim in edition.claims for reading in claim.readings}
    assert len(said) == sum(len(claim.readings) for claim in edition.claims)


def test_a_pick_up_is_no_second_origin(story_of: Callable[..., Story]) -> None:
    story = story_of(WIRE, WIRE)
    taken = Story(
        id=story.id,
        witnesses=story.witnesses,
        lineage=(Lineage(copy="B", exemplar="A", kind="pick-up", evidence=()),),
    )
    assert {claim.origins for claim in collate(taken).claims} == {1}
    assert {claim.origins for claim in collate(story).claims} == {2}
