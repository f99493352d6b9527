"""Whom "he" or "she" means where a heading names nobody before: the person whom the report told of last."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from rashomon.collation.parties.fullnames import parse
from rashomon.collation.timeline.grammar import finite, is_subject
from rashomon.language.clauses import is_verb
from rashomon.language.names import fold, gender, possessive, same_given_name
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.language.vocabulary import means_person
from rashomon.model import Mention, Passage, Quotation, Sentence, Witness

# A pronoun looks back over so many sentences.
LOOK_BACK = 3
# "He" and what is his.
_GENDERS = {"he": "male", "she": "female", "his": "male", "her": "female"}
_OWNING = frozenset(("his", "her"))
_TITLES = {"male": words("titles", "male"), "female": words("titles", "female")}
_FIRST_PERSON = frozenset(("i", "we", "my", "our"))
# "After he left, Lee said": the name comes behind.
_FRONTING = words("clauses", "prepositions") | (words("clauses", "after_comma") - words("clauses", "links"))


class Whom(NamedTuple):
    """The pronoun ends at ``end`` and stands for the person ``name``; with ``owns`` it is a "his"."""

    end: int
    name: str
    owns: bool

    @property
    def named(self) -> str:
        """The name as it stands in brackets behind the pronoun."""
        return possessive(self.name) if self.owns else self.name


class People:
    """Reads the pronouns of one report."""

    def __init__(self, witness: Witness, tokens: Tokens) -> None:
        self._witness, self._tokens = witness, tokens
        self._mentions = [m for m in witness.mentions if m.kind == "person"]
        self._strange = [m for m in witness.mentions if m.kind is None]
        self._starts = [m.passage.start for m in self._mentions]
        self._marked = witness.marked
        self._names: defaultdict[str, set[str]] = defaultdict(set)
        self._told: defaultdict[str, set[str]] = defaultdict(set)
        for mention in self._mentions:
            if " " in mention.name:
                self._names[_key(mention.name)].add(mention.name)
        for mention in self._mentions:
            if told := self._own_gender(mention):
                self._told[_key(mention.name)].add(told)

    def meant(self, passage: Passage) -> Whom | None:
        """Whom the first pronoun of ``passage`` means that stands for a person, where that is sure."""
        index = self._pronoun(passage)
        if index is None or self._of_writer(passage):
            return None
        tokens = self._tokens
        word = tokens.lower[index].partition("'")[0]
        place, end, wanted = tokens.starts[index], tokens.ends[index], _GENDERS[word]
        here = bisect_right(self._witness.sentences, place, key=attrgetter("start")) - 1
        sentence = self._witness.sentences[here]
        if self._here(passage.start, place, wanted) or self._named_behind(sentence, passage, index, wanted):
            return None
        said, name = self._attributed(place), self._before(here, passage.start, wanted)
        # Reported words may go on being those of whoever was told of without a name.
        told = said.speaker if said and (name != "" or said.kind == "direct") else None
        if told and name and set(fold(told).split()).isdisjoint(fold(name).split()):
            return None
        found = told or name
        behind = self._fitting(end, min(sentence.end, passage.end), wanted)
        if not found or _key(found) in {_key(m.name) for m in behind}:
            return None
        return Whom(end, found, word in _OWNING)

    def _pronoun(self, passage: Passage) -> int | None:
        """The first "he" or "she" of ``passage`` outside all marks, or the "his" that it begins with."""
        tokens = self._tokens
        within = tokens.between(passage.start, passage.end)
        for index in within:
            word = tokens.lower[index].partition("'")[0]
            if word in _GENDERS and not self._is_marked(tokens.starts[index]):
                begins = index == within.start or tokens.lower[index - 1] == ","
                return index if word not in _OWNING or begins else None
        return None

    def _of_writer(self, passage: Passage) -> bool:
        """Whether the writer speaks there, as in an interview."""
        tokens = self._tokens
        return any(
            tokens.lower[i].partition("'")[0] in _FIRST_PERSON and not self._is_marked(tokens.starts[i])
            for i in tokens.between(passage.start, passage.end)
        )

    def _here(self, start: int, end: int, wanted: str) -> bool:
        """Whether ``start:end`` names or describes anybody whom the pronoun behind it may mean."""
        return bool(self._fitting(start, end, wanted)) or any(self._described(start, end))

    def _named_behind(self, sentence: Sentence, passage: Passage, index: int, wanted: str) -> bool:
        """Whether the pronoun at ``index`` stands in a clause before its subject ("When he left, Lee …")."""
        tokens = self._tokens
        before = tokens.between(sentence.start, tokens.starts[index])
        if not before or not any(tokens.lower[i] in _FRONTING for i in before):
            return False
        rest = tokens.between(tokens.ends[index], passage.end)
        comma = next((tokens.starts[i] for i in rest if tokens.words[i] == ","), None)
        return comma is not None and bool(self._fitting(comma, passage.end, wanted))

    def _attributed(self, place: int) -> Quotation | None:
        """What the pronoun at ``place`` is told to have said, where the report tells who that is."""
        for quotation in self._witness.quotations:
            source = quotation.speaker_evidence
            if source and source.start == place and (quotation.speaker or "")[:1].isupper():
                return quotation
        return None

    def _before(self, here: int, start: int, wanted: str) -> str | None:
        """The one person of whom the words before ``start`` in the sentence ``here`` tell, or else the
        nearest sentence before that tells of anybody; "" where it tells of one without a name."""
        sentences = self._witness.sentences
        spans = [(sentences[here].start, start)]
        for place in range(here - 1, max(-1, here - 1 - LOOK_BACK), -1):
            near = sentences[place].part == sentences[here].part
            if not near or sentences[here].paragraph - sentences[place].paragraph > LOOK_BACK:
                break
            spans.append((sentences[place].start, sentences[place].end))
        for first, last in spans:
            again = self._again(first, last, wanted)
            people = self._fitting(first, again or last, wanted)
            lead = next((m for m in people if self._leads(first, m)), None)
            bound = self._again(first, last, wanted, owning=False) or last
            others = any(self._described(first, bound)) or self._strange_lead(first, last)
            if others and lead is None:
                return ""
            if len({_key(m.name) for m in people}) > 1:
                return None
            if people:
                return self._fullest(people[0], wanted) if lead or self._sure(people[0], wanted) else None
        return None

    def _again(self, start: int, end: int, wanted: str, *, owning: bool = True) -> int | None:
        """Where "he", or with ``owning`` "his", first stands in ``start:end``: who is named behind it is
        somebody else."""
        tokens = self._tokens
        for index in tokens.between(start, end):
            word, place = tokens.lower[index].partition("'")[0], tokens.starts[index]
            told = _GENDERS.get(word) == wanted and (owning or word not in _OWNING)
            if told and not self._is_marked(place):
                return place
        return None

    def _fitting(self, start: int, end: int, wanted: str) -> list[Mention]:
        """The people named within ``start:end``, outside all marks, whom the pronoun may mean."""
        found = self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [m for m in found if self._fits(m, wanted) and not self._is_marked(m.passage.start)]

    def _fits(self, mention: Mention, wanted: str) -> bool:
        told = self._genders(mention)
        return not told or wanted in told

    def _sure(self, mention: Mention, wanted: str) -> bool:
        return self._genders(mention) == {wanted}

    def _genders(self, mention: Mention) -> set[str]:
        """The genders that the person may have, as the report tells; none where it does not."""
        own = self._own_gender(mention)
        return {own} if own else self._told[_key(mention.name)]

    def _own_gender(self, mention: Mention) -> str | None:
        """The gender that a title or a given name tells."""
        line = self._witness.text[max(0, mention.passage.start - 8) : mention.passage.start]
        titles = {
            *(mention.title or "").lower().replace(".", "").split(),
            *line.lower().replace(".", "").split()[-1:],
        }
        for told, forms in _TITLES.items():
            if titles & forms:
                return told
        # "Kelly" may be a last name, where the report has a fuller one.
        short = " " not in mention.name and self._names[_key(mention.name)]
        return None if short else gender(mention.name.split()[0])

    def _leads(self, start: int, mention: Mention) -> bool:
        """Whether the person named is the subject of the sentence that begins at ``start``."""
        tokens = self._tokens
        place, behind = mention.passage.start, tokens.between(mention.passage.end, mention.passage.end + 20)
        comma = next((i for i in reversed(tokens.between(start, place)) if tokens.words[i] == ","), None)
        begin = tokens.ends[comma] if comma is not None else start
        if not behind or any(finite(tokens, i) for i in tokens.between(start, place)):
            return False
        after = behind.start + (tokens.lower[behind.start].endswith("ly") and behind.start + 1 < len(tokens))
        return is_subject(tokens, begin, place) and (
            tokens.words[after] == "," or finite(tokens, after) or is_verb(tokens.words[after])
        )

    def _strange_lead(self, start: int, end: int) -> bool:
        """Whether the subject is a name of which nothing tells whose or what it is."""
        here = (m for m in self._strange if start <= m.passage.start < end)
        return any(self._leads(start, m) for m in here)

    def _described(self, start: int, end: int) -> Iterator[int]:
        """Where one person is told of without a name ("the mayor", "her brother")."""
        tokens = self._tokens
        for index in tokens.between(start, end):
            word = tokens.words[index]
            one = word.islower() and not word.endswith("s") and word not in _GENDERS
            if one and (word.endswith("year-old") or means_person(word)):
                yield index

    def _fullest(self, mention: Mention, wanted: str) -> str | None:
        """The full name that the report gives the person, or the name as it is; None where two bear it."""
        if " " in mention.name:
            return mention.name
        names = {n for n in self._names[_key(mention.name)] if gender(n.split()[0]) in (wanted, None)}
        longest = max(names, key=lambda name: (len(name), name), default=mention.name)
        return longest if all(same_given_name(n.split()[0], longest.split()[0]) for n in names) else None

    def _is_marked(self, place: int) -> bool:
        return any(said.start <= place < said.end for said in self._marked)


def _key(name: str) -> str:
    """By what a person's short and full names are one."""
    parts = parse(fold(name))
    return (parts.surname or parts.given).split()[-1]
