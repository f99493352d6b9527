"""What headings leave open, in invented reports."""

from collections.abc import Callable

import pytest

from rashomon.collation.timeline.introductions import Introductions
from rashomon.language.tokens import Tokens
from rashomon.model import Passage, Story

StoryOf = Callable[..., Story]
LEAD = "The harbour of Velm has been closed for a week.\n\n"


def read(story: Story, words: str) -> tuple[Introductions, Passage]:
    """``words`` of the one report of ``story``, and what reads them."""
    witness = story.witnesses[0]
    start = witness.text.rindex(words)
    return Introductions(witness, Tokens(witness.text)), witness.passage(start, start + len(words))


def shown(story: Story, words: str) -> str:
    said, passage = read(story, words)
    return said.text(passage)


@pytest.mark.parametrize(
    ("before", "words", "expected"),
    [
        # A name that ends with the noun, or has it before "of".
        (
            "Pupils of the Velm Dock School were sent home.",
            "The school will close on Monday.",
            "The school [Velm Dock School] will close on Monday.",
        ),
        (
            "The Society of Velm Pilots met in a barn.",
            "On Friday, the society sued the port.",
            "On Friday, the society [Society of Velm Pilots] sued the port.",
        ),
        # What is said of the noun before it or behind it.
        (
            "She praised the Velm ferry.",
            "The ferry sank on Friday.",
            "The ferry [the Velm ferry] sank on Friday.",
        ),
        (
            "A strike of pilots in Norholm has begun.",
            "The strike ended on Friday.",
            "The strike [A strike of pilots in Norholm] ended on Friday.",
        ),
        # Its name behind the noun, or before it.
        (
            "They had played with his former group Nightboats.",
            "The group broke up in 2029.",
            "The group [Nightboats] broke up in 2029.",
        ),
        (
            "The pier was built by Lund Stone, a family company.",
            "The company went bankrupt in 2029.",
            "The company [Lund Stone] went bankrupt in 2029.",
        ),
        # A firm by what it does.
        (
            "The rope maker Lundine has closed.",
            "The firm was founded in 1929.",
            "The firm [Lundine] was founded in 1929.",
        ),
        # It need not be what the words tell of.
        (
            "Nobody expected the Velm strike.",
            "Ida Lund blamed the mayor on Friday for the strike.",
            "Ida Lund blamed the mayor on Friday for the strike [the Velm strike].",
        ),
        # Of two the nearest, where only that stands near.
        (
            "The Norholm School is old. It has a roof of slate. It has a garden. It has a bell. "
            "The Velm School is new.",
            "The school will close on Monday.",
            "The school [Velm School] will close on Monday.",
        ),
    ],
)
def test_a_thing_is_named_as_before(story_of: StoryOf, before: str, words: str, expected: str) -> None:
    assert shown(story_of(f"{LEAD}{before} {words}"), words) == expected


@pytest.mark.parametrize(
    ("before", "words"),
    [
        # Two stand near.
        ("The Norholm School and the Velm School are old.", "The school will close on Monday."),
        # The words say which one, or name it.
        ("The Velm School is old.", "The school in Norholm will close on Monday."),
        ("The Velm ferry is old.", "The ferry left Velm on Monday."),
        # The noun only opens another one.
        ("The Velm school is old.", "The school board met on Monday."),
        ("The Velm fire chief is ill.", "The fire broke out on Monday."),
        # Another of them.
        ("The Velm school is old.", "The makeshift school will close on Monday."),
        ("Lund's 2021 campaign was short.", "The campaign began on Monday."),
        ("His rival Peter Kos is ill.", "The company was founded in 1929."),
        # Everybody knows it.
        ("The Velm police are many.", "The police left on Monday."),
    ],
)
def test_a_thing_stays_open_where_it_is_not_sure(story_of: StoryOf, before: str, words: str) -> None:
    assert shown(story_of(f"{LEAD}{before} {words}"), words) == words


def test_words_quoted_alone_have_their_speaker(story_of: StoryOf) -> None:
    words = "“The pier will fall on Monday.”"
    story = story_of(f"{LEAD}“It is late,” said Anna Lund. {words}")
    said, passage = read(story, words)
    assert said.voiceless(passage) == (said.text(passage) == words)
    story = story_of(f"{LEAD}“The pier will fall on Monday,” said Anna Lund. “We told them.”")
    assert shown(story, "“The pier will fall on Monday,”") == "“The pier will fall on Monday,” [Anna Lund]"


@pytest.mark.parametrize(
    ("words", "nameless"),
    [
        ("The delegates met on Friday.", True),
        ("On Friday, the delegates met.", True),
        ("The police met them on Friday.", False),
        ("Anna Lund met the delegates on Friday.", False),
        ("During the talks Anna Lund left.", False),
    ],
)
def test_what_is_told_of_may_be_nameless(story_of: StoryOf, words: str, nameless: bool) -> None:
    said, passage = read(story_of(f"{LEAD}{words}"), words)
    assert said.nameless(passage) is nameless
