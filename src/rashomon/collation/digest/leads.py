"""The sentences that a report begins with."""

from rashomon.model import Passage, Witness

# A report tells its news in so many sentences.
LEAD = 2


def lead(witness: Witness) -> tuple[Passage, ...]:
    """The first sentences of the report's body."""
    body = [sentence for sentence in witness.sentences if sentence.part == "body"][:LEAD]
    return tuple(witness.passage(sentence.start, sentence.end) for sentence in body)
