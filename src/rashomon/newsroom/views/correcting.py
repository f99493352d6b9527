"""What a person may judge about words of a report: who spoke, whether two say the same, whether they part."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from rashomon.language.similarity import stems
from rashomon.language.words import rarity
from rashomon.newsroom.addresses import source
from rashomon.publish.phrases import KINDS
from rashomon.store.tables import articles, editions

# Other statements that are offered as saying the same, and names as having spoken.
OFFERED, NAMES = 12, 40
# Of the text around the words, so much is shown on either side.
AROUND = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Code points ``start:end`` of an article."""

    article: str
    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.article}:{self.start}:{self.end}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words that can be chosen."""

    place: str
    text: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoSpoke:
    """A quotation, who is said to have spoken, and who else is named in the story."""

    words: Words
    before: str
    after: str
    speaker: str | None
    rule: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SameOrNot:
    """A statement with its readings, and others that may say the same."""

    text: str
    readings: tuple[Words, ...]
    others: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictOrNot:
    """A disagreement with the first words of each side."""

    kind: str
    about: str
    judgement: str
    rule: str
    sides: tuple[Words, ...]


def place_of(text: str) -> Place | None:
    """The place that ``ARTICLE:START:END`` names; None where it names none."""
    article, _, span = text.partition(":")
    start, _, end = span.partition(":")
    if not (article and start.isdecimal() and end.isdecimal() and start.isascii() and end.isascii()):
        return None
    return Place(article=article, start=int(start), end=int(end)) if int(start) < int(end) else None


def words_at(connection: Connection, place: Place) -> str | None:
    """What stands there; None where nothing does."""
    text = connection.execute(select(articles.c.text).where(articles.c.id == place.article)).scalar()
    return text[place.start : place.end] if text and place.end <= len(text) else None


def who_spoke(connection: Connection, story: str, place: Place) -> WhoSpoke | None:
    """The question about a quotation; None where the edition has none there."""
    looked_at = _Edition.of(connection, story)
    for quotation in looked_at.json["quotations"] if looked_at else ():
        if looked_at and looked_at.is_at(quotation, place):
            text = looked_at.witnesses[quotation["witness"]]["text"]
            people = [p for p in looked_at.json["parties"] if p["kind"] != "place"]
            named = sorted(people, key=lambda p: (p["kind"] != "person", -len(p["mentions"])))
            return WhoSpoke(
                words=looked_at.words(quotation),
                before=text[max(0, place.start - AROUND) : place.start],
                after=text[place.end : place.end + AROUND],
                speaker=quotation["speaker"],
                rule=quotation["rule"],
                names=tuple(dict.fromkeys(p["name"] for p in named if p["name"] != quotation["speaker"]))[
                    :NAMES
                ],
            )
    return None


def same_or_not(connection: Connection, story: str, place: Place) -> SameOrNot | None:
    """The question about a statement; None where the edition has none there."""
    looked_at = _Edition.of(connection, story)
    if looked_at is None:
        return None
    claims = looked_at.json["claims"]
    mine = next((c for c in claims if any(looked_at.is_at(r, place) for r in c["readings"])), None)
    if mine is None:
        return None
    others = sorted(
        ((_shared(mine["text"], c["text"]), n, c) for n, c in enumerate(claims) if c is not mine),
        key=lambda found: (-found[0], found[1]),
    )
    return SameOrNot(
        text=mine["text"],
        readings=tuple(looked_at.words(r) for r in mine["readings"]),
        others=tuple(looked_at.words(c["readings"][0]) for shared, _, c in others[:OFFERED] if shared),
    )


def conflict_or_not(connection: Connection, story: str, place: Place, other: Place) -> ConflictOrNot | None:
    """The question about a disagreement with these words on two of its sides; None where there is none."""
    looked_at = _Edition.of(connection, story)
    for found in looked_at.json["disagreements"] if looked_at else ():
        if looked_at and _parts(looked_at, found["sides"], place, other):
            return ConflictOrNot(
                kind=KINDS[found["kind"]],
                about=found["about"],
                judgement=found["judgement"],
                rule=found["rule"],
                sides=tuple(looked_at.words(side[0]) for side in found["sides"]),
            )
    return None


class _Edition:
    """A kept edition, asked by places."""

    def __init__(self, json: Mapping[str, Any]) -> None:
        self.json = json
        self.witnesses = {w["siglum"]: w for w in json["witnesses"]}

    @classmethod
    def of(cls, connection: Connection, story: str) -> "_Edition | None":
        json = connection.execute(select(editions.c.json).where(editions.c.story == story)).scalar()
        return cls(json) if json else None

    def place(self, passage: Mapping[str, Any]) -> Place:
        article = self.witnesses[passage["witness"]]["id"]
        return Place(article=article, start=passage["start"], end=passage["end"])

    def is_at(self, passage: Mapping[str, Any], place: Place) -> bool:
        return self.place(passage) == place

    def words(self, passage: Mapping[str, Any]) -> Words:
        witness = self.witnesses[passage["witness"]]
        return Words(place=str(self.place(passage)), text=passage["text"], source=source(witness))


def _parts(
    edition: _Edition, sides: Sequence[Sequence[Mapping[str, Any]]], place: Place, other: Place
) -> bool:
    def holds(side: Iterable[Mapping[str, Any]], wanted: Place) -> bool:
        return any(edition.is_at(passage, wanted) for passage in side)

    here = {number for number, side in enumerate(sides) if holds(side, place)}
    there = {number for number, side in enumerate(sides) if holds(side, other)}
    return bool(here and there and len(here | there) > 1)


def _shared(left: str, right: str) -> float:
    """How much the telling words that both have weigh."""
    return sum(rarity(word) for word in set(stems(left)) & set(stems(right)))
