"""The parties that a text names: every mention, with what its titles say of the one it names."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import takewhile

from rashomon.annotation.quotations.lexicon import Lexicon, lexicon
from rashomon.annotation.quotations.sources import speaks
from rashomon.language.names import countries, fold, gender, is_ordinary, same_given_name
from rashomon.language.tokens import Tokens
from rashomon.model import Mention

_SUFFIXES = {"jr", "sr", "ii", "iii", "iv"}
# A title before a name and an apposition after it are read over so many words.
TITLE_WORDS = 7
APPOSITION_WORDS = 14
# A name of so many words tells the given name.
GIVEN_AND_LAST = 2
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
# Words that join two names.
_JOINTS = frozenset(("and", "or", "vs", "with"))
# "AJ Roe": a name's first word in capitals has so many letters; more is a heading.
LONGEST_INITIALS = 2
# Ages run from so many years to so many.
YOUNGEST, OLDEST = 3, 110


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
            _last_name(mention.name)
            for mention in mentions
            if mention.kind == "person" or (mention.kind is None and self._is_told(mention))
        }
        titled = {
            (_last_name(mention.name), _gender([], {(mention.title or "").strip(".").lower()}, lexicon()))
            for mention in mentions
        }
        self._mixed = {key for key, told in titled if told == "f" and (key, "m") in titled}
        """The last names that a man and a woman of the text bear."""
        self.of_mention = [self._enter(mention, people) for mention in self.mentions]
        for party in self.of_mention:
            if party.person and party.gender is None and " " not in party.name:
                # Only where no full name is told may the one word be a given name.
                party.gender = _gender([party.name.lower(), ""], set(), lexicon())

    def last_in(self, start: int, end: int) -> tuple[Party, Mention] | None:
        """The party of the last mention within ``start:end``."""
        index = bisect_left(self.starts, end) - 1
        if index >= 0 and self.starts[index] >= start:
            return self.of_mention[index], self.mentions[index]
        return None

    def junior(self, party: Party) -> Party | None:
        """Who bears the name of ``party`` with "Jr.", where somebody does."""
        bearers = self._by_key.get(f"{_last_name(party.name)} jr", ())
        return bearers[0] if len(bearers) == 1 else None

    def leading(self) -> Party | None:
        """The person whom the text names most."""
        people = (party for party in self.of_mention if party.person)
        return max(people, key=lambda party: party.mentions, default=None)

    def _enter(self, mention: Mention, people: set[str]) -> Party:
        key = _last_name(mention.name)
        # A name of no known kind is a person's, and so is any one word, where a person of the text bears it.
        person = mention.kind == "person" or (
            key in people and (mention.kind is None or " " not in mention.name)
        )
        if not person:
            key = "the " + mention.name.lower()
        party = self._bearer(key, mention) if person else next(iter(self._by_key.get(key, ())), None)
        if party is None:
            place = mention.kind == "place" and fold(mention.name) not in countries()
            name = self._spouse(key, mention) or _own_name(mention.name) if person else mention.name
            party = Party(name, person, place, not person and _may_be_person(mention))
            self._by_key.setdefault(key, []).append(party)
        elif person and _tells_more(name := _own_name(mention.name), party.name):
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
        aged = len(following) > 1 and following[0] == "," and _is_age(following[1])
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
        bearers = [party for party in self._by_key.get(key, ()) if _may_be(party.name, mention.name)]
        title = {word.strip(".").lower() for word in (mention.title or "").split()}
        wanted = _gender([], title & lexicon().titles, lexicon())
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
        if party.gender is None:
            party.gender = _gender([word.lower() for word in mention.name.split()], roles, known)
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

    def _title(self, first: int, known: Lexicon) -> list[str]:
        """The words of a title right before the token ``first``."""
        tokens, words = self._tokens, []
        for index in range(first - 1, max(-1, first - TITLE_WORDS), -1):
            low = tokens.lower[index]
            if low == "." and index and tokens.lower[index - 1] in known.titles:
                continue
            told = low in known.roles or low in known.titles or low in known.modifiers
            if not told and not tokens.words[index][0].isupper():
                break
            words.append(low)
        return words


def _own_name(name: str) -> str:
    """What a person is called, where the capitals of a headline or caption run together with the name ("Trust
    Jane Roe", "Lima Mayor Jane Roe", "John Doe And Jane Roe")."""
    words, known = name.split(), lexicon()
    if len(words) <= GIVEN_AND_LAST:
        return name
    for place in range(len(words) - 1 - GIVEN_AND_LAST, 0, -1):
        low = words[place].lower().strip(".")
        if low in _JOINTS or low in known.roles or low in known.titles:
            return " ".join(words[place + 1 :])
    first, second = words[0].lower(), words[1].lower()
    stray = is_ordinary(first) and gender(first) is None and gender(second) is not None
    return " ".join(words[1:]) if stray else name


def _tells_more(name: str, other: str) -> bool:
    """Whether a name tells more of somebody than another; "Bold Jane Roe" tells no more than "Jane Roe"."""
    words = name.split()
    stray = " " in other and name.endswith(f" {other}") and is_ordinary(words[0].lower())
    return len(words) > len(other.split()) and not (stray and gender(words[0].lower()) is None)


def _may_be_person(mention: Mention) -> bool:
    """Whether a name of no known kind may be somebody's: one word, or no ordinary word at its end."""
    last = mention.name.split()[-1].lower()
    if mention.kind is not None or speaks(last, lexicon()):
        return False
    return " " not in mention.name or not is_ordinary(last)


def _may_be(left: str, right: str) -> bool:
    """Whether two names of one last name may be one person's: the given names agree, if told."""
    one, other = left.split(), right.split()
    if min(len(one), len(other)) < GIVEN_AND_LAST:
        return True
    return same_given_name(one[0], other[0]) or bool(set(one[:-1]) & set(other[:-1]))


def _last_name(name: str) -> str:
    """The key of a person: the last name; "Jr." tells a son from his father, other suffixes nobody."""
    words = [word.lower().strip(".,") for word in name.split()]
    place = len(words) - 1
    while place > 0 and words[place] in _SUFFIXES:
        place -= 1
    return " ".join(words[place:]) if "jr" in words else words[place]


def _gender(names: list[str], roles: set[str], known: Lexicon) -> str | None:
    if roles & known.female_roles:
        return "f"
    if roles & known.male_roles:
        return "m"
    for name in names[:-1]:
        if name in known.either:
            return None
        if name in known.female:
            return "f"
        if (told := gender(name)) is not None:
            return told[0]
    return None


def _is_age(word: str) -> bool:
    return word.isdigit() and YOUNGEST <= int(word) <= OLDEST
