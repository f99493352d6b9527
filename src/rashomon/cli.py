"""The command: parse, call, print."""

import contextlib
import io
import os
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

try:
    import click
except KeyboardInterrupt:  # Ctrl-C before the command could begin
    sys.exit(130)

from rashomon import __version__

if TYPE_CHECKING:
    from rashomon.model import Editions, Outcome, Rejected

QUIET_SECONDS = 3.0  # five reports take less; a run this short says nothing about its progress
LINE_SECONDS = 5.0  # where progress goes to a file or pipe, a line at most this often
LINE_LETTERS = 79  # a longer line would wrap and could not be taken away again
STANDARD = "-"  # a path that means standard input or output
MOST_LETTERS = 2_000  # of a statement; the longest sentences of news have a third of it
VERDICTS = {"carried": 0, "changed": 1, "none": 3}  # the exit status of check
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


@click.group(
    cls=Command,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit status of read: 0 all read, 1 some inputs rejected, 2 none readable, wrong use or an output "
    "that cannot be written. Of check: see rashomon check --help. Of both: 130 stopped by Ctrl-C, 141 the "
    "reader of a pipe went away.",
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
      rashomon check "Ek resigned on Friday" reports/  who carries this statement
    """


@main.command(
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
    _check(targets, paths, judgements)
    editions = _read(paths, judgements)
    for name, file in targets.items():
        _write(file, _rendered(name, editions))
    if not targets:
        _show(editions)
    _report(editions.rejected)
    _report_orphans(editions.judgements)
    context.exit(1 if editions.rejected and editions.editions else 0 if editions.editions else WRONG)


@main.command(
    epilog="Exit status: 0 carried by at least one witness, 1 carried only changed, 3 carried by none, "
    "2 nothing readable or wrong use."
)
@click.argument("statement")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--json", "json_file", metavar="FILE", help="Write the verdict as JSON here.")
@click.pass_context
def check(context: click.Context, statement: str, paths: tuple[str, ...], json_file: str | None) -> None:
    """Say who of the reports at PATH... carries STATEMENT, in which words and from how many independent
    origins, and who carries it changed: another figure, date, actor or place, negated, a hedge dropped,
    or said by somebody else. It does not say whether the statement is true.

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
        _check({"json": json_file}, paths)
    editions = _read(paths)
    status = _answer(statement, editions, json_file)
    _report(editions.rejected)
    context.exit(status if editions.editions else WRONG)


def _answer(statement: str, editions: "Editions", json_file: str | None) -> int:
    """Show or write the verdicts; the exit status that goes with them."""
    from rashomon.pipeline import check as check_statement
    from rashomon.publish import verdict_json, verdict_terminal

    verdicts = check_statement(statement, editions.editions)
    if json_file is not None:
        text = verdict_json.to_json(statement, verdicts, editions, __version__)
        _write(json_file, text.encode("utf-8", "backslashreplace"))
    elif editions.editions:
        verdict_terminal.show(verdicts, editions)
    return VERDICTS[verdict_json.status(verdicts)]


def _check(targets: dict[str, str], paths: tuple[str, ...], judgements: str | None = None) -> None:
    """Refuse wrong outputs before the long work begins."""
    places = {name: file if file == STANDARD else os.path.realpath(file) for name, file in targets.items()}
    if len(set(places.values())) < len(places):
        raise click.UsageError("two outputs cannot go to the same place; give each its own FILE.")
    for name, file in targets.items():
        if file != STANDARD:
            try:
                wrong = _unwritable(Path(file))
            except OSError as error:
                wrong = f"{file!r} cannot be written ({error.strerror or error}); name another file."
            if wrong:
                raise click.UsageError(f"--{name}: {wrong}")
    if any(Path(place).is_file() for place in places.values()):
        _spare_inputs(places, (*paths, judgements) if judgements else paths)


def _unwritable(path: Path) -> str | None:
    """Why nothing can be written at ``path``, if that is so."""
    if path.is_dir():
        return f"{str(path)!r} is a folder; name a file in it."
    if path.exists() and not os.access(path, os.W_OK):
        return f"{str(path)!r} may not be written; change its permissions or name another file."
    folder = path.resolve().parent
    if not folder.is_dir():
        return f"there is no folder {str(path.parent)!r}; make it first."
    if (path.is_file() or not path.exists()) and not os.access(folder, os.W_OK | os.X_OK):
        return f"nothing may be written into the folder {str(path.parent)!r}; name a file in another one."
    return None


def _spare_inputs(places: dict[str, str], paths: Iterable[str]) -> None:
    """Refuse to write over a file that is to be read."""
    from rashomon.intake.read import input_files

    inputs = set(input_files(paths))
    for name, place in places.items():
        if place in inputs:
            raise click.UsageError(
                f"--{name}: {place!r} is one of the files to be read and would be lost; name another file."
            )


def _read(paths: tuple[str, ...], judgements: str | None = None) -> "Editions":
    from rashomon.errors import RashomonError
    from rashomon.intake.judgements import read_judgements
    from rashomon.pipeline import read as read_paths

    progress = Progress()
    try:
        return read_paths(paths, progress, read_judgements(judgements) if judgements else ())
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
    path = Path(file)
    try:
        if path.exists() and not path.is_file():  # a pipe or device cannot be replaced
            path.write_bytes(data)
            return
        _replace(path.resolve(), data)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise click.UsageError(f"{file!r} cannot be written: {error.strerror or error}") from error


def _replace(target: Path, data: bytes) -> None:
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        beside.write_bytes(data)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _show(editions: "Editions") -> None:
    from rashomon.publish.terminal import show

    try:
        show(editions)
    except SystemExit as error:  # what rich makes of a closed pipe
        raise BrokenPipeError from error


def _report(rejected: tuple["Rejected", ...]) -> None:
    from rashomon.publish.phrases import printable

    for row in rejected:
        click.echo(f"rashomon: not read: {printable(row.path)}: {printable(row.reason)}", err=True)


def _report_orphans(judgements: tuple["Outcome", ...]) -> None:
    from rashomon.publish.phrases import printable

    for item in judgements:
        if not item.applied:
            where, why = printable(item.ruling.place), printable(item.reason)
            click.echo(f"rashomon: judgement not applied: {where}: {why}", err=True)


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
