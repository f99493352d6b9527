"""rashomon add."""

from typing import TYPE_CHECKING

import click

from rashomon.cli.desk import ADDRESSES, allow, contact, with_store
from rashomon.cli.frame import WRONG, report
from rashomon.cli.progress import Progress

if TYPE_CHECKING:
    from rashomon.store import Store


@click.command(epilog="Exit status: 0 all added or here already, 1 some inputs rejected, 2 none readable.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH|URL...")
@allow
@contact
@with_store
def add(store: "Store", paths: tuple[str, ...], allowed: tuple[str, ...], contact: str) -> None:
    """Add reports to the store: files, folders, - for standard input, or addresses of pages.

    What is here already is not taken twice; a page or file that has changed is kept as a new version of the
    same report. What was added before Ctrl-C stays.

    \b
    Examples:
      rashomon add reports/ wire.jsonl
      rashomon add https://example.org/2024/05/harbour-strike
      rashomon add reports/ --store postgresql://desk@localhost/news
    """
    from rashomon.newsroom.adding import Added, add_pages, add_paths
    from rashomon.newsroom.editions import renew_all

    urls = [path for path in paths if path.startswith(ADDRESSES)]
    files = [path for path in paths if not path.startswith(ADDRESSES)]
    progress = Progress()
    try:
        parts = [add_paths(store, files, progress)] if files else []
        if urls:
            from rashomon.intake.fetching import Fetcher

            with Fetcher(contact=contact, allow=frozenset(allowed)) as fetcher:
                parts.append(add_pages(store, fetcher, urls, progress))
        added = Added(
            versions=tuple(number for part in parts for number in part.versions),
            known=sum(part.known for part in parts),
            rejected=tuple(row for part in parts for row in part.rejected),
        )
        renew_all(store, progress)
    finally:
        progress.done()
    report(added.rejected)
    new = len(added.versions)
    click.echo(f"{new} added, {added.known} here already, {len(added.rejected)} rejected")
    click.get_current_context().exit(0 if not added.rejected else 1 if new or added.known else WRONG)
