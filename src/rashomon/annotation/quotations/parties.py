"""The parties that a text names: every mention, with what its titles say of the one it names."""

from bisect import bisect_left
from dataclasses import dataclass, field

from rashomon.annotation.quotations.lexicon import Lexicon, lexicon
from rashomon.language.names import countries, fold, same_given_name
from rashomon.language.tokens import Tokens
from rashomon.model import Mention

_SUFFIXES = {"jr", "sr", "ii", "iii", "iv"}
# A title before a name and an apposition after it are read over so many words.
TITLE_WORDS = 7
APPOSITION_WORDS = 14
# A name of so many words tells the given name.
GIVEN_AND_LAST = 2


@dataclass(slots=True)
class Party:
    """Somebody who is named in the text."""

    name: str
    person: bool
    place: bool = False
    gender: str | None = None
    roles: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    mentions: int = 0


class Parties:
    """The mentions of one text in order, each with its party."""

    def __init__(self, tokens: Tokens, mentions: tuple[Mention, ...]) -> None:
        self.mentions = sorted(mentions, key=lambda mention: mention.passage.start)
        self.starts = [mention.passage.start for mention in self.mentions]
        self._tokens = tokens
        self._by_key: dict[str, list[Party]] = {}
        people = {_last_name(mention.name) for mention in mentions if mention.kind == "person"}
        self.of_mention = [self._enter(mention, people) for mention in self.mentions]

    def last_in(self, start: int, end: int) -> tuple[Party, Mention] | None:
        """The party of the last mention within ``start:end``."""
        index = bisect_left(self.starts, end) - 1
        if index >= 0 and self.starts[index] >= start:
            return self.of_mention[index], self.mentions[index]
        return None

    def _enter(self, mention: Mention, people: set[str]) -> Party:
        key = _last_name(mention.name)
        # One word is a person's name, whatever it looks like, where a person of the text bears it.
        person = mention.kind == "person" or (" " not in mention.name and key in people)
        if not person:
            key = "the " + mention.name.lower()
        party = self._bearer(key, mention) if person else next(iter(self._by_key.get(key, ())), None)
        if party is None:
            place = mention.kind == "place" and fold(mention.name) not in countries()
            party = Party(mention.name, person, place)
            self._by_key.setdefault(key, []).append(party)
        elif person and len(mention.name.split()) > len(party.name.split()):
            party.name = mention.name
        party.mentions += 1
        if person:
            self._describe(party, mention)
        return party

    def _bearer(self, key: str, mention: Mention) -> Party | None:
        """Whom a person's name stands for: of several with one last name whom the titles fit, whom the text
        names most."""
        bearers = [party for party in self._by_key.get(key, ()) if _may_be(party.name, mention.name)]
        title = {word.strip(".").lower() for word in (mention.title or "").split()}
        gender = _gender([], title & lexicon().titles, lexicon())
        fitting = [party for party in bearers if gender is None or party.gender in (gender, None)]
        return max(fitting or bearers, key=lambda party: party.mentions, default=None)

    def _describe(self, party: Party, mention: Mention) -> None:
        known = lexicon()
        words = [*(mention.title or "").lower().replace(".", " ").split(), *self._around(mention, known)]
        roles = {word for word in words if word in known.roles or word in known.titles}
        party.roles |= roles
        party.countries |= {known.countries[word] for word in words if word in known.countries}
        if party.gender is None:
            party.gender = _gender([word.lower() for word in mention.name.split()], roles, known)

    def _around(self, mention: Mention, known: Lexicon) -> list[str]:
        """The words of a title right before the mention, and of an apposition right after it."""
        tokens = self._tokens
        words = []
        first = bisect_left(tokens.starts, mention.passage.start)
        for index in range(first - 1, max(-1, first - TITLE_WORDS), -1):
            low = tokens.lower[index]
            if low == "." and index and tokens.lower[index - 1] in known.titles:
                continue
            told = low in known.roles or low in known.titles or low in known.modifiers
            if not told and not tokens.words[index][0].isupper():
                break
            words.append(low)
        after = bisect_left(tokens.starts, mention.passage.end)
        if after < len(tokens) and tokens.lower[after] == ",":
            for index in range(after + 1, min(len(tokens), after + APPOSITION_WORDS)):
                low = tokens.lower[index]
                if low in {",", ".", "who", "which"}:
                    break
                words.append(low)
        return words


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
    for name in names[:-1] or names:
        if name in known.female:
            return "f"
        if name in known.male:
            return "m"
    return None
