"""The same words, written otherwise."""

import pytest
from quoting import material, quoting

from rashomon.collation.disagreements import punctuation, wording


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        (
            "The toll is not mine. It is yours now,",
            "The toll is not mine, it is yours now.",
            punctuation.RUN_IN,
        ),
        ("In Orvik we pay what we owe,", "In Orvik, we pay what we owe.", punctuation.WRITTEN),
        ("One bridge is not a harbour.", "One bridge isn’t a harbour.", punctuation.WRITTEN),
        (
            "The council has met good will with scorn.",
            "The council has met goodwill with scorn.",
            punctuation.WRITTEN,
        ),
        ("We sold boats, nets, and ropes.", "We sold boats, nets and ropes.", punctuation.WRITTEN),
        ("The harbour is shut — all of it is shut.", "The harbour is shut, all of it is shut.", None),
        ("The made-up story of the ferry.", "The made up story of the ferry.", None),
        ("Mr. Brook of the U.S. Navy paid.", "Mr Brook of the US Navy paid.", None),
        # A line of a page may end where a comma stands.
        ("In Orvik, we pay what we owe.", "In Orvik\nwe pay what we owe.", None),
    ],
)
def test_the_same_words_written_otherwise(one: str, other: str, rule: str | None) -> None:
    a = quoting("A", f"“{one}” Jo Ray said.", (one, "Jo Ray"))
    b = quoting("B", f"“{other}” Ray said.", (other, "Ray"))
    c = quoting("C", f"“{one}” Ray told us.", (one, "Ray"))
    found = list(wording.find(material(a, b, c)))
    assert [(item.judgement, item.rule) for item in found] == ([("compatible", rule)] if rule else [])
    if found:
        assert sorted([p.witness for p in side] for side in found[0].sides) == [["A", "C"], ["B"]]


def test_another_word_is_shown_before_a_comma() -> None:
    one = "In Orvik we pay the toll that we owe,"
    a = quoting("A", f"“{one}” Jo Ray said.", (one, "Jo Ray"))
    other = "In Orvik, we pay the bill that we owe."
    b = quoting("B", f"“{other}” Ray said.", (other, "Ray"))
    (found,) = wording.find(material(a, b))
    assert found.rule != punctuation.WRITTEN


def test_one_report_alone_parts_from_nobody() -> None:
    one, other = "One bridge is not a harbour.", "One bridge isn’t a harbour."
    a = quoting("A", f"“{one}” Jo Ray said. “{other}”", (one, "Jo Ray"), (other, "Jo Ray"))
    b = quoting("B", "“One bridge” Ray said.", ("One bridge", "Ray"))
    assert list(wording.find(material(a, b))) == []
