"""Which addresses are fetched: http on the open internet, and nothing nearer."""

import re
import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

import httpx

from rashomon.errors import AddressError

# Browsers and servers stop at about twice as much; no report's address is half as long.
LONGEST_ADDRESS = 4096
_SHOWN = 200
_CREDENTIALS = re.compile(r"(?<=//)[^/?#]*@")
_HIDDEN = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f]+")
# IANA's special-purpose addresses, multicast, and the one public address that is a cloud's inside.
_SPECIAL = tuple(
    (ip_network(network), what)
    for network, what in (
        ("127.0.0.0/8", "this machine"),
        ("0.0.0.0/8", "this machine"),
        ("10.0.0.0/8", "a private network"),
        ("172.16.0.0/12", "a private network"),
        ("192.168.0.0/16", "a private network"),
        ("100.64.0.0/10", "a provider's inside network"),
        ("169.254.0.0/16", "the local link"),
        ("168.63.129.16/32", "a cloud's inside network"),
        ("224.0.0.0/4", "a multicast group"),
        ("192.0.0.0/24", "a reserved network"),
        ("192.0.2.0/24", "a reserved network"),
        ("192.88.99.0/24", "a reserved network"),
        ("198.18.0.0/15", "a reserved network"),
        ("198.51.100.0/24", "a reserved network"),
        ("203.0.113.0/24", "a reserved network"),
        ("240.0.0.0/4", "a reserved network"),
        ("::1/128", "this machine"),
        ("::/128", "this machine"),
        ("fc00::/7", "a private network"),
        ("fe80::/10", "the local link"),
        ("fec0::/10", "a private network"),
        ("ff00::/8", "a multicast group"),
        ("2001::/23", "a reserved network"),
        ("2001:db8::/32", "a reserved network"),
        ("2002::/16", "a tunnel"),
        ("3fff::/20", "a reserved network"),
    )
)
# Of IPv6 only this is the open internet; what is not listed above and lies outside it is reserved.
_OPEN_SIX = ip_network("2000::/3")
# Addresses of documentation, which no machine has.
_NOBODYS = {4: "192.0.2.1", 6: "2001:db8::1"}
# IPv6 addresses that only wrap an IPv4 address: mapped ones, and NAT64 in networks without IPv4.
_WRAPPED = (ip_network("::ffff:0:0/96"), ip_network("64:ff9b::/96"))


def checked(text: str) -> httpx.URL:
    """The address, without its fragment; AddressError where it is none that is fetched."""
    if len(text) > LONGEST_ADDRESS:
        raise AddressError(
            f"{shown(text)}: longer than {LONGEST_ADDRESS:,} characters; give a shorter address"
        )
    try:
        url = httpx.URL(text.strip())
    except httpx.InvalidURL as error:
        raise AddressError(f"{shown(text)}: not an address ({error}); give a whole http address") from error
    if url.scheme not in ("http", "https") or not url.host:
        raise AddressError(f"{shown(text)}: not a web address; give one that begins with https:// or http://")
    if url.port is not None and not 0 < url.port < 65_536:
        raise AddressError(f"{shown(text)}: there is no such port; check the address")
    if url.userinfo:
        raise AddressError(f"{shown(text)}: a name or password in the address; give it without them")
    return url.copy_with(fragment=None)


def shown(address: object) -> str:
    """The address as a message may show it: no password, no control characters, not endless."""
    text = _HIDDEN.sub(" ", _CREDENTIALS.sub("", str(address)[: LONGEST_ADDRESS + 1])).strip()
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def host_name(host: str) -> str:
    """A host's name in one spelling."""
    return host.rstrip(".").lower()


def inside(address: str) -> str | None:
    """What an IP address that is not to be fetched belongs to; None where it is the open internet."""
    ip: IPv4Address | IPv6Address = ip_address(address)
    if isinstance(ip, IPv6Address):
        ip = IPv6Address(int(ip))
        if any(ip in network for network in _WRAPPED):
            ip = IPv4Address(int(ip) & 0xFFFFFFFF)
    for network, what in _SPECIAL:
        if ip.version == network.version and ip in network:
            return what
    if ip.version == 6 and ip not in _OPEN_SIX:
        return "a reserved network"
    return "this machine" if _is_own(ip) else None


def _is_own(ip: IPv4Address | IPv6Address) -> bool:
    """Whether this machine answers to the address: only then a socket can be bound to it.

    Where the system lets a socket be bound to anything, even to an address of nobody's, that says nothing.
    """
    return _can_bind(str(ip)) and not _can_bind(_NOBODYS[ip.version])


def _can_bind(address: str) -> bool:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.bind((address, 0))
    except OSError:
        return False
    return True
