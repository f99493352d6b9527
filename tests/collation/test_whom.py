"""Whom "he" and "she" mean in invented reports."""

from collections.abc import Callable

import pytest

from rashomon.collation.timeline.introductions import Introductions
from rashomon.language.tokens import Tokens
from rashomon.model import Story

StoryOf = Callable[..., Story]
LEAD = "The harbour of Velm has been closed for a week.\n\n"


def shown(story: Story, words: str) -> str:
    """``words`` of the one report of ``story``, with whom they mean."""
    witness = story.witnesses[0]
    start = witness.text.index(words)
    passage = witness.passage(start, start + len(words))
    return Introductions(witness, Tokens(witness.text)).text(passage)


@pytest.mark.parametrize(
    ("before", "words", "expected"),
    [
        (
            "Mayor Anna Lund visited the pier.",
            "On Friday, she signed the order.",
            "On Friday, she [Anna Lund] signed the order.",
        ),
        # The name that stands there is short, another place has it in full.
        (
            "Peter Jones runs the guild. Jones went to court.",
            "He lost the case in 2029.",
            "He [Peter Jones] lost the case in 2029.",
        ),
        (
            "Peter Jones founded the guild.",
            "His death last night shook the town.",
            "His [Peter Jones'] death last night shook the town.",
        ),
        # A last name that is also a woman's first name.
        (
            "Raymond Kelly runs the guild. Kelly went to court.",
            "He lost the case in 2029.",
            "He [Raymond Kelly] lost the case in 2029.",
        ),
        # A woman is no rival of a man.
        (
            "Peter Kos met Anna Lund at the pier.",
            "He signed the order on Friday.",
            "He [Peter Kos] signed the order on Friday.",
        ),
        # Who is named behind a "he" is not he: it goes back to the one before.
        (
            "Peter Kos runs the guild. He has praised David Lee.",
            "He signed the order on Friday.",
            "He [Peter Kos] signed the order on Friday.",
        ),
        # The speaker of marked words.
        (
            "Anna Lund opened the pier, a baker said.",
            "“It took ten years,” she said on Friday.",
            "“It took ten years,” she [Anna Lund] said on Friday.",
        ),
    ],
)
def test_the_person_told_of_last_is_named(story_of: StoryOf, before: str, words: str, expected: str) -> None:
    assert shown(story_of(f"{LEAD}{before} {words}"), words) == expected


@pytest.mark.parametrize(
    ("before", "words"),
    [
        # Two may be meant.
        ("Peter Kos met David Lee at the pier.", "He signed the order on Friday."),
        # Somebody without a name may be.
        ("A driver hit the car of Peter Kos.", "He left the town on Friday."),
        ("The clerk who had met Peter Kos went home.", "He said on Friday that the pier was safe."),
        # The words tell of somebody themselves.
        ("Peter Kos opened the pier.", "A guard said on Friday he had seen the crack."),
        ("Peter Kos opened the pier.", "When he left on Friday, David Lee closed the doors."),
        ("Peter Kos opened the pier.", "Only one of the guards said he would follow Kos on Friday."),
        # A woman is not meant.
        ("Anna Lund opened the pier.", "He signed the order on Friday."),
        # The writer speaks.
        ("Peter Kos opened the pier.", "I think he signed the order on Friday."),
        # Two bear the name.
        ("Peter Kos and David Kos own the pier. Kos is rich.", "He bought it in 2029."),
    ],
)
def test_nobody_is_named_where_it_is_not_sure(story_of: StoryOf, before: str, words: str) -> None:
    assert shown(story_of(f"{LEAD}{before} {words}"), words) == words
