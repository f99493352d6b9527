"""Runs of words that together may be one name."""

from dataclasses import dataclass

from rashomon.annotation.mentions.links import over_link, over_list
from rashomon.annotation.mentions.reading import Reading, bare, is_acronym, is_capital
from rashomon.language.names import (
    countries,
    fold,
    forms_of_address,
    function_words,
    is_given_name,
    is_ordinary,
    organisations,
    roles,
)
from rashomon.language.tables import words

_SUFFIXES = words("organisations", "suffixes")
_GENERATIONS = words("first_names", "generations")
_AFTER_COMMA = _GENERATIONS | {"inc", "llc", "ltd", "d.c.", "dc"}
# Abbreviations whose dot does not end a name.
_DOTTED = forms_of_address() | roles() | _GENERATIONS | {"st", "mt", "ft"}
# Bodies that bear a patron's name in the genitive.
_NAMED_FOR = words("organisations", "named_for")
_HYPHENS = frozenset("-–")
_BREAKS = words("capitals", "breaks")
_PLURALS = frozenset(("women", "men", "children", "people", "workmen", "fishermen", "policemen", "firemen"))
# A name longer than this is a list or a slogan.
LONGEST_NAME = 12
MOST_INITIALS = 3
_MARKS = frozenset("\"“”‘’'") | {"``", "''"}
_ARTICLES = frozenset(("al", "el", "ad", "an", "ar", "as", "ash", "at", "ul", "ur", "us"))
# "Jae - in": syllables of a given name that a tokeniser parted.
LONGEST_SYLLABLE = 4
# Words that call on the reader, and end the names of those who keep an eye on others.
_WATCHES = frozenset(("Watch",))
# What stands in capitals and is longer is no acronym before a hyphen.
LONGEST_SHORT = 3
# Words of the calendar that are surnames behind a given name or a title.
_ALSO_SURNAMES = frozenset(("may", "march", "ramadan", "easter"))


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens ``first`` to ``last`` (both included); ``begins`` where a sentence begins with them."""

    first: int
    last: int
    begins: bool


def runs_of(reading: Reading, indices: range) -> list[Run]:
    """The runs of one sentence with ordinary capitals."""
    found: list[Run] = []
    words_, last = reading.tokens.words, indices.start - 1
    for index, word in enumerate(words_[indices.start : indices.stop], indices.start):
        if word.islower() or index <= last or not (is_capital(word) or word.isupper() or word == "Jan"):
            continue
        if _opens(reading, index, indices.stop):
            last = _reach(reading, index, indices.stop)
            found.append(Run(index, last, reading.begins(index, indices.start)))
    return found


def _opens(reading: Reading, index: int, stop: int) -> bool:
    word = reading.tokens.words[index]
    if word == "Jan" and index + 1 < stop and reading.joined(index, index + 1):
        # "Jan Doe", but "Jan 5".
        return is_capital(reading.tokens.words[index + 1])
    if is_capital(word):
        # "US$5 billion" is money.
        return not (
            index + 1 < stop
            and reading.text[reading.tokens.ends[index] : reading.tokens.starts[index + 1] + 1] == "$"
        )
    if index + 1 < stop and reading.tokens.words[index + 1] == "&":
        return True
    # An initial: "J. Doe".
    return len(word) == 1 and _initial_end(reading, index, stop) is not None


def _initial_end(reading: Reading, index: int, stop: int) -> int | None:
    """The next initial or the capital that follows the initial at ``index`` ("J. K. Doe"), if one does."""
    words_ = reading.tokens.words
    reached = None
    for after in range(index + 2, min(stop, index + 2 * MOST_INITIALS + 1), 2):
        if words_[after - 1] != "." or reading.tokens.starts[after - 1] != reading.tokens.ends[after - 2]:
            return None
        reached = reached or after
        if is_capital(words_[after]):
            return reached if words_[after].lower() not in function_words() else None
        if len(words_[after]) > 1 or not words_[after].isupper():
            return None
    return None


def _reach(reading: Reading, first: int, stop: int) -> int:
    last = first
    while last - first < LONGEST_NAME:
        following = _next(reading, first, last, stop)
        if following is None:
            return last
        last = following
    return last


def _next(reading: Reading, first: int, last: int, stop: int) -> int | None:
    """The last token of the run after one more step, or None where the run ends at ``last``."""
    tokens = reading.tokens
    word, after = tokens.words[last], last + 1
    if after >= stop:
        return None
    if bare(word) != word:
        return after if _owns_body(reading, last, after) else None
    following, lower = tokens.words[after], tokens.lower[after]
    if following in ("'", "’") and after + 1 < stop:
        # Tokenised text parts "Children 's Council".
        owned = after + 1 + (tokens.words[after + 1] == "s" and after + 2 < stop)
        return owned if _owns_body(reading, last, owned) else None
    if len(word) == 1 and word.isupper() and following == ".":
        return _initial_end(reading, last, stop)
    if (
        lower in _ALSO_SURNAMES
        and following[0].isupper()
        and (is_given_name(word) or tokens.lower[last] in _DOTTED)
    ):
        return after
    if following[0].isupper() and (following in _WATCHES or _is_organisation(reading, first, after)):
        # "USA TODAY", "Harbour Watch".
        return after
    if lower in _BREAKS and not is_acronym(following):
        return None
    if following in _MARKS and is_given_name(word):
        return _over_nickname(reading, after, stop)
    if is_capital(following) or lower in _GENERATIONS:
        if reading.joined(last, after) and not (
            last == first and lower in function_words() and lower != "may"
        ):
            return after
        return None
    if len(following) == 1 and following.isupper() and following.isalpha() and reading.joined(last, after):
        # "I" and "A" are initials only between a given name and a surname ("James A. Doe").
        initial = is_given_name(word) and _initial_end(reading, after, stop) is not None
        return after if following not in "IA" or initial else None
    if following == ".":
        return _over_dot(reading, last, after, stop)
    if following == "," and after + 1 < stop and tokens.lower[after + 1] in _AFTER_COMMA:
        titled = after + 2 < stop and is_capital(tokens.words[after + 2])
        # "Jane Doe, DC Diaries"
        return None if titled and tokens.lower[after + 1] == "dc" else after + 1
    if following == ",":
        return over_list(reading, first, last, after, stop)
    if following == "&" and after + 1 < stop and tokens.words[after + 1][0].isupper():
        return after + 1
    if following in _HYPHENS:
        return _over_hyphen(reading, first, last, after, stop)
    if lower in _ARTICLES and after + 2 < stop and tokens.words[after + 1] in _HYPHENS:
        # "Hassan al - Basri".
        return after + 2 if is_capital(tokens.words[after + 2]) else None
    return over_link(reading, first, last, after, stop)


def _is_organisation(reading: Reading, first: int, last: int) -> bool:
    tokens = reading.tokens
    end = tokens.starts[last] + len(bare(tokens.words[last]))
    return fold(reading.text[tokens.starts[first] : end]) in organisations()


def _over_nickname(reading: Reading, mark: int, stop: int) -> int | None:
    """ "Jane “Red” Doe": over a short name in marks, where a surname follows."""
    words_ = reading.tokens.words
    for closing in range(mark + 2, min(mark + 4, stop - 1)):
        if words_[closing] in _MARKS:
            named = all(is_capital(word) for word in (*words_[mark + 1 : closing], words_[closing + 1]))
            return closing + 1 if named and reading.joined(closing, closing + 1) else None
    return None


def _owns_body(reading: Reading, last: int, after: int) -> bool:
    """ "the Weavers' Union", "Women's Council": a plural's apostrophe inside an organisation's name; "Doe's
    Hospital": nobody owns what such a word ends; "Oxmouth Sheriff's Office"."""
    word, following = reading.tokens.lower[last], reading.tokens.words[after]
    if (
        following[0].isupper()
        and bare(following.lower()) in _NAMED_FOR
        and fold(bare(word)) not in countries()
    ):
        return True
    if bare(word) in roles() and following in ("Office", "Department"):
        return True
    plural = bare(word).endswith("s") or bare(word) in _PLURALS
    ordinary = is_ordinary(bare(word)) or bare(word).endswith("workers")
    return plural and ordinary and following[0].isupper() and bare(following.lower()) in _SUFFIXES


def _over_dot(reading: Reading, last: int, dot: int, stop: int) -> int | None:
    tokens = reading.tokens
    if tokens.lower[last] not in _DOTTED or tokens.starts[dot] != tokens.ends[last]:
        return None
    if dot + 1 >= stop or not reading.joined(dot, dot + 1):
        return None
    after = tokens.words[dot + 1]
    return dot + 1 if is_capital(after) or (after[0].isupper() and after.lower() in _ALSO_SURNAMES) else None


def _over_hyphen(reading: Reading, first: int, last: int, hyphen: int, stop: int) -> int | None:
    """Tokenised text parts "Kim Jae - in" and "Wal - Mart"; a spaced hyphen between two names stays out."""
    tokens = reading.tokens
    after = hyphen + 1
    if after >= stop or not reading.joined(hyphen, after):
        return None
    left, right = tokens.words[last], tokens.words[after]
    if not right[0].isalpha():
        return None
    spelled = f"{left} {tokens.words[hyphen]} {right}"
    if right[0].islower():
        # A syllable of a given name, or a small word inside a name ("Mar - a - Lago").
        if after + 2 < stop and tokens.words[after + 1] in _HYPHENS and is_capital(tokens.words[after + 2]):
            return after + 2
        if len(right) > LONGEST_SYLLABLE or last == first or (right != "in" and right in function_words()):
            return None
        closes = after + 1 >= stop or not tokens.words[after + 1][0].isupper()
        return after if closes and (right == "in" or not is_ordinary(right)) else None
    if fold(left) in countries() or fold(right) in countries() or fold(left) in organisations():
        return None
    # "OXMOUTH - Jane Doe": a date line; "Look - We".
    dated = left.isupper() and len(left) > LONGEST_SHORT and not right.isupper()
    if dated or right.lower() in function_words():
        return None
    if last > first:
        return None
    alone = reading.text.count(left) > reading.text.count(spelled)
    return None if alone else after
