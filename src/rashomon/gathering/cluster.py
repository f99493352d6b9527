"""Which reports belong together, given how alike they are two by two."""

from collections.abc import Iterable, Mapping
from heapq import heapify, heappop, heappush

from rashomon.gathering.compare import DECIMALS, Link

# Two groups are joined while the mean likeness of their reports is at least this. It is set to bring rather
# too much together (recall .95 on ECB+); two events are told apart within it. The mean is that of squares:
# three reports of one event seldom share words all three, and one strong likeness tells more than two slight
# ones. With the plain mean four of 40 plain stories are torn that are whole with this one.
TOGETHER = 0.20

Group = frozenset[str]
# Squares of likenesses in whole units of their last decimal.
Sums = dict[str, dict[str, int]]

_ONE: int = 10**DECIMALS
_LIMIT = round(TOGETHER * _ONE) ** 2


def strong(link: Link) -> bool:
    """Whether these two alone would be a group.

    A mean of likenesses is at least TOGETHER only if one of them is: no group reaches beyond the reports that
    strong links connect, so such a component can be grouped by itself.
    """
    return _squared(link.likeness) >= _LIMIT


def _squared(likeness: float) -> int:
    return round(likeness * _ONE) ** 2


def cluster(links: Iterable[Link]) -> tuple[Group, ...]:
    """Groups of report ids by average link of squares; a pair without a link counts as not alike at all.

    Reports without any link are in no group. The groups depend on the set of links alone, and those of a
    component of strong links on its own links alone.
    """
    units = {(left, right): _squared(likeness) for left, right, likeness in links}
    home = _components(units)
    sums: dict[str, Sums] = {root: {} for root in home.values()}
    for name, root in home.items():
        sums[root][name] = {}
    for (left, right), amount in units.items():
        if home[left] == home[right]:
            inside = sums[home[left]]
            inside[left][right] = inside[right][left] = amount
    return tuple(sorted((group for inside in sums.values() for group in _average_link(inside)), key=min))


def _components(units: Mapping[tuple[str, str], int]) -> dict[str, str]:
    """For each report the least id of those that strong links connect it with."""
    parent = {name: name for pair in units for name in pair}

    def root(name: str) -> str:
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for (left, right), amount in units.items():
        if amount >= _LIMIT:
            a, b = sorted((root(left), root(right)))
            parent[b] = a
    return {name: root(name) for name in parent}


def _average_link(sums: Sums) -> list[Group]:
    """Join the two most alike groups as long as there are such; of equals those with the least ids first.

    ``sums`` are those of the squared likenesses between each two groups, at first of one report each.
    """
    groups = {name: [name] for name in sums}
    # A group goes by its least id. A pair on the heap counts if neither group has changed since.
    heap = [
        (-float(amount), name, other)
        for name, others in sums.items()
        for other, amount in others.items()
        if name < other and amount >= _LIMIT
    ]
    heapify(heap)
    while heap:
        mean, a, b = heappop(heap)
        if a not in groups or b not in groups or mean != -sums[a][b] / (len(groups[a]) * len(groups[b])):
            continue
        groups[a] += groups.pop(b)
        _absorb(sums, a, b)
        size = len(groups[a])
        for other, amount in sums[a].items():
            pairs = size * len(groups[other])
            if amount >= _LIMIT * pairs:
                heappush(heap, (-amount / pairs, *((a, other) if a < other else (other, a))))
    return [frozenset(names) for names in groups.values()]


def _absorb(sums: Sums, a: str, b: str) -> None:
    """Add what ``b`` has in common with others to what ``a`` has."""
    mine, others = sums[a], sums.pop(b)
    del mine[b], others[a]
    for other, amount in others.items():
        theirs = sums[other]
        del theirs[b]
        mine[other] = theirs[a] = mine.get(other, 0) + amount
