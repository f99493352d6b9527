"""Everything derived, made anew from what is kept."""

from collections.abc import Callable

from rashomon.newsroom.adding import clear, file_waiting
from rashomon.newsroom.editions import renew_all
from rashomon.store import Store


def rebuild(store: Store, progress: Callable[[str], None] = lambda _: None) -> int:
    """Throw away all that is derived and make it anew; how many versions were filed.

    Interrupted, it is taken up where it stopped by the next ``rashomon add`` or ``rebuild``.
    """
    clear(store)
    filed = file_waiting(store, progress)
    renew_all(store, progress)
    return filed
