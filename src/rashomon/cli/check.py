"""rashomon check."""

from typing import TYPE_CHECKING

import click

from rashomon import __version__
from rashomon.cli.frame import WRONG, report
from rashomon.cli.outputs import check_targets, write
from rashomon.cli.read import read_paths

if TYPE_CHECKING:
    from rashomon.model import Editions

MOST_LETTERS = 2_000  # of a statement; the longest sentences of news have a third of it
VERDICTS = {"carried": 0, "changed": 1, "unsure": 1, "none": 3}  # the exit status of check


@click.command(
    epilog="Exit status: 0 carried by at least one witness, 1 only told otherwise or perhaps, "
    "3 carried by none, 2 nothing readable or wrong use."
)
@click.argument("statement")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--json", "json_file", metavar="FILE", help="Write the verdict as JSON here.")
@click.pass_context
def check(context: click.Context, statement: str, paths: tuple[str, ...], json_file: str | None) -> None:
    """Say who of the reports at PATH... carries STATEMENT, in which words and from how many independent
    origins, and who tells it otherwise: with another figure, time, actor or place, the other way round,
    denied, with the opposite outcome, left open, or said by another. What may be told in other words is
    shown as unsure. It does not say whether the statement is true.

    \b
    Examples:
      rashomon check "The union rejected the offer on Wednesday" reports/
      rashomon check "The mine employed 240 people" a.txt b.html --json verdict.json
    """
    if not statement.strip():
        raise click.UsageError("the statement is empty; say what the reports are to be asked for.")
    if len(statement) > MOST_LETTERS:
        raise click.UsageError(
            f"the statement is longer than {MOST_LETTERS:,} characters; ask for one sentence."
        )
    if json_file is not None:
        check_targets({"json": json_file}, paths)
    editions = read_paths(paths)
    status = _answer(statement, editions, json_file)
    report(editions.rejected)
    context.exit(status if editions.editions else WRONG)


def _answer(statement: str, editions: "Editions", json_file: str | None) -> int:
    """Show or write the verdicts; the exit status that goes with them."""
    from rashomon.pipeline import check as check_statement
    from rashomon.publish import verdict_json, verdict_terminal

    verdicts = check_statement(statement, editions.editions)
    if json_file is not None:
        text = verdict_json.to_json(statement, verdicts, editions, __version__)
        write(json_file, text.encode("utf-8", "backslashreplace"))
    elif editions.editions:
        verdict_terminal.show(verdicts, editions)
    return VERDICTS[verdict_json.status(verdicts)]
