"""What a stretch of tokens is known as: an organisation, a place, a people, an adjective."""

from rashomon.annotation.mentions.reading import Reading, bare, is_acronym
from rashomon.language.names import acronyms, adjectives, countries, fold, organisations, regions
from rashomon.language.tables import words

FAITHS = frozenset(fold(word) for word in words("places", "adjectives")) - {"democrat"}


def name_text(reading: Reading, first: int, last: int) -> str:
    """The characters of tokens ``first`` to ``last`` without a possessive ending."""
    tokens = reading.tokens
    end = tokens.starts[last] + len(bare(tokens.words[last]))
    return reading.text[tokens.starts[first] : end]


def is_known(reading: Reading, first: int, last: int) -> bool:
    """Whether the tokens are an organisation's or a place's name that everybody knows."""
    name = fold(name_text(reading, first, last))
    if not reading.tokens.words[last][-1].isalnum() and "." not in reading.tokens.words[last]:
        return False
    if name in acronyms() and not bare(reading.tokens.words[last]).isupper():
        return False
    if name in organisations() or name in regions():
        return True
    country = countries().get(name)
    return country is not None and country.form != "adjective"


def opens_known(reading: Reading, first: int, last: int) -> bool:
    """Whether a name that everybody knows begins at token ``first`` ("New York")."""
    return any(is_known(reading, first, end) for end in range(first + 1, last + 1))


def is_people(reading: Reading, first: int, last: int) -> bool:
    """A people without its article ("Ruritanians say") is no party."""
    country = countries().get(fold(name_text(reading, first, last)))
    if country is None or country.form != "people":
        return False
    return first == 0 or reading.tokens.lower[first - 1] != "the"


def is_adjective(reading: Reading, index: int) -> bool:
    """Whether the token is an adjective of a place, a people or a faith, or its plural ("Muslims")."""
    word = fold(bare(reading.tokens.words[index]))
    tail = word.rpartition("-")[2]
    if tail != word and tail in countries():
        # "African-Americans", "Anglo-Irish".
        return countries()[tail].form in ("people", "adjective")
    return tail in adjectives() or (word.endswith("s") and word[:-1] in FAITHS)


def is_state(reading: Reading, first: int, last: int) -> bool:
    """Whether the tokens are a country's short form that only ever stands before another name ("U.S.")."""
    return (
        first == last
        and is_acronym(reading.tokens.words[first])
        and (fold(reading.tokens.words[first]) in countries())
    )
