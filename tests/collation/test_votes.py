"""Two tallies of one vote."""

from collections.abc import Callable

from rashomon.collation.collate import collate
from rashomon.model import Disagreement, Story


def figures(story: Story) -> list[Disagreement]:
    return [item for item in collate(story).disagreements if item.kind == "figure"]


def test_two_tallies_of_one_vote_part(story_of: Callable[..., Story]) -> None:
    (found,) = figures(
        story_of(
            "The Senate of Orvik approved the herring bill on Tuesday, 52 to 46.",
            "The Senate of Orvik approved the herring bill on Tuesday by a vote of 53-45.",
            "The herring bill was approved by the Senate of Orvik on Tuesday, 52-46.",
        )
    )
    assert found.about == "how the vote went"
    assert [[passage.text for passage in side] for side in found.sides] == [["52 to 46", "52-46"], ["53-45"]]


def test_tallies_of_two_bodies_are_two_votes(story_of: Callable[..., Story]) -> None:
    assert not figures(
        story_of(
            "The Senate of Orvik approved the herring bill on Tuesday, 52 to 46.",
            "The harbour committee of Orvik approved the herring bill on Tuesday, 12 to 9.",
        )
    )


def test_spans_are_no_tallies(story_of: Callable[..., Story]) -> None:
    assert not figures(
        story_of(
            "Orvik voted on Tuesday to keep the harbour open from 9 to 17 in winter.",
            "Orvik voted on Tuesday to keep the harbour open from 8 to 16 in winter.",
        )
    )


def test_some_of_all_judges_are_a_tally(story_of: Callable[..., Story]) -> None:
    (found,) = figures(
        story_of(
            "The court of Orvik ruled by six votes to three on Monday that the herring law was void.",
            "Five of the nine judges ruled on Monday that the herring law was void, the court of Orvik said.",
        )
    )
    assert [[passage.text for passage in side] for side in found.sides] == [
        ["six votes to three"],
        ["Five of the nine judges ruled"],
    ]


def test_some_of_all_who_do_not_vote_are_none(story_of: Callable[..., Story]) -> None:
    assert not figures(
        story_of(
            "The court of Orvik ruled by six votes to three on Monday that the herring law was void.",
            "The herring law was void, the court of Orvik ruled; five of the nine judges are farmers.",
        )
    )


def test_tallies_of_sentences_of_one_matter_part(story_of: Callable[..., Story]) -> None:
    (found,) = figures(
        story_of(
            "The pier stays shut.\n\nThe motion on the pier was carried on Thursday night by 27 votes to 22.",
            "Anglers fear the worst.\n\nCouncillors kicked the motion into autumn by 27 votes to 21.",
        )
    )
    assert found.about == "how the vote went"
