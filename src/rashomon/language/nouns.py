"""The noun phrase after a number, found by word forms and a list of words that end it."""

from dataclasses import dataclass
from functools import cache

from rashomon.language.tables import table
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma

# Words between a number and its noun: "four heavily armed eastern regions".
MAX_MODIFIERS = 5
# Words of a complement: "in frozen Russian sovereign assets".
MAX_COMPLEMENT = 6
_DETERMINERS = frozenset("a an the this that these those his her its our their my your".split())
_LINKS = frozenset("of in on for against from".split())


@dataclass(frozen=True, slots=True)
class Noun:
    """A counted noun phrase ``start:end`` and its last word."""

    start: int
    end: int
    head: str


@cache
def stops() -> frozenset[str]:
    """Words that a counted noun phrase cannot contain."""
    return frozenset(table("units")["count"]["stops"])


@cache
def compounds() -> frozenset[str]:
    """Plurals that can stand before the counted noun."""
    return frozenset(table("units")["count"]["compounds"])


@cache
def is_plural(word: str) -> bool:
    """Whether the lower-case ``word`` looks like a plural noun."""
    count = table("units")["count"]
    if word in count["plurals"]:
        return True
    if len(word) < 3 or not word.endswith("s") or word in count["not_plurals"] or word.endswith(("ss", "'s")):
        return False
    return lemma(word) != word or not word.endswith(("us", "is"))


def counted_noun(text: str, tokens: Tokens, index: int, limit: int, single: bool) -> Noun | None:
    """The noun phrase whose first word is token ``index``; it ends before code point ``limit``.

    With ``single`` ("one", "a 5-seat") the phrase's last word is the noun; else the first plural is.
    """
    last = index
    previous_end = tokens.ends[index - 1] if index else 0
    plural = None
    while last < len(tokens) and last - index <= MAX_MODIFIERS and tokens.starts[last] < limit:
        word = tokens.lower[last]
        gap = text[previous_end : tokens.starts[last]]
        if "\n" in gap or not _is_word(word) or (last > index and gap.strip(" ")):
            break
        if word in stops():
            break
        if plural is not None and (tokens.lower[plural] not in compounds() or not is_plural(word)):
            break
        if is_plural(word):
            plural = last
        previous_end = tokens.ends[last]
        last += 1
    end = last - 1 if single else plural
    if end is None or end < index:
        return None
    return Noun(tokens.starts[index], tokens.ends[end], tokens.words[end])


def complement(text: str, tokens: Tokens, position: int, limit: int) -> tuple[int, int] | None:
    """The words at or after ``position`` that say what an amount is of: "in frozen assets"."""
    index = tokens.between(position, limit).start
    first = _phrase(text, tokens, index, limit)
    after = first[1] if first else index
    if after < len(tokens) and tokens.lower[after] in _LINKS and tokens.starts[after] < limit:
        second = _phrase(text, tokens, after + 1, limit)
        if second:
            first = (first[0], second[1]) if first else second
    if not first:
        return None
    return tokens.starts[first[0]], tokens.ends[first[1] - 1]


def _phrase(text: str, tokens: Tokens, index: int, limit: int) -> tuple[int, int] | None:
    """Token range of a noun phrase at ``index``: its determiner, then words up to one that ends it."""
    if index < len(tokens) and tokens.lower[index] in ("worth", "in", "of") and index + 1 < len(tokens):
        return None if tokens.lower[index] != "worth" else _phrase(text, tokens, index + 2, limit)
    begin = index
    if begin < len(tokens) and tokens.lower[begin] in _DETERMINERS:
        begin += 1
    last = begin
    while last < len(tokens) and last - begin < MAX_COMPLEMENT and tokens.starts[last] < limit:
        if not _is_word(tokens.lower[last]) or tokens.lower[last] in stops():
            break
        if last and "\n" in text[tokens.ends[last - 1] : tokens.starts[last]]:
            break
        last += 1
    return (begin, last) if last > begin else None


def _is_word(word: str) -> bool:
    return word[0].isalpha()
