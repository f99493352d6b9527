"""What all commands share: a group that ends without a traceback, exit codes, errors on the error stream."""

import contextlib
import io
import os
import sys
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rashomon.model import Outcome, Rejected

STANDARD = "-"  # a path that means standard input or output
WRONG = 2  # nothing readable, wrong use, or an output that cannot be written
INTERRUPTED = 130  # what shells report for a command ended by Ctrl-C
CLOSED_PIPE = 141  # what shells report for a command whose reader went away ("| head")


class Command(click.Group):
    """A group whose commands end without a traceback whatever becomes of the terminal."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run; standard output shows "?" for what it cannot encode."""
        if sys.stdout is None:  # closed by who started the command: nobody wants to see anything
            sys.stdout = io.TextIOWrapper(io.BytesIO())
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(errors="replace")
        try:
            return super().main(*args, **extra)
        except OSError as error:  # of standard output or the error stream: files have their own words
            _drop_output()
            with contextlib.suppress(OSError):
                click.echo(f"rashomon: the output cannot be written: {error.strerror or error}", err=True)
            sys.exit(WRONG)

    def invoke(self, context: click.Context) -> Any:
        """Run a command and write out all that it printed."""
        try:
            try:
                return super().invoke(context)
            finally:
                sys.stdout.flush()
        except KeyboardInterrupt:
            click.echo("rashomon: stopped; no file was left half-written.", err=True)
            context.exit(INTERRUPTED)
        except BrokenPipeError:
            _drop_output()
            context.exit(CLOSED_PIPE)


def _drop_output() -> None:
    """Let nothing more be written to standard output: Python would try again, and complain, at its exit."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def report(rejected: tuple["Rejected", ...]) -> None:
    from rashomon.publish.phrases import printable

    for row in rejected:
        click.echo(f"rashomon: not read: {printable(row.path)}: {printable(row.reason)}", err=True)


def report_orphans(judgements: tuple["Outcome", ...]) -> None:
    from rashomon.publish.phrases import printable

    for item in judgements:
        if not item.applied:
            where, why = printable(item.ruling.place), printable(item.reason)
            click.echo(f"rashomon: judgement not applied: {where}: {why}", err=True)
