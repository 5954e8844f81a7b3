"""Copies: dated files that only their owner can read, each there whole or not at all, and gone
again by number and age.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

from toolkit import files
from toolkit.errors import Refusal, Refused

COPY_NOT_WRITTEN = Refusal(
    Refused,
    "copy-not-written",
    "No copy was made in the folder “{folder}” ({why}). Name another one with --out, or under"
    " [keeping] in toolkit.toml.",
)

STAMP = "%Y-%m-%d-%H%M%S"
_STAMPED = r"(\d{4}-\d\d-\d\d-\d{6})(?:-\d+)?"
Kept = TypeVar("Kept")


@dataclass(frozen=True)
class Retention:
    """How long copies are kept: the newest `keep` of them, and of these none older than `days`
    days. The newest one always stays.
    """

    keep: int = 20
    days: int = 90

    def over(self, dated: Iterable[tuple[datetime, Kept]], now: datetime) -> list[Kept]:
        """Those that have to go, the newest first."""
        newest = sorted(dated, key=lambda one: one[0], reverse=True)
        oldest = now - timedelta(days=self.days)
        return [
            one for n, (when, one) in enumerate(newest) if n >= self.keep or (n and when < oldest)
        ]


@dataclass(frozen=True)
class Copies:
    """The dated copies of one workbook in one folder: `organizing-2023-03-08-071500.xlsx`."""

    folder: Path
    stem: str
    suffix: str = ".xlsx"

    def add(self, data: bytes, now: datetime) -> Path:
        """A new copy, dated by the clock on this machine's wall; `Refused` where it cannot be
        written.
        """
        try:
            files.folder(self.folder)
            files.clear(self.folder, f"{files.exactly(self.stem)}-*{self.suffix}")
            return self._written(data, now)
        except OSError as trouble:
            raise COPY_NOT_WRITTEN(folder=self.folder, why=trouble.strerror or "unknown") from None

    def there(self) -> list[tuple[datetime, Path]]:
        """Every copy with its moment, in no order; other files of that folder are none."""
        name = re.compile(re.escape(self.stem) + "-" + _STAMPED + re.escape(self.suffix))
        found = self.folder.iterdir() if self.folder.is_dir() else ()
        return [
            (datetime.strptime(dated[1], STAMP).astimezone(), one)
            for one in found
            if (dated := name.fullmatch(one.name)) and _is_moment(dated[1])
        ]

    def prune(self, retention: Retention, now: datetime) -> int:
        """Takes away what is over, and says how many."""
        gone = retention.over(self.there(), now)
        for one in gone:
            with contextlib.suppress(OSError):
                one.unlink()
        return len(gone)

    def _written(self, data: bytes, now: datetime) -> Path:
        stem = f"{self.stem}-{now.astimezone():{STAMP}}"
        return files.written_apart(self.folder, stem, self.suffix, data)


def _is_moment(said: str) -> bool:
    try:
        datetime.strptime(said, STAMP)  # noqa: DTZ007 -- only whether it is one
    except ValueError:
        return False
    return True
