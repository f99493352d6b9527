"""The stories are a function of the set of reports, and a store may regroup what a change touches alone."""

from collections.abc import Collection, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from bench.tasks.stories import one_by_one
from rashomon.gathering.arrival import settle
from rashomon.gathering.cluster import Group, cluster, strong
from rashomon.gathering.compare import Link
from rashomon.gathering.profile import Profile, profile_of
from rashomon.gathering.saved import profile_from_json, profile_to_json
from rashomon.gathering.stories import group

# Few words, so that reports share some, are equal, and tie.
WORDS = "Alba Norhaven Tern Oslo 212 14 rudder sandbank tug fog inquiry captain mayor vote the of".split()
LIKENESSES = [0.05, 0.1, 0.15, 0.18, 0.189999, 0.19, 0.2, 0.2, 0.25, 0.3, 0.5]

TEXTS = st.lists(
    st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join), min_size=1, max_size=12, unique=True
)


def profiles(texts: Sequence[str]) -> list[Profile]:
    return [profile_of(f"{number:02}", text) for number, text in enumerate(texts)]


@settings(max_examples=150, deadline=None)
@given(TEXTS.flatmap(lambda texts: st.tuples(st.just(texts), st.permutations(range(len(texts))))))
def test_one_by_one_in_any_order_is_all_at_once(drawn: tuple[list[str], list[int]]) -> None:
    texts, order = drawn
    known = profiles(texts)
    expected = set(group(known))
    assert set(one_by_one(known[number] for number in order)) == expected
    assert set(group(known[number] for number in order)) == expected


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_groups_depend_on_the_set_of_links_alone(data: st.DataObject) -> None:
    names = "abcdefghi"
    pairs = [(x, y) for x in names for y in names if x < y]
    drawn = data.draw(st.lists(st.sampled_from([*LIKENESSES, 0.0]), min_size=len(pairs), max_size=len(pairs)))
    links = [
        Link(left=x, right=y, likeness=likeness)
        for (x, y), likeness in zip(pairs, drawn, strict=True)
        if likeness
    ]
    assert cluster(data.draw(st.permutations(links))) == cluster(links)


@given(
    st.lists(st.sampled_from([*WORDS, "Łódź", "l'eau", "\ud800", "東京"]), max_size=30),
    st.dates() | st.none(),
)
def test_a_saved_profile_comes_back_exactly(words: list[str], published: object) -> None:
    profile = profile_of("a", " ".join(words), published)  # type: ignore[arg-type]
    back = profile_from_json(profile_to_json(profile))
    assert back == profile
    assert [*back.weights] == [*profile.weights]
    assert [*back.counts] == [*profile.counts]


class Held:
    """Links and groups that stand."""

    def __init__(self, links: Sequence[Link]) -> None:
        self.links = links
        self.home = {name: group for group in cluster(links) for name in group}

    def neighbours(self, names: Collection[str]) -> set[str]:
        touching = [link for link in self.links if strong(link) and {link.left, link.right} & set(names)]
        return {end for link in touching for end in (link.left, link.right)}

    def between(self, some: Collection[str], names: Collection[str]) -> list[Link]:
        inside = [link for link in self.links if link.left in names and link.right in names]
        return [link for link in inside if link.left in some or link.right in some]

    def groups(self, names: Collection[str]) -> set[Group]:
        return {self.home[name] for name in names}


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_the_rest_settles_after_a_removal(data: st.DataObject) -> None:
    names = "abcdefghij"
    pairs = [(x, y) for x in names for y in names if x < y]
    drawn = data.draw(st.lists(st.sampled_from([*LIKENESSES, 0.0]), min_size=len(pairs), max_size=len(pairs)))
    links = zip(pairs, drawn, strict=True)
    held = Held([Link(left=x, right=y, likeness=likeness) for (x, y), likeness in links])
    for gone in data.draw(st.permutations(names))[:6]:
        left = held.home.pop(gone) - {gone}
        held.links = held.between(held.home.keys(), held.home.keys())
        held.home |= dict.fromkeys(left, left)
        held.home |= {name: group for group in settle(left, held) for name in group}
        assert set(held.home.values()) == set(cluster(held.links))
