"""rashomon stories and rashomon story."""

from typing import TYPE_CHECKING

import click

from rashomon.cli.desk import with_store
from rashomon.cli.outputs import check_targets, rendered, show_editions, write

if TYPE_CHECKING:
    from rashomon.store import Store

LIST = 30
# Changes named of one report, and letters of each text.
CHANGES, LONGEST = 3, 100


@click.command()
@click.option("--moving", is_flag=True, help="Only those that move: more new origins than usual for them.")
@click.option("--most", default=LIST, show_default=True, type=click.IntRange(1), help="So many at most.")
@click.option("--all", "single", is_flag=True, help="Stories of one report as well.")
@with_store
def stories(store: "Store", moving: bool, most: int, single: bool) -> None:
    """List the stories, the one that changed last first: id, reports, origins, open disagreements, title.

    \b
    Examples:
      rashomon stories
      rashomon stories --moving
    """
    from datetime import UTC, datetime

    from sqlalchemy import func, select

    from rashomon.newsroom.listing import moving_stories, newest_stories
    from rashomon.publish.phrases import counted, printable
    from rashomon.store import tables

    now = datetime.now(UTC)
    found = (
        moving_stories(store, now, most) if moving else newest_stories(store, now, most, 1 if single else 2)
    )
    if not found:
        click.echo(
            "no story moves" if moving else "no stories yet: rashomon add PATH|URL... brings reports in"
        )
    for one in found:
        facts = [counted(one.reports, "report"), counted(one.origins, "origin")]
        if one.disagreements:
            facts.append(counted(one.disagreements, "disagreement"))
        if one.pace.moves:
            facts.append(f"moves: {counted(one.pace.recent, 'new origin')} in six hours")
        click.echo(f"{one.id}  {printable(one.title)}")
        click.echo(f"              {', '.join(facts)}")
        if moving:
            click.echo(f"              {one.pace.rule}")
    if not moving and not single and len(found) < most:
        with store.reading() as connection:
            alone = connection.execute(select(func.count()).where(tables.stories.c.reports == 1)).scalar()
        if alone:
            click.echo(f"and {counted(alone, 'story', 'stories')} of one report: --all lists them as well")


@click.command()
@click.argument("name", metavar="ID")
@click.option("--json", "json_file", metavar="FILE", help="Write edition.json here.")
@click.option("--markdown", "markdown_file", metavar="FILE", help="Write a digest in Markdown here.")
@click.option("--html", "html_file", metavar="FILE", help="Write one self-contained page here.")
@with_store
def story(
    store: "Store", name: str, json_file: str | None, markdown_file: str | None, html_file: str | None
) -> None:
    """The edition of one story: here, or in every form that rashomon read has.

    ID is what rashomon stories shows; an id that went away when stories were joined still leads there.

    \b
    Examples:
      rashomon story 5e2c9a01b7d4
      rashomon story 5e2c9a01b7d4 --html story.html --json edition.json
    """
    from rashomon.model import Editions
    from rashomon.newsroom.editions import edition

    given = (("json", json_file), ("markdown", markdown_file), ("html", html_file))
    targets = {kind: file for kind, file in given if file is not None}
    check_targets(targets, ())
    found = edition(store, name)
    editions = Editions(editions=(found,))
    for kind, file in targets.items():
        write(file, rendered(kind, editions))
    if not targets:
        show_editions(editions, more=f"rashomon story {found.story.id} --html story.html")
        _show_versions(store, found.story.id)


def _show_versions(store: "Store", story: str) -> None:
    """What changed in the reports that are kept in several versions."""
    from rashomon.newsroom.views.report import report
    from rashomon.newsroom.views.story import changed_in
    from rashomon.publish.phrases import counted, printable, shortened

    with store.reading() as connection:
        for number, one in enumerate(changed_in(connection, story)):
            if number == 0:
                click.echo("\nKept in several versions; the last change of each:")
            kept = report(connection, one.report)
            assert kept is not None
            last = kept.steps[0]
            reworded = [f"{counted(last.reworded, 'sentence')} only reworded"] if last.reworded else []
            facts = [counted(one.versions, "version"), counted(len(last.changes), "change"), *reworded]
            click.echo(f"  {printable(one.source)}: {', '.join(facts)}")
            for change in last.changes[:CHANGES]:
                words = (f"“{shortened(printable(t), LONGEST)}”" for t in (change.before, change.after) if t)
                click.echo(f"    {change.kind} {change.op}: {' → '.join(words)}")
