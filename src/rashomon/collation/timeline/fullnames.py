"""The name of a dated thing with what says which one it is ("the 1931 flood that drowned Velm's market")."""

from rashomon.collation.timeline.grammar import calendar_words, finite
from rashomon.language.clauses import is_content, is_verb
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens

# The name with all that belongs to it has no more words than this.
MOST_WORDS = 18
_OF = frozenset(("of", "between"))
# Behind these only a place or a party belongs to the name.
_AT = frozenset(("in", "on", "at", "against", "with", "near"))
_THAT = frozenset(("that", "which"))
_LINKS = frozenset(("and", "the", "a", "an", "'s", "’s", "of"))
_ARTICLES = words("happenings", "determiners")
_OWNERS = frozenset(("'s", "’s"))
# So many words may stand between its article and its date.
MOST_BEFORE = 5
_EDGES = frozenset((",", ";", ":", "—", "–", "(", ")", "-LRB-", "-RRB-", "“", "”", '"', "``", "''", "?", "!"))


def full_name(tokens: Tokens, start: int, end: int, stop: int) -> tuple[int, int]:
    """The name at ``start:end`` with its article and, before ``stop``, where it was, whose or what it did."""
    first, last = tokens.between(start, start + 1).start, tokens.between(start, end).stop
    # "The Velm war of 1931".
    while first and tokens.words[first].islower() and tokens.words[first - 1][0].isupper():
        first -= 1
    first = _with_owner(tokens, first)
    bound = min(tokens.between(start, stop).stop, first + MOST_WORDS)
    place = last
    while place < bound - 1:
        word, after = tokens.lower[place], tokens.words[place + 1]
        if word in _THAT and finite(tokens, place + 1):
            last = _clause_end(tokens, place + 2, bound) or last
            break
        head = place + 1 + (after == "the")
        if head >= bound or tokens.lower[head] in calendar_words() or tokens.lower[head].isdigit():
            break
        if not (word in _OF or (word in _AT and tokens.words[head][0].isupper())):
            break
        place = last = _phrase_end(tokens, head, bound)
    return tokens.starts[first], tokens.ends[last - 1]


def _with_owner(tokens: Tokens, first: int) -> int:
    """Where the name begins with its article, whose it is and what it is like ("the guild's long 2031
    strike")."""
    place = first
    while place > 0 and first - place < MOST_BEFORE:
        word, lower = tokens.words[place - 1], tokens.lower[place - 1]
        if lower in _ARTICLES:
            return place - 1
        plain = word[0].isalpha() and is_content(lower) and not is_verb(word)
        if lower in calendar_words() or not (plain or lower in _OWNERS):
            break
        place -= 1
    return first


def _phrase_end(tokens: Tokens, place: int, bound: int) -> int:
    """Where the noun phrase ends that begins at ``place``."""
    named = tokens.words[place][0].isupper()
    last = place + 1
    for index in range(place + 1, bound):
        word = tokens.words[index]
        shortened = tokens.words[index - 1].endswith(".")
        plain = is_content(word.lower()) and word[0].isalpha()
        goes_on = word[0].isupper() or (shortened and plain) if named else plain
        if finite(tokens, index) or not (goes_on or tokens.lower[index] in _LINKS):
            break
        if goes_on:
            last = index + 1
    return last


def _clause_end(tokens: Tokens, place: int, bound: int) -> int | None:
    """Where the relative clause ends whose verb stands before ``place``: at the first mark; None where it
    goes on beyond ``bound`` or has another verb."""
    for index in range(place, bound):
        if tokens.words[index] in _EDGES or tokens.words[index] == ".":
            return index
        if finite(tokens, index):
            return None
    return None
