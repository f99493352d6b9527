"""In which order disagreements are told. All sentences are invented."""

from collections.abc import Callable

from rashomon.collation.collate import collate
from rashomon.model import Story


def test_facts_come_before_words(story_of: Callable[..., Story]) -> None:
    one = (
        "A landslide near Orvik killed 12 people on Monday, mayor Tom Arden said. “We will dig until every"
        " soul is found before winter comes,” Arden said. Jane Roe, who runs the quarry, said he sold it."
        " Tom Arden denied it."
    )
    other = (
        "Fifteen people were killed when a slope above Orvik gave way on Monday, strongman Tom Arden said."
        " “We will dig until every child is found before winter comes,” Arden said."
    )
    found = collate(story_of(one, other)).disagreements
    assert [item.id for item in found] == [f"d{number}" for number in range(1, len(found) + 1)]
    assert [item.kind for item in found] == ["figure", "polarity", "quotation", "label"]
    assert [item.within_one for item in found] == [False, True, False, False]


def test_what_is_only_worded_apart_comes_last(story_of: Callable[..., Story]) -> None:
    one = (
        "Skipper Tom Arden met the press in Orvik. “We will dig until every last soul is found up here before"
        " winter comes,” Arden said."
    )
    other = (
        "Strongman Tom Arden met the press in Orvik. “We will dig until every soul is found up here before"
        " winter comes,” Arden said."
    )
    found = collate(story_of(one, other)).disagreements
    assert [(item.kind, item.judgement) for item in found] == [
        ("label", "unsure"),
        ("quotation", "compatible"),
    ]
