"""What other reports tell of either side of a dispute."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from math import sqrt

from rashomon.collation.claims.statements import is_term
from rashomon.collation.disagreements.disputes.charges import EMPTY, for_whom, sentences, speakers
from rashomon.collation.disagreements.disputes.denials import denies
from rashomon.collation.disagreements.moments import apart
from rashomon.collation.material import Material
from rashomon.language.alignment import Bag, Index, weigh
from rashomon.language.names import roles
from rashomon.language.senses import SYNONYM, likeness
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Passage

# A sentence of another report tells the same where one speaker's two sentences, or two readings of one claim,
# are so much alike in what they tell besides names; otherwise, and in headings, so much more. So many words
# of the one, or synonyms of them, stand in the other, more where two speak and little is alike …
ONE_VOICE, ANY_VOICE, WORDS, MORE_WORDS = 0.25, 0.5, 2, 3
# … and it has so many terms ("he told them to ask his lawyers" is met by chance), or denies much the same, or
# is one speaker's and half the same. One speaker's readings of one claim are the same in any words.
LEAST, SHORT, FEW = 5, 0.7, 0.5
# "Chief executive" in both tells no more than who speaks.
OFFICES = frozenset(lemma(word) for role in roles() for word in role.split())
# The same words of one speaker are likest of all.
SAME_WORDS = 3.0


class Parallels:
    """Finds in each report the sentence that tells what a passage tells."""

    def __init__(self, material: Material, shown: Iterable[Passage]) -> None:
        self._material = material
        whole = [sentence for _, sentence in sentences(material)]
        self._whole = len(whole)
        self._places = [*whole, *sorted(set(shown) - set(whole))]
        self._number = {place: number for number, place in enumerate(self._places)}

    def voices(self, passage: Passage) -> frozenset[str]:
        """Who speaks in a passage, and for whom; where nobody is known to, who is named first."""
        return self._voices[self._number[passage]] or self._first(passage)

    def of_one_claim(self, one: Passage, other: Passage) -> bool:
        """Whether both hold readings of one claim."""
        return bool(self._claims[self._number[one]] & self._claims[self._number[other]])

    def share_words(self, one: Passage, other: Passage) -> bool:
        """Whether they have a word that tells something in common."""
        return bool((self._bags[self._number[one]] & self._bags[self._number[other]]) - EMPTY)

    def told(self, side: Sequence[Passage], others: Sequence[Passage]) -> list[Passage]:
        """Of each other report the likest sentence for each passage of the side."""
        reports = {passage.witness for passage in side}
        found: set[Passage] = set()
        for passage in side:
            best: dict[str, tuple[float, Passage]] = {}
            for other, score in self._alike(self._number[passage]):
                place = self._places[other]
                if place.witness not in reports and not any(place.overlaps(one) for one in others):
                    best[place.witness] = max(best.get(place.witness, (0.0, place)), (score, place))
            found |= {place for _, place in best.values()}
        return sorted(found)

    def _alike(self, number: int) -> Iterator[tuple[int, float]]:
        """The sentences of other reports that tell what a passage tells, and how much they are alike; the
        same words of a speaker, and readings of one claim, more than any others."""
        story, one = self._material.story, self._places[number]
        same = self._linked_by_words[number]
        yield from ((other, SAME_WORDS) for other in sorted(same) if self._words(number, other) >= WORDS)
        for other, shared in self._index.met(number).items():
            place = self._places[other]
            if other >= self._whole or other in same or place.witness == one.witness or "?" in place.text:
                continue
            score = shared / sqrt(self._index.totals[number] * self._index.totals[other])
            one_voice = bool(self._voices[number] & self._voices[other]) and place not in self._headings
            denied = [denies(Tokens(self._places[n].text).lower) for n in (number, other)]
            one_claim = bool(self._claims[number] & self._claims[other])
            near = one_voice or one_claim
            long = len(self._bags[other]) >= LEAST or score >= (
                SHORT if denied[1] else FEW if one_voice else 1.0
            )
            plain = not (self._bags[number] & self._bags[other] <= OFFICES)
            words = WORDS if one_voice or score >= ANY_VOICE else MORE_WORDS
            alike = (
                plain and score >= (ONE_VOICE if near else ANY_VOICE) and self._words(number, other) >= words
            )
            if (
                ((alike and long) or (one_voice and one_claim))
                and denied[0] == denied[1]
                and not apart(story.witness(one.witness), story.witness(place.witness))
            ):
                yield other, score + one_claim

    def _words(self, one: int, other: int) -> int:
        """How many words of the first stand in the second, or synonyms of them."""
        theirs = self._bags[other]
        return sum(any(likeness(word, term) >= SYNONYM for term in theirs) for word in self._bags[one])

    def _first(self, passage: Passage) -> frozenset[str]:
        return for_whom(self._material, {party.id for party in self._material.cast.within(passage)[:1]})

    @cached_property
    def _voices(self) -> list[frozenset[str]]:
        """Who speaks in each passage; in a part of a sentence whoever is named first ("Elm's claim that")."""
        story = self._material.story
        spoken = [
            for_whom(self._material, speakers(story.witness(place.witness), place)) for place in self._places
        ]
        parts = [self._first(place) for place in self._places[self._whole :]]
        return spoken[: self._whole] + [
            named or said for named, said in zip(parts, spoken[self._whole :], strict=True)
        ]

    @cached_property
    def _headings(self) -> frozenset[Passage]:
        heads = (w.masthead for w in self._material.story.witnesses)
        return frozenset(part for head in heads for part in (head.headline, head.dek) if part)

    @cached_property
    def _claims(self) -> list[frozenset[str]]:
        """The claims of which each passage holds a reading."""
        return self._holding((claim.id, claim.readings) for claim in self._material.claims)

    @cached_property
    def _linked_by_words(self) -> list[frozenset[int]]:
        """The sentences of other reports that quote the same words as each passage."""
        utterances = self._holding(
            (
                utterance.id,
                [q.passage for q in map(self._material.quotation, utterance.members) if q.kind != "indirect"],
            )
            for utterance in self._material.utterances
        )
        holders: defaultdict[str, set[int]] = defaultdict(set)
        for number in range(self._whole):
            for name in utterances[number]:
                holders[name].add(number)
        return [
            frozenset(
                other
                for name in utterances[number]
                for other in holders[name]
                if self._places[other].witness != place.witness
            )
            for number, place in enumerate(self._places)
        ]

    def _holding(self, groups: Iterable[tuple[str, Iterable[Passage]]]) -> list[frozenset[str]]:
        """For each passage the names of the groups that have a passage overlapping it."""
        members = [(name, place) for name, group in groups for place in group]
        return [
            frozenset(name for name, member in members if member.overlaps(place)) for place in self._places
        ]

    @cached_property
    def _index(self) -> Index:
        return Index(self._bags, weigh(self._bags))

    @cached_property
    def _bags(self) -> list[Bag]:
        """The terms of each passage, without names."""
        names = {
            lemma(word)
            for party in self._material.cast.parties
            for name in (party.name, *party.aliases)
            for word in Tokens(name).lower
        }
        return [
            frozenset(lemma(word) for word in Tokens(place.text).lower if is_term(word)) - names
            for place in self._places
        ]
