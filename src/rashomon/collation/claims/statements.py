"""The clauses of a story as bags of terms that can be compared across witnesses."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from rashomon.collation.claims.grammar import first_verb, is_sure_verb, noun_start
from rashomon.collation.claims.sayings import sayings
from rashomon.collation.parties import Cast
from rashomon.language.alignment import Bag
from rashomon.language.clauses import clause_ranges, is_content, is_verb
from rashomon.language.names import roles
from rashomon.language.numbers import NUMERALS
from rashomon.language.senses import is_act
from rashomon.language.tables import table, words
from rashomon.language.tenses import tells_ahead
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma, rarity
from rashomon.model import Part, Passage, Quotation, Story, Utterance, Witness

_NEGATIONS = words("clauses", "negations")
_UNREAL = words("clauses", "unreal")
_WISHES = words("clauses", "wishes")
_GRANTS = words("clauses", "grants")
_LIGHT_VERBS = words("clauses", "light_verbs")
_CARRYING = words("clauses", "carrying")
# A long name ("Department of ...") counts by so many of its rarest words, lest it outweigh what is said.
NAME_TERMS = 2
# Fewer terms than this are no statement of their own ("a 'sham' lawsuit").
MIN_REPORTED = 3
# What may stand after the mark that ends a sentence.
_CLOSING = "\"'”’») "
HEADINGS = ("headline", "dek")
# A figure counts by its value, however it is written.
# Terms that begin with these are figures and utterances.
_TELLING_MARKS = "#“"
# What tells who somebody is.
_OFFICES = roles() | words("clauses", "political")
_GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))
# "Republican" and "Democratic" before one noun tell of two things: each with the number of its row.
_CONTRASTED = {word: row for row, held in enumerate(table("clauses")["contrasted"]) for word in held}
# … "men" and "women" do so by themselves. A noun stands at most so many words behind.
_OPPOSED = {word: row for row, held in enumerate(table("clauses")["opposed_nouns"]) for word in held}
NOUN_BEHIND = 2

Mood = Literal["unreal", "ahead", "wished", "granted", "asked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One clause of one witness; a relative clause begins with the noun it tells of. ``terms`` are its
    lemmas, the words of its parties' names in place of descriptions, its figures ("#4"), dates
    ("~2024-06-14/2024-06-14") and what it quotes of an utterance ("“u3.0").

    ``content`` are the terms of what it quotes or reports, without who says so (all, where it does neither);
    ``acts`` those that tell what is done, ``denied`` those after a "not", a "no" or a "yet to", ``names``
    those that name parties, ``plain`` those that tell neither who nor where nor when; ``contrasts`` the nouns
    of which it tells one of two kinds ("Republican voters"), each with the kind; ``parties`` are the ids of
    those it names, but for the noun of a relative clause, of which it tells one at most; ``subject`` is the
    id of the person or place named first before its verb, ``objects`` those of the parties behind that.
    ``voice`` is whose quoted words make up most of it, ``speaker`` whose quoted or reported words do.
    ``moods`` say how it stands to what happened: "unreal" (a condition or a possibility), "ahead" (what is to
    come), "wished" (what somebody wants, asks for or weighs), "granted" (what somebody agrees to or offers),
    "asked" (a question); ``whole`` says that it has a verb. ``sentence`` is where its sentence begins,
    ``place`` the share of the report's sentences before that one.
    """

    passage: Passage
    sentence: int
    part: Part
    terms: Bag
    content: Bag
    acts: Bag
    denied: Bag
    contrasts: frozenset[tuple[str, str]]
    names: frozenset[str]
    plain: Bag
    parties: frozenset[str]
    subject: str | None
    objects: frozenset[str]
    voice: str | None
    speaker: str | None
    moods: frozenset[Mood]
    whole: bool
    place: float

    @property
    def unreal(self) -> bool:
        """Whether it tells a condition or a possibility."""
        return "unreal" in self.moods


def statements(story: Story, cast: Cast, utterances: tuple[Utterance, ...]) -> tuple[Statement, ...]:
    """Every clause of every witness that says anything, in the order of witnesses and text."""
    tokens_of = {witness.siglum: Tokens(witness.text) for witness in story.witnesses}
    said_of = list(sayings(story, utterances, tokens_of))
    found = []
    for witness in story.witnesses:
        marks = _Marks(witness, cast, said_of)
        tokens = tokens_of[witness.siglum]
        for order, sentence in enumerate(witness.sentences):
            denial_goes_on = False
            said = [
                q
                for q in witness.quotations
                if q.passage.start < sentence.end and sentence.start < q.passage.end
            ]
            closed = [(q.passage.start, q.passage.end) for q in said if q.kind != "indirect"]
            before = sentence.end
            last: str | None = None
            for clause, end in clause_ranges(tokens, sentence.start, sentence.end, closed):
                start = noun_start(tokens, before, clause)
                before = clause
                terms = marks.terms(tokens, start, end)
                names = marks.named(tokens, start, end)
                denied = _denied(tokens, start, end, denial_goes_on)
                denial_goes_on = denied[0] < denied[1]
                begins = is_sure_verb(tokens.words[tokens.between(clause, end).start])
                subject = last if begins else marks.subject(tokens, start, end)
                last = last if start < clause else subject or marks.heading(start, end)
                if terms:
                    found.append(
                        Statement(
                            passage=witness.passage(start, end),
                            sentence=sentence.start,
                            part=sentence.part,
                            terms=terms,
                            content=marks.reported(tokens, start, end) or terms,
                            acts=_acts(terms - names),
                            denied=marks.terms(tokens, *denied),
                            contrasts=_contrasts(tokens, start, end),
                            names=names,
                            plain=_plain(terms - names, tokens, start, end, sentence.part),
                            parties=marks.parties(clause, end),
                            subject=subject,
                            objects=marks.parties(first_verb(tokens, start, end), end),
                            voice=_said_by(said, start, end, reported=False),
                            speaker=_said_by(said, start, end, reported=True),
                            moods=_moods(witness.text[start:end], terms, _is_unreal(tokens, start, end)),
                            whole=any(_tells(tokens.words[i]) for i in tokens.between(start, end)),
                            place=order / len(witness.sentences),
                        )
                    )
    return tuple(found)


def _tells(word: str) -> bool:
    return is_verb(word) or is_sure_verb(word)


def _moods(text: str, terms: Bag, unreal: bool) -> frozenset[Mood]:
    found: set[Mood] = {"unreal"} if unreal else set()
    if tells_ahead(text):
        found.add("ahead")
    if not terms.isdisjoint(_WISHES):
        found.add("wished")
    if not terms.isdisjoint(_GRANTS):
        found.add("granted")
    if text.rstrip(_CLOSING).endswith("?"):
        found.add("asked")
    return frozenset(found)


def _is_unreal(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a word says that something may be and is not; the month of May is none."""
    return any(
        tokens.lower[i] in _UNREAL and not (tokens.words[i] == "May" and i > 0 and tokens.starts[i] > start)
        for i in tokens.between(start, end)
    )


def _denied(tokens: Tokens, start: int, end: int, goes_on: bool) -> tuple[int, int]:
    """What stands after the first negation of a clause; an empty range where there is none.

    With ``goes_on`` the clause before was denied, and "or" or "nor" carries the denial on.
    """
    for index in tokens.between(start, end):
        if goes_on and tokens.lower[index] in _CARRYING:
            return tokens.ends[index], end
        goes_on = False
        if tokens.lower[index] in _NEGATIONS or tokens.lower[index].endswith("n't") or _is_yet(tokens, index):
            return tokens.ends[index], end
    return end, end


def _is_yet(tokens: Tokens, index: int) -> bool:
    """Whether "to" follows: what "has yet to" be done has not been done."""
    return tokens.lower[index] == "yet" and tokens.lower[index + 1 : index + 2] == ["to"]


def _contrasts(tokens: Tokens, start: int, end: int) -> frozenset[tuple[str, str]]:
    found = set[tuple[str, str]]()
    inside = tokens.between(start, end)
    for index in inside:
        word = tokens.lower[index]
        if word in _OPPOSED:
            found.add((f"{_OPPOSED[word]}", word))
        elif word in _CONTRASTED:
            for after in range(index + 1, min(index + 1 + NOUN_BEHIND, inside.stop)):
                noun = tokens.words[after]
                if not noun.islower() or not is_term(noun):
                    break
                if noun not in roles() and not noun.endswith("al"):
                    found.add((f"{_CONTRASTED[word]} {lemma(noun)}", word))
    return frozenset(found)


def _plain(terms: Bag, tokens: Tokens, start: int, end: int, part: Part) -> Bag:
    """Of ``terms`` the figures, utterances and words written small (in a heading any), but offices."""
    inside = tokens.between(start, end)
    small = {lemma(tokens.lower[i]) for i in inside if part in HEADINGS or tokens.words[i][0].islower()}
    return frozenset(term for term in terms if term in small or term[0] in _TELLING_MARKS) - _OFFICES


def _acts(terms: Bag) -> Bag:
    return frozenset(term for term in terms if term not in _LIGHT_VERBS and is_act(term))


def _said_by(said: Sequence[Quotation], start: int, end: int, *, reported: bool) -> str | None:
    """Whose words make up half of ``start:end`` or more, those reported without marks among them or not."""
    most, speaker = 0, None
    for quotation in said:
        inside = min(quotation.passage.end, end) - max(quotation.passage.start, start)
        if (reported or quotation.kind != "indirect") and inside > most:
            most, speaker = inside, quotation.party or quotation.speaker
    return speaker if 2 * most >= end - start else None


class _Mark(NamedTuple):
    """A range that stands for something: the terms to take ``instead``, and the party it names."""

    start: int
    end: int
    instead: frozenset[str]
    party: str | None


class _Marks:
    """Which ranges of one witness stand for a party, a figure, a date or an utterance."""

    def __init__(self, witness: Witness, cast: Cast, said_of: Sequence[tuple[Passage, str]]) -> None:
        self._names: set[str] = set()
        self._actors = {party.id for party in cast.parties if party.kind != "organisation"}
        self._quotations = witness.quotations
        self._sayings = [(said, term) for said, term in said_of if said.witness == witness.siglum]
        marks = [*self._parties(witness, cast), *_figures(witness), *_dates(witness)]
        self._marks = sorted(marks, key=lambda mark: (mark.start, mark.end))
        self._starts = [mark.start for mark in self._marks]

    def terms(self, tokens: Tokens, start: int, end: int) -> Bag:
        """The terms of ``start:end``."""
        found: set[str] = set()
        hidden: set[int] = set()
        for mark in self._within(start, end):
            found |= mark.instead
            hidden.update(tokens.between(mark.start, mark.end))
        for index in tokens.between(start, end):
            word = tokens.lower[index]
            if index not in hidden and is_term(word):
                found.add(lemma(word))
        for passage, term in self._sayings:
            if max(passage.start, start) < min(passage.end, end):
                found.add(term)
        return frozenset(found)

    def named(self, tokens: Tokens, start: int, end: int) -> Bag:
        """Of the terms of ``start:end`` those that name a party: the word "agreement" names none beside a
        "Trade Agreement" told elsewhere."""
        found = set().union(*(mark.instead for mark in self._within(start, end) if mark.party))
        for index in tokens.between(start, end):
            if tokens.words[index][0].isupper() and (word := lemma(tokens.lower[index])) in self._names:
                found.add(word)
        return frozenset(found)

    def reported(self, tokens: Tokens, start: int, end: int) -> Bag:
        """The terms of the quoted or reported words within ``start:end``; none where they are too few."""
        found: Bag = frozenset()
        for quotation in self._quotations:
            first, last = max(start, quotation.passage.start), min(end, quotation.passage.end)
            if first < last:
                found |= self.terms(tokens, first, last)
        return found if len(found) >= MIN_REPORTED else frozenset()

    def parties(self, start: int, end: int) -> frozenset[str]:
        """The ids of the parties that ``start:end`` names."""
        return frozenset(mark.party for mark in self._within(start, end) if mark.party)

    def subject(self, tokens: Tokens, start: int, end: int) -> str | None:
        """The id of the party that ``start:end`` names first before its first sure verb, if it is a person or
        a place; a body acts under many names and through its parts, so it is none."""
        verb = first_verb(tokens, start, end)
        named = next((mark.party for mark in self._within(start, verb) if mark.party), None)
        return named if named in self._actors else None

    def heading(self, start: int, end: int) -> str | None:
        """The id of the party that it begins with ("Jane Roe, who works there"), see ``subject``."""
        named = next((mark.party for mark in self._within(start, end) if mark.start == start), None)
        return named if named in self._actors else None

    def _within(self, start: int, end: int) -> list[_Mark]:
        return self._marks[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _parties(self, witness: Witness, cast: Cast) -> Iterator[_Mark]:
        for party in cast.parties:
            name = _surname(party.name) if party.kind == "person" else _rarest(_name_words(party.name))
            self._names |= name
            for passage in party.mentions:
                if passage.witness == witness.siglum:
                    yield _Mark(passage.start, passage.end, name, party.id)


def _figures(witness: Witness) -> Iterator[_Mark]:
    """The figures, but those that tell a date ("four years ago")."""
    dated = [mention.passage for mention in witness.dates]
    for figure in witness.figures:
        value = figure.low if figure.low is not None else figure.high
        if value is not None and not any(figure.passage.overlaps(date) for date in dated):
            told = (word for word in Tokens(figure.passage.text).lower if word not in NUMERALS)
            words_of = (lemma(word) for word in told if is_term(word))
            yield _Mark(figure.passage.start, figure.passage.end, frozenset((f"#{value:g}", *words_of)), None)


def _dates(witness: Witness) -> Iterator[_Mark]:
    for mention in witness.dates:
        if mention.earliest and mention.latest:
            term = frozenset((f"~{mention.earliest}/{mention.latest}",))
            yield _Mark(mention.passage.start, mention.passage.end, term, None)


def is_term(word: str) -> bool:
    """Whether a lower-case word is compared: content words; a bare number only as a figure."""
    return is_content(word) and not word[0].isdigit()


def _rarest(name: frozenset[str]) -> frozenset[str]:
    return frozenset(sorted(name, key=lambda word: (-rarity(word), word))[:NAME_TERMS])


def _surname(name: str) -> frozenset[str]:
    """The last word of a person's name that is no "Jr.": one person weighs as much under any name."""
    words_of = [word for word in Tokens(name).lower if len(word) > 1 and word.strip(".") not in _GENERATIONS]
    return frozenset(words_of[-1:])


def _name_words(name: str) -> frozenset[str]:
    return frozenset(word for word in Tokens(name).lower if is_content(word) and len(word) > 1)
