"""How likely two figures of two reports tell one and the same quantity, whatever their values are."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from itertools import combinations, product
from math import log, log1p

from rashomon.collation.disagreements.counted import DURATIONS, GENERAL, Told, measures, noun
from rashomon.collation.disagreements.slots.filling import slot_of
from rashomon.collation.disagreements.surroundings import Pair, Place, Surroundings
from rashomon.collation.disagreements.tolls import are_people, fates_told
from rashomon.collation.disagreements.ways import comparable
from rashomon.collation.material import Material
from rashomon.collation.odds import log_odds
from rashomon.collation.tellings import telling_words
from rashomon.language.kinds import is_one_of, kind_of
from rashomon.language.patterns import any_of
from rashomon.language.senses import likeness
from rashomon.language.tables import table
from rashomon.language.tenses import tells_ahead
from rashomon.language.things import may_be_one
from rashomon.language.units import money
from rashomon.language.words import lemma

# What each says for two figures, see ``Quantities.shows``. The weights are those of a logistic regression
# (tools/make_quantity_odds.py).
SHOWS = (
    "clause", "near", "letters", "around", "noun", "wider", "strange", "slot", "slots", "fate", "fates",
    "lone", "rivals", "listed", "dates", "apart", "strangers", "share", "rate", "joined", "owner", "sure",
    "heading", "people", "money", "time", "percent", "age",
)  # fmt: skip
AGE = "year of age"
PEOPLE = "people"
# Two nouns whose likeness reaches this are used for one thing.
KINDRED = 0.8
# How far a noun stands for another that may be said for it: "canvases", "paintings".
MAY_BE = 0.5
# Two figures with shared words of this weight near them are told of one doing.
ALIKE = 1.0
_JOINING = re.compile(r"\s(?:and|plus)\s")


class Quantities:
    """The figures of a story in ``told``, and what pairs of them in two reports show."""

    def __init__(self, material: Material, told: Sequence[Told]) -> None:
        self.told = told = comparable(told)
        self.matters = material.matters
        self.reports = len(material.story.witnesses)
        self.length = sum(len(witness.text) for witness in material.story.witnesses) / self.reports
        self.numbers = {one.figure.passage: number for number, one in enumerate(told)}
        self.sorts = [sort(one) for one in told]
        self._around = Surroundings(material, [_place(one) for one in told])
        self._slots = [slot_of(one.witness, one.figure) for one in told]
        clauses = [_clause(material, one) for one in told]
        self.bounds = [frozenset(_bound().findall(clause.lower())) for clause in clauses]
        self.ahead = [tells_ahead(clause) for clause in clauses]
        self._fates = [fates_told(one.clause) | ({one.toll} - {None}) for one in told]
        kinds = list(zip((one.witness.siglum for one in told), self.sorts, strict=True))
        values = {(kind, one.figure.low, one.figure.unit) for kind, one in zip(kinds, told, strict=True)}
        self.roles = [fates | ({slot} - {""}) for fates, slot in zip(self._fates, self._slots, strict=True)]
        tellings = {
            (kind, role, one.figure.low)
            for kind, roles, one in zip(kinds, self.roles, told, strict=True)
            for role in roles
        }
        self._of_role = Counter((kind, role) for kind, role, _ in tellings)
        self._of_kind = Counter(kind for kind, _, _ in values)
        self._kinds = kinds
        self._homes = [
            (kind, one.witness.sentence_around(one.figure.passage).start)
            for kind, one in zip(kinds, told, strict=True)
        ]
        self._listed = Counter(self._homes)

    @cached_property
    def shows(self) -> dict[Pair, tuple[float, ...]]:
        """What each pair of figures of one sort shows, in the order of ``SHOWS``: the likeness of the
        clauses, the weight of the words near both, the likeness of the clauses' letters, how many terms the
        sentences around share (logarithm); how far what is counted is one thing, whether one noun for people
        is the wider one, or neither has to do with the other; whether the words near by say that it is one
        kind of figure, or two; whether one thing happened to those counted, or two, and whether no
        other figure of either report is of that kind, or of such people; how many values of their
        sort the two reports, and figures of it their two sentences, give (logarithms); how many days both
        name; how far apart in their reports they stand; how many parties each clause names that the other's
        sentence does not; whether only one is a share, a rate, counts others besides, stands in brackets of
        its own, is told as a fact, stands in a heading; and whether both count people, money, time, shares or
        ages."""
        return {both: self._shown(both) for both in sorted(self._pairs())}

    @cached_property
    def odds(self) -> dict[Pair, float]:
        """The log-odds of each of these pairs, in both orders."""
        weights = table("quantity_odds")["same"]
        odds = {both: log_odds(weights, SHOWS, shows) for both, shows in self.shows.items()}
        return odds | {(other, one): value for (one, other), value in odds.items()}

    @cached_property
    def partners(self) -> dict[tuple[int, str], list[int]]:
        """Of each figure and each report the figures there that it makes a pair with."""
        found: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
        for one, other in sorted(self.odds):
            found[one, self.told[other].witness.siglum].append(other)
        return dict(found)

    def is_part(self, number: int) -> bool:
        """Whether people are counted in two parts: "seven men and five women"."""
        return any(
            0 <= first < len(self.told) - 1
            and self.sorts[first] == self.sorts[first + 1] == PEOPLE
            and _JOINING.fullmatch(_between(self.told[first], self.told[first + 1])) is not None
            for first in (number - 1, number)
        )

    def strange(self, one: int, other: int) -> float:
        """Whether two figures count people under two nouns that have nothing to do with each other."""
        return self.shows[one, other][SHOWS.index("strange")]

    def is_one_thing(self, one: int, other: int) -> bool:
        """Whether two figures count things under one noun, or are of one measure."""
        name = self.sorts[one]
        measured = name == self.sorts[other] and name in measures()
        return name not in (PEOPLE, "money", "time") and (
            measured or self.shows[one, other][SHOWS.index("noun")] >= KINDRED
        )

    def are_people(self, one: int, other: int) -> bool:
        """Whether two figures count people under one noun, or people at large, beside the same words."""
        units = {self.told[number].figure.unit for number in (one, other)}
        alike = self.shows[one, other][SHOWS.index("near")] >= ALIKE
        return alike and self.sorts[one] == PEOPLE and len(units) == 1

    def _pairs(self) -> Iterator[Pair]:
        for one, other in combinations(range(len(self.told)), 2):
            if _elsewhere(self.told[one], self.told[other]) and self._of_one_sort(one, other):
                yield one, other

    def _of_one_sort(self, one: int, other: int) -> bool:
        sorts = {self.sorts[one], self.sorts[other]}
        if len(sorts) > 1:
            return sorts.isdisjoint(("money", "time")) and kinship(self.told[one], self.told[other]) > 0
        units = {self.told[number].figure.unit for number in (one, other)} - {None}
        return "money" not in sorts or len(units) < 2

    def _shown(self, both: Pair) -> tuple[float, ...]:
        one, other = (self.told[number] for number in both)
        slots = {self._slots[number] for number in both}
        fates = [self._fates[number] for number in both]
        people = all(self.sorts[number] == PEOPLE for number in both)
        kin = kinship(one, other)
        wider = people and not kin and _wider(one, other)
        around = self._around
        return (
            around.alike.get(both, 0.0),
            around.beside(*both),
            around.letters(*both),
            log1p(len(around.told_around(*both))),
            kin,
            float(wider),
            float(people and not kin and not wider),
            float(len(slots) == 1 and "" not in slots),
            float(len(slots) == 2 and "" not in slots),
            float(bool(fates[0] & fates[1])),
            float(all(fates) and not fates[0] & fates[1]),
            float(self._lone(*both)),
            log(self._of_kind[self._kinds[both[0]]] * self._of_kind[self._kinds[both[1]]]),
            log(self._listed[self._homes[both[0]]] * self._listed[self._homes[both[1]]]),
            float(sum(a <= d and c <= b for (a, b), (c, d) in product(one.days, other.days))),
            around.apart(*both),
            float(around.strangers(*both)),
            *(
                float(left != right)
                for left, right in (
                    (one.share, other.share),
                    (one.rate, other.rate),
                    (one.joined, other.joined),
                    (one.owner, other.owner),
                    (one.sure, other.sure),
                    (one.part == "body", other.part == "body"),
                )
            ),
            float(people),
            *(float(self.sorts[both[0]] == name) for name in ("money", "time", "percent", AGE)),
        )

    def _lone(self, one: int, other: int) -> bool:
        """Whether both are of one kind, and each the only value of it in its report."""
        return any(
            self._of_role[self._kinds[one], role] == self._of_role[self._kinds[other], role] == 1
            for role in self.roles[one] & self.roles[other]
        )


def sort(told: Told) -> str:
    """What a figure may be compared with: "money" (of any currency, or of none: "paid 40 million"), "time",
    "people" (with whatever noun they are counted), a measure, a rate, or the noun of what is counted."""
    unit = told.figure.unit
    if unit is None or unit in money() or kind_of(unit) == "money":
        return "money"
    if unit in DURATIONS and unit in table("slots")["seconds"]:
        return "time"
    if " " in unit or unit in measures():
        return unit
    somebody = told.toll or are_people(thing(told) or unit)
    return PEOPLE if somebody or fates_told(telling_words(unit)) else thing(told) or unit


def kinship(one: Told, other: Told) -> float:
    """How far (0 to 1) what the one counts may stand for what the other counts ("employees", "staff")."""
    nouns = thing(one), thing(other)
    if not all(nouns):
        return 0.0
    named = one.figure.unit or "", other.figure.unit or ""
    may_be = any(
        may_be_one(*both) or is_one_of(*both) or is_one_of(*both[::-1])
        for both in (nouns, named)
        if all(both)
    )
    return likeness(*nouns) or MAY_BE * may_be


def _wider(one: Told, other: Told) -> bool:
    """Whether either counts people under a noun that may be used for those whom the other counts."""
    nouns = thing(one), thing(other)
    return not all(nouns) or is_one_of(*nouns) or is_one_of(nouns[1], nouns[0])


def thing(told: Told) -> str:
    """The lemma of what a figure counts, or behind a measure of what is measured ("nine tonnes of steel");
    empty for people at large and where nothing is named."""
    if told.figure.unit in GENERAL:
        return ""
    own = noun(told.figure.unit or "")
    about = told.figure.about.text.lower().split() if told.figure.about else []
    word = own or (about[-1] if about else "")
    return lemma(word) if word else ""


def dimension(told: Told) -> str:
    """What kind of amount a figure is: "people", "money", "time", a "measure", a "rate", or of a "thing"."""
    name, unit = sort(told), told.figure.unit or ""
    if name in (PEOPLE, "money", "time"):
        return name
    return "rate" if " " in unit else "measure" if unit in measures() else "thing"


def _between(one: Told, other: Told) -> str:
    """What stands between two figures of one report; empty for those of two."""
    if one.witness.siglum != other.witness.siglum:
        return ""
    return one.witness.text[one.shown.end : other.figure.passage.start]


def _elsewhere(one: Told, other: Told) -> bool:
    """Whether the two stand in two reports, or in the headings and the body of one."""
    return one.witness.siglum != other.witness.siglum or one.part != other.part


def _clause(material: Material, told: Told) -> str:
    sentence = told.witness.sentence_around(told.figure.passage)
    return material.tellings.clause(sentence, told.figure.passage).text


@cache
def _bound() -> re.Pattern[str]:
    """What bounds the time of a figure, or what it is of: "by noon", "so far", "in all", "alone"."""
    return re.compile(rf"\b(?:{any_of(table('figures')['bounds'])})\b")


def _place(told: Told) -> Place:
    about = told.figure.about
    return Place(
        witness=told.witness,
        passage=told.figure.passage,
        about=about,
        thing=thing(told),
        unit=lemma(told.figure.unit) if told.figure.unit else "",
    )
