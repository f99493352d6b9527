"""Nothing on this machine or in its network is fetched, by whichever way it is named."""

import socket
from collections.abc import Callable, Iterable
from ssl import SSLContext
from typing import Any

import httpcore
import pytest
from loopback import Answer, Loopback

from rashomon.errors import AddressError, PrivateAddressError
from rashomon.intake.fetching import Fetched, Fetcher
from rashomon.intake.fetching.addresses import inside
from rashomon.intake.fetching.network import PinnedTransport

Make = Callable[..., Fetcher]
OPEN = "93.184.215.14"


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "100.64.0.1",
        "100.100.100.200",
        "169.254.169.254",
        "168.63.129.16",
        "192.0.0.192",
        "192.0.2.1",
        "198.18.0.1",
        "203.0.113.9",
        "224.0.0.251",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "3fff::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fe80::1%lo",
        "fec0::1",
        "ff02::1",
        "4000::1",
    ],
)
def test_what_is_not_the_open_internet(address: str) -> None:
    assert inside(address)


@pytest.mark.parametrize(
    "address",
    [OPEN, "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"],
)
def test_what_is_the_open_internet(address: str) -> None:
    assert inside(address) is None


@pytest.mark.parametrize(
    ("own", "found"), [({OPEN}, "this machine"), ({OPEN, "192.0.2.1"}, None), (set(), None)]
)
def test_an_open_address_of_this_machine_is_still_this_machine(
    monkeypatch: pytest.MonkeyPatch, own: set[str], found: str | None
) -> None:
    class Probe(socket.socket):
        def bind(self, address: Any) -> None:
            if address[0] not in own:
                raise OSError

    monkeypatch.setattr(socket, "socket", Probe)
    assert inside(OPEN) == found


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "LOCALHOST",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
    ],
)
def test_this_machine_by_any_name(site: Loopback, fetcher: Make, host: str) -> None:
    site.answers["/page"] = Answer(body=b"secret")
    with pytest.raises((PrivateAddressError, AddressError)):
        fetcher(allow=frozenset()).get(site.url("/page", host))
    assert site.requests == []


def test_a_host_is_allowed_by_its_name_alone(site: Loopback, fetcher: Make) -> None:
    site.answers["/page"] = Answer(body=b"x")

    def resolve(host: str, port: int) -> list[str]:
        return ["127.0.0.1"]

    desk = fetcher(allow=frozenset({"Desk.example"}), resolve=resolve)
    assert isinstance(desk.get(site.url("/page", "desk.example")), Fetched)
    with pytest.raises(PrivateAddressError, match="--allow "):
        desk.get(site.url("/page", "other.example"))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "inside.example"])
def test_a_redirect_to_the_machine_itself(site: Loopback, fetcher: Make, host: str) -> None:
    def resolve(name: str, port: int) -> list[str]:
        return ["::1" if name == "::1" else "127.0.0.1"]

    site.answers["/page"] = Answer(status=302, headers={"Location": site.url("/secret", host)})
    site.answers["/secret"] = Answer(body=b"secret")
    with pytest.raises(PrivateAddressError):
        fetcher(allow=frozenset({"desk.example"}), resolve=resolve).get(site.url("/page", "desk.example"))
    assert site.count("/page") == 1
    assert site.count("/secret") == 0


def test_a_robots_txt_that_redirects_to_the_machine_itself(site: Loopback, fetcher: Make) -> None:
    def resolve(name: str, port: int) -> list[str]:
        return ["127.0.0.1"]

    site.answers["/robots.txt"] = Answer(status=302, headers={"Location": site.url("/secret")})
    with pytest.raises(PrivateAddressError):
        fetcher(allow=frozenset({"desk.example"}), resolve=resolve).get(site.url("/page", "desk.example"))
    assert site.count("/secret") == 0


def test_one_private_address_among_many_is_enough(site: Loopback, fetcher: Make) -> None:
    def resolve(host: str, port: int) -> list[str]:
        return [OPEN, "127.0.0.1"]

    with pytest.raises(PrivateAddressError):
        fetcher(resolve=resolve).get(site.url("/page", "desk.example"))
    assert site.requests == []


class Wire(httpcore.NetworkBackend):
    """Notes where a connection goes, and leads it to the test's server instead."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.reached: list[str] = []
        self.server_names: list[str | None] = []
        self.down: set[str] = set()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        self.reached.append(host)
        if host in self.down:
            raise httpcore.ConnectError("down")
        stream = httpcore.SyncBackend().connect_tcp("127.0.0.1", self.port, timeout)
        wire = self

        class Stream(type(stream)):  # type: ignore[misc]
            def start_tls(
                self,
                ssl_context: SSLContext,
                server_hostname: str | None = None,
                timeout: float | None = None,
            ) -> httpcore.NetworkStream:
                wire.server_names.append(server_hostname)
                return stream

        stream.__class__ = Stream
        return stream


def test_a_second_look_up_cannot_give_another_address(site: Loopback, fetcher: Make) -> None:
    """DNS rebinding: the name leads to the open internet when it is checked, and to us ever after."""
    looked_up: list[str] = []

    def rebinding(host: str, port: int) -> list[str]:
        looked_up.append(host)
        return [OPEN] if len(looked_up) == 1 else ["127.0.0.1"]

    wire = Wire(site.port)
    site.answers["/robots.txt"] = Answer(body=b"")
    desk = fetcher(transport=PinnedTransport(resolve=rebinding, backend=wire))
    with pytest.raises(PrivateAddressError):
        desk.get(
            "http://desk.example/page"
        )  # robots.txt comes with the first look-up, the page with the second
    assert looked_up == ["desk.example"] * 2
    assert wire.reached == [OPEN]  # the address that was checked, never the name


def test_the_name_is_kept_for_the_host_and_for_tls(site: Loopback, fetcher: Make) -> None:
    wire = Wire(site.port)
    site.answers["/page"] = Answer(body=b"x")
    desk = fetcher(transport=PinnedTransport(resolve=lambda host, port: [OPEN], backend=wire))
    assert isinstance(desk.get("https://desk.example/page"), Fetched)
    assert wire.server_names == ["desk.example"] * 2
    assert site.requests[-1].headers["host"] == "desk.example"


def test_the_next_address_where_one_is_down(site: Loopback, fetcher: Make) -> None:
    wire = Wire(site.port)
    wire.down = {OPEN}
    site.answers["/page"] = Answer(body=b"x")
    desk = fetcher(transport=PinnedTransport(resolve=lambda host, port: [OPEN, "8.8.8.8"], backend=wire))
    assert isinstance(desk.get("http://desk.example/page"), Fetched)
    assert wire.reached == [OPEN, "8.8.8.8"] * 2
