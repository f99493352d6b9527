"""Whether a clause tells what is so, or only what may be, or is asked."""

from rashomon.collation.claims.statements import Statement


def is_open(statement: Statement) -> bool:
    """Whether the clause tells a condition or a possibility, or asks."""
    return statement.unreal or "?" in statement.passage.text
