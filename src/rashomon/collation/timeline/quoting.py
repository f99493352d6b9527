"""Reports that quote, without its day, what others date: the same words of one speaker are one act."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from rashomon.collation.timeline.acts import Act
from rashomon.collation.timeline.joining import Cluster
from rashomon.model import DateMention, Passage, Quotation, Story, Utterance

# One or two quoted words are a name or a catchword: of 16 reports that quote no more than an act does
# (in real stories), 11 told another.
FEW_WORDS = 3
# What happens time and again is no one act.
REPEATED = re.compile(
    r"\b(?:repeatedly|often|always|frequently|routinely|long|previously"
    r"|(?:each|every) (?:year|month|week|day))\b",
    re.IGNORECASE,
)


def add_quoting(
    story: Story,
    acts: Sequence[Act],
    clusters: Sequence[Cluster],
    utterances: Sequence[Utterance],
    spoken: Sequence[frozenset[str]],
) -> None:
    """Add to each event the sentences of other witnesses that quote, without its day, what was said on it
    (``spoken``: for each act the utterances; see ``occasions``)."""
    quoted = {
        q.id: q
        for witness in story.witnesses
        for q in witness.quotations
        if len(q.passage.text.split()) >= FEW_WORDS
    }
    families = {u.id: [quoted[m] for m in u.members if m in quoted] for u in utterances if u.speaker}
    for cluster in clusters:
        told = {acts[n].witness for n in cluster.acts} | {passage.witness for passage in cluster.undated}
        said = {name for n in cluster.acts for name in spoken[n]}
        for name in sorted(said & families.keys()):
            for passage in _sentences(story, families[name]):
                if passage.witness not in told:
                    told.add(passage.witness)
                    cluster.undated.append(passage)


def _sentences(story: Story, family: Sequence[Quotation]) -> Iterator[Passage]:
    """The sentences that the quotations stand in, without those that have a date."""
    for quotation in family:
        passage = sentence_of(story, quotation)
        if not dates_beside(story, quotation) and not REPEATED.search(passage.text):
            yield passage


def dates_beside(story: Story, quotation: Quotation) -> list[DateMention]:
    """The dates in the sentence of the quotation, but for those within its words."""
    passage, dates = sentence_of(story, quotation), story.witness(quotation.passage.witness).dates
    said = quotation.passage
    return [m for m in dates if passage.contains(m.passage) and not said.contains(m.passage)]


def sentence_of(story: Story, quotation: Quotation) -> Passage:
    """The sentence that the quotation begins in, and the rest of the quotation."""
    witness, quoted = story.witness(quotation.passage.witness), quotation.passage
    place = bisect_right(witness.sentences, quoted.start, key=lambda one: one.start) - 1
    sentence = witness.sentences[place]
    return witness.passage(min(sentence.start, quoted.start), max(sentence.end, quoted.end))
