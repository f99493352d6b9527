"""Which statements are one claim: mutual best partners, joined while all members of a claim are likely one on
average, and kept where they are likely one with the most central one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush

from rashomon.collation.claims.evidence import UNLIKELY, Evidence
from rashomon.collation.claims.likeness import Likeness, Pair, pair
from rashomon.collation.claims.statements import Statement
from rashomon.collation.matters import Matters

# Thresholds in log-odds (0: as likely as not), chosen on annotated stories (bench whole: claims) and on pairs
# that readers judged; see docs/tried.md.
# Two statements are linked from here on, where no other of either report is so much likelier.
LINK = 0.25
NEARLY_BEST = 1.0
# All statements of a claim must be likely on average: a chain does not join what its ends do not share.
AVERAGE = -2.5
# The likest groups join first; their two likest statements count so much beside the average.
BEST = 0.4
# And each must be so likely to be one with that which is likest to all of them; less where many witnesses
# tell it, for what many tell in their own ways is told.
MANY = 4
TO_CENTRE_OF_MANY = -2.0
TO_CENTRE = 0.5


def group(
    statements: Sequence[Statement], matters: Matters | None = None, *, versions: bool = False
) -> list[list[int]]:
    """Groups of statement numbers, the most central member of each first; in the order of the text.

    Every statement is in one group; one no other witness carries stands alone. ``matters`` are given where
    few tell the story. Of two ``versions`` the later may tell another thing in the place of one.
    """
    evidence = Evidence(statements, Likeness(statements, parting=not versions), matters)
    witness_of = [statement.passage.witness for statement in statements]
    groups = join(_links(witness_of, evidence.odds), witness_of, evidence)
    centred = [part for members in groups for part in _around_centres(members, witness_of, evidence)]
    return sorted(centred, key=min)


def _links(witness_of: Sequence[str], odds: Mapping[Pair, float]) -> set[Pair]:
    """The pairs of statements that may be one claim: each the other's best partner in its witness, or
    nearly."""
    best: defaultdict[tuple[int, str], float] = defaultdict(lambda: UNLIKELY)
    for (left, right), value in odds.items():
        best[left, witness_of[right]] = max(best[left, witness_of[right]], value)
        best[right, witness_of[left]] = max(best[right, witness_of[left]], value)
    return {
        (left, right)
        for (left, right), value in odds.items()
        if value >= LINK
        and value >= max(best[left, witness_of[right]], best[right, witness_of[left]]) - NEARLY_BEST
    }


def join(links: Iterable[Pair], witness_of: Sequence[str], evidence: Evidence) -> list[list[int]]:
    """Groups of the statements' numbers: average-link clustering along ``links``, the likest groups first."""
    members = {number: [number] for number in range(len(witness_of))}
    beside: defaultdict[int, set[int]] = defaultdict(set)
    queue: list[tuple[float, Pair, Pair]] = []

    def offer(both: Pair) -> None:
        left, right = members[both[0]], members[both[1]]
        mean, best = across(left, right, witness_of, evidence)
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
    left: list[int], right: list[int], witness_of: Sequence[str], evidence: Evidence
) -> tuple[float, float]:
    """How likely the two are one across witnesses, on average and at best: that one report says two things
    says nothing of either."""
    scores = [
        evidence.between(one, other)
        for one in left
        for other in right
        if witness_of[one] != witness_of[other]
    ]
    return sum(scores) / len(scores), max(scores)


def _around_centres(members: list[int], witness_of: Sequence[str], evidence: Evidence) -> Iterator[list[int]]:
    """``members`` in groups of a centre and what is one with it, the centre first; each is in one group."""
    left = members
    while left:
        centre = max(left, key=lambda one: (_to_others(one, left, witness_of, evidence), -one))
        near = [centre, *_near(left, centre, witness_of, evidence)]
        yield near
        left = [one for one in left if one not in near]


def _to_others(one: int, members: list[int], witness_of: Sequence[str], evidence: Evidence) -> float:
    """The log-odds of one of ``members`` with those of other witnesses, on average."""
    odds = [evidence.between(one, two) for two in members if witness_of[two] != witness_of[one]]
    return sum(odds) / len(odds) if odds else UNLIKELY


def _near(left: list[int], centre: int, witness_of: Sequence[str], evidence: Evidence) -> Iterator[int]:
    """Those of ``left`` that are as likely one with the centre as the number of their witnesses asks for, and
    what else the centre's witness tells of the same."""
    own = witness_of[centre]
    others = {one: evidence.between(one, centre) for one in left if witness_of[one] != own}
    many = [one for one, odds in others.items() if odds >= TO_CENTRE_OF_MANY]
    least = TO_CENTRE_OF_MANY if len({witness_of[one] for one in many}) + 1 >= MANY else TO_CENTRE
    near = [one for one, odds in others.items() if odds >= least]
    yield from near
    for one in left:
        if (
            one != centre
            and witness_of[one] == own
            and any(evidence.between(one, two) >= least for two in near)
        ):
            yield one
