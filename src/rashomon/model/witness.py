"""A witness: an article read and annotated. All of it points into the article's untouched text."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from typing import Literal

from rashomon.model.article import Article
from rashomon.model.passage import Passage

Part = Literal["headline", "dek", "caption", "body"]
PartyKind = Literal["person", "organisation", "place"]
QuotationKind = Literal["direct", "mixed", "indirect"]
Role = Literal["report", "development"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """What stands in the text and is not the report, with the reason that says so."""

    passage: Passage
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """Who made the report and when, with the words that say so."""

    headline: Passage | None = None
    dek: Passage | None = None
    byline: Passage | None = None
    dateline: Passage | None = None
    captions: tuple[Passage, ...] = ()
    outlet: str | None = None
    agency: str | None = None
    published: date | None = None
    published_evidence: Passage | None = None
    machine_generated: Passage | None = None
    truncated: Passage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of the headline, the dek, a caption or the body.

    ``paragraph`` counts the body's paragraphs from 0; it is -1 outside the body.
    """

    start: int
    end: int
    part: Part
    paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name in the text. ``name`` is the bare name (no title, no possessive, spaces made single),
    ``title`` the words before or after it that say what it is ("President", "chair of the DNC"), and
    ``kind`` is None where the text alone does not tell."""

    passage: Passage
    name: str
    kind: PartyKind | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Quoted or reported speech; ``passage`` is what stands between its marks (or the reported words).

    ``speaker`` is None where nobody is said to have spoken. ``id`` and ``party`` are given by collation,
    which also replaces ``speaker`` by the fullest name that the story's witnesses give. ``judged`` where a
    person said who spoke; ``rule`` then is that judgement.
    """

    passage: Passage
    kind: QuotationKind
    rule: str
    speaker: str | None = None
    speaker_evidence: Passage | None = None
    cue: Passage | None = None
    id: str = ""
    party: str | None = None
    judged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A quantity. ``low``/``high`` bound its value in ``unit`` (equal for an exact one, None where open);
    ``hedge`` is the word that softens it ("more than"), ``about`` the words for what is counted."""

    passage: Passage
    low: float | None
    high: float | None
    unit: str | None
    hedge: str | None
    about: Passage | None
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date in the text. ``earliest`` and ``latest`` are None where it cannot be resolved; then ``rule``
    says what is missing."""

    passage: Passage
    earliest: date | None
    latest: date | None
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """An article read and annotated: one telling.

    ``paragraphs`` are the body alone. ``siglum`` and ``role`` are given when the story is gathered.
    """

    article: Article
    language: str
    masthead: Masthead
    furniture: tuple[Furniture, ...]
    paragraphs: tuple[Passage, ...]
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    quotations: tuple[Quotation, ...]
    figures: tuple[Figure, ...]
    dates: tuple[DateMention, ...]
    siglum: str = ""
    role: Role = "report"

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    @property
    def marked(self) -> list[Passage]:
        """The quotations that the report sets between marks, and not its own voice."""
        return [quotation.passage for quotation in self.quotations if quotation.kind != "indirect"]

    def passage(self, start: int, end: int) -> Passage:
        """The passage ``start:end`` of this witness."""
        return Passage(witness=self.siglum, start=start, end=end, text=self.article.text[start:end])

    def sentence_around(self, inner: Passage) -> Passage:
        """The sentence that holds the beginning of ``inner``, or ``inner`` itself outside all sentences."""
        at = bisect_right(self.sentences, inner.start, key=lambda sentence: sentence.start) - 1
        if at >= 0 and inner.start < self.sentences[at].end:
            return self.passage(self.sentences[at].start, self.sentences[at].end)
        return inner
