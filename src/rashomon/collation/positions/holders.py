"""Whose position it is: the words of a subject brought to a party of the story."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from rashomon.collation.parties import Cast
from rashomon.collation.positions.bodies import last_body, titled, union
from rashomon.collation.positions.forms import MOSTLY_VERB, finite, past
from rashomon.collation.positions.heads import (
    COUNTS,
    MEMBERS,
    PART,
    SHARES,
    Named,
    counted,
    ends_head,
    in_brackets,
    means_several,
    of_next,
    over_brackets,
    over_of,
    stands_alone,
    told_gender,
    whose,
)
from rashomon.collation.positions.lexicon import DETERMINERS, group, noun_cues
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.offices import Offices, adjectives, states
from rashomon.collation.positions.people import HOME, People
from rashomon.collation.positions.people import OTHER_GENDER as OTHER_GENDER
from rashomon.collation.positions.people import Holder as Holder
from rashomon.language.clauses import is_verb
from rashomon.language.senses import verb_share
from rashomon.language.vocabulary import means_person
from rashomon.model import Party, Quotation, Witness

# A party named by other words than a name is shown by no more of them than this.
LONGEST_NAME = 6
DOCUMENT = "document"
# "Her urgent, much-quoted call": the noun stands this near.
DESCRIBED = 6
# For so many lines a pronoun may go back to the last person or body that was a subject.
PERSON_LASTS, GROUP_LASTS, THEY_LASTS = 3, 2, 1

ABOUT = frozenset(("more", "nearly", "about", "almost", "over", "some", "at", "roughly"))
SPEAKING = frozenset(
    ("spokesman", "spokeswoman", "spokesperson", "officials", "official", "lawyer", "lawyers")
)
GOVERNING = frozenset(("government", "ministry", "cabinet", "authorities"))
# "A growing number of bakers".
GROWING = frozenset(("growing", "increasing"))
# Of these nobody says which.
PUBLIC = frozenset(
    ("voters", "people", "citizens", "consumers", "clients", "politicians", "analysts", "candidates")
)
RULING = frozenset(("president", "chancellor", "premier", "prime", "ambassador", "minister", "king"))


_OWNING = re.compile(r"(?<=s)['’]$|['’]s$")


@dataclass(slots=True)
class Reader:
    """Reads one report's lines in order and remembers of whom it spoke last."""

    cast: Cast
    witness: Witness
    offices: Offices
    person: Holder | None = None
    group: Holder | None = None
    clock: int = 0
    _people: People = field(default_factory=People)
    _group_at: int = 0
    _mentions: dict[int, tuple[int, Party]] = field(default_factory=dict)
    quoted: tuple[Quotation | None, tuple[Holder, ...]] = (None, ())
    recent: tuple[Party, ...] = ()
    before: tuple[Line, ...] = ()
    charges: dict[str, tuple[int, str, frozenset[str]]] = field(default_factory=dict)
    _about: tuple[Party | None] | None = None

    def __post_init__(self) -> None:
        for party in self.cast.parties:
            for mention in party.mentions:
                if mention.witness == self.witness.siglum:
                    known = self._mentions.get(mention.start)
                    if known is None or known[0] < mention.end:
                        self._mentions[mention.start] = (mention.end, party)

    def speaker(self, line: Line) -> Holder | None:
        """Who speaks the words of a quoted line."""
        return self._quoted(line.quotation)

    def quoting(self, line: Line, index: int) -> Holder | None:
        """Who speaks the word at ``index``, where marks say so."""
        return self._quoted(line.marked(index))

    def _quoted(self, said: Quotation | None) -> Holder | None:
        if said is None or said.speaker is None:
            return None
        by_id = next((party for party in self.cast.parties if party.id == said.party), None)
        party = by_id or self.cast.named(said.speaker)
        if party:
            return self.of(party)
        if party := self._serves(said.speaker):
            return self.of(party)
        known = group("speaks_for.people") | group("speaks_for.actors") | group("speaks_for.documents")
        told = said.speaker[:1].isupper() or said.speaker.split()[-1].lower() in known
        return Holder(said.speaker.casefold(), said.speaker) if told else None

    def _serves(self, speaker: str) -> Party | None:
        """The one party whose man the speaker is ("a spokesman for Ruritania's railways")."""
        words = speaker.split()
        if not any(word.lower() in SPEAKING for word in words):
            return None
        found = {
            party.id: party
            for party in self.cast.parties
            if any(re.search(rf"\b{re.escape(alias)}\b", speaker) for alias in (party.name, *party.aliases))
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def own(self, holder: Holder, voice: Holder | None) -> bool:
        """Whether ``voice`` speaks of itself, or of the body that its title names ("campaign manager")."""
        if voice is None:
            return False
        named = frozenset(holder.name.lower().split())
        titles = self.offices.titles.get(voice.name, frozenset())
        # "The president said the United States would": his own, where nothing says of which state he is.
        ruling = holder.kind == "place" and holder.name in states() and not titles.isdisjoint(RULING)
        return (
            holder.speaks_with(voice) or bool(titles & named) or (ruling and voice.side in {None, voice.key})
        )

    def ours(self, line: Line, words: tuple[int, int] | None) -> bool:
        """Whether ``words`` are a body that only its own people call so ("the team", "our country")."""
        if words is None or words[1] - words[0] > 3 or self.named(line, *words):
            return False
        own = {"the", "his", "her", "their", "its", "our"}
        return line.lower[words[0]] in own and line.lower[words[1] - 1] in group("speaks_for.own")

    def acts(self, line: Line, words: tuple[int, int] | None) -> bool:
        """Whether ``words`` are somebody or a paper that can be told what to do, not a thing or an event."""
        if words is None:
            return False
        last = line.lower[words[1] - 1]
        able = group("speaks_for.people") | group("speaks_for.actors") | group("speaks_for.documents")
        able |= group("speaks_for.shaped")
        return last in able or last == "they" or means_person(last) or self.read(line, words) is not None

    def gender(self, name: str) -> str | None:
        """The gender of a person of this name, as a title, the given name or a pronoun before tells."""
        return self.offices.genders.get(name) or told_gender(name) or self._people.learned.get(name)

    def note(self, holder: Holder | None) -> None:
        """Remember a subject, for the pronouns that follow."""
        placed = holder is not None and holder.kind == "place" and holder.name not in states()
        if holder is None or holder.kind == DOCUMENT or placed:
            return
        if holder.kind == "person":
            self.person = holder
            self._people.told.append((self.clock, holder))
        else:
            self.group, self._group_at = holder, self.clock

    def read(self, line: Line, words: tuple[int, int] | None, voice: Holder | None = None) -> Holder | None:
        """The holder that ``words`` of ``line`` mean; ``voice`` is who speaks there, or was named last."""
        if words is None:
            return self.speaker(line)
        start, end = words
        word = line.word(start).split("'")[0]
        # "Her call for": hers; "told her": not.
        word = whose(word) if not noun_cues().keys().isdisjoint(line.lower[end : end + DESCRIBED]) else word
        if end - start == 1 and (found := self._pronoun(word, line, voice, start)):
            return found[0]
        parties = self.named(line, start, end)
        head = next((k for k in range(start + 1, end) if ends_head(line, k, parties)), end)
        if not parties and counted(line, start, head) == len(self.recent):
            return self._together(self.recent)
        noun = line.word(head - 1).removesuffix("'s")
        if in_head := [found for found in parties if found[0] < head]:
            plural = noun == "members" or (in_head[-1][1] == head and noun.endswith("s"))
            if line.lower[start] in PART and plural:
                # "Many Bakers": not the whole party.
                return self._words(line, start, head)
            return self._by_name(line, start, head, in_head)
        speakers = group("speaks_for.people") | group("speaks_for.actors")
        some = (
            line.lower[start] in COUNTS
            or noun in SHARES
            or (noun == "members" and line.lower[start] not in {"the", noun})
        )
        inside = line.word(head) == "in" and any(party.kind != "place" for _, _, party in parties)
        if parties and noun in speakers and not (some or inside):
            return self._all(line, parties)
        if line.lower[start] in group("pronouns.possessive") and noun in group("speaks_for.people") | group(
            "speaks_for.documents"
        ) | group("speaks_for.bodies"):
            found = self._pronoun(whose(line.lower[start]), line, voice, start)
            return found[0] if found else None
        return self._described(line, start, over_of(line, head, end), noun)

    def named(self, line: Line, start: int, end: int) -> list[Named]:
        """The parties named within ``start:end``: first word, word after the last, party."""
        found = []
        index = start
        while index < end:
            mention = self._mentions.get(line.starts[index])
            if mention is None:
                index += 1
                continue
            last = index + 1
            while last < end and line.starts[last] < mention[0]:
                last += 1
            found.append((index, last, mention[1]))
            index = last
        return found

    def of(self, party: Party) -> Holder:
        """The holder that ``party`` is: itself, or the state that it heads."""
        key = self.offices.states.get(party.id, party.id)
        titles = self.offices.titles.get(party.name, frozenset())
        rules = party.kind == "place" or not titles.isdisjoint(RULING)
        side, serves = self.offices.sides.get(party.id, key), self.offices.servants.get(party.id)
        if key == party.id and party.name.lower().removeprefix("foreign ") in GOVERNING:
            side, rules = HOME, True
        return Holder(key, party.name, party.kind, side=side, rules=rules, serves=serves)

    def _pronoun(self, word: str, line: Line, voice: Holder | None, at: int) -> tuple[Holder | None] | None:
        if line.quotation is not None:
            if word in OTHER_GENDER:
                return (self.only(word, line, at) or self._said_before(word, line),)
            return (
                (self.speaker(line) if word in {"i", "we", "us"} else None,) if stands_alone(word) else None
            )
        if word in {"i", "we"} and (quoting := self.quoting(line, at)):
            return (quoting,)
        if word == "i":
            return (voice,)
        if word in group("pronouns.person"):
            other = "she" if word == "he" else "he"
            if other in line.lower[:at]:
                # "She said she knew the mayor, which he denies": whom "she" means is not he.
                self._still(other, PERSON_LASTS)
            fits = voice and voice.kind in {"person", None}
            fits = fits and voice and self.gender(voice.name) != OTHER_GENDER.get(word)
            if not fits and line.word(at) != word:
                # "Lee, who waited for an answer to his request".
                return (self.only(word, line, at) or self._still(word, PERSON_LASTS),)
            return (voice if fits else self._still(word, PERSON_LASTS),)
        if word in group("pronouns.group"):
            # "Officials said it would not": what they spoke of.
            several = word == "it" and voice and (voice.members or means_several(voice.name))
            fits = voice and voice.kind != "person" and not several
            return (voice if fits else self._still_group(word),)
        return (None,) if stands_alone(word) else None

    def only(self, word: str, line: Line, at: int) -> Holder | None:
        """The only person of that gender whom the line names before the pronoun."""
        people = {party.id: party for _, _, party in self.named(line, 0, at) if party.kind == "person"}
        fit = [p for p in people.values() if self.gender(p.name) != OTHER_GENDER.get(word)]
        return self.of(fit[0]) if len(fit) == 1 else None

    def _said_before(self, word: str, line: Line) -> Holder | None:
        """The only person of that gender whom the sentence before names in the same quotation."""
        quotation, people = self.quoted
        fit = [one for one in people if self.gender(one.name) != OTHER_GENDER.get(word)]
        return fit[0] if quotation is line.quotation and len(fit) == 1 else None

    def _still(self, word: str, lines: int) -> Holder | None:
        """The person of that gender who was a subject last, if that is no more than ``lines`` ago."""
        return self._people.last(word, self.clock - lines, self.gender)

    def _still_group(self, word: str) -> Holder | None:
        lasts = THEY_LASTS if word == "they" else GROUP_LASTS
        last = self.group if self.clock - self._group_at <= lasts else None
        # "It" never stands for several.
        several = last and (last.members or (" and " in last.name and not self.cast.named(last.name)))
        return None if several and word == "it" else last

    def _by_name(self, line: Line, start: int, head: int, found: list[Named]) -> Holder | None:
        found = [one for one in found if not in_brackets(line.lower[start : one[0]])] or found
        after = over_brackets(line, (last := found[-1])[1], head)
        rest = [word for word in line.lower[after:head] if word not in {"'s", "'", ",", ".", "-"}]
        if not rest:
            return self._all(line, found)
        if len(rest) == 1 and (body := self._headed(last[2], rest[0])):
            return body
        if any(past(word) for word in rest):
            return self.of(last[2])
        if "and" in rest:
            return self._words(line, start, head)
        if not group("speaks_for.factions").isdisjoint(rest):
            return self._words(line, start, head)
        of_it = group("speaks_for.people") | group("speaks_for.documents")
        if (
            rest[-1] in of_it
            or rest[-2:] == ["secretary", "general"]
            or (rest[-1] in MEMBERS and last[2].kind == "organisation")
        ):
            return self.of(last[2])
        if rest[-1] in group("speaks_for.actors"):
            return self._words(line, start, head)
        return None

    def _headed(self, head: Party, noun: str) -> Holder | None:
        """The body that ``head`` heads, where its name holds ``noun`` ("Lee's union")."""
        bodies = {party.id: party for party in self.cast.parties}
        body = bodies.get(self.offices.states.get(head.id, ""))
        return self.of(body) if body and noun in body.name.lower().split() else None

    def _all(self, line: Line, found: list[Named]) -> Holder:
        """The last of the parties named, or all of them where they are joined by "and"."""
        # "U.N. envoy Ann Lee and Jan Kos": the body only tells whose envoy she is.
        found = [
            one for one, after in zip(found, [*found[1:], None], strict=True) if not of_next(line, one, after)
        ]
        if len(found) > 1 and "and" in line.lower[found[0][1] : found[-1][0] + 1]:
            people = [party for _, _, party in found if party.kind == "person"]
            # "of Ruritania, Ann Lee and Jan Kos said": where they are from says nothing.
            from_there = len(people) > 1 and found[0][2].kind == "place"
            return self._together(people if from_there else [party for _, _, party in found])
        return self.of(found[-1][2])

    def _described(self, line: Line, start: int, head: int, noun: str) -> Holder | None:
        if party := self.cast.named(" ".join(line.passage(start, head).text.split())):
            return self.of(party)
        if line.lower[start] not in COUNTS | DETERMINERS - {"the"} and (body := union(self.cast, noun)):
            return self.of(body)
        words = [word for word in line.lower[start:head] if word not in DETERMINERS]
        country = next((adjectives()[word] for word in words if word in adjectives()), None)
        if country and noun in group("speaks_for.people"):
            party = self.cast.named(country)
            return self.of(party) if party else Holder(country.casefold(), country, "place")
        if noun in group("speaks_for.suits") and self.offices.plaintiff and line.lower[start] in DETERMINERS:
            return self.of(self.offices.plaintiff)
        if noun in group("speaks_for.documents"):
            return self._words(line, start, head, DOCUMENT)
        if (
            line.lower[start] == "the"
            and head - start > 2
            and (chief := titled(self.witness, self.cast, words))
        ):
            return self.of(chief)
        owner = _OWNING.sub("", line.word(start + 1))
        if owner != line.word(start + 1) and noun in group("speaks_for.people"):  # "The group's leaders".
            body = last_body(self.witness, self._mentions, owner, line.starts[start])
            return self.of(body) if body else self._words(line, start, head)
        if line.lower[start] == "the" and head - start == 2 and line.word(head) != "of":
            if noun in group("speaks_for.one"):
                return self._in_office(noun)
            if noun in group("speaks_for.governing") and (state := self._state()):
                return self.of(state)
            if body := last_body(self.witness, self._mentions, noun, line.starts[start]):
                return self.of(body)
        if noun in group("speaks_for.actors") | group("speaks_for.people") or (
            noun.endswith("s") and means_person(noun) and noun not in PUBLIC
        ):
            return self._words(line, start, head)
        if (
            head - start > 1
            and not line.titled
            and all(word[:1].isupper() for word in line.words[start:head])
        ):
            return self._words(line, start, head, "organisation" if line.lower[start] == "the" else "person")
        return None

    def _state(self) -> Party | None:
        """The only state of whose government this report speaks: "the Ruritanian government", "Ruritanian
        officials", or by somebody who heads it."""
        if self._about is None:
            words = re.findall(r"[^\W\d_]+", self.witness.text.casefold())
            able = group("speaks_for.governing") | group("speaks_for.people")
            told = {
                adjectives()[one] for one, after in pairwise(words) if one in adjectives() and after in able
            }
            here = {party.id for _, party in self._mentions.values()}
            heads = {state for head, state in self.offices.states.items() if head in here}
            told |= {
                party.name for party in self.cast.parties if party.id in heads and party.name in states()
            }
            self._about = (self.cast.named(next(iter(told))) if len(told) == 1 else None,)
        return self._about[0]

    def _in_office(self, noun: str) -> Holder | None:
        """The person spoken of last, if no report gives another title; else who bears this one here."""
        titles = self.offices.titles.get(self.person.name if self.person else "", frozenset())
        party = None if noun in titles else titled(self.witness, self.cast, [noun])
        if self.person and (noun in titles or not (titles or party)):
            return self.person
        return self.of(party) if party else None

    def _words(self, line: Line, start: int, end: int, kind: str = "organisation") -> Holder | None:
        if not end - start <= LONGEST_NAME or line.lower[start] in group("pronouns.possessive"):
            return None
        actors = group("speaks_for.actors") | group("speaks_for.people")
        several = line.lower[end - 1].endswith("s") and line.lower[end - 1] not in PUBLIC
        # "Even as environmentalists welcomed", "coal miners".
        alone = several and end - start <= 2 and not is_verb(line.words[start])
        alone &= end - start > 1 or line.lower[start] in actors
        if end - start == 1 and not alone:
            return None
        first, inner = line.words[start], line.lower[start:end]
        opening = inner[0] in DETERMINERS or inner[0] in adjectives() or inner[0] in COUNTS
        # "More than 80 senators".
        counted = inner[0].isdigit() or (inner[0] in ABOUT and any(word.isdigit() for word in inner))
        opening |= counted and "and" not in inner
        if not (alone or opening or first[:1].isupper()):
            return None
        if any(
            finite(line, k) or (line.lower[k].endswith("ing") and line.lower[k] not in GROWING)
            for k in range(start, end)
        ):
            return None
        if any(verb_share(word) > MOSTLY_VERB and word.islower() for word in line.words[start + 1 : end - 1]):
            return None
        name = _OWNING.sub("", " ".join(line.passage(start, end).text.split()))
        bare = name.casefold().removeprefix("the ").removeprefix("a ").removeprefix("an ")
        if (
            inner[0] == "the"
            and end - start <= len(("the", "foreign", "ministry"))
            and inner[-1] in GOVERNING
        ):
            return Holder(bare, name, kind, side=HOME, rules=True)
        return Holder(bare, name, kind)

    def _together(self, parties: Sequence[Party]) -> Holder:
        members = tuple(dict.fromkeys(self.of(party) for party in parties))
        names = list(dict.fromkeys(party.name for party in parties))
        name = ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else names[0]
        return Holder("+".join(sorted({party.id for party in parties})), name, "organisation", members)
