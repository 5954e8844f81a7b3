"""Budget: how many calls in any minute all workers of a run may make together with one credential,
and with all credentials of one of Google's projects.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

A_MINUTE = 60.0
NEVER = float("inf")  # until a call that is under way has ended


@dataclass(frozen=True)
class Quota:
    """What Google lets pass in any minute, reads and writes each by itself. Its own numbers; who
    was granted more says so in fleet.toml.
    """

    a_minute: int = 60  # of one credential
    project_a_minute: int = 300


class Window:
    """At most `calls` that anybody can have counted within any `seconds`.

    A call is counted somewhere between its beginning and its end, nobody here knows when. So one
    that is under way counts, and one that has ended counts for `seconds` more: whichever of the
    calls of a minute began last, all others of that minute were counted as it began.
    """

    def __init__(self, calls: int, seconds: float = A_MINUTE) -> None:
        self.calls, self.seconds = calls, seconds
        self.under_way = 0
        self.ended: deque[float] = deque()

    def delay(self, now: float) -> float:
        """How long the next call has to wait; `NEVER` while only one that ends can make room."""
        while self.ended and self.ended[0] <= now - self.seconds:
            self.ended.popleft()
        if self.under_way + len(self.ended) < self.calls:
            return 0.0
        return self.ended[0] + self.seconds - now if self.ended else NEVER

    def begin(self) -> None:
        self.under_way += 1

    def end(self, now: float) -> None:
        self.under_way -= 1
        self.ended.append(now)


@dataclass(frozen=True)
class Asked:
    """A call that somebody wants to make. `kind` is read or write, `account` the credential's
    address, `project` Google's project of it ("" where that is not known).
    """

    kind: str
    account: str
    project: str = ""

    @property
    def counted_by(self) -> tuple[str, ...]:
        """The windows in which it counts. No address is in their names: they are kept in a file."""
        own = f"{self.kind}/account/{_sign(self.account)}"
        return (own, f"{self.kind}/project/{_sign(self.project)}") if self.project else (own,)


def _sign(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:16]


def project_of(account: str) -> str:
    """Google's project of a service account, as its address tells it; "" for a person's."""
    _, _, domain = account.partition("@")
    name, dot, rest = domain.partition(".")
    return name if dot and rest == "iam.gserviceaccount.com" else ""


class Budget:
    """The windows of every credential and project that somebody has asked for."""

    def __init__(self, quota: Quota, clock: Callable[[], float]) -> None:
        self._quota, self._clock = quota, clock
        self._windows: dict[str, Window] = {}

    def delay(self, asked: Asked) -> float:
        """How long a call has to wait: until there is room in each of its windows."""
        now = self._clock()
        return max(self._window(name).delay(now) for name in asked.counted_by)

    def begin(self, asked: Asked) -> None:
        for name in asked.counted_by:
            self._window(name).begin()

    def end(self, asked: Asked) -> None:
        now = self._clock()
        for name in asked.counted_by:
            self._window(name).end(now)

    def ages(self) -> dict[str, list[float]]:
        """How many seconds ago the calls ended that still count; one under way ends now."""
        now = self._clock()
        found = {}
        for name, window in self._windows.items():
            window.delay(now)  # forgets those that count no more
            ended = [round(now - one, 3) for one in window.ended]
            if kept := ended + [0.0] * window.under_way:
                found[name] = kept
        return found

    def count(self, ages: Mapping[str, Iterable[float]]) -> None:
        """Calls that another run has made count here, too."""
        now = self._clock()
        for name, some in ages.items():
            window = self._window(name)
            window.ended = deque(sorted([*window.ended, *(now - age for age in some)]))

    def _window(self, name: str) -> Window:
        if name not in self._windows:
            of_project = "/project/" in name
            calls = self._quota.project_a_minute if of_project else self._quota.a_minute
            self._windows[name] = Window(calls)
        return self._windows[name]
