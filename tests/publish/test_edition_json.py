"""edition.json against its JSON Schema, the nouns and the texts."""

import json
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from ferry_story import TEXTS, editions
from hostile_story import hostile
from jsonschema import Draft202012Validator

from rashomon.model import Editions, edit, edition, story, witness
from rashomon.publish.edition_json import schema, to_dict, to_json


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    Draft202012Validator.check_schema(schema())
    return Draft202012Validator(schema())


@pytest.mark.parametrize("make", [editions, hostile, lambda: Editions(editions=())])
def test_an_edition_is_valid(validator: Draft202012Validator, make: Any) -> None:
    written = to_dict(make(), "0.1")
    assert [error.message for error in validator.iter_errors(written)] == []


def test_it_comes_back_as_it_was() -> None:
    assert json.loads(to_json(editions(), "0.1")) == to_dict(editions(), "0.1")


def test_a_lone_surrogate_comes_back() -> None:
    odd = to_json(hostile(), "0.1").replace("onload", "on\udc80load")
    data = odd.encode("utf-8", "backslashreplace")
    assert "on\udc80load" in json.loads(data)["stories"][0]["title"]


def test_every_passage_is_exactly_its_text() -> None:
    passages = list(_passages(to_dict(editions(), "0.1")))
    assert len(passages) > 100
    for passage in passages:
        assert TEXTS[passage["witness"]][passage["start"] : passage["end"]] == passage["text"]


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("stories", 0, "figures", 0, "extra"), 1),
        (("stories", 0, "digest", 0, "evidence", 0, "extra"), 1),
        (("stories", 0, "witnesses", 0, "published"), "5 May 2025"),
        (("stories", 0, "witnesses", 0, "role"), "rumour"),
        (("stories", 0, "claims", 0, "readings"), []),
        (("stories", 0, "quotations", 0, "start"), -1),
        (("stories", 0, "disagreements", 0, "rule"), ""),
        (("rejected", 0, "reason"), ""),
        (("settings",), "none"),
    ],
)
def test_the_schema_refuses_what_is_wrong(
    validator: Draft202012Validator, path: tuple[Any, ...], wrong: Any
) -> None:
    written: Any = to_dict(editions(), "0.1")
    place = written
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = wrong
    assert not validator.is_valid(written)


@pytest.mark.parametrize("key", ["stories", "rejected", "settings", "rashomon"])
def test_the_schema_misses_what_is_not_there(validator: Draft202012Validator, key: str) -> None:
    written = to_dict(editions(), "0.1")
    del written[key]
    assert not validator.is_valid(written)


@pytest.mark.parametrize(
    ("place", "values"),
    [
        (("disagreement", "kind"), edition.DisagreementKind),
        (("disagreement", "judgement"), edition.Judgement),
        (("claim", "status"), edition.ClaimStatus),
        (("position", "act"), edition.Act),
        (("edit", "op"), edit.Operation),
        (("quotation", "kind"), witness.QuotationKind),
        (("party", "kind"), witness.PartyKind),
        (("witness", "role"), witness.Role),
    ],
)
def test_the_schema_allows_what_the_nouns_allow(place: tuple[str, str], values: Any) -> None:
    noun, field = place
    assert set(schema()["$defs"][noun]["properties"][field]["enum"]) == set(get_args(values))


def test_the_schema_knows_every_lineage() -> None:
    kinds = story.Lineage.__annotations__["kind"]
    assert set(schema()["$defs"]["lineage"]["properties"]["kind"]["enum"]) == set(get_args(kinds))


def _passages(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if {"witness", "start", "end", "text"} <= value.keys():
            yield value
        for item in value.values():
            yield from _passages(item)
    elif isinstance(value, list):
        for item in value:
            yield from _passages(item)
