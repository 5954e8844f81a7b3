"""Lease: a run that writes several times says so in the spreadsheet, so that no other computer
begins one meanwhile; one that died is waited for no longer than a quarter of an hour.

A run of one write needs none: Google refuses a second write that was planned on the same state. A
file is held beside itself (workbooks/excel/holding.py) as long as a run goes on.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from secrets import token_hex
from typing import Any, Protocol, runtime_checkable

from toolkit import files
from toolkit.errors import Refusal, ToolkitError, TryLater
from toolkit.jobs.reading import local_time
from toolkit.workbooks.cells import Grid, Snapshot
from toolkit.workbooks.changes import Changes, Receipt, Workbook
from toolkit.workbooks.whole import Whole

RUN_UNDER_WAY = Refusal(
    TryLater,
    "run-under-way",
    "Another computer is in the middle of “toolkit {command}” on this spreadsheet, since {since}."
    " Run this again when that is done. Should it have been cut off, nobody waits for it after"
    " {until}.",
)

LEASE = "lease"  # the mark that says which run of several writes is under way
LASTS = timedelta(minutes=15)  # after the last sign of life


@runtime_checkable
class Distant(Protocol):
    """A workbook to which several computers write, with one clock for all of them: their own may be
    wrong.
    """

    def time(self) -> datetime | None: ...


@dataclass(frozen=True)
class Lease:
    """Which run is under way: a word of its own, one of its computer's, what it does, when it began
    and when it last gave a sign of life. No name of anybody's or of their computer is in it.
    """

    run: str
    computer: str
    command: str
    began: datetime
    seen: datetime

    @classmethod
    def of(cls, marks: Mapping[str, str]) -> Lease | None:
        """The one in the workbook; None where there is none, or nobody can read it."""
        try:
            run, computer, command, began, seen = marks.get(LEASE, "").split("|")
            times = datetime.fromisoformat(began), datetime.fromisoformat(seen)
            return cls(run, computer, command, *(one.astimezone(UTC) for one in times))
        except ValueError:
            return None

    def said(self) -> str:
        """As it stands in the workbook."""
        moments = (one.isoformat(timespec="seconds") for one in (self.began, self.seen))
        return "|".join((self.run, self.computer, self.command, *moments))

    def holds(self, at: datetime | None) -> bool:
        """Whether another computer may be in the middle of it. One that ran here is over: this
        computer's own lock would still be held.
        """
        alive = at is not None and abs(at - self.seen) < LASTS
        return alive and self.computer != this_computer()


def this_computer() -> str:
    """A word by which this computer knows itself again; it says nothing about it."""
    file = files.state_folder() / "computer"
    for _ in range(2):
        try:
            return files.text(file).strip()
        except FileNotFoundError:
            pass
        except (OSError, ValueError):
            break
        try:
            files.folder(file.parent)
            files.written(file, token_hex(8).encode(), replace=False)
        except FileExistsError:
            continue
        except OSError:
            break
    return token_hex(8)  # not remembered: a dead run of this computer is waited for as any other


def refuse_under_way(workbook: Workbook, snapshot: Snapshot) -> None:
    """Refused where a run of another computer is in the middle of its writes. `snapshot` was just
    read.
    """
    found = Lease.of(snapshot.marks)
    if found is not None and isinstance(workbook, Distant) and found.holds(workbook.time()):
        since, until = (
            f"{local_time(snapshot, one):%H:%M}" for one in (found.began, found.seen + LASTS)
        )
        raise RUN_UNDER_WAY(command=found.command, since=since, until=until)


@dataclass
class Leased:
    """A workbook that one run has to itself: its first write takes the lease, each one after it
    gives a sign of life, and the last one gives it back. None of them is a write more.
    """

    workbook: Workbook
    command: str
    run: str = field(default_factory=lambda: token_hex(8))
    began: datetime | None = None
    held: bool = False
    last: bool = False

    def __post_init__(self) -> None:
        self.where = self.workbook.where

    @property
    def calls(self) -> int:
        return self.workbook.calls

    def __getattr__(self, name: str) -> Any:
        """What only one kind of workbook has."""
        return getattr(self.workbook, name)

    def read(self, titles: Container[str]) -> Snapshot:
        found = self.workbook.read(titles)
        if not self.held:
            refuse_under_way(self.workbook, found)
        return found

    def take(self, there: Snapshot) -> None:
        """Takes it in a write of its own, for a run that does something elsewhere first."""
        if isinstance(self.workbook, Distant):
            self.apply(Changes(there, marks={LEASE: ""}))

    def apply(self, changes: Changes) -> Receipt:
        at = self.workbook.time() if isinstance(self.workbook, Distant) else None
        if not changes or at is None:
            return self.workbook.apply(changes)
        there = Lease.of(changes.base.marks)
        if there is None or there.run != self.run:
            refuse_under_way(self.workbook, changes.base)
        self.began = self.began or at
        mine = Lease(self.run, this_computer(), self.command, self.began, at)
        said = "" if self.last else mine.said()
        self.held = True  # an answer may be lost
        done = self.workbook.apply(replace(changes, marks={**changes.marks, LEASE: said}))
        self.held, self.last = not self.last, False
        return done

    def glimpse(self, titles: Collection[str]) -> tuple[Grid, ...]:
        return self.workbook.glimpse(titles)

    def whole(self) -> Whole:
        return self.workbook.whole()

    def version(self) -> str | None:
        return self.workbook.version()

    def __enter__(self) -> Leased:
        self.workbook.__enter__()
        return self

    def __exit__(self, *exc: object) -> None:
        try:
            # Where the spreadsheet is away, waiting for it again helps nobody: the lease ends by
            # itself.
            if self.held and not any(isinstance(one, (TryLater, OSError)) for one in exc):
                self._give_back()
        finally:
            self.workbook.__exit__(*exc)

    def _give_back(self) -> None:
        try:
            there = self.workbook.read(frozenset())
            found = Lease.of(there.marks)
            if found is not None and found.run == self.run:
                self.workbook.apply(Changes(there, marks={LEASE: ""}))
        except (ToolkitError, OSError):
            return


def ends(workbook: Workbook) -> None:
    """The next write is the last one of this run, which gives the lease back."""
    if isinstance(workbook, Leased):
        workbook.last = True
