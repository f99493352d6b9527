"""How the pages are served: where, from which store, and to whom."""

import ipaddress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from rashomon.errors import RashomonError

# A token shorter than this could be guessed by trying.
SHORTEST_TOKEN = 16


class ServeError(RashomonError):
    """The pages cannot be served as asked. The text says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """``store`` is the store's address (None: the one in the user's data folder).

    With ``watch`` the store's feeds are read as well. Nothing on this machine or in a private network is
    fetched but from the hosts ``allowed``; ``contact`` goes into the user agent.
    """

    store: str | None = None
    host: str = "127.0.0.1"
    port: int = 8642
    token: str | None = field(default=None, repr=False)
    watch: bool = False
    allowed: tuple[str, ...] = ()
    contact: str = "no contact given"

    def __post_init__(self) -> None:
        if self.token is not None and len(self.token) < SHORTEST_TOKEN:
            raise ServeError(f"the token is shorter than {SHORTEST_TOKEN} characters; use a longer one")
        if self.token is None and not is_loopback(self.host):
            raise ServeError(
                f"{self.host} can be reached from other machines: give a token that readers log in with "
                '(RASHOMON_TOKEN=... or --token), for example from: python -c "import secrets; '
                'print(secrets.token_urlsafe())"'
            )

    def knows(self, host: str) -> bool:
        """Whether a request to ``host`` (as its Host header says) is meant for this server.

        Without a token only the names of this machine are: another name that leads here is a page of
        somebody else that wants to read along (DNS rebinding). With one, the token guards the pages.
        """
        if self.token is not None:
            return True
        try:
            return is_loopback(urlsplit(f"//{host}").hostname or "")
        except ValueError:
            return False


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches ``host``."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
