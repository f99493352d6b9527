"""The command: parse, call, print."""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rashomon import __version__

if TYPE_CHECKING:
    from rashomon.model import Editions, Rejected

QUIET_SECONDS = 3.0  # five reports take less; a run this short says nothing about its progress
LINE_SECONDS = 5.0  # where progress goes to a file or pipe, a line at most this often
LINE_LETTERS = 79  # a longer line would wrap and could not be taken away again
STANDARD = "-"  # a path that means standard input or output
INTERRUPTED = 130  # what shells report for a command ended by Ctrl-C


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit status: 0 all read, 1 some inputs rejected, 2 none readable or wrong use.",
)
@click.version_option(__version__, package_name="rashomon", message="%(prog)s %(version)s")
def main() -> None:
    """Lay the reports of one news story side by side: who says what, in which words, on whose
    authority, and where the tellings part.

    \b
    Examples:
      rashomon read reports/                          the edition, in this terminal
      rashomon read a.txt b.html --html edition.html  a page to keep
      rashomon read feed.jsonl --json - | jq .        for another program
      rashomon read --help                            all that read can do
    """


@main.command(epilog="Exit status: 0 all read, 1 some inputs rejected, 2 none readable or wrong use.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--json", "json_file", metavar="FILE", help="Write edition.json here.")
@click.option("--markdown", "markdown_file", metavar="FILE", help="Write a digest in Markdown here.")
@click.option("--html", "html_file", metavar="FILE", help="Write one self-contained page here.")
@click.pass_context
def read(
    context: click.Context,
    paths: tuple[str, ...],
    json_file: str | None,
    markdown_file: str | None,
    html_file: str | None,
) -> None:
    """Read the reports at PATH... and lay them side by side.

    A PATH is a file, a folder (read with all below it) or - for standard input: plain text, Markdown, HTML
    pages, JSON lines. FILE may be - for standard output. With no FILE, the edition is shown here.

    \b
    Examples:
      rashomon read a.txt b.txt c.txt
      rashomon read reports/ --html edition.html --json edition.json
      curl -s https://example.org/report.html | rashomon read - old/ --markdown -
    """
    targets = {
        name: file
        for name, file in (("json", json_file), ("markdown", markdown_file), ("html", html_file))
        if file is not None
    }
    _check(targets)
    try:
        editions = _read(paths)
        for name, file in targets.items():
            _write(file, _rendered(name, editions))
        if not targets:
            _show(editions)
    except KeyboardInterrupt:
        click.echo("rashomon: stopped; no file was left half-written.", err=True)
        context.exit(INTERRUPTED)
    _report(editions.rejected)
    context.exit(1 if editions.rejected and editions.editions else 0 if editions.editions else 2)


def _check(targets: dict[str, str]) -> None:
    """Refuse wrong outputs before the long work begins."""
    files = list(targets.values())
    if len(set(files)) < len(files):
        raise click.UsageError("two outputs cannot go to the same place; give each its own FILE.")
    for name, file in targets.items():
        path = Path(file)
        if file != STANDARD and not path.parent.is_dir():
            raise click.UsageError(f"--{name}: there is no folder {str(path.parent)!r}; make it first.")
        if file != STANDARD and path.is_dir():
            raise click.UsageError(f"--{name}: {file!r} is a folder; name a file in it.")


def _read(paths: tuple[str, ...]) -> "Editions":
    from rashomon.errors import RashomonError
    from rashomon.pipeline import read as read_paths

    progress = Progress()
    try:
        return read_paths(paths, progress)
    except RashomonError as error:
        raise click.UsageError(str(error)) from error
    finally:
        progress.done()


def _rendered(name: str, editions: "Editions") -> bytes:
    """The bytes of one output. A lone surrogate in a report must not stop it from being written."""
    if name == "json":
        from rashomon.publish.edition_json import to_json

        return to_json(editions, __version__).encode("utf-8", "backslashreplace")
    if name == "markdown":
        from rashomon.publish.markdown import to_markdown

        return to_markdown(editions).encode("utf-8", "replace")
    from rashomon.publish.page import to_html

    return to_html(editions, __version__).encode("utf-8", "replace")


def _write(file: str, data: bytes) -> None:
    """Write beside the target and then put it in its place: a reader never meets half a file."""
    if file == STANDARD:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    target = Path(file).resolve()
    try:
        if target.exists() and not target.is_file():  # a pipe or device cannot be replaced
            target.write_bytes(data)
            return
        _replace(target, data)
    except OSError as error:
        raise click.FileError(file, hint=error.strerror or str(error)) from error


def _replace(target: Path, data: bytes) -> None:
    import os

    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        beside.write_bytes(data)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _show(editions: "Editions") -> None:
    from rashomon.publish.terminal import show

    show(editions)


def _report(rejected: tuple["Rejected", ...]) -> None:
    from rashomon.publish.phrases import printable

    for row in rejected:
        click.echo(f"rashomon: not read: {printable(row.path)}: {printable(row.reason)}", err=True)


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
