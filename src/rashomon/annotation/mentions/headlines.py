"""Names in lines set in headline capitals: only what the body or a table knows, or no ordinary word."""

from collections.abc import Iterator

from rashomon.annotation.mentions.known import name_text
from rashomon.annotation.mentions.reading import Reading, bare, is_acronym, is_capital
from rashomon.annotation.mentions.split import Piece
from rashomon.language.names import (
    adjectives,
    countries,
    fold,
    forms_of_address,
    function_words,
    is_given_name,
    is_ordinary,
    organisations,
    regions,
)
from rashomon.language.names import roles as _roles

_ABBREVIATED = frozenset(("st", "mt", "ft"))
# Longest name looked up word by word.
LONGEST = 6


def shouted_pieces(reading: Reading, indices: range, known: set[str]) -> Iterator[Piece]:
    """The names in one such line; ``known`` are the folded names of the ordinary sentences."""
    parts = known | {part for name in known for part in name.split() if not is_ordinary(part)}
    index = indices.start
    while index < indices.stop:
        last = _reach(reading, index, indices.stop, parts)
        if last is None:
            index += 1
        else:
            yield Piece(index, last)
            index = last + 1


def _reach(reading: Reading, first: int, stop: int, known: set[str]) -> int | None:
    words = reading.tokens.words
    if not is_capital(words[first]) or (
        words[first].lower() in function_words() and not is_acronym(words[first])
    ):
        return None
    for last in range(min(stop, first + LONGEST) - 1, first - 1, -1):
        if words[last][-1].isalnum() and _is_name(fold(name_text(reading, first, last)), known):
            return last
    if _strange(reading, first) or (
        is_given_name(words[first]) and first + 1 < stop and _strange(reading, first + 1)
    ):
        last = first
        while last + 1 < stop and bare(words[last]) == words[last] and _strange(reading, last + 1):
            last += 1
        return last
    if words[first] == "St" and first + 2 < stop and words[first + 1] == "." and is_capital(words[first + 2]):
        return first + 2
    return None


def _is_name(name: str, known: set[str]) -> bool:
    if name in known or name in organisations() or name in regions():
        return name not in function_words()
    country = countries().get(name)
    return country is not None and country.form != "adjective"


def _strange(reading: Reading, index: int) -> bool:
    """Whether the word is capital and no ordinary word of the language."""
    word = bare(reading.tokens.words[index])
    lower = word.lower()
    if (
        not is_capital(word)
        or lower in _roles()
        or lower in forms_of_address()
        or lower in _ABBREVIATED
        or fold(word) in adjectives()
    ):
        return False
    return not is_ordinary(lower)
