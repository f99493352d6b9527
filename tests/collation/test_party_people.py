"""Surnames, given names and offices that two people could bear. All sentences are invented."""

import pytest
from told import told

from rashomon.collation.parties import find_parties


def mentioned(name: str, *texts: str) -> list[str]:
    """What stands for the party of that name, report by report."""
    party = next(party for party in find_parties(told(*texts)).parties if party.name == name)
    return [f"{passage.witness} {passage.text}" for passage in party.mentions]


def test_a_surname_alone_is_whom_its_report_names_first() -> None:
    texts = (
        "Senator Paul Venn of Harvik spoke. His daughter Ada Venn smiled. At noon Venn left.",
        "Ada Venn sings. Ada Venn dances. Paul Venn listens.",
    )
    assert mentioned("Paul Venn", *texts) == ["A Paul Venn", "A Venn", "B Paul Venn"]


def test_a_surname_with_its_title_names_somebody_too() -> None:
    text = "President Holm arrived. Ada Holm, his daughter, was late. Later Holm left the harbour."
    told_again = "President Paul Holm slept. Ada Holm sang."
    assert mentioned("Paul Holm", text, told_again) == ["A Holm", "A Holm", "B Paul Holm"]


def test_a_husband_whom_nobody_names_in_full_is_not_his_wife() -> None:
    text = "President Holm arrived with Jane Holm. Mrs. Holm waved, Mr. Holm slept. Holm spoke at noon."
    assert mentioned("Jane Holm", text) == ["A Jane Holm", "A Holm"]
    assert mentioned("Holm", text) == ["A Holm"] * 3


def test_a_wife_by_her_given_name_is_whom_another_report_names_in_full() -> None:
    texts = "Paul Venn wept. Venn's wife, Carol, left.", "Carol Venn said that she was well."
    assert mentioned("Carol Venn", *texts) == ["A Carol", "B Carol Venn"]


def test_whoever_works_for_the_president_is_not_the_president() -> None:
    text = "President Paul Holm slept. A lawyer for the president, Dana Reeve, spoke. The president woke."
    assert mentioned("Paul Holm", text) == ["A Paul Holm", "A the president", "A The president"]


def test_the_president_is_whom_the_same_report_calls_so() -> None:
    text = "President Paul Holm warned the strongman Ivan Brodin on Monday. The president slept well."
    assert "A The president" in mentioned("Paul Holm", text, "President Ivan Brodin woke.")


def test_the_president_of_many_is_the_one_whom_the_report_is_about() -> None:
    text = (
        "President Paul Holm spoke. Holm smiled. President Ivan Brodin listened. "
        f"{'Senator Ada Venn watched from her chair. ' * 8}Then the president left."
    )
    assert "A the president" in mentioned("Paul Holm", text)


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("France's minister, Luc Armand, left. At noon France's minister slept.", "France's minister"),
        ("Minister Luc Armand of France left. As France's minister he slept.", "France's minister"),
        (
            "Foreign Minister Luc Armand of France left. France's top diplomat was angry.",
            "France's top diplomat",
        ),
    ],
)
def test_an_office_that_a_country_owns(text: str, description: str) -> None:
    assert mentioned("Luc Armand", text) == ["A Luc Armand", f"A {description}"]


def test_what_somebody_owns_is_no_office_of_his() -> None:
    assert mentioned("Luc Armand", "Luc Armand left. Armand's lawyer was angry.") == [
        "A Luc Armand",
        "A Armand",
    ]


def test_an_office_that_acts_is_named_beside_whose_it_is() -> None:
    text = "Ada Venn's office denied it. They searched Venn's office."
    assert mentioned("Ada Venn", text) == ["A Ada Venn", "A Venn"]
    assert mentioned("Ada Venn's office", text) == ["A Ada Venn's office"]


@pytest.mark.parametrize(
    "text", ["The Miss Universe pageant began.", "He signed an Executive Order on Monday."]
)
def test_an_ordinary_word_behind_an_office_is_nobody(text: str) -> None:
    assert not any(party.kind == "person" for party in find_parties(told(f"Nobody came. {text}")).parties)
    assert mentioned("Brewer", "Nobody came. He thanked Governor Brewer for it.") == ["A Brewer"]


def test_the_nominee_is_none_for_some_office_named_far_off() -> None:
    filler = "Senator Ada Venn watched from her chair. " * 8
    text = f"Labor nominee Paul Holm left in May. {filler}Then they broke with the nominee."
    assert mentioned("Paul Holm", text) == ["A Paul Holm"]
    text = text.replace("Labor nominee", "He said that presumptive nominee")
    assert "A the nominee" in mentioned("Paul Holm", text)


def test_whose_relation_somebody_is() -> None:
    apposed = (
        "Paul Venn wept. Ada Reeve, Venn's running mate, sang. The boats of Venn's wife, Carol Holm, sank."
    )
    text = (
        "Paul Venn wept. At noon Venn's running mate left. A cook heard Karl Brandt, Venn's wife and others."
    )
    assert "B Venn's running mate" in mentioned("Ada Reeve", apposed, text)
    assert "B Venn's wife" in mentioned("Carol Holm", apposed, text)
    other = "Carl Roth, Venn's running mate, is late."
    assert "B Venn's running mate" not in mentioned("Ada Reeve", apposed, f"{text} {other}")


def test_a_full_name_has_the_given_name_too() -> None:
    text = "Rep. Ada Marsh Venn left. Marsh Venn was late. Marsh Venn said nothing."
    assert mentioned("Ada Marsh Venn", text) == ["A Ada Marsh Venn", "A Marsh Venn", "A Marsh Venn"]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        # The first of two given names, or an initial, may be left out,
        (("J. Ada Venn spoke.", "Ada Venn slept."), {"Ada Venn"}),
        (("Marie Ada Venn spoke.", "Ada Venn slept."), {"Marie Ada Venn"}),
        # ... unless one report names both.
        (("Marie Ada Venn met Ada Venn.", "Ada Venn slept."), {"Marie Ada Venn", "Ada Venn"}),
        # Ordinary words before a full name are none of it.
        (("Crooked Ada Venn spoke. Ada Venn slept.", "Fire Marshal Ada Venn woke."), {"Ada Venn"}),
        (("Crooked Ada Venn spoke. Crooked Ada Venn slept.", "Ada Venn woke."), {"Ada Venn"}),
        # A long rare name is one in two transcriptions.
        (("Gurbanguli Orazov spoke.", "Kurbanguly Orazov slept."), {"Gurbanguli Orazov"}),
        (("Alexandros Orazov spoke.", "Alexis Orazov slept."), {"Alexandros Orazov"}),
        # Two initials part two people, whoever is named without one.
        (("Paul H. Venn spoke.", "Paul W. Venn slept. Paul Venn woke."), {"Paul Venn", "Paul W. Venn"}),
    ],
)
def test_full_names_of_one_person(texts: tuple[str, ...], found: set[str]) -> None:
    assert {party.name for party in find_parties(told(*texts)).parties} == found
