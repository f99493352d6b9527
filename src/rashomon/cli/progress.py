"""What a long command says while it works."""

import sys
import time
from collections.abc import Callable

import click

QUIET_SECONDS = 3.0  # five reports take less; a run this short says nothing about its progress
LINE_SECONDS = 5.0  # where progress goes to a file or pipe, a line at most this often
LINE_LETTERS = 79  # a longer line would wrap and could not be taken away again


class Progress:
    """Says on the error stream what is being done, and nothing at all where it is done at once."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._next = clock() + QUIET_SECONDS
        self._live = sys.stderr.isatty()
        self._shown = False

    def __call__(self, line: str) -> None:
        now = self._clock()
        if now < self._next:
            return
        from rashomon.publish.phrases import printable

        if self._live:
            self._next = now + 0.1
            click.echo(f"\r\x1b[K{printable(line)[:LINE_LETTERS]}", nl=False, err=True)
            self._shown = True
        else:
            self._next = now + LINE_SECONDS
            click.echo(printable(line), err=True)

    def done(self) -> None:
        """Take the line away again."""
        if self._shown:
            click.echo("\r\x1b[K", nl=False, err=True)
