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
        if "\n" in gap or (last > index and gap.strip(" ")):
            break
        if not _modifies(tokens, last, limit) and not (
            plural is None and last > index and _joins(tokens, last, limit)
        ):
            break
        if plural is not None and not (is_plural(word) and _before_noun(tokens, plural, last)):
            break
        if is_plural(word):
            if single and last > index and word not in compounds():
                break
            plural = last
        previous_end = tokens.ends[last]
        last += 1
    end = last - 1 if single else plural
    if end is None or end < index:
        return None
    return Noun(tokens.starts[index], tokens.ends[end], tokens.words[end])


def _modifies(tokens: Tokens, index: int, limit: int) -> bool:
    """Whether the token can be part of a counted noun phrase: a word, or a model's number ("737 Max")."""
    word = tokens.words[index]
    if _is_word(word):
        return tokens.lower[index] not in stops() or word == "US"
    follows = index + 1 < len(tokens) and tokens.starts[index + 1] < limit
    return (
        word.isdigit()
        and follows
        and (tokens.words[index - 1][0].isupper() or tokens.words[index + 1][0].isupper())
    )


def _joins(tokens: Tokens, index: int, limit: int) -> bool:
    """Whether "and" or "or" joins two modifiers: "confirmed and probable cases"."""
    if tokens.lower[index] not in ("and", "or") or is_plural(tokens.lower[index - 1]):
        return False
    after = index + 1
    return (
        after < len(tokens)
        and tokens.starts[after] < limit
        and _is_word(tokens.words[after])
        and tokens.lower[after] not in stops()
        and _plural_follows(tokens, after, limit)
    )


def _plural_follows(tokens: Tokens, index: int, limit: int) -> bool:
    """Whether a plural stands within the words at ``index`` that can stand before it."""
    for place in range(index, min(index + 3, len(tokens))):
        word = tokens.lower[place]
        if tokens.starts[place] >= limit or not _is_word(word) or word in stops():
            return False
        if is_plural(word):
            return True
    return False


def _before_noun(tokens: Tokens, plural: int, last: int) -> bool:
    """Whether the ``plural`` stands before the noun ``last``: "sports cars", "Special Olympics athletes"."""
    named = tokens.words[plural][0].isupper() and tokens.words[last][0].islower()
    return tokens.lower[plural] in compounds() or (named and last == plural + 1)


def complement(
    text: str, tokens: Tokens, position: int, limit: int, links: tuple[str, ...], joined: bool = False
) -> tuple[int, int] | None:
    """The words at ``position``, or after one of ``links``, that say what an amount is of: "of steel".

    ``joined`` tells that a hyphen joins them to the amount ("a two-day meeting").
    """
    index = tokens.between(position, limit).start
    if index < len(tokens) and tokens.lower[index] in _DETERMINERS:
        return None
    first = _phrase(text, tokens, index, limit)
    if first and _is_no_thing(tokens, *first, linked=joined):
        return None
    after = first[1] if first else index
    if after < len(tokens) and tokens.lower[after] in links and tokens.starts[after] < limit:
        second = _phrase(text, tokens, after + 1, limit)
        place = (
            tokens.lower[after] == "in"
            and all(word[0].isupper() for word in tokens.words[second[0] : second[1]])
            if second
            else False
        )
        if second and (place or _is_no_thing(tokens, *second, linked=True)):
            second = None
        if second:
            first = (first[0], second[1]) if first else second
    if not first:
        return None
    return tokens.starts[first[0]], tokens.ends[first[1] - 1]


@cache
def _idle() -> frozenset[str]:
    return frozenset(table("units")["count"]["no_things"])


def _is_no_thing(tokens: Tokens, begin: int, end: int, *, linked: bool) -> bool:
    """Whether the words tell a time, a direction or a doing and not what an amount is of."""
    words = tokens.lower[begin:end]
    idle = _idle()
    if (
        (words[0] in idle and tokens.words[begin].islower())
        or words[-1] in idle
        or any("'" in word and not word.endswith("'s") for word in words)
    ):
        return True
    return not linked and len(words) == 1 and words[0].endswith(("ing", "ed", "ly"))


def _phrase(text: str, tokens: Tokens, index: int, limit: int) -> tuple[int, int] | None:
    """Token range of a noun phrase at ``index``: its determiner, then words up to one that ends it."""
    if index < len(tokens) and tokens.lower[index] in ("worth", "in", "of") and index + 1 < len(tokens):
        return None if tokens.lower[index] != "worth" else _phrase(text, tokens, index + 2, limit)
    begin = index
    if begin < len(tokens) and tokens.lower[begin] in _DETERMINERS:
        begin += 1
    last = begin
    while last < len(tokens) and last - begin < MAX_COMPLEMENT and tokens.starts[last] < limit:
        if not _is_word(tokens.lower[last]) or (tokens.lower[last] in stops() and tokens.words[last] != "US"):
            break
        if last and "\n" in text[tokens.ends[last - 1] : tokens.starts[last]]:
            break
        last += 1
    return (begin, last) if last > begin else None


def _is_word(word: str) -> bool:
    return word[0].isalpha()
