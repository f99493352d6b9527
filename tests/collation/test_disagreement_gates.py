"""What keeps two tellings from being set against each other, and what does not."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate
from rashomon.collation.disagreements.wording import MORE
from rashomon.model import Disagreement, Story

Tell = Callable[..., Story]


def of_kind(story: Story, kind: str) -> list[Disagreement]:
    return [item for item in collate(story).disagreements if item.kind == kind]


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("12 May 2031", "12 May 2031", 1),
        # Where few tell the story, both are shown, as told on two days.
        ("12 May 2031", "13 May 2031", 1),
        # Counts that grow are of their time.
        ("12 May 2031", "22 May 2031", 0),
    ],
)
def test_tolls_are_of_one_day(story_of: Tell, one: str, other: str, shown: int) -> None:
    left = f"Slope gives way\n\n{one}\n\nA landslide near Orvik killed 12 people, the mayor said."
    right = f"Landslide in the north\n\n{other}\n\nA landslide near Orvik killed 15 people, the mayor said."
    assert len(of_kind(story_of(left, right), "figure")) == shown


def test_two_floors_of_a_toll_differ(story_of: Tell) -> None:
    (found,) = of_kind(
        story_of(
            "A landslide near Orvik killed at least 12 people and flattened a school.",
            "A landslide near Orvik killed at least 15 people and flattened a school.",
        ),
        "figure",
    )
    assert found.about == "how many were killed"


@pytest.mark.parametrize(
    ("one", "twin", "other"),
    [
        (
            "The ferries of the line carried 420 passengers and crew through the Orvik strait.",
            "The ferries of the line carried 420 passengers through the Orvik strait.",
            "The ferries of the line carried 246 passengers through the Orvik strait.",
        ),
        (
            "Brandt averaged 30 goals in the season for the Orvik handball club.",
            "Brandt scored 30 goals in the season for the Orvik handball club.",
            "Brandt scored 13 goals in the season for the Orvik handball club.",
        ),
        (
            "Year seven pupils at the Orvik harbour school were tested for measles.",
            "Seven pupils at the Orvik harbour school were tested for measles.",
            "Nine pupils at the Orvik harbour school were tested for measles.",
        ),
        (
            "Stars raised millions of crowns for the sailors of Orvik harbour.",
            "Stars raised 70 million crowns for the sailors of Orvik harbour.",
            "Stars raised 40 million crowns for the sailors of Orvik harbour.",
        ),
        (
            "In 2009 the Orvik shipyard sold 30 trawlers to the northern fleet.",
            "The Orvik shipyard sold 30 trawlers to the northern fleet.",
            "In 2019 the Orvik shipyard sold 40 trawlers to the northern fleet.",
        ),
    ],
)
def test_counts_of_different_things(story_of: Tell, one: str, twin: str, other: str) -> None:
    assert of_kind(story_of(one, other), "figure") == []
    assert len(of_kind(story_of(twin, other), "figure")) == 1


def test_a_bare_duration_of_one_thing(story_of: Tell) -> None:
    (found,) = of_kind(
        story_of(
            "The actress had been in an Orvik clinic for three weeks with a lung infection.",
            "The actress had been in an Orvik clinic for five weeks with a lung infection.",
        ),
        "figure",
    )
    assert found.judgement == "unsure"


def test_rounded_sums_that_only_touch_part(story_of: Tell) -> None:
    (found,) = of_kind(
        story_of(
            "The Orvik harbour wall cost the council 14 million crowns, the auditor said.",
            "The Orvik harbour wall cost the council 15 million crowns, the auditor said.",
        ),
        "figure",
    )
    assert {side[0].text for side in found.sides} == {"14 million crowns", "15 million crowns"}


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        ("Orla Brandt, 46, was hurt.", "The 49-year-old harbour master Orla Brandt was hurt.", "age differs"),
        ("Orla Brandt, 46, was hurt.", "Orla Brandt, 47, was hurt, a doctor said.", "birthday"),
        ("Orla Brandt, 46, was hurt.", "Orla Brandt, 46, was hurt, a doctor said.", ""),
        ("Orla Brandt, 46, was hurt.", "Orla Brandt was hurt, and Nils Holm, 31, died.", ""),
    ],
)
def test_ages_of_one_person(story_of: Tell, one: str, other: str, rule: str) -> None:
    found = of_kind(
        story_of(f"A ferry hit the pier of Orvik. {one}", f"The pier of Orvik was hit by a ferry. {other}"),
        "figure",
    )
    assert [rule in item.rule and item.about == "how old Orla Brandt is" for item in found] == [True] * bool(
        rule
    )


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("Orvik police arrested the captain on Sunday.", "Orvik police arrested the captain on Saturday.", 1),
        # Different places, each with its day.
        (
            "The island of Tarn holds its primary vote on Feb. 9.",
            "The island of Sund holds its primary vote on Feb. 27.",
            0,
        ),
        # The day that an event is set against.
        (
            "Brandt toured the Orvik villages ahead of the June 7 vote.",
            "Brandt toured the Orvik villages in May.",
            0,
        ),
        ("Tests by the fleet found 41 leaks on Sunday.", "Tests by the fleet found 42 leaks on Saturday.", 0),
    ],
)
def test_days_of_one_event(story_of: Tell, one: str, other: str, shown: int) -> None:
    story = story_of(f"Ferry case\n\n12 May 2031\n\n{one}", f"Case of the ferry\n\n12 May 2031\n\n{other}")
    assert len(of_kind(story, "date")) == shown


def test_days_told_as_weekdays_need_reports_of_one_day(story_of: Tell) -> None:
    story = story_of(
        "Ferry case\n\n12 May 2031\n\nOrvik police arrested the captain on Sunday.",
        "Case of the ferry\n\n14 May 2031\n\nOrvik police arrested the captain on Tuesday.",
    )
    assert of_kind(story, "date") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "About 30 percent of the Orvik dockers do not support Captain Orla Brandt as harbour master.",
            "The Orvik dockers support Captain Orla Brandt as harbour master.",
        ),
        (
            "Captain Orla Brandt will not lead the Orvik fishing fleet.",
            "Captain Orla Brandt led the Orvik fishing fleet.",
        ),
    ],
)
def test_what_some_leave_or_what_is_to_come_denies_nothing(story_of: Tell, one: str, other: str) -> None:
    assert of_kind(story_of(one, other), "polarity") == []


@pytest.mark.parametrize(("when", "shown"), [("", 1), (" in 2012", 0)])
def test_what_was_refused_years_ago_answers_nothing(story_of: Tell, when: str, shown: int) -> None:
    quiet = "Auditors asked about the missing fuel money. Orla Brandt did not respond to questions about it."
    refused = f"Orla Brandt rejected an audit of the missing fuel money{when}."
    assert len(of_kind(story_of(quiet, refused), "polarity")) == shown


def test_an_answer_is_to_what_was_asked(story_of: Tell) -> None:
    quiet = "Auditors asked about the missing fuel money. Orla Brandt did not respond to questions about it."
    matter = "“The missing fuel money was spent on rescue boats,” Orla Brandt said."
    other = "“I love the old lighthouse most of all,” Orla Brandt said."
    assert [item.about for item in of_kind(story_of(quiet, matter), "polarity")] == [
        "whether Orla Brandt has answered"
    ]
    assert of_kind(story_of(quiet, other), "polarity") == []


@pytest.mark.parametrize(
    "silence",
    [
        "Kim Vaal called the parents of the drowned sailor liars. Mayor Ada Roe has been silent on Mr. Vaal.",
        "Mayor Ada Roe remained silent during the speech of Kim Vaal.",
    ],
)
def test_a_name_in_common_or_a_quiet_hour_makes_no_answer(story_of: Tell, silence: str) -> None:
    answer = "Ada Roe endorses Jo Brand with the blessing of Kim Vaal.\n\nAda Roe endorsed Jo Brand Monday."
    assert of_kind(story_of(f"Row over sailor\n\n{silence}", answer), "polarity") == []


def test_who_is_silent_is_the_subject(story_of: Tell) -> None:
    quiet = "Several skippers supporting Orla Brandt declined to comment on the missing fuel money."
    matter = "“The missing fuel money was spent on rescue boats,” Orla Brandt said."
    assert of_kind(story_of(quiet, matter), "polarity") == []


def test_a_stutter_is_no_other_wording(story_of: Tell) -> None:
    one = "“If she gets the keys, if she gets the keys of the harbour, nothing will help,” Nils Holm said."
    other = "“If she gets the keys of the harbour, nothing will help,” Nils Holm said."
    twin = "“If she gets the plans, if she gets the keys of the harbour, nothing will help,” Nils Holm said."
    assert of_kind(story_of(one, other), "quotation") == []
    assert len(of_kind(story_of(twin, one), "quotation")) == 1


def test_words_dropped_beside_an_editors_are_dropped(story_of: Tell) -> None:
    one = (
        "“There was never a captain, not me, not Nils [Holm], nobody, more fit to lead the fleet "
        "than Orla Brandt,” the admiral said."
    )
    other = "“There was never a captain more fit to lead the fleet than Orla Brandt,” the admiral said."
    (found,) = of_kind(story_of(one, other), "quotation")
    assert (found.judgement, found.rule) == ("compatible", MORE)


def test_scare_quotes_in_a_headline_are_no_quotation(story_of: Tell) -> None:
    story = story_of(
        "'Missing' sailors may decide the vote\n\nThe sailors of Orvik are away at sea, Nils Holm said.",
        "Sailors of Orvik away at sea\n\nThe sailors of Orvik are away at sea, Nils Holm said.",
    )
    assert of_kind(story, "headline") == []


def test_a_whole_told_in_parts_is_no_countrys_count(story_of: Tell) -> None:
    whole = "So far 27 deaths have been confirmed, 26 in Norway and one in Sweden, the office said."
    part = "Norway has seen 26 deaths, the office said."
    assert of_kind(story_of(whole, part), "figure") == []
    assert len(of_kind(story_of("Norway has seen 25 deaths, the office said.", part), "figure")) == 1
    assert len(of_kind(story_of(whole, "Norway has seen 25 deaths, the office said."), "figure")) == 1


@pytest.mark.parametrize("many", ["Researchers", "Authorities"])
def test_nobody_in_particular_is_no_other_speaker(many: str, story_of: Tell) -> None:
    one = f"{many} said the tide was “far higher than any wave on record in this harbour”."
    other = "Nils Holm said the tide was “far higher than any wave on record in this harbour”."
    assert of_kind(story_of(one, other), "attribution") == []


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("A police spokeswoman, Orla Brandt, called.", "Press secretary Orla Brandt called the mayor.", 0),
        ("Director-General Orla Brandt called.", "Orla Brandt, director general of the port, called.", 0),
        ("Campaign manager Orla Brandt called.", "Campaign chairwoman Orla Brandt called the mayor.", 1),
    ],
)
def test_one_office_under_two_names(story_of: Tell, one: str, other: str, shown: int) -> None:
    assert len(of_kind(story_of(one, other), "label")) == shown
