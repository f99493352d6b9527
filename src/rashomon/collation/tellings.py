"""Clauses of a story's witnesses, with their dates, and how likely two of them tell one event."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import log, sqrt

from rashomon.language.clauses import clause_ranges, is_content, is_verb
from rashomon.language.similarity import stems
from rashomon.language.tables import table
from rashomon.language.tokens import Tokens
from rashomon.language.words import rarity
from rashomon.model import DateMention, Passage, Sentence, Story, Witness

# A clause of fewer telling words says too little; its sentence speaks for it.
MIN_CLAUSE_WORDS = 4
# Clauses remembered with their words: a sentence that names many dates is asked for its words once a date.
REMEMBERED = 4096
# A sentence of more words and marks is a list or no prose, and tells no one event: the longest of news have
# a third of that. Without a limit, n dates in one sentence cost n * n comparisons of its clauses.
MOST_TOKENS = 400
# Words in no more sentences of the story than this are its own words for one thing …
FEW_SENTENCES = 4
# … and where two of them are shared, the shorter wording may lie within the longer one.
CONTAINED = 0.8
# A year after one of these dates what happens; after an article or an adjective it names a thing.
_DATING = re.compile(
    r"\b(?:in|since|of|by|from|during|until|till|after|before|through|for|to|late|early|mid|and|or|,)\W+$",
    re.IGNORECASE,
)
# "The longest strike since 2015" measures by a date; nothing is told to have happened on it.
_YARDSTICK = re.compile(
    r"\b(?:first|only|worst|best|most|least|[a-z]{3,}est)\b[^.;:]{0,80}\bsince(?: [a-z]+)?\W*$", re.IGNORECASE
)
_NEXT_WORD = re.compile(r" ([a-z]+)\b")
_THING = re.compile(
    r"(?:\s+(?!to\b|of\b|in\b|on\b|for\b|by\b|that\b|as\b|and\b|ahead\b|with\b|is\b|was\b)[\w.'’-]+){1,6}"
)


@dataclass(frozen=True, slots=True)
class Telling:
    """One clause (or sentence) of a witness: what it says, and the date in it, if any.

    With ``label`` the date is a year that names a thing ("the 1962 law"); ``words`` are that thing's.
    """

    passage: Passage
    sentence: Passage
    number: int
    part: str
    words: frozenset[str]
    context: frozenset[str]
    date: DateMention | None = None
    label: bool = False

    @property
    def witness(self) -> str:
        """The siglum."""
        return self.passage.witness


class Tellings:
    """All sentences of a story as tellings, with the weight of each word in it."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.sentences: dict[str, tuple[Telling, ...]] = {
            witness.siglum: tuple(_sentences(witness)) for witness in story.witnesses
        }
        self._frequency = Counter(
            word for tellings in self.sentences.values() for telling in tellings for word in telling.words
        )
        self._total = sum(len(tellings) for tellings in self.sentences.values())
        self._weights: dict[str, float] = {}
        self._totals: dict[frozenset[str], float] = {}
        self._tokens: dict[str, Tokens] = {}
        self._clauses: dict[Passage, tuple[Passage, ...]] = {}

    @cached_property
    def dated(self) -> tuple[Telling, ...]:
        """One telling for every date mention: the clause it stands in."""
        return tuple(telling for witness in self.story.witnesses for telling in self._dated(witness))

    def clause(self, sentence: Passage, inner: Passage) -> Passage:
        """The clause of ``sentence`` that holds ``inner``, or the sentence."""
        return next((clause for clause in self._clauses_of(sentence) if clause.contains(inner)), sentence)

    def weight(self, word: str) -> float:
        """How much ``word`` tells: its rarity in the language, less where the whole story uses it."""
        if word not in self._weights:
            spread = log(1 + self._total / self._frequency.get(word, 1)) / log(1 + self._total)
            self._weights[word] = max(rarity(word) - 1.5, 0.2) * spread
        return self._weights[word]

    def total(self, words: Iterable[str]) -> float:
        """The weight of several words."""
        return sum(self.weight(word) for word in sorted(words))

    def _whole_weight(self, words: frozenset[str]) -> float:
        """The weight of a whole wording: each is compared with many others."""
        if words not in self._totals:
            self._totals[words] = self.total(words)
        return self._totals[words]

    def likeness(self, left: frozenset[str], right: frozenset[str]) -> float:
        """The shared weight of two wordings: 1 for the same words, 0 where at most one is shared."""
        shared = left & right
        if len(shared) < 2:
            return 0.0
        both, one, other = self.total(shared), self._whole_weight(left), self._whole_weight(right)
        score = both / max(sqrt(one * other), 1e-9)
        if sum(self._frequency[word] <= FEW_SENTENCES for word in shared) >= 2:
            score = max(score, CONTAINED * both / max(min(one, other), 1e-9))
        return score

    def alike(self, one: Telling, other: Telling) -> float:
        """How likely two tellings tell one event: by their clauses, helped by their sentences."""
        if one.label or other.label:
            return self._same_label(one, other)
        clauses = self.likeness(one.words, other.words)
        return max(clauses, (clauses + self.likeness(one.context, other.context)) / 2)

    def _same_label(self, one: Telling, other: Telling) -> float:
        shared = self.total(one.words & other.words)
        return (
            shared / max(min(self.total(one.words), self.total(other.words)), 1e-9)
            if one.label == other.label
            else 0.0
        )

    def _dated(self, witness: Witness) -> Iterator[Telling]:
        for mention in witness.dates:
            home = next(
                (t for t in self.sentences[witness.siglum] if t.sentence.contains(mention.passage)), None
            )
            if home is None or _YARDSTICK.search(witness.text, home.sentence.start, mention.passage.start):
                continue
            if not self._clauses_of(home.sentence):
                continue
            named = labelled(witness.text, mention)
            clause = self.clause(home.sentence, mention.passage)
            if named is not None:
                yield Telling(clause, home.sentence, home.number, home.part, named, named, mention, True)
                continue
            words = telling_words(clause.text)
            if len(words) < MIN_CLAUSE_WORDS:
                clause, words = home.sentence, home.words
            yield Telling(clause, home.sentence, home.number, home.part, words, home.words, mention)

    def _clauses_of(self, sentence: Passage) -> tuple[Passage, ...]:
        """The clauses of ``sentence``; none of one that is too long to tell one event."""
        if sentence not in self._clauses:
            witness = self.story.witness(sentence.witness)
            if witness.siglum not in self._tokens:
                self._tokens[witness.siglum] = Tokens(witness.text)
            tokens, (start, end) = self._tokens[witness.siglum], (sentence.start, sentence.end)
            short = len(tokens.between(start, end)) <= MOST_TOKENS
            ranges = clause_ranges(tokens, start, end) if short else ()
            self._clauses[sentence] = tuple(witness.passage(*ends) for ends in ranges)
        return self._clauses[sentence]


def labelled(text: str, mention: DateMention) -> frozenset[str] | None:
    """The words of the thing that a bare year names ("the 1962 law"), None where it dates the clause."""
    place = mention.passage
    if not place.text.isdigit():
        return None
    if _DATING.search(text[max(0, place.start - 12) : place.start]):
        after = _NEXT_WORD.match(text, place.end)
        if not after or not is_content(after.group(1)) or is_verb(after.group(1)):
            return None
    thing = _THING.match(text, place.end)
    words = telling_words(thing.group()) if thing else frozenset()
    return words or None


@lru_cache(REMEMBERED)
def telling_words(text: str) -> frozenset[str]:
    """The stems of the telling words of ``text``, without dates and numbers."""
    calendar = table("calendar")
    names = {name for key in ("months", "weekdays") for group in calendar[key] for name in group}
    names |= {"yesterday", "today", "tomorrow", "morning", "evening", "week", "month", "year", "say", "said"}
    return frozenset(word for word in stems(text) if word not in names and not word[0].isdigit())


def _sentences(witness: Witness) -> Iterator[Telling]:
    seen: set[str] = set()
    for number, sentence in enumerate(witness.sentences):
        telling = _whole(witness, sentence, number)
        if telling.sentence.text not in seen:
            seen.add(telling.sentence.text)
            yield telling


def _whole(witness: Witness, sentence: Sentence, number: int) -> Telling:
    passage = witness.passage(sentence.start, sentence.end)
    words = telling_words(passage.text)
    return Telling(passage, passage, number, sentence.part, words, words)
