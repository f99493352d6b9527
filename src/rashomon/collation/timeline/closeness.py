"""Whether the reports of a story tell one affair or several that only share a subject."""

from collections.abc import Sequence

from rashomon.collation.claims.statements import Statement
from rashomon.collation.matters import Matters
from rashomon.model import Claim, Story

# So much of all clauses several witnesses tell, where their reports tell one affair: .25 to .73 in 25 such
# stories, .00 to .14 in 46 of 47 stories of a day's politics that only share a subject.
CLOSE = 0.2


def shared(statements: Sequence[Statement], claims: Sequence[Claim]) -> float:
    """The share of all clauses that several witnesses tell; from ``CLOSE`` on they tell one affair."""
    together = sum(
        len(claim.readings) for claim in claims if len({reading.witness for reading in claim.readings}) > 1
    )
    return together / len(statements) if statements else 1.0


def close(share: float) -> bool:
    """Whether ``share`` of all clauses told together (see ``shared``) is that of one affair."""
    return share >= CLOSE


# … or, of few reports, so much of what they say has a likely partner, however worded: .14 to .79 in 33 of 34
# plain stories of one affair, .00 to .12 in nearly all of 90 real ones that are several.
KINDRED, LIKELY, MOST_REPORTS = 0.14, 2.0, 6
# Reports that tell less together than this are not compared sentence by sentence: they tell several affairs.
SOME = 0.03
# … where they say so much that this is not by chance.
FEW_SENTENCES = 16


def kindred(story: Story, matters: Matters) -> bool:
    """Whether so many sentences have a partner in another report that the few reports tell one affair."""
    if not 1 < len(story.witnesses) <= MOST_REPORTS:
        return False
    body = {
        (witness.siglum, sentence.start)
        for witness in story.witnesses
        for sentence in witness.sentences
        if sentence.part == "body"
    }
    if len(body) < FEW_SENTENCES:
        return False
    paired = {(p.witness, p.start) for one, other, _ in matters.partners(LIKELY) for p in (one, other)}
    return len(paired & body) >= KINDRED * len(body)
