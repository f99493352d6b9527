"""Whom a pronoun stands for: who spoke last, the subject of a sentence before, what was told of."""

from collections.abc import Callable
from dataclasses import replace

from rashomon.annotation.quotations.able import can_speak
from rashomon.annotation.quotations.asking import who_asks, whom_it_asks
from rashomon.annotation.quotations.lexicon import Lexicon, lexicon
from rashomon.annotation.quotations.naming import described_before, document_before, tidy, two_people
from rashomon.annotation.quotations.openings import main_group
from rashomon.annotation.quotations.parties import GROUPS, Parties, Party
from rashomon.annotation.quotations.people_before import LOOK_BACK, PeopleBefore
from rashomon.annotation.quotations.sources import Source
from rashomon.annotation.quotations.stream import QUOTED, Sentence, Stream
from rashomon.annotation.quotations.subjects import finite, is_plural
from rashomon.annotation.quotations.topics import Topics
from rashomon.annotation.quotations.unnamed import SOME
from rashomon.annotation.quotations.who import Who
from rashomon.language.names import countries, fold
from rashomon.language.vocabulary import means_person

# "It" takes up what spoke within so many sentences.
NEAR = 4
# ... and "they" within so many: further off six of nine were somebody else.
NEARER = 1
# "in a short written statement"
LONGEST_OCCASION = 4
# What "the mayor" names is mostly named elsewhere; what these bring in is not.
_BRINGING_IN = frozenset(("a", "an", "another", "our"))
# These ask and are not told of again.
_ASKING = frozenset(("reporter", "journalist", "moderator", "host", "anchor", "person"))
# Who runs for an office is named by that where a text has other people of an office.
_CANDIDATES = frozenset(("candidate", "hopeful", "contender", "nominee", "challenger", "front-runner"))
# Nouns by which any body may be taken up.
_BODIES = frozenset(("company", "firm", "group", "organization", "organisation", "agency"))
# These speak where somebody else is told of.
_OTHERS = frozenset(("judge", "justice", "lawyer", "attorney", "prosecutor", "host", "anchor"))
_OWN = frozenset(("his", "her", "its"))
_PERSON = {"he": "m", "she": "f", "him": "m", "her": "f", "his": "m"}


class Pronouns:
    """Remembers who spoke and reads pronouns; ask in text order. ``group`` reads any other source."""

    def __init__(
        self, stream: Stream, parties: Parties, topics: Topics, group: Callable[[Sentence, Source], Who]
    ) -> None:
        self._stream = stream
        self._parties = parties
        self._group = group
        self._known: Lexicon = lexicon()
        self._topics = topics
        self._people = PeopleBefore(stream, parties, topics)
        self._things: list[tuple[int, Who, bool, bool]] = []
        self._unnamed: dict[str, str | None] = {}
        self._office: tuple[int, str, str | None] = -NEAR, "", None

    def remember(self, sentence: Sentence, source: Source, who: Who, owns: bool = False) -> None:
        """Keep who spoke in a sentence, or whose words it tells of."""
        self._people.remember(sentence.number, who, owns)
        if who.name is not None and (who.party is None or not (who.party.person or who.party.place)):
            once, many = self._numbers(sentence, source)
            # Of a country "it" is told, of one among many nothing more.
            many = many and not _is_land(who.party)
            self._things.append((sentence.number, who, once, many and who.name != "one"))
            if who.how == "described" and sentence.lower[source.first] == "the":
                low = sentence.lower[source.head_last]
                if low in _CANDIDATES:
                    self._office = sentence.number, who.name, self._gender(low)
            if who.how == "described" and self._one_person(sentence, source):
                self._unnamed[who.name] = self._gender(sentence.lower[source.head_last])

    def bearer(self, sentence: Sentence, source: Source) -> Who | None:
        """`Roe praised Doe. The star said …`: who spoke in the sentence before, as its subject or the only
        one told of, where a description of somebody known is the subject of this one or of its tag."""
        low, first = sentence.lower[source.head_last], source.first
        known = low in self._known.public - _OTHERS or low.endswith("year-old")
        if (
            not known
            or sentence.lower[first] != "the"
            or not sentence.number
            or source.last != source.head_last
        ):
            return None
        main = main_group(sentence, len(sentence.units), self._known)
        tags = first > 0 and sentence.lower[first - 1] == QUOTED
        before = sentence.number - 1
        people = {id(party): party for party in self._topics.of(before)}
        people |= {id(who.party): who.party for who in self._people.spoken(before) if who.party is not None}
        lead = self._topics.lead(before)
        party = next(iter(people.values())) if len(people) == 1 else lead
        if party is None or not (tags or (main is not None and main.first == first)):
            return None
        asks = party is who_asks(self._stream, self._parties, self._stream.sentences[before])
        spoke = party.person and self._people.spoke(party, before) and not asks
        start, end = self._stream.span(sentence, source.first, source.last)
        fits = spoke and self._gender(low) in (party.gender, None)
        return Who(party.name, party, start, end, "described") if fits else None

    def writer(self, number: int, noun: str) -> Who | None:
        """Whose writing spoke last before the sentence ``number``, or who spoke in such a one just before."""
        for back in range(number - 1, max(-1, number - NEAR), -1):
            spoken = [who for who in self._people.spoken(back) if who.name is not None]
            if spoken and self._written(self._stream.sentences[back].lower, noun):
                return spoken[0]
        for at, who, *_ in reversed(self._things):
            if who.how == "owner of the document" and at < number:
                return who
        return None

    def _written(self, lower: list[str], noun: str) -> bool:
        """Whether a sentence tells that something was said in the writing ("in a statement")."""
        if noun not in lower:
            return False
        before = lower[max(0, lower.index(noun) - LONGEST_OCCASION) : lower.index(noun)]
        return bool({"in", "via", "through"} & set(before)) and bool(self._known.determiners & set(before))

    def body(self, sentence: Sentence, source: Source) -> Who | None:
        """`Roe Shipping said no. “We wait,” the company said`: which body the noun takes up that spoke in the
        sentence before; one whose own name tells another kind is not meant."""
        noun = sentence.lower[source.last]
        if sentence.lower[source.first : source.last] != ["the"] or noun not in _BODIES or not self._things:
            return None
        at, who, *_ = self._things[-1]
        near = at >= sentence.number - 1 and self._stream.sentences[at].block == sentence.block
        told_of = sentence.lower[source.last + 1 : source.last + 2] in (["that"], ["which"])
        if not near or told_of or who.party is None or who.name is None or _is_land(who.party):
            return None
        kind = who.name.lower().split()[-1]
        return who if kind == noun or kind not in self._known.bodies else None

    def document(self, noun: str) -> str | None:
        """By which name a writing that ``noun`` tells of was called before ("the Senate report")."""
        for _, who, *_ in reversed(self._things):
            name = who.name or ""
            named = name.startswith("the ") and name.endswith(f" {noun}") and not name.islower()
            if who.how == "document" and named:
                return name
        return None

    def read(self, sentence: Sentence, source: Source, low: str, start: int, end: int) -> Who:
        """Whom the pronoun ``low`` at ``source`` stands for."""
        if low in ("i", "we", "you"):
            return Who(None, None, start, end, "pronoun")
        if low == "they":
            both = two_people(self._stream, self._parties, sentence, start)
            if both is not None:
                return Who(both, None, start, end, "pronoun")
        if low == "it":
            document = document_before(self._stream, sentence, source)
            if document is not None:
                return Who(document, None, start, end, "document")
        if low in ("it", "they"):
            taken = self._taken_up(sentence, source, low)
            name, party = (taken.name, taken.party) if taken is not None else (None, None)
            return Who(name, party, start, end, "pronoun")
        if sentence.lower[source.first] in {"he", "she"} and sentence.number:
            earlier = sentence.number - 1
            while earlier and max(self._stream.sentences[earlier].units, default=0) < 0:
                # The quotation goes on in a paragraph of its own.
                earlier -= 1
            unnamed = self._last_unnamed(earlier, _PERSON[low])
            if unnamed is not None:
                return Who(unnamed, None, start, end, "pronoun")
        return self._person(sentence, _PERSON.get(low), start, end)

    def owner(self, sentence: Sentence, source: Source) -> str | None:
        """Who owns what ``source`` describes by "his", "her" or "its"; the sentence that opens with
        "according to his doctor" names him later."""
        low = sentence.lower[source.first]
        if low not in _OWN or source.first == source.last or sentence.lower[:2] == ["according", "to"]:
            return None
        start, end = self._stream.span(sentence, source.first, source.first)
        if low == "its":
            taken = self._taken_up(sentence, source, "it")
            return taken.name if taken is not None else None
        return self._person(sentence, _PERSON[low], start, end).name

    def _person(self, sentence: Sentence, gender: str | None, start: int, end: int) -> Who:
        for back in range(sentence.number, max(-1, sentence.number - LOOK_BACK), -1):
            if back < sentence.number and self._same_pronoun(back, gender):
                continue
            people = self._people.named(back, start, sentence.number)
            answers = (
                whom_it_asks(self._stream, self._parties, self._stream.sentences[back])
                if self._stream.sentences[back].block < sentence.block
                else None
            )
            if answers is not None and answers.gender in (gender, None):
                return Who(answers.name, answers, start, end, "pronoun")
            fits = list({id(party): party for party in people if party.gender in (gender, None)}.values())
            if back < sentence.number and not (fits and self._topics.lead(back)):
                subject = self._described(back, gender)
                if subject is not None:
                    return Who(subject.name, subject.party, start, end, "pronoun")
                described = described_before(self._stream, self._parties, back, gender)
                if described is not None:
                    return Who(described, None, start, end, "pronoun")
            if fits:
                party = fits[0] if len(fits) == 1 else self._people.likelier(fits, back, gender)
                at, office, told = self._office
                nearer = back < at < sentence.number <= at + NEAR and told in (gender, None)
                if nearer and (party is None or party is not self._parties.leading()):
                    # "the candidate said …", and the one named before it is not who the text is about
                    return Who(office, None, start, end, "pronoun")
                return Who(party.name if party else None, party, start, end, "pronoun")
        return Who(None, None, start, end, "pronoun")

    def _same_pronoun(self, number: int, gender: str | None) -> bool:
        """Whether the subject of a sentence in which nobody speaks is the same pronoun: whom else it names is
        not meant."""
        sentence = self._stream.sentences[number]
        spoken = any(who.name is not None for who in self._people.spoken(number))
        if gender is None or spoken or not sentence.units or self._topics.lead(number) is not None:
            return False
        pronoun = {"m": "he", "f": "she"}[gender]
        main = main_group(sentence, len(sentence.units), self._known)
        opens = sentence.lower[0].replace("’", "'").partition("'")[0]
        if opens == pronoun or (main is not None and sentence.lower[main.head_last] == pronoun):
            return True
        return pronoun in sentence.lower and self._precedes(sentence, pronoun)

    def _precedes(self, sentence: Sentence, pronoun: str) -> bool:
        """`The note says that he had warned Doe`: whether a pronoun stands before everybody whom it fits."""
        people = [
            party for party in self._topics.of(sentence.number) if party.gender in (_PERSON[pronoun], None)
        ]
        start, _ = self._stream.span(sentence, sentence.lower.index(pronoun), sentence.lower.index(pronoun))
        return bool(people) and all(self._topics.place(party, sentence.number)[0] > start for party in people)

    def _last_unnamed(self, number: int, gender: str | None) -> str | None:
        """The description of whoever spoke last in a sentence, where it is one person without a name and the
        sentence has no other subject."""
        spoken = self._people.spoken(number)
        lead = self._topics.lead(number)
        if lead is not None and lead.gender in (gender, None):
            return None
        name = spoken[-1].name if spoken and spoken[-1].party is None else None
        if name is None or self._unnamed.get(name, "") not in (gender, None):
            return None
        return None if spoken[-1].how != "pronoun" and self._personal(number) else name

    def _personal(self, number: int) -> bool:
        """Whether "he" or "she" is the subject of a sentence."""
        sentence = self._stream.sentences[number]
        main = main_group(sentence, len(sentence.units), self._known)
        return main is not None and sentence.lower[main.head_last] in {"he", "she"}

    def _one_person(self, sentence: Sentence, source: Source) -> bool:
        """Whether ``source`` is one person without a name: "a caller", "our correspondent", "the woman";
        behind a comma "a caller" may be somebody's apposition."""
        low, opener = sentence.lower[source.head_last], sentence.lower[source.first]
        if opener == "the" and self._gender(low) is not None:
            return True
        if opener not in _BRINGING_IN or (low in _ASKING and opener != "our"):
            return False
        if source.first and sentence.lower[source.first - 1] == ",":
            return False
        return low in self._known.roles - self._known.for_people or means_person(low)

    def _gender(self, role: str) -> str | None:
        if role in self._known.female_roles:
            return "f"
        return "m" if role in self._known.male_roles else None

    def _described(self, number: int, gender: str | None) -> Who | None:
        """`The Ohio senator is struggling. He …`: whom a description that is a sentence's subject means."""
        sentence = self._stream.sentences[number]
        main = main_group(sentence, len(sentence.units), self._known) if sentence.units else None
        if main is None or sentence.lower[main.first] != "the" or sentence.words[main.head_last][0].isupper():
            return None
        low = sentence.lower[main.head_last]
        person = low in self._known.roles or means_person(low)
        one = person and low not in GROUPS and not is_plural(sentence, main, self._known)
        one = one or low.endswith("year-old")
        if not one or self._gender(low) not in (gender, None):
            return None
        who = self._group(sentence, main)
        if main.first and (who.party is None or not self._acts(sentence, main)):
            # "Preceded by Roe, the port's warden, Doe spoke"
            return None
        if who.party is None:
            # "the senator" mostly is somebody whom the text names
            return None if low in self._known.public else who
        return who if who.party.gender in (gender, None) else None

    def _acts(self, sentence: Sentence, source: Source) -> bool:
        """Whether a verb stands right behind ``source``."""
        behind = source.last + 1
        return behind < len(sentence.units) and finite(sentence, behind, self._known)

    def _numbers(self, sentence: Sentence, source: Source) -> tuple[bool, bool]:
        """Whether "it" and whether "they" may take up ``source``."""
        low = sentence.lower[source.head_last]
        if sentence.words[source.head_last][0].isupper() and low not in self._known.roles:
            some = sentence.lower[source.first] in SOME
            return not some and "and" not in sentence.lower[source.first : source.last], True
        many = is_plural(sentence, source, self._known)
        person = low in self._known.roles or means_person(low)
        return not person and not (many and low.endswith("s")), many

    def _taken_up(self, sentence: Sentence, source: Source, low: str) -> Who | None:
        """What "it" or "they" takes up: who spoke last, or the subject of this sentence or the one before."""
        many = low == "they"
        last = next((thing for thing in reversed(self._things) if thing[2 + many]), None)
        for back in (sentence.number, sentence.number - 1):
            if back < 0 or (last is not None and last[0] >= back):
                break
            earlier = self._stream.sentences[back]
            end = source.first if back == sentence.number else len(earlier.units)
            main = main_group(earlier, end, self._known) if earlier.units else None
            if (
                main is not None
                and self._numbers(earlier, main)[many]
                and can_speak(self._stream, earlier, main)
            ):
                who = self._thing(earlier, main)
                if who is not None and not (many and _is_land(who.party)):
                    return who
        reach = NEARER if many else NEAR
        return last[1] if last is not None and sentence.number - last[0] <= reach else None

    def _thing(self, sentence: Sentence, source: Source) -> Who | None:
        """The body or the unnamed people that ``source`` names; no person, place or country."""
        if sentence.lower[source.head_last] in self._known.subject_pronouns:
            return None
        who = self._group(sentence, source)
        if sentence.lower[source.first] == "the" and is_plural(sentence, source, self._known):
            # "the Americans": whatever the name is, people are meant
            return replace(who, name=tidy(self._stream.text[who.start : who.end]), party=None)
        if who.party is None:
            some = sentence.lower[source.first] in SOME
            return who if some or sentence.words[source.head_last][0].islower() else None
        return None if who.party.person or who.party.place else who


def _is_land(party: Party | None) -> bool:
    return party is not None and fold(party.name) in countries()
