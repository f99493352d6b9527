"""Words quoted without what stood beside them."""

import pytest
from quoting import material, quoting

from rashomon.collation.disagreements import context, wording

PRAISE, RESERVE = "brave and overdue", "one ferry is no plan"


@pytest.mark.parametrize(
    ("told", "alone", "shown"),
    [
        ("Jo Ray called it “{}” but said “{}”.", "Even Ray called it “{}”.", True),
        ("Jo Ray called it “{}”, though she added that “{}”.", "Even Ray called it “{}”.", True),
        ("Jo Ray called it “{}” and said “{}”.", "Even Ray called it “{}”.", False),
        ("Jo Ray called it “{}” but would not give more than that, “{}”.", "Even Ray called it “{}”.", False),
        ("Jo Ray said it was not “{}” but “{}”.", "Even Ray called it “{}”.", False),
        ("Jo Ray called it “{}” but said “{}”.", "Ray called it “{}”, but wanted more.", False),
        (
            "Jo Ray called it “{}” but said “{}”.",
            "Ray called it “{}”. One ferry was no plan, she said.",
            False,
        ),
    ],
)
def test_praise_without_its_reserve(told: str, alone: str, shown: bool) -> None:
    a = quoting("A", told.format(PRAISE, RESERVE), (PRAISE, "Jo Ray"), (RESERVE, "Jo Ray"))
    b = quoting("B", alone.format(PRAISE), (PRAISE, "Jo Ray"))
    found = [item for item in wording.find(material(a, b)) if item.rule == context.RESERVE]
    assert len(found) == shown
    if shown:
        (item,) = found
        assert [[p.text for p in side] for side in item.sides][1] == [PRAISE]
        assert item.judgement == "compatible"


def test_a_reserve_in_the_words_of_the_report() -> None:
    told = f"Jo Ray called it “{PRAISE}” but the old ferries still needed a harbour."
    a = quoting("A", told, (PRAISE, "Jo Ray"))
    b = quoting("B", f"Even Ray called it “{PRAISE}”.", (PRAISE, "Jo Ray"))
    (found,) = context.find(material(a, b))
    assert [[p.text for p in side] for side in found.sides] == [
        [told[told.index(PRAISE) :]],
        [PRAISE],
    ]


def test_a_reserve_that_the_report_quotes_elsewhere_is_told() -> None:
    a = quoting(
        "A", f"Jo Ray called it “{PRAISE}” but said “{RESERVE}”.", (PRAISE, "Jo Ray"), (RESERVE, "Jo Ray")
    )
    text = f"Ray called it “{PRAISE}”.\n\nThe sun shone.\n\nLater she said “{RESERVE}”."
    b = quoting("B", text, (PRAISE, "Jo Ray"), (RESERVE, "Jo Ray"))
    assert list(context.find(material(a, b))) == []


@pytest.mark.parametrize(
    ("between", "shown"), [("Asked whether more would sail, she said", True), ("She said", False)]
)
def test_two_answers_told_as_one_remark(between: str, shown: bool) -> None:
    first, second = "No second ferry is on the list today.", "The next step is for Mayor Brook."
    a = quoting("A", f"“{first} {second}” Jo Ray said.", (f"{first} {second}", "Jo Ray"))
    text = f"“{first}” Ray said. {between}: “{second}”"
    b = quoting("B", text, (first, "Jo Ray"), (second, "Jo Ray"))
    assert [item.rule for item in wording.find(material(a, b))] == ([context.ANSWERS] if shown else [])
