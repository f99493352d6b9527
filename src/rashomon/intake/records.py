"""JSON and JSON lines: one record, one report."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from rashomon.errors import UnreadableError
from rashomon.model import Metadata, Rejected

# No record of one report is longer, whatever else it carries.
MAX_RECORD_CHARACTERS = 10_000_000
_FIELDS = 'a record needs its report under "text" or "body"'

Row = tuple[str, str, Metadata]


def is_records(data: bytes) -> bool:
    """Whether bytes without a telling name look like JSON records."""
    first = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1000].lstrip()
    return first.startswith((b'{"', b"{ ", b"{\n", b"{\r", b"[{", b"[ {", b"[\n"))


def read_records(path: str, text: str, lines: bool) -> Iterator[Row | Rejected]:
    """A row for each record of ``text`` (path with ``#ID``, text, metadata), or why it has none.

    A record without an id takes its number. Ids that come again get one: ``#ID``, ``#ID~2``, ``#ID~3``.
    With ``lines`` each line is a record; one that is broken costs only itself. Else the whole is one object
    or an array of them; a file that is not is tried as lines.
    """
    taken: set[str] = set()
    for row in _rows(path, text, lines):
        if isinstance(row, Rejected):
            yield row
        else:
            yield (_untaken(row[0], taken), *row[1:])


def _untaken(place: str, taken: set[str]) -> str:
    """``place``, with a number behind it where another record has that path already."""
    free, number = place, 1
    while free in taken:
        number += 1
        free = f"{place}~{number}"
    taken.add(free)
    return free


def _rows(path: str, text: str, lines: bool) -> Iterator[Row | Rejected]:
    if not lines:
        whole = _parsed(text)
        if not isinstance(whole, str):
            records = whole if isinstance(whole, list) else [whole]
            if not records:
                raise UnreadableError("an empty JSON array; nothing to read")
            for number, record in enumerate(records, 1):
                yield _row(path, record, number)
            return
        if text.count("\n") == 0 or isinstance(_parsed(text.lstrip().split("\n", 1)[0]), str):
            raise UnreadableError(whole)
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            record = _parsed(line)
            if isinstance(record, str):
                yield Rejected(path=f"{path}#{number}", reason=record)
            else:
                yield _row(path, record, number)


def _parsed(text: str) -> Any:
    """The JSON value, boxed if it is text; or, as text, why there is none."""
    if len(text) > MAX_RECORD_CHARACTERS:
        return f"longer than {MAX_RECORD_CHARACTERS:,} characters; split it into one record a report"
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        return f"broken JSON ({error.msg} at character {error.pos}); mend or remove it"
    except RecursionError:
        return "JSON nested too deeply; a record is one flat object"
    except ValueError as error:
        return f"broken JSON ({error}); mend or remove it"
    return [value] if isinstance(value, str) else value


def _row(path: str, record: Any, number: int) -> Row | Rejected:
    if not isinstance(record, dict):
        return Rejected(path=f"{path}#{number}", reason=f"not a JSON object; {_FIELDS}")
    name = record.get("id")
    place = f"{path}#{name if isinstance(name, str | int) and str(name).strip() else number}"
    body = _string(record, "text") or _string(record, "body")
    if body is None:
        return Rejected(path=clean(place), reason=f"no text; {_FIELDS}")
    metadata = Metadata(
        title=_string(record, "title"),
        dek=_string(record, "dek"),
        byline=_names(record.get("byline")),
        outlet=_string(record, "outlet"),
        agency=_string(record, "agency"),
        published=as_date(record.get("published")),
        url=_string(record, "url"),
        language=as_language(_string(record, "language")),
    )
    return clean(place), headed(body, metadata.title, metadata.dek), metadata


def headed(body: str, *above: str | None) -> str:
    """``body`` under those lines of its masthead that it does not begin with itself.

    A title that only metadata carry would have no characters to point at; so the text of a record or a page
    is what a reader of it sees: title, dek, body.
    """
    top = _letters(body[: 400 + sum(len(line or "") for line in above) * 2])
    lines = [line for line in above if line and _letters(line) not in top]
    return "\n\n".join([*lines, body])


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _string(record: dict[str, Any], key: str) -> str | None:
    value = record.get(key)
    return clean(value) if isinstance(value, str) and value.strip() else None


def clean(text: str) -> str:
    """``text`` with lone surrogates (no characters at all) replaced by U+FFFD, as decoders do."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _names(value: Any) -> str | None:
    names = value if isinstance(value, list) else [value]
    return ", ".join(clean(name).strip() for name in names if isinstance(name, str) and name.strip()) or None


def as_date(value: Any) -> date | None:
    """The day that a record or a page gives as ISO text, another full date, or seconds since 1970."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        try:
            return datetime.fromtimestamp(value / (1000 if value > 1e11 else 1), tz=None).date()
        except (ValueError, OverflowError, OSError):
            return None
    if not isinstance(value, str):
        return None
    try:
        return date.fromisoformat(value.strip()[:10])
    except ValueError:
        return _other_date(value)


def _other_date(value: str) -> date | None:
    from dateutil import parser

    if len(value) > 60 or not any(character.isdigit() for character in value):
        return None
    try:
        # Two defaults: a part that the text leaves open shows as a difference, and then there is no date.
        found = [
            parser.parse(value, default=datetime(year, month, day)).date()
            for year, month, day in ((2000, 1, 1), (2004, 2, 2))
        ]
    except (ValueError, OverflowError, TypeError):
        return None
    return found[0] if found[0] == found[1] else None


def as_language(value: str | None) -> str | None:
    """The two- or three-letter code at the beginning of a language tag ("en-GB")."""
    code = (value or "").strip().lower().replace("_", "-").split("-")[0]
    return code if code.isalpha() and 2 <= len(code) <= 3 else None
