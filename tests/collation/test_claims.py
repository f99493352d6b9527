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


def readings_of(edition: Edition) -> list[str]:
    return [reading.text for claim in edition.claims for reading in claim.readings]


def test_what_tells_nothing_by_itself_is_read_with_the_clause_before_it(
    story_of: Callable[..., Story],
) -> None:
    told = readings_of(
        collate(
            story_of(
                WIRE,
                "The bus company will close its Velden depot in May if the council refuses a new lease.\n\n"
                "Inspectors praised the school kitchen after visiting its cold store twice in March.",
            )
        )
    )
    assert not any(text.startswith(("if the council", "after visiting")) for text in told)
    assert any(text.endswith("refuses a new lease.") and text.startswith("The bus") for text in told)


def test_a_second_thing_said_stands_by_itself(story_of: Callable[..., Story]) -> None:
    told = readings_of(
        collate(
            story_of(
                WIRE,
                "Pickets sang.\n\nThe head teacher said that the gymnasium roof leaked in March, "
                "but that pupils had rehearsed under umbrellas.",
            )
        )
    )
    assert "that pupils had rehearsed under umbrellas." in told


def test_a_shared_clause_keeps_what_stands_before_it_and_hangs_on_nothing_else(
    story_of: Callable[..., Story],
) -> None:
    one = "The school board resigned on Friday after losing a vote on the new gymnasium in Velden."
    other = (
        "Bakers complained of the noise. After losing a vote on the new gymnasium in Velden, the board left."
    )
    told = readings_of(collate(story_of(one, other)))
    assert one in told
    assert not any(text.startswith("after losing") for text in told)


def test_a_verb_without_its_subject_is_read_with_the_clause_before_it(
    story_of: Callable[..., Story],
) -> None:
    text = (
        "The storm tore the roof off a school gymnasium in Velden and flooded two bus depots near the canal."
    )
    assert text in readings_of(collate(story_of(WIRE, text)))


def test_a_relative_clause_that_nobody_shares_stays_with_its_noun(story_of: Callable[..., Story]) -> None:
    text = "Inspectors closed a school kitchen in Velden, which had served spoiled soup to forty pupils."
    assert text in readings_of(collate(story_of(WIRE, text)))


def test_a_clause_whose_verb_is_rare_is_compared(story_of: Callable[..., Story]) -> None:
    one = "Velden's school orchestra aired a concert from the old cathedral in March."
    told = collate(story_of(f"Bakers complained of noise.\n\n{one}", f"Rain fell on the bus depot.\n\n{one}"))
    assert claim_with(told, "orchestra").status == "agreed"


def test_a_source_alone_is_no_statement(story_of: Callable[..., Story]) -> None:
    one = "The grain ferry sank off Velden with two pilots aboard, according to charges filed on Friday."
    other = (
        "Bakers queued for flour on the eastern quay until midnight, according to charges filed on Friday."
    )
    edition = collate(story_of(one, other))
    assert readings_of(edition) == [one, other]
    assert {claim.status for claim in edition.claims} == {"single"}


def test_who_speaks_is_read_with_what_is_said(story_of: Callable[..., Story]) -> None:
    one = (
        'Velden Harbour Authority spokeswoman Ida Lund said: "The grain barges will leave the quay by noon."'
    )
    other = 'Velden Harbour Authority spokeswoman Ida Lund said: "Nobody has counted the eels in the canal."'
    assert readings_of(collate(story_of(one, other))) == [one, other]
