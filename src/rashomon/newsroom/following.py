"""What a reader follows, and what is new of it since that reader last looked."""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from threading import Lock
from typing import Any, Literal, get_args

from sqlalchemy import Connection, Row, delete, func, select, update

from rashomon.collation.news import News, news
from rashomon.errors import FollowError
from rashomon.model import Edition, Passage, Quotation
from rashomon.newsroom.editions import Material, made, material, resolve
from rashomon.newsroom.searching import Question, find_in, names_of
from rashomon.newsroom.texts import version_numbers
from rashomon.store import Store
from rashomon.store.reports import load, of_report
from rashomon.store.rows import numbered
from rashomon.store.tables import follows, mastheads, parties, profiles, stories, versions

FollowKind = Literal["story", "party", "speaker", "outlet", "search"]
# So many editions are held ready, since several follows ask for the same story.
HELD = 64
# A search that is followed looks at so many of its newest places.
_MOST_HITS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Follow:
    """What one reader follows; ``looked`` is the last version that was there when the reader last looked."""

    id: int
    reader: str
    kind: FollowKind
    target: str
    looked: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A newer version of a report that was seen in an older one."""

    report: int
    version: int
    address: str
    headline: str | None
    outlet: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryNews:
    """What is new in one story, of what is followed.

    ``edition`` holds the passages, and ``numbers`` the version of each of its witnesses, by siglum.
    """

    story: str
    title: str
    edition: Edition
    numbers: Mapping[str, int]
    news: News
    changed: tuple[Changed, ...]


def follow(store: Store, reader: str, kind: str, target: str) -> int:
    """Follow something from now on; the follow's number. What is followed already stays as it is."""
    if kind not in get_args(FollowKind):
        raise FollowError(f"{kind!r} cannot be followed; it is one of {', '.join(get_args(FollowKind))}")
    if not target.strip():
        raise FollowError("nothing to follow is named; give a story's id, a name or words to search for")
    with store.writing() as connection:
        if kind == "story":
            target = resolve(connection, target)
        here = select(follows.c.id).where(
            follows.c.reader == reader, follows.c.kind == kind, follows.c.target == target.strip()
        )
        number = connection.execute(here).scalar()
        if number is not None:
            return int(number)
        values = {"reader": reader, "kind": kind, "target": target.strip()}
        row = follows.insert().values(**values, looked=newest(connection), made=datetime.now(UTC))
        return numbered(connection, row)


def unfollow(store: Store, reader: str, kind: str, target: str) -> bool:
    """Follow something no more; False where it was not followed."""
    with store.writing() as connection:
        here = (follows.c.reader == reader) & (follows.c.kind == kind) & (follows.c.target == target)
        return bool(connection.execute(delete(follows).where(here)).rowcount)


def following(store: Store, reader: str) -> tuple[Follow, ...]:
    """What the reader follows, in the order in which it was begun."""
    with store.reading() as connection:
        rows = connection.execute(select(follows).where(follows.c.reader == reader).order_by(follows.c.id))
        return tuple(map(_as_follow, rows))


def follow_of(store: Store, number: int) -> Follow:
    """The follow with this number; FollowError where there is none."""
    with store.reading() as connection:
        row = connection.execute(select(follows).where(follows.c.id == number)).one_or_none()
    if row is None:
        raise FollowError(f"nothing is followed under the number {number}")
    return _as_follow(row)


def _as_follow(row: Row[Any]) -> Follow:
    return Follow(id=row.id, reader=row.reader, kind=row.kind, target=row.target, looked=row.looked)


def looked(store: Store, reader: str, number: int | None = None) -> None:
    """The reader has seen all that is there now, of one follow or of all."""
    with store.writing() as connection:
        mine = follows.c.reader == reader
        if number is not None:
            mine &= follows.c.id == number
        connection.execute(update(follows).where(mine).values(looked=newest(connection)))


def newest(connection: Connection) -> int:
    """The last version that arrived; 0 in an empty store."""
    return connection.execute(select(func.max(versions.c.id))).scalar() or 0


def since(store: Store, follow: Follow) -> tuple[StoryNews, ...]:
    """What is new of what is followed: by story, the one that changed last first."""
    found = []
    for story in _stories(store, follow):
        one = story_news(store, story, follow.looked)
        if one is not None:
            kept = _only(store, follow, one)
            if kept.news or kept.changed:
                found.append(kept)
    return tuple(found)


def story_news(store: Store, story: str, last: int) -> StoryNews | None:
    """What is new in a story to somebody who has seen everything up to version ``last``.

    Of a report that was seen in an older version, that version is laid beside the new one, so that only what
    the new one adds is new.
    """
    with store.reading() as connection:
        found = material(connection, story)
        if found is None:
            return None
        older = _seen_versions(connection, [v.report for v in found.versions if v.id > last], last)
        beside = load(connection, older.values())
    changed = [v for v in found.versions if v.report in older]
    whole = replace(found, versions=tuple(sorted((*found.versions, *beside.values()), key=lambda v: v.id)))
    result = _edition(whole)
    seen = {version.article.id for version in whole.versions if version.id <= last}
    heads = {w.article.id: w.masthead for w in result.witnesses}
    return StoryNews(
        story=story,
        title=result.title,
        edition=result,
        numbers=version_numbers(result, whole.versions),
        news=news(result, seen),
        changed=tuple(
            Changed(
                report=v.report,
                version=v.id,
                address=v.address,
                headline=head.headline.text if (head := heads[v.article.id]).headline else None,
                outlet=head.outlet,
            )
            for v in changed
        ),
    )


def _seen_versions(connection: Connection, reports: Sequence[int], last: int) -> dict[int, int]:
    """For each of these reports that was seen: the newest version of it that was there then."""
    found = {}
    for report in reports:
        seen = [number for number in of_report(connection, report) if number <= last]
        if seen:
            found[report] = seen[-1]
    return found


_held: OrderedDict[tuple[str, tuple[int, ...]], Edition] = OrderedDict()
_lock = Lock()


def _edition(found: Material) -> Edition:
    """The edition of this material; the last few are held."""
    key = found.state, tuple(version.id for version in found.versions)
    with _lock:
        if key in _held:
            _held.move_to_end(key)
            return _held[key]
    result = made(found)
    with _lock:
        _held[key] = result
        while len(_held) > HELD:
            _held.popitem(last=False)
    return result


def _stories(store: Store, follow: Follow) -> list[str]:
    """The stories that changed since and may hold news of what is followed."""
    with store.reading() as connection:
        if follow.kind == "story":
            where = stories.c.id == resolve(connection, follow.target)
        elif follow.kind in ("party", "speaker"):
            named = select(parties.c.story).where(parties.c.name.in_(names_of(connection, follow.target)))
            where = stories.c.id.in_(named)
        elif follow.kind == "outlet":
            told = select(profiles.c.story).join(mastheads, mastheads.c.article == profiles.c.article)
            where = stories.c.id.in_(told.where(mastheads.c.outlet == follow.target))
        else:
            hits = find_in(connection, store, Question(query=follow.target, most=_MOST_HITS))
            where = stories.c.id.in_({hit.story for hit in hits if hit.version > follow.looked})
        rows = connection.execute(
            select(stories.c.id)
            .where(where, stories.c.changed > follow.looked)
            .order_by(stories.c.changed.desc(), stories.c.id)
        )
        return [row.id for row in rows]


def _only(store: Store, follow: Follow, found: StoryNews) -> StoryNews:
    """The part of a story's news that is about what is followed."""
    if follow.kind == "story":
        return found
    if follow.kind in ("party", "speaker"):
        with store.reading() as connection:
            names = set(names_of(connection, follow.target))
        mentions = [
            p for party in found.edition.parties if party.name.casefold() in names for p in party.mentions
        ]
        own = [q for q in found.news.quotations if q.speaker and q.speaker.casefold() in names]
        if follow.kind == "speaker":
            told = News(claims=(), quotations=tuple(own), disagreements=())
            return replace(found, news=told, changed=())
        return _about(found, _touching(mentions), own)
    if follow.kind == "outlet":
        mine = {w.siglum for w in found.edition.witnesses if w.masthead.outlet == follow.target}
        about = _about(found, lambda passage: passage.witness in mine, ())
        return replace(about, changed=tuple(c for c in found.changed if c.outlet == follow.target))
    with store.reading() as connection:
        asked = Question(query=follow.target, story=found.story, most=_MOST_HITS)
        places = {(hit.version, hit.start, hit.end) for hit in find_in(connection, store, asked)}
    return _about(
        found,
        lambda p: any(
            number == found.numbers[p.witness] and start <= p.start and p.end <= end
            for number, start, end in places
        ),
        (),
    )


def _about(found: StoryNews, fits: Callable[[Passage], bool], own: Sequence[Quotation]) -> StoryNews:
    told = News(
        claims=tuple(c for c in found.news.claims if any(map(fits, c.readings))),
        quotations=tuple(q for q in found.news.quotations if q in own or fits(q.passage)),
        disagreements=tuple(
            d for d in found.news.disagreements if any(fits(p) for side in d.sides for p in side)
        ),
    )
    return replace(found, news=told, changed=())


def _touching(mentions: Sequence[Passage]) -> Callable[[Passage], bool]:
    return lambda passage: any(passage.contains(mention) for mention in mentions)
