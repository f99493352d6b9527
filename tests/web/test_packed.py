"""A page packed in parts is the page."""

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.web import packed
from rashomon.web.packed import Shelf, gzipped, pack


@given(st.lists(st.binary(max_size=3000), max_size=5))
def test_parts_unpack_to_the_whole(parts: list[bytes]) -> None:
    whole = b"".join(parts)
    assert gzip.decompress(gzipped([pack(part) for part in parts])) == whole
    assert b"".join(pack(part).unpacked() for part in parts) == whole


def test_a_wrong_checksum_would_be_seen() -> None:
    whole = bytearray(gzipped([pack(b"one"), pack(b"two")]))
    whole[-8] ^= 1
    with pytest.raises((gzip.BadGzipFile, zlib.error)):
        gzip.decompress(bytes(whole))


def test_the_shelf_lets_go_of_what_nobody_asks_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "HELD", 2)
    shelf = Shelf()
    for name in ("a", "b"):
        shelf.put(name, pack(name.encode()))
    assert shelf.get("a")
    shelf.put("c", pack(b"c"))
    assert shelf.get("b") is None
    assert shelf.get("a")
