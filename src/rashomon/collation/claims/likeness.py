"""How far the statements of a story are alike, pair by pair: a sum of what speaks for it and against it."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from rashomon.collation.claims.opposition.told import part
from rashomon.collation.claims.statements import HEADINGS, Statement
from rashomon.language.alignment import Bag, pairwise, weigh
from rashomon.language.letters import Letters
from rashomon.language.senses import senses
from rashomon.language.tables import words

Pair = tuple[int, int]

# A clause of fewer terms ("Police Const.", "He said") says too little to be told again.
MIN_TERMS = 3
# The weights below are those of a logistic regression on 3,400 labelled pairs of ECB+ and of the invented
# examples, rounded; those of letters, acts, subjects and what is unmet were set on labelled pairs of other
# stories; see docs/tried.md. For it: the words of the sentences that the two stand in, with their kin and
# synonyms, and the letters of the two themselves.
SENTENCES = 0.54
LETTERS = 0.8
# Who said it, where and when make no statement: of two sayings nothing is left where nothing else is shared,
# of a saying and a fact so much.
OTHER_CONTENT = 0.25
# Reports tell a thing in like places. What stands farther apart than usual, in shares of the reports' length,
# loses so much a share; what stands nearer gains as much.
APART = 0.31
USUALLY_APART = 0.22
# Clauses that hold words of one utterance tell one thing: 27 of 30 pairs that this joined, on many stories.
SAME_UTTERANCE = 0.12
# Against it: what may be, is to come or is wanted is seldom the fact told elsewhere, nor a denial what is
# asserted; two statements that tell no act in common are seldom one.
OTHER_MOOD = {"unreal": 0.08, "ahead": 0.06, "wished": 0.11, "asked": 0.2}
# … and what one party wants is not what another grants.
WANTED_NOT_GRANTED = 0.3
OTHER_POLARITY = 0.06
OTHER_ACT = 0.05
# One telling may say more than the other; where each says much that the other does not, they seldom tell one
# thing. The smaller share that is left unmet, names aside, counts so much, up or down from the usual one.
UNMET = 0.07
USUALLY_UNMET = 0.5
# What one person or country does another does not do; bodies go by many names and are left aside.
OTHER_SUBJECT = 0.18
# Quoted words of two speakers are two statements, however alike; reported words often are.
OTHER_VOICE = 0.25
OTHER_SPEAKER = 0.07
# What is plainly another thing is not the same, however alike: one act of two, one of two kinds.
PARTED = 2.0
_DISAVOWALS = words("clauses", "disavowals")
# So many of the rarest plain words that two clauses share say how much they share.
RAREST = 3
# "Attacked by Roe", "attacks from Roe": who is named first did not do it.
_TURNED = re.compile(r"\b(?:by|from)\b")


class Likeness:
    """How alike the clauses of a story are, and the ``sentences`` that ``sentence_of`` numbers."""

    def __init__(self, statements: Sequence[Statement], *, parting: bool = True) -> None:
        self._parting = parting
        self._statements = statements
        bags = [statement.terms for statement in statements]
        self.weights = weigh(bags)
        numbers: dict[tuple[str, int], int] = {}
        self.sentence_of = [
            numbers.setdefault((s.passage.witness, s.sentence), len(numbers)) for s in statements
        ]
        self.whole: list[frozenset[str]] = [frozenset()] * len(numbers)
        self._told_by = [""] * len(numbers)
        for statement, sentence in zip(statements, self.sentence_of, strict=True):
            self.whole[sentence] |= statement.terms
            self._told_by[sentence] = statement.passage.witness
        self.sentences = pairwise(self.whole, self.weights)
        self._letters = Letters([statement.passage.text for statement in statements])
        self._witness = [statement.passage.witness for statement in statements]
        self._utterances = [frozenset(term for term in one if term[0] == "“") for one in bags]
        said = frozenset[str]().union(*bags, *(statement.content for statement in statements))
        self._alike = {term: frozenset(senses(term)) for term in said}
        enough = {number for number, statement in enumerate(statements) if _says_enough(statement)}
        self._comparable = [
            others & enough if number in enough else set()
            for number, others in enumerate(_sharing(bags, self._alike))
        ]
        self._telling = _sharing([s.terms - s.names for s in statements], self._alike)
        # In one order: a sum of fractions depends on it, and a set has none.
        self._own = [
            [(self.weights[term], self._alike[term]) for term in sorted(statement.terms - statement.names)]
            for statement in statements
        ]
        self._totals = [sum(weight for weight, _ in own) for own in self._own]

    def letters(self, one: int, other: int) -> float:
        """0 to 1: how alike the letters of two clauses are."""
        return self._letters.likeness(one, other)

    def beside(self, sentence: int, other: int) -> bool:
        """Whether ``other`` is the number of a sentence of the same report."""
        return 0 <= other < len(self._told_by) and self._told_by[sentence] == self._told_by[other]

    def rarest(self, one: int, other: int) -> float:
        """The weight of the rarest plain words that both clauses say, in these words or their kin."""
        left, right = self._statements[one].plain, self._statements[other].plain
        return min(self._rarest_met(left, right), self._rarest_met(right, left))

    def _rarest_met(self, plain: Bag, other: Bag) -> float:
        met = (self.weights[term] for term in plain if not other.isdisjoint(self._alike[term]))
        return sum(sorted(met, reverse=True)[:RAREST])

    def likely(self, least: float) -> dict[Pair, float]:
        """0 to 1: how alike the clauses of different witnesses are, of those that share more than names and
        are so much alike."""
        found = {}
        for left, others in enumerate(self._comparable):
            for right in sorted(others & self._telling[left]):
                if left < right and self._witness[left] != self._witness[right]:
                    both = (left, right)
                    told = self._told(both)
                    gain = self._near(both) + self._quoted(both)
                    if told + gain + UNMET * USUALLY_UNMET >= least:
                        found[both] = self._finish(both, told, gain)
        return {both: score for both, score in found.items() if score >= least}

    def _told(self, both: Pair) -> float:
        """What it says for the two that they and their sentences are worded alike."""
        left, right = both
        around = self.sentences.get(pair(self.sentence_of[left], self.sentence_of[right]), 0.0)
        return SENTENCES * around + LETTERS * self.letters(left, right)

    def _near(self, both: Pair) -> float:
        """What it says for the two that they stand in like places of their reports, or against."""
        left, right = both
        return APART * (USUALLY_APART - abs(self._statements[left].place - self._statements[right].place))

    def _quoted(self, both: Pair) -> float:
        """What it says for the two that they hold words of one utterance."""
        left, right = both
        return 0.0 if self._utterances[left].isdisjoint(self._utterances[right]) else SAME_UTTERANCE

    def _unmet(self, one: int, other: int) -> float:
        """The share of what one clause says, names aside, that the other does not say."""
        there = self._statements[other].terms
        unmet = sum(weight for weight, alike in self._own[one] if there.isdisjoint(alike))
        return unmet / self._totals[one] if self._totals[one] else 1.0

    def _finish(self, both: Pair, told: float, gain: float) -> float:
        left, right = self._statements[both[0]], self._statements[both[1]]
        if not self._share_content(left, right):
            if left.content is not left.terms and right.content is not right.terms:
                return 0.0
            told *= OTHER_CONTENT
        unmet = min(self._unmet(*both), self._unmet(*reversed(both)))
        score = told + gain + UNMET * (USUALLY_UNMET - unmet) - self._against(left, right)
        return min(max(0.0, score), 1.0)

    def _against(self, left: Statement, right: Statement) -> float:
        """How much acts, mood, polarity and speakers speak against the two being one."""
        if self._parting and (_parted(left, right) or part(left, right)):
            return PARTED
        against = sum(
            cost for mood, cost in OTHER_MOOD.items() if (mood in left.moods) != (mood in right.moods)
        )
        if _wanted_and_granted(left, right):
            against += WANTED_NOT_GRANTED
        if bool(left.denied) != bool(right.denied):
            against += OTHER_POLARITY
        if left.acts and right.acts and not self._share_act(left, right):
            against += OTHER_ACT
        if left.subject and right.subject and left.subject != right.subject:
            against += OTHER_SUBJECT
        if left.voice and right.voice and left.voice != right.voice:
            against += OTHER_VOICE
        elif left.speaker and right.speaker and left.speaker != right.speaker:
            against += OTHER_SPEAKER
        return against

    def _share_act(self, left: Statement, right: Statement) -> bool:
        return any(not right.terms.isdisjoint(self._alike[act]) for act in left.acts) or any(
            not left.terms.isdisjoint(self._alike[act]) for act in right.acts
        )

    def _share_content(self, left: Statement, right: Statement) -> bool:
        if left.content is left.terms and right.content is right.terms:
            return True
        return any(not right.content.isdisjoint(self._alike[term]) for term in left.content)


def _wanted_and_granted(left: Statement, right: Statement) -> bool:
    stances = ({"wished", "granted"} & statement.moods for statement in (left, right))
    return sorted(map(sorted, stances)) == [["granted"], ["wished"]]


def _parted(left: Statement, right: Statement) -> bool:
    """Whether the two tell of two kinds of one thing, of an act of one party that the other denies, or of one
    that each of two does, be it to the other."""
    if left.contrasts and right.contrasts and left.contrasts.isdisjoint(right.contrasts):
        kinds, others = dict(left.contrasts), dict(right.contrasts)
        if not kinds.keys().isdisjoint(others):
            return True
    if not left.subject or not right.subject:
        return False
    if left.subject == right.subject:
        denied, done = (left, right) if left.denied else (right, left)
        # "Would not appeal" and "is considering an appeal": a noun may tell the act.
        met = not denied.denied.isdisjoint(done.acts & denied.acts) or denied.denied <= done.terms
        return bool(denied.denied) and met and not done.denied and not _disavows(left, right)
    if left.acts.isdisjoint(right.acts):
        return False
    if left.subject not in right.parties and right.subject not in left.parties:
        return True
    return (
        left.subject in right.objects
        and right.subject in left.objects
        and not any(_TURNED.search(statement.passage.text) for statement in (left, right))
    )


def _disavows(*statements: Statement) -> bool:
    return any(not _DISAVOWALS.isdisjoint(statement.passage.text.split()) for statement in statements)


def pair(one: int, other: int) -> Pair:
    """Two numbers as a key: the lower one first."""
    return (one, other) if one < other else (other, one)


def _sharing(bags: Sequence[Bag], alike: Mapping[str, Bag]) -> list[set[int]]:
    """For every bag, the numbers of those that hold one of its terms or a sense of one."""
    holders: defaultdict[str, set[int]] = defaultdict(set)
    for number, bag in enumerate(bags):
        for term in bag:
            holders[term].add(number)
    sharing = {
        term: set().union(*(holders[other] for other in alike[term] if other in holders))
        for term in list(holders)
    }
    return [set().union(*(sharing[term] for term in bag)) for bag in bags]


def _says_enough(statement: Statement) -> bool:
    """A source tag ("according to the ministry") names somebody and tells nothing, nor does a body's clause
    without a verb ("the former mayor of Port Merrow"), nor a heading that only names places and days; a
    caption tells what a picture shows."""
    heading = statement.part in HEADINGS
    told = bool(statement.plain) if heading else statement.whole and statement.part == "body"
    return told and len(statement.terms) >= MIN_TERMS and bool(statement.terms - statement.names)
