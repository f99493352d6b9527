"""Which noun a relative clause tells of: "Ada Lund, a pilot" in "Ada Lund, a pilot who left in May"."""

from typing import NamedTuple

from rashomon.collation.timeline.grammar import TITLES, noun_start
from rashomon.collation.timeline.nesting import Nested
from rashomon.language.clauses import is_content, is_verb
from rashomon.language.nouns import is_plural
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.language.vocabulary import means_person

# A name has no more words than these.
LONGEST_NAME, LONGEST_TITLE = 6, 4
# So many nouns before a clause are tried ("a fellow at the Velm Institute, who": he).
STEPS = 3
PERSONS = frozenset(("who", "whom"))
_DETERMINERS = words("happenings", "determiners")
_PREPOSITIONS = words("clauses", "prepositions")
# What a place stands behind, where a person is meant.
_PLACED = frozenset(("from", "in", "at"))
# What a noun stands behind that another is of.
_OPEN = frozenset(("of", "for", "against", "with"))
_OF = _PLACED | {"of"}
# Bodies and names that are one or many.
_EITHER = words("organisations", "nouns") | {"police", "staff", "team", "public", "people", "media", "data"}
_BODIES = words("organisations", "nouns")
# What is many of those behind it ("tens of thousands of students").
_CROWDS = words("happenings", "crowds")
_SINGLE = frozenset(("a", "an", "one", "this", "that", "another", "every", "each"))
_ONE, _MANY = frozenset(("was", "is", "has", "does")), frozenset(("were", "are", "have", "do"))


class Antecedent(NamedTuple):
    """The noun from the code point ``start`` to the word ``last``; with ``apposed`` it is told behind the
    name that ends with that word ("Ada Lund, a pilot"). ``several``: it is more than one."""

    start: int
    last: int
    apposed: int | None
    several: bool


def antecedent(tokens: Tokens, clause: Nested, first: int) -> Antecedent | None:
    """What ``clause`` tells of, the words from ``first`` on: the nearest noun that fits it and its verb."""
    assert clause.noun is not None
    person, last = tokens.lower[clause.first] in PERSONS | {"whose"}, clause.noun
    for _ in range(STEPS):
        start = _noun(tokens, last, first, person)
        begin = _named(tokens, start, first)
        place = tokens.between(start, start + 1).start
        several = _several(tokens, start, last)
        open_ = _is_open(tokens, place, last, first)
        if not open_ and _fits(tokens, clause, begin, last) and _agrees(tokens, clause, last, several):
            return Antecedent(begin, clause.noun, place - 2 if begin < start else None, several)
        before = place - 1
        # "A plan for selling the pier, which".
        before -= before > first + 1 and tokens.lower[before].endswith("ing")
        if before - 1 <= first or tokens.lower[before] not in _PREPOSITIONS:
            return None
        last = before - 1
        if not is_content(tokens.lower[last]) or not tokens.words[last][0].isalpha():
            return None
    return None


def _is_open(tokens: Tokens, place: int, last: int, first: int) -> bool:
    """Whether the noun is a bare one that only says of what another is ("the pill for epilepsy, which")."""
    bare = place == last and tokens.words[last].islower() and not is_plural(tokens.lower[last])
    behind = place > first + 1 and tokens.lower[place - 1] in _OPEN
    return bare and behind and is_content(tokens.lower[place - 2]) and tokens.words[place - 2].islower()


def _fits(tokens: Tokens, clause: Nested, start: int, last: int) -> bool:
    """Whether the clause can tell of the noun: "who" of a person, a clause without a comma of no bare name
    ("talks with Lund who left")."""
    if tokens.lower[clause.first] in PERSONS and not _of_person(tokens, start, last):
        return False
    noun = range(tokens.between(start, start + 1).start, last + 1)
    bare = len(noun) == 1 and tokens.words[last][0].isupper() and not is_plural(tokens.lower[last])
    return not (bare and clause.first == last + 1)


def _agrees(tokens: Tokens, clause: Nested, last: int, several: bool) -> bool:
    """Whether the verb right behind the pronoun has the number of the noun."""
    verb = tokens.lower[clause.first + 1]
    if verb not in _ONE | _MANY or (tokens.words[last][0].isupper() and verb in _ONE):
        return True
    return several == (verb in _MANY) or tokens.lower[last] in _EITHER


def _several(tokens: Tokens, start: int, last: int) -> bool:
    """Whether the noun is more than one: its head, which stands before "of", or two names."""
    noun = [tokens.lower[i] for i in range(tokens.between(start, start + 1).start, last + 1)]
    head = noun[: noun.index("of")] if "of" in noun[1:] else noun
    if head[0] in _SINGLE:
        return False
    return "and" in head or is_plural(head[-1]) or head[-1] in ("people", "men", "women", "children")


def _noun(tokens: Tokens, last: int, first: int, person: bool) -> int:
    """Where the noun begins that ends with the word ``last``: a name with its title, or a noun phrase."""
    place = last
    while place > first and last - place < LONGEST_NAME and (step := _in_name(tokens, place - 1, first)):
        place -= step
    behind = tokens.lower[place - 1] if person and place > first + 1 else ""
    # "Representative Ivo Kos of New Haven, who".
    single = place == last or behind != "of" or tokens.words[place - 2].istitle()
    if single and behind in _OF and _person(tokens, place - 2):
        # "A former pilot from New Haven who", "Senator Lund of Velm, who".
        return _noun(tokens, place - 2, first, person)
    owned = tokens.lower[last].endswith("'s")
    start = noun_start(tokens, place, first, heads=False)
    # "A member of the board who" and "a friend of Ada Lund's who", but "a photo of Ada Lund, who".
    begin = tokens.between(start, start + 1).start
    while begin > first + 1 and tokens.lower[begin - 1] == "of" and is_content(tokens.lower[begin - 2]):
        head = tokens.lower[begin - 2]
        named = tokens.words[last][0].isupper() and begin < last
        # "A force of 7,200 that".
        counted = tokens.lower[last][0].isdigit()
        if not (owned or counted or head in _CROWDS or (person and means_person(head) and not named)):
            break
        start, owned = noun_start(tokens, begin - 2, first, heads=False), False
        begin = tokens.between(start, start + 1).start
    # "Speak of the two ferries", "sure of the crew": the noun is what stands behind.
    for index in tokens.between(start, tokens.starts[place]):
        word = tokens.words[index]
        if not word.islower() or not (is_verb(word) or word.endswith("ing") or word in _PREPOSITIONS):
            return tokens.starts[index]
    return tokens.starts[place]


def _named(tokens: Tokens, start: int, first: int) -> int:
    """Where the name begins that the noun at ``start`` tells of ("Ada Lund, a former pilot who …")."""
    place = tokens.between(start, start + 1).start - 1
    if tokens.words[place + 1].istitle() and tokens.lower[place + 1] not in _DETERMINERS:
        # "At the Guild House, Ms. Lund, who": the noun is a name.
        return start
    if place <= first or tokens.words[place] != "," or not tokens.words[place - 1].istitle():
        return start
    place -= 1
    while place > first and tokens.words[place - 1].istitle():
        place -= 1
    return tokens.starts[place]


def _of_person(tokens: Tokens, start: int, last: int) -> bool:
    """Whether the noun from ``start`` to the word ``last`` is several or means a person, and is more than the
    place of what stands before it ("the largest bloc in Iowa, who …")."""
    inside = range(tokens.between(start, start + 1).start, last + 1)
    if tokens.lower[last] in _BODIES:
        return False
    placed = inside.start > 0 and tokens.lower[inside.start - 1] in _PLACED and len(inside) == 1
    several = tokens.lower[last].endswith("s")
    return not placed and (several or any(_person(tokens, i) for i in inside))


def _person(tokens: Tokens, index: int) -> bool:
    """Whether the word is a name or means a person."""
    word = tokens.words[index]
    return word[0].isupper() if word[0].isalpha() and not word.islower() else means_person(word)


def _in_name(tokens: Tokens, index: int, first: int) -> int:
    """How many tokens of a name end with the one at ``index``: two for "J." and "Gov."."""
    short = tokens.words[index] == "." and index > first and len(tokens.words[index - 1]) <= LONGEST_TITLE
    word = tokens.words[index - short]
    named = word[0].isupper() and (is_content(word.lower()) or word.lower() in TITLES or len(word) == 1)
    return 1 + short if named else 0
