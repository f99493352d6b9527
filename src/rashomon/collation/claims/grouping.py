"""Which statements are one claim: mutual best partners, clause by clause and sentence by sentence,
joined while all members of a claim are alike on average."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.collation.claims.statements import Statement
from rashomon.language.alignment import pairwise, weigh
from rashomon.language.senses import senses

Pair = tuple[int, int]
Scores = Mapping[Pair, float]

# Thresholds measured on the two annotated stories (bench whole: claims); see docs/accuracy.md.
# Two clauses this alike, each the other's best partner there, are one claim.
SAME = 0.30
# Two sentences this alike, each the other's best partner, share a claim: that of their two likest clauses,
# which may be less alike themselves.
SAME_SENTENCE = 0.22
SAME_IN_SENTENCE = 0.15
# A partner nearly as good as the best one counts as best too: a report may say a thing twice.
NEARLY_BEST = 0.90
# All statements of a claim must be alike on average: a chain does not join what its ends do not share.
AVERAGE = 0.15
# And each must be so alike to the one that is likest to all of them.
TO_CENTRE = 0.25
# A clause of fewer terms ("Police Const.", "He said") says too little to be told again.
MIN_TERMS = 3
# How much the rest of the sentence counts beside the clause itself.
CONTEXT = 0.30
# Statements that name parties but not one in common rarely say the same; more so the fewer they share.
OTHER_NAMES = 0.60
# Two statements that tell no act in common are seldom one, whatever else they share.
OTHER_ACT = 0.70
# A condition or possibility is seldom the fact told elsewhere, nor a denial what is asserted.
OTHER_MOOD = 0.80
OTHER_POLARITY = 0.80
# Quoted words of two speakers are two statements, however alike.
OTHER_VOICE = 0.60


def group(statements: Sequence[Statement], other_names: float = OTHER_NAMES) -> list[list[int]]:
    """Groups of statement numbers, the most central member of each first; in the order of the text.

    Every statement is in one group; one no other witness carries stands alone. ``other_names`` is what
    statements that name others are still worth: 1 where a changed name is looked for.
    """
    likeness = _compare(statements, other_names)
    groups = _join(len(statements), _links(statements, likeness), likeness.clauses)
    centred = [part for members in groups for part in _around_centres(members, likeness.clauses)]
    return sorted(centred, key=min)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Likeness:
    """Scores of all pairs (left < right) of clauses, and of the sentences that ``sentence_of`` numbers."""

    clauses: Scores
    sentences: Scores
    sentence_of: Sequence[int]


def _compare(statements: Sequence[Statement], other_names: float) -> _Likeness:
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
        around = alone if one == other else sentences.get(_pair(one, other), 0.0)
        score = (1 - CONTEXT) * alone + CONTEXT * around
        clauses[left, right] = score * _fit(statements[left], statements[right], other_names)
    return _Likeness(clauses=clauses, sentences=sentences, sentence_of=sentence_of)


def _says_enough(statement: Statement) -> bool:
    """A source tag ("according to the ministry") names somebody and tells nothing."""
    return len(statement.terms) >= MIN_TERMS and bool(statement.terms - statement.names)


def _fit(left: Statement, right: Statement, other_names: float) -> float:
    """How far names, acts, mood and speakers allow the two to be one; 1 where nothing speaks against it."""
    fit = 1.0
    if left.names and right.names:
        shared = len(left.names & right.names) / min(len(left.names), len(right.names))
        fit *= other_names + (1 - other_names) * shared
    if left.acts and right.acts and not _share_act(left, right):
        fit *= OTHER_ACT
    if left.unreal != right.unreal:
        fit *= OTHER_MOOD
    if bool(left.denied) != bool(right.denied):
        fit *= OTHER_POLARITY
    if left.voice and right.voice and left.voice != right.voice:
        fit *= OTHER_VOICE
    return fit


def _share_act(left: Statement, right: Statement) -> bool:
    return any(not right.terms.isdisjoint(senses(act)) for act in left.acts) or any(
        not left.terms.isdisjoint(senses(act)) for act in right.acts
    )


def _links(statements: Sequence[Statement], likeness: _Likeness) -> list[tuple[float, Pair]]:
    """The pairs of statements of different witnesses that may be one claim, the likest first."""
    witness_of = [statement.passage.witness for statement in statements]
    links = {
        pair: score for pair, score in _mutual_best(likeness.clauses, witness_of).items() if score >= SAME
    }
    likest: dict[Pair, tuple[float, Pair]] = {}
    for pair, score in likeness.clauses.items():
        sentences = _pair(likeness.sentence_of[pair[0]], likeness.sentence_of[pair[1]])
        likest[sentences] = max(likest.get(sentences, (0.0, pair)), (score, pair))
    sentence_witness = dict(zip(likeness.sentence_of, witness_of, strict=True))
    for sentences, score in _mutual_best(likeness.sentences, sentence_witness).items():
        value, pair = likest.get(sentences, (0.0, (0, 0)))
        if score >= SAME_SENTENCE and value >= SAME_IN_SENTENCE:
            links.setdefault(pair, value)
    return sorted(((score, pair) for pair, score in links.items()), key=lambda link: (-link[0], link[1]))


def _mutual_best(scores: Scores, witness_of: Mapping[int, str] | Sequence[str]) -> dict[Pair, float]:
    """The pairs across witnesses in which each is the other's best partner in its witness, or nearly."""
    best: defaultdict[tuple[int, str], float] = defaultdict(float)
    across = {pair: score for pair, score in scores.items() if witness_of[pair[0]] != witness_of[pair[1]]}
    for (left, right), score in across.items():
        best[left, witness_of[right]] = max(best[left, witness_of[right]], score)
        best[right, witness_of[left]] = max(best[right, witness_of[left]], score)
    return {
        (left, right): score
        for (left, right), score in across.items()
        if score >= NEARLY_BEST * max(best[left, witness_of[right]], best[right, witness_of[left]])
    }


def _join(count: int, links: Sequence[tuple[float, Pair]], scores: Scores) -> list[list[int]]:
    """Groups of the numbers 0 to ``count``: average-link clustering along ``links``."""
    group_of = list(range(count))
    members = {number: [number] for number in group_of}
    for _, (left, right) in links:
        one, other = group_of[left], group_of[right]
        if one != other and _average(members[one], members[other], scores) >= AVERAGE:
            for number in members[other]:
                group_of[number] = one
            members[one] += members.pop(other)
    return [sorted(numbers) for numbers in members.values()]


def _average(left: list[int], right: list[int], scores: Scores) -> float:
    return sum(scores.get(_pair(one, other), 0.0) for one in left for other in right) / (
        len(left) * len(right)
    )


def _around_centres(members: list[int], scores: Scores) -> Iterator[list[int]]:
    """``members`` in groups of a centre and what is alike it, the centre first; each is in one group."""
    left = members
    while left:
        centre = max(left, key=lambda one: (sum(scores.get(_pair(one, two), 0.0) for two in left), -one))
        near = [one for one in left if one == centre or scores.get(_pair(one, centre), 0.0) >= TO_CENTRE]
        yield [centre, *(one for one in near if one != centre)]
        left = [one for one in left if one not in near]


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)
