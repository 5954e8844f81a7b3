"""The journal: what each run is about to change, kept on this machine before it writes, so that it
can be taken back.

It has people's cells in it, so only its owner can read it; it goes by the number and age of copies.
"""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit import files
from toolkit.errors import Refused
from toolkit.jobs.copies import Copies, Retention
from toolkit.workbooks.changes import Changes

if TYPE_CHECKING:
    from toolkit.jobs.before import Before

RUN = "run"  # the mark that says which run wrote last
QUICK = 1  # how hard it is packed


def named(now: datetime) -> str:
    """What a run that began at that moment is called."""
    return f"{now:%Y%m%dT%H%M%S.%f}"


@dataclass(frozen=True)
class Journal:
    """The runs of all workbooks on this machine, a folder each."""

    folder: Path
    retention: Retention = field(default_factory=Retention)

    def noted(self, changes: Changes, *, command: str, now: datetime) -> Changes:
        """The changes with the mark of this run, once what they change is kept. Where it cannot be
        kept the run goes on, and cannot be taken back.
        """
        from toolkit.jobs.before import before, packed  # noqa: PLC0415 -- slow

        run = named(now)
        marked = replace(changes, marks={**changes.marks, RUN: run})
        copies = self._copies(changes.base.where)
        found = before(marked, run=run, command=command, started=now)
        with suppress(Refused):
            copies.add(gzip.compress(packed(found), QUICK, mtime=0), now)
            copies.prune(self.retention, now)
        return marked

    def of(self, where: str, run: str) -> Before | None:
        """What that run of a workbook was about to change; None where nothing is kept of it."""
        return next((found for _, found in self._all(where) if found.run == run), None)

    def forget(self, where: str, run: str) -> None:
        """A run that was taken back is gone."""
        for path, found in self._all(where):
            if found.run == run:
                path.unlink(missing_ok=True)

    def _all(self, where: str) -> Iterator[tuple[Path, Before]]:
        """The kept runs, the latest first; a file that nobody can read any more is none."""
        from toolkit.jobs.before import unpacked  # noqa: PLC0415 -- slow import

        for _, path in sorted(self._copies(where).there(), reverse=True):
            with suppress(OSError, ValueError, EOFError):
                yield path, unpacked(gzip.decompress(files.content(path)))

    def _copies(self, where: str) -> Copies:
        place = str(files.real(where)) if "://" not in where else where
        digest = hashlib.sha256(place.encode()).hexdigest()[:24]
        return Copies(self.folder / digest, "run", ".json.gz")


def noted(changes: Changes, journal: Journal | None, *, command: str, now: datetime) -> Changes:
    """The changes with the mark of this run; what they change is kept before, where there is a
    journal.
    """
    if journal is not None:
        return journal.noted(changes, command=command, now=now)
    return replace(changes, marks={**changes.marks, RUN: named(now)})
