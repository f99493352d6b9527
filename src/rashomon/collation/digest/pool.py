"""The sentences of a story that may stand in its digest, and what is new in one beside others."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from rashomon.collation.digest.fitness import QUOTED_WORTH, stands_in_digest, worth
from rashomon.collation.digest.givens import Givens
from rashomon.collation.digest.heads import news
from rashomon.collation.digest.leads import is_attributed, is_dated, is_opinion, lead
from rashomon.collation.digest.openings import Openings
from rashomon.collation.digest.shares import Shares, in_digits, met
from rashomon.language.alignment import weigh
from rashomon.model import Party, Passage, Story

# Reports open with what matters: a sentence of the first paragraphs is worth so much more.
OPENING = 3
OPENING_WORTH = 1.5
# A later event has a line of its own.
LATER_WORTH = 0.5
# What one origin alone tells counts for so much of what one more tells too.
ALONE = 0.3
# What a report says so many times word for word is furniture.
FURNITURE = 3
# What this share of the origins tells, or less, is a sidelight.
SIDELIGHT = 0.25
# The sentence after a report's first opens it as well, and is worth a little less; where two reports are all,
# what both open with is mostly chance.
SECOND_WORTH, SECOND_OF_TWO = 0.9, 0.5
# The first sentence of a report of news tells so much of its headline.
HEADLINE = 0.4
# A first sentence may have so many words before it is worth less.
EASY_LENGTH = 40


class Pool:
    """The body sentences of a story that can be read by themselves, with no count that was replaced.

    ``shares`` weighs what any of its sentences share.
    """

    def __init__(
        self, story: Story, openings: Openings, title: str = "", persons: Sequence[Party] = ()
    ) -> None:
        self.story = story
        self._title = title
        self.moments = openings.moments
        self._openings = openings
        self._paragraph: dict[Passage, int] = {}
        body = [
            w.passage(s.start, s.end).text for w in story.witnesses for s in w.sentences if s.part == "body"
        ]
        self.shares = Shares(body)
        self._givens = Givens(story, persons, title, self.shares)
        self._news: dict[Passage, Passage] = {}
        reports = [witness for witness in story.witnesses if not is_opinion(witness)]
        for witness in reports or story.witnesses:
            often = Counter(witness.text[s.start : s.end] for s in witness.sentences)
            for sentence in witness.sentences:
                if often[witness.text[sentence.start : sentence.end]] >= FURNITURE:
                    continue
                if sentence.part == "body":
                    place = self._told_news(witness.passage(sentence.start, sentence.end))
                    if stands_in_digest(witness, place) and not self.moments.replaced(place):
                        self._paragraph[place] = sentence.paragraph
        self._weights = weigh([self.shares.bag(place.text) for place in self._paragraph])
        self._wide = self._widely_told()

    def __contains__(self, sentence: Passage) -> bool:
        return sentence in self._paragraph

    @cached_property
    def openings(self) -> list[tuple[float, Passage]]:
        """The sentences that open reports, with how much of what the others open with each tells: the best
        first, those last that speak of what nobody has named."""
        reports = (witness for witness in self.story.witnesses if witness.role == "report")
        order = {place: number for witness in reports for number, place in enumerate(lead(witness))}
        central = self._openings.worth([place for place in order if place in self], EASY_LENGTH)
        second = SECOND_WORTH if len(self.story.witnesses) > 2 else SECOND_OF_TWO
        found = [
            (central[place] * worth(place) * (second if order[place] else 1.0), place) for place in central
        ]
        return sorted(found, key=lambda one: (not self.follows(one[1], ()), -one[0], one[1]))

    @cached_property
    def beginnings(self) -> tuple[Passage, ...]:
        """The headlines and first sentences of the reports."""
        reports = (witness for witness in self.story.witnesses if witness.role == "report")
        return tuple(p for w in reports for p in (w.masthead.headline, *lead(w)) if p)

    def titled(self) -> Passage | None:
        """The opening of the report whose headline, or whose first sentence, is the story's title."""
        for witness in self.story.witnesses:
            opening = lead(witness)
            above = [*filter(None, [witness.masthead.headline]), *opening[:1]]
            if self._title and any(place.text.startswith(self._title) for place in above):
                return next((place for place in opening if place in self), None)
        return None

    def readable(self, sentence: Passage) -> bool:
        """Whether the sentence, wherever it stands, can be read by itself."""
        return stands_in_digest(self.moments.witness[sentence.witness], sentence)

    def sentence(self, inner: Passage) -> Passage:
        """The sentence that holds the beginning of ``inner``, from where its news begins."""
        around = self.moments.witness[inner.witness].sentence_around(inner)
        place = self._told_news(around)
        return place if place.start < inner.end else around

    def follows(self, sentence: Passage, told: Iterable[str]) -> bool:
        """Whether the sentence speaks of nobody and nothing that neither the title nor ``told`` name."""
        return self._givens.follow(sentence.text, told)

    def told_by_many(self, places: Iterable[Passage]) -> bool:
        """Whether so many origins tell it that it is no sidelight: two, and more than the share of one."""
        return self.moments.origins(places) > max(1.0, SIDELIGHT * len(set(self.moments.origin.values())))

    def is_prominent(self, place: Passage) -> bool:
        """Whether ``place`` stands in its report's headline, dek or first paragraphs."""
        witness = self.moments.witness[place.witness]
        at = bisect_right(witness.sentences, place.start, key=lambda sentence: sentence.start) - 1
        return (
            at >= 0 and witness.sentences[at].part != "caption" and witness.sentences[at].paragraph < OPENING
        )

    def is_headline(self, place: Passage) -> bool:
        """Whether ``place`` stands in its report's headline."""
        headline = self.moments.witness[place.witness].masthead.headline
        return headline is not None and headline.overlaps(place)

    def is_news(self, sentence: Passage) -> bool:
        """Whether the sentence names a day, says who told it, or tells what its report's headline does."""
        witness = self.moments.witness[sentence.witness]
        headline = witness.masthead.headline
        told = self.shares.of(headline.text, [sentence.text]) if headline else 0.0
        return told >= HEADLINE or is_dated(witness, sentence) or is_attributed(witness, sentence)

    def begins(self, sentence: Passage) -> bool:
        """Whether the sentence is one of the first of its report."""
        return sentence in lead(self.moments.witness[sentence.witness])

    def worth(self, sentence: Passage) -> float:
        """How much a sentence is worth by its place, its wording and the age of its report."""
        report = 1.0 if self.moments.witness[sentence.witness].role == "report" else LATER_WORTH
        opening = OPENING_WORTH if self._paragraph[sentence] < OPENING else 1.0
        plain = self._openings.plain(sentence)
        return report * opening * plain * worth(sentence) * self.moments.worth(sentence.witness)

    def clarity(self, sentence: Passage) -> float:
        """How plainly a sentence tells what it tells, in the words of others and by itself."""
        return self._openings.plain(sentence) ** 2 * min(1.0, worth(sentence) / QUOTED_WORTH)

    def new(self, text: str, told: Iterable[str], *, widely: bool = True) -> float:
        """The share of what ``text`` says that none of the texts ``told`` say; where ``widely``, by the words
        that several origins tell."""
        words = sorted(self.shares.bag(text))
        known = frozenset[str]().union(*(self.shares.bag(other) for other in told))
        weights = self._wide if widely else self._weights
        total = sum(weights.get(word, 0.0) for word in words)
        missing = sum(weights.get(word, 0.0) * (1 - met(word, known)) for word in words)
        return missing / total if total else 0.0

    def met(self, sentence: Passage, readings: Iterable[Passage]) -> float:
        """The share of what the sentence says that ``readings`` of other origins say too, each with its whole
        sentence."""
        own = self.moments.origin[sentence.witness]
        others = (self.sentence(r).text for r in readings if self.moments.origin[r.witness] != own)
        return self.shares.of(sentence.text, others)

    def _told_news(self, sentence: Passage) -> Passage:
        if sentence not in self._news:
            witness = self.moments.witness[sentence.witness]
            self._news[sentence] = news(witness, sentence.start, sentence.end)
        return self._news[sentence]

    def _widely_told(self) -> dict[str, float]:
        """The weight of each word times the number of further origins that tell it."""
        holders: defaultdict[str, set[str]] = defaultdict(set)
        for word, origins in self._openings.holders.items():
            holders[in_digits(word)] |= origins
        return {word: weight * (len(holders[word]) - 1 + ALONE) for word, weight in self._weights.items()}
