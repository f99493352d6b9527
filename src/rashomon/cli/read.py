"""rashomon read."""

import gc
from typing import TYPE_CHECKING

import click

from rashomon.cli.frame import WRONG, report, report_orphans
from rashomon.cli.outputs import check_targets, rendered, show_editions, write
from rashomon.cli.progress import Progress

if TYPE_CHECKING:
    from rashomon.model import Editions

# What is read lives to the end: to search it for garbage at every 700 new things took 6 % of a run.
GARBAGE = 50_000


@click.command(
    epilog="Exit status: 0 all read, 1 some inputs rejected, 2 none readable, wrong use or an output that "
    "cannot be written."
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--json", "json_file", metavar="FILE", help="Write edition.json here.")
@click.option("--markdown", "markdown_file", metavar="FILE", help="Write a digest in Markdown here.")
@click.option("--html", "html_file", metavar="FILE", help="Write one self-contained page here.")
@click.option("--judgements", metavar="FILE", help="Apply a person's judgements (JSON lines) from here.")
@click.pass_context
def read(
    context: click.Context,
    paths: tuple[str, ...],
    json_file: str | None,
    markdown_file: str | None,
    html_file: str | None,
    judgements: str | None,
) -> None:
    """Read the reports at PATH... and lay them side by side.

    A PATH is a file, a folder (read with all below it) or - for standard input: plain text, Markdown, HTML
    pages, JSON lines. FILE may be - for standard output. With no FILE, the edition is shown here.

    \b
    Examples:
      rashomon read a.txt b.txt c.txt
      rashomon read reports/ --html edition.html --json edition.json
      curl -s https://example.org/report.html | rashomon read - old/ --markdown -
      rashomon read reports/ --judgements judgements.jsonl --html edition.html
    """
    targets = {
        name: file
        for name, file in (("json", json_file), ("markdown", markdown_file), ("html", html_file))
        if file is not None
    }
    check_targets(targets, paths, judgements)
    editions = read_paths(paths, judgements)
    for name, file in targets.items():
        write(file, rendered(name, editions))
    if not targets:
        show_editions(editions)
    report(editions.rejected)
    report_orphans(editions.judgements)
    context.exit(1 if editions.rejected and editions.editions else 0 if editions.editions else WRONG)


def read_paths(paths: tuple[str, ...], judgements: str | None = None) -> "Editions":
    """The editions of what is under ``paths``; wrong use where nothing can begin."""
    gc.set_threshold(GARBAGE)
    from rashomon.errors import RashomonError
    from rashomon.intake.judgements import read_judgements
    from rashomon.pipeline import read as read_all

    progress = Progress()
    try:
        return read_all(paths, progress, read_judgements(judgements) if judgements else ())
    except RashomonError as error:
        raise click.UsageError(str(error)) from error
    finally:
        progress.done()
