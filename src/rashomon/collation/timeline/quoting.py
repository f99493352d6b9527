"""Reports that quote, without its day, what others date: the same words of one speaker are one act."""

import re
from collections.abc import Iterator, Sequence

from rashomon.collation.timeline.acts import Act
from rashomon.collation.timeline.joining import Cluster
from rashomon.model import Passage, Quotation, Story, Utterance

# One quoted word is a name or a catchword.
FEW_WORDS = 2
# What happens time and again is no one act.
REPEATED = re.compile(
    r"\b(?:repeatedly|often|always|frequently|routinely|long|previously"
    r"|(?:each|every) (?:year|month|week|day))\b",
    re.IGNORECASE,
)


def add_quoting(
    story: Story, acts: Sequence[Act], clusters: Sequence[Cluster], utterances: Sequence[Utterance]
) -> None:
    """Add to each event of speech the sentences of other witnesses that quote the same and name no day."""
    spoken = {
        q.id: q
        for witness in story.witnesses
        for q in witness.quotations
        if len(q.passage.text.split()) >= FEW_WORDS
    }
    families = [[spoken[m] for m in one.members if m in spoken] for one in utterances if one.speaker]
    for cluster in clusters:
        told = {acts[n].witness for n in cluster.acts} | {passage.witness for passage in cluster.undated}
        said = [acts[n].sentence for n in cluster.acts if acts[n].says]
        for family in families:
            if any(sentence.contains(quotation.passage) for sentence in said for quotation in family):
                for passage in _sentences(story, family):
                    if passage.witness not in told:
                        told.add(passage.witness)
                        cluster.undated.append(passage)


def _sentences(story: Story, family: Sequence[Quotation]) -> Iterator[Passage]:
    """The sentences that the quotations stand in, without those that have a date."""
    for quotation in family:
        witness = story.witness(quotation.passage.witness)
        for sentence in witness.sentences:
            if sentence.start <= quotation.passage.start < sentence.end:
                passage = witness.passage(sentence.start, max(sentence.end, quotation.passage.end))
                dated = any(passage.contains(mention.passage) for mention in witness.dates)
                if not dated and not REPEATED.search(passage.text):
                    yield passage
