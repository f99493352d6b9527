"""Work that takes seconds is done in a process of its own: no reader waits for what another one asked."""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from threading import Lock
from typing import Any, Concatenate, ParamSpec, TypeVar

from rashomon.store import Store

P = ParamSpec("P")
T = TypeVar("T")
# One makes editions while the other looks up what is new.
PROCESSES = 2


def processes() -> Executor:
    """The processes, started when there is something to do."""
    return ProcessPoolExecutor(PROCESSES, mp_context=multiprocessing.get_context("spawn"))


class Aside:
    """Does work over a store beside the pages; what is under way already is not begun again."""

    def __init__(self, url: str, executor: Executor | None = None) -> None:
        self._url, self._lock = url, Lock()
        self._executor = executor or processes()
        self._under_way: dict[tuple[Any, ...], Future[Any]] = {}

    def ask(self, call: Callable[Concatenate[Store, P], T], *args: P.args, **named: P.kwargs) -> Future[T]:
        """Have ``call`` done with the store and these arguments."""
        key = (call, *args)
        with self._lock:
            here = self._under_way.get(key)
            if here and not here.done():
                return here
            self._under_way = {name: work for name, work in self._under_way.items() if not work.done()}
            try:
                work = self._executor.submit(_done, self._url, call, *args, **named)
            except BrokenProcessPool:  # somebody ended a process; others go on
                self._executor = processes()
                work = self._executor.submit(_done, self._url, call, *args, **named)
            self._under_way[key] = work
            return work

    def close(self) -> None:
        """Give up what is not begun, and end the processes."""
        self._executor.shutdown(wait=True, cancel_futures=True)


def _done(url: str, call: Callable[..., Any], *args: Any, **named: Any) -> Any:
    with Store(url) as store:
        return call(store, *args, **named)
