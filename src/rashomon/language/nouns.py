"""The noun phrase after a number, found by word forms and a list of words that end it."""

import re
from dataclasses import dataclass
from functools import cache

from rashomon.language.senses import is_act
from rashomon.language.tables import table
from rashomon.language.tokens import Tokens
from rashomon.language.vocabulary import in_dictionary, means_person
from rashomon.language.words import lemma

# Words between a number and its noun: "four heavily armed eastern regions".
MAX_MODIFIERS = 5
# Words of a complement: "in frozen Russian sovereign assets".
MAX_COMPLEMENT = 6
# "reply" is no adverb of "rep".
SHORTEST_ADVERB = 5
MONEY_SIGNS = frozenset("$£€")
QUOTES = frozenset("\"“‘'")
# "43 RBIs", "two PCs".
_ACRONYMS = re.compile(r"[A-Z]{2,}s")
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
def _attributes() -> frozenset[str]:
    """Plurals that more often stand before the counted noun: "12,000 homeless people"."""
    return frozenset(table("units")["count"]["attributes"])


@cache
def compounds() -> frozenset[str]:
    """Plurals that can stand before the counted noun."""
    return frozenset(table("units")["count"]["compounds"])


@cache
def _prefixes() -> frozenset[str]:
    """What tokenised text parts from its word: "two co - workers"."""
    return frozenset(table("units")["count"]["prefixes"])


@cache
def is_plural(word: str) -> bool:
    """Whether the lower-case ``word`` looks like a plural noun."""
    count = table("units")["count"]
    if word in count["plurals"]:
        return True
    if len(word) < 3 or not word.endswith("s") or word in count["not_plurals"] or word.endswith(("ss", "'s")):
        return False
    return lemma(word) != word or not word.endswith(("us", "is")) or in_dictionary(word[:-1])


def counted_noun(text: str, tokens: Tokens, index: int, limit: int, single: bool) -> Noun | None:
    """The noun phrase whose first word is token ``index``; it ends before code point ``limit``.

    With ``single`` ("one", "a 5-seat") the phrase's last word is the noun; else the first plural is.
    """
    if index + 1 < len(tokens) and tokens.words[index] in QUOTES and tokens.lower[index + 1] != "s":
        index += 1
    end = (_single if single else _plural)(text, tokens, index, limit)
    if end is None or end < index:
        return None
    return Noun(tokens.starts[index], tokens.ends[end], tokens.words[end])


def _plural(text: str, tokens: Tokens, index: int, limit: int) -> int | None:
    """The token of the first plural that stands for what is counted."""
    last, plural = index, None
    while last < len(tokens) and last - index <= MAX_MODIFIERS and tokens.starts[last] < limit:
        if inserted := _inserted(tokens, last):
            last += inserted
            continue
        if last and "\n" in text[tokens.ends[last - 1] : tokens.starts[last]]:
            break
        if not _modifies(tokens, last, limit, last == index) and not (
            plural is None and last > index and _joins(tokens, last, limit)
        ):
            break
        several = _is_several(tokens, last, limit) or (
            plural is not None and tokens.lower[last] in _attributes()
        )
        if plural is not None and not (several and _before_noun(tokens, plural, last)):
            break
        if several:
            plural = last
        last += 1
    return plural


def _is_several(tokens: Tokens, index: int, limit: int) -> bool:
    """Whether the token is a plural, and none that belongs to another ("60 injured people")."""
    word = tokens.lower[index]
    if word in _attributes():
        return not _plural_follows(tokens, index + 1, limit)
    return is_plural(word) or _ACRONYMS.fullmatch(tokens.words[index]) is not None


def _inserted(tokens: Tokens, index: int) -> int:
    """How many tokens a number before the noun takes: "four 18-inch wheels", "two $20 bills"."""
    first, second, third, fourth = [*tokens.words[index : index + 4], "", "", ""][:4]
    if first in QUOTES and second == "s":
        return 2  # tokenised text: "of the world 's ships"
    if first[0].isdigit():
        joined = second == "-" and third[:1].isalpha() and bool(fourth)
        return 3 if joined and not is_plural(third) else 0
    if first.isupper() and second == "-" and third.isdigit() and len(first) > 1:
        return 3  # tokenised text: "six AK - 47 rifles"
    if first in MONEY_SIGNS and second[:1].isdigit():
        return 3 if third in ("million", "billion") else 2
    return 3 if first == "No" and second == "." and third[:1].isdigit() else 0


def _single(text: str, tokens: Tokens, index: int, limit: int) -> int:
    """The last token of a phrase in the singular: "one leaflet | distributed in town"."""
    last = index
    while last < len(tokens) and last - index <= MAX_MODIFIERS and tokens.starts[last] < limit:
        if last and "\n" in text[tokens.ends[last - 1] : tokens.starts[last]]:
            break
        joins = last > index and tokens.lower[last] in ("-", "&") and _joins(tokens, last, limit)
        if not joins and not _modifies(tokens, last, limit, last == index):
            break
        if last > index and _describes(tokens.lower[last]) and means_person(tokens.lower[last - 1]):
            break
        if last > index and is_plural(tokens.lower[last]) and tokens.lower[last] not in compounds():
            break
        last += 1
    while last > index and _is_no_noun(tokens.lower[last - 1]):
        last -= 1
    return last - 1


def _describes(word: str) -> bool:
    """Whether the word begins what is told of the person before it: "one aide close to", "asking for"."""
    return word in table("units")["count"]["describing"] or (
        word.endswith(("ing", "ed")) and lemma(word) != word
    )


def _is_no_noun(word: str) -> bool:
    """Whether the word is an adverb or a verb in its past form: "physically", "assaulted", "threw"."""
    if word in ("such", "outside"):
        return True
    if word.endswith("ly"):
        return len(word) > SHORTEST_ADVERB and in_dictionary(word[: -len("ly")])
    if word.endswith("ed"):
        return lemma(word) != word and not is_plural(word)
    return is_told(word)


def is_told(word: str) -> bool:
    """Whether the word is a form of a verb that is seldom a noun: "threw", "comes"."""
    base = lemma(word)
    return base != word and not word.endswith("ing") and is_act(base)


def _modifies(tokens: Tokens, index: int, limit: int, first: bool) -> bool:
    """Whether the token can be part of a counted noun phrase: a word, or a model's number ("737 Max")."""
    word = tokens.words[index]
    if _is_word(word):
        return (
            tokens.lower[index] not in stops()
            or word in ("US", "WHO")
            or (first and word in ("such", "outside"))
        )
    follows = index + 1 < len(tokens) and tokens.starts[index + 1] < limit
    return (
        word.isdigit()
        and follows
        and ((not first and tokens.words[index - 1][0].isupper()) or tokens.words[index + 1][0].isupper())
    )


def _joins(tokens: Tokens, index: int, limit: int) -> bool:
    """Whether "and", "or" or a spaced hyphen joins two modifiers: "confirmed and probable cases"."""
    joint, before = tokens.lower[index], tokens.lower[index - 1]
    then = tokens.lower[index + 1] if index + 1 < len(tokens) else ""
    hyphen = joint == "-" and (before in _prefixes() or then.endswith(("ed", "ing")))
    if not (hyphen or joint in ("and", "or", "&", "/")) or is_plural(before):
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
        if is_plural(word) and word not in _attributes():
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
