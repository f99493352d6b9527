"""Small words, "and" and commas inside a name: whether it goes on behind them."""

from rashomon.annotation.mentions.reading import Reading, bare, is_acronym, is_capital
from rashomon.language.names import (
    adjectives,
    countries,
    fold,
    is_given_name,
    is_ordinary,
    organisations,
    regions,
    roles,
)
from rashomon.language.tables import words

_HEADS = words("organisations", "heads")
_SUFFIXES = words("organisations", "suffixes")
_GEOGRAPHIC = words("places", "of")
_PARTICLES = words("first_names", "particles")
# Bodies that are named for what they sit on: "Council on Road Safety".
_SITTING = words("organisations", "sitting")
# Common nouns before the names of those who have joined for something.
_JOINED = words("organisations", "joined")
# What follows these tells what a body is for or against.
_PURPOSES = frozenset(("of", "for", "to", "against"))
# Small words inside the names of known organisations, and how many words follow them at most.
_INSIDE = words("organisations", "links")
LONGEST_REST = 4
_WITH_PURPOSE = _HEADS | _SUFFIXES | _SITTING
# What a committee is for: "Doe for President".
_OFFICES = frozenset(("president", "congress", "senate", "governor", "mayor"))


def over_link(reading: Reading, first: int, last: int, link: int, stop: int) -> int | None:
    """The last token of the name after the small word ``link`` behind token ``last``, if it goes on."""
    tokens = reading.tokens
    lower = tokens.lower[link]
    after = link + 1
    if after >= stop or not reading.joined(last, link):
        return None
    if lower in _INSIDE and (known := _known_over(reading, first, after, stop)) is not None:
        return known
    if lower in _PARTICLES and lower == tokens.words[link]:
        while after < stop and tokens.words[after] in _PARTICLES:
            after += 1
        if after < stop and is_capital(tokens.words[after]) and tokens.lower[last] not in _SUFFIXES:
            return after
        return None
    if lower in _PURPOSES and _is_described(reading, first, last):
        # "The watchdog group Citizens for Open Roads", "the charity Bread to the World".
        while after < stop and tokens.words[after] in ("the", "a", "an"):
            after += 1
        return after if after < stop and is_capital(tokens.words[after]) else None
    if lower in ("of", "for"):
        return _over_of(reading, first, last, after, stop)
    if lower == "on" and tokens.lower[last] in _SITTING:
        return after if _is_topic(reading, after) else None
    if lower == "and":
        return _over_and(reading, first, last, after, stop)
    return None


def _is_described(reading: Reading, first: int, last: int) -> bool:
    """Whether a small common noun before token ``first`` says that people joined in a body are named."""
    tokens = reading.tokens
    if first == 0 or tokens.words[first - 1] not in _JOINED or is_given_name(tokens.words[first]):
        return False
    word = tokens.lower[last]
    return tokens.lower[first] not in roles() and (is_ordinary(word) or word in countries())


def _known_over(reading: Reading, first: int, after: int, stop: int) -> int | None:
    """The last token of the organisation known everywhere that goes on at token ``after``."""
    tokens = reading.tokens
    for last in range(after, min(after + LONGEST_REST, stop)):
        end = tokens.starts[last] + len(bare(tokens.words[last]))
        if fold(reading.text[tokens.starts[first] : end]) in organisations():
            return last
    return None


def over_list(reading: Reading, first: int, last: int, comma: int, stop: int) -> int | None:
    """The last token of "Ministry of Roads, Bridges and Fields" where ``last`` stands before its comma."""
    tokens = reading.tokens
    if not _has_purpose(reading, first, last) or not _is_matter(reading, last):
        return None
    index = comma
    while index + 1 < stop and tokens.words[index] in (",", "and"):
        closing = "and" in (tokens.words[index], tokens.words[index + 1])
        begin = index = index + 2 if tokens.words[index + 1] == "and" else index + 1
        while index < stop and _is_matter(reading, index):
            index += 1
        if index == begin:
            return None
        if closing:
            return index - 1
    return None


def _is_matter(reading: Reading, index: int) -> bool:
    """Whether a topic is no body's word either ("Roads")."""
    return _is_topic(reading, index) and bare(reading.tokens.lower[index]) not in _SUFFIXES


def _is_topic(reading: Reading, index: int) -> bool:
    """Whether an ordinary word stands in capitals, that is no name and no office ("Energy")."""
    word, lower = reading.tokens.words[index], bare(reading.tokens.lower[index])
    named = is_given_name(word) or lower in roles() or lower in regions() or lower in organisations()
    return is_capital(word) and is_ordinary(lower) and not named


def _over_of(reading: Reading, first: int, last: int, after: int, stop: int) -> int | None:
    tokens = reading.tokens
    if (
        tokens.lower[after - 1] == "for"
        and tokens.lower[after] in _OFFICES
        and is_capital(tokens.words[after])
    ):
        return after
    head = first + 1 if tokens.lower[first] == "the" else first
    named = tokens.lower[last] in _HEADS or tokens.lower[head] in _HEADS
    if not named and (tokens.lower[last] not in _GEOGRAPHIC or tokens.lower[after - 1] != "of"):
        return None
    if tokens.lower[last] in roles() or fold(tokens.words[last]) in adjectives():
        return None
    articles = ("the", "a", "an") if tokens.lower[after - 1] == "for" else ("the",)
    if tokens.words[after] in articles and after + 1 < stop:
        after += 1
    numbered = tokens.lower[last] == "group" and tokens.words[after].isdigit()
    return after if is_capital(tokens.words[after]) or numbered else None


def _over_and(reading: Reading, first: int, last: int, after: int, stop: int) -> int | None:
    """Over "and" ("Ways and Means Committee"): an ordinary word before, an organisation's word at the end."""
    tokens = reading.tokens
    words_ = tokens.words
    if _closes_purpose(reading, first, last, after, stop):
        return after
    if tokens.lower[last] in _SUFFIXES or not is_ordinary(tokens.lower[last]):
        return None
    if is_given_name(words_[first]) or fold(words_[last]) in organisations() or is_acronym(words_[last]):
        return None
    end = after
    while end < stop and is_capital(words_[end]) and reading.joined(end - 1, end):
        if tokens.lower[end] in _SUFFIXES:
            return end if end + 1 >= stop or tokens.lower[end + 1] not in ("of", "for") else None
        end += 1
    return None


def _closes_purpose(reading: Reading, first: int, last: int, after: int, stop: int) -> bool:
    """ "Agency for Roads and Bridges", "Union of School and College Cooks"."""
    if not _has_purpose(reading, first, last) or after >= stop:
        return False
    lower = reading.tokens.lower
    if _is_matter(reading, last) and _is_matter(reading, after):
        return True
    bodies = is_ordinary(lower[last]) and is_ordinary(lower[after]) and lower[after] in _SUFFIXES
    return bodies and after + 1 < stop and _is_matter(reading, after + 1)


def _has_purpose(reading: Reading, first: int, last: int) -> bool:
    """Whether a body's word with "of" or "for" stands before token ``last``."""
    lower = reading.tokens.lower
    return any(
        lower[index] in ("of", "for", "on") and lower[index - 1] in _WITH_PURPOSE
        for index in range(first + 1, last)
    )
