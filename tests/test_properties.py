"""What holds for any text: passages are exact, order does not matter, JSON comes back as it went."""

import json
from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from random import Random
from typing import Any

import jsonschema
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import rashomon
from rashomon import annotate, collate, gather
from rashomon.model import Article, Editions, Passage, Witness
from rashomon.publish.edition_json import to_dict, to_json

EXAMPLES = Path(__file__).parent.parent / "examples"
STORY = EXAMPLES / "hospital-closure"
LONG_STORY = EXAMPLES / "saltmere-harbour"

# Pieces that newsrooms and tokenisers leave in texts, and what no text should hold.
PIECES = (
    *("“", "”", "‘", "’", '"', "'", "''", "``", "«", "»", '" word "', "do n't", "-LRB-", "—", "...", "…"),
    *("\n", "\n\n", "\r\n", "\t", "\xa0", "\u200b", "\x00", "\u2028", "(", ")", "[", "]"),
    *(
        "Ada Venn said",
        "she said,",
        "he told reporters:",
        "according to the Harbour Board",
        "did not respond",
    ),
    *("demanded that the council resign", "if the bridge is closed", "rejected the offer", "offered to pay"),
    *("$3.5 billion", "more than 40 people", "about 12million", "1,2,3", "½", "²", "٣", "-5", "10e999"),
    *("March 8, 2023", "last Friday", "2023-03-08", "31 February", "May 99", "0000-00-00", "in 9999"),
    *("Advertisement", "Read more:", "By Tom Reth", "PORT ANSEL (Northline) —", "Dr. M. Orle Jr.", "U.S."),
    *("İstanbul", "e\u0301", "\U0001f469\u200d\U0001f692", "日本語の文。", "\ud7ff", "ﬁnal"),
)
WILD = st.sampled_from(PIECES) | st.text(max_size=12)
TEXTS = st.lists(WILD, max_size=40).map(" ".join) | st.text(max_size=300)
# The same texts on every run, so that a failure is one of this change; no shrinking, so that it is quick.
QUICK = settings(max_examples=150, deadline=None, derandomize=True, phases=(Phase.explicit, Phase.generate))
FEW = settings(QUICK, max_examples=30)


def article(text: str, name: str = "a") -> Article:
    digest = sha256(text.encode()).hexdigest()
    return Article(id=digest[:16], path=f"{name}.txt", text=text, sha256=digest)


def passages(value: Any) -> list[Passage]:
    if isinstance(value, Passage):
        return [value]
    if isinstance(value, tuple):
        return [found for item in value for found in passages(item)]
    if is_dataclass(value) and not isinstance(value, type):
        return [found for field in fields(value) for found in passages(getattr(value, field.name))]
    return []


@cache
def examples() -> tuple[Witness, ...]:
    files = sorted(LONG_STORY.glob("*.txt"))
    return tuple(annotate(article(path.read_text(encoding="utf-8"), path.stem)) for path in files)


@cache
def schema() -> Any:
    content = (files("rashomon.publish") / "edition.schema.json").read_text(encoding="utf-8")
    return jsonschema.Draft202012Validator(json.loads(content))


def editions_of(witnesses: tuple[Witness, ...]) -> Editions:
    return Editions(editions=tuple(collate(story) for story in gather(witnesses)))


@QUICK
@given(TEXTS)
def test_annotate_takes_any_text_and_its_passages_are_exact(text: str) -> None:
    witness = annotate(article(text))
    assert witness.text == text
    for found in passages(witness):
        assert found.text == text[found.start : found.end]
    for sentence in witness.sentences:
        assert 0 <= sentence.start < sentence.end <= len(text)


@pytest.mark.parametrize(
    "piece", [*PIECES, "must demand that ", "a ", "said Ada Venn, ", "9", "x", "'a ", "\n\na"]
)
def test_annotate_takes_one_thing_over_and_over(piece: str) -> None:
    text = piece * (2_000 // len(piece))
    assert all(found.text == text[found.start : found.end] for found in passages(annotate(article(text))))


@QUICK
@given(TEXTS)
def test_annotate_says_the_same_twice(text: str) -> None:
    assert annotate(article(text)) == annotate(article(text))


@FEW
@given(TEXTS, TEXTS)
def test_an_edition_of_any_texts_is_valid_and_exact(one: str, other: str) -> None:
    witnesses = (annotate(article(one, "a")), annotate(article(other, "b")), *examples()[:1])
    editions = editions_of(witnesses)
    for edition in editions.editions:
        written = {witness.siglum: witness.text for witness in edition.witnesses}
        for found in passages(edition):
            assert found.text == written[found.witness][found.start : found.end]
    schema().validate(to_dict(editions, "0"))


def test_any_order_of_the_same_reports_gives_the_same_edition() -> None:
    orders = [tuple(Random(seed).sample(examples(), len(examples()))) for seed in range(4)]
    assert len({tuple(w.article.path for w in order) for order in orders}) == len(orders)
    assert len({to_json(editions_of(order), "0") for order in orders}) == 1


def test_reading_in_any_order_and_twice_gives_the_same_edition() -> None:
    paths = [str(path) for path in sorted(LONG_STORY.glob("*.txt"))]
    first = to_json(rashomon.read(paths), "0")
    assert to_json(rashomon.read(paths), "0") == first
    assert to_json(rashomon.read(paths[::-1]), "0") == first


def test_json_comes_back_as_it_went() -> None:
    editions = rashomon.read([str(STORY)])
    written = to_dict(editions, "0")
    assert json.loads(to_json(editions, "0")) == written
    schema().validate(written)


def test_the_schema_refuses_what_is_no_edition() -> None:
    written = to_dict(rashomon.read([str(STORY)]), "0")
    del written["stories"][0]["witnesses"][0]["text"]
    with pytest.raises(jsonschema.ValidationError):
        schema().validate(written)
