"""The little grammar that tells a clause from a piece of one."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rashomon.language.clauses import is_content, is_verb
from rashomon.language.senses import is_act
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma

# A noun before a relative clause has no more words than these, else the clause stands without it.
LONGEST_NOUN = 10
_AUXILIARIES = words("clauses", "auxiliaries")
_PREPOSITIONS = words("clauses", "prepositions")
# What begins a clause beside the main one.
LEADING = words("narrowing", "leading")
# "Sat at the table, which", "pulled over the lorry, which".
_BEFORE_NOUNS = _PREPOSITIONS | {"away", "back", "down", "off", "out", "over", "up"}
DETERMINERS = words("narrowing", "determiners")
# "Who voted", but not "and voted", "the vote", "the senate's vote".
_NO_SUBJECTS = words("clauses", "links") | _PREPOSITIONS | DETERMINERS | {"or"}
_OWNING = ("'s", "’s", "s'", "s’")
RELATIVES = words("clauses", "relatives")
# Who says it is not what is told.
_NO_ACTS = frozenset(("say", "tell", "be"))


def is_sure_verb(word: str) -> bool:
    """Whether ``word`` as written can hardly be but a verb."""
    return word in _AUXILIARIES or (word.islower() and (word.endswith("ed") or is_act(lemma(word))))


def first_verb(tokens: Tokens, start: int, end: int) -> int:
    """Where the first sure verb of ``start:end`` begins; ``start`` where there is none."""
    verbs = (
        tokens.starts[index] for index in tokens.between(start, end) if is_sure_verb(tokens.words[index])
    )
    return next(verbs, start)


def is_finite_verb(word: str) -> bool:
    """Whether ``word`` as written can hardly be but a verb with a subject."""
    return is_sure_verb(word) and not word.endswith("ing") and (word.endswith("ed") or is_verb(word))


def is_clause(words_of: Sequence[str]) -> bool:
    """Whether a subject and then its verb stand in them, before any relative clause ("the fire spread", but
    not "a fire which spread", "the fire and fled")."""
    for before, word in pairwise(words_of):
        if not RELATIVES.isdisjoint((before.lower(), word.lower())):
            return False
        if is_finite_verb(word) and before.lower() not in _NO_SUBJECTS and not before.endswith(_OWNING):
            return True
    return False


def main_act(tokens: Tokens) -> str | None:
    """The lemma of the first sure verb behind an auxiliary, or else of the first; of none in a relative
    clause or behind a conjunction, where another is; never an auxiliary, "be" or a word of speech."""
    acts = [
        index
        for index, (lower, word) in enumerate(zip(tokens.lower, tokens.words, strict=True))
        if lower not in _AUXILIARIES and is_sure_verb(word) and lemma(lower) not in _NO_ACTS
    ]
    main = list(_outside(tokens, acts)) or acts
    helped = (index for index in main if not _AUXILIARIES.isdisjoint(tokens.lower[max(0, index - 2) : index]))
    return next((lemma(tokens.lower[index]) for index in (*helped, *main)), None)


def _outside(tokens: Tokens, acts: Sequence[int]) -> Iterator[int]:
    """Those of ``acts`` that are not the first behind a relative ("children who fell ill"), up to where a
    conjunction follows one of them."""
    last = found = 0
    for index in acts:
        between = tokens.lower[last:index]
        if found and not LEADING.isdisjoint(between):
            return
        if RELATIVES.isdisjoint(between):
            found = index
            yield index
        last = index


def noun_start(tokens: Tokens, least: int, start: int) -> int:
    """Where the noun begins that the relative clause at ``start`` tells of ("three men, who were held"), not
    before ``least``; ``start`` where it is no relative clause or the noun is not plain to see."""
    first = tokens.between(start, start + 1).start
    if start <= least or tokens.words[first] not in RELATIVES:
        return start
    place = last = first - (tokens.words[first - 1] == ",")
    while tokens.starts[place] > least and not _ends_before(tokens, place, last):
        place -= 1
    while place < last and (tokens.lower[place] in _BEFORE_NOUNS or not tokens.words[place][0].isalnum()):
        place += 1
    told = any(is_content(tokens.lower[index]) for index in range(place, last))
    return tokens.starts[place] if told and last - place <= LONGEST_NOUN else start


def _ends_before(tokens: Tokens, place: int, last: int) -> bool:
    """Whether the noun that ends at ``last`` reaches back no further than ``place``."""
    before = tokens.words[place - 1]
    # "Jane Roe, 43, who": an age is no noun.
    aged = last - place <= 2 and tokens.words[place].isdigit()
    return (before == "," and not aged) or is_sure_verb(before)
