"""Fields of words in ``labels.toml``: groups of words for one thing, each group called by its first word."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from rashomon.language.tables import table


def spoken(field: str, about: str, text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The label and the place (its group 1) of every word of a field in ``text``.

    ``field`` is an array of the table, ``about`` tells which of its rows.
    """
    labels, pattern = _row(field, about)
    for match in pattern.finditer(text):
        yield labels[" ".join(match[1].casefold().split())], match


@cache
def _row(field: str, about: str) -> tuple[Mapping[str, str], re.Pattern[str]]:
    rows = [row["words"] for row in table("labels")[field] if row["about"] == about]
    labels = {word: group[0] for groups in rows for group in groups for word in group}
    words = (re.escape(word).replace(r"\ ", r"\s+") for word in labels)
    pattern = rf"\b({'|'.join(sorted(words, key=len, reverse=True))})\b"
    return labels, re.compile(pattern, re.IGNORECASE)
