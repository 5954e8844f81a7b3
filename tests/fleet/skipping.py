"""A broker whose clock skips the time in which everybody waits, so that minutes of Google's quota take no minutes here.

As a script it is a worker: `python skipping.py HOST PORT KEY CALLS` takes its turns and says how many it had.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from threading import Condition
from time import monotonic
from typing import Any

from toolkit.fleet.broker import Broker, BrokerAddress
from toolkit.fleet.budget import Quota

MOMENT = 0.02  # seconds for somebody else to ask before time is skipped


class Skipping(Broker):
    """As the real one, but for what a wait is: where nobody comes for a moment, and everybody else is `idle`, its
    seconds are over at once."""

    def __init__(
        self,
        quota: Quota,
        *,
        worked: Callable[[], float] = monotonic,
        idle: Callable[[], bool] = lambda: True,
        **more: Any,
    ) -> None:
        self.skipped, self._worked, self._idle = 0.0, worked, idle
        super().__init__(quota, **more, clock=self.now)

    def now(self) -> float:
        return self._worked() + self.skipped

    def rest(self, changed: Condition, seconds: float | None) -> None:
        if seconds is None:
            changed.wait(1)
        elif not changed.wait(min(seconds, MOMENT)) and not self._under_way() and self._idle():
            self.skipped += seconds

    def _under_way(self) -> bool:
        """Whether Google is answering somebody: that takes the time it takes."""
        return any(one.under_way for one in self._budget._windows.values())


if __name__ == "__main__":
    from toolkit.fleet.turns import given_by
    from toolkit.workbooks.google.pacing import shared

    host, port, key, calls = sys.argv[1:]
    with given_by(BrokerAddress(host, int(port), 60, key)):
        paces = shared.get()
        assert paces is not None
        reads, _ = paces("robot@p.iam.gserviceaccount.com")
        for _ in range(int(calls)):
            with reads.turn():
                print("turn", flush=True)
