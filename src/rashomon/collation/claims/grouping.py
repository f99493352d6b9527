"""Which statements are one claim: mutual best partners, clause by clause and sentence by sentence, joined
while all members of a claim are alike on average, and kept where they are like the most central one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush

from rashomon.collation.claims.likeness import Likeness, Pair, Scores, pair
from rashomon.collation.claims.statements import Statement

# Thresholds measured on the two annotated stories (bench whole: claims) and on labelled pairs of others; see
# docs/tried.md.
# Two clauses this alike, each the other's best partner there, are one claim.
SAME = 0.28
# Two sentences this alike, each the other's best partner, share a claim: that of their two likest clauses,
# which may be less alike themselves.
SAME_SENTENCE = 0.18
SAME_IN_SENTENCE = 0.23
# A partner nearly as good as the best one counts as best too: a report may say a thing twice.
NEARLY_BEST = 0.63
# All statements of a claim must be alike on average: a chain does not join what its ends do not share.
AVERAGE = 0.19
# The likest groups join first; their two likest statements count so much beside the average.
BEST = 0.4
# And each must be so alike to the one that is likest to all of them; less where many witnesses tell it, for
# what many tell in their own ways is told.
MANY = 4
TO_CENTRE_OF_MANY = 0.15
TO_CENTRE = 0.355
# Where few tell it, names, offices and common words make two clauses alike that tell two things. So each unit
# of weight that the rarest plain words of both fall short of what is enough costs so much: of 470 labelled
# pairs .42 were right below 2 (of two words), .54 below 4, .75 from 5 on, .82 from 6 on. What this parts was
# right in 6 of 21 pairs read blind, what a gain for more than enough would join in 8 of 16.
ENOUGH_RARE = 4.5
SHORT = 0.05
# Who tells it in the words of a member tells it too.
TWIN = 0.95


def group(statements: Sequence[Statement], *, versions: bool = False) -> list[list[int]]:
    """Groups of statement numbers, the most central member of each first; in the order of the text.

    Every statement is in one group; one no other witness carries stands alone. Of two ``versions`` of a
    report the later may tell another thing in the place of one.
    """
    likeness = Likeness(statements, parting=not versions)
    witness_of = [statement.passage.witness for statement in statements]
    groups = join(_links(witness_of, likeness), witness_of, likeness)
    centred = [part for members in groups for part in _around_centres(members, witness_of, likeness)]
    return sorted(centred, key=min)


def _links(witness_of: Sequence[str], likeness: Likeness) -> set[Pair]:
    """The pairs of statements of different witnesses that may be one claim."""
    likely = likeness.likely(min(SAME, SAME_IN_SENTENCE))
    links = {both for both, score in _mutual_best(likely, witness_of).items() if score >= SAME}
    likest: dict[Pair, tuple[float, Pair]] = {}
    for both, score in likely.items():
        sentences = pair(likeness.sentence_of[both[0]], likeness.sentence_of[both[1]])
        likest[sentences] = max(likest.get(sentences, (0.0, both)), (score, both))
    sentence_witness = dict(zip(likeness.sentence_of, witness_of, strict=True))
    for sentences, score in _mutual_best(likeness.sentences, sentence_witness).items():
        value, both = likest.get(sentences, (0.0, (0, 0)))
        if score >= SAME_SENTENCE and value >= SAME_IN_SENTENCE:
            links.add(both)
    return links


def _mutual_best(scores: Scores, witness_of: Mapping[int, str] | Sequence[str]) -> dict[Pair, float]:
    """The pairs across witnesses in which each is the other's best partner in its witness, or nearly."""
    best: defaultdict[tuple[int, str], float] = defaultdict(float)
    across = {both: score for both, score in scores.items() if witness_of[both[0]] != witness_of[both[1]]}
    for (left, right), score in across.items():
        best[left, witness_of[right]] = max(best[left, witness_of[right]], score)
        best[right, witness_of[left]] = max(best[right, witness_of[left]], score)
    return {
        (left, right): score
        for (left, right), score in across.items()
        if score >= NEARLY_BEST * max(best[left, witness_of[right]], best[right, witness_of[left]])
    }


def join(links: Iterable[Pair], witness_of: Sequence[str], likeness: Likeness) -> list[list[int]]:
    """Groups of the statements' numbers: average-link clustering along ``links``, the likest groups first."""
    members = {number: [number] for number in range(len(witness_of))}
    beside: defaultdict[int, set[int]] = defaultdict(set)
    queue: list[tuple[float, Pair, Pair]] = []

    def offer(both: Pair) -> None:
        left, right = members[both[0]], members[both[1]]
        mean, best = across(left, right, witness_of, likeness)
        if mean >= AVERAGE:
            heappush(queue, (-mean - BEST * best, both, (len(left), len(right))))

    for left, right in links:
        beside[left].add(right)
        beside[right].add(left)
        offer((left, right))
    while queue:
        _, (one, other), sizes = heappop(queue)
        # A group that has grown or gone since is offered anew or not at all.
        if sizes == (len(members.get(one, ())), len(members.get(other, ()))):
            members[one] += members.pop(other)
            beside[one] = (beside[one] | beside.pop(other)) - {one, other}
            for third in beside[one]:
                beside[third] = beside[third] - {other} | {one}
                offer(pair(one, third))
    return [sorted(numbers) for numbers in members.values()]


def across(
    left: list[int], right: list[int], witness_of: Sequence[str], likeness: Likeness
) -> tuple[float, float]:
    """How alike the two are across witnesses, on average and at best: that one report says two things says
    nothing of either."""
    scores = [
        likeness.clauses(one, other)
        for one in left
        for other in right
        if witness_of[one] != witness_of[other]
    ]
    return sum(scores) / len(scores), max(scores)


def _around_centres(members: list[int], witness_of: Sequence[str], likeness: Likeness) -> Iterator[list[int]]:
    """``members`` in groups of a centre and what is alike it, the centre first; each is in one group."""
    left = members
    while left:
        centre = max(
            left, key=lambda one: (sum(likeness.clauses(one, two) for two in left if two != one), -one)
        )
        others = {one: likeness.clauses(one, centre) for one in left if one != centre}
        near = [centre, *_near(others, centre, witness_of, likeness)]
        rest = [one for one in left if one not in near]
        near += [one for one in rest if any(likeness.clauses(one, two) >= TWIN for two in near)]
        yield near
        left = [one for one in left if one not in near]


def _near(
    others: Mapping[int, float], centre: int, witness_of: Sequence[str], likeness: Likeness
) -> list[int]:
    """Those of ``others`` that are as like the centre as the number of their witnesses asks for."""
    near = [one for one, score in others.items() if score >= TO_CENTRE_OF_MANY]
    if len({witness_of[one] for one in (centre, *near)}) < MANY:
        near = [one for one in near if others[one] - _short(likeness, one, centre) >= TO_CENTRE]
    return near if any(witness_of[one] != witness_of[centre] for one in near) else []


def _short(likeness: Likeness, one: int, other: int) -> float:
    """What it costs the two that they say too little of their own alike."""
    return SHORT * max(0.0, ENOUGH_RARE - likeness.rarest(one, other))
