"""Keys, links and groups."""

import json
import random
from pathlib import Path

from rashomon.gathering.cluster import Clusters, cluster
from rashomon.gathering.compare import Link, compare
from rashomon.gathering.contrast import part
from rashomon.gathering.keys import KEYS, keys
from rashomon.gathering.profile import profile_of

TEXTS = json.loads((Path(__file__).parents[1] / "data" / "two_ferries.json").read_text("utf-8"))
CHOIR = TEXTS["choir"]
FERRY = TEXTS["ferry"]
OTHER_FERRY = TEXTS["other_ferry"]


def link(left: str, right: str, likeness: float) -> Link:
    return Link(left=left, right=right, likeness=likeness, reasons=())


def test_keys_hold_the_rare_names() -> None:
    found = keys(profile_of("a", FERRY[0]))
    assert {"alba", "norhaven"} <= set(found)
    assert "the" not in found
    assert len(found) <= KEYS


def test_compare_names_its_reasons_and_does_not_care_for_order() -> None:
    a, b = profile_of("a", FERRY[0]), profile_of("b", FERRY[1])
    assert compare(a, b) == compare(b, a)
    assert {"alba", "norhaven"} <= set(compare(a, b).reasons)
    assert compare(a, b).likeness > compare(a, profile_of("c", CHOIR)).likeness
    assert compare(a, a).likeness > 0.999


def test_average_link() -> None:
    links = [link("a", "b", 0.9), link("b", "c", 0.4), link("c", "d", 0.8)]
    # a-c, a-d and b-d have no link: the two pairs are .1 alike on average.
    assert cluster(links) == (frozenset("ab"), frozenset("cd"))
    assert cluster([*links, link("a", "c", 0.5)]) == (frozenset("abcd"),)


def test_links_in_any_order_make_the_same_groups() -> None:
    rng = random.Random(7)
    names = "abcdefgh"
    links = [link(x, y, rng.random() / 2) for x in names for y in names if x < y]
    expected = cluster(links)
    for _ in range(5):
        rng.shuffle(links)
        assert cluster(links) == expected


def test_an_arrival_tears_no_group() -> None:
    clusters = Clusters()
    clusters.admit("a", [])
    clusters.admit("b", [link("a", "b", 0.9)])
    clusters.admit("c", [link("b", "c", 0.1)])
    assert clusters.groups() == (frozenset("ab"), frozenset("c"))
    clusters.admit("d", [link("c", "d", 0.9), link("a", "d", 0.8), link("b", "d", 0.7)])
    assert frozenset("ab") <= next(group for group in clusters.groups() if "a" in group)


def test_lookalikes_are_parted_and_one_event_is_not() -> None:
    one = [profile_of(f"a{n}", text) for n, text in enumerate(FERRY)]
    two = [profile_of(f"b{n}", text) for n, text in enumerate(OTHER_FERRY)]
    parts = {frozenset(p.id[0] for p in event) for event in part([*one, *two])}
    assert parts == {frozenset("a"), frozenset("b")}
    assert [len(event) for event in part([*one, *(profile_of(f"c{n}", t) for n, t in enumerate(FERRY))])] == [
        6
    ]
