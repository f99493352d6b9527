"""Counts of people by what happened to them."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate
from rashomon.collation.disagreements.counted import tell
from rashomon.collation.disagreements.same_count import may_differ
from rashomon.collation.tellings import Tellings
from rashomon.model import Disagreement, Story


def figures(story: Story) -> list[Disagreement]:
    return [item for item in collate(story).disagreements if item.kind == "figure"]


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        (
            "A landslide near Orvik killed 12 people on Monday.",
            "Fifteen people were killed when a slope above Orvik gave way.",
            "how many were killed",
        ),
        (
            "The railway said 2,400 drivers had walked out on Monday.",
            "The union says 3,100 workers have downed tools since Monday.",
            "how many are on strike",
        ),
        (
            "A landslide near Orvik killed 12 people on Monday.",
            "A landslide near Orvik injured 15 people on Monday.",
            None,
        ),
        (
            "A landslide near Orvik killed 12 people on Monday.",
            "A landslide near Orvik in 1987 killed 15 people.",
            None,
        ),
        (
            "Police at the Orvik match arrested 12 people on Monday.",
            "Police at the Orvik match arrested seven men and five women on Monday.",
            None,
        ),
    ],
)
def test_tolls(one: str, other: str, about: str | None, story_of: Callable[..., Story]) -> None:
    found = figures(story_of(one, other))
    if about is None:
        assert found == []
    else:
        assert [(item.about, item.judgement) for item in found] == [(about, "unsure")]


def test_a_report_of_another_day_stands_with_the_count_that_it_gives(story_of: Callable[..., Story]) -> None:
    one = "Slope slides near Orvik\n\n3 May 2027\n\nA landslide near Orvik injured 12 people on Monday."
    other = "Orvik road shut\n\n3 May 2027\n\nFifteen people were injured when a slope above Orvik gave way."
    later = "Orvik digs\n\n4 May 2027\n\nTwelve people were injured in the landslide near Orvik on Monday."
    (found,) = figures(story_of(one, other, later))
    assert sorted([passage.witness for passage in side] for side in found.sides) == [["A", "C"], ["B"]]


FILLER = "The road to the quarry stays closed. " * 15


def test_a_toll_far_down_counts_where_the_opening_has_none(story_of: Callable[..., Story]) -> None:
    one = "A landslide near Orvik killed 12 people on Monday."
    late = f"A slope gave way above Orvik. {FILLER}Fifteen people were killed."
    (found,) = figures(story_of(one, late))
    assert [side[0].text for side in found.sides] == ["12 people", "Fifteen people"]
    assert figures(story_of(one, f"{one} {FILLER}Fifteen people were killed at Melk.")) == []


def test_a_toll_of_an_earlier_time(story_of: Callable[..., Story]) -> None:
    one = "A slope gave way above Orvik. In September a landslide at Orvik killed 12 people."
    other = "Nobody was hurt above Orvik. The landslide killed 15 people in September."
    (found,) = figures(story_of(one, other))
    assert found.about == "how many were killed (September)"
    assert figures(story_of(one, other.replace("September", "October"))) == []
    year = "The bridge fell in 1987. A mine fire in Kelm killed 15 people in 1987."
    assert figures(story_of(one.replace("September", "1987"), year)) == []


def test_a_count_of_one_country_hides_none_of_another(story_of: Callable[..., Story]) -> None:
    one = "The flood killed 12 people in Norway. Ten people were killed in Sweden."
    other = "In Norway the flood killed 15 people."
    (found,) = figures(story_of(one, other))
    assert [side[0].text for side in found.sides] == ["12 people", "15 people"]


def test_what_happens_every_year_is_no_toll(story_of: Callable[..., Story]) -> None:
    one = "A landslide near Orvik killed 12 people on Monday."
    other = "A slope gave way above Orvik. Landslides kill 15 people every year."
    assert figures(story_of(one, other)) == []


def test_a_toll_that_is_rounded_agrees(story_of: Callable[..., Story]) -> None:
    one = "A landslide near Orvik killed at least 10 people on Monday."
    other = "A landslide near Orvik killed 12 people on Monday."
    assert figures(story_of(one, other)) == []


def test_more_than_two_dozen_may_be_thirty_one(story_of: Callable[..., Story]) -> None:
    one = "More than two dozen fire engines came to the warehouse fire in Orvik."
    other = "In all 31 fire engines came to the warehouse fire in Orvik."
    assert figures(story_of(one, other)) == []


def test_a_difference_is_no_count(story_of: Callable[..., Story]) -> None:
    one = "Ivar Holm won the Orvik title fight five rounds sooner than in May."
    other = "Ivar Holm won the Orvik title fight in six rounds."
    assert figures(story_of(one, other)) == []


def test_a_count_of_each_place(story_of: Callable[..., Story]) -> None:
    one = (
        "The virus spreads. Norway: 140 confirmed cases, 12 deaths. "
        "The United States has 279 confirmed cases of the virus."
    )
    other = (
        "The virus spreads. There are 403 confirmed cases of the virus in the United States. "
        "Norway has reported 165 cases."
    )
    found = {item.about: item for item in figures(story_of(one, other))}
    assert set(found) == {"how many cases there are: Norway", "how many cases there are: United States"}
    sides = found["how many cases there are: Norway"].sides
    assert [side[0].text for side in sides] == ["140 confirmed cases", "165 cases"]


@pytest.mark.parametrize(
    "other",
    [
        "The virus spreads. Norway has reported 140 cases.",
        "The virus spreads. Sweden has reported 165 cases.",
        "The virus spreads. Norway has reported 165 suspected cases.",
        "The virus spreads. Norway has reported 65 new cases.",
        "The virus spreads. In Norway 65 people were infected at a school, 52 in Kelm and 23 in Orvik.",
    ],
)
def test_counts_of_other_places_or_sorts_do_not_differ(other: str, story_of: Callable[..., Story]) -> None:
    assert figures(story_of("The virus spreads. Norway: 140 confirmed cases.", other)) == []


def test_how_many_countries_have_cases(story_of: Callable[..., Story]) -> None:
    one = "The virus has infected people in 21 countries."
    (found,) = figures(story_of(one, "The virus spreads. So far 41 countries have reported cases."))
    assert found.about == "how many countries have cases: the world"
    assert figures(story_of(one, "The virus spreads. Ministers of 41 countries met on Monday.")) == []


def test_a_crowd_is_counted_town_by_town(story_of: Callable[..., Story]) -> None:
    one = "As many as 2,000 people marched in Boston on Monday."
    other = "Police put the march in Boston at roughly 3,000 people on Monday."
    (found,) = figures(story_of(one, other))
    assert [side[0].text for side in found.sides] == ["As many as 2,000 people", "roughly 3,000 people"]
    assert figures(story_of(one, other.replace("Boston", "Chicago"))) == []


def test_a_town_is_one_where_only_another_report_says_so(story_of: Callable[..., Story]) -> None:
    one = "As many as 2,000 people marched in Boston on Monday."
    other = "Fights broke out in the city of Merrow, where another 3,000 people marched on Monday."
    third = "Police near Merrow were calm."
    assert figures(story_of(one, other, third)) == []


def test_five_others_may_be_all_that_were_saved(story_of: Callable[..., Story]) -> None:
    one = "Firefighters rescued another five people from the balcony."
    (found,) = figures(story_of(one, "Around 20 more people had to be led to safety."))
    assert found.about == "how many were rescued"


def test_two_ceilings_are_two_estimates(story_of: Callable[..., Story]) -> None:
    one = "A landslide killed up to 59 people near Orvik."
    (found,) = figures(story_of(one, "A landslide killed up to 76 people near Orvik."))
    assert found.judgement == "unsure"
    assert figures(story_of(one, "A landslide killed up to 60 people near Orvik.")) == []


def test_what_is_feared_is_set_against_nothing_sure(story_of: Callable[..., Story]) -> None:
    one = "A landslide near Orvik killed 12 people on Monday."
    assert figures(story_of(one, "The landslide near Orvik may have killed 20 people.")) == []


@pytest.mark.parametrize(("day", "same"), [("4 May", True), ("6 May", False)])
def test_the_dead_of_one_day_are_of_one_event(day: str, same: bool, story_of: Callable[..., Story]) -> None:
    one = "The vote was an answer to the 4 May collapse of a quay and a shed in the town of Kelm"
    other = f"A new tax on boats follows the {day} landslide in the town of Kelm"
    head = "10 May 2031\n\nThe council of Orvik met. It spoke of bread.\n\n"
    story = story_of(f"{head}{one} that killed 74 people.", f"{head}{other} that killed 83 people.")
    tellings = Tellings(story)
    counts = [told for witness in story.witnesses for told in tell(tellings, witness)]
    assert may_differ(counts[0], counts[-1]) is same


MARCH = "As many as 2,000 people marched in Boston"


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        (f"{MARCH} on Monday.", "The march in Boston on Monday drew roughly 3,000 people.", 1),
        # One day, and many; one day, and a time that is not told.
        (f"{MARCH} on Monday.", "In two weeks roughly 3,000 people marched in Boston.", 0),
        (f"{MARCH} on Monday.", "Roughly 3,000 people marched in Boston.", 0),
        ("Police arrested 12 people on Monday.", "Police arrested 15 people over three nights.", 0),
        # What happens once is of no day.
        ("A slope near Orvik killed 12 people on Monday.", "A slope near Orvik killed 15 people.", 1),
    ],
)
def test_every_day_has_its_own_crowd(
    one: str, other: str, shown: int, story_of: Callable[..., Story]
) -> None:
    assert len(figures(story_of(one, other))) == shown


def test_reports_that_tell_their_day_may_leave_it_out(story_of: Callable[..., Story]) -> None:
    one = f"March in the rain\n\n11 May 2027\n\n{MARCH} on Tuesday."
    other = "Rain in Boston\n\n11 May 2027\n\nRoughly 3,000 people marched in Boston."
    assert len(figures(story_of(one, other))) == 1


def test_an_unknown_place_behind_a_crowd_is_its_place(story_of: Callable[..., Story]) -> None:
    one = "As many as 2,000 people marched in Boston on Monday."
    other = "After calls from Boston roughly 3,000 people marched in the northern city of Ulvang on Monday."
    (found,) = figures(story_of(one, other.replace("in the northern city of Ulvang", "there")))
    assert found.about == "how many took to the streets: Boston"
    assert "streets" not in " ".join(item.about for item in figures(story_of(one, other)))
