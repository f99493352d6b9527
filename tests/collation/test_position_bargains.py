"""What somebody will do on a condition, where no word of help or harm tells which it is: invented reports."""

from collections.abc import Callable

import pytest
from stands import positions

from rashomon.model import Story

StoryOf = Callable[..., Story]


@pytest.mark.parametrize(
    ("text", "act", "what", "condition"),
    [
        # What others fail to do makes it a threat.
        (
            "Norway said it would take the case to Velm if the ferry had not come by July.",
            "threaten",
            "take the case to Velm",
            "if the ferry had not come by July",
        ),
        (
            '"If they do not leave, we will close the port," said Mary Berg.',
            "threaten",
            "close the port",
            "If they do not leave",
        ),
        (
            "Norway warned that it would use the old law if salt and herring were not unloaded.",
            "threaten",
            "use the old law",
            "if salt and herring were not unloaded",
        ),
        (
            "Norway said it would use the old law should herring still be stuck at sea.",
            "threaten",
            "use the old law",
            "should herring still be stuck at sea",
        ),
        (
            "Failing talks by the summer, Norway said, it would put its case before the king.",
            "threaten",
            "put its case before the king",
            "Failing talks by the summer",
        ),
        # What others do for it makes it an offer.
        (
            "Norway said it could improve its terms if the books were opened.",
            "offer",
            "improve its terms",
            "if the books were opened",
        ),
    ],
)
def test_offered_or_threatened(story_of: StoryOf, text: str, act: str, what: str, condition: str) -> None:
    assert [(p.act, p.what, p.condition) for p in positions(story_of(text))] == [(act, what, condition)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway said it would lose money if the herring stayed away.",
        "Norway said it could not be sure if the herring came.",
        "Norway said its patience would run out if nothing changed.",
    ],
)
def test_only_foretold(story_of: StoryOf, text: str) -> None:
    assert positions(story_of(text)) == ()
