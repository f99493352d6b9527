"""Every date of a story with the act it dates: who did what, in which words of the report."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.collation.claims.statements import Statement
from rashomon.collation.parties import Cast
from rashomon.collation.timeline.grammar import (
    SPEECH,
    aside,
    calendar_words,
    finite,
    first_act_end,
    head_verb,
    is_subject,
    relative_noun,
    second_act,
    thing_done,
    time_clause,
)
from rashomon.collation.timeline.naming import head_noun, named, recurs, stamps
from rashomon.collation.timeline.spans import DAY_WORD, open_day, seen, together
from rashomon.language.clauses import is_content
from rashomon.language.tenses import tells_ahead
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import DateMention, Passage, Story, Witness

# The news of a report stands in its first sentences (the headline and the dek are among them).
LEAD = 4
# A clause of fewer words says too little alone; a stretch of fewer characters is a torn one.
FEW_WORDS, SHORT = 4, 30
# A sentence of more words and marks, or of more dates, is a list or no prose, and tells no one event.
MOST_TOKENS, MOST_DATES = 400, 5
_COMPOUND = re.compile(r"\A\w (?:[-–] (?:and|in|to|of|by|the|or) )?[-–] [a-z]\Z")
_AHEAD = re.compile(
    r"to come|next one|the day after the report|what follows|next (?:week|month)|this weekend"
)
_WORD = re.compile(r"[^\W\d_]{3,}")
# What stands between a date and the clause that tells what was on it.
_WHEN = re.compile(r"\s?,?\swhen\s")
_NAMED_YEAR = re.compile(r"\b[12]\d{3}\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What one report dates: ``passage`` tells it, and stands in ``statement``; with ``cut`` it is a part of
    its clause that reads alone.

    ``terms`` are the words of the act (see ``Statement``), ``context`` those of its sentence, ``head`` its
    verb, ``actor`` the words of the party that is its subject, ``thing`` what the date names where it dates
    no clause; with ``deed`` that is a thing done on it ("the rules announced Thursday"). ``day`` stands for
    the days where the report's own day is not known; it is empty for "today" and its like. ``seen`` are the
    days as seen from some one day, where the report's own is borrowed as a span. ``quoted``: the date stands
    in a direct quotation; ``to_come``: its day lies ahead of the report (by its words, where the report's own
    is not known); ``ahead``: that, or its words look ahead; ``done``: its verb has the form of the past.
    """

    passage: Passage
    sentence: Passage
    part: str
    place: int
    mention: DateMention
    earliest: date | None
    latest: date | None
    day: str
    seen: tuple[date, date] | None
    terms: frozenset[str]
    names: frozenset[str]
    context: frozenset[str]
    statement: int
    head: str | None
    actor: frozenset[str]
    thing: Passage | None
    deed: bool
    cut: bool
    quoted: bool
    to_come: bool
    ahead: bool
    done: bool

    @property
    def witness(self) -> str:
        """The siglum."""
        return self.passage.witness

    @property
    def noun(self) -> str:
        """The last word of what the date names; empty where it names nothing."""
        return head_noun(self.thing.text) if self.thing else ""

    @property
    def of_speaker(self) -> bool:
        """Whether its day counts from the day that a quoted speaker spoke on."""
        return self.quoted and bool(DAY_WORD.match(self.mention.passage.text))

    @property
    def past(self) -> bool:
        """Whether it looks back on a day or month of a named year."""
        text = self.mention.passage.text
        return bool(_NAMED_YEAR.search(text)) and not text.isdigit()

    @property
    def numbered(self) -> bool:
        """Whether its day is given by number."""
        return self.earliest == self.latest and any(c.isdigit() for c in self.mention.passage.text)

    @property
    def leads(self) -> bool:
        """Whether it stands in the report's first sentences."""
        return self.place < LEAD

    @property
    def says(self) -> bool:
        """Whether the act is one of speech."""
        return self.head in SPEECH


class Acts:
    """Finds the acts of one story's witnesses."""

    def __init__(self, story: Story, cast: Cast, statements: Sequence[Statement]) -> None:
        self._story, self._cast, self._statements = story, cast, statements
        self.tokens = {witness.siglum: Tokens(witness.text) for witness in story.witnesses}
        # The statements of a sentence, by siglum and where it begins.
        self._of: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
        for number, statement in enumerate(statements):
            self._of[statement.passage.witness, statement.sentence].append(number)
        self._named: defaultdict[str, list[tuple[int, Passage, str]]] = defaultdict(list)
        for party in cast.parties:
            for mention in party.mentions:
                self._named[mention.witness].append((mention.start, mention, party.name))
        for listed in self._named.values():
            listed.sort()

    def find(self) -> Iterator[Act]:
        """Every act with a date, witness by witness, in the order of the text."""
        for witness in self._story.witnesses:
            starts = [sentence.start for sentence in witness.sentences]
            groups: defaultdict[int, list[list[DateMention]]] = defaultdict(list)
            for group in together(witness):
                groups[bisect_right(starts, group[0].passage.start) - 1].append(group)
            told: set[str] = set()
            for place, found in groups.items():
                bounds = witness.sentences[place]
                sentence = witness.passage(bounds.start, bounds.end)
                long = len(self.tokens[witness.siglum].between(bounds.start, bounds.end)) > MOST_TOKENS
                if place < 0 or long or len(found) > MOST_DATES or sentence.text in told:
                    continue
                told.add(sentence.text)
                yield from self._sentence(witness, sentence, place, found)

    def _sentence(
        self, witness: Witness, sentence: Passage, place: int, groups: list[list[DateMention]]
    ) -> Iterator[Act]:
        dates = [mention for group in groups for mention in group]
        for group in groups:
            first = group[0].passage.start - sentence.start
            last = group[-1].passage.end - sentence.start
            if stamps(sentence.text, first, last) or recurs(sentence.text, first, last):
                continue
            number = self._holding(sentence, group[0].passage)
            if number is not None:
                yield self._act(witness, sentence, place, group, dates, number)

    def _act(
        self,
        witness: Witness,
        sentence: Passage,
        place: int,
        group: list[DateMention],
        dates: list[DateMention],
        number: int,
    ) -> Act:
        mention, last = group[0], group[-1].passage.end
        tokens = self.tokens[witness.siglum]
        start, end, cut = self._bounds(witness, sentence, number, group, dates)
        head = head_verb(tokens, start, end, mention.passage.start, mention.passage.end)
        thing, deed = named(witness.text, tokens, mention, last), False
        if not thing and head is not None:
            noun = thing_done(tokens, start, end, head, (mention.passage.start, last))
            thing, deed = ((noun, last), True) if noun is not None else (None, False)
        passage = witness.passage(start, end)
        naming = witness.passage(*thing) if thing else None
        days = [(m.earliest, m.latest) for m in group if m.earliest and m.latest]
        published, looks_ahead = witness.masthead.published, tells_ahead(passage.text)
        to_come = bool(_AHEAD.search(mention.rule)) or (
            _after(mention, published) if published else looks_ahead
        )
        return Act(
            passage=passage,
            sentence=sentence,
            part=witness.sentences[place].part,
            place=place,
            mention=mention,
            earliest=min(day for day, _ in days) if days else None,
            latest=max(day for _, day in days) if days else None,
            day="" if days else open_day(mention.passage.text),
            seen=seen(mention) if days else None,
            terms=_plain(self._terms(tokens, sentence, naming))
            if naming
            else self._terms(tokens, sentence, passage),
            names=self._statements[number].names,
            context=self._terms(tokens, sentence, sentence),
            statement=number,
            head=lemma(tokens.lower[head]) if head is not None else None,
            actor=self._actor(witness, tokens, start, head),
            thing=naming,
            deed=deed,
            cut=cut,
            quoted=any(
                q.kind != "indirect" and q.passage.contains(mention.passage) for q in witness.quotations
            ),
            done=head is not None and finite(tokens, head) and tokens.lower[head - 1] not in ("is", "are"),
            to_come=to_come,
            ahead=to_come or looks_ahead,
        )

    def _holding(self, sentence: Passage, passage: Passage) -> int | None:
        """The statement that holds the date, or that it leads into ("comes a day after it was lost")."""
        for number in self._of[sentence.witness, sentence.start]:
            clause = self._statements[number].passage
            if clause.contains(passage) or passage.start < clause.start <= passage.end + 1:
                return number
        return None

    def _bounds(
        self,
        witness: Witness,
        sentence: Passage,
        number: int,
        group: list[DateMention],
        dates: list[DateMention],
    ) -> tuple[int, int, bool]:
        """What the date dates of its statement, and whether that reads alone as it is cut.

        Where a second act has a date of its own, it is cut off; a relative clause is taken with its noun.
        """
        tokens = self.tokens[witness.siglum]
        start, end = self._whole(witness, sentence, number, dates)
        here, stop = group[0].passage.start, group[-1].passage.end
        start, cut = min(start, here), False
        for other in dates:
            if other in group or not start <= other.passage.start < end:
                continue
            after = other.passage.start >= stop
            between = (stop, other.passage.start) if after else (other.passage.end, here)
            joint = second_act(tokens, *between)
            if joint is None:
                continue
            close = first_act_end(tokens, joint)
            if not after:
                start, cut = tokens.starts[joint + 1], close is None
            elif close is not None:
                end, cut = close, True
        end = max(end, self._then(witness, sentence, stop, dates))
        clause = time_clause(tokens, start, here)
        if clause is not None:
            return clause, end, False
        noun = relative_noun(tokens, start, here)
        if noun is not None:
            rest = tokens.between(stop, end)
            ends = bool(rest) and finite(tokens, rest.start)
            return noun, stop if ends else end, False
        told = aside(tokens, start, here, stop, sentence.end)
        return (start, end, cut) if told is None else (told, stop, False)

    def _then(self, witness: Witness, sentence: Passage, stop: int, dates: list[DateMention]) -> int:
        """Where the clause ends that tells what was on the date that ends at ``stop`` ("sued him in April,
        when he called her brother a thief"); ``stop`` where there is none or it has a date of its own."""
        for number in self._of[sentence.witness, sentence.start]:
            clause = self._statements[number].passage
            if stop < clause.start and _WHEN.fullmatch(witness.text, stop, clause.start + len("when ")):
                free = not any(clause.contains(mention.passage) for mention in dates)
                return clause.end if free else stop
        return stop

    def _whole(
        self, witness: Witness, sentence: Passage, number: int, dates: list[DateMention]
    ) -> tuple[int, int]:
        """The statement with what belongs to it: the other half of a spaced-out compound ("hit - and - run"),
        and where it says too little alone, the clauses beside it that have no date of their own."""
        clause = self._statements[number].passage
        start, end = clause.start, clause.end
        for beside in self._of[sentence.witness, sentence.start]:
            other = self._statements[beside].passage
            little = self._little(witness, start, end)
            free = not any(other.contains(mention.passage) for mention in dates)
            if other.end < start:
                compound = _COMPOUND.search(witness.text[other.end - 1 : start + 1])
                if compound or (little and free and end - start < SHORT):
                    start = other.start
            elif other.start > end:
                compound = _COMPOUND.search(witness.text[end - 1 : other.start + 1])
                if compound or (little and free):
                    end = other.end
        return start, end

    def _little(self, witness: Witness, start: int, end: int) -> bool:
        """Whether the stretch has too few words that tell anything."""
        telling = [
            word
            for word in self.tokens[witness.siglum].texts(start, end)
            if word[0].isalpha() and len(word) > 1 and is_content(word) and word not in calendar_words()
        ]
        return len(telling) < FEW_WORDS

    def _terms(self, tokens: Tokens, sentence: Passage, passage: Passage) -> frozenset[str]:
        """The terms of the statements that ``passage`` holds, without dates and words of the calendar."""
        here = {lemma(word) for word in tokens.texts(passage.start, passage.end)}
        here |= {w.lower() for party in self._cast.within(passage) for w in re.findall(r"\w+", party.name)}
        found: set[str] = set()
        for number in self._of[sentence.witness, sentence.start]:
            statement = self._statements[number]
            if passage.contains(statement.passage):
                found |= statement.terms
            elif statement.passage.start < passage.end and passage.start < statement.passage.end:
                found |= statement.terms & here
        return frozenset(t for t in found if t[0] != "~" and t not in calendar_words())

    def _actor(self, witness: Witness, tokens: Tokens, start: int, head: int | None) -> frozenset[str]:
        """The words of the party that is the subject of the verb ``head``."""
        if head is None:
            return frozenset()
        listed = self._named[witness.siglum]
        for index in range(bisect_left(listed, start, key=lambda item: item[0]), len(listed)):
            place, mention, name = listed[index]
            if mention.end > tokens.starts[head]:
                break
            if is_subject(tokens, start, place):
                return frozenset(w.lower() for text in (name, mention.text) for w in _WORD.findall(text))
        return frozenset()


def _after(mention: DateMention, published: date) -> bool:
    """Whether the date lies more than a day behind the report's, which may be that of another time zone."""
    return mention.earliest is not None and mention.earliest > published + timedelta(1)


def _plain(terms: frozenset[str]) -> frozenset[str]:
    """The terms that name a thing, without what only measures it ("two-day")."""
    return frozenset(term for term in terms if "-" not in term) or terms
