"""What was made by other rules is out of date."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rashomon.publish import digests

DIGESTS = (digests.settings_digest, digests.filing_digest, digests.edition_digest)


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package with the rooms that digests are made of."""
    for room in (*digests.RULES, "publish"):
        (tmp_path / room / "tables").mkdir(parents=True)
    monkeypatch.setattr(digests, "files", lambda _: tmp_path)
    yield tmp_path
    for digest in DIGESTS:
        digest.cache_clear()


def _now(digest: Callable[[], str]) -> str:
    for other in DIGESTS:
        other.cache_clear()
    return digest()


@pytest.mark.parametrize(
    "file", ["annotation/rule.py", "language/tables/words.toml", "language/tables/senses.tsv"]
)
def test_a_rule_or_table_that_changes_is_seen(package: Path, file: str) -> None:
    before = [_now(digest) for digest in DIGESTS]
    (package / file).write_text("changed")
    assert all(old != _now(digest) for old, digest in zip(before, DIGESTS, strict=True))


def test_only_editions_depend_on_what_shapes_them(package: Path) -> None:
    before = [_now(digest) for digest in DIGESTS]
    (package / "publish" / "story.html.j2").write_text("changed")
    assert [old == _now(digest) for old, digest in zip(before, DIGESTS, strict=True)] == [True, True, False]


def test_how_claims_are_aligned_moves_no_report(package: Path) -> None:
    before = _now(digests.filing_digest)
    (package / "collation" / "claims.py").write_text("changed")
    assert before == _now(digests.filing_digest)
