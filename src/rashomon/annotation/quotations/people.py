"""Who the words for a speaker stand for: names, titles, descriptions and pronouns in one text."""

from bisect import bisect_left
from dataclasses import dataclass

from rashomon.annotation.quotations.able import can_speak
from rashomon.annotation.quotations.lexicon import Lexicon, lexicon
from rashomon.annotation.quotations.naming import (
    apposed,
    described_before,
    document_before,
    fallback_name,
    joint,
    tidy,
    two_people,
)
from rashomon.annotation.quotations.openings import main_group
from rashomon.annotation.quotations.parties import Parties, Party
from rashomon.annotation.quotations.sources import Source, group_before, groups_before
from rashomon.annotation.quotations.stream import Sentence, Stream
from rashomon.annotation.quotations.subjects import is_plural
from rashomon.annotation.quotations.topics import Topics
from rashomon.language.names import countries, fold
from rashomon.language.vocabulary import means_person
from rashomon.model import Mention

# A pronoun looks back over this many sentences.
LOOK_BACK = 8
# "It" and "they" take up who spoke within so many sentences.
NEAR = 4
# "who" stands within so many characters of the name that it takes up.
RELATIVE_REACH = 120
# A description looks back over so many mentions.
LATEST_MENTIONS = 200
_PERSON = {"he": "m", "she": "f", "him": "m", "her": "f", "his": "m"}
_SUBJECTS = {"his": "he", "her": "she", "their": "they", "its": "it"}
_HEADS = {"leader", "chief", "head"}
_HEADS_FOR = {
    "president",
    "minister",
    "chancellor",
    "king",
    "premier",
    "queen",
    "leader",
    "chairman",
    "chairwoman",
}
_RELAYED = {
    "statement",
    "message",
    "release",
    "readout",
    "communique",
    "communiqué",
    "letter",
    "note",
    "briefing",
}
# "Roe sent a letter that called": what a person writes speaks for that person.
_PERSONAL = {
    "tweet",
    "post",
    "letter",
    "message",
    "email",
    "e-mail",
    "memo",
    "note",
    "column",
    "op-ed",
    "speech",
    "statement",
}


@dataclass(frozen=True, slots=True)
class Who:
    """What a source was read as: a name or a description; ``party`` where it is named somewhere."""

    name: str | None
    party: Party | None
    start: int
    end: int
    how: str


class People:
    """The parties of one text, in the order of reading; ask for sources in text order."""

    def __init__(self, stream: Stream, mentions: tuple[Mention, ...]) -> None:
        self._stream = stream
        self._known: Lexicon = lexicon()
        self._parties = Parties(stream.text, stream.tokens, mentions)
        self._spoken: dict[int, list[Who]] = {}
        self._topics = Topics(stream, self._parties)
        self._things: list[tuple[int, Who, bool, bool]] = []

    # Reading sources

    def read(self, sentence: Sentence, source: Source) -> Who:
        """Who ``source`` is, given everything read before it."""
        start, end = self._stream.span(sentence, source.first, source.last)
        head_start, head_end = self._stream.span(sentence, source.head_first, source.head_last)
        lower = sentence.lower
        low = lower[source.head_last]
        low = _SUBJECTS.get(low, low)
        if source.first == source.last and low in self._known.subject_pronouns:
            who = self._pronoun(sentence, source, low, start, end)
        else:
            who = self._group(sentence, source, start, end, head_start, head_end)
        self._remember(sentence, source, who)
        return who

    def _remember(self, sentence: Sentence, source: Source, who: Who) -> None:
        self._spoken.setdefault(sentence.number, []).append(who)
        if who.name is not None and (who.party is None or not (who.party.person or who.party.place)):
            self._things.append((sentence.number, who, *self._numbers(sentence, source)))

    def _numbers(self, sentence: Sentence, source: Source) -> tuple[bool, bool]:
        """Whether "it" and whether "they" may take up ``source``."""
        low = sentence.lower[source.head_last]
        if sentence.words[source.head_last][0].isupper() and low not in self._known.roles:
            return True, True
        many = is_plural(sentence, source, self._known)
        person = low in self._known.roles or means_person(low)
        return not person and not (many and low.endswith("s")), many

    def _described(self, sentence: Sentence, source: Source) -> bool:
        """Whether a name behind a comma may be that of ``source``: "the firm's auditor, Jane Roe, said"."""
        return (
            sentence.words[source.head_last].islower()
            and not is_plural(sentence, source, self._known)
            and sentence.lower[max(0, source.first - 2) : source.first] != ["according", "to"]
        )

    def _group(
        self, sentence: Sentence, source: Source, start: int, end: int, head_start: int, head_end: int
    ) -> Who:
        text = self._stream.text
        known = self._known
        lower = sentence.lower
        low = lower[source.head_last]
        found = self._parties.last_in(head_start, head_end)
        whole = tidy(text[start:end])
        if " and " in f" {' '.join(lower[source.head_first : source.head_last + 1])} ":
            return Who(
                joint(self._stream, self._parties, head_start, head_end, whole), None, start, end, "named"
            )
        if low in known.roles or self._described(sentence, source):
            after = apposed(self._stream, self._parties, sentence, source)
            if after is not None:
                return Who(after.name, after, start, end, "named in the apposition")
        boss = self._parties.last_in(head_end, end)
        if boss is not None and boss[0].person and boss[1].passage.end >= end - 2:
            titled = text[: boss[1].passage.start].rpartition(" ")[0].rpartition(" ")[2]
            if titled in known.roles or (low in known.roles and titled[:1].isupper()):
                # "League of Halls boss Jane Roe", "Secretary of State Jane Roe"
                return Who(boss[0].name, boss[0], start, end, "named")
        if found is not None and found[1].passage.end >= head_end - 2:
            return Who(found[0].name, found[0], start, end, "named")
        if low in known.documents or low.rstrip("s") in known.documents:
            return self._document(sentence, source, start, end, head_start, low, whole)
        role = low if low in known.roles else None
        if role is not None and lower[source.head_first] not in {
            "a",
            "an",
            "some",
            "many",
            "several",
            "two",
            "one",
        }:
            party = self._by_role(role, sentence, source)
            if party is not None:
                return Who(party.name, party, start, end, "described")
        if found is None and sentence.words[source.head_last][0].isupper() and role is None:
            name = fallback_name(self._stream, self._parties, sentence, source.head_first, source.head_last)
            if name:
                return Who(name, None, start, end, "named")
        name_end = self._named_until(sentence, source)
        return Who(
            tidy(text[start : self._stream.span(sentence, source.first, name_end)[1]]),
            None,
            start,
            end,
            "described",
        )

    def _named_until(self, sentence: Sentence, source: Source) -> int:
        """A description keeps "of" and "for" and leaves "in", "at" and the like out."""
        for place in range(source.head_last + 1, source.last + 1):
            if sentence.lower[place] in self._known.links and sentence.lower[place] not in {"of", "for"}:
                return place - 1
        return source.last

    def _document(
        self, sentence: Sentence, source: Source, start: int, end: int, head_start: int, low: str, whole: str
    ) -> Who:
        """A document speaks for its owner where it has one, else for itself."""
        lower = sentence.lower
        owner = next(
            (
                place
                for place in range(source.head_first, source.head_last)
                if lower[place].endswith(("'s", "s'"))
                and lower[place].rstrip("'s") not in self._known.months | self._known.weekdays
            ),
            None,
        )
        if owner is not None:
            low_start, low_end = self._stream.span(sentence, source.head_first, owner)
            found = self._parties.last_in(low_start, low_end)
            name = found[0].name if found else tidy(self._stream.text[low_start:low_end].rstrip("'’s"))
            return Who(name, found[0] if found else None, start, end, "owner of the document")
        if lower[source.head_first] in {"his", "her", "their", "its"}:
            who = self._pronoun(
                sentence, source, {"his": "he", "her": "she"}.get(lower[source.head_first], "it"), start, end
            )
            if who.name:
                return who
        unowned = source.first == source.last or (
            # "a Defence Ministry statement" has an owner
            lower[source.head_first] in {"a", "an", "one"}
            and not sentence.words[source.head_last - 1][0].isupper()
        )
        if low in _PERSONAL and unowned:
            sentence_start, _ = self._stream.span(sentence, 0, 0)
            writer = self._parties.last_in(sentence_start, start)
            if writer is not None and writer[0].person:
                return Who(writer[0].name, writer[0], start, end, "owner of the document")
            if low != "statement" and source.last == source.head_last:
                return Who(None, None, start, end, "document without a writer")
        if low in _RELAYED and lower[source.head_first] in {"the", "this"}:
            for number, earlier, *_ in reversed(self._things):
                if earlier.how == "owner of the document" and number < sentence.number:
                    return Who(earlier.name, earlier.party, start, end, "owner of the document")
        return Who(whole, None, start, end, "document")

    def _by_role(self, role: str, sentence: Sentence, source: Source) -> Party | None:
        """The person described, by role and country, the latest first.

        A country and a leader's title alone fit a person whom nothing in the text speaks against.
        """
        start, _ = self._stream.span(sentence, source.first, source.last)
        known = self._known
        described = [low.lower() for low in sentence.lower[source.first : source.last + 1]]
        countries = {known.countries[word] for word in described if word in known.countries}
        tail = source.last > source.head_last and not countries
        # "the French minister of trade" leads no country.
        leads = (
            bool(countries)
            and role in _HEADS | _HEADS_FOR
            and source.last == source.head_last
            and (role != "minister" or "prime" in described)
        )
        open_ended: Party | None = None
        last = bisect_left(self._parties.starts, start) - 1
        for index in range(last, max(-1, last - LATEST_MENTIONS), -1):
            party = self._parties.of_mention[index]
            if not party.person:
                continue
            if countries and party.countries and not countries & party.countries:
                continue
            fits = role in party.roles or (role in _HEADS and not tail and party.roles & _HEADS_FOR)
            if fits and (not countries or countries & party.countries or not open_ended):
                return party
            untold = leads and not party.roles - {"president"}
            if untold and (open_ended is None or party.mentions > open_ended.mentions):
                open_ended = party
        if open_ended is None and sentence.part in ("headline", "dek"):
            return self._only_one_in(role)
        return open_ended

    def _only_one_in(self, role: str) -> Party | None:
        """A headline names by the role whom the report names in full below, if it is one person."""
        bearers = {
            id(party): party for party in self._parties.of_mention if party.person and role in party.roles
        }
        return next(iter(bearers.values())) if len(bearers) == 1 else None

    # Pronouns

    def _pronoun(self, sentence: Sentence, source: Source, low: str, start: int, end: int) -> Who:
        if low in ("i", "we", "you"):
            return Who(None, None, start, end, "pronoun")
        if low == "who":
            return self._relative(sentence, source, start, end)
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
        gender = _PERSON.get(low)
        for back in range(sentence.number, max(-1, sentence.number - LOOK_BACK), -1):
            people = self._people_of(back, start, sentence.number)
            fits = list({id(party): party for party in people if party.gender in (gender, None)}.values())
            described = (
                described_before(self._stream, self._parties, back, gender)
                if back < sentence.number
                else None
            )
            if described is not None and not (fits and self._topics.lead(back)):
                return Who(described, None, start, end, "pronoun")
            if fits:
                party = fits[0] if len(fits) == 1 else self._likelier(fits, back, gender)
                return Who(party.name if party else None, party, start, end, "pronoun")
        return Who(None, None, start, end, "pronoun")

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
                if who is not None:
                    return who
        return last[1] if last is not None and sentence.number - last[0] <= NEAR else None

    def _thing(self, sentence: Sentence, source: Source) -> Who | None:
        """The body or the unnamed people that ``source`` names; no person, place or country."""
        if sentence.lower[source.head_last] in self._known.subject_pronouns:
            return None
        spans = (source.first, source.last), (source.head_first, source.head_last)
        who = self._group(
            sentence, source, *(at for span in spans for at in self._stream.span(sentence, *span))
        )
        if who.party is None:
            return who if sentence.words[source.head_last][0].islower() else None
        land = who.party.place or fold(who.party.name) in countries()
        return None if who.party.person or land else who

    def _likelier(self, fits: list[Party], number: int, gender: str | None) -> Party | None:
        """Of several people of one sentence whom a pronoun fits: who spoke there or is its subject, else the
        only one whose gender is told; nobody where that leaves several."""
        spoke = any(who.party is fits[0] for who in self._spoken.get(number, ()))
        if spoke or fits[0] is self._topics.lead(number):
            return fits[0]
        told = [party for party in fits if party.gender == gender]
        return told[0] if len(told) == 1 else None

    def _relative(self, sentence: Sentence, source: Source, start: int, end: int) -> Who:
        """The group right before "who" where it heads no name, else the name before it."""
        place = source.first - (sentence.lower[max(0, source.first - 1)] == ",")
        groups = list(groups_before(sentence, place, self._known))
        named = groups and sentence.words[groups[0].head_last][0].isupper()
        if place < source.first and not named:
            # "Roe, a man of peace, who"
            whole = group_before(sentence, source.first, self._known)
            groups = [whole, *groups] if whole is not None else groups
        able = [group for group in groups if can_speak(self._stream, sentence, group)]
        persons = [group for group in able if self._is_person(sentence, group)]
        for group in persons or able:
            who = self.read(sentence, group)
            return Who(who.name, who.party, start, end, "relative")
        found = self._parties.last_in(max(0, start - RELATIVE_REACH), start)
        if found is None or not found[0].person:
            return Who(None, None, start, end, "relative")
        return Who(found[0].name, found[0], start, end, "relative")

    def _is_person(self, sentence: Sentence, group: Source) -> bool:
        low, word = sentence.lower[group.head_last], sentence.words[group.head_last]
        found = self._parties.last_in(*self._stream.span(sentence, group.first, group.last))
        if found is not None and word[0].isupper():
            return found[0].person
        return low in self._known.roles or means_person(low) or low in self._known.for_people

    def _people_of(self, number: int, before: int, current: int) -> list[Party]:
        """People of a sentence: those who spoke there, its subject, then the others in order."""
        spoken = [
            who.party for who in self._spoken.get(number, ()) if who.party is not None and who.party.person
        ]
        topics, lead = self._topics.of(number), self._topics.lead(number)
        if number == current:
            topics = [lead] if lead is not None else []
        if topics and topics[0] in spoken:
            # The sentence's subject before those who speak inside of what it says.
            spoken.append(topics[0])
        return [*reversed(spoken), *(p for p in topics if self._topics.named(p, number, before))]
