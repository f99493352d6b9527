"""Clock times and parts of the day, as newspapers write them."""

import pytest

from rashomon.language.clocks import Clock, find_clocks, meet


def clocks(text: str) -> list[Clock]:
    return list(find_clocks(text, 0, len(text)))


def hour(minutes: int) -> str:
    return f"{minutes // 60 % 24}:{minutes % 60:02d}"


@pytest.mark.parametrize(
    ("text", "words", "about"),
    [
        ("The siren went off at 21.15.", "at 21.15", ["21:15"]),
        ("The siren went off at 5.40 a.m. on Tuesday.", "at 5.40 a.m.", ["5:40"]),
        ("The siren was heard at 14:22 local time.", "at 14:22", ["14:22"]),
        ("The siren was heard at 6am.", "at 6am", ["6:00"]),
        ("They were back by nine o'clock.", "by nine o'clock", ["7:30", "19:30"]),
        ("The dam broke at ten to four in the morning.", "at ten to four in the morning", ["3:50"]),
        ("It was half past six when they came.", "half past six", ["6:30", "18:30"]),
        ("It was a quarter to twelve.", "a quarter to twelve", ["23:45", "11:45"]),
        ("The gate was shut at noon.", "at noon", ["12:00"]),
        (
            "They left shortly before six on Friday evening.",
            "shortly before six on Friday evening",
            ["17:45"],
        ),
        ("She had set out at ten the evening before.", "at ten the evening before", ["22:00"]),
        ("The march set off on Thursday at ten.", "at ten", ["10:00", "22:00"]),
        ("The watch ended at 1900 hours.", "at 1900", ["19:00"]),
    ],
)
def test_an_hour(text: str, words: str, about: list[str]) -> None:
    (found,) = clocks(text)
    assert text[found.start : found.end] == words
    assert found.sharp
    middles = [hour((first + last) // 2) for first, last in found.minutes]
    assert middles == about


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("The bridge stays shut until 7 p.m.", "until"),
        ("They could not go home until 7 p.m.", "at"),
        ("Tickets are sold from 9 a.m.", "from"),
        ("Tickets were sold at 9 a.m.", "at"),
    ],
)
def test_whether_it_is_told_until_when(text: str, bound: str) -> None:
    (found,) = clocks(text)
    assert found.bound == bound


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The slab came away in mid-morning.", "in mid-morning"),
        ("The stalls opened before dawn.", "before dawn"),
        ("They met on Monday night.", "on Monday night"),
        ("The grounding was late on Monday.", "late on Monday"),
        ("The bus leaves after lunch.", "after lunch"),
    ],
)
def test_a_part_of_the_day(text: str, words: str) -> None:
    (found,) = clocks(text)
    assert text[found.start : found.end] == words
    assert not found.sharp


@pytest.mark.parametrize(
    "text",
    [
        "Five to ten people were hurt.",
        "The boat cost 22.40 crowns.",
        "Shares fell by 9.30 per cent.",
        "The home side won 3:1.",
        "An evening of songs and a night out.",
        "The school lunch was late in a quarter of all towns.",
        "She died at six.",
    ],
)
def test_other_numbers_and_things_are_no_times(text: str) -> None:
    assert clocks(text) == []


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("The call came at 9.20 p.m.", "The call came at about twenty past nine in the evening.", True),
        ("The call came at 22.40.", "The call came just after midnight.", False),
        ("The call came at 23.55.", "The call came at around midnight.", True),
        ("The call came at 14:22.", "The call came at 14:52.", False),
        ("The call came at half past one.", "The call came at 1.30 p.m.", True),
        ("The call came at 9:40 in the morning.", "The call came before dawn.", False),
        ("The call came at 3 a.m.", "The call came on Monday night.", True),
    ],
)
def test_which_times_may_be_one(one: str, other: str, may: bool) -> None:
    (left,), (right,) = clocks(one), clocks(other)
    assert meet(left.minutes, right.minutes) == meet(right.minutes, left.minutes) == may
