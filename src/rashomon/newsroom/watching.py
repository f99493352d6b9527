"""The live desk: feeds are read when they are due, what they name is fetched, kept and filed."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta

from rashomon.annotation.annotate import annotate
from rashomon.errors import FeedError, FetchError, TooSoonError, UnreadableError
from rashomon.intake.feeds import Feed, FeedItem, read_feed
from rashomon.intake.fetching import Fetched, Fetcher, Unchanged, back_off, to_article
from rashomon.model import Article, Rejected, Witness
from rashomon.newsroom.adding import file_kept, file_waiting, note
from rashomon.newsroom.editions import renew_all
from rashomon.store import Store
from rashomon.store.feeds import (
    Named,
    Waiting,
    Watched,
    count_untried,
    due_feeds,
    due_items,
    enter_items,
    move,
    next_due,
    report_feed,
    report_item,
    subscribe,
)

# A feed is read so often while it works.
POLL = timedelta(minutes=10)
# A page is looked at again after these times, for what a feed does not tell of.
AGAIN = (timedelta(hours=1), timedelta(hours=6), timedelta(hours=24))
# A page that could not be fetched so many times is given up.
TRIES = 6
# Of a sitemap, which lists the pages of years, those of the last days; of an index, so many sitemaps.
SITEMAP_DAYS, SITEMAPS = timedelta(days=3), 10
# So many addresses are asked at once; each host has its turns apart from that.
WORKERS = 4
# So many pages are fetched before feeds are looked at again: of one host, as many seconds.
ROUND = 20

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What one round did; ``errors`` are those of the feeds that could not be read."""

    feeds: int
    errors: tuple[str, ...]
    found: int
    taken: int
    failed: int
    editions: int

    @property
    def broken(self) -> int:
        """How many feeds could not be read."""
        return len(self.errors)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """What came of fetching an item: an article with its witness, nothing new, or an error."""

    waiting: Waiting
    answer: Fetched | Unchanged | None = None
    article: Article | None = None
    witness: Witness | None = None
    error: FetchError | UnreadableError | None = None


def watch(store: Store, urls: Iterable[tuple[str, str | None]], now: datetime) -> int:
    """Watch these feeds (address, title) from now on; how many were not watched before."""
    with store.writing() as connection:
        return sum(subscribe(connection, url, title, now) for url, title in urls)


def look(store: Store, fetcher: Fetcher, clock: Callable[[], datetime], say: Say = lambda _: None) -> Round:
    """One round: read the feeds that are due, fetch what they name, file it, make the editions.

    What one feed or page does wrong is written down beside it and stops no other. Each page is kept together
    with the note that it was taken, so a round that is cut off loses nothing and takes nothing twice.
    """
    file_waiting(store, say)
    with store.reading() as connection:
        feeds = due_feeds(connection, clock())
    found, errors = 0, []
    with ThreadPoolExecutor(WORKERS) as pool:
        for feed, answer in zip(feeds, pool.map(lambda feed: _read(fetcher, feed), feeds), strict=True):
            say(f"read {feed.url}")
            found += _enter(store, feed, answer, clock())
            if isinstance(answer, (FetchError, FeedError)) and not _passing(answer):
                errors.append(f"{feed.url}: {str(answer).removeprefix(f'{feed.url}: ')}")
        with store.reading() as connection:
            waiting = due_items(connection, clock(), ROUND)
        taken = failed = 0
        for page in pool.map(lambda item: _fetch(fetcher, item), waiting):
            say(f"fetched {page.waiting.url}")
            kept = _take(store, page, clock())
            taken += kept
            failed += page.error is not None
    return Round(
        feeds=len(feeds),
        errors=tuple(errors),
        found=found,
        taken=taken,
        failed=failed,
        editions=renew_all(store, say),
    )


def pause(store: Store, now: datetime) -> float:
    """Seconds until something is due; a poll's time where nothing is watched."""
    with store.reading() as connection:
        due = next_due(connection, now)
    return POLL.total_seconds() if due is None else max(0.0, (due - now).total_seconds())


def untried(store: Store) -> int:
    """How many pages were named and not yet asked for."""
    with store.reading() as connection:
        return count_untried(connection)


def _read(fetcher: Fetcher, feed: Watched) -> tuple[Fetched, Feed] | Unchanged | FetchError | FeedError:
    try:
        answer = fetcher.get(feed.url, etag=feed.etag, last_modified=feed.modified)
        if isinstance(answer, Unchanged):
            return answer
        found = read_feed(answer.body, url=answer.final_url, content_type=answer.content_type)
        for address in found.sitemaps[:SITEMAPS]:
            part = fetcher.get(address)
            if isinstance(part, Fetched):
                named = read_feed(part.body, url=part.final_url, content_type=part.content_type)
                found = _joined(found, named)
        return answer, found
    except (FetchError, FeedError) as error:
        return error


def _passing(error: FetchError | FeedError) -> bool:
    """Whether this is no trouble of the feed's: its host's turn comes later, or the page names the feed."""
    return isinstance(error, TooSoonError) or (isinstance(error, FeedError) and bool(error.feeds))


def _joined(index: Feed, part: Feed) -> Feed:
    known = {item.url for item in index.items}
    items = (*index.items, *(item for item in part.items if item.url not in known))
    return Feed(kind=index.kind, title=index.title, items=items, sitemaps=index.sitemaps)


def _enter(
    store: Store,
    feed: Watched,
    answer: tuple[Fetched, Feed] | Unchanged | FetchError | FeedError,
    now: datetime,
) -> int:
    """Write down what came of reading a feed, its items in the same step; how many are to be fetched."""
    url = feed.url
    with store.writing() as connection:
        if isinstance(answer, TooSoonError):
            report_feed(connection, url, due=now + timedelta(seconds=answer.wait or 0))
            return 0
        if isinstance(answer, FeedError) and answer.feeds:  # a web page: watch the feed that it names
            named = answer.feeds[0]
            move(connection, url, named)
            report_feed(connection, named, due=None, etag=None, modified=None, failures=0, error=None)
            return 0
        if isinstance(answer, (FetchError, FeedError)):
            failures = feed.failures + 1
            wait = back_off(failures, getattr(answer, "wait", None))
            due = now + timedelta(seconds=wait)
            report_feed(connection, url, checked=now, due=due, failures=failures, error=str(answer))
            return 0
        said = answer if isinstance(answer, Unchanged) else answer[0]
        if said.moved:
            move(connection, url, said.final_url)
            url = said.final_url
        fine = {"checked": now, "worked": now, "due": now + POLL, "failures": 0, "error": None}
        if isinstance(answer, Unchanged):
            report_feed(connection, url, **fine)
            return 0
        found = answer[1]
        told = {"etag": said.etag, "modified": said.last_modified, "title": found.title or feed.title}
        report_feed(connection, url, **fine, **told)
        return enter_items(connection, url, [_named(item) for item in _wanted(found, now)])


def _wanted(feed: Feed, now: datetime) -> list[FeedItem]:
    """The items to take: all of a feed, the newest of a sitemap."""
    if not feed.kind.startswith("sitemap"):
        return list(feed.items)
    return [
        item
        for item in feed.items
        if (time := item.updated or item.published) is not None and time > now - SITEMAP_DAYS
    ]


def _named(item: FeedItem) -> Named:
    return Named(item=item.id, url=item.url, title=item.title, published=item.published, updated=item.updated)


def _fetch(fetcher: Fetcher, waiting: Waiting) -> _Page:
    try:
        answer = fetcher.get(waiting.url, etag=waiting.etag, last_modified=waiting.modified)
        if isinstance(answer, Unchanged):
            return _Page(waiting=waiting, answer=answer)
        published = waiting.published.date() if waiting.published else None
        article = to_article(answer, title=waiting.title, published=published)
        return _Page(waiting=waiting, answer=answer, article=article, witness=annotate(article))
    except (FetchError, UnreadableError) as error:
        return _Page(waiting=waiting, error=error)


def _take(store: Store, page: _Page, now: datetime) -> bool:
    """Keep a fetched page and, in the same step, that it was taken; True where there was something new."""
    waiting = page.waiting
    if page.error is not None:
        _put_off(store, waiting, page.error, now)
        return False
    with store.writing() as connection:
        kept = []
        if page.article is not None and page.witness is not None:
            kept = file_kept(connection, [(page.article, page.witness)], now)
        count = waiting.tries + 1 if waiting.taken else 0
        facts: dict[str, object] = {"state": "taken", "tries": count, "error": None}
        facts["due"] = now + AGAIN[count] if count < len(AGAIN) else None
        if page.answer is not None:
            facts |= {"etag": page.answer.etag, "modified": getattr(page.answer, "last_modified", None)}
        if kept:
            facts["version"] = kept[0]
        report_item(connection, waiting, **facts)
    return bool(kept)


def _put_off(store: Store, waiting: Waiting, error: FetchError | UnreadableError, now: datetime) -> None:
    """Try again later what may pass; give up the rest, with its reason in the cleaning log."""
    if isinstance(error, TooSoonError):
        with store.writing() as connection:
            report_item(connection, waiting, due=now + timedelta(seconds=error.wait or 0))
        return
    tries = waiting.tries + 1
    if waiting.taken:  # it is here; only the second look failed
        with store.writing() as connection:
            due = now + AGAIN[tries] if tries < len(AGAIN) else None
            report_item(connection, waiting, tries=tries, due=due, error=str(error))
    elif isinstance(error, FetchError) and error.passing and tries < TRIES:
        due = now + timedelta(seconds=back_off(tries, error.wait))
        with store.writing() as connection:
            report_item(connection, waiting, tries=tries, due=due, error=str(error))
    else:
        with store.writing() as connection:
            report_item(connection, waiting, tries=tries, state="given up", due=None, error=str(error))
        note(store, [Rejected(path=waiting.url, reason=str(error))])
