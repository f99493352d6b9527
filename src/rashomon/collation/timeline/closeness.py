"""Whether the reports of a story tell one affair or several that only share a subject."""

from collections.abc import Sequence

from rashomon.collation.claims.statements import Statement
from rashomon.model import Claim

# So much of all clauses several witnesses tell, where their reports tell one affair: .25 to .73 in 25 such
# stories, .00 to .14 in 46 of 47 stories of a day's politics that only share a subject.
CLOSE = 0.2


def close(statements: Sequence[Statement], claims: Sequence[Claim]) -> bool:
    """Whether so much is told together that the reports tell one affair."""
    together = sum(
        len(claim.readings) for claim in claims if len({reading.witness for reading in claim.readings}) > 1
    )
    return together >= CLOSE * len(statements)
