"""What changed in a position: only what every earlier report says and no later one does."""

from dataclasses import replace
from datetime import date

from rashomon.collation.positions.turns import Stand, same_matter, turns

RAISE = "a raise of 12 percent for the night crews"


def _stand(day: int | None, act: str, what: str = RAISE, condition: str | None = None) -> Stand:
    return Stand(
        act=act,
        what=what,
        toward=None,
        condition=condition,
        day=date(2024, 3, day) if day else None,
        story="s",
        article=f"{day}{act}",
        start=0,
        source=None,
    )


def test_an_act_that_gives_way_to_another() -> None:
    (turn,) = turns([_stand(9, "accept", "the 12 percent raise for night crews"), _stand(2, "reject")])
    assert (turn.earlier.act, turn.later.act, turn.what) == ("reject", "accept", "act")
    assert turn.rule == "every report up to 2 March 2024 says that it rejects; none from 9 March 2024 on does"


def test_reports_that_differ_on_one_day_are_no_change() -> None:
    assert turns([_stand(2, "reject"), _stand(2, "accept")]) == ()


def test_an_act_that_goes_on_is_no_change() -> None:
    assert turns([_stand(2, "demand"), _stand(9, "demand"), _stand(9, "reject")]) == ()


def test_saying_yes_in_two_words_is_no_change() -> None:
    assert turns([_stand(2, "accept"), _stand(9, "agree")]) == ()


def test_another_matter_is_no_change() -> None:
    assert turns([_stand(2, "reject"), _stand(9, "accept", "mediation by the harbor board")]) == ()


def test_a_position_without_a_day_changes_nothing() -> None:
    assert turns([_stand(None, "reject"), _stand(9, "accept")]) == ()


def test_a_condition_dropped_and_another_one_made() -> None:
    if_ = "if the strike ends by Friday"
    (turn,) = turns([_stand(2, "offer", condition=if_), _stand(9, "offer")])
    assert (turn.what, turn.earlier.condition, turn.later.condition) == ("condition", if_, None)
    (turn,) = turns(
        [_stand(2, "offer", condition=if_), _stand(9, "offer", condition="unless ministers object")]
    )
    assert "share no word" in turn.rule
    kept = "if the strike has ended by then"
    assert turns([_stand(2, "offer", condition=if_), _stand(9, "offer", condition=kept)]) == ()


def test_a_condition_that_one_report_leaves_out_is_not_dropped() -> None:
    if_ = "if the strike ends by Friday"
    stands = [_stand(2, "offer", condition=if_), _stand(9, "offer"), _stand(9, "offer", condition=if_)]
    assert turns(stands) == ()


def _same(left: str, right: str) -> bool:
    return same_matter(_stand(2, "demand", left), _stand(9, "demand", right))


def test_one_common_word_is_not_the_same_matter() -> None:
    assert not _same("a raise for the night crews", "a raise of the harbor dues on grain")
    assert not _same("", RAISE)
    assert _same("an inquiry", "a public inquiry into the accounts")


def test_the_plan_of_another_story_is_another_plan() -> None:
    assert _same("the plan", "The plan")
    elsewhere = replace(_stand(9, "accept", "the plan"), story="t")
    assert not same_matter(_stand(2, "reject", "the plan"), elsewhere)
