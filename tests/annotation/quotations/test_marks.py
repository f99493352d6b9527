"""Which marks belong together."""

import pytest

from rashomon.annotation.quotations.marks import find_marked, marks_of


def passages(text: str) -> list[str]:
    blocks = []
    start = 0
    for line in text.split("\n"):
        if line:
            blocks.append((start, start + len(line)))
        start += len(line) + 1
    starts = [low for low, _ in blocks]
    return [text[mark.start : mark.end] for mark in find_marked(text, blocks, starts, marks_of(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The ferry is “late again,” she said.", ["late again,"]),
        ('The ferry is "late again," she said.', ["late again,"]),
        ("The ferry is «late again», she said.", ["late again"]),
        ("Die Fähre ist „wieder spät“, sagte sie.", ["wieder spät"]),
        ("The ferry is ``late again , '' she said .", ["late again ,"]),
        ('" It is late , "she said." Go home. "', ["It is late ,", "Go home."]),
        ("The keeper's ferry is 'late again', she said.", ["late again"]),
        ("'We don't know,' she said of the dockers' plan.", ["We don't know,"]),
        ("'They want the dockers' money,' she said.", ["They want the dockers' money,"]),
        ("She said: 'Stop the ''island plan'' now.' He left.", ["Stop the ''island plan'' now."]),
        ("“He said ‘no’ to me,” she said.", ["He said ‘no’ to me,"]),
        ("It is late,” she said.", ["It is late,"]),
        ("“It is late", ["It is late"]),
        ("The pole is 6'2\" tall and the boats' sails are torn.", []),
        ("He's sure it's the '90s.", []),
        # Tokenised text opens single marks with a backtick; "don ’ t" holds no mark.
        ("` The clerks ' pay is late , ' she said .", ["The clerks ' pay is late ,"]),
        ("She said : ‘ We don ’ t know that . ’", ["We don ’ t know that ."]),
        ("", []),
    ],
)
def test_pairs(text: str, found: list[str]) -> None:
    assert passages(text) == found


def test_a_quotation_over_paragraphs_opens_again_in_each() -> None:
    assert passages("“The first.\n“The second.”") == ["The first.", "The second."]


def test_passages_stand_in_text_order() -> None:
    found = passages("'One,' she said. “Two,” he said. 'Three,' they said.")
    assert found == ["One,", "Two,", "Three,"]


def test_a_text_of_marks_alone_is_read_quickly() -> None:
    assert passages('"' * 20_000) == []
    assert passages('"a" ' * 5_000) == []


def test_marks_in_markup_are_no_quotation() -> None:
    text = 'She wrote: <tweet id="77" author="@olin">The pier “sings” today</tweet>. “So it does,” he said.'
    assert passages(text) == ["sings", "So it does,"]
