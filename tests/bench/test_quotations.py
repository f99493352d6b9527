"""The scorer of quotations on made-up right and wrong answers."""

import json
from pathlib import Path

import pytest

from bench.tasks import quotations as task
from rashomon.model import Quotation, passage

TEXT = "“It is shut,” Mara Olin said. Police say the port is safe."


def quotation(start: int, end: int, source: tuple[int, int] | None, speaker: str | None) -> Quotation:
    return Quotation(
        passage=passage(TEXT, start, end),
        kind="direct" if start == 1 else "indirect",
        rule="made up",
        speaker=speaker,
        speaker_evidence=passage(TEXT, *source) if source else None,
        cue=passage(TEXT, end, end + 1),
    )


RIGHT = (quotation(1, 12, (14, 23), "Mara Olin"), quotation(41, 57, (30, 36), "police"))
WRONG_SPEAKER = (quotation(1, 12, (30, 36), "police"), RIGHT[1])
RECORD = {
    "id": "x",
    "text": TEXT,
    "attributions": [
        {"content": [[0, 13]], "cue": [[24, 28]], "source": [[14, 23]]},
        {"content": [[41, 57]], "cue": [[37, 40]], "source": [[30, 36]]},
    ],
}


def figures(monkeypatch: pytest.MonkeyPatch, path: Path, given: tuple[Quotation, ...]) -> dict[str, float]:
    monkeypatch.setattr(task, "_quotations", lambda text, name: given)
    return task.measure([path]).figures


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "made-up.jsonl"
    path.write_text(json.dumps(RECORD) + "\n", encoding="utf-8")
    return path


def test_right_answers_score_one(monkeypatch: pytest.MonkeyPatch, records: Path) -> None:
    found = figures(monkeypatch, records, RIGHT)
    assert found["all: f with speaker"] == pytest.approx(1.0)
    assert found["direct: with speaker"] == 1.0
    assert found["indirect: found"] == 1.0


def test_a_wrong_speaker_is_found_but_not_right(monkeypatch: pytest.MonkeyPatch, records: Path) -> None:
    found = figures(monkeypatch, records, WRONG_SPEAKER)
    assert found["direct: found"] == 1.0
    assert found["direct: with speaker"] == 0.0
    assert found["all: f with speaker"] == pytest.approx(0.5)


def test_what_is_not_in_the_gold_costs_precision(monkeypatch: pytest.MonkeyPatch, records: Path) -> None:
    found = figures(monkeypatch, records, (*RIGHT, quotation(30, 36, (14, 23), "Mara Olin")))
    assert found["all: precision"] == pytest.approx(2 / 3)
    assert found["all: recall"] == 1.0


def test_nothing_found_scores_nothing(monkeypatch: pytest.MonkeyPatch, records: Path) -> None:
    assert figures(monkeypatch, records, ())["all: f"] == 0.0


def test_one_gold_content_takes_one_answer() -> None:
    assert task.match([[(0, 10)], [(0, 9)]], [[(0, 10)]], 0.5) == {0: 0}


def test_kinds_of_contents() -> None:
    text = 'She said "it is shut" and that it "may open" soon.'
    assert task.content_kind(text, [(9, 21)]) == "direct"
    assert task.content_kind(text, [(26, 49)]) == "mixed"
    assert task.content_kind(text, [(0, 8)]) == "indirect"


@pytest.fixture
def expected(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    answers = {
        "documents": {"a.txt": {}},
        "quotations": [{"document": "a.txt", "text": "It is shut,", "speaker": "Mara Olin"}],
        "entities": [{"name": "Mara Olin", "aliases": ["the harbour master"]}],
    }
    (tmp_path / "expected.json").write_text(json.dumps(answers), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("speaker", "share"), [("Mara Olin", 1.0), ("Olin", 1.0), ("the harbour master", 1.0), ("police", 0.0)]
)
def test_expected_speakers(
    monkeypatch: pytest.MonkeyPatch, expected: Path, speaker: str, share: float
) -> None:
    found = figures(monkeypatch, expected, (quotation(1, 12, (14, 23), speaker),))
    assert found["expected: found"] == 1.0
    assert found["expected: with speaker"] == share
    assert found["marked and spoken: right"] == share
