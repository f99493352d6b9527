"""Which reports tell a position, and which rows are one: invented reports."""

from collections.abc import Callable

import pytest
from stands import positions

from rashomon.collation.positions.runs import runs
from rashomon.collation.positions.tellings import SHOWS
from rashomon.language.tables import table
from rashomon.model import Position, Story

StoryOf = Callable[..., Story]


def of(story: Story, act: str, party: str) -> list[Position]:
    return [found for found in positions(story) if found.act == act and found.party == party]


def witnesses(found: Position) -> set[str]:
    return {passage.witness for passage in found.evidence}


def test_every_thing_shown_has_a_printed_weight() -> None:
    assert {"always", *SHOWS} == set(table("position_odds"))


def test_words_in_a_row_are_known_again_if_they_tell_enough() -> None:
    assert ("sell", "the", "ferry") in runs(("sell", "the", "ferry", "now"))
    assert runs(("and", "of", "the", "it")) == frozenset()


def test_a_line_that_quotes_the_same_words_tells_it(story_of: StoryOf) -> None:
    asked = 'Norway demanded that Iceland "give back every stolen trawler".'
    told = 'Norway said that "every stolen trawler" was still missing from the harbour.'
    (found,) = of(story_of(asked, told), "demand", "Norway")
    assert witnesses(found) == {"A", "B"}


@pytest.mark.parametrize(
    "other",
    [
        "Has Norway postponed the herring ban on trawlers?",
        "Norway has talked with Iceland.",
        "Norway has a ban.",
    ],
)
def test_a_question_or_little_in_common_tells_nothing(story_of: StoryOf, other: str) -> None:
    told = "Norway said it would postpone the herring ban on trawlers. The sea was calm."
    assert [witnesses(found) for found in of(story_of(told, other), "offer", "Norway")] == [{"A"}]


def test_what_one_asks_of_one_body_each_report_in_other_words_is_one(story_of: StoryOf) -> None:
    asked = "Norway asked Mary Berg to repair the lighthouse. Mary Berg is the harbour master."
    urged = "Norway urged Mary Berg to buy lamps and glass. Mary Berg is the harbour master."
    (found,) = of(story_of(asked, urged), "demand", "Norway")
    assert witnesses(found) == {"A", "B"}


def test_a_report_that_tells_both_requests_tells_two(story_of: StoryOf) -> None:
    asked = "Norway asked Mary Berg to repair the lighthouse. Mary Berg is the harbour master."
    both = f"{asked} Norway urged Mary Berg to lower the tax on herring."
    assert len(of(story_of(asked, both), "demand", "Norway")) == 2


def test_a_headline_is_one_with_its_report(story_of: StoryOf) -> None:
    text = (
        "Norway rejects Sandvik bridge talks\n\n"
        "Norway on Monday rejected talks on building the costly bridge over the strait at Sandvik with"
        " Iceland. The sea was calm."
    )
    (found,) = of(story_of(text), "reject", "Norway")
    assert len(found.evidence) == 2


def test_the_wording_without_a_pronoun_is_shown(story_of: StoryOf) -> None:
    asked = "Norway urged Mary Berg to mend it or end it. Mary Berg is the harbour master."
    urged = "Norway called on Mary Berg to mend the herring treaty. Mary Berg is the harbour master."
    (found,) = of(story_of(asked, urged), "demand", "Norway")
    assert found.what == "mend the herring treaty"


def test_a_condition_without_a_pronoun_is_shown(story_of: StoryOf) -> None:
    story = story_of(
        "Norway threatened to close the strait unless it was reversed within ten days.",
        "Norway threatened to close the strait if the herring tax was not lifted.",
    )
    (found,) = of(story, "threaten", "Norway")
    assert found.condition == "if the herring tax was not lifted"


def test_two_quoted_judgements_keep_their_marks(story_of: StoryOf) -> None:
    (found,) = of(
        story_of('Mary Berg called Norway "a bully" and "a pirate with a flag." It rained.'),
        "reject",
        "Mary Berg",
    )
    assert found.what == 'Norway as "a bully" and "a pirate with a flag."'


def test_any_order_gives_the_same(story_of: StoryOf) -> None:
    texts = (
        "Norway said it would postpone the herring ban on trawlers. The sea was calm.",
        "Norway has delayed the ban on herring trawlers. Nobody else spoke.",
        "Norway would put off its ban on trawlers for herring.",
    )
    told = [sorted(found.evidence[0].text for found in positions(story_of(*texts))) for _ in range(2)]
    turned = {
        (found.party, found.act, len(found.evidence)) for found in positions(story_of(*reversed(texts)))
    }
    assert told[0] == told[1]
    assert turned == {(found.party, found.act, len(found.evidence)) for found in positions(story_of(*texts))}


def test_backing_somebody_by_name_and_by_office_is_one(story_of: StoryOf) -> None:
    who = "Ann Lee, the harbour master, smiled. Mary Berg is a fisherwoman."
    story = story_of(
        f"Mary Berg endorsed Ann Lee. {who}",
        f"Mary Berg endorsed harbour candidate Ann Lee. {who}",
    )
    (found,) = of(story, "accept", "Mary Berg")
    assert witnesses(found) == {"A", "B"}


def test_backing_somebody_is_no_backing_of_a_thing_that_mentions_him(story_of: StoryOf) -> None:
    who = "Ann Lee, the harbour master, smiled. Mary Berg is a fisherwoman."
    story = story_of(
        f"Mary Berg endorsed Ann Lee. {who}",
        f"Mary Berg endorsed a costly herring bridge that annoyed Ann Lee with its toll stations. {who}",
    )
    assert len(of(story, "accept", "Mary Berg")) == 2


MASTER = "Mary Berg is the harbour master of Velm."


@pytest.mark.parametrize(
    ("one", "other", "rows"),
    [
        ("the plan to sell every trawler", "the lawsuit over the lighthouse", 2),
        ("the lawsuit", "the lawsuit over the lighthouse", 1),
        ("it", "the report on the cheap lighthouse loan", 1),
        ("”", "the plan", 1),
        (
            "the lighthouse plan of the northern guild",
            "fees in the plan that its lighthouse and its two costly cranes need",
            1,
        ),
        (
            "the lighthouse plan of the northern guild",
            "fees in the plan that its trawlers and its two costly cranes need",
            2,
        ),
    ],
)
def test_general_nouns_stand_for_any_matter_only_where_they_tell_none(
    story_of: StoryOf, one: str, other: str, rows: int
) -> None:
    story = story_of(f"Mary Berg rejected {one}. {MASTER}", f"Mary Berg rejected {other}. {MASTER}")
    assert len(of(story, "reject", "Mary Berg")) == rows


def test_a_line_without_the_act_tells_nothing(story_of: StoryOf) -> None:
    story = story_of(
        f"Mary Berg supports the herring tax of the northern guild. {MASTER}",
        f"Mary Berg was asked on the pier of the herring tax and of the guild. {MASTER}",
    )
    (found,) = of(story, "accept", "Mary Berg")
    assert witnesses(found) == {"A"}


@pytest.mark.parametrize(
    "told",
    [
        "The ferry was met by Norway at noon, with the demand that Iceland withdraw herring trawlers.",
        "The talks were led by Norway under the old demand to withdraw Iceland's herring trawlers.",
    ],
)
def test_the_agent_of_a_passive_acts(story_of: StoryOf, told: str) -> None:
    asked = "Norway demanded that Iceland withdraw its herring trawlers from the strait."
    (found,) = of(story_of(asked, told), "demand", "Norway")
    assert witnesses(found) == {"A", "B"}
