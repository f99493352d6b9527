"""How likely two places of two reports are told of one act or thing, whichever places they are."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import combinations
from math import log

from rashomon.collation.disagreements.located import Located
from rashomon.collation.disagreements.surroundings import Pair, Place, Surroundings
from rashomon.collation.material import Material
from rashomon.collation.odds import log_odds
from rashomon.language.alignment import Bag
from rashomon.language.senses import likeness, senses
from rashomon.language.tables import table, words
from rashomon.language.things import names

# What each says for two places: see ``Settings.shows``. The weights are those of a logistic regression on the
# plain stories of tests/data (tools/make_setting_odds.py).
SHOWS = (
    "matter",
    "mutual",
    "verb",
    "placing",
    "theme",
    "before",
    "near",
    "clause",
    "way",
    "listed",
    "apart",
)
# The likeness of two sentences counts so far at most, either way.
MOST_MATTER = 4.0
# From these log-odds on two acts that are told for the sake of where need share no word.
SURE = 0.0
# So many places a report told of those that the weights were learned from.
USUAL = 6
# How far words may stand for one another that tell of one thing.
KINDRED = 0.5
# How like two clauses are that say the same in the same words.
WORDED = 0.6
_PLACING, _HAPPENING = words("located", "placing"), words("located", "happening")


class Settings:
    """What pairs of places of a story show; ``told`` are those that any such pair has."""

    def __init__(self, material: Material, told: Sequence[Located]) -> None:
        pairs = [
            (one, other)
            for one, other in combinations(told, 2)
            if one.witness.siglum != other.witness.siglum and _may_be_one(one, other)
        ]
        numbers = {id(place) for both in pairs for place in both}
        self.told = [place for place in told if id(place) in numbers]
        number = {id(place): number for number, place in enumerate(self.told)}
        self._pairs = [(number[id(one)], number[id(other)]) for one, other in pairs]
        self._matters = material.matters
        self._around = Surroundings(
            material, [Place(witness=one.witness, passage=one.passage) for one in self.told]
        )
        self._tells = Counter(one.witness.siglum for one in told)
        self._listed = Counter((one.witness.siglum, one.sentence.start) for one in told)

    @cached_property
    def shows(self) -> dict[Pair, tuple[float, ...]]:
        """What each pair of places in two reports whose acts may be one shows, in the order of ``SHOWS``:
        the log-odds that their sentences tell of one matter, and whether these are each other's likeliest
        partners; how far the verbs that they stand with are one; how many of these are told for the sake
        of where ("happened", "lies"); how far who or what takes part is one thing, and is told before
        where a pronoun stands for it; the weight of the words near both, the likeness of their clauses;
        whether both are told as where, whence or whither; how many places their sentences tell
        (logarithm); how far apart in their reports they are."""
        return {both: self._shown(*both) for both in self._pairs}

    @cached_property
    def odds(self) -> dict[Pair, float]:
        """The log-odds of each of these pairs; of the many of long reports any one is less likely."""
        weights = table("setting_odds")["same"]
        many = {siglum: log(max(1.0, count / USUAL)) for siglum, count in self._tells.items()}
        return {
            (one, other): log_odds(weights, SHOWS, shows)
            - many[self.told[one].witness.siglum]
            - many[self.told[other].witness.siglum]
            for (one, other), shows in self.shows.items()
        }

    @cached_property
    def likeliest(self) -> dict[tuple[int, str], float]:
        """The log-odds of each place with the likeliest of each report."""
        best: dict[tuple[int, str], float] = {}
        for (left, right), value in self.odds.items():
            for one, other in ((left, right), (right, left)):
                at = one, self.told[other].witness.siglum
                best[at] = max(value, best.get(at, value))
        return best

    def mutual(self, both: Pair) -> bool:
        """Whether each is the other's likeliest partner in its report."""
        left, right = both
        value = self.odds[both]
        return all(
            value >= self.likeliest[one, self.told[other].witness.siglum]
            for one, other in ((left, right), (right, left))
        )

    def alike(self, both: Pair) -> bool:
        """Whether one thing takes part in both, and both do one thing."""
        shown = dict(zip(SHOWS, self.shows[both], strict=True))
        return shown["theme"] >= KINDRED and shown["verb"] >= KINDRED

    def worded_alike(self, both: Pair) -> bool:
        """Whether the clauses of both say the same of the same."""
        shown = dict(zip(SHOWS, self.shows[both], strict=True))
        return self.alike(both) and shown["clause"] >= WORDED

    def kindred(self, both: Pair) -> bool:
        """Whether who or what takes part in both is one thing as far as they tell, or they are surely one."""
        shown = dict(zip(SHOWS, self.shows[both], strict=True))
        one, other = (self.told[number] for number in both)
        happens = one.verb in _HAPPENING and other.verb in _HAPPENING
        # "The scuffle broke out", "It all happened".
        whole = happens and (not one.themes or not other.themes)
        sure = shown["placing"] > 1 and self.odds[both] >= SURE
        return max(shown["theme"], shown["before"]) >= KINDRED or whole or sure

    def _shown(self, left: int, right: int) -> tuple[float, ...]:
        one, other = self.told[left], self.told[right]
        met = self._matters.between(one.passage, other.passage)
        return (
            max(-MOST_MATTER, min(MOST_MATTER, met.odds)),
            float(met.mutual),
            _one_act(one, other),
            float(sum(told.verb in _PLACING for told in (one, other))),
            _kinship(one.themes, other.themes),
            max(_kinship(one.before, other.themes), _kinship(other.before, one.themes)),
            self._around.beside(left, right),
            self._around.alike.get((left, right), 0.0),
            float(one.way == other.way),
            log(
                self._listed[one.witness.siglum, one.sentence.start]
                * self._listed[other.witness.siglum, other.sentence.start]
            ),
            self._around.apart(left, right),
        )


def _may_be_one(one: Located, other: Located) -> bool:
    """Whether both acts are told for the sake of where, or their verbs may stand for one another."""
    return {one.verb, other.verb} <= _PLACING or _one_act(one, other) >= KINDRED


def _one_act(one: Located, other: Located) -> float:
    return max(likeness(one.act.verb, other.act.verb), likeness(one.verb, other.verb))


def _kinship(some: Bag, others: Bag) -> float:
    """How far the likest words of the two may stand for one another."""
    return max(_stands_for(some, others), _stands_for(others, some))


def _stands_for(some: Bag, others: Bag) -> float:
    alike = (senses(word) for word in some)
    far = max((found[word] for found in alike for word in others & found.keys()), default=0.0)
    called = far < KINDRED and any(not others.isdisjoint(names(word)) for word in some)
    return KINDRED if called else far
