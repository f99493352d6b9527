"""Whose position it is: the words of a subject brought to a party of the story."""

import re
from dataclasses import dataclass, field

from rashomon.collation.parties import Cast
from rashomon.collation.positions.attributions import by_place, described, taken_up
from rashomon.collation.positions.descriptions import DOCUMENT as DOCUMENT
from rashomon.collation.positions.descriptions import Descriptions
from rashomon.collation.positions.forms import PREPOSITIONS, RELATIVES
from rashomon.collation.positions.heads import (
    COUNTS,
    PART,
    SHARES,
    Named,
    before_times,
    counted,
    ends_head,
    means_several,
    over_age,
    over_of,
    stands_alone,
    told_gender,
    whose,
)
from rashomon.collation.positions.lexicon import group, noun_cues
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.namings import RULING, Namings
from rashomon.collation.positions.offices import Offices
from rashomon.collation.positions.people import OTHER_GENDER as OTHER_GENDER
from rashomon.collation.positions.people import Holder as Holder
from rashomon.collation.positions.people import People
from rashomon.collation.positions.unnamed import LONGEST_NAME, in_words
from rashomon.language.vocabulary import means_person
from rashomon.model import Party, Quotation, Witness

# "Her urgent, much-quoted call": the noun stands this near.
DESCRIBED = 6
# For so many lines a pronoun may go back to the last person or body that was a subject.
PERSON_LASTS, GROUP_LASTS, THEY_LASTS = 3, 2, 1

SPOKESMEN = frozenset(("spokesman", "spokeswoman", "spokesperson"))
SPEAKING = SPOKESMEN | {"officials", "official", "lawyer", "lawyers"}


@dataclass(slots=True)
class Reader:
    """Reads one report's lines in order and remembers of whom it spoke last."""

    cast: Cast
    witness: Witness
    offices: Offices
    person: Holder | None = None
    group: Holder | None = None
    clock: int = 0
    quotes: int = 0
    quoted: tuple[Quotation | None, tuple[Holder, ...]] = (None, ())
    recent: tuple[Party, ...] = ()
    before: tuple[Line, ...] = ()
    charges: dict[str, tuple[int, str, frozenset[str]]] = field(default_factory=dict)
    _people: People = field(default_factory=People)
    _group_at: int = 0
    _namings: Namings = field(init=False)
    _described: Descriptions = field(init=False)
    _speakers: dict[int, Quotation] = field(default_factory=dict)
    _attributed: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._namings = Namings(self.cast, self.witness, self.offices)
        self._described = Descriptions(self._namings)
        self._speakers = by_place(self.witness)
        self._attributed = self.offices.descriptions | described(self.witness)

    def speaker(self, line: Line) -> Holder | None:
        """Who speaks the words of a quoted line."""
        return self._quoted(line.quotation)

    def quoting(self, line: Line, index: int) -> Holder | None:
        """Who speaks the word at ``index``, where marks say so."""
        return self._quoted(line.marked(index))

    def _quoted(self, said: Quotation | None) -> Holder | None:
        if said is None or said.speaker is None:
            return None
        party = self._namings.party(said.party) or self.cast.named(said.speaker)
        if party := party or self._serves(said.speaker):
            return self.of(party)
        known = group("speaks_for.people") | group("speaks_for.actors") | group("speaks_for.documents")
        told = said.speaker[:1].isupper() or said.speaker.split()[-1].lower() in known
        return Holder(said.speaker.casefold(), said.speaker) if told else None

    def _serves(self, speaker: str) -> Party | None:
        """The one party whose man the speaker is ("a spokesman for Ruritania's railways")."""
        words = speaker.replace("’", "'").lower().split()
        owned = any(word.endswith("'s") for word in words) and words[-1] in group("speaks_for.people")
        if SPEAKING.isdisjoint(words) and not owned:
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
        ruling = (
            holder.kind == "place" and holder.name in self.offices.lands and not titles.isdisjoint(RULING)
        )
        return (
            holder.speaks_with(voice) or bool(titles & named) or (ruling and voice.side in {None, voice.key})
        )

    def ours(self, line: Line, words: tuple[int, int] | None) -> bool:
        """Whether ``words`` are a body that only its own people call so ("the team", "our country")."""
        if words is None or words[1] - words[0] > 3 or self.named(line, *words):
            return False
        own = {"the", "his", "her", "their", "its", "our"}
        bodies = group("speaks_for.own") | group("speaks_for.works") | group("speaks_for.unions")
        return line.lower[words[0]] in own and line.lower[words[1] - 1] in bodies

    def body(self, voice: Holder) -> Holder:
        """The body or state for which ``voice`` speaks, or he himself where no name tells it."""
        known = self._namings.party(voice.serves or voice.side or voice.key)
        return self.of(known) if known else voice

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
        placed = holder is not None and holder.kind == "place" and holder.name not in self.offices.lands
        if holder is None or holder.kind == DOCUMENT or placed:
            return
        if holder.kind == "person" and holder.name[:4].casefold() == "the ":
            # "The pilot": whom "he" means after that, a name tells better.
            return
        if holder.kind == "person":
            self.person = holder
            self._people.told.append((self.clock, self.clock - self.quotes, holder))
        else:
            self.group, self._group_at = holder, self.clock

    def named(self, line: Line, start: int, end: int) -> list[Named]:
        """The parties named within ``start:end``: first word, word after the last, party."""
        return self._namings.named(line, start, end)

    def of(self, party: Party) -> Holder:
        """The holder that ``party`` is: itself, or the state that it heads."""
        return self._namings.of(party)

    def read(self, line: Line, words: tuple[int, int] | None, voice: Holder | None = None) -> Holder | None:
        """The holder that ``words`` of ``line`` mean; ``voice`` is who speaks there, or was named last."""
        if words is None:
            return self.speaker(line)
        start, end = words[0], before_times(line, *words)
        word = line.word(start).split("'")[0]
        # "Her call for": hers; "told her": not.
        word = whose(word) if not noun_cues().keys().isdisjoint(line.lower[end : end + DESCRIBED]) else word
        told = self._told(line, start, end) if taken_up(line.lower[start:end]) else None
        if end - start == 1 and (found := (told,) if told else self._pronoun(word, line, voice, start)):
            return found[0]
        meant = self._phrase(line, start, end, voice)
        if meant is None or line.lower[start] in {"a", "an"}:
            meant = self._beside(line, start, end) or meant
        named = meant is not None and (meant.members or self.cast.named(meant.name))
        return meant if named or told is None else told

    def _told(self, line: Line, start: int, end: int) -> Holder | None:
        """Whom the pronoun or description ``start:end`` means, as the report's attributions tell."""
        said = self._speakers.get(line.starts[start])
        whole = said and said.speaker_evidence and said.speaker_evidence.end >= line.ends[end - 1]
        if said and whole and (said.party or line.lower[start] in OTHER_GENDER):
            return self._quoted(said)
        party = self._namings.party(self._attributed.get(" ".join(line.lower[start:end])))
        return self.of(party) if party else None

    def _beside(self, line: Line, start: int, end: int) -> Holder | None:
        """Who is named before the comma that a description follows ("Ann Lee, 49, a baker who refused")."""
        comma = over_age(line, start - 1)
        named = self.named(line, max(0, comma - LONGEST_NAME), comma) if line.word(comma) == "," else []
        if not named or named[-1][1] != comma or named[-1][2].kind == "place":
            return None
        if line.lower[0] in PREPOSITIONS and "," not in line.lower[:comma]:
            # "Before the visit to Velm Bank, a group of bakers refused".
            return None
        head = next((k for k in range(start + 1, end) if line.lower[k] in PREPOSITIONS | RELATIVES), end)
        told = line.lower[start].endswith("ing") or means_person(line.lower[head - 1])
        told |= line.lower[head - 1] in group("speaks_for.actors")
        plain = line.words[start].islower() and line.lower[start] not in group("pronouns.possessive")
        return self.of(named[-1][2]) if told and plain else None

    def _phrase(self, line: Line, start: int, end: int, voice: Holder | None) -> Holder | None:
        """Whom the noun phrase ``start:end`` means."""
        parties = self.named(line, start, end)
        head = next((k for k in range(start + 1, end) if ends_head(line, k, parties)), end)
        if not parties and counted(line, start, head) == len(self.recent):
            return self._namings.together(self.recent)
        noun = line.word(head - 1).removesuffix("'s")
        if in_head := [found for found in parties if found[0] < head]:
            plural = noun == "members" or (in_head[-1][1] == head and noun.endswith("s"))
            if line.lower[start] in PART and plural:
                # "Many Bakers": not the whole party.
                return in_words(line, start, head)
            return self._namings.by_name(line, start, head, in_head)
        speakers = group("speaks_for.people") | group("speaks_for.actors")
        some = (
            line.lower[start] in COUNTS
            or noun in SHARES
            or (noun == "members" and line.lower[start] not in {"the", noun})
        )
        inside = line.word(head) == "in" and any(party.kind != "place" for _, _, party in parties)
        if parties and noun in speakers and not (some or inside):
            return self._namings.all_of(line, parties)
        if line.lower[start] in group("pronouns.possessive") and noun in group("speaks_for.people") | group(
            "speaks_for.documents"
        ) | group("speaks_for.bodies"):
            found = self._pronoun(whose(line.lower[start]), line, voice, start)
            return found[0] if found else None
        return self._described.read(line, start, over_of(line, head, end), noun, self.person)

    def _pronoun(self, word: str, line: Line, voice: Holder | None, at: int) -> tuple[Holder | None] | None:
        if line.quotation is not None:
            if word in OTHER_GENDER:
                return (
                    self.only(word, line, at)
                    or self._said_before(word, line)
                    or self._served(word, self.speaker(line), quoted=True),
                )
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
            if line.word(at) == word and (master := self._served(word, voice)):
                return (master,)
            fits = voice and voice.kind in {"person", None}
            fits = fits and voice and self.gender(voice.name) != OTHER_GENDER.get(word)
            if not fits and line.word(at) != word:
                # "Lee, who waited for an answer to his request".
                return (self.only(word, line, at) or self._still(word, PERSON_LASTS),)
            return (voice if fits else self._still(word, PERSON_LASTS, unquoted=True),)
        if word in group("pronouns.group"):
            # "Officials said it would not": what they spoke of.
            several = word == "it" and voice and (voice.members or means_several(voice.name))
            among = word == "they" and any(line.follows(k, ("one", "of")) for k in range(at))
            fits = voice and (voice.kind != "person" or among) and not several
            return (voice if fits else self._still_group(word),)
        return (None,) if stands_alone(word) else None

    def _served(self, word: str, voice: Holder | None, *, quoted: bool = False) -> Holder | None:
        """Of whom a servant speaks as "he" or "she": a spokesman of Ann Lee says what she will do."""
        party = self._namings.party(voice.serves) if voice else None
        if voice is None or party is None or self.gender(party.name) == OTHER_GENDER.get(word):
            return None
        himself = self.gender(voice.name) != OTHER_GENDER.get(word) and not quoted
        if himself and SPOKESMEN.isdisjoint(self.offices.titles.get(voice.name, ())):
            # "His lawyer, Jan Kos, said he would appeal": Kos himself.
            return None
        return self.of(party)

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

    def _still(self, word: str, lines: int, *, unquoted: bool = False) -> Holder | None:
        """The person of that gender who was a subject last, if that is no more than ``lines`` ago; words that
        people are quoted with in between may not count."""
        now = self.clock - self.quotes if unquoted else self.clock
        return self._people.last(word, now - lines, self.gender, unquoted=unquoted)

    def _still_group(self, word: str) -> Holder | None:
        lasts = THEY_LASTS if word == "they" else GROUP_LASTS
        last = self.group if self.clock - self._group_at <= lasts else None
        # "It" never stands for several.
        several = last and (last.members or (" and " in last.name and not self.cast.named(last.name)))
        return None if several and word == "it" else last
