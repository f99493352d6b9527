"""The parties that a text names: every mention, with what its titles say of the one it names."""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from rashomon.annotation.quotations.lexicon import Lexicon, lexicon
from rashomon.annotation.quotations.person_names import (
    is_age,
    last_name,
    may_be,
    may_be_person,
    own_name,
    tells_more,
    told_gender,
)
from rashomon.language.names import countries, fold, is_ordinary
from rashomon.language.tables import words as table_words
from rashomon.language.tokens import Tokens
from rashomon.model import Mention

# A title before a name and an apposition after it are read over so many words.
TITLE_WORDS = 7
APPOSITION_WORDS = 14
# Of two people with one last name, the one named in full within so many characters is meant.
NEARBY = 300
# ... unless the other was spoken of within so many.
FAR = 600
# Roles that stand for several people, or for nobody.
GROUPS = frozenset(
    (
        "people",
        "family",
        "relatives",
        "children",
        "couple",
        "crew",
        "others",
        "many",
        "some",
        "several",
        "few",
        "one",
        "parents",
    )
)
_STOPS = frozenset((".", "!", "?", '"', "”", "“", ":", ";"))
# Marks inside an apposition ("the firm's vice-president").
_INSIDE = frozenset(("'s", "’s", "-", "&"))
# Behind these and the links an apposition tells of others ("Jane Roe, through a spokesman, said").
_DEPENDING = frozenset(("through", "by", "via", "whose", "and"))
# These stand before a name that begins anew.
_HONORIFICS = frozenset(("mr", "mrs", "ms"))
_OWN = {"his": "m", "her": "f"}
_KIN = table_words("titles", "kin")
# "AJ Roe": a name's first word in capitals has so many letters; more is a heading.
LONGEST_INITIALS = 2
# "Supt."
LONGEST_SHORT = 5


@dataclass(slots=True)
class Party:
    """Somebody who is named in the text."""

    name: str
    person: bool
    place: bool = False
    untold: bool = False
    """Whether it may be a person, since nothing tells what it is."""
    gender: str | None = None
    roles: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    around: set[str] = field(default_factory=set)
    """The words of titles and appositions."""
    mentions: int = 0
    named_at: int = -NEARBY
    """Where the last mention in full ends."""
    last_at: int = -FAR
    """Where the last mention ends."""


class Parties:
    """The mentions of one text in order, each with its party."""

    def __init__(self, text: str, tokens: Tokens, mentions: tuple[Mention, ...]) -> None:
        self._text = text
        self.mentions = sorted(mentions, key=lambda mention: mention.passage.start)
        self.starts = [mention.passage.start for mention in self.mentions]
        self._begins = frozenset(self.starts)
        self._tokens = tokens
        self._by_key: dict[str, list[Party]] = {}
        people = {
            last_name(mention.name)
            for mention in mentions
            if mention.kind == "person" or (mention.kind is None and self._is_told(mention))
        }
        titled = {
            (last_name(mention.name), told_gender([], {(mention.title or "").strip(".").lower()}, lexicon()))
            for mention in mentions
        }
        self._mixed = {key for key, told in titled if told == "f" and (key, "m") in titled}
        """The last names that a man and a woman of the text bear."""
        self._addressed = {key: told for key, told in titled if told is not None and key not in self._mixed}
        """Whether "Mr." or "Ms." stands before a last name."""
        self._namesakes = Counter(last_name(name) for name in {m.name for m in mentions if " " in m.name})
        """How many full names each last name ends."""
        self.of_mention = [self._enter(mention, people) for mention in self.mentions]
        for party in self.of_mention:
            if party.person and party.gender is None and " " not in party.name:
                # Only where no full name is told may the one word be a given name.
                party.gender = told_gender([party.name.lower(), ""], set(), lexicon())

    def last_in(self, start: int, end: int) -> tuple[Party, Mention] | None:
        """The party of the last mention within ``start:end``."""
        index = bisect_left(self.starts, end) - 1
        if index >= 0 and self.starts[index] >= start:
            return self.of_mention[index], self.mentions[index]
        return None

    def junior(self, party: Party) -> Party | None:
        """Who bears the name of ``party`` with "Jr.", where somebody does."""
        bearers = self._by_key.get(f"{last_name(party.name)} jr", ())
        return bearers[0] if len(bearers) == 1 else None

    def leading(self) -> Party | None:
        """The person whom the text names most."""
        people = (party for party in self.of_mention if party.person)
        return max(people, key=lambda party: party.mentions, default=None)

    def _enter(self, mention: Mention, people: set[str]) -> Party:
        key = last_name(mention.name)
        # A name of no known kind is a person's, and so is any one word, where a person of the text bears it.
        person = mention.kind == "person" or (
            key in people and (mention.kind is None or " " not in mention.name)
        )
        if not person:
            key = "the " + mention.name.lower()
        party = self._bearer(key, mention) if person else next(iter(self._by_key.get(key, ())), None)
        if party is None:
            place = mention.kind == "place" and fold(mention.name) not in countries()
            name = self._spouse(key, mention) or own_name(mention.name) if person else mention.name
            party = Party(name, person, place, not person and may_be_person(mention))
            self._by_key.setdefault(key, []).append(party)
        elif person and tells_more(name := own_name(mention.name), party.name):
            party.name = name
        party.mentions += 1
        if " " in mention.name:
            party.named_at = mention.passage.end
        party.last_at = mention.passage.end
        if person:
            self._describe(party, mention)
        return party

    def _is_told(self, mention: Mention) -> bool:
        """Whether the words around a name of no known kind say that somebody bears it: "the mayor, Jane Roe",
        "shopkeeper Jane Roe", "Jane Roe, 34,"."""
        known, tokens = lexicon(), self._tokens
        words = mention.name.split()
        if words[-1].lower() in known.nouns:
            return False
        first = bisect_left(tokens.starts, mention.passage.start)
        lowest = max(0, first - TITLE_WORDS)
        while (
            first > lowest
            and tokens.words[first - 1][:1].isupper()
            and tokens.lower[first - 1] not in known.nouns
        ):
            first -= 1
        after = bisect_left(tokens.starts, mention.passage.end)
        before = first - 1
        whole = after - first > 1
        if whole and before > 0 and tokens.lower[before] == ",":
            before -= 1
        if before >= 0 and tokens.lower[before] in known.roles - GROUPS and tokens.words[before].islower():
            return True
        following = tokens.lower[after : after + 3]
        if not whole:
            return False
        aged = len(following) > 1 and following[0] == "," and is_age(following[1])
        heading = any(len(word) > LONGEST_INITIALS and word.isupper() for word in tokens.words[first:after])
        return aged or (not heading and self._own(first, after) is not None)

    def _own(self, first: int, after: int) -> str | None:
        """The gender that "his" or "her" tells in the sentence that the name at the tokens ``first`` to
        ``after`` opens ("Jane Roe of Lima is warming up her oven"), where it holds no other name."""
        tokens = self._tokens
        if first and tokens.lower[first - 1] not in _STOPS:
            between = self._text[tokens.ends[first - 1] : tokens.starts[first]]
            if "\n" not in between:
                return None
        if tokens.lower[after - 1].endswith("s") and is_ordinary(tokens.lower[after - 1]):
            # "Arden Mills lost her": a plural seldom ends somebody's name.
            return None
        for index in range(after, min(len(tokens), after + APPOSITION_WORDS)):
            low = tokens.lower[index]
            if low in _OWN:
                return _OWN[low]
            place = tokens.words[index][:1].isupper()
            if low in _STOPS or (
                place and not {tokens.lower[index - 1], tokens.lower[index - 2]} & {"of", "from", "in"}
            ):
                return None
        return None

    def _bearer(self, key: str, mention: Mention) -> Party | None:
        """Whom a person's name stands for: of several with one last name whom the titles fit, whom the text
        names most."""
        bearers = [
            party
            for party in self._by_key.get(key, ())
            if may_be(party.name, mention.name) and not self._kin(party, mention)
        ]
        if " " in mention.name:
            bearers = [party for party in bearers if " " in party.name] or bearers
        title = {word.strip(".").lower() for word in (mention.title or "").split()}
        wanted = told_gender([], title & lexicon().titles, lexicon())
        fitting = [party for party in bearers if wanted is None or party.gender in (wanted, None)]
        if wanted is not None and key in self._mixed and " " not in mention.name:
            sure = [party for party in fitting if party.gender == wanted]
            if not sure and bearers and (len(fitting) != 1 or self._paired(bearers[0])):
                # "Omar and Jane Roe", then "Mr. Roe": nothing tells which of them is which
                return None
            fitting = sure or fitting
        most = max(fitting or bearers, key=lambda party: party.mentions, default=None)
        if len(fitting) < 2 or most is None or " " in mention.name:
            return most
        # Who was last spoken of far above is not meant where another of the name was named in full just now.
        start = mention.passage.start
        latest = max(fitting, key=lambda party: party.named_at)
        away = start - most.last_at > FAR and start - latest.named_at < NEARBY
        return latest if away else most

    def _kin(self, party: Party, mention: Mention) -> bool:
        """`President Roe fired back. Jane Roe, the president's daughter, …`: a name in full that tells
        another gender or a relative is not whom the text has called by the last name alone."""
        if " " in party.name or " " not in mention.name or not party.mentions:
            return False
        told = told_gender(mention.name.lower().split(), set(), lexicon())
        if told is not None and party.roles & _HONORIFICS:
            return told != party.gender
        told_of = [*(mention.title or "").lower().split(), ",", *self._after(mention, lexicon())]
        return any(
            low in _KIN and (owner.endswith(("'s", "’s")) or owner in _OWN)
            for owner, low in pairwise(told_of)
        )

    def _paired(self, party: Party) -> str | None:
        """Who is named with ``party`` by one last name: "Omar" of "Omar and Jane Roe"."""
        pair = re.search(rf"\b([A-Z][a-z]+) and {re.escape(party.name)}\b", self._text)
        return pair[1] if pair is not None else None

    def _spouse(self, key: str, mention: Mention) -> str | None:
        """What to call a bearer of a last name whom a title tells from the one named in full."""
        bearers = self._by_key.get(key)
        if not bearers or not mention.title or " " in mention.name or key not in self._mixed:
            return None
        given = self._paired(bearers[0]) if bearers[0].gender else None
        return f"{given or mention.title} {mention.name}"

    def _describe(self, party: Party, mention: Mention) -> None:
        known = lexicon()
        title = (mention.title or "").lower().replace(".", " ").split()
        told_on = known.forms.get(title[-1], ("", ""))[1] in {"past", "s"} if title else False
        if title and (title[-1] in known.links or title[-1] in known.determiners or told_on):
            # "owner of the Wenna": the name is what somebody owns; "To Jane Roe, the mayor said"
            title = []
        told, apposed = self._before(mention, known), self._after(mention, known)
        words = [*title, *told, *apposed]
        if len(title) > 1 and self._text.startswith(",", mention.passage.end):
            title, apposed = [], [*title, *apposed]
        # "Jane Roe, an aide to the king": she is the aide.
        head = takewhile(lambda low: low not in _DEPENDING and low not in known.links, apposed)
        own = [*title, *told, *head]
        roles = {word for word in own if word in known.roles or word in known.titles}
        roles |= {known.title_roles[title] for title in roles & known.title_roles.keys()}
        party.roles |= roles
        party.around |= set(words)
        party.countries |= {known.countries[word] for word in words if word in known.countries}
        party.countries |= self._of_country(mention, known)
        key = last_name(mention.name)
        if self._namesakes[key] < 2 and key in self._addressed:
            # "Jan Roe", then "Mr. Roe"
            party.gender = self._addressed[key]
        if party.gender is None:
            party.gender = told_gender([word.lower() for word in mention.name.split()], roles, known)
        if party.gender is None and " " in mention.name:
            span = mention.passage
            first, after = (bisect_left(self._tokens.starts, place) for place in (span.start, span.end))
            party.gender = self._own(first, after)

    def _before(self, mention: Mention, known: Lexicon) -> list[str]:
        """The words of a title right before the mention."""
        tokens = self._tokens
        first = bisect_left(tokens.starts, mention.passage.start)
        words = self._title(first, known)
        if (
            not words
            and first > 1
            and tokens.lower[first - 1] == ","
            and tokens.lower[first - 2] in known.roles
        ):
            # "the British mayor, Jane Roe"
            words = self._title(first - 1, known)
        return words

    def _after(self, mention: Mention, known: Lexicon) -> list[str]:
        """The words of an apposition right behind the mention, as far as the next person's title."""
        tokens = self._tokens
        words: list[str] = []
        after = bisect_left(tokens.starts, mention.passage.end)
        if after < len(tokens) and tokens.lower[after] == ",":
            own = known.determiners | known.links
            for index in range(after + 1, min(len(tokens), after + APPOSITION_WORDS)):
                low = tokens.lower[index]
                if (not low[0].isalnum() and low not in _INSIDE) or low in {"who", "which"}:
                    break
                if words and tokens.starts[index] in self._begins and own.isdisjoint(words):
                    # "In a letter to Jane Roe, former mayor John Doe said": Doe was mayor.
                    return []
                verb = low in known.finite or low in known.pasts
                if verb or low in _HONORIFICS or known.forms.get(low, ("", ""))[1] in {"past", "s"}:
                    # "Jane Roe, said the mayor"
                    return words if words[:1] != ["the"] else []
                words.append(low)
        return words

    def _of_country(self, mention: Mention, known: Lexicon) -> set[str]:
        """`President Jane Roe of France`: the country behind the name."""
        after = bisect_left(self._tokens.starts, mention.passage.end)
        of = self._tokens.lower[after : after + 2]
        return {known.countries[of[1]]} if of[:1] == ["of"] and of[-1] in known.countries else set()

    def _is_short(self, index: int) -> bool:
        """Whether the dot behind a title is its own: "Gov.", but no "said the president. Jane Roe"."""
        tokens = self._tokens
        title = tokens.lower[index] in lexicon().titles and tokens.words[index][0].isupper()
        return title and len(tokens.words[index]) <= LONGEST_SHORT

    def _title(self, first: int, known: Lexicon) -> list[str]:
        """The words of a title right before the token ``first``."""
        tokens, words = self._tokens, []
        for index in range(first - 1, max(-1, first - TITLE_WORDS), -1):
            low = tokens.lower[index]
            if low == "." and index and self._is_short(index - 1):
                continue
            told = low in known.roles or low in known.titles or low in known.modifiers
            if not told and not tokens.words[index][0].isupper():
                break
            words.append(low)
        return words
