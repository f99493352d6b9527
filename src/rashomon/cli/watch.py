"""rashomon watch and rashomon feeds."""

import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rashomon.cli.desk import ADDRESSES, allow, contact, with_store

if TYPE_CHECKING:
    from rashomon.store import Store


@click.command()
@click.argument("sources", nargs=-1, metavar="[FEED|OPML]...")
@click.option("--once", is_flag=True, help="One round, then stop: for cron.")
@allow
@contact
@with_store
def watch(
    store: "Store", sources: tuple[str, ...], once: bool, allowed: tuple[str, ...], contact: str
) -> None:
    """Read feeds as they come, fetch what they name and file it, until Ctrl-C.

    A FEED is the address of an RSS, Atom or JSON feed, of a sitemap, or of a page that names its feed; an
    OPML is a file with a list of feeds. Feeds given once are remembered: without any, those are watched.
    Sites are treated politely: robots.txt, one request a second and host, nothing asked for twice.

    \b
    Examples:
      rashomon watch https://example.org/news/rss.xml
      rashomon watch subscriptions.opml --once
      rashomon watch --allow localhost http://localhost:8000/feed.xml
    """
    from rashomon.errors import StoreError
    from rashomon.intake.fetching import Fetcher
    from rashomon.newsroom.rounds import in_words, keep_watching
    from rashomon.newsroom.watching import Round, untried

    subscribe(store, sources)
    begun = False

    def clock() -> datetime:
        return datetime.now(UTC)

    def tell(done: Round | StoreError) -> None:
        if once and isinstance(done, StoreError):
            raise done
        for line in in_words(done, clock()):
            click.echo(line, err=isinstance(done, StoreError))

    def rest(seconds: float) -> bool:
        nonlocal begun
        if once and begun and not untried(store):
            return False
        begun = True
        time.sleep(seconds)
        return True

    with Fetcher(contact=contact, allow=frozenset(allowed)) as fetcher:
        keep_watching(store, fetcher, clock, tell, rest)


@click.command()
@click.option("--remove", multiple=True, metavar="FEED", help="Watch this one no more. May be repeated.")
@with_store
def feeds(store: "Store", remove: tuple[str, ...]) -> None:
    """List the feeds that are watched, each with how it fares.

    \b
    Examples:
      rashomon feeds
      rashomon feeds --remove https://example.org/news/rss.xml
    """
    from rashomon.publish.phrases import printable
    from rashomon.store.feeds import unsubscribe, watched

    for url in remove:
        with store.writing() as connection:
            if not unsubscribe(connection, url):
                raise click.UsageError(f"{url!r} is not watched; rashomon feeds lists what is.")
    with store.reading() as connection:
        known = watched(connection)
    for feed in known:
        click.echo(printable(f"{feed.url}  {feed.title or ''}".rstrip()))
        if feed.error:
            times = f", {feed.failures} times in a row" if feed.failures > 1 else ""
            click.echo(f"  in trouble{times}: {printable(feed.error)}")
        elif feed.worked:
            click.echo(f"  read {feed.worked:%Y-%m-%d %H:%M} UTC")
        else:
            click.echo("  not read yet")
    if not known:
        click.echo("no feeds yet: rashomon watch FEED brings one in")


def subscribe(store: "Store", sources: tuple[str, ...]) -> None:
    """Watch these feeds and lists of feeds from now on, and say how many there are."""
    from rashomon.newsroom.watching import watch
    from rashomon.publish.phrases import counted
    from rashomon.store.feeds import watched

    new = watch(store, _feeds(sources), datetime.now(UTC))
    with store.reading() as connection:
        many = len(watched(connection))
    said = f"{counted(many, 'feed').capitalize()} watched"
    click.echo(f"{said}, {new} of them new" if new and new < many else said)


def _feeds(sources: tuple[str, ...]) -> list[tuple[str, str | None]]:
    from rashomon.errors import FeedError
    from rashomon.intake.feeds import subscriptions

    found: list[tuple[str, str | None]] = []
    for source in sources:
        if source.startswith(ADDRESSES):
            found.append((source, None))
            continue
        try:
            listed = subscriptions(Path(source).read_bytes())
        except OSError as error:
            raise click.UsageError(
                f"{source!r} is no address, and no file that can be read: {error.strerror or error}"
            ) from error
        except FeedError as error:
            raise click.UsageError(f"{source!r}: {error}") from error
        found += [(one.url, one.title) for one in listed]
    return found
