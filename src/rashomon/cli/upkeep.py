"""rashomon rebuild, export, import and doctor: the store itself."""

import sys
from typing import TYPE_CHECKING

import click

from rashomon.cli.desk import with_store
from rashomon.cli.frame import STANDARD
from rashomon.cli.progress import Progress

if TYPE_CHECKING:
    from rashomon.store import Store


@click.command()
@with_store
def rebuild(store: "Store") -> None:
    """Make everything derived anew from the reports that are kept: the same result, by today's rules.

    Stopped with Ctrl-C, it is taken up where it stopped by the next rashomon rebuild or rashomon add.
    """
    from rashomon.newsroom.rebuilding import rebuild as rebuild_store

    progress = Progress()
    try:
        filed = rebuild_store(store, progress)
    finally:
        progress.done()
    click.echo(f"{filed} versions filed anew")


@click.command()
@click.argument("file", default=STANDARD, metavar="[FILE]")
@with_store
def export(store: "Store", file: str) -> None:
    """Write everything that is kept as JSON lines: every version of every report, judgements, follows, feeds.

    \b
    Examples:
      rashomon export desk.jsonl
      rashomon export | gzip > desk.jsonl.gz
      rashomon export | rashomon import --store postgresql://desk@localhost/news
    """
    from rashomon.newsroom.exchange import export as lines_of

    if file == STANDARD:
        for line in lines_of(store):
            click.echo(line)
        return
    from rashomon.cli.outputs import check_targets, write_lines

    check_targets({"export": file}, ())
    write_lines(file, lines_of(store))


@click.command("import")
@click.argument("file", default=STANDARD, metavar="[FILE]")
@with_store
def import_(store: "Store", file: str) -> None:
    """Take in what rashomon export wrote. What is here already is not taken twice.

    \b
    Example:
      rashomon import desk.jsonl --store sqlite:///new.db
    """
    from rashomon.newsroom.editions import renew_all
    from rashomon.newsroom.exchange import import_lines

    progress = Progress()
    try:
        with click.open_file(file, encoding="utf-8") as lines:
            done = import_lines(store, lines, progress)
        renew_all(store, progress)
    except OSError as error:
        raise click.UsageError(f"{file!r} cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise click.UsageError(f"{file!r} is no export: it is not UTF-8 text") from error
    finally:
        progress.done()
    click.echo(f"{done.reports} reports and {done.others} other lines taken in, {done.known} here already")


@click.command(epilog="Exit status: 0 nothing is wrong, 1 something is.")
@with_store
def doctor(store: "Store") -> None:
    """Check the store: every id, every link, every passage. Says what is wrong and what to do."""
    from rashomon.newsroom.doctor import examine

    progress = Progress()
    try:
        wrong = examine(store, progress)
    finally:
        progress.done()
    for line in wrong:
        click.echo(line)
    if wrong:
        sys.exit(1)
    click.echo("nothing is wrong")
