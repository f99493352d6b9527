"""What makes two statements one claim, and what is shown of it."""

from collections.abc import Callable
from itertools import pairwise

from rashomon.collation.claims.likeness import compare
from rashomon.collation.claims.statements import Statement, statements
from rashomon.collation.collate import collate
from rashomon.collation.parties import find_parties
from rashomon.collation.speakers import name_speakers
from rashomon.collation.utterances import find_utterances
from rashomon.model import Edition, Story

StoryOf = Callable[..., Story]
FILLER = "\n\n".join(
    f"{text}."
    for text in (
        "A brass band played on the quay until noon",
        "Two ferries were cancelled by the wind",
        "The lighthouse museum sold its last ticket in April",
        "Schoolchildren painted the fence of the churchyard green",
        "Baker Olga Vint raised her prices twice",
        "The library lends umbrellas since the spring",
    )
)


def told(story: Story) -> tuple[Statement, ...]:
    cast = find_parties(story)
    story = name_speakers(story, cast)
    return statements(story, cast, find_utterances(story))


def likeness(story: Story, left: str, right: str) -> float:
    found = told(story)
    numbers = sorted(
        next(n for n, s in enumerate(found) if s.passage.witness == siglum and words in s.passage.text)
        for siglum, words in (("A", left), ("B", right))
    )
    return compare(found).clauses.get((numbers[0], numbers[1]), 0.0)


def readings_with(edition: Edition, words: str) -> list[str]:
    claim = next(c for c in edition.claims if any(words in reading.text for reading in c.readings))
    return [reading.text for reading in claim.readings]


def test_what_stands_in_like_places_is_more_alike(story_of: StoryOf) -> None:
    one, other = "The council closed the Merrow bridge.", "Merrow bridge was closed by the council."
    near = story_of(f"{one}\n\n{FILLER}", f"{other}\n\n{FILLER}")
    far = story_of(f"{one}\n\n{FILLER}", f"{FILLER}\n\n{other}")
    assert likeness(near, "council", "council") > likeness(far, "council", "council")


def test_who_says_it_is_no_statement(story_of: StoryOf) -> None:
    source = "harbour police inspector Lena Orrick of Port Merrow"
    story = story_of(
        f'"The crane had rusted through," said {source}.',
        f'"Divers found nobody in the water," said {source}.',
        f'"The crane was rusted through," said {source}.',
    )
    apart = collate(story)
    assert all("Divers" not in text for text in readings_with(apart, "crane had rusted"))
    other = likeness(story, "crane", "Divers")
    same = compare(told(story)).clauses[0, 2]
    assert other < same / 2


def test_a_body_clause_without_a_verb_tells_nothing(story_of: StoryOf) -> None:
    one, other = "the former bishop of Port Merrow.", "a former bishop of old Port Merrow."
    verbless = story_of(f"{FILLER}\n\nLena Orrick, {one}", f"{FILLER}\n\nLena Orrick, {other}")
    whole = story_of(f"{FILLER}\n\nLena Orrick was {one}", f"{FILLER}\n\nLena Orrick was {other}")
    assert likeness(verbless, "former", "former") == 0.0
    assert likeness(whole, "former", "former") > 0.5


def test_a_participle_clause_is_read_with_what_it_goes_on_with(story_of: StoryOf) -> None:
    edition = collate(
        story_of(
            "Dockers sued the Merrow Harbour Company on Friday, alleging years of unpaid night work.",
            "The dockers on Friday sued the Merrow Harbour Company.",
        )
    )
    assert set(readings_with(edition, "alleging")) == {
        "Dockers sued the Merrow Harbour Company on Friday, alleging years of unpaid night work.",
        "The dockers on Friday sued the Merrow Harbour Company.",
    }


def test_readings_of_all_claims_do_not_overlap(story_of: StoryOf) -> None:
    edition = collate(
        story_of(
            "Dockers sued the Merrow Harbour Company on Friday, alleging years of unpaid night work.",
            "The dockers sued, alleging years of unpaid night work at the harbour, which denied it.",
        )
    )
    readings = sorted(reading for claim in edition.claims for reading in claim.readings)
    for one, other in pairwise(readings):
        assert one.witness != other.witness or one.end <= other.start
