"""Which reports belong together, given how alike they are two by two."""

from collections.abc import Iterable
from heapq import heapify, heappop, heappush

from rashomon.gathering.compare import Link

# Two groups are joined while the mean likeness of their reports is at least this. It is set to bring rather
# too much together (recall .97 on ECB+; F is the same from .18 on); two events are told apart in each group.
TOGETHER = 0.19

Group = frozenset[str]


def cluster(links: Iterable[Link]) -> tuple[Group, ...]:
    """Groups of report ids by average link; a pair without a link counts as not alike at all.

    Reports without any link are in no group.
    """
    known = sorted(links)
    clusters = Clusters()
    for name in sorted({name for link in known for name in (link.left, link.right)}):
        clusters.add(name)
    for link in known:
        clusters.link(link)
    clusters.join(clusters.numbers())
    return clusters.groups()


class Clusters:
    """Groups that stand while reports arrive. Only whole groups are joined: none is torn by an arrival."""

    def __init__(self) -> None:
        self._members: dict[int, set[str]] = {}
        self._home: dict[str, int] = {}
        # The sum of the likenesses between the reports of two groups.
        self._sums: dict[int, dict[int, float]] = {}

    def admit(self, name: str, links: Iterable[Link]) -> None:
        """One more report, with its links to reports that are here, joins the group it is most like."""
        self.add(name)
        for link in sorted(links):
            self.link(link)
        self.join([self._home[name]])

    def add(self, name: str) -> None:
        """A report as a group of its own."""
        number = len(self._home)
        self._home[name] = number
        self._members[number] = {name}
        self._sums[number] = {}

    def link(self, link: Link) -> None:
        """Count a link between two reports that are here."""
        a, b = self._home[link.left], self._home[link.right]
        if a != b:
            self._sums[a][b] = self._sums[b][a] = self._sums[a].get(b, 0.0) + link.likeness

    def groups(self) -> tuple[Group, ...]:
        """The groups as they stand."""
        return tuple(sorted((frozenset(members) for members in self._members.values()), key=min))

    def numbers(self) -> list[int]:
        """The groups' numbers, for ``join``."""
        return list(self._members)

    def join(self, changed: Iterable[int]) -> None:
        """Join the two most alike groups, as long as there are such, beginning at the ``changed`` ones."""
        heap = [self._candidate(a, b) for a in changed for b in self._sums[a]]
        heapify(heap)
        while heap:
            entry = heappop(heap)
            value, a, b = entry
            if -value < TOGETHER:
                break
            if a in self._members and b in self._members and self._candidate(a, b) == entry:
                self._absorb(a, b)
                for other in self._sums[a]:
                    heappush(heap, self._candidate(a, other))

    def _candidate(self, a: int, b: int) -> tuple[float, int, int]:
        pairs = len(self._members[a]) * len(self._members[b])
        return -self._sums[a][b] / pairs, min(a, b), max(a, b)

    def _absorb(self, a: int, b: int) -> None:
        joined = self._members.pop(b)
        self._members[a] |= joined
        for name in joined:
            self._home[name] = a
        del self._sums[a][b]
        for other, amount in sorted(self._sums.pop(b).items()):
            if other != a:
                del self._sums[other][b]
                self._sums[a][other] = self._sums[other][a] = self._sums[a].get(other, 0.0) + amount
