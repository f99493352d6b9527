"""Whether a clause tells what is so, or only what may be, is wished or is asked."""

from rashomon.collation.claims.statements import Statement
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens

_IRREALIS = words("clauses", "irrealis")
# "May" with a capital inside a sentence is a month.
_MONTH = "May"


def is_open(statement: Statement) -> bool:
    """Whether the clause holds a word for a possibility, a condition or a wish, or asks."""
    tokens = Tokens(statement.passage.text)
    return any(
        (word in _IRREALIS and written != _MONTH) or word == "?"
        for word, written in zip(tokens.lower, tokens.words, strict=True)
    )
