"""Quotas: so many reads and so many writes a minute, for each user and for each project, refilled every minute."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from emulator.errors import quota_exceeded


@dataclass
class Quotas:
    """The buckets of the Sheets API. Off until switched on."""

    clock: Callable[[], float]
    on: bool = False
    per_user: int = 60
    per_project: int = 300
    retry_after: int | None = None  # sent with the 429 where it is set
    _used: dict[tuple[str, str, int], int] = field(default_factory=dict)

    def forget(self) -> None:
        """Every bucket is full again."""
        self._used.clear()

    def spend(self, reading: bool, email: str, project: str) -> None:
        """One request. Raises the 429 where a bucket is empty; a refused request costs nothing."""
        if not self.on:
            return
        kind, minute = ("Read" if reading else "Write"), int(self.clock() // 60)
        buckets = [
            ("User", f"{project}/{email}", self.per_user),
            ("Project", project, self.per_project),
        ]
        for per, name, limit in buckets:
            if self._used.get((kind, name, minute), 0) >= limit:
                raise quota_exceeded(kind, per, limit, project, self.retry_after)
        for _, name, _ in buckets:
            self._used[kind, name, minute] = self._used.get((kind, name, minute), 0) + 1
