"""No server makes a fetch cost more than its limits: not in bytes, not in seconds."""

import gzip
import time
import tracemalloc
import zlib
from collections.abc import Callable, Iterator

import httpx
import pytest
from loopback import Answer, Loopback

from rashomon.errors import EncodingError, FetchError, TimedOutError, TooLargeError
from rashomon.intake.fetching import Clock, Fetched, Fetcher
from rashomon.intake.fetching.unpacking import gunzipped

Make = Callable[..., Fetcher]
MEGABYTE = 1_000_000


def _count(parts: Iterator[bytes], sent: list[int]) -> Iterator[bytes]:
    for part in parts:
        sent.append(len(part))
        yield part


def _page(megabytes: int) -> Iterator[bytes]:
    yield from (b"<p>word</p>" * 9_000 for _ in range(megabytes * 10))


def _endless() -> Iterator[bytes]:
    yield b"<rss><channel>"
    while True:
        yield b"<item><title>once more</title></item>" * 500


def _bomb(megabytes: int, bits: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, bits)
    return b"".join(packer.compress(bytes(MEGABYTE)) for _ in range(megabytes)) + packer.flush()


def test_a_page_of_200_megabytes_is_left_at_the_limit(site: Loopback, fetcher: Make) -> None:
    sent: list[int] = []
    site.answers["/page"] = Answer(body=_count(_page(200), sent))
    with pytest.raises(TooLargeError, match="larger than 100,000 bytes"):
        fetcher().get(site.url("/page"))
    assert sum(sent) < 20 * MEGABYTE  # what was under way when we hung up


def test_a_page_that_says_it_is_too_large_is_not_read(site: Loopback, fetcher: Make) -> None:
    site.answers["/page"] = Answer(body=[b"x"], headers={"Content-Length": "200000000"})
    with pytest.raises(TooLargeError):
        fetcher().get(site.url("/page"))


def test_a_feed_that_never_ends(site: Loopback, fetcher: Make) -> None:
    site.answers["/feed"] = Answer(body=_endless(), headers={"Content-Type": "application/rss+xml"})
    with pytest.raises(TooLargeError):
        fetcher(size=5 * MEGABYTE).get(site.url("/feed"))


def test_as_much_as_the_limit_is_read(site: Loopback, fetcher: Make) -> None:
    site.answers["/page"] = Answer(body=b"x" * 100_000)
    found = fetcher().get(site.url("/page"))
    assert isinstance(found, Fetched)
    assert len(found.body) == 100_000


@pytest.mark.parametrize(
    ("coding", "bits"), [("gzip", 31), ("x-gzip", 31), ("deflate", 15), ("deflate", -15)]
)
def test_a_zip_bomb_is_left_at_the_limit(site: Loopback, fetcher: Make, coding: str, bits: int) -> None:
    bomb = _bomb(100, bits)
    assert len(bomb) < 100_000  # as sent it would pass
    site.answers["/page"] = Answer(body=bomb, headers={"Content-Encoding": coding})
    desk = fetcher()
    tracemalloc.start()
    try:
        with pytest.raises(TooLargeError):
            desk.get(site.url("/page"))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 5 * MEGABYTE


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip", "compress"])
def test_what_was_not_asked_for_is_not_unpacked(site: Loopback, fetcher: Make, coding: str) -> None:
    site.answers["/page"] = Answer(body=b"\x1b\x00\xf8", headers={"Content-Encoding": coding})
    with pytest.raises(EncodingError, match="not asked for"):
        fetcher().get(site.url("/page"))


@pytest.mark.parametrize(
    ("coding", "pack"),
    [
        ("gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda data: zlib.compress(data, wbits=-15)),
        ("identity", bytes),
    ],
)
def test_what_was_packed_comes_out_whole(
    site: Loopback, fetcher: Make, coding: str, pack: Callable[[bytes], bytes]
) -> None:
    text = b"".join(b"line %d\n" % number for number in range(9_000))
    packed = pack(text)
    parts = [packed[at : at + 1_000] for at in range(0, len(packed), 1_000)]
    site.answers["/page"] = Answer(body=parts, headers={"Content-Encoding": coding})
    found = fetcher().get(site.url("/page"))
    assert isinstance(found, Fetched)
    assert found.body == text


@pytest.mark.parametrize(
    "body",
    [gzip.compress(b"word " * 5_000)[:-20], b"no gzip at all", b"\x1f\x8b\x08"],
    ids=["cut off", "not packed", "beginning"],
)
def test_what_is_packed_wrongly_is_no_page(site: Loopback, fetcher: Make, body: bytes) -> None:
    site.answers["/page"] = Answer(body=body, headers={"Content-Encoding": "gzip"})
    with pytest.raises(EncodingError):
        fetcher().get(site.url("/page"))


def test_a_packed_file_is_unpacked_within_its_limit() -> None:
    assert gunzipped(gzip.compress(b"x" * 1_000), 1_000) == b"x" * 1_000
    with pytest.raises(TooLargeError):
        gunzipped(gzip.compress(b"x" * 1_001), 1_000)


def _drip(parts: Iterator[bytes], pause: float = 0.05) -> Iterator[bytes]:
    for part in parts:
        time.sleep(pause)
        yield part


def _forever(part: bytes) -> Iterator[bytes]:
    for _ in range(400):
        yield part


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(lambda: Answer(body=_drip(_forever(b"x"))), id="body"),
        pytest.param(lambda: Answer(raw=_drip(_forever(b"H"))), id="status line"),
        pytest.param(lambda: Answer(raw=_drip(_forever(b"HTTP/1.1 103 Wait\r\n\r\n"))), id="hints"),
        pytest.param(
            lambda: Answer(body=_drip(_forever(b"")), headers={"Content-Length": "5"}), id="nothing"
        ),
    ],
)
def test_a_slow_drip_ends_at_the_total_limit(
    site: Loopback, fetcher: Make, answer: Callable[[], Answer]
) -> None:
    site.answers["/page"] = answer()
    began = time.monotonic()
    with pytest.raises(TimedOutError):
        fetcher(total=0.5, read=10).get(site.url("/page"))
    assert time.monotonic() - began < 5


def test_parts_that_are_never_late_end_at_the_total_limit(fetcher: Make, clock: Clock) -> None:
    sent: list[int] = []

    class Parts(httpx.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            for _ in range(100):
                clock.sleep(1)
                sent.append(1)
                yield b"x"

    def answer(request: httpx.Request) -> httpx.Response:
        robots = request.url.path == "/robots.txt"
        return httpx.Response(404) if robots else httpx.Response(200, stream=Parts())

    with pytest.raises(TimedOutError):
        fetcher(total=5, clock=clock, transport=httpx.MockTransport(answer)).get("https://desk.example/page")
    assert sum(sent) == 5


def test_a_silence_ends_at_the_read_limit(site: Loopback, fetcher: Make) -> None:
    site.answers["/page"] = Answer(body=_drip(iter([b"x"]), 10), headers={"Content-Length": "1"})
    began = time.monotonic()
    with pytest.raises(TimedOutError):
        fetcher(read=0.3).get(site.url("/page"))
    assert time.monotonic() - began < 5


def test_a_name_service_that_does_not_answer(fetcher: Make) -> None:
    def asleep(host: str, port: int) -> list[str]:
        time.sleep(10)
        return ["127.0.0.1"]

    began = time.monotonic()
    with pytest.raises(FetchError, match="name service did not answer"):
        fetcher(connect=0.3, resolve=asleep).get("http://desk.example/")
    assert time.monotonic() - began < 5


def test_headers_that_never_end(site: Loopback, fetcher: Make) -> None:
    def headers() -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\n"
        while True:
            yield b"X-More: and more\r\n" * 100

    site.answers["/page"] = Answer(raw=headers())
    began = time.monotonic()
    with pytest.raises(FetchError):
        fetcher().get(site.url("/page"))
    assert time.monotonic() - began < 5


def test_the_pauses_of_politeness_do_not_count(site: Loopback, fetcher: Make) -> None:
    site.answers["/page"] = Answer(body=b"x")
    desk = fetcher(interval=0.6, total=0.5)
    desk.get(site.url("/page"))
    assert isinstance(desk.get(site.url("/page")), Fetched)
