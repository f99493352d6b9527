"""Whom a sentence before names: the people that "he" or "she" may stand for, the likeliest first."""

import re

from rashomon.annotation.quotations.asking import who_asks
from rashomon.annotation.quotations.lexicon import Lexicon, lexicon
from rashomon.annotation.quotations.openings import main_group
from rashomon.annotation.quotations.parties import Parties, Party
from rashomon.annotation.quotations.sources import speaks
from rashomon.annotation.quotations.stream import Stream
from rashomon.annotation.quotations.subjects import subordinate
from rashomon.annotation.quotations.topics import Topics
from rashomon.annotation.quotations.who import Who

# A pronoun looks back over this many sentences.
LOOK_BACK = 8
# "Roe said on Monday that Doe": so many words between who tells and who is told of.
LONGEST_LINK = 6
_APART = frozenset(("and", "but", "while", "after", "before", "as", "when"))
_HE = frozenset(("he", "she"))


class PeopleBefore:
    """Remembers who spoke in which sentence; asked in text order."""

    def __init__(self, stream: Stream, parties: Parties, topics: Topics) -> None:
        self._stream = stream
        self._parties = parties
        self._topics = topics
        self._known: Lexicon = lexicon()
        self._spoken: dict[int, list[Who]] = {}
        self._owners: set[tuple[int, int]] = set()

    def remember(self, number: int, who: Who, owns: bool) -> None:
        """Keep who spoke in the sentence ``number``; ``owns``: or whose words it tells of."""
        self._spoken.setdefault(number, []).append(who)
        if owns:
            self._owners.add((who.start, who.end))

    def spoken(self, number: int) -> list[Who]:
        """Who spoke in a sentence, in text order."""
        return self._spoken.get(number, [])

    def spoke(self, party: Party, number: int) -> bool:
        """Whether ``party`` spoke in a sentence."""
        return any(who.party is party for who in self.spoken(number))

    def named(self, number: int, before: int, current: int) -> list[Party]:
        """People of a sentence: those who spoke there, its subject, then the others in order."""
        inner: list[Party] = []
        spoken: list[Party] = []
        last: Who | None = None
        for who in self._spoken.get(number, ()):
            if who.party is not None and (who.party.person or (who.party.untold and self._bare(who))):
                (inner if last is not None and self._told_by(last, who) else spoken).append(who.party)
            last = who
        topics, lead = self._topics.of(number), self._topics.lead(number)
        if lead is not None and any(
            (who.start, who.end) in self._owners for who in self._spoken.get(number, ())
        ):
            # "Roe brushed aside Doe's complaints that": Roe is meant
            spoken = [*(party for party in spoken if party is not lead), lead]
        if number == current:
            if lead is not None and self._told_of(lead, number, before):
                topics, lead = [], None
            elif lead is not None:
                topics = [lead]
            else:
                topics = self._owner(number) or self._within(number, before)
        # The sentence's subject before those who speak inside of what it says, or in a clause before it.
        inside = topics and topics[0] in spoken
        if inside or (lead is not None and subordinate(self._stream.sentences[number].lower)):
            spoken.append(topics[0])
        named = (p for p in topics if self._topics.named(p, number, before))
        people = [*reversed(spoken), *reversed(inner), *named]
        # `Roe frowned when Doe asked whether it leaked. "No," he said`: Roe answers.
        asker = (
            who_asks(self._stream, self._parties, self._stream.sentences[number])
            if number < current
            else None
        )
        return [party for party in people if party is lead or party is not asker]

    def _told_of(self, lead: Party, number: int, before: int) -> bool:
        """`Roe spoke. Doe would never sign, he said.`: whether a tag behind a clause about ``lead`` is that
        of somebody else, who speaks or acts in the sentence before."""
        text, sentence = self._stream.text, self._stream.sentences[number]
        verb = text[before:].split(maxsplit=2)[1].strip(".,;") if number else ""
        tag = re.search(r"\w,\s*$", text[:before]) and self._known.forms.get(verb, ("", ""))[0]
        if subordinate(sentence.lower) or sentence.lower[:2] == ["as", "for"]:
            return False
        if tag not in self._known.speech or self._stream.sentences[number - 1].block != sentence.block:
            return False
        earlier = [who.party for who in self._spoken.get(number - 1, ()) if who.party is not None]
        teller = earlier[-1] if earlier else self._topics.lead(number - 1)
        return teller is not None and teller is not lead and teller.gender in (lead.gender, None)

    def _told_by(self, outer: Who, inner: Who) -> bool:
        """`Roe said Doe had denied it`: whether what ``inner`` says is part of what ``outer`` says."""
        between = self._stream.text[outer.end : inner.start].split()
        return 0 < len(between) <= LONGEST_LINK and _APART.isdisjoint(between) and between[-1].isalnum()

    def _bare(self, who: Who) -> bool:
        """Whether the words for who spoke end with the name: "a tired Roe", not "the Roe"."""
        told = self._stream.text[who.start : who.end]
        thing = told.lower() == f"the {who.party.name}".lower() if who.party is not None else True
        return who.party is not None and not thing and told.endswith(who.party.name.split()[-1])

    def _within(self, number: int, before: int) -> list[Party]:
        """`The note tells of Roe that he …`: the only person whom the sentence names before a pronoun in
        a clause; behind a comma or marks the pronoun is who speaks."""
        if not self._stream.text[:before].rstrip()[-1:].isalnum():
            return []
        sentence = self._stream.sentences[number]
        starts, words = self._stream.tokens.starts, zip(sentence.units, sentence.lower, strict=True)
        if any(unit >= 0 and starts[unit] < before and low in _HE for unit, low in words):
            # "He met Roe until he": the first "he" goes on
            return []
        people = {id(party): party for party in self._topics.of(number)}
        named = [party for party in people.values() if self._topics.named(party, number, before)]
        return named if len(named) == 1 and named[0].gender is not None else []

    def _owner(self, number: int) -> list[Party]:
        """`Roe's surest claim was that Doe took what he called a shortcut`: whose thing the subject is."""
        sentence = self._stream.sentences[number]
        main = main_group(sentence, len(sentence.units), self._known)
        if main is None or speaks(sentence.lower[main.head_last], self._known):
            return []
        found = self._parties.last_in(*self._stream.span(sentence, main.head_first, main.head_last))
        owned = sentence.words[main.head_last].islower() and found is not None and found[0].person
        return [found[0]] if found is not None and owned else []

    def likelier(self, fits: list[Party], number: int, gender: str | None) -> Party | None:
        """Of several people of one sentence whom a pronoun fits: who spoke there or is its subject, else the
        only one whose gender is told; nobody where that leaves several."""
        if self.spoke(fits[0], number) or fits[0] is self._topics.lead(number):
            return fits[0]
        told = [party for party in fits if party.gender == gender]
        if len(told) == 1:
            return told[0]
        # "Was Roe happy with Doe's answer? “To a point,” he said": who is named first and spoke last of them
        first = min(fits, key=lambda party: self._topics.place(party, number))
        for back in range(number - 1, max(-1, number - LOOK_BACK), -1):
            spoken = [
                who.party
                for who in self._spoken.get(back, ())
                if who.party is not None and any(who.party is party for party in fits)
            ]
            if spoken:
                return first if spoken[-1] is first else None
        return None
