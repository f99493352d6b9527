"""What speaks for two statements of two reports being one claim, in log-odds: how alike they are worded, how
little else of either report could be meant, and what a third report makes of both."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import product
from math import exp, log

from rashomon.collation.claims.grammar import main_act
from rashomon.collation.claims.likeness import Likeness, Pair, pair
from rashomon.collation.claims.statements import HEADINGS, Statement
from rashomon.collation.matters import Matters
from rashomon.collation.odds import log_odds
from rashomon.language.senses import senses
from rashomon.language.tables import table
from rashomon.language.tokens import Tokens

# Two clauses less alike are not looked at: of those that gold files join and all evidence found, .95 are
# likelier.
LEAST = 0.05
# The log-odds of two statements that share too little to be looked at.
UNLIKELY = -5.0
# A third report supports two statements from these log-odds with each of them on.
SUPPORTING = -3.0
# Ranks and support count no further than this.
FAR = 4.0
# So much of what two statements share by their rarest words is enough.
ENOUGH_RARE = 12.0
# The weights were learned on stories of so many reports. Each report more offers one more partner by chance,
# which shares who and where but seldom what is done: in a story of e times as many two statements that tell
# each other's act gain 0.3, others lose 0.9. Of 4,768 judged pairs that were shown, nearly all of ECB+, half
# of the wrong ones go and a sixth of the right ones, .785 -> .856 right; of 285 new ones some .85 are right.
USUAL_REPORTS = 5
ACT, USUALLY_MET = 1.2, 0.75

# In a story of few reports two sentences that are each other's likeliest partners and tell of one matter from
# the first log-odds on, the same values aside, make statements in them likelier one by the second.
SURELY, ONE_MATTER = 3.0, 2.0

# What each says for a pair by itself, and what the other pairs say: see ``Evidence``.
# The weights are those of two logistic regressions on the annotated invented stories
# (tools/make_claim_odds.py).
ALONE = (
    "likeness", "anchors", "rarest", "neighbours", "dates", "subject", "speaker", "sentences", "letters",
    "apart", "utterance",
)  # fmt: skip
BESIDE = ("alone", "support", "rank", "likeness")


class Evidence:
    """The pairs of statements of different witnesses that may be one claim, each with its log-odds."""

    def __init__(
        self, statements: Sequence[Statement], likeness: Likeness, matters: Matters | None = None
    ) -> None:
        self._matters = matters
        self._statements = statements
        self._likeness = likeness
        self._witness = [statement.passage.witness for statement in statements]
        self._held = self._count_terms()
        self.alone = {both: self._alone(both, score) for both, score in likeness.likely(LEAST).items()}

    @cached_property
    def odds(self) -> dict[Pair, float]:
        """The log-odds of each pair."""
        weights = table("claim_odds")
        alone = {both: log_odds(weights["alone"], ALONE, shows) for both, shows in self.alone.items()}
        shown = self.beside_each(alone)
        odds = {both: log_odds(weights["beside"], BESIDE, shows) for both, shows in shown.items()}
        times = (len(set(self._witness)) - 1) / (USUAL_REPORTS - 1)
        if self._matters is not None:
            return {both: value + ONE_MATTER * self._of_one_matter(both) for both, value in odds.items()}
        if times <= 1:
            return odds
        return {
            both: value + log(times) * ACT * (self._act_met(both) - USUALLY_MET)
            for both, value in odds.items()
        }

    def between(self, one: int, other: int) -> float:
        """The log-odds that two statements of different witnesses are one."""
        return max(UNLIKELY, self.odds.get(pair(one, other), UNLIKELY))

    def _of_one_matter(self, both: Pair) -> bool:
        """Whether the sentences surely tell of one matter, and no values of one kind that differ."""
        assert self._matters is not None
        one, other = (self._statements[number].passage for number in both)
        sentences = self._matters.pair(one, other)
        if sentences is None:
            return False
        odds = self._matters.whatever_values(sentences)
        surely = odds is not None and odds >= SURELY and self._matters.met(sentences).mutual
        return surely and not self._matters.differ(sentences)

    @cached_property
    def _acts(self) -> list[frozenset[str] | None]:
        """What may stand for the main act of each statement; None where it tells none."""
        acts = (main_act(Tokens(statement.passage.text)) for statement in self._statements)
        return [None if act is None else frozenset(senses(act)) for act in acts]

    def _act_met(self, both: Pair) -> float:
        """1 where each of the two tells the main act of the other, 0 where one does not; half where one has
        none."""
        return min(self._met(*both), self._met(*reversed(both)))

    def _met(self, one: int, other: int) -> float:
        act = self._acts[one]
        return 0.5 if act is None else float(not act.isdisjoint(self._statements[other].terms))

    def _count_terms(self) -> dict[str, Counter[str]]:
        """In how many sentences of its body each report holds each term."""
        held: defaultdict[str, Counter[str]] = defaultdict(Counter)
        bodies = {
            number: statement
            for number, statement in zip(self._likeness.sentence_of, self._statements, strict=True)
            if statement.part not in HEADINGS
        }
        for number, statement in bodies.items():
            held[statement.passage.witness].update(self._likeness.whole[number])
        return held

    def _alone(self, both: Pair, score: float) -> tuple[float, ...]:
        """What the two show by themselves, in the order of ``ALONE``: the likeness of the clauses; the weight
        of the words told that stand in one sentence of each report only (anchors) and of their rarest plain
        words; the likeness of the sentences around; how many dates, and whether a subject, a speaker and an
        utterance, are the same; the likeness of the sentences and of the letters; how far apart in their
        reports they stand."""
        left, right = self._statements[both[0]], self._statements[both[1]]
        likeness = self._likeness
        sentences = likeness.sentence_of[both[0]], likeness.sentence_of[both[1]]
        shared = left.terms & right.terms
        return (
            score,
            self._anchored(left, right, left.content & right.content),
            min(ENOUGH_RARE, likeness.rarest(*both)),
            max((likeness.sentences.get(near, 0.0) for near in self._around(*sentences)), default=0.0),
            float(sum(term[0] == "~" for term in shared)),
            float(left.subject is not None and left.subject == right.subject),
            float(left.speaker is not None and left.speaker == right.speaker),
            likeness.sentences.get(pair(*sentences), 0.0),
            likeness.letters(*both),
            abs(left.place - right.place),
            float(any(term[0] == "“" for term in shared)),
        )

    def _anchored(self, left: Statement, right: Statement, shared: frozenset[str]) -> float:
        """The weight of the terms of ``shared`` that either report holds in one sentence only.

        Such words anchor aligners of texts: see Church, "Char_align" (1993), on words that occur once."""
        here, there = self._held[left.passage.witness], self._held[right.passage.witness]
        # In one order: a sum of fractions depends on it, and a set has none.
        return sum(
            self._likeness.weights[term] for term in sorted(shared) if here[term] <= 1 and there[term] <= 1
        )

    def _around(self, one: int, other: int) -> Iterator[Pair]:
        """The pairs of a sentence beside ``one`` and a sentence beside ``other``, in their reports."""
        for before, after in product((one - 1, one + 1), (other - 1, other + 1)):
            if self._likeness.beside(one, before) and self._likeness.beside(other, after):
                yield pair(before, after)

    def beside_each(self, first: Mapping[Pair, float]) -> dict[Pair, tuple[float, ...]]:
        """What each pair shows beside the others, in the order of ``BESIDE``: its log-odds by itself; the
        better chance that a third report tells both; how far it is before the next best partner of either;
        and the likeness once more."""
        near: defaultdict[int, dict[int, float]] = defaultdict(dict)
        best: defaultdict[tuple[int, str], list[float]] = defaultdict(lambda: [UNLIKELY, UNLIKELY])
        for (left, right), value in first.items():
            for one, other in ((left, right), (right, left)):
                if value > SUPPORTING:
                    near[one][other] = value
                place = best[one, self._witness[other]]
                place[:] = sorted((*place, value), reverse=True)[:2]
        shown: dict[Pair, tuple[float, ...]] = {}
        for both, value in first.items():
            left, right = both
            ranks = (best[left, self._witness[right]], best[right, self._witness[left]])
            ahead = sum(
                max(-FAR, min(FAR, value - (second if value == top else top))) for top, second in ranks
            )
            third = max(
                (min(odds, near[right][one]) for one, odds in near[left].items() if one in near[right]),
                default=-FAR,
            )
            shown[both] = (value, _chance(third), ahead, self.alone[both][0])
        return shown


def _chance(odds: float) -> float:
    return 1 / (1 + exp(-odds))
