"""Everything that is kept goes out and comes back."""

import json
from datetime import UTC, datetime

import pytest
from stores import ferry_and_orchard

from rashomon.errors import ExportError
from rashomon.newsroom.adding import add
from rashomon.newsroom.doctor import examine
from rashomon.newsroom.editions import kept
from rashomon.newsroom.exchange import export, import_lines
from rashomon.newsroom.following import follow, following
from rashomon.newsroom.judging import judge, withdraw
from rashomon.store import Store


def test_what_goes_out_comes_back(store: Store) -> None:
    given = ferry_and_orchard()
    add(store, given, seen=datetime(2024, 1, 2, 3, 4, 5, 6, tzinfo=UTC))
    ruling = {
        "judgement": "speaker",
        "passage": {"article": given[0].id, "text": "We will not sail another night on four hours of sleep,"},
        "speaker": "Tom Reth",
    }
    withdraw(store, judge(store, ruling, "An Editor"))
    judge(store, ruling, "An Editor")
    follow(store, "desk", "party", "Ada Venn")
    lines = list(export(store))
    with Store("sqlite:///:memory:") as other:
        assert import_lines(other, lines).reports == 5
        assert list(export(other)) == lines
        assert import_lines(other, lines).known == len(lines)
        assert [f.target for f in following(other, "desk")] == ["Ada Venn"]
        story = next(s for s in _stories(other) if "Ferry" in kept(other, s).json["title"] or s)
        assert kept(other, story).json == kept(store, story).json
        assert examine(other) == ()


def _stories(store: Store) -> list[str]:
    from rashomon.newsroom.listing import newest_stories

    return [one.id for one in newest_stories(store, datetime.now(UTC))]


@pytest.mark.parametrize(
    "line",
    [
        "no json",
        "[]",
        '"report"',
        '{"kind": "weather"}',
        '{"kind": "report"}',
        '{"kind": ["report"]}',
        "[" * 100_000,
        '{"kind": "judgement", "ruling": {"judgement": "speaker"}, "author": "A"}',
    ],
)
def test_a_line_that_is_none_is_named(line: str) -> None:
    with Store("sqlite:///:memory:") as store, pytest.raises(ExportError, match="line 2 "):
        import_lines(store, ["", line])


def test_a_text_that_was_tampered_with_is_refused() -> None:
    with Store("sqlite:///:memory:") as store:
        add(store, ferry_and_orchard()[:1])
        row = json.loads(next(export(store)))
        row["text"] += "!"
        with Store("sqlite:///:memory:") as other, pytest.raises(ExportError, match="does not fit its id"):
            import_lines(other, [json.dumps(row)])
