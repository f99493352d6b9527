"""Outputs: refused before the long work begins, written whole or not at all."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rashomon import __version__
from rashomon.cli.frame import STANDARD

if TYPE_CHECKING:
    from rashomon.model import Editions


def check_targets(targets: dict[str, str], paths: tuple[str, ...], judgements: str | None = None) -> None:
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


def rendered(name: str, editions: "Editions") -> bytes:
    """The bytes of one output. A lone surrogate in a report must not stop it from being written."""
    if name == "json":
        from rashomon.publish.edition_json import to_json

        return to_json(editions, __version__).encode("utf-8", "backslashreplace")
    if name == "markdown":
        from rashomon.publish.markdown import to_markdown

        return to_markdown(editions).encode("utf-8", "replace")
    from rashomon.publish.page import to_html

    return to_html(editions, __version__).encode("utf-8", "replace")


def write(file: str, data: bytes) -> None:
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
        _replace(path.resolve(), [data])
    except BrokenPipeError:
        raise
    except OSError as error:
        raise click.UsageError(f"{file!r} cannot be written: {error.strerror or error}") from error


def write_lines(file: str, lines: Iterable[str]) -> None:
    """Write lines as they come, beside the target, and then put them in its place."""
    try:
        _replace(Path(file).resolve(), (f"{line}\n".encode() for line in lines))
    except OSError as error:
        raise click.UsageError(f"{file!r} cannot be written: {error.strerror or error}") from error


def _replace(target: Path, parts: Iterable[bytes]) -> None:
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as out:
            out.writelines(parts)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def show_editions(editions: "Editions", more: str | None = None) -> None:
    """Print them, and the command that gives all of them."""
    from rashomon.publish.terminal import MORE, show

    try:
        show(editions, more=more or MORE)
    except SystemExit as error:  # what rich makes of a closed pipe
        raise BrokenPipeError from error
