"""Roles that stand for one person: "the senator", "the presumptive Republican nominee", "the 46-year-old"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rashomon.collation.parties.capitals import may_act
from rashomon.collation.parties.groups import Group
from rashomon.collation.parties.offices import PARTISANS, Person, people_with_offices, said
from rashomon.language.names import function_words, roles
from rashomon.language.tables import table, words
from rashomon.model import Passage, Story, Witness

# These stand before another noun as often as alone ("the rebel camp").
_NOT_ALONE = frozenset(("law", "terrorist", "rebel", "militant", "insurgent", "separatist", "star", "master"))
# Heads of state are so called in every report; roles that many have stand for a name right before them.
_SHORT = frozenset(("mp", "mep", "msp", "pm", "ceo", "cfo", "coo"))
_HEADS = words("titles", "heads")
_MANY = words("titles", "many")
# Characters between a name and a role that another one in the story bears too.
NEARBY = 300
# "Who will be the nominee" names nobody.
_PREDICATE = re.compile(
    r"(?:\b(?:be|been|being|becom(?:e|es|ing)|became|is|was|are|were|elected|named|as)|['’]s)"
    r"\s+(?:[a-z]+ly\s+|now\s+|not\s+|still\s+)?\Z"
)
_ARTICLE = re.compile(r"[Tt]he\s+")
# "The", or a place that an office is of ("Ruritania's").
_OPENING = re.compile(r"\b(?:[Tt]he|(?P<owner>[A-Z][\w.-]*(?:\s[A-Z][\w-]+){0,3})['’]s)\s+")
_WORD = re.compile(r"\s+(?P<word>\w(?:[\w.’'-]*\w)?)")
_NEXT = re.compile(r"(?P<space>\s*)(?P<word>[\w’'-]+|[^\w\s])")
_LATER = frozenset(("later", "earlier", "himself", "herself", "back", "who", "whose"))
_FOR = re.compile(r"\b(?P<role>[\w-]+)\s+(?:for|to|of|with|under)\s+\Z")
_DAYS = words("capitals", "days") | words("capitals", "months")
_SMALL = function_words() - {"first", "second", "third"}
_CLOSING = frozenset(",.;:)—–")


@dataclass(frozen=True, slots=True)
class Role:
    """One description: where it stands, its noun, and the words before the noun."""

    start: int
    end: int
    noun: str
    before: frozenset[str]


def describe_people(story: Story, groups: list[Group]) -> None:
    """Add to each person the roles that stand for that one alone."""
    people = people_with_offices(story, groups)
    found = {witness.siglum: list(_roles(witness.text)) for witness in story.witnesses}
    named = {witness.siglum: _named(witness, people) for witness in story.witnesses}
    for witness in story.witnesses:
        # "The Republican nominee, Jane Doe," says what she is.
        for role in found[witness.siglum]:
            person = _in_apposition(role, witness.text, named[witness.siglum])
            if person is not None:
                person.read(_ARTICLE.sub("", witness.text[role.start : role.end]), witness.siglum)
    for witness in story.witnesses:
        reader = _Reader(witness.siglum, witness.text, named[witness.siglum], people)
        for role in found[witness.siglum]:
            meant = reader.meant(role)
            if meant is not None:
                person, end = meant
                person.group.describe(witness.passage(role.start, end))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    rows = table("titles")
    listed = {*rows["heads"], *rows["other"], *_SHORT} - _NOT_ALONE - {*rows["kin"], *rows["forms"]}
    noun = "|".join(sorted((re.escape(role) for role in listed), key=len, reverse=True))
    before = r"(?P<before>(?:(?:(?:[A-Za-z]\.)+|[\w’'-]+)\s+){0,4}?)"
    partisan = "|".join(PARTISANS)
    return (
        re.compile(rf"{before}(?P<noun>\d\d-year-old|(?i:{noun}))\b(?!\s+(?i:{noun})\b)"),
        re.compile(rf"{before}(?P<noun>(?i:{partisan}))\b"),
    )


def _roles(text: str) -> Iterator[Role]:
    for opening in _OPENING.finditer(text):
        if _PREDICATE.search(text, max(0, opening.start() - 40), opening.start()):
            continue
        for pattern in _patterns():
            match = pattern.match(text, opening.end())
            if match is not None and _SMALL.isdisjoint(match["before"].lower().split()):
                noun = match["noun"].lower().replace("ice-", "ice ")
                noun = table("titles")["short"].get(noun, noun)
                yield Role(
                    _start(opening), match.end(), noun, said(opening["owner"] or "") | said(match["before"])
                )
                break


def _start(opening: re.Match[str]) -> int:
    """Where a description begins: "As | Ruritania's governor"."""
    first, _, rest = (opening["owner"] or "").partition(" ")
    return opening.start() + (len(first) + 1 if rest and first.lower() in function_words() else 0)


def _named(witness: Witness, people: list[Person]) -> list[tuple[Passage, Person]]:
    """Where the people stand by name in one report, in the order of the text."""
    places = [(p, person) for person in people for p in person.group.passages if p.witness == witness.siglum]
    return sorted(places, key=lambda item: item[0])


def _in_apposition(role: Role, text: str, named: list[tuple[Passage, Person]]) -> Person | None:
    """The person whose name follows a role between commas, unless that is whom the person works for ("a
    lawyer for the mayor, Jane Doe,")."""
    other = _FOR.search(text, max(0, role.start - 40), role.start)
    if other is not None and other["role"].lower() in roles():
        return None
    index = bisect_left(named, role.end, key=lambda item: item[0].start)
    if index == len(named) or text[role.end : named[index][0].start].strip() != ",":
        return None
    place, person = named[index]
    return person if text[place.end : place.end + 2].lstrip()[:1] in _CLOSING else None


@dataclass(slots=True)
class _Reader:
    """Whom the roles of one report stand for."""

    siglum: str
    text: str
    named: list[tuple[Passage, Person]]
    people: list[Person]

    def meant(self, role: Role) -> tuple[Person, int] | None:
        """The person that ``role`` stands for, with the end of the words that say so."""
        if (role.noun in PARTISANS and not role.before) or _in_apposition(role, self.text, self.named):
            return None
        here = {person.group.key: person for _, person in self.named}
        ends = {key: end for key, person in here.items() if (end := self._end(role, person))}
        if not ends and role.noun in _HEADS and role.before:
            # "The Ruritanian president" needs no name here where another report names one.
            here = {person.group.key: person for person in self.people}
            ends = {key: end for key, person in here.items() if (end := self._end(role, person))}
        if not ends:
            return None
        if role.noun in _HEADS and not role.before:
            # "The president" where this report calls one so, and another only "the Ruritanian strongman".
            ends = {key: end for key, end in ends.items() if here[key].told(role.noun, self.siglum)} or ends
        index = bisect_left(self.named, role.start, key=lambda item: item[0].start)
        if index:
            place, last = self.named[index - 1]
            if last.group.key in ends and role.start - place.end < NEARBY:
                # "Roe, the senator," names her already.
                named_already = self.text[place.end : role.start].strip() == ","
                return None if named_already else (last, ends[last.group.key])
        longest = max(ends.values())
        bearers = [here[key] for key in ends if ends[key] == longest]
        further = role.before | said(self.text[role.end : longest])
        if not further:
            # "The president" where one is so called, and others are those of a country or a body.
            bearers = [person for person in bearers if person.plainly(role.noun)] or bearers
        if len(bearers) > 1 and role.noun in _HEADS - _MANY:
            before = [person for _, person in self.named[:index] if person in bearers]
            bearers = [max(reversed(before), key=self._count)] if before else []
        if len(bearers) != 1 or (role.noun in _MANY and not (further and role.noun in _HEADS)):
            return None
        sure = role.noun in _HEADS or role.noun in PARTISANS or role.noun.endswith("-year-old")
        sure = sure or (role.noun == "diplomat" and bearers[0].leads_diplomacy)
        sure = sure or bearers[0].titled(role.noun, further, self.siglum)
        return (bearers[0], longest) if sure else None

    def _count(self, person: Person) -> int:
        return sum(one is person for _, one in self.named)

    def _end(self, role: Role, person: Person) -> int | None:
        """Where the role ends if ``person`` bears it: behind "of" and "from" with what they are of."""
        end = self._over_of(role.end, person)
        if end is None or not person.bears(role.noun, role.before, bare=not role.before and end == role.end):
            return None
        after = _NEXT.match(self.text, end)
        if after is None or not after["word"][0].isalnum():
            return end if after is None or after["word"] != "-" or after["space"] else None
        word = after["word"]
        reads_on = word in function_words() or word in _LATER or word.lower() in _DAYS
        reads_on = reads_on or word.endswith(("ly", "ed"))
        return end if reads_on or may_act(word) else None

    def _over_of(self, end: int, person: Person) -> int | None:
        """The end of "of the Roads Board" behind a role, as far as it is said of ``person``; None where it
        is not."""
        link = _WORD.match(self.text, end)
        if link is None or link["word"] not in ("of", "from"):
            return end
        reached, at = None, link.end()
        while (match := _WORD.match(self.text, at)) is not None:
            if match["word"] == "and":
                break
            told = said(match["word"])
            if not told <= person.words:
                break
            at = match.end()
            reached = at if told else reached
        return reached
