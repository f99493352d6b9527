"""rashomon search."""

from datetime import datetime
from typing import TYPE_CHECKING

import click

from rashomon.cli.desk import with_store

if TYPE_CHECKING:
    from rashomon.newsroom.searching import Found
    from rashomon.store import Store

DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.argument("words", nargs=-1, metavar="[WORDS]...")
@click.option("--said-by", metavar="NAME", help="What NAME was quoted saying (about WORDS), every wording.")
@click.option("--outlet", metavar="NAME", help="Only in reports of this outlet.")
@click.option("--party", metavar="NAME", help="Only in stories that name this party.")
@click.option("--since", type=DAY, help="Only in reports of this day or later.")
@click.option("--until", type=DAY, help="Only in reports of this day or earlier.")
@click.option("--most", default=20, show_default=True, type=click.IntRange(1), help="So many at most.")
@with_store
def search(
    store: "Store",
    words: tuple[str, ...],
    said_by: str | None,
    outlet: str | None,
    party: str | None,
    since: datetime | None,
    until: datetime | None,
    most: int,
) -> None:
    """Find words in all reports; "in quotation marks" they stand side by side, -word leaves reports out.

    \b
    Examples:
      rashomon search harbour strike --since 2024-05-01
      rashomon search '"final offer" -rumour' --outlet "Northline News"
      rashomon search ferry --said-by Venn
    """
    from rashomon.newsroom.searching import Question, find, said
    from rashomon.publish.phrases import printable

    query = " ".join(words)
    if not query.strip() and not said_by:
        raise click.UsageError("nothing to search for; give words, or --said-by NAME.")
    if said_by:
        sayings = said(store, said_by, query, most)
        for saying in sayings:
            click.echo(f"{printable(saying.speaker)}, in {printable(saying.title)} ({saying.story})")
            for wording in saying.wordings:
                _show(wording)
    else:
        found = find(
            store,
            Question(
                query=query,
                outlet=outlet,
                party=party,
                since=since.date() if since else None,
                until=until.date() if until else None,
                most=most,
            ),
        )
        for number, place in enumerate(found):
            if number == 0 or found[number - 1].story != place.story:
                click.echo(f"{printable(place.title)} ({place.story})")
            _show(place)
    if not (sayings if said_by else found):
        click.echo("nothing found")


def _show(found: "Found") -> None:
    from rashomon.publish.phrases import printable

    source = f"{found.source}, {found.day}" if found.day else found.source
    click.echo(f"  {printable(found.text)}  [{printable(source)}]")
