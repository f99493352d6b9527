"""Two wordings of one quotation, word by word."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.publish.wording import STOPS, Change, changes, compared

WORDS = st.lists(st.sampled_from(["we", "will", "not", "sail", ",", "ever", "[up]", "can't"]), max_size=9)


def test_a_word_left_out() -> None:
    assert changes("not a single ferry", "not a ferry") == (
        Change("same", "not a "),
        Change("drop", "single "),
        Change("same", "ferry"),
    )


def test_words_changed_stand_together() -> None:
    found = changes("we will not sail", "we won't sail")
    assert found == (
        Change("same", "we "),
        Change("drop", "will not"),
        Change("add", "won't"),
        Change("same", " sail"),
    )


def test_curly_and_straight_marks_and_case_are_no_change() -> None:
    assert {change.op for change in changes("“Can’t” we", '"can\'t" We')} == {"same"}


def test_the_stops_of_an_abbreviation_are_no_change() -> None:
    assert {
        change.op for change in changes("the E.U. pays at 5 p.m. sharp", "the EU pays at 5 pm sharp")
    } == {"same"}


def test_a_comma_alone_is_a_slight_change() -> None:
    assert [change.slight for change in changes("jars, pots, and pans", "jars, pots and pans")][1]
    assert not any(change.slight for change in changes("five jars", "five … jars") if change.op != "same")


def test_a_stop_at_the_end_is_no_change() -> None:
    assert changes("nobody won,", "nobody won.") == (Change("same", "nobody won."),)
    assert changes("nobody, won,", "nobody won") == (
        Change("same", "nobody"),
        Change("drop", ","),
        Change("same", " won"),
    )


def test_two_parts_of_one_remark_are_shown_plainly() -> None:
    other = "Nobody asked the crew of the ferry."
    assert compared("It will not happen while I am mayor.", other) == (Change("same", other),)
    assert compared("we will not sail", "we won't sail") == changes("we will not sail", "we won't sail")


def test_an_insertion() -> None:
    assert Change("add", "[up] ") in changes("signed for", "signed [up] for")


def test_very_long_wordings_are_shown_whole() -> None:
    before, after = "a b " * 3000, "b c " * 3000
    assert [change.op for change in changes(before, after)] == ["drop", "add"]


@given(WORDS, WORDS)
def test_both_wordings_can_be_read_off(left: list[str], right: list[str]) -> None:
    before, after = " ".join(left), " ".join(right)
    found = changes(before, after)
    assert "".join(c.text for c in found if c.op != "drop").split() == after.split()
    old = "".join(c.text for c in found if c.op != "add")
    assert old.rstrip(STOPS).split() == before.rstrip(STOPS).split()


@given(WORDS)
def test_a_wording_equals_itself(words: list[str]) -> None:
    assert all(change.op == "same" for change in changes(" ".join(words), " ".join(words)))
