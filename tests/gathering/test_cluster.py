"""Keys, links and groups."""

import json
import random
from datetime import date, timedelta
from pathlib import Path

import pytest

from rashomon.gathering.cluster import TOGETHER, cluster, strong
from rashomon.gathering.compare import Link, compare
from rashomon.gathering.contrast import part
from rashomon.gathering.keys import FAR_KEYS, KEYS, NEAR_DAYS, keys, worth_comparing
from rashomon.gathering.profile import MOST_WEIGHT, NAME_WEIGHT, profile_of, weight

TEXTS = json.loads((Path(__file__).parents[1] / "data" / "two_ferries.json").read_text("utf-8"))
CHOIR = TEXTS["choir"]
FERRY = TEXTS["ferry"]
OTHER_FERRY = TEXTS["other_ferry"]


def link(left: str, right: str, likeness: float) -> Link:
    return Link(left=left, right=right, likeness=likeness)


def test_keys_are_pairs_of_the_rare_names() -> None:
    found = keys(profile_of("a", FERRY[0]))
    assert "alba norhaven" in found
    assert not any("the" in key.split() for key in found)
    assert len(found) == len(set(found)) <= KEYS


def test_reports_of_a_few_words_find_their_copies() -> None:
    for text, copy in (("Alba aground", "Alba runs aground"), ("It is what it is", "It is what it was")):
        assert set(keys(profile_of("a", text))) & set(keys(profile_of("b", copy)))
    assert keys(profile_of("a", "...")) == ()


def test_reports_far_apart_are_compared_if_they_share_many_keys() -> None:
    first = profile_of("a", FERRY[0], date(2031, 3, 3))
    near = profile_of("b", FERRY[1], date(2031, 3, 3) - timedelta(days=NEAR_DAYS))
    far = profile_of("c", FERRY[1], date(2031, 3, 4) + timedelta(days=NEAR_DAYS))
    undated = profile_of("d", FERRY[1])
    for other, least in ((near, 1), (undated, 1), (far, FAR_KEYS)):
        for one, two in ((first, other), (other, first)):
            assert not worth_comparing(one, two, least - 1)
            assert worth_comparing(one, two, least)


def test_compare_does_not_care_for_order() -> None:
    a, b = profile_of("a", FERRY[0]), profile_of("b", FERRY[1])
    assert compare(a, b) == compare(b, a)
    assert compare(a, b).likeness > compare(a, profile_of("c", CHOIR)).likeness
    assert compare(a, a).likeness > 0.999


def test_reports_of_one_day_are_more_alike_and_those_of_other_weeks_less() -> None:
    day = date(2031, 3, 3)
    first, undated = profile_of("a", FERRY[0], day), profile_of("b", OTHER_FERRY[0])
    others = [profile_of("b", OTHER_FERRY[0], day + timedelta(days)) for days in (0, 3, 20)]
    likeness = [compare(first, other).likeness for other in others]
    assert likeness == sorted(likeness, reverse=True)
    assert likeness[1] > compare(first, undated).likeness > likeness[2]


def test_long_reports_share_words_by_chance() -> None:
    def alike(times: int) -> float:
        one, other = (" ".join([text] * times) for text in (FERRY[0], FERRY[1]))
        return compare(profile_of("a", one), profile_of("b", other)).likeness

    assert alike(1) > alike(4) > alike(16)


def test_average_link_of_squares() -> None:
    links = [link("a", "b", 0.9), link("b", "c", 0.35), link("c", "d", 0.8)]
    # a-c, a-d and b-d have no link: the two pairs are .175 alike on average.
    assert cluster(links) == (frozenset("ab"), frozenset("cd"))
    assert cluster([*links, link("a", "c", 0.35)]) == (frozenset("abcd"),)


def test_a_report_that_is_like_one_of_two_joins_both() -> None:
    assert cluster([link("a", "b", 0.4), link("b", "c", 0.3)]) == (frozenset("abc"),)
    assert cluster([link("a", "b", 0.4), link("b", "c", 0.25)]) == (frozenset("ab"), frozenset("c"))


def test_links_in_any_order_make_the_same_groups() -> None:
    rng = random.Random(7)
    names = "abcdefgh"
    links = [link(x, y, rng.random() / 2) for x in names for y in names if x < y]
    expected = cluster(links)
    for _ in range(5):
        rng.shuffle(links)
        assert cluster(links) == expected


def test_of_equal_pairs_the_one_with_the_least_ids_is_joined_first() -> None:
    # b is as like a as c, and a and c are not alike: only one of them can have b.
    assert cluster([link("b", "c", 0.25), link("a", "b", 0.25)]) == (frozenset("ab"), frozenset("c"))


def test_no_group_reaches_beyond_strong_links() -> None:
    weak = TOGETHER - 0.001
    assert not strong(link("a", "b", weak))
    assert strong(link("a", "b", TOGETHER))
    assert cluster(link(x, y, weak) for x in "abcd" for y in "abcd" if x < y) == tuple(map(frozenset, "abcd"))


def test_lookalikes_are_parted_and_one_event_is_not() -> None:
    one = [profile_of(f"a{n}", text) for n, text in enumerate(FERRY)]
    two = [profile_of(f"b{n}", text) for n, text in enumerate(OTHER_FERRY)]
    parts = {frozenset(p.id[0] for p in event) for event in part([*one, *two])}
    assert parts == {frozenset("a"), frozenset("b")}
    assert [len(event) for event in part([*one, *(profile_of(f"c{n}", t) for n, t in enumerate(FERRY))])] == [
        6
    ]


def test_a_report_that_names_what_marks_either_half_is_a_bridge() -> None:
    one = [profile_of(f"a{n}", text) for n, text in enumerate(FERRY)]
    two = [profile_of(f"b{n}", text) for n, text in enumerate(OTHER_FERRY)]
    assert len(part([*one, *two])) == 2
    bridge = profile_of("c", f"{OTHER_FERRY[0]} {FERRY[0]}")
    assert len(part([*one, *two, bridge])) == 1


def test_a_word_that_nobody_knows_weighs_no_more_than_a_rare_one() -> None:
    assert weight("qwzzix") > MOST_WEIGHT > weight("harbour")
    told = profile_of("a", "Qwzzix drew the harbour").weights
    assert told["qwzzix"] / told["harbour"] == pytest.approx(NAME_WEIGHT * MOST_WEIGHT / weight("harbour"))
