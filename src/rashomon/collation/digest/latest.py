"""What changed last: the opening of the newest report that tells a later event."""

from collections.abc import Sequence

from rashomon.collation.digest.counts import NEXT_DAY
from rashomon.collation.digest.leads import is_dated, lead
from rashomon.collation.digest.pool import Pool
from rashomon.language.alignment import same_statement
from rashomon.model import DigestLine, Witness

RULE = "opens the newest report of a later development"
# A sentence that says less than this share of new things tells a line again.
NEW = 0.4
# … and so does one that is so like a line.
TOLD = 0.4


def latest(pool: Pool, told: Sequence[DigestLine]) -> list[DigestLine]:
    """The first sentence of a later development of the last days that dates its news and tells new things.

    None where the first line is of as late a day.
    """
    first = _day(pool.moments.witness[told[0].evidence[0].witness]) if told else 0
    last = max(map(_day, pool.story.witnesses))
    later = [
        w
        for w in pool.story.witnesses
        if w.role == "development" and not 0 < _day(w) <= first and not 0 < _day(w) < last - NEXT_DAY
    ]
    texts = [line.text for line in told]
    for witness in sorted(later, key=lambda w: (-_day(w), w.siglum)):
        for sentence in lead(witness)[:1]:
            new = pool.new(sentence.text, texts, widely=witness.masthead.published is None)
            again = any(same_statement(sentence.text, text) >= TOLD for text in texts)
            readable = sentence in pool and pool.follows(sentence, texts)
            if new >= NEW and not again and readable and is_dated(witness, sentence):
                return [DigestLine(text=sentence.text, evidence=(sentence,), rule=RULE)]
    return []


def _day(witness: Witness) -> int:
    published = witness.masthead.published
    return published.toordinal() if published else 0
