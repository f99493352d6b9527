"""Takes a run of capitals apart: titles and adjectives off, several names from each other."""

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.annotation.mentions.reading import Reading, bare, is_acronym
from rashomon.annotation.mentions.runs import Run
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
    roles,
)
from rashomon.language.tables import words
from rashomon.language.vocabulary import means_person

_LEGAL = words("organisations", "legal")
_SUFFIXES = words("organisations", "suffixes")
_NOUNS = words("organisations", "nouns")
_GEOGRAPHIC = words("places", "suffixes")
_MODIFIERS = words("titles", "before")
# Peoples and faiths in the plural ("Muslims") are no party's name.
_FAITHS = frozenset(fold(word) for word in words("places", "adjectives")) - {"democrat"}
# What stands before an office or a body that somebody or something was.
_FORMER = frozenset(("former", "then", "late", "ex", "formerly", "now-former", "one-time", "onetime"))
_ARTICLES = frozenset(("the", "a", "an"))
_TITLES = roles() | forms_of_address()


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens ``first`` to ``last`` of one name; ``titled`` where a title stands right before it."""

    first: int
    last: int
    titled: bool = False


def split(reading: Reading, run: Run) -> Iterator[Piece]:
    """The names in ``run``, in the order of the text."""
    first, last = run.first, run.last
    lower = reading.tokens.lower
    while first <= last and lower[first] in function_words() and not is_acronym(reading.tokens.words[first]):
        first += 1
    while first < last and lower[first] in _FORMER:
        first += 1
    while last > first and lower[last] in _ARTICLES:
        last -= 1
    if first > last:
        return
    if run.begins and first == run.first:
        first = _past_opening_word(reading, first, last)
    first = _past_department(reading, first, last)
    if first <= last and not _is_people(reading, first, last):
        yield from _pieces(reading, first, last)


def _past_department(reading: Reading, first: int, last: int) -> int:
    """In "Secretary of State Doe" the name begins behind the department."""
    lower = reading.tokens.lower
    if first < 2 or lower[first - 1] != "of" or bare(lower[first - 2]).rpartition("-")[2] not in _TITLES:
        return first
    while first < last and lower[first] in _MODIFIERS:
        first += 1
    return first


def _is_people(reading: Reading, first: int, last: int) -> bool:
    """A people without its article ("Ruritanians say") is no party."""
    country = countries().get(fold(name_text(reading, first, last)))
    if country is None or country.form != "people":
        return False
    return first == 0 or reading.tokens.lower[first - 1] != "the"


def name_text(reading: Reading, first: int, last: int) -> str:
    """The characters of tokens ``first`` to ``last`` without a possessive ending."""
    tokens = reading.tokens
    end = tokens.starts[last] + len(bare(tokens.words[last]))
    return reading.text[tokens.starts[first] : end]


def _is_known(reading: Reading, first: int, last: int) -> bool:
    name = fold(name_text(reading, first, last))
    if not reading.tokens.words[last][-1].isalnum() and "." not in reading.tokens.words[last]:
        return False
    if name in organisations() or name in regions():
        return True
    country = countries().get(name)
    return country is not None and country.form != "adjective"


def _past_opening_word(reading: Reading, first: int, last: int) -> int:
    """Where the name begins when ``first`` has its capital from the sentence's beginning, or ``last + 1``."""
    tokens = reading.tokens
    word = bare(tokens.words[first])
    if "'" in tokens.lower[first] and tokens.lower[first].split("'")[0] in function_words():
        return first + 1
    if _is_known(reading, first, last):
        return first if word.lower() not in reading.small else last + 1
    if first == last:
        return last + 1 if reading.settled_small(word) or word.lower() in _TITLES else first
    if not is_ordinary(word.lower()) or is_given_name(word) or reading.inside.get(word):
        return first
    pair = fold(name_text(reading, first, first + 1))
    if pair in adjectives() or _is_known(reading, first, first + 1):
        return first
    rest = bare(tokens.words[first + 1])
    strip = word.lower() in reading.small or is_given_name(rest) or _is_known(reading, first + 1, last)
    strip = strip or (rest in reading.inside and rest.lower() not in _SUFFIXES)
    if strip and word.lower() not in _TITLES and tokens.lower[last] not in _SUFFIXES:
        return first + 1
    return first


def _pieces(reading: Reading, first: int, last: int) -> Iterator[Piece]:
    lower = reading.tokens.lower
    if _is_known(reading, first, last):
        yield Piece(first, last)
        return
    final = bare(lower[last])
    bodied = first < last and (final in _SUFFIXES or final in _GEOGRAPHIC) and final not in roles()
    if not bodied:
        cut = _last_title(reading, first, last)
        if cut is not None:
            begin, end = cut
            if begin > first:
                yield from _office(reading, first, begin - 1)
            if end < last:
                yield from _named(reading, end + 1, last, titled=True)
            return
    yield from _named(reading, first, last, titled=False)


def _last_title(reading: Reading, first: int, last: int) -> tuple[int, int] | None:
    """The tokens of the last title inside the run, with the abbreviation's dot."""
    lower = reading.tokens.lower
    for index in range(last, first - 1, -1):
        word = bare(lower[index])
        if word not in _TITLES:
            continue
        if index == last and index > first and is_given_name(lower[index - 1]):
            # "Stephen King", "James Baker": a surname that happens to be an office.
            return None
        begin = index
        while begin > first and bare(lower[begin - 1]) in _TITLES | _MODIFIERS:
            begin -= 1
        end = index + 1 if index < last and lower[index + 1] == "." else index
        return begin, end
    return None


def _office(reading: Reading, first: int, last: int) -> Iterator[Piece]:
    """What stands before a title inside a run: a country, an organisation, or only a department's name."""
    if _is_known(reading, first, last):
        yield Piece(first, last)
        return
    lower = reading.tokens.lower
    body = lower[last] in _SUFFIXES
    while first <= last and (_is_adjective(reading, first) or (lower[first] in _MODIFIERS and not body)):
        first += 1
    if first > last:
        return
    plain = all(is_ordinary(bare(lower[index])) for index in range(first, last + 1))
    if plain and not body and not is_acronym(reading.tokens.words[last]):
        return
    yield from _named(reading, first, last, titled=False)


def _is_adjective(reading: Reading, index: int) -> bool:
    word = fold(bare(reading.tokens.words[index]))
    tail = word.rpartition("-")[2]
    if tail != word and tail in countries():
        # "African-Americans", "Anglo-Irish".
        return countries()[tail].form in ("people", "adjective")
    return tail in adjectives() or (word.endswith("s") and word[:-1] in _FAITHS)


def _named(reading: Reading, first: int, last: int, *, titled: bool) -> Iterator[Piece]:
    """One name or several: adjectives before it fall off, a country or firm before a person is its own."""
    tokens = reading.tokens
    while first < last and tokens.words[first] == ".":
        first += 1
    final = bare(tokens.lower[last])
    if (
        first < last
        and tokens.lower[first] in _NOUNS
        and tokens.lower[first + 1] not in ("of", "for")
        and final not in _SUFFIXES
    ):
        # "Automaker Alda": the noun has its capital from the sentence's beginning.
        first += 1
    if first < last and final in _SUFFIXES | _GEOGRAPHIC and not titled:
        yield Piece(first, last)
        return
    begin = first
    while begin <= last and not titled and _is_adjective(reading, begin):
        begin += 1
    if begin == first + 1 and begin <= last and fold(name_text(reading, first, begin)) in adjectives():
        begin += 1
    if begin > last:
        return
    for cut in range(min(last - 1, begin + 3), begin - 1, -1):
        following = tokens.words[cut + 1]
        if _is_known(reading, begin, cut) and (is_given_name(following) or _is_state(reading, begin, cut)):
            yield Piece(begin, cut)
            yield from _named(reading, cut + 1, last, titled=False)
            return
    before = _before_person(reading, begin, last)
    if before is not None:
        yield from _office(reading, begin, before)
        yield Piece(before + 1, last, means_person(bare(tokens.lower[before])))
        return
    if begin == last and begin > first and is_ordinary(final):
        return
    two_words = begin < last and fold(name_text(reading, begin, last)) in adjectives()
    if not two_words:
        yield Piece(begin, last, titled)


def _before_person(reading: Reading, first: int, last: int) -> int | None:
    """The last token before a person in "ALDA Jane Doe" or "Undersheriff Jane Doe", if there is one."""
    tokens = reading.tokens
    for cut in range(first, last - 1):
        if not is_given_name(tokens.words[cut + 1]) or tokens.words[cut + 1].isupper():
            continue
        word, lower = tokens.words[cut], bare(tokens.lower[cut])
        person = means_person(lower) and not is_given_name(lower)
        if (is_acronym(word) and len(word) > 1) or lower in _LEGAL or person:
            return cut
    return None


def _is_state(reading: Reading, first: int, last: int) -> bool:
    """Whether the tokens are a country's short form that only ever stands before another name ("U.S.")."""
    return (
        first == last
        and is_acronym(reading.tokens.words[first])
        and (fold(reading.tokens.words[first]) in countries())
    )
