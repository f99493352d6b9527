"""A report: what stands at one address, every version of it, and what changed from one to the next."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from itertools import pairwise

from sqlalchemy import Connection, select

from rashomon.annotation.annotate import annotate
from rashomon.collation.revisions import compare_versions
from rashomon.model import Alteration, Article, Notice, Passage, Revision, Witness
from rashomon.publish.wording import Change, changes
from rashomon.store.reports import Version, load, of_report
from rashomon.store.tables import mastheads, profiles, stories

# So many comparisons of two versions are held ready; one takes a tenth of a second.
HELD = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One version. ``seen`` is when it came in, ``published`` the day that it gives."""

    version: int
    article: str
    seen: datetime
    published: date | None
    headline: str | None
    language: str
    shown: bool
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the text; ``reason`` says why it is not the report, where it is not."""

    start: int
    text: str
    part: str
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Altered:
    """A claim, figure or quotation that the newer version has otherwise; ``wording`` is how it differs."""

    kind: str
    op: str
    before: str | None
    after: str | None
    wording: tuple[Change, ...]
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What one version says otherwise than the one before it."""

    old: int
    new: int
    changes: tuple[Altered, ...]
    reworded: int
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report with its versions, the newest first, and the text of the one that is shown."""

    number: int
    address: str
    url: str | None
    outlet: str | None
    agency: str | None
    byline: str | None
    story: str | None
    story_title: str | None
    versions: tuple[Kept, ...]
    steps: tuple[Step, ...]
    lines: tuple[Line, ...]


def report(connection: Connection, number: int, version: int | None = None) -> Report | None:
    """The report with this number, its version ``version`` (the newest) shown; None where there is none."""
    order = of_report(connection, number)
    if not order or (version is not None and version not in order):
        return None
    found = load(connection, order)
    rows = {
        row.version: row for row in connection.execute(select(mastheads).where(mastheads.c.report == number))
    }
    wanted = found[order[-1] if version is None else version]
    newest = rows[order[-1]]
    home = connection.execute(
        select(stories.c.id, stories.c.title)
        .join(profiles, profiles.c.story == stories.c.id)
        .where(profiles.c.article == newest.article)
    ).one_or_none()
    witness = annotate(wanted.article)
    byline = witness.masthead.byline
    return Report(
        number=number,
        address=wanted.address,
        url=wanted.article.metadata.url,
        outlet=rows[wanted.id].outlet,
        agency=rows[wanted.id].agency,
        byline=byline.text if byline else None,
        story=home.id if home else None,
        story_title=home.title if home else None,
        versions=tuple(
            Kept(
                version=name,
                article=found[name].article.id,
                seen=found[name].seen,
                published=rows[name].published,
                headline=rows[name].headline,
                language=rows[name].language,
                shown=name == wanted.id,
                current=rows[name].current,
            )
            for name in reversed(order)
        ),
        steps=tuple(_step(found[old], found[new]) for old, new in pairwise(order))[::-1],
        lines=_lines(witness),
    )


def report_with(connection: Connection, article: str) -> int | None:
    """The number of the first report that has or had this text."""
    return connection.execute(
        select(mastheads.c.report).where(mastheads.c.article == article).order_by(mastheads.c.report)
    ).scalar()


def _lines(witness: Witness) -> tuple[Line, ...]:
    parts = {sentence.start: sentence.part for sentence in witness.sentences}
    aside = [(item.passage.start, item.passage.end, item.reason) for item in witness.furniture]
    masthead = witness.masthead
    named = {
        (place.start, place.end): name
        for name, place in (("byline", masthead.byline), ("dateline", masthead.dateline))
        if place
    }
    found, start = [], 0
    for text in witness.text.splitlines(keepends=True):
        line = text.strip()
        at = start + text.find(line)
        reason = next((why for first, end, why in aside if first <= at < end), None)
        if line:
            part = "furniture" if reason else named.get((at, at + len(line))) or parts.get(at) or "body"
            found.append(Line(start=at, text=line, part=part, reason=reason))
        start += len(text)
    return tuple(found)


def _step(old: Version, new: Version) -> Step:
    revision = _compared(old.article, new.article)
    return Step(
        old=old.id,
        new=new.id,
        changes=tuple(_altered(change) for change in revision.changes),
        reworded=len(revision.reworded),
        notices=tuple(_noticed(notice) for notice in revision.notices),
    )


@lru_cache(HELD)
def _compared(old: Article, new: Article) -> Revision:
    return compare_versions(annotate(old), annotate(new))


def _altered(change: Alteration) -> Altered:
    before, after = _text(change.before), _text(change.after)
    return Altered(
        kind=change.kind,
        op=change.op,
        before=before,
        after=after,
        wording=changes(before, after) if before and after else (),
        rule=change.rule,
    )


def _text(place: Passage | None) -> str | None:
    return place.text if place else None


def _noticed(notice: Notice) -> str:
    return notice.passage.text
