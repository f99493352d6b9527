"""What speaks for two figures telling one quantity, whatever their values are."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate, prepare
from rashomon.collation.disagreements.contradicting import TELLS
from rashomon.collation.disagreements.counted import tell
from rashomon.collation.disagreements.quantities import SHOWS, Quantities
from rashomon.language.tables import table
from rashomon.model import Disagreement, Story

StoryOf = Callable[..., Story]


class Read:
    """The figures of a story with what they show."""

    def __init__(self, story: Story) -> None:
        material = prepare(story).material()
        told = [one for w in material.story.witnesses for one in tell(material.tellings, w)]
        self.quantities = Quantities(material, told)

    def number(self, words: str) -> int:
        return next(n for n, one in enumerate(self.quantities.told) if words in one.shown.text)

    def shown(self, one: str, other: str) -> dict[str, float]:
        both = self.number(one), self.number(other)
        return dict(zip(SHOWS, self.quantities.shows[both], strict=True))

    def odds(self, one: str, other: str) -> float:
        return self.quantities.odds[self.number(one), self.number(other)]


def shown(story: Story) -> list[Disagreement]:
    return [item for item in collate(story).disagreements if item.kind == "figure"]


def test_every_show_has_a_weight() -> None:
    assert table("quantity_odds")["same"].keys() == {"always", *SHOWS}
    assert table("quantity_odds")["differ"].keys() == {"always", *TELLS}


def test_the_value_says_nothing(story_of: StoryOf) -> None:
    one = "Divers raised 31 crates from the wreck off Orvik."
    other = "From the wreck off Orvik divers have raised {} crates, says the coroner."
    same, differing = (Read(story_of(one, other.format(crates))) for crates in (31, 44))
    # Both stories are read with the figure of the second report last.
    assert same.quantities.shows == differing.quantities.shows


def test_words_around_speak_for_one_quantity(story_of: StoryOf) -> None:
    read = Read(
        story_of(
            "Divers raised 31 crates from the wreck off Orvik.",
            "From the wreck off Orvik divers raised 44 crates.\n\nIn Kelm cranes raised 52 crates of plums.",
        )
    )
    assert read.odds("31 crates", "44 crates") > read.odds("31 crates", "52 crates")
    near, far = (read.shown("31 crates", other)["near"] for other in ("44 crates", "52 crates"))
    assert near > far


def test_a_part_is_set_against_no_whole(story_of: StoryOf) -> None:
    whole = "The inspectors found cracks in 19 wagons of the mountain railway."
    part = "The inspectors found cracks in 17 of the wagons of the mountain railway."
    assert shown(story_of(whole, part)) == []
    assert len(shown(story_of(part, part.replace("17", "19")))) == 1


def test_sums_in_other_words(story_of: StoryOf) -> None:
    story = story_of(
        "Bailiffs took about a dozen crates of ledgers from the brewer's cellar, and two safes.",
        "Bailiffs carried 20 crates of secret ledgers away.",
    )
    (found,) = shown(story)
    assert [side[0].text for side in found.sides] == ["about a dozen crates", "20 crates"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # How far back somebody looks is chosen.
        (
            "Marr won eight of the last ten bouts in Orvik.",
            "Marr won eight of the last fourteen bouts in Orvik.",
        ),
        # Each poll has shares of its own.
        (
            "A poll for the Orvik Post found that 61 percent of islanders want a bridge.",
            "A poll for Radio Kelm found that 74 percent of islanders want a bridge.",
        ),
    ],
)
def test_what_is_no_quantity(one: str, other: str, story_of: StoryOf) -> None:
    assert shown(story_of(one, other)) == []


def test_the_order_of_the_reports_does_not_matter(story_of: StoryOf) -> None:
    one = "Divers raised 31 crates from the wreck off Orvik."
    other = "From the wreck off Orvik divers have raised 44 crates, says the coroner."
    there, back = Read(story_of(one, other)), Read(story_of(other, one))
    assert there.odds("31", "44") == back.odds("44", "31")


def test_people_by_two_nouns(story_of: StoryOf) -> None:
    one, other = "Nine envoys of Orvik were told to leave Kelm.", "Kelm told {} diplomats of Orvik to leave."
    (found,) = shown(story_of(one, other.format("four")))
    assert [side[0].text for side in found.sides] == ["Nine envoys", "four diplomats"]
    assert shown(story_of(one, other.format("nine"))) == []


def test_times_in_two_units(story_of: StoryOf) -> None:
    one, other = "The blackout in Orvik lasted {}.", "The blackout in Orvik lasted {}, clerks said."
    assert len(shown(story_of(one.format("six hours"), other.format("90 minutes")))) == 1
    assert shown(story_of(one.format("two hours"), other.format("120 minutes"))) == []


def test_sums_of_a_currency_that_no_table_has(story_of: StoryOf) -> None:
    one = "The thieves in Orvik took {} from the bank's vault."
    assert len(shown(story_of(one.format("85,000 ducats"), one.format("140,000 ducats")))) == 1


def test_a_count_that_may_have_grown(story_of: StoryOf) -> None:
    one, other = (
        "Orvik\n\n3 May 2031\n\n{} people drowned in Orvik.",
        "Orvik\n\n4 May 2031\n\n{} people drowned in Orvik.",
    )
    (found,) = shown(story_of(one.format(12), other.format(15)))
    assert found.judgement == "unsure"
    assert "a later report" in found.rule
    # A story that many tell is followed, and its counts grow.
    more = [
        f"Orvik\n\n4 May 2031\n\n{{}} people drowned in Orvik, {who} said." for who in ("he", "she", "one")
    ]
    assert shown(story_of(one.format(12), *(text.format(15) for text in (other, *more)))) == []


def test_people_counted_in_two_parts(story_of: StoryOf) -> None:
    whole, parts = "Divers saved {} people off Orvik.", "Divers saved {} and five women off Orvik."
    assert shown(story_of(whole.format("12"), parts.format("seven men"))) == []


def test_nouns_that_may_name_one_thing_are_of_one_sort(story_of: StoryOf) -> None:
    read = Read(
        story_of(
            "Thieves took 14 paintings from the Lund gallery on Sunday.",
            "After the theft at the Lund gallery on Sunday eleven canvases are missing.",
        )
    )
    assert read.shown("14 paintings", "eleven canvases")["noun"] > 0
