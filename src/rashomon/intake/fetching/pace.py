"""When the next request to a host may go out, and how long to leave a feed that fails."""

import math
import threading
from email.utils import parsedate_to_datetime

from rashomon.errors import TooSoonError
from rashomon.intake.fetching.answers import Clock

# No pause that a site asks for, and no back-off, is longer than a day.
LONGEST_PAUSE = 86_400.0
# A feed that fails is left this long the first time, twice as long each time after.
FIRST_BACK_OFF = 60.0
# Hosts whose turn has come are forgotten beyond so many.
_REMEMBERED = 10_000


class Pace:
    """One request to a host at a time, with a pause between; safe to share among threads."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._free: dict[str, float] = {}
        self._lock = threading.Lock()

    def wait(self, host: str) -> float:
        """Seconds until the host's next turn."""
        with self._lock:
            return max(0.0, self._free.get(host, -math.inf) - self._clock.monotonic())

    def take(self, host: str, interval: float, patience: float) -> float:
        """Take the host's next turn and say how long to wait for it; TooSoonError beyond ``patience``."""
        with self._lock:
            now = self._clock.monotonic()
            turn = max(now, self._free.get(host, now))
            if turn - now > patience:
                raise TooSoonError(
                    f"{host}: its next turn is in {turn - now:.0f} s, as the site asked; try again then",
                    wait=turn - now,
                )
            if len(self._free) >= _REMEMBERED:
                self._free = {name: free for name, free in self._free.items() if free > now}
            self._free[host] = turn + interval
        return turn - now

    def hold(self, host: str, seconds: float) -> None:
        """Send the host nothing for so long."""
        with self._lock:
            until = self._clock.monotonic() + seconds
            self._free[host] = max(until, self._free.get(host, until))


def pause(seconds: float | None) -> float:
    """A pause that a site asks for, where it is one: not negative, not endless."""
    return min(max(seconds, 0.0), LONGEST_PAUSE) if seconds is not None and not math.isnan(seconds) else 0.0


def retry_after(header: str | None, clock: Clock) -> float | None:
    """The seconds that a Retry-After header asks for, as a number or as a date."""
    value = (header or "").strip()
    if value.isascii() and value.isdigit():
        return pause(float(value[:9]))
    try:
        moment = parsedate_to_datetime(value)
        return pause((moment - clock.now()).total_seconds())
    except (ValueError, TypeError, OverflowError):
        return None


def back_off(failures: int, wait: float | None = None) -> float:
    """Seconds to leave a feed that failed so many times in a row; never less than the site asked for."""
    doubled = FIRST_BACK_OFF * 2.0 ** min(max(failures, 1) - 1, 20)
    return min(max(doubled, pause(wait)), LONGEST_PAUSE)
