"""New reports among groups that stand already: what a store does instead of grouping everything again."""

from collections.abc import Collection, Iterable
from typing import Protocol

from rashomon.gathering.cluster import Group, cluster
from rashomon.gathering.compare import Link


class Standing(Protocol):
    """What a store knows of its reports, by id."""

    def neighbours(self, names: Collection[str]) -> Iterable[str]:
        """The reports that a strong link connects with one of these."""

    def between(self, some: Collection[str], names: Collection[str]) -> Iterable[Link]:
        """Every link of ``some`` reports with one of ``names``; a link within ``some`` may come twice."""

    def groups(self, names: Collection[str]) -> Iterable[Group]:
        """The groups of ``cluster`` that hold these reports; a new report is a group of its own."""


def settle(changed: Collection[str], standing: Standing) -> tuple[Group, ...]:
    """The groups that come from the ``changed`` reports and those they draw in; all others stay as they are.

    The same groups as ``cluster`` makes of all links. For the groups of the changed reports are grouped again
    with those that strong links connect them with. Where the latter come out as they stood, nothing beyond
    them can be joined with the former, since it has no strong link with them; else they count as changed too.
    """
    region = frozenset[str]().union(*standing.groups(changed))
    known = frozenset[str]()
    links: list[Link] = []
    while True:
        border = frozenset(standing.groups(set(standing.neighbours(region)) - region))
        names = region.union(*border)
        links += standing.between(names - known, names)
        known = names
        joined = frozenset(cluster(links))
        alone = names - frozenset[str]().union(*joined)
        made = joined | {frozenset((name,)) for name in alone}
        disturbed = border - made
        if not disturbed:
            return tuple(sorted(made - border, key=min))
        region = region.union(*disturbed)
