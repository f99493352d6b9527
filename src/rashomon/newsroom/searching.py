"""Asking the store: words over all stories, and what somebody was quoted saying."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, select

from rashomon.store import Store
from rashomon.store.search import parsed
from rashomon.store.tables import parties, stories, texts

Kind = Literal["headline", "paragraph", "quotation", "position"]
# So many places are found unless the asker says otherwise.
MOST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A place in one version: code points ``start:end`` of its text, and what stands there."""

    story: str
    title: str
    version: int
    article: str
    kind: Kind
    start: int
    end: int
    text: str
    outlet: str | None
    day: date | None
    detail: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One act of speech of ``speaker``, with every wording of it, the earliest report's first."""

    speaker: str
    story: str
    title: str
    wordings: tuple[Found, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked for. ``query`` holds words, "phrases" and -without; everything may be left out."""

    query: str = ""
    kinds: tuple[Kind, ...] = ("headline", "paragraph")
    outlet: str | None = None
    since: date | None = None
    until: date | None = None
    party: str | None = None
    story: str | None = None
    most: int = MOST


def find(store: Store, question: Question) -> tuple[Found, ...]:
    """The places that answer, the newest report's first.

    ``party`` finds stories that name it, under any name, or, of quotations and positions, its own.
    """
    with store.reading() as connection:
        return find_in(connection, store, question)


def said(store: Store, speaker: str, about: str = "", most: int = MOST) -> tuple[Saying, ...]:
    """Everything that ``speaker`` was quoted saying (about something), every wording beside the others.

    The words asked for may stand in any wording of an act of speech, or in the paragraph around it.
    """
    with store.reading() as connection:
        quoted = find_in(connection, store, Question(kinds=("quotation",), party=speaker, most=most * 20))
        if parsed(about):
            near = find_in(
                connection, store, Question(query=about, kinds=("paragraph", "quotation"), most=most * 100)
            )
            places = {(found.version, found.start, found.end) for found in near}
            quoted = _with_acts(quoted, [q for q in quoted if _inside(q, places)])
    acts: dict[tuple[str, str], list[Found]] = {}
    for found in quoted:
        act = found.detail.get("utterance") or f"{found.version}:{found.start}"
        acts.setdefault((found.story, act), []).append(found)
    return tuple(
        Saying(
            speaker=wordings[0].detail["speaker"],
            story=story,
            title=wordings[0].title,
            wordings=tuple(sorted(wordings, key=lambda w: (w.day or date.max, w.version, w.start))),
        )
        for (story, _), wordings in list(acts.items())[:most]
    )


def _inside(found: Found, places: set[tuple[int, int, int]]) -> bool:
    return any(
        version == found.version and start <= found.start and found.end <= end
        for version, start, end in places
    )


def _with_acts(quoted: Sequence[Found], hits: Sequence[Found]) -> tuple[Found, ...]:
    """The hits and all other wordings of the same acts."""
    acts = {(hit.story, hit.detail.get("utterance")) for hit in hits if hit.detail.get("utterance")}
    return tuple(q for q in quoted if q in hits or (q.story, q.detail.get("utterance")) in acts)


def find_in(connection: Connection, store: Store, question: Question) -> tuple[Found, ...]:
    """As ``find``, in a transaction that is open already."""
    conditions: list[ColumnElement[bool]] = [texts.c.kind.in_(question.kinds)]
    terms = parsed(question.query)
    if any(term.wanted for term in terms):
        conditions.append(store.search.matches(terms))
    elif question.query.strip():
        return ()
    if question.outlet:
        conditions.append(texts.c.outlet == question.outlet)
    if question.story:
        conditions.append(texts.c.story == question.story)
    if question.since:
        conditions.append(texts.c.day >= question.since)
    if question.until:
        conditions.append(texts.c.day <= question.until)
    if question.party:
        conditions.append(_of_party(connection, question))
    rows = connection.execute(
        select(texts, stories.c.title)
        .join(stories, stories.c.id == texts.c.story)
        .where(*conditions)
        .order_by(texts.c.version.desc(), texts.c.start, texts.c.kind)
        .limit(question.most)
    )
    return tuple(
        Found(
            story=row.story,
            title=row.title,
            version=row.version,
            article=row.article,
            kind=row.kind,
            start=row.start,
            end=row.end,
            text=row.text,
            outlet=row.outlet,
            day=row.day,
            detail=row.detail or {},
        )
        for row in rows
    )


def _of_party(connection: Connection, question: Question) -> ColumnElement[bool]:
    """Places that are the party's own (of what it said or demands), else stories that name it."""
    names = names_of(connection, question.party or "")
    if set(question.kinds) <= {"quotation", "position"}:
        return texts.c.party.in_(names)
    return texts.c.story.in_(select(parties.c.story).where(parties.c.name.in_(names)))


def names_of(connection: Connection, name: str) -> list[str]:
    """The names, in lower case, under which stories have a party that is called ``name`` there or here."""
    asked = name.casefold().strip()
    known = select(parties.c.name, parties.c.aliases)
    if connection.execute(known.where(parties.c.name == asked)).first():
        return [asked]
    found = {
        row.name
        for row in connection.execute(known.where(parties.c.name.contains(asked, autoescape=True)))
        if asked in row.name.split() or asked in [alias.casefold() for alias in row.aliases]
    }
    return sorted(found) or [asked]
