"""Which reports belong together, given how alike they are two by two."""

from collections import defaultdict
from collections.abc import Iterable
from heapq import heapify, heappop, heappush

from rashomon.gathering.compare import DECIMALS, Link

# Two groups are joined while the mean likeness of their reports is at least this. It is set to bring rather
# too much together (recall .96 on ECB+; F is the same from .19 to .205); two events are told apart within it.
TOGETHER = 0.20

Group = frozenset[str]
# Likenesses in whole units of their last decimal.
Sums = dict[str, dict[str, int]]

_ONE: int = 10**DECIMALS
_LIMIT = round(TOGETHER * _ONE)


def strong(link: Link) -> bool:
    """Whether these two alone would be a group.

    A mean of likenesses is at least TOGETHER only if one of them is: no group reaches beyond the reports that
    strong links connect, so such a component can be grouped by itself.
    """
    return _units(link) >= _LIMIT


def cluster(links: Iterable[Link]) -> tuple[Group, ...]:
    """Groups of report ids by average link; a pair without a link counts as not alike at all.

    Reports without any link are in no group. The groups depend on the set of links alone, and those of a
    component of strong links on its own links alone.
    """
    known = {(link.left, link.right): link for link in links}
    home = _components(known.values())
    members: dict[str, list[str]] = defaultdict(list)
    for name, root in home.items():
        members[root].append(name)
    inside: dict[str, list[Link]] = defaultdict(list)
    for link in known.values():
        if home[link.left] == home[link.right]:
            inside[home[link.left]].append(link)
    groups = [group for root, names in members.items() for group in _average_link(names, inside[root])]
    return tuple(sorted(groups, key=min))


def _units(link: Link) -> int:
    return round(link.likeness * _ONE)


def _components(links: Iterable[Link]) -> dict[str, str]:
    """For each report the least id of those that strong links connect it with."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        parent.setdefault(name, name)
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for link in links:
        a, b = sorted((root(link.left), root(link.right)))
        if strong(link):
            parent[b] = a
    return {name: root(name) for name in list(parent)}


def _average_link(names: Iterable[str], links: Iterable[Link]) -> list[Group]:
    """Join the two most alike groups as long as there are such; of equals those with the least ids first."""
    groups = {name: [name] for name in names}
    sums: Sums = {name: {} for name in groups}
    for link in links:
        sums[link.left][link.right] = sums[link.right][link.left] = _units(link)

    def candidate(a: str, b: str) -> tuple[float, str, str]:
        return -sums[a][b] / (len(groups[a]) * len(groups[b])), min(a, b), max(a, b)

    def alike(a: str, b: str) -> bool:
        return sums[a][b] >= _LIMIT * len(groups[a]) * len(groups[b])

    heap = [candidate(a, b) for a in sums for b in sums[a] if a < b and alike(a, b)]
    heapify(heap)
    while heap:
        entry = heappop(heap)
        _, a, b = entry
        if a in groups and b in groups and candidate(a, b) == entry:
            # A group goes by its least id, which is a's.
            groups[a] += groups.pop(b)
            _absorb(sums, a, b)
            for other in sums[a]:
                if alike(a, other):
                    heappush(heap, candidate(a, other))
    return [frozenset(names) for names in groups.values()]


def _absorb(sums: Sums, a: str, b: str) -> None:
    del sums[a][b]
    for other, amount in sums.pop(b).items():
        if other != a:
            del sums[other][b]
            sums[a][other] = sums[other][a] = sums[a].get(other, 0) + amount
