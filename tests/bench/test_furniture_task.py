"""The furniture scorer, on made-up right and wrong answers."""

import pytest

from bench.tasks.furniture import Count, layouts, score_marked

SOURCE = "# note\n=== one\nH|Mill burns\n\nP|The mill burned.\nF|Advertisement\n=== two\nP|No one was hurt."


def test_layouts() -> None:
    assert dict(layouts(SOURCE)) == {
        "one": [("H", "Mill burns"), ("", ""), ("P", "The mill burned."), ("F", "Advertisement")],
        "two": [("P", "No one was hurt.")],
    }


@pytest.mark.parametrize(
    ("marked", "found", "wrong"),
    [
        ([("P", "The mill burned on Friday."), ("F", "Advertisement")], 13, 0),
        ([("P", "The mill burned on Friday."), ("F", "The mayor wept.")], 0, 0),
        ([("P", "The mill burned on Friday."), ("P", "Advertisement")], 0, 13),
    ],
)
def test_counts(marked: list[tuple[str, str]], found: int, wrong: int) -> None:
    count = Count()
    score_marked("x", marked, count)
    assert (count.found, count.wrong) == (found, wrong)
    assert count.furniture == sum(sum(c.isalnum() for c in words) for mark, words in marked if mark == "F")
    assert bool(count.errors) == (found == 0)
