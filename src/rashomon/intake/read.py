"""Paths in, articles and rejected rows out."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from rashomon.errors import UnreadableError
from rashomon.intake.formats import OWN_PAGE_BYTES, PAGES, READABLE_SUFFIXES, is_own_page, read_bytes
from rashomon.model import Article, Rejected

# The largest file read whole; only record files may be larger, since they are cut into records first.
MAX_FILE_BYTES = 500_000_000
STANDARD_INPUT = "-"


def read_articles(
    paths: Iterable[str], progress: Callable[[str], None]
) -> tuple[tuple[Article, ...], tuple[Rejected, ...]]:
    """Every article under ``paths`` (files, folders sorted by name, ``-``), and what could not be read.

    A file that is given twice, or that a folder given beside it holds, is read once; a page that Rashomon
    wrote is passed over in folders. Nothing is raised for an input: whatever is wrong with it is the reason
    of its rejected row.
    """
    articles: list[Article] = []
    rejected: list[Rejected] = []
    seen: set[str] = set()
    for path in paths:
        for file in _files(path, rejected, set()):
            place = file if file == STANDARD_INPUT or "\0" in file else os.path.realpath(file)
            if place in seen:
                continue
            seen.add(place)
            progress(f"reading {file}")
            for result in _read(file):
                if isinstance(result, Article):
                    articles.append(result)
                else:
                    rejected.append(result)
    return tuple(articles), tuple(rejected)


def input_files(paths: Iterable[str]) -> Iterator[str]:
    """The real paths of the files that ``read_articles`` would read under ``paths``."""
    for path in paths:
        for file in _files(path, [], set()):
            if file not in ("", STANDARD_INPUT) and "\0" not in file:
                yield os.path.realpath(file)


def _read(file: str) -> Iterator[Article | Rejected]:
    try:
        yield from read_bytes(file, _content(file))
    except UnreadableError as error:
        yield Rejected(path=file, reason=str(error))


def _content(file: str) -> bytes:
    if not file:
        raise UnreadableError("an empty path; name a file, a folder, or - for standard input")
    if file == STANDARD_INPUT:
        data = sys.stdin.buffer.read(MAX_FILE_BYTES + 1)
    else:
        try:
            path = Path(file)
            if path.exists() and not path.is_file():
                raise UnreadableError("not a regular file; give files or folders of reports")
            with path.open("rb") as stream:
                data = stream.read(MAX_FILE_BYTES + 1)
        except (OSError, ValueError) as error:
            raise UnreadableError(_why(error)) from error
    if len(data) > MAX_FILE_BYTES:
        raise UnreadableError(f"larger than {MAX_FILE_BYTES // 1_000_000} MB; split it into smaller files")
    return data


def _why(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file or folder; check the path"
    if isinstance(error, PermissionError):
        return "no permission to read it; change its permissions or copy it"
    if isinstance(error, OSError) and error.strerror:
        return f"cannot be read ({error.strerror.lower()}); check the path"
    return f"cannot be read ({error}); check the path"


def _files(path: str, rejected: list[Rejected], above: set[str]) -> Iterator[str]:
    """``path`` itself, or the text-like files of the folder it names, sorted; hidden ones are left out."""
    try:
        folder = path != STANDARD_INPUT and os.path.isdir(path)  # noqa: PTH112 (a path may hold NUL)
    except ValueError:
        folder = False
    if not folder:
        yield path
        return
    real = os.path.realpath(path)
    if real in above:
        rejected.append(Rejected(path=path, reason="a link back to a folder above it; remove the link"))
        return
    try:
        entries = sorted(os.listdir(path))  # noqa: PTH208 (names, in one order on every machine)
    except OSError as error:
        rejected.append(Rejected(path=path, reason=_why(error)))
        return
    for name in entries:
        entry = Path(path) / name
        if name.startswith("."):
            continue
        if entry.is_dir():
            yield from _files(str(entry), rejected, above | {real})
        elif entry.suffix.lower() in READABLE_SUFFIXES and not _is_own(entry):
            yield str(entry)


def _is_own(entry: Path) -> bool:
    """Whether it is a page that Rashomon wrote: a folder of reports is where an edition is often kept."""
    if entry.suffix.lower() not in PAGES or not entry.is_file():
        return False
    try:
        with entry.open("rb") as stream:
            return is_own_page(stream.read(OWN_PAGE_BYTES))
    except OSError:
        return False
