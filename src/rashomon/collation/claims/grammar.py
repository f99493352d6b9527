"""The little grammar that tells a clause from a piece of one."""

from rashomon.language.clauses import is_content
from rashomon.language.senses import is_act
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma

# A noun before a relative clause has no more words than these, else the clause stands without it.
LONGEST_NOUN = 10
_AUXILIARIES = words("clauses", "auxiliaries")
_PREPOSITIONS = words("clauses", "prepositions")
RELATIVES = words("clauses", "relatives")
# Who says it is not what is told.
_SPEECH = frozenset(("say", "tell"))


def is_sure_verb(word: str) -> bool:
    """Whether ``word`` as written can hardly be but a verb."""
    return word in _AUXILIARIES or (word.islower() and (word.endswith("ed") or is_act(lemma(word))))


def first_verb(tokens: Tokens, start: int, end: int) -> int:
    """Where the first sure verb of ``start:end`` begins; ``start`` where there is none."""
    verbs = (
        tokens.starts[index] for index in tokens.between(start, end) if is_sure_verb(tokens.words[index])
    )
    return next(verbs, start)


def main_act(tokens: Tokens) -> str | None:
    """The lemma of the first sure verb that is no auxiliary and no word of speech."""
    acts = (
        lemma(lower)
        for lower, word in zip(tokens.lower, tokens.words, strict=True)
        if lower not in _AUXILIARIES and is_sure_verb(word)
    )
    return next((act for act in acts if act not in _SPEECH), None)


def noun_start(tokens: Tokens, least: int, start: int) -> int:
    """Where the noun begins that the relative clause at ``start`` tells of ("three men, who were held"), not
    before ``least``; ``start`` where it is no relative clause or the noun is not plain to see."""
    first = tokens.between(start, start + 1).start
    if start <= least or tokens.words[first] not in RELATIVES:
        return start
    place = last = first - (tokens.words[first - 1] == ",")
    while tokens.starts[place] > least and not _ends_before(tokens.words[place - 1]):
        place -= 1
    while place < last and (tokens.lower[place] in _PREPOSITIONS or not tokens.words[place][0].isalnum()):
        place += 1
    told = any(is_content(tokens.lower[index]) for index in range(place, last))
    return tokens.starts[place] if told and last - place <= LONGEST_NOUN else start


def _ends_before(word: str) -> bool:
    """Whether no noun reaches back over ``word``."""
    return word == "," or is_sure_verb(word)
