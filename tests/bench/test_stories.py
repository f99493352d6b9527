"""The scorer of the stories task, on made-up right and wrong answers."""

import json
from pathlib import Path

import pytest

from bench.tasks.stories import bcubed, measure

TEXTS = json.loads((Path(__file__).parents[1] / "data" / "two_ferries.json").read_text("utf-8"))
CHOIR = TEXTS["choir"]
FERRY = TEXTS["ferry"]
OTHER_FERRY = TEXTS["other_ferry"]

GOLD = {"a": "1", "b": "1", "c": "2", "d": "2"}


def groups(*members: str) -> list[frozenset[str]]:
    return [frozenset(group) for group in members]


def test_right_answers_score_one() -> None:
    assert bcubed(groups("ab", "cd"), GOLD) == (1.0, 1.0, 1.0)


def test_all_in_one_costs_precision() -> None:
    assert bcubed(groups("abcd"), GOLD) == pytest.approx((0.5, 1.0, 2 / 3))


def test_all_alone_costs_recall() -> None:
    assert bcubed(groups("a", "b", "c", "d"), GOLD) == pytest.approx((1.0, 0.5, 2 / 3))


def test_one_report_in_the_wrong_story() -> None:
    precision, recall, _ = bcubed(groups("abc", "d"), GOLD)
    assert precision == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)
    assert recall == pytest.approx((1 + 1 + 0.5 + 0.5) / 4)


@pytest.mark.parametrize("wrong", [groups("ab", "c"), groups("ab", "bc", "d")])
def test_each_report_must_be_in_one_group(wrong: list[frozenset[str]]) -> None:
    with pytest.raises(ValueError, match="exactly one group"):
        bcubed(wrong, GOLD)


def test_measure(tmp_path: Path) -> None:
    rows = [("f", text) for text in FERRY] + [("o", text) for text in OTHER_FERRY] + [("c", CHOIR)]
    file = tmp_path / "pool.jsonl"
    file.write_text(
        "\n".join(json.dumps({"id": str(n), "text": t, "story": s}) for n, (s, t) in enumerate(rows)), "utf-8"
    )
    report = measure([file])
    assert report.figures["reports"] == 7
    assert report.figures["f"] == 1.0
    assert report.errors == ()
