"""Profiles -> groups of ids: keys, compare, cluster, part, in this order."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from rashomon.gathering.cluster import Group, cluster
from rashomon.gathering.compare import Link, compare
from rashomon.gathering.contrast import part
from rashomon.gathering.keys import keys, worth_comparing
from rashomon.gathering.profile import Profile


def group(profiles: Iterable[Profile]) -> tuple[Group, ...]:
    """The ids of the reports of each story, the largest first; the order of ``profiles`` does not matter."""
    known = {profile.id: profile for profile in profiles}
    groups = cluster(link_all(known.values()))
    linked = frozenset[str]().union(*groups)
    alone = [frozenset((name,)) for name in known if name not in linked]
    found = [event for members in [*groups, *alone] for event in events(known[name] for name in members)]
    return tuple(sorted(found, key=lambda members: (-len(members), min(members))))


def events(profiles: Iterable[Profile]) -> tuple[Group, ...]:
    """The ids of the reports of each event that one group of ``cluster`` tells."""
    return tuple(frozenset(profile.id for profile in event) for event in part(list(profiles)))


def link_all(profiles: Iterable[Profile]) -> Iterator[Link]:
    """The links between all reports that share keys enough."""
    known = {profile.id: profile for profile in profiles}
    index: dict[str, list[str]] = defaultdict(list)
    for name in sorted(known):
        for key in keys(known[name]):
            index[key].append(name)
    shared = Counter(pair for names in index.values() for pair in combinations(names, 2))
    for (left, right), number in sorted(shared.items()):
        if worth_comparing(known[left], known[right], number):
            yield compare(known[left], known[right])
