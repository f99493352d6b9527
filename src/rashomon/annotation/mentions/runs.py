"""Runs of words that together may be one name."""

from dataclasses import dataclass

from rashomon.annotation.mentions.reading import Reading, bare, is_acronym, is_capital
from rashomon.language.names import (
    adjectives,
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

_HEADS = words("organisations", "heads")
_SUFFIXES = words("organisations", "suffixes")
_GEOGRAPHIC = words("places", "of")
_PARTICLES = words("first_names", "particles")
_GENERATIONS = words("first_names", "generations")
# Abbreviations whose dot does not end a name.
_DOTTED = forms_of_address() | roles() | _GENERATIONS | {"st", "mt", "ft"}
_HYPHENS = frozenset("-–")
_BREAKS = words("capitals", "breaks")
_PLURALS = frozenset(("women", "men", "children", "people", "workmen", "fishermen", "policemen", "firemen"))
# A name longer than this is a list or a slogan.
LONGEST_NAME = 12
MOST_INITIALS = 3
# "Jae - in": syllables of a given name that a tokeniser parted.
LONGEST_SYLLABLE = 4
# What a committee is for: "Doe for President".
_OFFICES = frozenset(("president", "congress", "senate", "governor", "mayor"))


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
    for index in [index for index in indices if is_capital(words_[index]) or words_[index].isupper()]:
        if index > last and _opens(reading, index, indices.stop):
            last = _reach(reading, index, indices.stop)
            found.append(Run(index, last, reading.begins(index, indices.start)))
    return found


def _opens(reading: Reading, index: int, stop: int) -> bool:
    word = reading.tokens.words[index]
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
    if following in ("'", "’") and tokens.starts[after] == tokens.ends[last] and after + 1 < stop:
        return after + 1 if _owns_body(reading, last, after + 1) else None
    if len(word) == 1 and word.isupper() and following == ".":
        return _initial_end(reading, last, stop)
    if following == "May" and (is_given_name(word) or tokens.lower[last] in _DOTTED):
        return after
    if lower in _BREAKS and not is_acronym(following):
        return None
    if is_capital(following) or lower in _GENERATIONS:
        if reading.joined(last, after) and not (
            last == first and lower in function_words() and lower != "may"
        ):
            return after
        return None
    if len(following) == 1 and following.isupper() and following.isalpha() and following not in "IA":
        return after if reading.joined(last, after) else None
    if following == ".":
        return _over_dot(reading, last, after, stop)
    if (
        following == ","
        and after + 1 < stop
        and tokens.lower[after + 1] in _GENERATIONS | {"inc", "llc", "ltd"}
    ):
        return after + 1
    if following == "&" and after + 1 < stop and tokens.words[after + 1][0].isupper():
        return after + 1
    if following in _HYPHENS:
        return _over_hyphen(reading, first, last, after, stop)
    return _over_link(reading, first, last, after, stop)


def _owns_body(reading: Reading, last: int, after: int) -> bool:
    """ "the Weavers' Union", "Women's Council": a plural's apostrophe inside an organisation's name."""
    word, following = reading.tokens.lower[last], reading.tokens.words[after]
    plural = bare(word).endswith("s") or bare(word) in _PLURALS
    ordinary = is_ordinary(bare(word)) or bare(word).endswith("workers")
    return plural and ordinary and following[0].isupper() and bare(following.lower()) in _SUFFIXES


def _over_dot(reading: Reading, last: int, dot: int, stop: int) -> int | None:
    tokens = reading.tokens
    if tokens.lower[last] not in _DOTTED or tokens.starts[dot] != tokens.ends[last]:
        return None
    if dot + 1 >= stop or not reading.joined(dot, dot + 1):
        return None
    return dot + 1 if is_capital(tokens.words[dot + 1]) or tokens.words[dot + 1] == "May" else None


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
    if last > first:
        return None
    alone = reading.text.count(left) > reading.text.count(spelled)
    return None if alone else after


def _over_link(reading: Reading, first: int, last: int, link: int, stop: int) -> int | None:
    tokens = reading.tokens
    lower = tokens.lower[link]
    after = link + 1
    if after >= stop or not reading.joined(last, link):
        return None
    if lower in _PARTICLES and lower == tokens.words[link]:
        while after < stop and tokens.words[after] in _PARTICLES:
            after += 1
        if after < stop and is_capital(tokens.words[after]) and tokens.lower[last] not in _SUFFIXES:
            return after
        return None
    if lower in ("of", "for"):
        return _over_of(reading, first, last, after, stop)
    if lower == "and":
        return _over_and(reading, first, last, after, stop)
    return None


def _over_of(reading: Reading, first: int, last: int, after: int, stop: int) -> int | None:
    tokens = reading.tokens
    if (
        tokens.lower[after - 1] == "for"
        and tokens.lower[after] in _OFFICES
        and is_capital(tokens.words[after])
    ):
        return after
    named = tokens.lower[last] in _HEADS or tokens.lower[first] in _HEADS
    if not named and (tokens.lower[last] not in _GEOGRAPHIC or tokens.lower[after - 1] != "of"):
        return None
    if tokens.lower[last] in roles() or fold(tokens.words[last]) in adjectives():
        return None
    if tokens.words[after] == "the" and after + 1 < stop:
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
            return end
        end += 1
    return None


def _closes_purpose(reading: Reading, first: int, last: int, after: int, stop: int) -> bool:
    """ "Agency for Roads and Bridges": a body with "of" or "for", and two ordinary words about "and"."""
    tokens = reading.tokens
    links = [index for index in range(first + 1, last) if tokens.lower[index] in ("of", "for")]
    if not links or after >= stop or not is_capital(tokens.words[after]):
        return False
    if not any(tokens.lower[index - 1] in _HEADS | _SUFFIXES for index in links):
        return False
    left, right = tokens.lower[last], bare(tokens.lower[after])
    both = is_ordinary(left) and is_ordinary(right) and not {left, right} & (roles() | _SUFFIXES)
    return both and right not in organisations() and not is_given_name(right)
