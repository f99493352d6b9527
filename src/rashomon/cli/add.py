"""rashomon add."""

from typing import TYPE_CHECKING

import click

from rashomon.cli.desk import with_store
from rashomon.cli.frame import WRONG, report
from rashomon.cli.progress import Progress

if TYPE_CHECKING:
    from rashomon.store import Store


@click.command(epilog="Exit status: 0 all added or here already, 1 some inputs rejected, 2 none readable.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH|URL...")
@with_store
def add(store: "Store", paths: tuple[str, ...]) -> int:
    """Add reports to the store: files, folders, - for standard input, or addresses of pages.

    What is here already is not taken twice; a page or file that has changed is kept as a new version of the
    same report. What was added before Ctrl-C stays.

    \b
    Examples:
      rashomon add reports/ wire.jsonl
      rashomon add https://example.org/2024/05/harbour-strike
      rashomon add reports/ --store postgresql://desk@localhost/news
    """
    from rashomon.newsroom.adding import add_paths
    from rashomon.newsroom.editions import renew_all

    progress = Progress()
    try:
        added = add_paths(store, paths, progress)
        renew_all(store, progress)
    finally:
        progress.done()
    report(added.rejected)
    new = len(added.versions)
    click.echo(f"{new} added, {added.known} here already, {len(added.rejected)} rejected")
    click.get_current_context().exit(0 if not added.rejected else 1 if new or added.known else WRONG)
