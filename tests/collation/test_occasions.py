"""The day of what several reports quote: that of the act it belongs to, or that of the news."""

from collections.abc import Callable
from datetime import date

import pytest

from rashomon.collation.collate import collate
from rashomon.model import Event, Story

StoryOf = Callable[..., Story]
DAY = date(2031, 3, 3)
SPOKE = "Mayor Ida Lund faced the bakers at a meeting on Monday."
FACED = (
    "The hall is small. It has two doors. Nobody sings. Bells ring. "
    "Trawler crews threw cod and plaice from the gallery at Lund on Monday."
)
QUOTED = "“This pier will not carry another winter,” Lund said."


def tellers(events: tuple[Event, ...], words: str) -> list[str]:
    """Who tells the event of which a passage holds ``words``."""
    (event,) = (event for event in events if any(words in passage.text for passage in event.evidence))
    return sorted({passage.witness for passage in event.evidence})


def dated(story_of: StoryOf, *texts: str) -> tuple[Event, ...]:
    """The timeline of reports that came out on one Monday."""
    return collate(story_of(*(f"News of the pier\n\nMarch 3, 2031\n\n{text}" for text in texts))).timeline


def test_two_acts_that_lead_to_one_remark_are_one(story_of: StoryOf) -> None:
    found = dated(story_of, f"{SPOKE} {QUOTED}", f"{FACED}\n\n{QUOTED}")
    assert tellers(found, "faced the bakers") == ["A", "B"]
    apart = dated(story_of, f"{SPOKE} {QUOTED}", FACED)
    assert tellers(apart, "faced the bakers") == ["A"]


def test_who_only_quotes_the_remark_tells_the_act_too(story_of: StoryOf) -> None:
    found = dated(story_of, f"{SPOKE} {QUOTED}", f"The pier is old. {QUOTED}")
    assert tellers(found, "faced the bakers") == ["A", "B"]


@pytest.mark.parametrize(
    "before",
    [
        # Of a year, of another speaker, still to come, too far before.
        "Mayor Ida Lund, who was elected in 2029, shook her head.",
        "The guild of bakers filled the hall on Monday.",
        "Mayor Ida Lund will face the bakers on Friday.",
        f"{SPOKE} It rained. The hall was cold. The doors stood open.",
    ],
)
def test_a_remark_belongs_to_no_other_act(story_of: StoryOf, before: str) -> None:
    found = dated(story_of, f"{before} {QUOTED}", f"The pier is old. {QUOTED}")
    assert all(len({p.witness for p in event.evidence}) == 1 for event in found)


LEADS = (
    "The harbour council closed the northern pier on Monday.",
    "The northern pier was closed by the harbour council on Monday.",
    "The harbour council shut the northern pier on Monday.",
)
REMARK = "“This pier will not carry another winter,” engineer Ada Venn {said}."


def test_what_three_reports_quote_without_a_day_is_of_the_day_of_the_news(story_of: StoryOf) -> None:
    found = dated(story_of, *(f"{lead}\n\n{REMARK.format(said='said')}" for lead in LEADS))
    assert tellers(found, "another winter") == ["A", "B", "C"]
    assert {e.earliest for e in found if "another winter" in e.what} == {DAY}


@pytest.mark.parametrize("said", ["has said", "had repeatedly said", "said last year"])
def test_what_was_said_some_other_time_is_not(story_of: StoryOf, said: str) -> None:
    first, *more = (f"{lead}\n\n{REMARK.format(said='said')}" for lead in LEADS)
    found = dated(story_of, first.replace("Venn said", f"Venn {said}"), *more)
    assert not [e for e in found if "another winter" in e.what and e.earliest == DAY]


def test_two_reports_are_not_enough(story_of: StoryOf) -> None:
    found = dated(story_of, *(f"{lead}\n\n{REMARK.format(said='said')}" for lead in LEADS[:2]), LEADS[2])
    assert not [event for event in found if "another winter" in event.what]


def test_a_date_within_the_quoted_words_is_none_of_the_quotation(story_of: StoryOf) -> None:
    remark = "“If it were up to me today, the pier would stay shut,” {who} said."
    found = dated(
        story_of,
        f"{SPOKE} {remark.format(who='Lund')}",
        f"The pier is old. {remark.format(who='Ida Lund')}",
    )
    assert tellers(found, "faced the bakers") == ["A", "B"]


def test_who_quotes_it_as_said_some_time_quotes_the_same(story_of: StoryOf) -> None:
    texts = [f"{lead}\n\n{REMARK.format(said='said')}" for lead in LEADS]
    found = dated(story_of, *texts, f"{LEADS[0]}\n\n{REMARK.format(said='has said')}")
    assert tellers(found, "another winter") == ["A", "B", "C", "D"]


def test_what_is_shown_of_a_remark_names_its_speaker(story_of: StoryOf) -> None:
    news = "The harbour council shut the northern pier on Monday over cracks in its pillars."
    who = "Mayor Ida Lund was angry. “This pier will not carry another winter,” she said."
    found = dated(story_of, *(f"{news}\n\n{who}{tail}" for tail in ("", " It rained.", " Bells rang.")))
    (event,) = (event for event in found if "winter" in event.what)
    assert event.what == who
