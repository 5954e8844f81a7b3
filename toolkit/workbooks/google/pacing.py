"""Pacing: staying under Google's 60 reads and 60 writes a minute, so that the quota is never the
news.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from functools import lru_cache
from time import monotonic, sleep
from typing import Protocol

A_MINUTE = 60.0
CALLS_A_MINUTE = 55  # five under the quota: people's own add-ons and a second machine count as well


class Turns(Protocol):
    """Who says when the next call may go."""

    @property
    def calls(self) -> int:
        """At most so many in a minute."""
        ...

    def turn(self) -> AbstractContextManager[None]:
        """Around one call: waits until it may go, and knows when it is over."""
        ...


class Pace:
    """Lets at most `calls` pass in any `seconds`; whoever comes too early waits."""

    def __init__(
        self,
        calls: int = CALLS_A_MINUTE,
        seconds: float = A_MINUTE,
        clock: Callable[[], float] = monotonic,
        wait: Callable[[float], None] = sleep,
    ) -> None:
        self.calls = calls
        self._seconds = seconds
        self._clock, self._wait = clock, wait
        self._passed: deque[float] = deque()

    def delay(self) -> float:
        """How long the next call has to wait, in seconds."""
        now = self._clock()
        while self._passed and self._passed[0] <= now - self._seconds:
            self._passed.popleft()
        return 0.0 if len(self._passed) < self.calls else self._passed[0] + self._seconds - now

    def take(self) -> None:
        """Waits for a turn and takes it."""
        while (delay := self.delay()) > 0:
            self._wait(delay)
        self._passed.append(self._clock())

    @contextmanager
    def turn(self) -> Iterator[None]:
        self.take()
        yield


Paces = tuple[Turns, Turns]  # of reading and of writing
# Where runs in several processes share the quota of an account: who gives its turns there.
shared: ContextVar[Callable[[str], Paces] | None] = ContextVar("shared", default=None)


def paces_of(address: str) -> Paces:
    """The reading and the writing pace of one Google account: all workbooks of one run share its
    quota.
    """
    given = shared.get()
    return given(address) if given else _own(address)


@lru_cache(maxsize=64)
def _own(address: str) -> Paces:
    return Pace(), Pace()
