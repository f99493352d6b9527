"""The scorer of names, on made-up right and wrong answers."""

import json
from pathlib import Path

import pytest

from bench.tasks.names import Guess, Tally, b_cubed, golds, measure, score, summary

TEXT = "The Alderian maker Veltro hired Anna Brandt.\nBrandt likes the Velo 5.\n"


def span(words: str, kind: str, entity: str, nth: int = 0) -> dict[str, object]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return {"start": start, "end": start + len(words), "text": words, "type": kind, "entity": entity}


ROW = {
    "id": "one",
    "topic": "t",
    "text": TEXT,
    "names": [
        span("The Alderian maker Veltro", "ORG", "v"),
        span("Anna Brandt", "PER", "b"),
        span("Brandt", "PER", "b", 1),
        span("the Velo 5", "PRO", "p"),
    ],
}


def guess(words: str, kind: str | None, party: str, nth: int = 0) -> Guess:
    place = span(words, "", "", nth)
    return Guess(int(str(place["start"])), int(str(place["end"])), kind, party, words)


def scored(*found: Guess) -> dict[str, float]:
    tally = Tally()
    score(ROW, list(found), tally)
    return summary(tally)


RIGHT = (
    guess("Veltro", "organisation", "1"),
    guess("Anna Brandt", "person", "2"),
    guess("Brandt", "person", "2", 1),
)


def test_all_right() -> None:
    figures = scored(*RIGHT)
    assert figures["mentions f"] == figures["typed mentions f"] == figures["entities b-cubed f"] == 1
    assert figures["exact mentions f"] == pytest.approx(2 / 3)


def test_what_stands_in_a_product_is_not_counted() -> None:
    assert scored(*RIGHT, guess("Velo", None, "3"))["mentions precision"] == 1


def test_an_invention_costs_precision_and_a_miss_recall() -> None:
    figures = scored(*RIGHT[:2], guess("likes", None, "4"))
    assert figures["mentions precision"] == figures["mentions recall"] == pytest.approx(2 / 3)


def test_a_wrong_kind_and_a_split_entity() -> None:
    figures = scored(RIGHT[0], RIGHT[1], guess("Brandt", "place", "9", 1))
    assert figures["mentions f"] == 1
    assert figures["typed mentions f"] == pytest.approx(2 / 3)
    assert figures["entities b-cubed precision"] == 1
    assert figures["entities b-cubed recall"] == pytest.approx(2 / 3)


def test_everything_in_one_entity_costs_b_cubed_precision() -> None:
    precision, recall = b_cubed([("a", "x"), ("a", "x"), ("b", "x")])
    assert precision == pytest.approx(5 / 9)
    assert recall == 1


def test_of_nested_spans_of_one_entity_the_inner_counts() -> None:
    row = ROW | {"names": [span("The Alderian maker Veltro", "ORG", "v"), span("Veltro", "ORG", "v")]}
    assert [gold.text for gold in golds(row)] == ["Veltro"]


def test_a_file_is_split_into_a_tuned_and_a_kept_back_half(tmp_path: Path) -> None:
    path = tmp_path / "names.jsonl"
    path.write_text("\n".join(json.dumps(ROW | {"id": str(number)}) for number in range(2)))
    figures = measure([path]).figures
    assert {"tuned: mentions f", "kept back: mentions f"} <= set(figures)
    assert figures["kept back: mentions recall"] == 1


def test_expected_entities_split_and_merged(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Anna Brandt met Paul Hollis. Brandt left with Mr. Hollis.\n")
    entities = [
        {"name": "Anna Brandt", "aliases": ["Brandt", "Anna Brandt"]},
        {"name": "Paul Hollis", "aliases": ["Mr. Hollis", "the mayor"]},
        {"name": "Brandt", "aliases": ["Anna Brandt"]},
    ]
    (tmp_path / "expected.json").write_text(json.dumps({"documents": {"a.txt": {}}, "entities": entities}))
    figures = measure([tmp_path]).figures
    name = tmp_path.name
    assert figures[f"{name}: entities whole"] == pytest.approx(2 / 3)
    assert figures[f"{name}: entities wrongly merged"] == 1
