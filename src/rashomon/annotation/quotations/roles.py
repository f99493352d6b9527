"""Who is meant by a role: "the French minister", "the Ohio senator", "the former mayor"."""

from bisect import bisect_left

from rashomon.annotation.quotations.lexicon import Lexicon, lexicon
from rashomon.annotation.quotations.parties import Parties, Party
from rashomon.annotation.quotations.sources import Source, possessed
from rashomon.annotation.quotations.stream import QUOTED, Sentence, Stream
from rashomon.annotation.quotations.topics import Topics

# A description looks back over so many mentions.
LATEST_MENTIONS = 200
# "The former mayor" may take up the one person whom so many sentences before it name.
TAKEN_UP = 2
# Who is called by an office or calling that nothing tells of is named so often.
LEAST_TOLD = 3
# Who holds one of these is called by no other, but for those who sit ("Senator Roe", "the minority leader").
_OFFICES = frozenset(
    (
        *(
            "president",
            "minister",
            "premier",
            "chancellor",
            "secretary",
            "governor",
            "mayor",
            "leader",
            "chairman",
        ),
        *(
            "commissioner",
            "ambassador",
            "sheriff",
            "chairwoman",
            "judge",
            "justice",
            "prosecutor",
            "king",
            "queen",
            "prince",
            "princess",
        ),
    )
)
_SEATS = frozenset(("senator", "representative", "congressman", "congresswoman", "lawmaker", "mp"))
# Who is told to be one of these may hold any office.
_MEMBERS = frozenset(("republican", "democrat"))
_NO_OFFICE = _MEMBERS | {"candidate", "hopeful", "contender", "nominee"}
# "The GOP front-runner" is no Democratic front-runner.
_SIDES = {
    "gop": "r",
    "republican": "r",
    "democratic": "d",
    "democrat": "d",
    "labour": "l",
    "conservative": "c",
}
# Who holds one of these under another is told so.
_RANKS = frozenset(("vice", "deputy", "assistant"))
# These bring somebody in, unless they stand behind a name ("Jane Roe, a baker") or say what somebody is.
_NEW = frozenset(("a", "an", "another", "one", "his", "her", "their", "its"))
_APPOSED = frozenset((",", "as", "become", "becoming", "became", "—", "–", "("))
# ... so many words before the role.
LONGEST_NEW = 5
_HEADS = frozenset(("leader", "chief", "head"))
_HEADS_FOR = frozenset(
    ("president", "minister", "chancellor", "king", "premier", "queen", "leader", "chairman", "chairwoman")
)


class Roles:
    """The people of one text by what they are."""

    def __init__(self, stream: Stream, parties: Parties, topics: Topics) -> None:
        self._stream = stream
        self._parties = parties
        self._topics = topics
        self._known: Lexicon = lexicon()
        self._bearers: dict[str, list[Party]] = {}
        self._new: dict[str, int] = {}

    def bearer(self, role: str, sentence: Sentence, source: Source) -> Party | None:
        """The person whom ``source`` describes by the role at its head, None where nobody is surely meant."""
        start, _ = self._stream.span(sentence, source.first, source.last)
        lead = self._topics.lead(sentence.number)
        if lead is not None and role in self._known.public and lead.roles <= _NO_OFFICE:
            # `Roe is blunt: "I will run," the senator says`
            definite = sentence.lower[source.first] == "the" and self._topics.named(
                lead, sentence.number, start
            )
            if definite and source.first > 1 and sentence.lower[source.first - 1] == QUOTED:
                return lead
        told = self._told(role, sentence, source) or self._taken_up(role, sentence, source)
        if told is not None and source.first == source.last - 1 and sentence.lower[source.first] == "the":
            return self._nearer(told, role, sentence)
        return told

    def _nearer(self, told: Party, role: str, sentence: Sentence) -> Party | None:
        """`Jane Roe came in. The senator said …` is not about a senator named far above: about Roe, of whom
        nothing else is told, or nobody."""
        before = self._stream.sentences[sentence.number - 1] if sentence.number else sentence
        lead = self._topics.lead(before.number)
        if lead is None or lead is told or before.block != sentence.block or role not in self._known.public:
            return told
        near = range(max(0, sentence.number - TAKEN_UP), sentence.number + 1)
        if any(told is party for number in near for party in self._topics.of(number)):
            return told
        return lead if lead.roles <= _NO_OFFICE | {role} and role not in lead.roles else None

    def _told(self, role: str, sentence: Sentence, source: Source) -> Party | None:
        """The person of whom the text tells the role (and the country), the latest first.

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
        abroad: Party | None = None
        last = bisect_left(self._parties.starts, start) - 1
        for index in range(last, max(-1, last - LATEST_MENTIONS), -1):
            party = self._parties.of_mention[index]
            if not party.person:
                continue
            if countries and party.countries and not countries & party.countries:
                continue
            fits = role in party.roles or (role in _HEADS and not tail and party.roles & _HEADS_FOR)
            # "the vice president" is no president
            fits = fits and _RANKS & set(described) <= party.around and _of_one_side(described, party.around)
            if fits and (not countries or countries & party.countries or not open_ended):
                if self._told_apart(role, sentence, source, party) and self._holds(sentence, source, party):
                    if countries or role not in _HEADS_FOR or self._is_near(party, sentence):
                        return party
                    abroad = abroad or party
                    if not party.countries and party.mentions >= abroad.mentions:
                        return party
                continue
            untold = leads and not party.roles - {"president"}
            if untold and (open_ended is None or party.mentions > open_ended.mentions):
                open_ended = party
        if abroad is not None:
            return abroad
        if open_ended is None and sentence.part in ("headline", "dek"):
            # A headline names by the role whom the report names in full below, if it is one person.
            bearers = self._all(role)
            return bearers[0] if len(bearers) == 1 else None
        return open_ended

    def _is_near(self, party: Party, sentence: Sentence) -> bool:
        """Whether a sentence or the one before is about ``party``: "the president", where one without a
        country is told of as well, is another's only there."""
        near = range(max(0, sentence.number - 1), sentence.number + 1)
        return any(person is party for number in near for person in self._topics.of(number))

    def _told_apart(self, role: str, sentence: Sentence, source: Source, party: Party) -> bool:
        """Whether names in the description ("the Ohio senator") are told of ``party``, where others are
        senators, too."""
        names = {
            sentence.lower[place]
            for place in range(source.first + 1, source.last + 1)
            if sentence.words[place][0].isupper()
        }
        names -= self._known.roles | self._known.modifiers | self._known.countries.keys()
        if not names or names & party.around:
            return True
        known = self._known
        small = known.roles | known.titles | known.modifiers | known.determiners | known.links
        held = role in _OFFICES and bool(party.around - small)
        return len(self._all(role)) == 1 and not held

    def _holds(self, sentence: Sentence, source: Source, party: Party) -> bool:
        """Whether ``party`` may hold the portfolio told: the foreign minister is no finance minister."""
        described = set(sentence.lower[source.head_first : source.head_last]) & self._known.portfolios
        told = party.around & self._known.portfolios
        return not described or not told or bool(described & told)

    def _all(self, role: str) -> list[Party]:
        """Everybody of whom the text tells ``role``."""
        if role not in self._bearers:
            people = {id(party): party for party in self._parties.of_mention if party.person}
            self._bearers[role] = [party for party in people.values() if role in party.roles]
        return self._bearers[role]

    def _taken_up(self, role: str, sentence: Sentence, source: Source) -> Party | None:
        """`Jane Roe sued. The former mayor said …`: whoever the sentences before are about has the office or
        calling, where nothing tells whose it is and no "a mayor" has brought in somebody else."""
        known = self._known
        told = role in known.public or role.endswith("year-old")
        lowered = not sentence.words[source.head_last][0].isupper() or role in _NO_OFFICE
        if sentence.lower[source.first] != "the" or not told or not lowered:
            return None
        if self._brought_in(role) < sentence.number:
            return None
        for back in range(sentence.number - 1, max(-1, sentence.number - 1 - TAKEN_UP), -1):
            people = self._topics.of(back)
            lead = self._topics.lead(back)
            if lead is None and role in _NO_OFFICE and people:
                # "Roe's bid stands still. The nominee said …"; a party has many members
                whom = self._parties.leading() if role in _MEMBERS else people[0]
                lead = whom if all(person is whom for person in people) else None
            if people:
                return lead if lead is not None and self._suits(role, sentence, source, lead) else None
        return None

    def _suits(self, role: str, sentence: Sentence, source: Source, party: Party) -> bool:
        """Whether nothing told of ``party`` speaks against the description."""
        known = self._known
        described = set(sentence.lower[source.first : source.last + 1])
        lands = {known.countries[word] for word in described if word in known.countries}
        woman, man = role in known.female_roles, role in known.male_roles
        if (party.gender == "m" and woman) or (party.gender == "f" and man):
            return False
        if (lands and not lands & party.countries) or not self._holds(sentence, source, party):
            return False
        if role in _OFFICES and not _RANKS & described <= party.around:
            return False
        if role in party.roles or role.endswith("year-old"):
            return True
        if source.head_last == source.first + 1 and role not in _NO_OFFICE:
            # "the senator", without anything that tells which
            return False
        free = role not in _OFFICES or not party.roles & _OFFICES or bool(party.roles & _SEATS)
        alone = all(other is party for other in self._parties.of_mention if other.person)
        return free and (alone or party.mentions >= LEAST_TOLD)

    def _brought_in(self, role: str) -> int:
        """The number of the sentence that brings in somebody without a name ("a senior banker")."""
        if not self._new:
            for sentence in reversed(self._stream.sentences):
                lower = sentence.lower
                for place, low in enumerate(lower):
                    if low in self._known.public or low.endswith("year-old"):
                        start = max(0, place - LONGEST_NEW)
                        for at in range(place - 1, start - 1, -1):
                            if lower[at] in _NEW or possessed(lower[at]):
                                if not at or lower[at - 1] not in self._known.beings | _APPOSED:
                                    self._new[low] = sentence.number
                                break
                            if not lower[at][0].isalpha() or lower[at] in self._known.determiners:
                                break
            self._new[""] = 0
        return self._new.get(role, len(self._stream.sentences))


def _of_one_side(described: list[str], around: set[str]) -> bool:
    """Whether no party's name in a description speaks against those told of somebody."""
    left, right = ({_SIDES[low] for low in told if low in _SIDES} for told in (described, around))
    return not left or not right or bool(left & right)
