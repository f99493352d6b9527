"""What one report leaves open and another tells as a fact. All sentences are invented."""

import pytest
from told import named

from rashomon.collation.disagreements.labels.hedged import RULE, hedged

OPEN = "Anna Brook allegedly rammed the ferry of the fishing guild with a stolen tug."
FACT = "A stolen tug that Anna Brook steered rammed the ferry."


def sides(*texts: str) -> list[list[list[str]]]:
    found = list(hedged(named(*texts)))
    assert all(item.rule == RULE and item.judgement == "unsure" for item in found)
    return [[[passage.witness for passage in side] for side in item.sides] for item in found]


def test_a_word_of_hearsay_against_a_fact() -> None:
    assert sides(OPEN, FACT) == [[["B"], ["A"]]]
    (only,) = hedged(named(OPEN, FACT))
    assert only.about == "how sure it is: “allegedly rammed”"


@pytest.mark.parametrize(
    "other",
    [
        # It is left open, too, or is somebody's word.
        "A stolen tug that Anna Brook steered may have rammed the ferry.",
        "Anna Brook rammed the ferry with a stolen tug, the harbour master said.",
        "Anna Brook is accused of having rammed the ferry with a stolen tug.",
        f"{FACT} Anna Brook reportedly rammed a pier as well.",
        # A headline leaves out what the report says below.
        "Tug rams the ferry of Anna Brook's guild\n\nAnna Brook rammed the ferry with a tug, police said.",
        # Another thing was rammed.
        "In the spring a bull rammed the gate of a dairy.",
        "A stolen tug that Anna Brook steered passed the ferry.",
    ],
)
def test_no_fact_against_hearsay(other: str) -> None:
    assert sides(OPEN, other) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The guild mourned an alleged sabotage of the ferry by Anna Brook.", True),
        # Whence it is known is no doubt of it.
        ("The guild mourned an apparent sabotage of the ferry by Anna Brook.", False),
        ("The guild insures ferries against suspected sabotage by skippers like Anna Brook.", False),
    ],
)
def test_adjectives_of_one_thing_in_particular(text: str, shown: bool) -> None:
    assert bool(sides(text, "The sabotage of the ferry by Anna Brook cost the guild its summer.")) == shown


def test_where_it_was_is_not_what_is_told() -> None:
    assert sides("The skipper allegedly hit a swimmer off Chicago.", "Chicago hit by a storm") == []


def test_whole_sentences_are_shown() -> None:
    (only,) = hedged(named(OPEN, FACT))
    assert [[passage.text for passage in side] for side in only.sides] == [[FACT], [OPEN]]
