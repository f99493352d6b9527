"""How far the statements of a story are alike, pair by pair."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.collation.claims.statements import Statement
from rashomon.language.alignment import pairwise, weigh
from rashomon.language.senses import senses

_HEADINGS = ("headline", "dek")

Pair = tuple[int, int]
Scores = Mapping[Pair, float]

# A clause of fewer terms ("Police Const.", "He said") says too little to be told again.
MIN_TERMS = 3
# How much the rest of the sentence counts beside the clause itself.
CONTEXT = 0.30
# Statements that name parties but not one in common rarely say the same; more so the fewer they share.
OTHER_NAMES = 0.40
# Two statements that tell no act in common are seldom one, whatever else they share.
OTHER_ACT = 0.70
# A condition or possibility is seldom the fact told elsewhere, nor a denial what is asserted.
OTHER_MOOD = 0.80
OTHER_POLARITY = 0.60
# Quoted words of two speakers are two statements, however alike; reported words often are.
OTHER_VOICE = 0.40
OTHER_SPEAKER = 0.80
# Who said it, where and when make no statement: so much is left where nothing else is shared.
OTHER_CONTENT = 0.40
# Reports tell a thing in like places. What stands farther apart than usual, in shares of the reports' length,
# loses so much a share; what stands nearer gains as much, up to twice what its words give it.
APART = 0.52
USUALLY_APART = 0.22
MOST_GAIN = 2.0
# Two reports that tell much alike are likelier to tell this alike too: so much is gained or lost for what the
# mean of the shorter one's statements, each with its likest in the other, is above or below the usual.
ALIKE = 0.44
USUALLY_ALIKE = 0.15
# Few statements tell little of their report: it counts as if it had so many more that are as alike as usual.
FEW = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Scores of all pairs (left < right) of clauses, and of the sentences that ``sentence_of`` numbers."""

    clauses: Scores
    sentences: Scores
    sentence_of: Sequence[int]


def compare(statements: Sequence[Statement], other_names: float = OTHER_NAMES) -> Likeness:
    """The likeness of all pairs that share anything; ``other_names`` is what other names leave of it."""
    bags = [statement.terms for statement in statements]
    weights = weigh(bags)
    numbers: dict[tuple[str, int], int] = {}
    sentence_of = [numbers.setdefault((s.passage.witness, s.sentence), len(numbers)) for s in statements]
    whole: list[frozenset[str]] = [frozenset()] * len(numbers)
    for statement, sentence in zip(statements, sentence_of, strict=True):
        whole[sentence] |= statement.terms
    sentences = pairwise(whole, weights)
    enough = [_says_enough(statement) for statement in statements]
    clauses = {}
    for (left, right), alone in pairwise(bags, weights).items():
        if not (enough[left] and enough[right]):
            continue
        one, other = sentence_of[left], sentence_of[right]
        around = alone if one == other else sentences.get(pair(one, other), 0.0)
        score = (1 - CONTEXT) * alone + CONTEXT * around
        score *= _fit(statements[left], statements[right], other_names)
        nearer = USUALLY_APART - abs(statements[left].place - statements[right].place)
        clauses[left, right] = _moved(score, APART * nearer)
    witness_of = [statement.passage.witness for statement in statements]
    clauses = _between_reports(witness_of, clauses)
    return Likeness(clauses=clauses, sentences=sentences, sentence_of=sentence_of)


def _moved(score: float, by: float) -> float:
    return min(max(0.0, score + by), MOST_GAIN * score, 1.0)


def _between_reports(witness_of: Sequence[str], scores: Scores) -> dict[Pair, float]:
    """``scores`` with what it tells of two statements that their reports are alike or not."""
    best: defaultdict[tuple[int, str], float] = defaultdict(float)
    across = [both for both in scores if witness_of[both[0]] != witness_of[both[1]]]
    for left, right in across:
        for number, other in ((left, witness_of[right]), (right, witness_of[left])):
            best[number, other] = max(best[number, other], scores[left, right])
    sums: defaultdict[tuple[str, str], float] = defaultdict(float)
    for (number, other), score in best.items():
        sums[witness_of[number], other] += score
    told = Counter(witness_of)
    gained = {
        (one, other): ALIKE * (value - told[one] * USUALLY_ALIKE) / (told[one] + FEW)
        for (one, other), value in sums.items()
        if (told[one], one) < (told[other], other)
    }
    moved = dict(scores)
    for left, right in across:
        one, other = sorted(
            (witness_of[left], witness_of[right]), key=lambda witness: (told[witness], witness)
        )
        moved[left, right] = _moved(scores[left, right], gained[one, other])
    return moved


def pair(one: int, other: int) -> Pair:
    """The key of two numbers in ``Scores``."""
    return (one, other) if one < other else (other, one)


def _says_enough(statement: Statement) -> bool:
    """A source tag ("according to the ministry") names somebody and tells nothing, nor does a body's clause
    without a verb ("the former mayor of Port Merrow"); a caption tells what a picture shows."""
    told = statement.part in _HEADINGS or (statement.whole and statement.part == "body")
    return told and len(statement.terms) >= MIN_TERMS and bool(statement.terms - statement.names)


def _fit(left: Statement, right: Statement, other_names: float) -> float:
    """How far names, acts, mood and speakers allow the two to be one; 1 where nothing speaks against it."""
    fit = 1.0
    if left.names and right.names:
        shared = len(left.names & right.names) / min(len(left.names), len(right.names))
        fit *= other_names + (1 - other_names) * shared
    if left.acts and right.acts and not _share_act(left, right):
        fit *= OTHER_ACT
    if not _share_content(left, right):
        fit *= OTHER_CONTENT
    if left.unreal != right.unreal:
        fit *= OTHER_MOOD
    if bool(left.denied) != bool(right.denied):
        fit *= OTHER_POLARITY
    if left.voice and right.voice and left.voice != right.voice:
        fit *= OTHER_VOICE
    elif left.speaker and right.speaker and left.speaker != right.speaker:
        fit *= OTHER_SPEAKER
    return fit


def _share_act(left: Statement, right: Statement) -> bool:
    return any(not right.terms.isdisjoint(senses(act)) for act in left.acts) or any(
        not left.terms.isdisjoint(senses(act)) for act in right.acts
    )


def _share_content(left: Statement, right: Statement) -> bool:
    if left.content is left.terms and right.content is right.terms:
        return True
    return any(not right.content.isdisjoint(senses(term)) for term in left.content)
