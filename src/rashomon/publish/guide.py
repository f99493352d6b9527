"""What every view asks of an edition: a witness's colour, a passage's address, the sentence around it."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator

from rashomon.model import Edition, Lineage, Passage, Quotation, Revision, Utterance, Witness
from rashomon.publish.phrases import one_line, source

TONES = 8  # witness colours in page.css; the letter tells apart what the colour does not


class Guide:
    """One story's ways about: ``prefix`` keeps the addresses of several stories on a page apart."""

    def __init__(self, edition: Edition, prefix: str = "") -> None:
        self.edition = edition
        self.prefix = prefix
        self.sigla = tuple(witness.siglum for witness in edition.witnesses)
        self.witness = {witness.siglum: witness for witness in edition.witnesses}
        self.quotation = {quotation.id: quotation for quotation in edition.quotations}
        self._tone = {siglum: number % TONES for number, siglum in enumerate(self.sigla)}
        self._party = {party.id: party.name for party in edition.parties}
        self._sentences = {
            witness.siglum: sorted((s.start, s.end) for s in witness.sentences)
            for witness in edition.witnesses
        }

    def at(self, name: str) -> str:
        """The address of something of this story on the page."""
        return self.prefix + name

    def address(self, passage: Passage) -> str:
        """Where the Reader shows the passage."""
        return f"{self.prefix}{passage.witness}-{passage.start}"

    def place(self, passage: Passage) -> str:
        """The passage by its article's id, ``ID:START:END``: it means the same in every edition."""
        return f"{self.witness[passage.witness].article.id}:{passage.start}:{passage.end}"

    def tone(self, siglum: str) -> int:
        """The number of the witness's colour."""
        return self._tone.get(siglum, 0)

    def source(self, siglum: str) -> str:
        """Who speaks in the report ``siglum``; the siglum itself for what is no witness here."""
        witness = self.witness.get(siglum)
        return source(witness) if witness else siglum

    @property
    def lineage(self) -> tuple[Lineage, ...]:
        """Who took from whom; the only report of an agency, by no other outlet, has taken from nobody."""
        links = self.edition.story.lineage
        copies = Counter(link.exemplar for link in links)
        return tuple(
            link for link in links if copies[link.exemplar] > 1 or self.source(link.copy) != link.exemplar
        )

    def headlined(self) -> str | None:
        """The siglum of the first report whose headline is the story's title."""
        for witness in self.edition.witnesses:
            headline = witness.masthead.headline
            if headline and one_line(headline.text) == one_line(self.edition.title):
                return witness.siglum
        return None

    def party(self, name: str | None) -> str | None:
        """A party's name, given its id or its name."""
        return self._party.get(name, name) if name else None

    def carriers(self, passages: Iterable[Passage]) -> tuple[str, ...]:
        """The sigla of the passages, each once, in their order."""
        present = {passage.witness for passage in passages}
        return tuple(siglum for siglum in self.sigla if siglum in present)

    def wordings(self, utterance: Utterance) -> tuple[Passage, ...]:
        """The passages of the quotations that carry an utterance."""
        return tuple(self.quotation[name].passage for name in utterance.members if name in self.quotation)

    def is_shared(self, utterance: Utterance) -> bool:
        """Whether several witnesses carry the utterance."""
        return len(self.carriers(self.wordings(utterance))) > 1

    def silent(self, carriers: Iterable[str]) -> tuple[str, ...]:
        """The sigla that are not among ``carriers``."""
        spoken = set(carriers)
        return tuple(siglum for siglum in self.sigla if siglum not in spoken)

    def sentence(self, passage: Passage) -> tuple[int, int]:
        """Where the sentences that hold the passage begin and end."""
        spans = self._sentences.get(passage.witness, [])
        text = self.witness[passage.witness].text if passage.witness in self.witness else ""
        start, end = passage.start, passage.end
        index = bisect_right(spans, (start, len(text))) - 1
        if index >= 0 and spans[index][1] > start:
            start = spans[index][0]
        index = bisect_right(spans, (max(end - 1, 0), len(text))) - 1
        if index >= 0 and spans[index][1] >= end:
            end = spans[index][1]
        return start, end

    def linked(self) -> Iterator[Passage]:
        """Every passage that some view links to, so that the Reader can give each an address."""
        edition = self.edition
        for witness in edition.witnesses:
            yield from _of_witness(witness)
        for quotation in edition.quotations:
            yield from _of_quotation(quotation)
        for claim in edition.claims:
            yield from claim.readings
        for disagreement in edition.disagreements:
            for side in disagreement.sides:
                yield from side
        for position in edition.positions:
            yield from position.evidence
        for event in edition.timeline:
            yield from event.evidence
        for link in edition.story.lineage:
            yield from link.evidence
        for line in edition.digest:
            yield from line.evidence
        for revision in edition.revisions:
            yield from _of_revision(revision)
        for party in edition.parties:
            yield from first_mentions(party.mentions)


def first_mentions(mentions: Iterable[Passage]) -> tuple[Passage, ...]:
    """The first of the mentions in each witness."""
    first: dict[str, Passage] = {}
    for mention in mentions:
        if mention.witness not in first or mention.start < first[mention.witness].start:
            first[mention.witness] = mention
    return tuple(first[siglum] for siglum in sorted(first, key=lambda s: (len(s), s)))


def _of_witness(witness: Witness) -> Iterator[Passage]:
    masthead = witness.masthead
    for item in (
        masthead.headline,
        masthead.dek,
        masthead.byline,
        masthead.dateline,
        masthead.published_evidence,
        masthead.machine_generated,
        masthead.truncated,
    ):
        if item:
            yield item
    yield from masthead.captions
    for furniture in witness.furniture:
        yield furniture.passage


def _of_revision(revision: Revision) -> Iterator[Passage]:
    for change in revision.changes:
        yield from (place for place in (change.before, change.after) if place)
    for pair in revision.reworded:
        yield from pair
    for notice in revision.notices:
        yield notice.passage
        yield from notice.concerns


def _of_quotation(quotation: Quotation) -> Iterator[Passage]:
    yield quotation.passage
    if quotation.speaker_evidence:
        yield quotation.speaker_evidence
