"""Asking the store: words over all stories, and what somebody was quoted saying."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Row, select

from rashomon.language.sentences import sentence_ranges
from rashomon.language.similarity import stem
from rashomon.newsroom.addresses import named
from rashomon.store import Store
from rashomon.store.rows import chunks
from rashomon.store.search import Term, parsed
from rashomon.store.tables import parties, reports, stories, texts, versions

Kind = Literal["headline", "paragraph", "quotation", "position"]
# So many places are found unless the asker says otherwise.
MOST = 50
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A place in one version: code points ``start:end`` of its text, and what stands there.

    ``source`` is the outlet, or where the report stands that names none; ``sentence`` is what stands around
    reported speech, which says little without it.
    """

    story: str
    title: str
    version: int
    article: str
    kind: Kind
    start: int
    end: int
    text: str
    outlet: str | None
    source: str
    day: date | None
    detail: Mapping[str, Any]
    sentence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One act of speech of ``speaker``, with every wording of it, the earliest report's first.

    What no edition joined is joined where the words are the same.
    """

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

    The words asked for may stand in any wording of an act of speech, or in a sentence that holds it: who is
    quoted twice in one paragraph need not have spoken of the same.
    """
    with store.reading() as connection:
        quoted = find_in(connection, store, Question(kinds=("quotation",), party=speaker, most=most * 20))
        terms = parsed(about)
        if terms:
            near = find_in(
                connection, store, Question(query=about, kinds=("paragraph", "quotation"), most=most * 100)
            )
            hits = {(place.version, place.start) for place in near if place.kind == "quotation"}
            around = [place for place in near if place.kind == "paragraph"]
            about_it = [q for q in quoted if (q.version, q.start) in hits or _is_about(q, around, terms)]
            quoted = _with_acts(quoted, about_it)
        quoted = _in_sentences(connection, quoted)
    acts: dict[tuple[str, str], list[Found]] = {}
    for found in quoted:
        act = found.detail.get("utterance") or " ".join(found.text.casefold().split())
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


def _in_sentences(connection: Connection, quoted: Sequence[Found]) -> tuple[Found, ...]:
    """Reported speech with the sentences that hold it; what stands between marks speaks for itself."""
    reported = {place.version for place in quoted if place.detail.get("kind") == "indirect"}
    paragraphs: dict[int, list[Row[Any]]] = {}
    for some in chunks(sorted(reported)):
        where = texts.c.version.in_(some) & (texts.c.kind == "paragraph")
        for row in connection.execute(select(texts).where(where)):
            paragraphs.setdefault(row.version, []).append(row)
    return tuple(
        replace(place, sentence=_around(place, paragraphs.get(place.version, ())))
        if place.detail.get("kind") == "indirect"
        else place
        for place in quoted
    )


def _is_about(quoted: Found, paragraphs: Sequence[Found], terms: Sequence[Term]) -> bool:
    """Whether the sentences that hold the quotation have all that is asked for."""
    around = _around(quoted, [place for place in paragraphs if place.version == quoted.version])
    return around is not None and all(_holds(around, term) == term.wanted for term in terms)


def _around(quoted: Found, paragraphs: Sequence[Found] | Sequence[Row[Any]]) -> str | None:
    """The sentences that the quotation touches; None where none of these paragraphs has it."""
    for paragraph in paragraphs:
        if paragraph.start <= quoted.start < paragraph.end:
            begin, end = quoted.start - paragraph.start, quoted.end - paragraph.start
            ranges = sentence_ranges(paragraph.text, 0, len(paragraph.text))
            return " ".join(paragraph.text[a:b] for a, b in ranges if a < end and begin < b)
    return None


def _holds(text: str, term: Term) -> bool:
    """Whether the term's words stand side by side, in whatever form."""
    wanted, words = _stems(" ".join(term.words)), _stems(text)
    return any(words[at : at + len(wanted)] == wanted for at in range(len(words)))


def _stems(text: str) -> list[str]:
    return [stem(word) for word in _WORD.findall(text.casefold())]


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
        select(texts, stories.c.title, reports.c.address)
        .join(stories, stories.c.id == texts.c.story)
        .join(versions, versions.c.id == texts.c.version)
        .join(reports, reports.c.id == versions.c.report)
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
            source=row.outlet or named(row.address),
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
