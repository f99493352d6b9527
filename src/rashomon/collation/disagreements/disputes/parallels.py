"""What other reports tell of either side of a dispute, and disputes that are one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from math import sqrt

from rashomon.collation.claims.statements import is_term
from rashomon.collation.disagreements.disputes.charges import for_whom, sentences, speakers
from rashomon.collation.disagreements.disputes.denials import denies
from rashomon.collation.disagreements.moments import apart
from rashomon.collation.material import Material
from rashomon.language.alignment import Bag, Index, weigh
from rashomon.language.senses import SYNONYM, likeness
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Disagreement, Passage

# A sentence of another report tells the same where one speaker's two sentences are so much alike in what they
# tell besides names; with no speaker in common, so much more. So many words of the one, or synonyms of them,
# stand in the other …
ONE_VOICE, ANY_VOICE, WORDS = 0.25, 0.5, 2
# … and it has so many terms ("he told them to ask his lawyers" is met by chance), or denies much the same.
LEAST, SHORT = 5, 0.7


def spread(material: Material, items: Iterable[Disagreement]) -> list[Disagreement]:
    """The disputes, each side with the sentences of others that tell it; those of one matter as one."""
    found = list(items)
    parallels = _Parallels(material, {place for item in found for side in item.sides for place in side})
    matters: list[Disagreement] = []
    for item in map(parallels.added, found):
        one = next((n for n, other in enumerate(matters) if parallels.of_one_matter(item, other)), None)
        if one is None:
            matters.append(item)
        else:
            matters[one] = _joined(matters[one], item)
    return matters


def _joined(one: Disagreement, other: Disagreement) -> Disagreement:
    sides = tuple(
        tuple(sorted({*mine, *theirs})) for mine, theirs in zip(one.sides, other.sides, strict=True)
    )
    reports = {passage.witness for side in sides for passage in side}
    return replace(one, sides=sides, within_one=len(reports) == 1)


class _Parallels:
    """Finds in each report the sentence that tells what a passage tells."""

    def __init__(self, material: Material, shown: Iterable[Passage]) -> None:
        self._material = material
        whole = [sentence for _, sentence in sentences(material)]
        self._whole = len(whole)
        self._places = [*whole, *sorted(set(shown) - set(whole))]
        self._number = {place: number for number, place in enumerate(self._places)}

    def added(self, item: Disagreement) -> Disagreement:
        """``item`` with each side's sentence of every report that does not stand there."""
        sides = []
        for place, side in enumerate(item.sides):
            others = [passage for n, other in enumerate(item.sides) if n != place for passage in other]
            sides.append((*side, *sorted(self._told(side, others))))
        reports = {passage.witness for side in sides for passage in side}
        return replace(item, sides=tuple(sides), within_one=len(reports) == 1)

    def of_one_matter(self, one: Disagreement, other: Disagreement) -> bool:
        """Whether the same is denied, or different reports set the same speakers against each other."""
        if len(one.sides) != len(other.sides):
            return False
        if set(one.sides[-1]) & set(other.sides[-1]):
            return True
        reports = [{passage.witness for side in item.sides for passage in side} for item in (one, other)]
        return reports[0].isdisjoint(reports[1]) and all(
            self._speaking(mine) & self._speaking(theirs)
            for mine, theirs in zip(one.sides, other.sides, strict=True)
        )

    def _speaking(self, side: Sequence[Passage]) -> frozenset[str]:
        """Who speaks on a side: where nobody is known to, who is named first."""
        cast = self._material.cast
        return frozenset().union(
            *(
                self._voices[self._number[passage]]
                or for_whom(self._material, {party.id for party in cast.within(passage)[:1]})
                for passage in side
            )
        )

    def _told(self, side: Sequence[Passage], others: Sequence[Passage]) -> list[Passage]:
        best: dict[str, tuple[float, Passage]] = {}
        reports = {passage.witness for passage in side}
        for passage in side:
            for other, score in self._alike(self._number[passage]):
                place = self._places[other]
                if place.witness not in reports and not any(place.overlaps(one) for one in others):
                    best[place.witness] = max(best.get(place.witness, (0.0, place)), (score, place))
        return [place for _, place in best.values()]

    def _alike(self, number: int) -> Iterator[tuple[int, float]]:
        """The sentences of other reports that tell what a passage tells, and how much they are alike."""
        story, one = self._material.story, self._places[number]
        for other, shared in self._index.met(number).items():
            place = self._places[other]
            if other >= self._whole or place.witness == one.witness or "?" in place.text:
                continue
            score = shared / sqrt(self._index.totals[number] * self._index.totals[other])
            one_voice = bool(self._voices[number] & self._voices[other])
            denied = [denies(Tokens(self._places[n].text).lower) for n in (number, other)]
            if (
                score >= (ONE_VOICE if one_voice else ANY_VOICE)
                and self._words(number, other) >= WORDS
                and denied[0] == denied[1]
                and (len(self._bags[other]) >= LEAST or (denied[1] and score >= SHORT))
                and not apart(story.witness(one.witness), story.witness(place.witness))
            ):
                yield other, score

    def _words(self, one: int, other: int) -> int:
        """How many words of the first stand in the second, or synonyms of them."""
        theirs = self._bags[other]
        return sum(any(likeness(word, term) >= SYNONYM for term in theirs) for word in self._bags[one])

    @cached_property
    def _voices(self) -> list[frozenset[str]]:
        story = self._material.story
        return [
            for_whom(self._material, speakers(story.witness(place.witness), place)) for place in self._places
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
