"""Where a sentence falls into clauses."""

import pytest

from rashomon.language.clauses import clause_ranges
from rashomon.language.tokens import Tokens


def clauses(text: str) -> list[str]:
    return [text[start:end] for start, end in clause_ranges(Tokens(text), 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ferry sank near Larkhaven on Monday, leaving forty passengers stranded overnight.",
            [
                "The ferry sank near Larkhaven on Monday",
                "leaving forty passengers stranded overnight.",
            ],
        ),
        (
            "Twenty sailors were treated ashore and all but four had been sent home by Monday evening.",
            ["Twenty sailors were treated ashore and all but four had been sent home by Monday evening."],
        ),
        (
            "The council closed the bridge after inspectors found cracks under three pillars.",
            ["The council closed the bridge", "after inspectors found cracks under three pillars."],
        ),
        (
            "The council closed the harbour just two days after a tanker sank off the coast.",
            ["The council closed the harbour", "just two days after a tanker sank off the coast."],
        ),
        (
            "The van hit and killed a cyclist near the market and crashed into two parked buses.",
            ["The van hit and killed a cyclist near the market", "crashed into two parked buses."],
        ),
        (
            "The company, which operates four mines, said it would stop drilling at Oldcombe.",
            ["The company, which operates four mines", "said it would stop drilling at Oldcombe."],
        ),
        (
            "The bus company sold its depot in Velden to a developer and it will close two routes in May.",
            [
                "The bus company sold its depot in Velden to a developer",
                "it will close two routes in May.",
            ],
        ),
        (
            "Two men, who were seen at a clinic after testing positive for rabies, had left Velden by bus.",
            [
                "Two men, who were seen at a clinic",
                "after testing positive for rabies",
                "had left Velden by bus.",
            ],
        ),
        ("The mayor resigned.", ["The mayor resigned."]),
        ("", []),
    ],
)
def test_clauses(text: str, expected: list[str]) -> None:
    assert clauses(text) == expected


def test_a_piece_without_a_verb_is_not_cut_off() -> None:
    text = "Transport Secretary Ilona Farrow, who visited the harbour, promised new cranes."
    assert clauses(text)[0].startswith("Transport Secretary Ilona Farrow, who visited")


def test_a_verb_behind_an_aside_goes_on_with_its_subject() -> None:
    text = (
        "The board wrote that pupils who sing — a third of the school — have rehearsed in a cold bus depot."
    )
    assert not any(clause.startswith("have") for clause in clauses(text))


def test_clauses_cover_every_content_word() -> None:
    text = "Dockers walked out at noon; managers, while expecting talks, called the strike unlawful and sued."
    assert "".join(clauses(text)).replace(" ", "").replace(";", "").replace(",", "") == text.replace(
        " ", ""
    ).replace(";", "").replace(",", "")


def test_an_opening_mark_begins_no_clause() -> None:
    text = 'The suit alleges that the firm found a "willing and eager partner" in the office of the mayor.'
    quoted = text.index("willing"), text.index('" in')
    tokens = Tokens(text)
    told = [text[start:end] for start, end in clause_ranges(tokens, 0, len(text), [quoted])]
    assert not any(clause.startswith("willing") for clause in told)
    assert any("found a" in clause and "partner" in clause for clause in told)
