"""Takes a run of capitals apart: titles and adjectives off, several names from each other."""

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.annotation.mentions.known import (
    is_adjective,
    is_known,
    is_people,
    is_state,
    name_text,
    opens_known,
)
from rashomon.annotation.mentions.reading import Reading, bare, is_acronym
from rashomon.annotation.mentions.runs import Run
from rashomon.annotation.mentions.titles import title_behind
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
from rashomon.language.vocabulary import means_person

_LEGAL = words("organisations", "legal")
_GENERATIONS = words("first_names", "generations")
_SUFFIXES = words("organisations", "suffixes")
_NOUNS = words("organisations", "nouns")
_GEOGRAPHIC = words("places", "suffixes")
_NAMESAKES = words("places", "surnames")
_OWNING = words("places", "of") | words("organisations", "heads") | _SUFFIXES
_MODIFIERS = words("titles", "before")
_CREEDS = frozenset(
    ("muslim", "christian", "catholic", "protestant", "jewish", "hindu", "sunni", "shia", "islamist")
)
# Whoever leans that way, where a sentence begins; elsewhere the party.
_LEANING = "Conservatives"
_PARTIES = frozenset(("democratic", "republican", "democrat"))
_PARTISANS = frozenset(("democrat", "democratic", "republican"))
# Ranks whose words are as often something else ("a major").
_RANKS = words("titles", "ranks")
# Offices that are surnames as well.
_SURNAMES = words("titles", "surnames")
# … and offices by which their holders are spoken to.
_CALLED = words("titles", "called")
# "Texan Jane Doe".
_NOBODIES = words("organisations", "no_names")
# Offices that are also what a body is for.
_MATTERS = frozenset(("justice", "marshals", "judges"))
_POLITE = frozenset(("mr", "mrs", "ms"))
# Small words with which the names of bodies begin.
_OURS = frozenset(("our", "your", "my", "all", "every", "each", "no", "one"))
# What stands before an office or a body that somebody or something was.
_FORMER = frozenset(("former", "then", "late", "ex", "formerly", "now-former", "one-time", "onetime"))
# Small words that end no name, whatever their capitals.
_LINKS = frozenset(("the", "a", "an", "at", "to", "of", "in", "on", "for", "with", "from", "by", "and", "or"))
_TITLES = roles() | forms_of_address()
_IN_TITLES = _TITLES | _MODIFIERS
_BODY_ENDS = _SUFFIXES | _GEOGRAPHIC


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens ``first`` to ``last`` of one name; ``titled`` where a title stands right before it, ``body``
    where its words make an organisation of it, whatever stands around."""

    first: int
    last: int
    titled: bool = False
    body: bool = False


def split(reading: Reading, run: Run) -> Iterator[Piece]:
    """The names in ``run``, in the order of the text."""
    first, last = run.first, run.last
    lower = reading.tokens.lower
    while first <= last and lower[first] in function_words() and not is_acronym(reading.tokens.words[first]):
        if not run.begins and lower[first] in _OURS and first < last and bare(lower[last]) in _SUFFIXES:
            # "the group Our Harbour PAC"
            break
        first += 1
    while first < last and lower[first] in _FORMER:
        first += 1
    while last > first and lower[last] in _LINKS and reading.tokens.words[last][0].isupper():
        last -= 1
    if first > last:
        return
    if run.begins and first == run.first:
        first = _past_opening_word(reading, first, last)
    first = _past_department(reading, first, last)
    if first <= last and not is_people(reading, first, last):
        yield from _pieces(reading, first, last)


def _past_department(reading: Reading, first: int, last: int) -> int:
    """In "Secretary of State Doe" and "of the Interior Jane Doe" the name begins behind the department."""
    lower = reading.tokens.lower
    article = first > 2 and lower[first - 1] == "the"
    of = first - 2 if article else first - 1
    if of < 1 or lower[of] != "of" or bare(lower[of - 1]).rpartition("-")[2] not in _TITLES:
        return first
    begin = first
    while begin <= last and bare(lower[begin]) in _MODIFIERS and not opens_known(reading, begin, last):
        begin += 1
    named = begin
    while named < last and is_ordinary(lower[named]) and not is_given_name(lower[named]):
        if opens_known(reading, named, last):
            break
        named += 1
    person = named < last and (is_given_name(lower[named]) or not is_ordinary(lower[named]))
    if person and named > first and bare(lower[last]) not in _SUFFIXES:
        # "Director of National Safety | Jane Doe".
        begin = named
    if article and (begin > last or not is_given_name(lower[begin])):
        return first
    return begin


def _past_opening_word(reading: Reading, first: int, last: int) -> int:
    """Where the name begins when ``first`` has its capital from the sentence's beginning, or ``last + 1``."""
    tokens = reading.tokens
    word = bare(tokens.words[first])
    if "'" in tokens.lower[first] and tokens.lower[first].split("'")[0] in function_words():
        return first + 1
    if is_known(reading, first, last):
        if word == _LEANING and not reading.inside.get(word):
            return last + 1
        return last + 1 if word.lower() in reading.small or _is_said_of_noun(reading, first, last) else first
    if first == last:
        return last + 1 if reading.settled_small(word) or word.lower() in _TITLES else first
    if not is_ordinary(word.lower()) or is_given_name(word) or reading.inside.get(word):
        return first
    described = title_behind(reading, last, len(tokens))
    if described is not None and described.sort == "organisation" and is_ordinary(tokens.lower[last]):
        # "Clean Harbours, a group that".
        return first
    pair = fold(name_text(reading, first, first + 1))
    if pair in adjectives() or is_known(reading, first, first + 1):
        return first
    rest = bare(tokens.words[first + 1])
    strip = word.lower() in reading.small or is_given_name(rest) or is_known(reading, first + 1, last)
    strip = strip or (rest in reading.inside and rest.lower() not in _SUFFIXES)
    if strip and word.lower() not in _TITLES and tokens.lower[last] not in _SUFFIXES:
        return first + 1
    return first


def _is_said_of_noun(reading: Reading, first: int, last: int) -> bool:
    """ "Nice try": a town that is an ordinary word too, with its capital from its place alone."""
    word, after = reading.tokens.words[last], last + 1
    town = first == last and is_ordinary(word.lower()) and fold(word) not in countries() | organisations()
    town = town and not reading.inside.get(word) and after < len(reading.tokens)
    return town and reading.tokens.words[after].islower() and is_ordinary(reading.tokens.words[after])


def _pieces(reading: Reading, first: int, last: int) -> Iterator[Piece]:
    lower = reading.tokens.lower
    if is_known(reading, first, last):
        yield Piece(first, last)
        return
    final = bare(lower[last])
    bodied = first < last and (final in _SUFFIXES or final in _GEOGRAPHIC) and final not in roles()
    bodied = bodied or _closes_purpose(reading, first, last)
    bodied = bodied and not (
        final in _NAMESAKES and _TITLES.intersection(lower[max(first - 1, 0) : last][-2:])
    )
    if not bodied:
        cut = _last_title(reading, first, last)
        if cut is not None:
            begin, end = cut
            if begin > first:
                yield from _office(reading, first, begin - 1)
            offices = lower[end] in roles() and end + 1 == last
            if end < last and not (offices and is_adjective(reading, last)):
                yield from _named(reading, end + 1, last, titled=True)
            return
    yield from _named(reading, first, last, titled=False)


def _closes_purpose(reading: Reading, first: int, last: int) -> bool:
    """ "Department of Criminal Justice": an office's word that ends what a body is for."""
    lower = reading.tokens.lower
    heads = (lower[index - 1] for index in range(first + 1, last) if lower[index] in ("of", "for"))
    return lower[last] in _MATTERS and any(head in _OWNING for head in heads)


def _last_title(reading: Reading, first: int, last: int) -> tuple[int, int] | None:
    """The tokens of the last title inside the run, with the abbreviation's dot."""
    lower = reading.tokens.lower
    for index in range(last, first - 1, -1):
        word = bare(lower[index])
        if "-" in word and is_ordinary(word):
            # "Lieutenant-Colonel", "Vice-President".
            word = word.rpartition("-")[2]
        rank = word in _RANKS and index < last and _may_bear(lower[index + 1])
        if (word not in _TITLES and not rank) or (index > first and lower[index - 1] in ("of", "for")):
            continue
        closes = all(lower[after] in _GENERATIONS for after in range(index + 1, last + 1))
        if closes and index > first and _bears(reading, index - 1, first, word):
            # "Stephen King", "James Baker": a surname that happens to be an office.
            continue
        begin = index
        while begin > first:
            # "Lt. Gov."
            before = begin - 2 if lower[begin - 1] == "." and begin - 2 >= first else begin - 1
            if bare(lower[before]) not in _IN_TITLES:
                break
            begin = before
        end = index + 1 if index < last and lower[index + 1] == "." else index
        return begin, end
    return None


def _may_bear(word: str) -> bool:
    """Whether a word behind a rank may be somebody's name."""
    return is_given_name(word) or not is_ordinary(bare(word))


def _bears(reading: Reading, before: int, first: int, office: str) -> bool:
    """Whether the word before an office makes a surname of it: a given name, "Ms.", or one of no language."""
    dotted = reading.tokens.lower[before] == "." and before > first
    word = reading.tokens.lower[before - dotted]
    # "Peter T. King", "Ms. Boxer", but "Mr. President".
    if is_given_name(word) or (dotted and len(word) == 1) or (word in _POLITE and office not in _CALLED):
        return True
    strange = before == first and not is_ordinary(word) and not is_known(reading, first, first)
    return strange and office in _SURNAMES and word not in adjectives()


def _office(reading: Reading, first: int, last: int) -> Iterator[Piece]:
    """What stands before a title inside a run: a country, an organisation, or only a department's name."""
    if is_known(reading, first, last):
        yield Piece(first, last)
        return
    lower = reading.tokens.lower
    body = lower[last] in _SUFFIXES
    for end in range(last - 1, first, -1):
        if is_known(reading, first, end) and not body and lower[last] not in _GEOGRAPHIC:
            # "New York City public".
            yield Piece(first, end)
            return
    while first <= last and (is_adjective(reading, first) or (lower[first] in _MODIFIERS and not body)):
        first += 1
    if first > last:
        return
    plain = all(is_ordinary(bare(lower[index])) for index in range(first, last + 1))
    place = first < last and lower[last] in _GEOGRAPHIC
    if plain and not body and not place and not is_acronym(reading.tokens.words[last]):
        return
    yield from _named(reading, first, last, titled=False)


def _named(reading: Reading, first: int, last: int, *, titled: bool) -> Iterator[Piece]:
    """One name or several: adjectives before it fall off, a country or firm before a person is its own."""
    tokens = reading.tokens
    if first < last and tokens.words[first] in _LINKS:
        # "Sons | of Mr. Roe".
        while first < last and tokens.words[first] in _LINKS:
            first += 1
        yield from _pieces(reading, first, last)
        return
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
    if tokens.lower[first] in _PARTIES and first < last and is_known(reading, first + 1, last):
        # "the Democratic Senate".
        first += 1
    if first < last and final in _BODY_ENDS and not titled:
        yield Piece(first, last)
        return
    while first < last and not titled and (final in _PARTISANS or tokens.words[last] in _LINKS):
        # "the Ruritania Republican": somebody of no name; "Jane Doe for the Democratic".
        last -= 1
        final = bare(tokens.lower[last])
    begin = first
    while begin <= last and not titled and is_adjective(reading, begin):
        if (
            begin + 1 < last
            and tokens.lower[begin + 1] in _OWNING
            and tokens.lower[begin + 2] in ("of", "for", "on")
        ):
            # "Southern District of Ruritania", "Ruritanian Academy of Letters".
            break
        begin += 1
    if begin == first + 1 and begin <= last and fold(name_text(reading, first, begin)) in adjectives():
        begin += 1
    if begin > last:
        return
    for cut in range(min(last - 1, begin + 3), begin - 1, -1):
        following = tokens.words[cut + 1]
        if is_known(reading, begin, cut) and (
            is_given_name(following)
            or is_state(reading, begin, cut)
            or _is_strangers(reading, begin, cut, last)
        ):
            yield Piece(begin, cut)
            yield from _named(reading, cut + 1, last, titled=False)
            return
    before = _before_person(reading, begin, last)
    if before is not None:
        yield from _office(reading, begin, before)
        yield Piece(before + 1, last, means_person(bare(tokens.lower[before])))
        return
    if begin == last and begin > first and is_ordinary(final):
        if first > 0 and tokens.lower[first - 1] == "the" and final not in reading.small:
            # "The Western Compact".
            yield Piece(first, last)
        return
    if begin < last and final.removesuffix("s") in _CREEDS and not is_given_name(tokens.words[begin]):
        # "Salafist Muslim": somebody of no name.
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
        person = (means_person(lower) or lower in _NOBODIES) and not is_given_name(lower)
        # "Supervisor of Elections | Jane Doe".
        several = cut > first or (first > 0 and tokens.lower[first - 1] == "of")
        person = person or (several and _closes_office(reading, first, cut, last))
        if (is_acronym(word) and len(word) > 1) or lower in _LEGAL or person:
            return cut
    return None


def _closes_office(reading: Reading, first: int, cut: int, last: int) -> bool:
    """ "Public Health | Maria Doe": ordinary words only, then a given name and a surname."""
    lower = reading.tokens.lower
    plain = all(is_ordinary(lower[index]) for index in range(first, cut + 1))
    return plain and lower[cut] not in _BODY_ENDS and not is_ordinary(bare(lower[last]))


def _is_strangers(reading: Reading, first: int, cut: int, last: int) -> bool:
    """ "of Ruritania | Taha Yassin Doe": an office's country, then two or more words of no language."""
    tokens = reading.tokens
    if last - cut < 2 or first == 0 or tokens.lower[first - 1] != "of":
        return False
    return fold(name_text(reading, first, cut)) in countries() and not any(
        is_ordinary(bare(tokens.lower[index])) for index in range(cut + 1, last)
    )
