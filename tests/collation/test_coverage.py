"""What an outlet carried first and what it left out."""

from datetime import date

from rashomon.collation.coverage import Coverage, Told, carried_first, left_out

EARLY, LATE = date(2024, 3, 2), date(2024, 3, 3)
DAYS = {"A": EARLY, "B": LATE, "C": LATE, "D": None}


def test_first_is_who_tells_it_on_an_earlier_day_than_all_others() -> None:
    told = [Told("AB", 2), Told("BC", 2), Told("BA", 2), Told("A", 1)]
    assert list(carried_first(told, DAYS, {"A"})) == [
        Coverage(0, 0, EARLY, LATE),
        Coverage(2, 1, EARLY, LATE),
    ]
    assert list(carried_first(told, DAYS, {"B"})) == []


def test_nobody_is_first_where_another_day_is_unknown() -> None:
    assert list(carried_first([Told("ABD", 3)], DAYS, {"A"})) == []
    assert list(carried_first([Told("DB", 2)], DAYS, {"D"})) == []


def test_left_out_is_what_several_origins_tell_and_the_outlet_does_not() -> None:
    told = [Told("AC", 2), Told("BC", 1), Told("ABC", 3), Told("ACD", 3)]
    assert [one.statement for one in left_out(told, DAYS, {"B"})] == [3, 0]


def test_what_came_out_after_its_last_report_an_outlet_did_not_leave_out() -> None:
    assert list(left_out([Told("BC", 2)], DAYS, {"A"})) == []
    assert [one.others for one in left_out([Told("AC", 2)], DAYS, {"D"})] == [EARLY]
