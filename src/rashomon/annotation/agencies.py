"""Whose wire a line names."""

import re
from collections.abc import Sequence
from functools import cache

from rashomon.language.tables import table
from rashomon.model import Metadata

_RIGHTS = re.compile(r"\s*(?:©|\(c\)|copyright\b)", re.IGNORECASE)


@cache
def _names() -> dict[str, str]:
    """Every way of writing an agency, to the name an edition shows."""
    return {form: name for name, forms in table("agencies")["names"].items() for form in forms}


@cache
def pattern() -> str:
    """A regular expression for one agency, or several with strokes between them."""
    one = "|".join(sorted((re.escape(form) for form in _names()), key=lambda form: (-len(form), form)))
    return rf"(?:{one})(?:\s?[/|]\s?(?:{one}))*"


@cache
def _tag() -> re.Pattern[str]:
    lead = r"(?:[-–—]{1,3}|©|[Bb]y|BY|[Ww]ith|[Ss]ource:|[Ff]rom|/)"
    return re.compile(rf"{lead}?\s*[\[(]?\s*(?P<agency>{pattern()})\s*[\])]?\.?")


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(rf"(?<=[.!?”\"’'])\s*(?:[-–—]{{1,3}}\s?|\(|\[)(?P<agency>{pattern()})\s?[\])]?\.?\Z")


def canonical(written: str) -> str:
    """The name an edition shows for what a report writes; "A/B" stays a pair."""
    parts = [part.strip() for part in re.split(r"[/|]", written)]
    return "/".join(_names().get(part, part) for part in parts)


def tagged(line: str) -> str | None:
    """The agency where ``line`` is nothing but its tag ("AP", "- AFP", "By Reuters")."""
    match = _tag().fullmatch(line.strip())
    return canonical(match["agency"]) if match else None


def tail(paragraph: str) -> tuple[int, str] | None:
    """Where an agency's tag begins after the paragraph's last sentence ("… . — AFP"), and the agency."""
    match = _tail().search(paragraph, max(0, len(paragraph) - 60))
    return (match.start(), canonical(match["agency"])) if match else None


def named(line: str) -> str | None:
    """The agency that a byline or a rights line names ("Jane Doe, Reuters")."""
    found = re.findall(rf"(?<![\w.])({pattern()})(?![\w])", line)
    return canonical(found[-1]) if found else None


def find_agency(
    metadata: Metadata,
    in_dateline: str | None,
    in_masthead: Sequence[str],
    furniture: Sequence[str],
    outlet: str | None,
) -> str | None:
    """Whose wire the report came from: metadata, dateline, byline, a tag, a rights line, in this order.

    An outlet that is itself an agency sends its own.
    """
    if metadata.agency:
        return canonical(metadata.agency)
    if in_dateline:
        return in_dateline
    for line in (*in_masthead, metadata.byline or ""):
        if found := tagged(line) or named(line):
            return found
    for line in reversed(furniture):
        if found := tagged(line):
            return found
        if _RIGHTS.match(line) and (found := named(line)):
            return found
    return canonical(outlet) if outlet in _names() else None
