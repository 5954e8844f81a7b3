"""Pacing: staying under Google's 60 reads and 60 writes a minute, so that the quota is never the
news.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import lru_cache
from time import monotonic, sleep

A_MINUTE = 60.0
CALLS_A_MINUTE = 55  # five under the quota: people's own add-ons and a second machine count as well


class Pace:
    """Lets at most `calls` pass in any `seconds`; whoever comes too early waits."""

    def __init__(
        self,
        calls: int = CALLS_A_MINUTE,
        seconds: float = A_MINUTE,
        clock: Callable[[], float] = monotonic,
        wait: Callable[[float], None] = sleep,
    ) -> None:
        self.calls, self._seconds = calls, seconds
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


@lru_cache(maxsize=64)
def paces_of(address: str) -> tuple[Pace, Pace]:
    """The reading and the writing pace of one Google account: all workbooks of one run share its
    quota.
    """
    return Pace(), Pace()
