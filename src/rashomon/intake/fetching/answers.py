"""What a fetch hands back, how much it may cost, and the time it goes by."""

import re
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long, how large, how often. Times in seconds, sizes in bytes."""

    # To find a host and to reach it; a server that is up answers in a tenth of it.
    connect: float = 10.0
    # The longest silence between two parts of an answer.
    read: float = 20.0
    # All redirects and the whole answer; pauses for politeness do not count.
    total: float = 60.0
    # As sent and unpacked; the same as the largest page that is read from disk.
    size: int = 20_000_000
    redirects: int = 5
    # Between two requests to one host, where its robots.txt does not ask for more.
    interval: float = 1.0
    # The longest pause that is slept through; a longer one is an error that names it.
    patience: float = 30.0


class Clock:
    """The time. Tests put one of their own in its place."""

    def monotonic(self) -> float:
        """Seconds that never go back."""
        return time.monotonic()

    def now(self) -> datetime:
        """The moment, in UTC."""
        return datetime.now(UTC)

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What stood at an address. ``body`` is unpacked.

    ``moved`` says that every redirect on the way was permanent: keep ``final_url`` from now on.
    """

    url: str
    final_url: str
    status: int
    body: bytes = field(repr=False)
    content_type: str
    etag: str | None = None
    last_modified: str | None = None
    moved: bool = False

    @property
    def media_type(self) -> str:
        """The content type without its parameters, in lower case."""
        return self.content_type.partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The encoding that the server names."""
        return charset(self.content_type)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchanged:
    """Nothing new at an address since the version whose ETag or date was sent along."""

    url: str
    final_url: str
    etag: str | None = None
    last_modified: str | None = None
    moved: bool = False


def charset(content_type: str) -> str | None:
    """The encoding that a content type names."""
    found = _CHARSET.search(content_type)
    return found[1].lower() if found else None
