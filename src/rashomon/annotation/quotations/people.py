"""Who the words for a speaker stand for: names, titles, descriptions and pronouns in one text."""

import re
from itertools import pairwise

from rashomon.annotation.quotations.able import can_speak
from rashomon.annotation.quotations.following import group_after
from rashomon.annotation.quotations.lexicon import Lexicon, lexicon
from rashomon.annotation.quotations.naming import (
    apposed,
    fallback_name,
    joint,
    tidy,
)
from rashomon.annotation.quotations.parties import Parties, Party
from rashomon.annotation.quotations.pronouns import Pronouns
from rashomon.annotation.quotations.roles import Roles
from rashomon.annotation.quotations.shares import is_share, share_start
from rashomon.annotation.quotations.sources import Source, group_before, groups_before
from rashomon.annotation.quotations.stream import QUOTED, Sentence, Stream
from rashomon.annotation.quotations.subjects import is_plural
from rashomon.annotation.quotations.topics import Topics
from rashomon.annotation.quotations.unnamed import SOME, brought_in, description, one_of_writings
from rashomon.annotation.quotations.who import Who
from rashomon.language.vocabulary import means_person
from rashomon.model import Mention

# "who" stands within so many characters of the name that it takes up.
RELATIVE_REACH = 120
# "those who", "people who"
_ANYBODY = frozenset(
    ("those", "people", "anyone", "anybody", "someone", "somebody", "everyone", "all", "many", "others")
)
# Behind these stands nobody whom the report named before; whose friend "her friend" is tells the owner.
_STRANGERS = frozenset(("a", "an", "some", "many", "several", "two", "one", "his", "her", "its", "their"))
_APPOSED = ([",", "a"], [",", "an"])
# "said as she left"
_MEANWHILE = frozenset(("as", "while", "when", "before", "after"))
# "the younger Mr. Roe"
_AGES = frozenset(("younger", "elder"))
_POSSESSIVE = re.compile(r"(?:[A-Z][\w.-]* )*[A-Z][\w-]*['’]s? (?P<thing>[a-z ]+)")
# What is by its owner's name alone; a union or a party has one of its own.
_OWN = frozenset(("office", "campaign", "team", "lawyer", "lawyers", "aides", "advisers", "allies", "family"))
# The possessive behind an owner's name.
OWNED = 2
_SUBJECTS = {"his": "he", "her": "she", "their": "they", "its": "it"}
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
# What a body issues it says; a report or a lawsuit speaks for itself.
_ISSUED = frozenset(("statement", "release", "readout", "communique", "communiqué", "announcement"))
_ISSUING = (["issued"], ["released"], ["made"], ["sent"], ["posted"], ["read"], ["put"])
_ISSUERS = (["from"], ["by"], ["of"])
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


class People:
    """The parties of one text, in the order of reading; ask for sources in text order."""

    def __init__(self, stream: Stream, mentions: tuple[Mention, ...]) -> None:
        self._stream = stream
        self._known: Lexicon = lexicon()
        self._parties = Parties(stream.text, stream.tokens, mentions)
        topics = Topics(stream, self._parties)
        self._topics = topics
        self._roles = Roles(stream, self._parties, topics)
        self._pronouns = Pronouns(stream, self._parties, topics, self._group)

    # Reading sources

    def read(self, sentence: Sentence, source: Source, owns: bool = False) -> Who:
        """Who ``source`` is, given everything read before it; pronouns further on may mean it. It ``owns``
        the words where they are only told of ("Roe's claim that")."""
        who = self.identify(sentence, source)
        self._pronouns.remember(sentence, source, who, owns)
        return who

    def identify(self, sentence: Sentence, source: Source) -> Who:
        """Who ``source`` is, given everything read before it."""
        low = sentence.lower[source.head_last]
        low = _SUBJECTS.get(low, low)
        if low.partition("'")[0] in self._known.subject_pronouns:
            # "they've said"
            low = low.partition("'")[0]
        if low == "who" and source.first == source.last:
            who = self._relative(sentence, source)
        elif source.first == source.last and low in self._known.subject_pronouns:
            who = self._pronouns.read(
                sentence, source, low, *self._stream.span(sentence, source.first, source.last)
            )
        elif is_share(sentence, source):
            start, end = self._stream.span(sentence, source.first, source.last)
            first, _ = self._stream.span(sentence, share_start(sentence, source), source.last)
            who = Who(tidy(self._stream.text[first:end]), None, start, end, "share")
        else:
            who = self._group(sentence, source)
            if who.party is not None and self._gainsaid(sentence, source, who.party):
                who = Who(None, None, who.start, who.end, "another of the name")
        return who

    def _gainsaid(self, sentence: Sentence, source: Source, party: Party) -> bool:
        """`Roe said as he introduced his wife`: the last name alone is not that of a woman."""
        behind = sentence.lower[source.last + 1 : source.last + 4]
        if source.first != source.last or not party.person or party.gender is None:
            return False
        pronouns = {"he": "m", "she": "f"}
        return any(
            joint in _MEANWHILE and pronouns.get(pronoun, party.gender) != party.gender
            for joint, pronoun in pairwise(behind)
        )

    def only_person(self, number: int) -> Who | None:
        """The person whom the sentence ``number`` names, where it is one."""
        found = {id(party): party for party in self._topics.of(number)}
        if len(found) != 1:
            return None
        party = found.popitem()[1]
        return Who(party.name, party, *self._topics.place(party, number), "named")

    def _described(self, sentence: Sentence, source: Source) -> bool:
        """Whether a name behind a comma may be that of ``source``: "the firm's auditor, Jane Roe, said"."""
        return sentence.words[source.head_last].islower() and not is_plural(sentence, source, self._known)

    def _group(self, sentence: Sentence, source: Source) -> Who:
        start, end = self._stream.span(sentence, source.first, source.last)
        head_start, head_end = self._stream.span(sentence, source.head_first, source.head_last)
        text = self._stream.text
        known = self._known
        lower = sentence.lower
        low = lower[source.head_last]
        found = self._parties.last_in(head_start, head_end)
        whole = tidy(text[start:end])
        if found is not None and _AGES & set(lower[source.first : source.head_last]):
            junior = self._parties.junior(found[0]) if "younger" in lower[source.first :] else None
            return Who(junior.name if junior else whole.rstrip("."), junior, start, end, "named")
        if low == "one" and source.first == source.last:
            told = self._told_of_one(sentence, source.last + 1)
            if told is not None:
                return self._group(sentence, told)
        if source.first == source.head_last:
            writings = one_of_writings(self._stream, sentence, source)
            if writings is not None:
                return Who(writings, None, start, end, "document")
        if lower[source.first] in {"a", "an"}:
            # "a deputy and spokesman, Jane Roe, said"; "Jane Roe, a spokesman for the port said"
            after = apposed(self._stream, self._parties, sentence, source) or self._before(sentence, source)
            if after is not None:
                return Who(after.name, after, start, end, "named in the apposition")
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
            # "a spokesman for the envoy Jane Roe" is not Roe.
            # ... nor is "Jane Roe of Lima and Professor John Doe" Doe.
            serves = (
                lower[source.head_last + 1] in {"for", "to", "with"}
                if low in known.roles
                else "and" in lower[source.head_last + 1 : source.last]
            )
            if not serves and (
                titled.lower() in known.roles or (low in known.roles and titled[:1].isupper())
            ):
                # "League of Halls boss Jane Roe", "Secretary of State Jane Roe"
                return Who(boss[0].name, boss[0], start, end, "named")
        # "another Muslim" is not Islam, "some Democrats" are not their party
        one_of = lower[source.first] in SOME and (found is None or not found[0].person)
        if found is not None and found[1].passage.end >= head_end - 2 and not one_of:
            return Who(found[0].name, found[0], start, end, "named")
        if low in known.documents or low.rstrip("s") in known.documents:
            return self._document(sentence, source, start, end, low, whole)
        role = low if low in known.roles or low.endswith("year-old") else None
        if role is not None and lower[source.head_first] not in _STRANGERS:
            party = self._roles.bearer(role, sentence, source)
            if party is not None:
                return Who(party.name, party, start, end, "described")
        if found is None and sentence.words[source.head_last][0].isupper() and role is None and not one_of:
            name = fallback_name(self._stream, self._parties, sentence, source.head_first, source.head_last)
            if name:
                return Who(name, None, start, end, "named")
        body = self._pronouns.body(sentence, source) or self._pronouns.bearer(sentence, source)
        if body is not None:
            return Who(body.name, body.party, start, end, "described")
        words = description(self._stream, sentence, source)
        name = brought_in(self._stream, sentence, source, words) or self._owned(sentence, source, words)
        return Who(name, None, start, end, "described")

    def _before(self, sentence: Sentence, source: Source) -> Party | None:
        """The person whose name opens the clause before the comma of a description that none closes."""
        comma = source.first - 1
        if comma < 1 or sentence.lower[comma] != "," or "," in sentence.lower[source.last :]:
            # "Roe, a clerk said, is ill"
            return None
        name = group_before(sentence, comma, self._known)
        if name is None or (name.first and sentence.lower[name.first - 1] != QUOTED):
            return None
        start, end = self._stream.span(sentence, name.first, name.last)
        found = self._parties.last_in(start, end)
        named = found is not None and found[0].person and found[1].passage.end >= end - 1
        return found[0] if found is not None and named else None

    def _owned(self, sentence: Sentence, source: Source, description: str) -> str:
        """`her campaign` and `Roe's campaign` are "Jane Roe's campaign", where it is told whose it is."""
        owner, thing = self._pronouns.owner(sentence, source), description.partition(" ")[2]
        named = _POSSESSIVE.fullmatch(description)
        if named is not None and named["thing"] in _OWN:
            found = self._parties.last_in(*self._stream.span(sentence, source.first, source.last))
            owner = found[0].name if found is not None and found[0].person else None
            thing = named["thing"]
        if owner is None:
            return description
        ending = "'" if owner.endswith("s") else "'s"
        return f"{owner}{ending} {thing}"

    def _told_of_one(self, sentence: Sentence, place: int) -> Source | None:
        """`said one of them, a nurse`: what is told of one among many."""
        while sentence.lower[place : place + 1] and sentence.lower[place] in {"of", "them", "whom"}:
            place += 1
        apposed = sentence.lower[place : place + 2]
        return group_after(sentence, place + 1, self._known) if apposed in _APPOSED else None

    def _document(
        self, sentence: Sentence, source: Source, start: int, end: int, low: str, whole: str
    ) -> Who:
        """A document speaks for its owner where it has one, else for itself."""
        lower = sentence.lower
        issuer = self._issuer(sentence, source) if low in _ISSUED else None
        if issuer is not None:
            return Who(issuer.name, issuer.party, start, end, "owner of the document")
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
            if found is not None and found[1].passage.end < low_end - OWNED:
                # "a State inspector's report" is not the State's.
                found = None
            name = found[0].name if found else tidy(self._stream.text[low_start:low_end].rstrip("'’s"))
            return Who(name, found[0] if found else None, start, end, "owner of the document")
        if lower[source.head_first] in {"his", "her", "their", "its"}:
            low = _SUBJECTS[lower[source.head_first]]
            who = self._pronouns.read(sentence, source, low, start, end)
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
            earlier = self._pronouns.writer(sentence.number, low)
            if earlier is not None:
                return Who(earlier.name, earlier.party, start, end, "owner of the document")
        if lower[source.first : source.last + 1] == ["the", low]:
            # "the Senate report found …", then "the report said"
            whole = self._pronouns.document(low) or whole
        return Who(whole, None, start, end, "document")

    def _issuer(self, sentence: Sentence, source: Source) -> Who | None:
        """Who says in "a Lima Port statement", "a statement from Lima Port", "a statement issued by it"."""
        lower, noun = sentence.lower, source.head_last
        behind = noun + 1 + (lower[noun + 1 : noun + 2] in _ISSUING)
        behind += 2 * (lower[behind : behind + 2] == ["on", "behalf"])
        if lower[behind : behind + 1] in _ISSUERS:
            group = group_after(sentence, behind + 1, self._known)
            return self._group(sentence, group) if group is not None else None
        if noun == source.head_first:
            return None
        start, end = self._stream.span(sentence, source.head_first, noun - 1)
        found = self._parties.last_in(start, end)
        if found is None or found[1].passage.end < end:
            return None
        return Who(found[0].name, found[0], start, end, "named")

    def _relative(self, sentence: Sentence, source: Source) -> Who:
        """The group right before "who" where it heads no name, else the name before it."""
        start, end = self._stream.span(sentence, source.first, source.last)
        place = source.first - (sentence.lower[max(0, source.first - 1)] == ",")
        if sentence.lower[place - 1] == ")" and "(" in sentence.lower[:place]:
            # "Jane Roe (D-Ohio), who"
            place -= sentence.lower[:place][::-1].index("(") + 1
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
        if found is None or not found[0].person or sentence.lower[max(0, place - 1)] in _ANYBODY:
            return Who(None, None, start, end, "relative")
        return Who(found[0].name, found[0], start, end, "relative")

    def _is_person(self, sentence: Sentence, group: Source) -> bool:
        low, word = sentence.lower[group.head_last], sentence.words[group.head_last]
        found = self._parties.last_in(*self._stream.span(sentence, group.first, group.last))
        if found is not None and word[0].isupper():
            return found[0].person
        return low in self._known.roles or means_person(low) or low in self._known.for_people
