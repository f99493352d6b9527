"""The invented stories hold together: what their gold files say stands in what the program reads."""

import json
from pathlib import Path
from typing import Any

import pytest

import rashomon
from rashomon.model import Editions

EXAMPLES = Path(__file__).parent.parent / "examples"
STORIES = ("saltmere-harbour", "hospital-closure")


@pytest.fixture(scope="module")
def editions() -> Editions:
    return rashomon.read([str(EXAMPLES)])


def gold(story: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((EXAMPLES / story / "expected.json").read_text(encoding="utf-8"))
    return content


def passages(value: Any) -> list[tuple[str, str]]:
    if isinstance(value, dict):
        own = [(value["document"], value["text"])] if {"document", "text"} <= value.keys() else []
        return own + [found for item in value.values() for found in passages(item)]
    if isinstance(value, list):
        return [found for item in value for found in passages(item)]
    return []


def texts(editions: Editions) -> dict[tuple[str, str], str]:
    """(folder, document) -> text."""
    return {
        (Path(w.article.path.split("#")[0]).parent.name, Path(w.article.path).name): w.text
        for edition in editions.editions
        for w in edition.witnesses
    }


@pytest.mark.parametrize("story", STORIES)
def test_gold_texts_stand_in_their_documents(editions: Editions, story: str) -> None:
    read = texts(editions)
    missing = [
        (document, text)
        for document, text in passages(gold(story))
        if text not in read.get((story, document), "")
    ]
    assert missing == []


@pytest.mark.parametrize("story", STORIES)
def test_gold_furniture_stands_in_its_document(editions: Editions, story: str) -> None:
    read = texts(editions)
    for document, row in gold(story)["documents"].items():
        for text in row["furniture"]:
            assert text in read[story, document]


def test_two_stories_are_kept_apart(editions: Editions) -> None:
    stories = sorted(
        sorted({Path(w.article.path.split("#")[0]).parent.name for w in edition.witnesses})
        for edition in editions.editions
    )
    assert stories == [["hospital-closure"], ["saltmere-harbour"]]


def test_the_later_report_is_a_development(editions: Editions) -> None:
    roles = {Path(w.article.path).name: w.role for e in editions.editions for w in e.witnesses}
    assert [name for name, role in roles.items() if role == "development"] == ["later.txt"]


def test_pick_ups_share_the_wires_origin(editions: Editions) -> None:
    for edition in editions.editions:
        sigla = {Path(w.article.path).name: w.siglum for w in edition.witnesses}
        if "wire.txt" in sigla:
            copies = {sigla[name] for name in ("wire.txt", "pickup-cut.txt", "pickup-page.html")}
            assert edition.story.origins(copies) == 1
            assert edition.story.origins({sigla["wire.txt"], sigla["british.txt"], sigla["machine.txt"]}) > 1


def test_the_later_report_shares_no_origin(editions: Editions) -> None:
    for edition in editions.editions:
        sigla = {Path(w.article.path).name: w.siglum for w in edition.witnesses}
        if "later.txt" in sigla:
            assert edition.story.origin(sigla["later.txt"]) == sigla["later.txt"]


def test_nothing_is_rejected_but_the_gold_files(editions: Editions) -> None:
    assert {Path(row.path.split("#")[0]).name for row in editions.rejected} <= {"expected.json"}
