"""Profiles -> groups of ids: keys, compare, cluster, part, in this order."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from rashomon.gathering.cluster import Group, cluster
from rashomon.gathering.compare import Link, compare
from rashomon.gathering.contrast import part
from rashomon.gathering.keys import keys
from rashomon.gathering.profile import Profile


def group(profiles: Iterable[Profile]) -> tuple[Group, ...]:
    """The ids of the reports of each story, the largest first; the order of ``profiles`` does not matter."""
    known = {profile.id: profile for profile in profiles}
    groups = cluster(link_all(known.values()))
    linked = frozenset[str]().union(*groups)
    alone = [frozenset((name,)) for name in known if name not in linked]
    return parted([*groups, *alone], known)


def parted(groups: Sequence[Group], known: dict[str, Profile]) -> tuple[Group, ...]:
    """The groups, with look-alike events told apart, the largest first."""
    found = [
        frozenset(profile.id for profile in event)
        for members in groups
        for event in part([known[name] for name in members])
    ]
    return tuple(sorted(found, key=lambda members: (-len(members), min(members))))


def link_all(profiles: Iterable[Profile]) -> Iterator[Link]:
    """The links between all reports that share a block key."""
    known = {profile.id: profile for profile in profiles}
    index: dict[str, list[str]] = defaultdict(list)
    for name in sorted(known):
        for key in keys(known[name]):
            index[key].append(name)
    pairs = {pair for names in index.values() for pair in combinations(names, 2)}
    for left, right in sorted(pairs):
        yield compare(known[left], known[right])
