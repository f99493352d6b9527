"""The tree of errors:

RashomonError
├── StoreError          a store that cannot be opened or is gone
├── NoSuchStoryError    an id that no story of the store has or had
├── ExportError         a line of an export that cannot be taken in
├── FollowError         something that cannot be followed
├── UnreadableError     an input that cannot become an article; becomes a ``Rejected`` row
├── JudgementsError     a line of a file of judgements that cannot be used; nothing is read then
├── FeedError           a feed, sitemap or list of feeds that cannot be read
└── FetchError          an address that could not be fetched
    ├── AddressError        no address to fetch: no http, a password in it, malformed
    ├── PrivateAddressError the address is this machine or a private network
    ├── RobotsError         the site's robots.txt says no
    ├── TooSoonError        the host's turn comes later
    ├── UnreachableError    no such host, no connection, no TLS, a broken answer
    ├── TimedOutError       longer than one of the time limits
    ├── TooLargeError       larger than the limit, as sent or unpacked
    ├── EncodingError       packed in a way that was not asked for, or broken
    ├── RedirectError       too many redirects, a loop, or one to nowhere
    └── StatusError         the server answered with an error
"""


class RashomonError(Exception):
    """Base of every error that Rashomon raises on purpose. Its text says what to do."""


class UnreadableError(RashomonError):
    """One input cannot become an article. The text is a reason that a person can act on."""


class JudgementsError(RashomonError):
    """A file of judgements cannot be used. The text names the line and what to do."""


class StoreError(RashomonError):
    """A store cannot be opened, is gone, or refused. The text says which and what to do."""


class FeedError(RashomonError):
    """A feed cannot be read. ``feeds`` are the addresses of the feeds that a web page names instead."""

    def __init__(self, message: str, *, feeds: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.feeds = feeds


class FetchError(RashomonError):
    """An address could not be fetched. The text says which and what to do.

    ``passing`` tells whether to try again later; ``wait`` is the number of seconds the site asked for.
    """

    passing = False

    def __init__(self, message: str, *, wait: float | None = None) -> None:
        super().__init__(message)
        self.wait = wait


class AddressError(FetchError):
    """What was given is no address that is fetched."""


class PrivateAddressError(FetchError):
    """The address leads to this machine or to a private network."""


class RobotsError(FetchError):
    """The site's robots.txt forbids it."""


class TooSoonError(FetchError):
    """The host's next turn is further away than the fetcher waits; ``wait`` says how far."""

    passing = True


class UnreachableError(FetchError):
    """No such host, no connection, no TLS, or an answer that is no HTTP."""

    passing = True


class TimedOutError(FetchError):
    """It took longer than one of the time limits."""

    passing = True


class TooLargeError(FetchError):
    """Larger than the limit, as sent or unpacked."""


class EncodingError(FetchError):
    """Packed in a way that was not asked for, or packed wrongly."""


class RedirectError(FetchError):
    """Too many redirects, a loop of them, or one to nowhere."""


class StatusError(FetchError):
    """The server answered with an error; ``status`` is its number."""

    def __init__(self, message: str, *, status: int, wait: float | None = None) -> None:
        super().__init__(message, wait=wait)
        self.status = status
        self.passing = status in (408, 425, 429) or status >= 500


class NoSuchStoryError(RashomonError):
    """No story of the store has this id, nor ever had it."""


class ExportError(RashomonError):
    """A line of an export cannot be taken in. The text names the line and what is wrong with it."""


class FollowError(RashomonError):
    """Something that cannot be followed. The text says what can be."""
