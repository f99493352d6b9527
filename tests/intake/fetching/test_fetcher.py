"""What a fetch sends, what it hands back, and what an error says."""

from collections.abc import Callable

import httpx
import pytest
from loopback import Answer, Loopback, Request

import rashomon
from rashomon.errors import (
    AddressError,
    FetchError,
    PrivateAddressError,
    RedirectError,
    StatusError,
    TimedOutError,
    TooSoonError,
    UnreachableError,
)
from rashomon.intake.fetching import Clock, Fetched, Fetcher, Unchanged

Make = Callable[..., Fetcher]


def test_a_page_and_what_was_said_about_it(site: Loopback, fetcher: Make) -> None:
    headers = {"Content-Type": "text/HTML; charset=ISO-8859-1", "ETag": '"7"', "Last-Modified": "yesterday"}
    site.answers["/page"] = Answer(body=b"caf\xe9", headers=headers)
    found = fetcher().get(site.url("/page#part"))
    assert isinstance(found, Fetched)
    assert (found.url, found.final_url) == (site.url("/page#part"), site.url("/page"))
    assert (found.status, found.body, found.moved) == (200, b"caf\xe9", False)
    assert (found.media_type, found.charset) == ("text/html", "iso-8859-1")
    assert (found.etag, found.last_modified) == ('"7"', "yesterday")


def test_says_who_asks_and_sends_no_more_than_it_must(site: Loopback, fetcher: Make) -> None:
    site.answers["/page"] = Answer(body=b"x", headers={"Set-Cookie": "seen=1"})
    desk = fetcher()
    desk.get(site.url("/page"))
    desk.get(site.url("/page"))
    sent = site.requests[-1].headers
    assert sent["user-agent"] == f"Rashomon/{rashomon.__version__} (+https://desk.example/bot)"
    assert sent["host"] == f"127.0.0.1:{site.port}"
    assert not {"cookie", "authorization", "referer", "if-none-match"} & sent.keys()


def test_no_proxy_of_the_environment(site: Loopback, fetcher: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    site.answers["/page"] = Answer(body=b"x")
    with Loopback() as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy.url("/"))
        fetcher().get(site.url("/page"))
        assert proxy.requests == []


def _only_if_new(request: Request) -> Answer:
    if request.headers.get("if-none-match") == '"7"' or request.headers.get("if-modified-since") == "Monday":
        return Answer(status=304, headers={"ETag": '"7"'})
    return Answer(body=b"new", headers={"ETag": '"7"', "Last-Modified": "Monday"})


def test_what_has_not_changed_is_not_sent_again(site: Loopback, fetcher: Make) -> None:
    site.answers["/feed"] = _only_if_new
    desk = fetcher()
    first = desk.get(site.url("/feed"))
    assert isinstance(first, Fetched)
    by_tag = desk.get(site.url("/feed"), etag=first.etag)
    by_date = desk.get(site.url("/feed"), last_modified=first.last_modified)
    assert isinstance(by_tag, Unchanged)
    assert isinstance(by_date, Unchanged)
    assert (by_date.etag, by_date.last_modified) == ('"7"', "Monday")
    assert isinstance(desk.get(site.url("/feed"), etag='"6"'), Fetched)


def test_unchanged_since_nothing_is_an_error(site: Loopback, fetcher: Make) -> None:
    site.answers["/feed"] = Answer(status=304)
    with pytest.raises(StatusError, match="304"):
        fetcher().get(site.url("/feed"))


@pytest.mark.parametrize(
    ("status", "moved"), [(301, True), (308, True), (302, False), (303, False), (307, False)]
)
def test_a_redirect_is_followed(site: Loopback, fetcher: Make, status: int, moved: bool) -> None:
    site.answers["/old"] = Answer(status=status, headers={"Location": "/new"})
    site.answers["/new"] = Answer(body=b"here")
    found = fetcher().get(site.url("/old"))
    assert isinstance(found, Fetched)
    assert (found.final_url, found.body, found.moved) == (site.url("/new"), b"here", moved)


def test_one_passing_redirect_on_the_way_moves_nothing(site: Loopback, fetcher: Make) -> None:
    site.answers["/old"] = Answer(status=301, headers={"Location": "/between"})
    site.answers["/between"] = Answer(status=302, headers={"Location": "/new"})
    site.answers["/new"] = Answer(body=b"here")
    found = fetcher().get(site.url("/old"))
    assert isinstance(found, Fetched)
    assert not found.moved


def _steps(site: Loopback, count: int) -> None:
    for step in range(count):
        site.answers[f"/{step}"] = Answer(status=302, headers={"Location": f"/{step + 1}"})
    site.answers[f"/{count}"] = Answer(body=b"end")


def test_five_redirects_and_no_more(site: Loopback, fetcher: Make) -> None:
    _steps(site, 5)
    assert isinstance(fetcher().get(site.url("/0")), Fetched)
    _steps(site, 6)
    with pytest.raises(RedirectError, match="more than 5 redirects"):
        fetcher().get(site.url("/0"))
    assert site.count("/6") == 0


def test_redirects_in_a_circle_end_at_once(site: Loopback, fetcher: Make) -> None:
    site.answers["/a"] = Answer(status=302, headers={"Location": "/b"})
    site.answers["/b"] = Answer(status=302, headers={"Location": "/a#again"})
    with pytest.raises(RedirectError, match="circle"):
        fetcher().get(site.url("/a"))
    assert site.count("/a") == 1


@pytest.mark.parametrize(
    ("target", "error"),
    [
        ("file:///etc/passwd", AddressError),
        ("http://user:secret@desk.example/", AddressError),
        ("gopher://desk.example/", AddressError),
        ("http://[::1", FetchError),
    ],
)
def test_a_redirect_leads_to_a_web_address_or_nowhere(
    site: Loopback, fetcher: Make, target: str, error: type[FetchError]
) -> None:
    site.answers["/page"] = Answer(status=302, headers={"Location": target})
    with pytest.raises(error) as caught:
        fetcher().get(site.url("/page"))
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "page.html",
        "//desk.example/",
        "file:///etc/passwd",
        "ftp://desk.example/",
        "javascript:alert(1)",
        "http://",
        "http:///path",
        "http://user@desk.example/",
        "http://user:secret@desk.example/",
        "http://desk.example:99999/",
        "http://desk.example:port/",
        "http://[::1/",
        "http://desk.example/" + "a" * 5_000,
        "http://desk.example/\x00",
        "http://xn--\udc80.example/",
    ],
)
def test_what_is_no_web_address(fetcher: Make, address: str) -> None:
    with pytest.raises(AddressError) as caught:
        fetcher().get(address)
    assert "secret" not in str(caught.value)
    assert len(str(caught.value)) < 500


@pytest.mark.parametrize(
    ("status", "passing"),
    [
        (204, False),
        (400, False),
        (401, False),
        (403, False),
        (404, False),
        (410, False),
        (429, True),
        (500, True),
        (503, True),
    ],
)
def test_an_answer_that_is_no_page(site: Loopback, fetcher: Make, status: int, passing: bool) -> None:
    site.answers["/page"] = Answer(status=status, body=b"" if status == 204 else b"sorry")
    with pytest.raises(StatusError) as caught:
        fetcher().get(site.url("/page"))
    assert (caught.value.status, caught.value.passing) == (status, passing)
    assert f"answered with {status}: " in str(caught.value)


def test_a_server_that_is_not_there(fetcher: Make) -> None:
    with Loopback() as gone:
        address = gone.url("/page")
    with pytest.raises(UnreachableError):
        fetcher().get(address)


def test_a_server_that_speaks_no_http(site: Loopback, fetcher: Make) -> None:
    site.answers["/page"] = Answer(raw=[b"220 mail.example ready\r\n"])
    with pytest.raises(UnreachableError, match="no answer"):
        fetcher().get(site.url("/page"))


def test_a_body_shorter_than_announced_is_no_page(site: Loopback, fetcher: Make) -> None:
    site.answers["/page"] = Answer(body=[b"half"], headers={"Content-Length": "8"})
    with pytest.raises(UnreachableError):
        fetcher().get(site.url("/page"))


def test_the_site_says_when_to_come_back(site: Loopback, fetcher: Make, clock: Clock) -> None:
    site.answers["/feed"] = Answer(status=429, headers={"Retry-After": "90"})
    site.answers["/other"] = Answer(body=b"x")
    desk = fetcher(clock=clock)
    with pytest.raises(StatusError) as asked:
        desk.get(site.url("/feed"))
    assert asked.value.wait == 90
    with pytest.raises(TooSoonError) as held:
        desk.get(site.url("/other"))
    assert held.value.wait == pytest.approx(90)
    assert held.value.passing
    assert desk.wait(site.url("/other")) == pytest.approx(90)
    assert site.count("/other") == 0
    clock.sleep(61)
    assert isinstance(desk.get(site.url("/other")), Fetched)  # the 29 s that are left are slept through


def test_the_site_gives_a_date_to_come_back(site: Loopback, fetcher: Make, clock: Clock) -> None:
    site.answers["/feed"] = Answer(status=503, headers={"Retry-After": "Tue, 06 May 2031 12:05:00 GMT"})
    with pytest.raises(StatusError) as asked:
        fetcher(clock=clock).get(site.url("/feed"))
    assert asked.value.wait == pytest.approx(300)


def test_over_another_transport(fetcher: Make) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/late":
            raise httpx.ReadTimeout("late", request=request)
        if request.url.path == "/robots.txt":
            return httpx.Response(404)
        return httpx.Response(200, content=b"x", headers={"Content-Type": "text/plain"})

    desk = fetcher(transport=httpx.MockTransport(answer))
    found = desk.get("https://desk.example/page")
    assert isinstance(found, Fetched)
    assert found.body == b"x"
    with pytest.raises(TimedOutError):
        desk.get("https://desk.example/late")


def test_a_message_is_sent_to_its_receiver(site: Loopback, fetcher: Make) -> None:
    site.answers["/hook"] = Answer(status=204)
    fetcher().post(site.url("/hook"), b"news", {"X-Signed": "yes"})
    (request,) = site.requests
    assert (request.method, request.body, request.headers["x-signed"]) == ("POST", b"news", "yes")
    assert request.headers["user-agent"].startswith("Rashomon/")


@pytest.mark.parametrize("status", [301, 307, 400, 410, 500])
def test_a_receiver_that_does_not_say_yes(site: Loopback, fetcher: Make, status: int) -> None:
    site.answers["/hook"] = Answer(status=status, headers={"Location": "/other", "Retry-After": "7"})
    with pytest.raises(StatusError) as caught:
        fetcher().post(site.url("/hook"), b"news", {})
    assert (caught.value.status, caught.value.wait) == (status, 7)
    assert site.count("/other") == 0


def test_no_message_to_a_private_network(site: Loopback, fetcher: Make) -> None:
    with pytest.raises(PrivateAddressError):
        fetcher(allow=frozenset()).post(site.url("/hook"), b"news", {})
    assert site.requests == []


def test_a_receiver_may_answer_without_end(site: Loopback, fetcher: Make) -> None:
    site.answers["/hook"] = Answer(body=(b"x" * 10_000 for _ in range(100_000)))
    fetcher().post(site.url("/hook"), b"news", {})
