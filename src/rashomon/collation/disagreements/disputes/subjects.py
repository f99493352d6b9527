"""Of whom or what a verb is told: the noun before it."""

from collections.abc import Sequence

from rashomon.language.clauses import is_content
from rashomon.language.senses import SYNONYM, likeness
from rashomon.language.tables import words
from rashomon.language.words import lemma

_BETWEEN = words("clauses", "auxiliaries") | words("clauses", "negations") | words("negation", "helping")
_RELATIVES = frozenset(("who", "which", "that"))
_PREPOSITIONS = words("clauses", "prepositions")
_DETERMINERS = words("negation", "determiners") - {"of"}
# "His son", "the baby": nobody else is meant by these.
_KIN = words("titles", "kin") | words("disputes", "children")


def subject(tokens: Sequence[str], verb: int) -> str | None:
    """The common noun (lemma) of which the verb at ``verb`` is told, None where a name, a pronoun or no noun
    stands before it."""
    place = verb - 1
    while place >= 0 and (tokens[place].lower() in _BETWEEN or tokens[place].endswith(("ly", "n't", "n’t"))):
        place -= 1
    if place > 0 and tokens[place] in _RELATIVES:
        place -= 2 if tokens[place - 1] == "," else 1
    if place < 0 or not is_content(tokens[place].lower()):
        return None
    while (start := _start(tokens, place)) > 1 and tokens[start - 1] in _PREPOSITIONS:
        place = start - 2
    return lemma(tokens[place]) if _is_noun(tokens[place]) else None


def _start(tokens: Sequence[str], place: int) -> int:
    """Where the noun phrase that ends at ``place`` begins."""
    while place > 0 and tokens[place] not in _DETERMINERS and _goes_on(tokens[place - 1]):
        place -= 1
    return place


def _goes_on(word: str) -> bool:
    return word in _DETERMINERS or (word.isalpha() and is_content(word))


def may_be_one(one: str | None, other: str | None) -> bool:
    """Whether two subjects may be the same: two nouns of unlike sense are not, nor a child and whoever is not
    told as one."""
    if one is None or other is None:
        return _KIN.isdisjoint((one, other))
    return one == other or likeness(one, other) >= SYNONYM


def _is_noun(word: str) -> bool:
    return word.isalpha() and word.islower() and is_content(word)
