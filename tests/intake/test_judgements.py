"""A file of judgements: what is read, and how a wrong line is told."""

import json
from pathlib import Path
from typing import Any

import pytest

from rashomon.errors import JudgementsError
from rashomon.intake.judgements import read_judgements
from rashomon.model import Pointer, Ruling

ONE = {"article": "76068ec5b4d9fe4b", "text": "We will not sail"}
TWO = {"article": "0f3a2c11d9e04b57", "text": "They will not sail", "start": 40}


def written(folder: Path, *rows: Any) -> str:
    file = folder / "mine.jsonl"
    lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
    file.write_text("\n".join(lines), encoding="utf-8")
    return str(file)


def test_every_kind_is_read(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "# checked on the phone",
        {"judgement": "speaker", "passage": ONE, "speaker": "Ada  Lindqvist", "note": "heard it"},
        "",
        {"judgement": "speaker", "passage": TWO, "speaker": None},
        {"judgement": "not-same", "passages": [ONE, TWO]},
        {"judgement": "no-conflict", "passages": [ONE, TWO]},
    )
    one = Pointer(article="76068ec5b4d9fe4b", text="We will not sail")
    two = Pointer(article="0f3a2c11d9e04b57", text="They will not sail", start=40)
    assert read_judgements(path) == (
        Ruling(kind="speaker", pointers=(one,), place=f"{path}:2", speaker="Ada Lindqvist"),
        Ruling(kind="speaker", pointers=(two,), place=f"{path}:4"),
        Ruling(kind="not-same", pointers=(one, two), place=f"{path}:5"),
        Ruling(kind="no-conflict", pointers=(one, two), place=f"{path}:6"),
    )


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ('{"judgement": ', "broken JSON"),
        ("[" * 100_000, "broken JSON"),
        ([1], "not a JSON object"),
        ({"judgement": "sameish"}, '"judgement" must be one of speaker, same, not-same, no-conflict'),
        ({"judgement": ["same"]}, '"judgement" must be one of'),
        ({"judgement": "speaker", "passage": ONE}, '"speaker" must be a name, or null'),
        ({"judgement": "speaker", "passage": ONE, "speaker": " "}, '"speaker" must be a name, or null'),
        ({"judgement": "speaker", "speaker": None}, "a passage must be an object"),
        ({"judgement": "speaker", "passage": {"text": "x"}, "speaker": None}, 'needs "article"'),
        ({"judgement": "speaker", "passage": {"article": "a"}, "speaker": None}, 'needs "text"'),
        ({"judgement": "same", "passages": [ONE]}, "two passages"),
        ({"judgement": "same", "passages": [ONE, ONE]}, "one and the same"),
        ({"judgement": "same", "passages": [ONE, TWO | {"start": -1}]}, '"start" must be a whole number'),
        ({"judgement": "same", "passages": [ONE, TWO | {"start": True}]}, '"start" must be a whole number'),
        ({"judgement": "same", "passages": [ONE, TWO | {"end": 9}]}, 'a passage has no "end"'),
        ({"judgement": "same", "passages": [ONE, TWO], "speaker": "Ada"}, 'has no "speaker"'),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, row: Any, reason: str) -> None:
    path = written(tmp_path, {"judgement": "speaker", "passage": TWO, "speaker": None}, row)
    with pytest.raises(JudgementsError) as caught:
        read_judgements(path)
    assert str(caught.value).startswith(f"{path}:2: ")
    assert reason in str(caught.value)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            {"judgement": "same", "passages": [ONE, TWO]},
            {"judgement": "not-same", "passages": [TWO, ONE]},
        ),
        (
            {"judgement": "speaker", "passage": ONE, "speaker": "Ada"},
            {"judgement": "speaker", "passage": ONE, "speaker": None},
        ),
    ],
)
def test_two_lines_must_not_say_opposite_things(tmp_path: Path, first: Any, second: Any) -> None:
    with pytest.raises(JudgementsError, match=r"mine.jsonl:2: says the opposite of line 1"):
        read_judgements(written(tmp_path, first, second))
    assert len(read_judgements(written(tmp_path, first, first))) == 2


def test_a_file_that_cannot_be_read_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(JudgementsError, match="no such file"):
        read_judgements(str(tmp_path / "none.jsonl"))
    (tmp_path / "latin.jsonl").write_bytes(b'{"judgement": "\xe9"}')
    with pytest.raises(JudgementsError, match="not UTF-8"):
        read_judgements(str(tmp_path / "latin.jsonl"))
