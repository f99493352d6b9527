"""What nouns name."""

from rashomon.language.kinds import is_one_of, is_people, kind_of


def test_kinds() -> None:
    assert [kind_of(noun) for noun in ("envoy", "crew", "crown", "crate")] == ["person", "group", "money", ""]
    assert is_people("youngster")
    # News text uses the plural more often.
    assert is_people("schoolchild")
    assert is_people("household")
    assert not is_people("jar")


def test_some_persons_are_others() -> None:
    assert is_one_of("peacekeeper", "soldier")
    assert not is_one_of("soldier", "peacekeeper")
