"""Days and clock times of one matter, laid side by side."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate, prepare
from rashomon.collation.disagreements.same_time import SHOWS, Times
from rashomon.collation.disagreements.times import Time, exclude, times_of
from rashomon.language.tables import table
from rashomon.model import Disagreement, Story

StoryOf = Callable[..., Story]

FERRY = "Ferry on the rocks\n\n{day} March 2031\n\n{text}"


def report(text: str, day: int = 4) -> str:
    return FERRY.format(day=day, text=text)


def told(story: Story, siglum: str = "A") -> list[Time]:
    return list(times_of(prepare(story).story.witness(siglum)))


def shown(story: Story) -> list[Disagreement]:
    return [item for item in collate(story).disagreements if item.kind == "date"]


def sides(story: Story) -> list[list[str]]:
    (found,) = shown(story)
    return [[passage.witness for passage in side] for side in found.sides]


@pytest.mark.parametrize(
    ("text", "bound", "grain"),
    [
        ("The quay at Orvik stays closed until 15 September.", "until", "day"),
        ("The quay at Orvik has been closed since Monday.", "from", "name"),
        ("The quay at Orvik was closed in May.", "at", "month"),
        ("The quay at Orvik reopens on 15 September.", "until", "day"),
        ("The new toll takes effect on the first of July.", "from", "day"),
        ("The quay at Orvik was closed two years ago.", "at", "year"),
        ("The quay at Orvik was closed at 9.20 p.m.", "at", "hour"),
        ("The quay at Orvik was closed in the evening.", "at", "part"),
    ],
)
def test_how_a_time_is_told(story_of: StoryOf, text: str, bound: str, grain: str) -> None:
    (time,) = told(story_of(report(text)))
    assert (time.bound, time.grain) == (bound, grain)


@pytest.mark.parametrize(
    "text",
    [
        "The harbour master spoke of Sunday's storm.",
        "The pilots recalled the 8 May sinking with flowers.",
        "The harbour master said on Tuesday that the quay was safe.",
        "The quay is safe today.",
        "More pilots were at sea than in May.",
    ],
)
def test_what_dates_nothing(story_of: StoryOf, text: str) -> None:
    assert told(story_of(report(text))) == []


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("The quay stays closed until 15 September.", "The quay is shut until 15 October.", True),
        ("The count begins at 9 a.m. on Wednesday.", "The count begins at 2 p.m. on Wednesday.", True),
        ("The call came at 22.40.", "The call came shortly after midnight.", True),
        ("The ferry sank on Tuesday.", "The ferry sank on 4 March.", False),
        ("The ferry sank on Tuesday.", "The ferry sank on Monday.", True),
        ("The call came at 9.20 p.m.", "The call came at about twenty past nine.", False),
    ],
)
def test_times_that_exclude_each_other(story_of: StoryOf, one: str, other: str, apart: bool) -> None:
    story = prepare(story_of(report(one), report(other))).story
    # The clock time, where there is one ("clock" comes before "day").
    left, right = (min(times_of(witness), key=lambda time: time.kind) for witness in story.witnesses)
    assert exclude(left, right) == exclude(right, left) == apart


def test_what_speaks_for_one_matter(story_of: StoryOf) -> None:
    story = prepare(
        story_of(
            report("The lifeboat was called out at 22.40. The bakery opened at six in the morning."),
            report("The lifeboat was called out just after midnight."),
        )
    )
    times = Times(story.material())
    assert [time.passage.text for time in times.told] == [
        "at 22.40",
        "at six in the morning",
        "just after midnight",
    ]
    assert times.odds[0, 2] == times.odds[2, 0] > times.odds[1, 2]
    assert times.likeliest(2, "A") == times.odds[0, 2]
    assert set(table("time_odds")["same"]) == {"always", *SHOWS}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The lifeboat of Orvik was called out at 22.40.",
            "The Orvik lifeboat was called out after midnight.",
        ),
        ("The quay of Orvik stays closed until 15 May.", "The quay of Orvik stays closed until 15 June."),
        (
            "The pilots have been given until Friday to leave.",
            "The pilots have been given until 30 April to leave.",
        ),
    ],
)
def test_two_times_of_one_matter(story_of: StoryOf, one: str, other: str) -> None:
    assert sides(story_of(report(one), report(other))) == [["A"], ["B"]]
    assert sides(story_of(report(other), report(one))) == [["A"], ["B"]]


def test_a_third_report_stands_with_the_one_it_agrees_with(story_of: StoryOf) -> None:
    story = story_of(
        report("The lifeboat of Orvik was called out at 22.40."),
        report("The lifeboat of Orvik was called out just after midnight."),
        report("It was twenty to eleven at night when the lifeboat of Orvik was called out."),
    )
    assert sides(story) == [["A", "C"], ["B"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # A hedge meets, a weekday is the date.
        ("The lifeboat was called out at 22.40.", "The lifeboat was called out at about twenty to eleven."),
        ("The ferry sank off Orvik on Tuesday.", "The ferry sank off Orvik on 4 March."),
        # Each count has its hour.
        ("By noon the storm had sunk 30 boats.", "By dusk the storm had sunk 45 boats."),
        # Another matter.
        ("The lifeboat was called out at 22.40.", "The bakery on the square sells buns from 6 a.m."),
        # The report tells both.
        (
            "The lifeboat was called out at 22.40.",
            "The lifeboat was called out at 22.40. The lifeboat was called out again at 23.50.",
        ),
    ],
)
def test_no_two_times_of_one_matter(story_of: StoryOf, one: str, other: str) -> None:
    assert shown(story_of(report(one), report(other))) == []
