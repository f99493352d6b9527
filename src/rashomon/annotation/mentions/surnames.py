"""Surnames that are ordinary words, offices or peoples ("King", "Law") and whose bearer the article names in
full: alone they are names only where no noun stands behind them."""

from collections.abc import Iterable

from rashomon.annotation.mentions.reading import Reading, bare, is_capital
from rashomon.annotation.mentions.split import Piece
from rashomon.language.clauses import is_verb
from rashomon.language.names import fold, function_words, is_ordinary
from rashomon.language.tables import words

_GENERATIONS = words("first_names", "generations")
_ARTICLES = words("titles", "possessives") | {"the", "a", "an", "this", "that", "no", "any", "every", "each"}
_JOINING = frozenset(("and", "or"))


def surnames_alone(reading: Reading, people: Iterable[str], taken: set[int]) -> list[Piece]:
    """The places where one of ``people`` (full names) is named by a surname alone that no other rule reads as
    a name; ``taken`` are the tokens of the names that are read already."""
    surnames = {_surname(name) for name in people} - {""}
    tokens = reading.tokens
    if surnames.isdisjoint(map(bare, tokens.words)):
        return []
    return [
        Piece(index, index)
        for indices, _ in reading.plain
        for index in indices
        if bare(tokens.words[index]) in surnames
        and index not in taken
        and _stands_alone(reading, index, indices)
    ]


def _surname(name: str) -> str:
    parts = [part for part in name.replace(",", " ").split() if fold(part).rstrip(".") not in _GENERATIONS]
    return parts[-1] if len(parts) > 1 else ""


def _stands_alone(reading: Reading, index: int, bounds: range) -> bool:
    """Whether a surname is somebody's here: no article before it, and behind it what may follow a name."""
    tokens = reading.tokens
    begins = reading.begins(index, bounds.start)
    if not is_capital(tokens.words[index]) or (index > bounds.start and tokens.lower[index - 1] in _ARTICLES):
        return False
    if bare(tokens.words[index]) != tokens.words[index]:
        return True
    if index + 1 >= bounds.stop:
        return not begins
    after, lower = tokens.words[index + 1], tokens.lower[index + 1]
    if not after[0].isalpha():
        return not begins or after in ",'’"
    if lower in _JOINING:
        return not begins
    return after.islower() and (is_verb(after) or lower in function_words() or not is_ordinary(lower))
