"""How likely two days or clock times of two reports tell the time of one matter, whatever they are."""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import combinations
from math import log

from rashomon.collation.disagreements.surroundings import Pair, Place, Surroundings
from rashomon.collation.disagreements.times import Time, of_two_days, times_of
from rashomon.collation.material import Material
from rashomon.collation.matters import FEW_REPORTS
from rashomon.collation.odds import log_odds
from rashomon.collation.timeline.grammar import AUXILIARIES, SPEECH, calendar_words, head_verb
from rashomon.language.alignment import Bag, bag, pairwise, weigh
from rashomon.language.letters import Letters
from rashomon.language.senses import likeness
from rashomon.language.tables import table
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Passage

# The log-odds of sentences that tell of no one matter.
UNMET = -6.0
# What each says for two times: see ``Times.shows``. The weights are those of a logistic regression
# (tools/make_time_odds.py).
SHOWS = (
    "matter", "clause", "near", "letters", "sentence", "verbs", "bound", "until", "from", "tense", "ahead",
    "clock", "vague", "grain", "several", "lone", "days", "apart", "strangers", "many",
)  # fmt: skip


class Times:
    """The days and clock times of a story in ``told``, and what pairs of them in two reports show."""

    def __init__(self, material: Material) -> None:
        self.told = tuple(time for witness in material.story.witnesses for time in times_of(witness))
        self._around = Surroundings(
            material, [Place(witness=one.witness, passage=one.passage) for one in self.told]
        )
        tokens = {witness.siglum: Tokens(witness.text) for witness in material.story.witnesses}
        clauses = [material.tellings.clause(one.sentence, one.passage) for one in self.told]
        own = [(tokens[one.witness.siglum], one) for one in self.told]
        self._letters = Letters(
            [_without(clause, one.passage) for clause, one in zip(clauses, self.told, strict=True)]
        )
        within = [_plain(words, clause, one) for clause, (words, one) in zip(clauses, own, strict=True)]
        sentences = [_plain(words, one.sentence, one) for words, one in own]
        weights = weigh(sentences)
        self._clause, self._sentence = (pairwise(bags, weights, enough=0.0) for bags in (within, sentences))
        self.verbs = [_verb(material, tokens[one.witness.siglum], one) for one in self.told]
        self._of_kind = Counter(_kind(one) for one in self.told)
        self.reports = len(material.story.witnesses)
        self._matters = material.matters
        self._sentences = [self._matters.number(one.sentence) for one in self.told]

    @cached_property
    def shows(self) -> dict[Pair, tuple[float, ...]]:
        """What each pair of times of one kind in two reports shows, in the order of ``SHOWS``: the log-odds
        that their sentences tell of one matter; the likeness of the clauses; the weight of the words near
        both; the likeness of the clauses' letters, and of the sentences; how far the verb of the one may
        stand for that of the other; whether both are told as when, until when or from when, and until or
        from; whether one is told as past and the other as to come, or both as to come; whether they are clock
        times, and whether one is but a part of the day or no day by the calendar; whether they tell equally
        finely; how many times of their kind the two reports tell (a logarithm), and whether each tells but
        one; whether the days of clock times are named and one, or two; how far apart in their reports they
        stand; how many parties each clause names that the other's sentence does not; how many more reports
        there are than a few (a logarithm)."""
        return {both: self._shown(*both) for both in self._pairs()}

    @cached_property
    def odds(self) -> dict[Pair, float]:
        """The log-odds of each of these pairs, in both orders."""
        weights = table("time_odds")["same"]
        odds = {both: log_odds(weights, SHOWS, shows) for both, shows in self.shows.items()}
        return odds | {(other, one): value for (one, other), value in odds.items()}

    @cached_property
    def _partners(self) -> dict[int, list[tuple[int, float]]]:
        partners: dict[int, list[tuple[int, float]]] = {}
        for (one, other), value in sorted(self.odds.items()):
            partners.setdefault(one, []).append((other, value))
        return partners

    def partners(self, one: int) -> list[tuple[int, float]]:
        """The times of other reports that are of the kind of ``one``, each with its log-odds."""
        return self._partners.get(one, [])

    def strangers(self, one: int, other: int) -> int:
        """How many parties each clause names that the other's sentence does not."""
        return self._around.strangers(one, other)

    def related(self, one: int, other: int) -> bool:
        """Whether the clauses, the words near both or the verbs have anything in common."""
        shows = self.shows[min(one, other), max(one, other)]
        return any(shows[SHOWS.index(name)] for name in ("clause", "near", "verbs"))

    def alike(self, one: int, other: int) -> float:
        """The likeness of the two clauses (0 to 1)."""
        return self._clause.get((min(one, other), max(one, other)), 0.0)

    def likeliest(self, one: int, siglum: str) -> float:
        """The log-odds of ``one`` with the likeliest time of the report ``siglum``."""
        values = (value for other, value in self.partners(one) if self.told[other].witness.siglum == siglum)
        return max(values, default=float("-inf"))

    def _pairs(self) -> Iterator[Pair]:
        for one, other in combinations(range(len(self.told)), 2):
            left, right = self.told[one], self.told[other]
            if left.kind == right.kind and left.witness.siglum != right.witness.siglum:
                yield one, other

    def _shown(self, one: int, other: int) -> tuple[float, ...]:
        left, right = self.told[one], self.told[other]
        verbs = self.verbs[one], self.verbs[other]
        kin = likeness(*verbs) if all(verbs) else 0.0
        named = bool(left.days and right.days) and left.kind == "clock"
        held = self._of_kind[_kind(left)] * self._of_kind[_kind(right)]
        both = (one, other)
        return (
            self._matter(one, other),
            self._clause.get(both, 0.0),
            self._around.beside(one, other),
            self._letters.likeness(one, other),
            self._sentence.get(both, 0.0),
            kin,
            float(left.bound == right.bound),
            float({left.bound, right.bound} == {"until"}),
            float({left.bound, right.bound} == {"from"}),
            float(left.ahead != right.ahead),
            float(left.ahead and right.ahead),
            float(left.kind == "clock"),
            float(not (left.sharp and right.sharp)),
            float(left.grain == right.grain),
            log(held),
            float(held == 1),
            (-1.0 if of_two_days(left, right) else 1.0) if named else 0.0,
            self._around.apart(one, other),
            float(self._around.strangers(one, other)),
            log(max(1.0, self.reports / FEW_REPORTS)),
        )

    def _matter(self, one: int, other: int) -> float:
        """The log-odds that the two sentences tell of one matter, whatever values they share."""
        left, right = self._sentences[one], self._sentences[other]
        odds = None if left is None or right is None else self._matters.whatever_values((left, right))
        return UNMET if odds is None else max(UNMET, odds)


def _kind(time: Time) -> tuple[str, str, bool, str]:
    """The report of a time, and of what kind it is."""
    return time.witness.siglum, time.kind, time.ahead, time.grain


def _plain(tokens: Tokens, where: Passage, time: Time) -> Bag:
    """The lemmas of ``where`` without the time itself and other words for times."""
    told = bag(tokens, where.start, where.end) - bag(tokens, time.passage.start, time.passage.end)
    return frozenset(word for word in told - calendar_words() if not word[0].isdigit())


def _without(clause: Passage, place: Passage) -> str:
    """The words of a clause but those of the time."""
    return clause.text[: max(0, place.start - clause.start)] + clause.text[max(0, place.end - clause.start) :]


def _verb(material: Material, tokens: Tokens, time: Time) -> str:
    """The lemma of the verb that the time belongs to, empty where none is telling."""
    clause = material.tellings.clause(time.sentence, time.passage)
    head = head_verb(tokens, clause.start, clause.end, time.passage.start, time.passage.end)
    if head is None or tokens.lower[head] in AUXILIARIES:
        return ""
    verb = lemma(tokens.lower[head])
    return "" if verb in SPEECH else verb
