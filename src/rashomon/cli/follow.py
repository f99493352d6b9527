"""rashomon follow and rashomon news."""

from typing import TYPE_CHECKING

import click

from rashomon.cli.desk import with_store

if TYPE_CHECKING:
    from rashomon.newsroom.news import NewStory
    from rashomon.store import Store

reader = click.option(
    "--reader", default="desk", show_default=True, metavar="NAME", help="Who follows and looks."
)


@click.command()
@click.argument("kind", type=click.Choice(["story", "party", "speaker", "outlet", "search"]))
@click.argument("target")
@click.option("--stop", is_flag=True, help="Follow it no more.")
@click.option("--webhook", metavar="URL", help="Also send what is new there, signed, while watch runs.")
@click.option(
    "--secret",
    metavar="TEXT",
    envvar="RASHOMON_SECRET",
    help="What the webhook is signed with, at least 16 characters; better by RASHOMON_SECRET.",
)
@reader
@with_store
def follow(
    store: "Store", kind: str, target: str, stop: bool, webhook: str | None, secret: str | None, reader: str
) -> None:
    """Follow a story, a party, a speaker, an outlet or a search from now on: rashomon news tells what is new.

    \b
    Examples:
      rashomon follow story 5e2c9a01b7d4
      rashomon follow speaker "Ada Venn"
      rashomon follow search '"final offer"' --webhook https://example.org/hook
    """
    from rashomon.newsroom.following import follow as begin
    from rashomon.newsroom.following import unfollow
    from rashomon.newsroom.hooks import hook

    if stop:
        if not unfollow(store, reader, kind, target):
            raise click.UsageError(f"the {kind} {target!r} is not followed.")
        return
    number = begin(store, reader, kind, target)
    if webhook is not None:
        if not secret:
            raise click.UsageError("a webhook needs a secret to be signed with; give RASHOMON_SECRET.")
        hook(store, number, webhook, secret)


@click.command()
@click.option("--keep", is_flag=True, help="Show it again the next time.")
@reader
@with_store
def news(store: "Store", keep: bool, reader: str) -> None:
    """What is new of what you follow since you last looked: statements, quotations, disagreements, changed
    reports. Nothing is shown again in other words.

    \b
    Example:
      rashomon news --keep
    """
    from rashomon.newsroom.following import looked
    from rashomon.newsroom.views.followed import followed
    from rashomon.publish.phrases import printable

    found = followed(store, reader)
    if not found.follows:
        click.echo("nothing is followed yet: rashomon follow KIND TARGET begins")
    elif not found.many:
        click.echo("nothing new")
    for one in found.follows:
        if one.many:
            click.echo(f"{one.kind}: {printable(one.label)}")
            for story in one.news:
                _show(story)
    if not keep:
        looked(store, reader)


def _show(story: "NewStory") -> None:
    from rashomon.publish.phrases import printable

    click.echo(f"  {printable(story.title)} ({story.story})")
    for told in story.quotations:
        click.echo(
            f"    {printable(told.speaker or 'somebody')}: {printable(told.text)}  [{printable(told.source)}]"
        )
    for told in story.statements:
        click.echo(f"    {printable(told.text)}  [{printable(told.source)}]")
    for parted in story.disagreements:
        click.echo(f"    {parted.judgement}: {printable(parted.about)}")
        for told in parted.sides:
            click.echo(f"      {printable(told.text)}  [{printable(told.source)}]")
    for again in story.versions:
        click.echo(f"    changed: {printable(again.headline or 'a report')}  [{printable(again.source)}]")
