"""What a party holds out to others if they do not yield: invented reports."""

from collections.abc import Callable

import pytest
from stands import positions

from rashomon.model import Story

StoryOf = Callable[..., Story]


@pytest.mark.parametrize(
    ("text", "what", "condition"),
    [
        (
            "Norway threatened that it would close the sound if Iceland sails.",
            "close the sound",
            "if Iceland sails",
        ),
        ("Norway said it could resume the drills if Iceland sails.", "resume the drills", "if Iceland sails"),
        ("Norway warned that new sanctions on Iceland would be imposed.", "new sanctions on Iceland", None),
        (
            '"The sanctions stay, and they could get tougher," Norway said.',
            "[sanctions] could get tougher",
            None,
        ),
        ("Norway said the raid would not go without consequences.", "the raid would not go without", None),
        ("Norway reserved the right to respond in the sound.", "respond in the sound", None),
        (
            "Norway will oppose any treaty that does not name the sound.",
            "oppose any treaty that does not name the sound",
            None,
        ),
        ("Norway is prepared to do more if Iceland sails again.", "do more", "if Iceland sails again"),
        (
            "Norway said it will withdraw unless Chad, Mali and Niger agree to pay.",
            "withdraw",
            "unless Chad, Mali and Niger agree",
        ),
        (
            "Norway said it would bring back the bill to restore sanctions if Iceland sails.",
            "bring back",
            "if Iceland",
        ),
        ("Norway said it will sue, the guild reported, unless Iceland pays.", "sue", "unless Iceland pays"),
    ],
)
def test_what_is_held_out(story_of: StoryOf, text: str, what: str, condition: str | None) -> None:
    found = [one for one in positions(story_of(text)) if (one.party, one.act) == ("Norway", "threaten")]
    fits = [one for one in found if one.what.startswith(what)]
    assert any((one.condition or "").startswith(condition or "") for one in fits), positions(story_of(text))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Norway said it will sue unless Iceland pays the crew.", "Iceland pays the crew"),
        ("Norway said it will block any treaty that does not name the sound.", "name the sound"),
    ],
)
def test_what_a_threat_is_to_bring_about_is_demanded(story_of: StoryOf, text: str, what: str) -> None:
    found = [one for one in positions(story_of(text)) if one.act == "demand"]
    assert [(one.party, one.what) for one in found] == [("Norway", what)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway raised the prospect of rain over the sound.",
        "Norway is ready to fight in the sound.",
        "Norway reserved the right to refuse any boat.",
    ],
)
def test_what_holds_out_nothing(story_of: StoryOf, text: str) -> None:
    assert [one for one in positions(story_of(text)) if one.act == "threaten"] == []
