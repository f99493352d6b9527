"""A word or phrase that attributes words to somebody."""

from dataclasses import dataclass

from rashomon.annotation.quotations.sources import Source


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in one sentence: units ``first`` to ``last`` with the verb at ``verb``.

    ``how`` is where its source was read: "before", "after" (inverted), "shared" (with an earlier verb),
    "by" (passive) or "according".
    """

    sentence: int
    first: int
    last: int
    verb: int
    lemma: str
    form: str
    source: Source | None
    how: str
