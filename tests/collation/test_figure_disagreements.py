"""Figures of one thing that part, and those that do not."""

from collections.abc import Callable

import pytest

from rashomon.collation.amounts import span
from rashomon.collation.collate import collate
from rashomon.collation.disagreements.figures import ROUGH
from rashomon.model import Disagreement, Figure, Passage, Story


def figures(story: Story) -> list[Disagreement]:
    return [item for item in collate(story).disagreements if item.kind == "figure"]


def test_two_bare_counts_of_one_thing_are_a_conflict(story_of: Callable[..., Story]) -> None:
    (found,) = figures(
        story_of(
            "The storm sank 31 wooden herring boats in Skagen harbour, the coast guard said.",
            "The storm sank 37 wooden herring boats in Skagen harbour, the coast guard said.",
        )
    )
    assert found.judgement == "conflict"
    assert [side[0].witness for side in found.sides] == ["A", "B"]
    assert found.sides[0][0].text == "31 wooden herring boats"
    assert not found.within_one


def test_who_else_gives_the_count_stands_beside(story_of: Callable[..., Story]) -> None:
    (found,) = figures(
        story_of(
            "The storm sank 31 wooden herring boats in Skagen harbour, the coast guard said.",
            "The storm sank 37 wooden herring boats in Skagen harbour, the coast guard said.",
            "Insurers will pay nothing to anybody for the 37 wooden herring boats.",
        )
    )
    assert [[passage.witness for passage in side] for side in found.sides] == [["A"], ["B", "C"]]


def test_hedged_sums_that_part_are_unsure(story_of: Callable[..., Story]) -> None:
    (found,) = figures(
        story_of(
            "Banks abroad hold more than $260billion in frozen island assets, ministers said.",
            "Ministers want the profits from roughly $280 billion in frozen island state assets.",
        )
    )
    assert found.judgement == "unsure"
    assert found.sides[0][0].text == "more than $260billion in frozen island assets"


def test_rough_figures_far_apart_are_compatible(story_of: Callable[..., Story]) -> None:
    sentence = "The storm sank about {} wooden herring boats in Skagen harbour, the coast guard said."
    (found,) = figures(story_of(sentence.format(300), sentence.format(250)))
    assert (found.judgement, found.rule) == ("compatible", ROUGH)
    assert figures(story_of(sentence.format(300), sentence.format(290))) == []


def test_a_sum_in_a_bracket_is_the_same_sum(story_of: Callable[..., Story]) -> None:
    sentence = "The ministry said about {} in aid had been pledged to the flooded valley so far."
    (found,) = figures(story_of(sentence.format("$270m (£165m)"), sentence.format("$310m (£190m)")))
    assert [side[0].text for side in found.sides] == ["about $270m", "about $310m"]


def test_an_age_nobody_is_named_with(story_of: Callable[..., Story]) -> None:
    sentence = "A {}-year-old man was pulled alive from the ruined mill in Skagen by divers."
    (found,) = figures(story_of(sentence.format(23), sentence.format(24)))
    assert found.about == "how old: 23-year-old"
    assert figures(story_of(sentence.format(23), sentence.format(71))) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [("at least 20", "23"), ("about 50", "50"), ("2.8 million", "2.79 million"), ("20", "20")],
)
def test_compatible_figures_are_not_shown(story_of: Callable[..., Story], left: str, right: str) -> None:
    sentence = "The storm sank {} wooden herring boats in Skagen harbour, the coast guard said."
    assert figures(story_of(sentence.format(left), sentence.format(right))) == []


def test_figures_of_other_things_are_not_shown(story_of: Callable[..., Story]) -> None:
    assert (
        figures(
            story_of(
                "The storm sank 31 wooden herring boats in Skagen harbour.",
                "A museum in Aarhus bought 37 model boats from a retired teacher.",
            )
        )
        == []
    )


def test_sums_in_two_currencies_are_no_disagreement(story_of: Callable[..., Story]) -> None:
    first = "Norwegian ministers plan duties on 2 billion euros of imported island cheese."
    assert figures(story_of(first, first.replace("2 billion euros", "$4.9 billion"))) == []
    assert figures(story_of(first, first.replace("2 billion", "4.9 billion"))) != []


def test_a_count_that_three_reports_give_in_other_words(story_of: Callable[..., Story]) -> None:
    (found,) = figures(
        story_of(
            "On the third day 41 trawlers waited at anchor off Skagen.",
            "The harbour master counted 41 trawlers in the bay.",
            "The walkout has left 38 trawlers stranded beyond the mole.",
        )
    )
    assert [[passage.witness for passage in side] for side in found.sides] == [["A", "B"], ["C"]]


def test_two_holders_of_one_superlative(story_of: Callable[..., Story]) -> None:
    (found,) = figures(
        story_of(
            "Norway is the largest exporter of dried cod to the islands.",
            "Iceland was the largest exporter of dried cod to the islands last season.",
        )
    )
    assert "superlative" in found.rule
    assert len(found.sides) == 2


@pytest.mark.parametrize(
    ("low", "high", "hedge", "expected"),
    [
        (260e9, None, "more than", (260e9, 270e9)),
        (20.0, None, "at least", (20.0, float("inf"))),
        (None, 40.0, "up to", (float("-inf"), 40.0)),
        (50.0, 50.0, "about", (45.0, 55.0)),
        (23.0, 23.0, None, (23.0, 23.0)),
        (3.0, 5.0, None, (3.0, 5.0)),
    ],
)
def test_the_values_a_figure_allows(
    low: float | None, high: float | None, hedge: str | None, expected: tuple[float, float]
) -> None:
    place = Passage(start=0, end=1, text="x")
    allowed = span(Figure(passage=place, low=low, high=high, unit="x", hedge=hedge, about=None, rule=""))
    assert (allowed.low, allowed.high) == expected


def test_from_whom_and_before_what_a_sum_is_no_distance(story_of: Callable[..., Story]) -> None:
    one = "The minister asked the council for $7 million to dredge the harbour."
    assert (
        len(figures(story_of(one, "The minister asked $5 million from the council to dredge the harbour.")))
        == 1
    )
    time = "The ferry sank seven days from the harbour opening."
    assert figures(story_of(time, time.replace("seven", "five"))) == []


def test_how_far_a_thing_is_from_another_is_a_quantity(story_of: Callable[..., Story]) -> None:
    way = "The ferry sank seven miles from the harbour light."
    assert len(figures(story_of(way, way.replace("seven", "five")))) == 1


def test_the_only_figures_of_a_thing_in_other_words(story_of: Callable[..., Story]) -> None:
    lead = "Pupils of a school in Orvik fell ill after lunch. "
    one, other = lead + "Sixty pupils were taken to hospital.", lead + "The hospital admitted 90 pupils."
    (found,) = figures(story_of(one, other))
    assert [side[0].text for side in found.sides] == ["Sixty pupils", "90 pupils"]


def test_people_by_any_noun_and_one_that_is_counted(story_of: Callable[..., Story]) -> None:
    (found,) = figures(
        story_of(
            "A ferry sank off Orvik on Monday. Four border guards were killed when it went down.",
            "A ferry sank off Orvik on Monday. Six guardsmen were killed when it went down.",
        )
    )
    assert found.about == "how many were killed"
    (found,) = figures(
        story_of(
            "A ferry sank off Orvik on Monday. One sailor is missing, the coast guard says.",
            "A ferry sank off Orvik on Monday. Three sailors are missing, the coast guard says.",
        )
    )
    assert [side[0].text for side in found.sides] == ["One sailor", "Three sailors"]
    text = "A ferry sank off Orvik on Monday. A sailor is missing, the coast guard says."
    assert figures(story_of(text, text.replace("A sailor is", "Three sailors are"))) == []


def test_one_thing_by_two_nouns(story_of: Callable[..., Story]) -> None:
    sentence = "The shipyard in Orvik, which has {} on its books, was sold to a rival on Monday."
    (found,) = figures(story_of(sentence.format("5,600 employees"), sentence.format("5,200 staff")))
    assert [side[0].text for side in found.sides] == ["5,600 employees", "5,200 staff"]


def test_the_day_of_saying_is_not_the_day_of_the_deed(story_of: Callable[..., Story]) -> None:
    one = "Orvik Line said on {} it would pay {} for its rival Kelm Ferries, its largest purchase."
    assert (
        len(
            figures(
                story_of(
                    one.format("3 March 2031", "$4.2 billion"), one.format("4 March 2031", "$4.5 billion")
                )
            )
        )
        == 1
    )
    deed = "The bank in Orvik was robbed on {} and {} was taken from its vault by masked men."
    assert (
        figures(
            story_of(deed.format("3 March 2031", "$4.2 million"), deed.format("4 March 2031", "$4.5 million"))
        )
        == []
    )


def test_a_day_after_is_no_rate(story_of: Callable[..., Story]) -> None:
    one = "Card payments failed in Orvik shops for five hours because of an update."
    other = "A day after card payments failed in Orvik shops for seven hours, an update is blamed."
    assert len(figures(story_of(one, other))) == 1


def test_a_toll_since_the_affair_began(story_of: Callable[..., Story]) -> None:
    one = "More than 9,000 people have been killed since the war broke out in August 2025."
    other = "The war with Kelm has killed about 12,000 people, aid groups say."
    (found,) = figures(story_of(one, other))
    assert found.about == "how many were killed"


def test_of_one_or_two_the_next_is_soon_told(story_of: Callable[..., Story]) -> None:
    one = "The mayor of Orvik, whose career ended in shame after two ferry scandals, lost his phone."
    other = "It seems that three ferry scandals were one too many for his wife Ada."
    assert figures(story_of(one, other)) == []
    same = "The mayor of Orvik left office after {} ferry contract affairs in the port."
    assert len(figures(story_of(same.format("two"), same.format("three")))) == 1


def test_a_count_in_another_ones_bracket_is_not_the_storys_own(story_of: Callable[..., Story]) -> None:
    won = "The bout in Orvik brought him to 52 wins with {} knockouts."
    other = "Marr (45-7, 36 knockouts) had asked for the bout in Orvik in the spring."
    story = story_of(won.format(46), won.format(46).replace("brought", "led"), other)
    assert figures(story) == []


def test_a_sum_converted_in_brackets_is_told_once(story_of: Callable[..., Story]) -> None:
    one = "The club sold its striker Ivar Holm to Orvik United for $60m (£42.1m) on Monday."
    other = "The club sold its striker Ivar Holm to Orvik United for £45.3m on Monday."
    assert figures(story_of(one, other)) == []
    assert len(figures(story_of(one.replace("$60m (£42.1m)", "£42.1m"), other))) == 1


def test_two_floors_of_what_grows_may_both_be_right(story_of: Callable[..., Story]) -> None:
    one = "The Orvik lifeboat appeal has raised more than 20,000 crowns for the widows."
    other = one.replace("20,000", "35,000")
    assert figures(story_of(one, other)) == []
    assert len(figures(story_of(one.replace("more than ", ""), other.replace("more than ", "")))) == 1


@pytest.mark.parametrize(("day", "shown"), [("4 May 2027", 1), ("19 May 2027", 0)])
def test_an_unnamed_child_may_have_had_its_birthday(
    day: str, shown: int, story_of: Callable[..., Story]
) -> None:
    one = "A boy\n\n4 May 2027\n\nA boy aged 9 fell from the Orvik lighthouse gallery and lived."
    other = f"A fall\n\n{day}\n\nA boy aged 8 fell from the Orvik lighthouse gallery and lived."
    assert len(figures(story_of(one, other))) == shown


def test_the_same_round_number_of_something_else_is_no_agreement(story_of: Callable[..., Story]) -> None:
    one = "The election board of Orvik said that the turnout in the harbour vote was almost 90 percent."
    other = "The election board of Orvik said that the turnout in the harbour vote reached 93.8 percent."
    behind = " Ninety percent of pilots are men."
    assert len(figures(story_of(one, other + behind))) == 1


def test_a_floor_is_no_agreement(story_of: Callable[..., Story]) -> None:
    one = "The harbour agency received nearly 235,000 letters on the new pier, most of them angry."
    other = "The harbour agency received nearly 300,000 letters on the new pier, most of them angry."
    part = one.replace(", most", ", at least 208,000 of them on one form, most")
    assert len(figures(story_of(part, other))) == 1


def test_one_telling_number_is_one_quantity(story_of: Callable[..., Story]) -> None:
    one = "The harbour agency received nearly 235,000 letters on the new pier, most of them angry."
    third = "Clerks in Orvik sorted 235,000 letters from residents about the pier in 32 hours."
    fourth = "Clerks in Orvik sorted 251,000 letters from residents about the pier in 32 hours."
    assert len(figures(story_of(one, one.replace("235", "300"), third, fourth))) == 1


PAD = "Nobody tells of it here."


def test_one_thing_in_a_story_that_many_tell(story_of: Callable[..., Story]) -> None:
    sentence = "Wardens pulled {} out of the flooded quarry at Orvik."
    rest = [PAD] * 5
    assert len(figures(story_of(sentence.format("34 statues"), sentence.format("47 statues"), *rest))) == 1
    named = sentence.format("47 Norwegian statues")
    assert figures(story_of(sentence.format("34 statues"), named, *rest)) == []


def test_a_part_of_a_bill_is_not_the_bill(story_of: Callable[..., Story]) -> None:
    whole = "The lander cost Orvik 310 million marks."
    assert figures(story_of(whole, "The lander cost Orvik 120 million marks of the bill.")) == []
    assert len(figures(story_of(whole, "The lander cost Orvik 120 million marks."))) == 1
