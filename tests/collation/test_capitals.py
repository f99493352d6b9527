"""Capitals, governments and ministries: when they are their state. All sentences are invented."""

import pytest
from told import place, told

from rashomon.collation.parties import Cast, find_parties


def same(cast: Cast, *names: str) -> bool:
    found = [cast.named(name) for name in names]
    return None not in found and len({party.id for party in found if party}) == 1


def meant(words: str, text: str) -> str | None:
    """Whom ``words`` stand for."""
    story = told(text)
    party = find_parties(story).at(place(story, "A", words))
    return party.name if party else None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Paris said no.", "France"),
        ("The talks with Paris failed.", "France"),
        ("Paris's offer stood.", "France"),
        ("The government in Paris fell.", "France"),
        ("Talks between Paris and Rome failed.", "France"),
        ("Rome, Paris and Vienna work on a treaty.", "France"),
        ("Many died in Rome and Paris.", "Paris"),
        ("Many died in Paris.", "Paris"),
        ("The Paris attacks killed many.", "Paris"),
        ("Police in Paris said no.", "Paris"),
        ("Paris's streets filled.", "Paris"),
        ("Few like Paris.", "Paris"),
        ("The bank sent a loan of two billion to Paris.", "France"),
        ("The port sold its cranes to Paris.", "France"),
        ("Paris and its allies built a dam.", "France"),
        ("The Paris regime fell.", "France"),
        ("The Paris - backed sailors won.", "France"),
        ("Paris is still subject to duties on wool.", "France"),
        ("They accused Paris of lying.", "France"),
        ("The ban was lifted by Paris.", "France"),
        ("It was a blow for Paris.", "France"),
        ("The duties on Paris were lifted.", "France"),
        ("The pact will let Paris keep the ferries.", "France"),
        ("Paris would give up the harbour.", "France"),
        ("Paris plans a bridge.", "France"),
        ("She flew to Paris.", "Paris"),
        ("He left for Paris.", "Paris"),
        ("It was a visit to Paris.", "Paris"),
        ("The capital, Paris, slept.", "Paris"),
        ("Paris is burning.", "Paris"),
        ("Paris should be the capital.", "Paris"),
        ("Trains between Paris and Vienna were late.", "Paris"),
        ("Sailors came from north Paris and said no.", "Paris"),
        ("A school was drawn by Paris architects.", "Paris"),
        ("They met with Paris, Lyon and Marseille in mind.", "Paris"),
        ("Cooks in Paris sang. Bakers in Paris slept. Paris would rain away.", "Paris"),
    ],
)
def test_a_capital_is_its_country_where_it_acts(text: str, who: str) -> None:
    story = told(f"{text} The French left France.")
    party = find_parties(story).at(place(story, "A", "Paris"))
    assert party is not None
    assert party.name == who


def test_a_ministry_is_the_one_of_whose_it_is() -> None:
    cast = find_parties(
        told(
            "Cooks from the town met the Norwegian Foreign Ministry and then the Danish Foreign Ministry.",
            "The Ministry of Foreign Affairs of Norway bought a ferry. Norway 's foreign ministry paid.",
        )
    )
    assert same(
        cast, "Norwegian Foreign Ministry", "Ministry of Foreign Affairs of Norway", "foreign ministry"
    )
    assert not same(cast, "Danish Foreign Ministry", "Ministry of Foreign Affairs of Norway")
    assert "Norwegian Foreign Ministry" in [party.name for party in cast.parties]


def test_a_government_by_where_it_sits_and_by_whose_it_is() -> None:
    cast = find_parties(
        told("The government in Oslo paid. Norway's government sang. The Norwegian government slept.")
    )
    assert same(
        cast, "Norway", "The government in Oslo", "Norway's government", "The Norwegian government", "Oslo"
    )


def test_brussels_is_the_union_where_it_acts() -> None:
    text = "The EU runs a school of cooking. {}"
    assert meant("Brussels", text.format("Brussels refused to pay for it.")) == "EU"
    assert meant("Brussels", text.format("It stands in Brussels.")) == "Brussels"
