"""Symbols of several meanings, told apart by the words of their sentence: "20 kn" of wind or of money."""

import re
from functools import cache

from rashomon.language.tables import table

# After these "m" is a metre even beside sales.
_LENGTH = r"\s(?:long|wide|deep|high|tall|away|above|below|from|race|sprint|pool|by|x)\b"


def meant(text: str, start: int, end: int, symbol: str) -> str | None:
    """The unit that ``symbol`` means in the sentence ``start:end``, where its words tell one."""
    for unit, beside in _meanings().get(symbol, ()):
        if beside.search(text, start, end):
            return unit
    return None


@cache
def symbol_after() -> re.Pattern[str]:
    """A symbol of several meanings right after a number."""
    symbols = "|".join(re.escape(symbol) for symbol in _meanings())
    return re.compile(rf"\s?({symbols})(?![\w'’/²³]|\.\w|\s[A-Z]|{_LENGTH})")


@cache
def _meanings() -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    return {
        symbol: tuple(
            (unit, re.compile(rf"\b(?:{'|'.join(beside)})", re.IGNORECASE)) for unit, beside in units.items()
        )
        for symbol, units in table("symbols").items()
    }
