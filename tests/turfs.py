"""A local whose representatives and organizers have sheets of their own, in a folder or on Google."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from random import Random
from typing import Any

from emulator import Emulator, File, Person, ServiceAccount
from sheets import CAST, tabs_in
from workbooks.google.desks import Waiting

from toolkit.jobs.turf_collect import Collected, collect
from toolkit.jobs.turf_publish import TurfPublished, publish
from toolkit.jobs.turf_shelf import DriveShelf, Shelf
from toolkit.settings import Settings
from toolkit.workbooks.changes import Workbook
from toolkit.workbooks.google.account import GoogleAccount
from toolkit.workbooks.google.credentials import Access
from toolkit.workbooks.google.drive import SCOPES
from toolkit.workbooks.google.pacing import Pace
from toolkit.workbooks.google.session import Patience
from toolkit.workbooks.memory import MemoryWorkbook

REPS = """
Worksites:
Worksite | Region | Rep email(s)
Maple El | East   | ada@example.org
"""
DAY = date(2023, 3, 9)
NOW = datetime(2023, 3, 9, 12, tzinfo=UTC)


def tables(text: str) -> dict[str, list[list[Any]]]:
    """The cast's tabs with those of a text."""
    return {
        **tabs_in(CAST),
        "Conversations": [["Date", "Organizer", "Person ID", "Result"]],
    } | tabs_in(text)


def worksites(number: int) -> str:
    """So many worksites with a representative and two people each."""
    sites = [f"School {n} | rep{n}@example.org" for n in range(1, number + 1)]
    people = [
        f"{name}{n} | {name} | Lee | School {n} | Member"
        for n in range(1, number + 1)
        for name in ("Ada", "Bo")
    ]
    return "\n".join(
        [
            "Worksites:",
            "Worksite | Rep email(s)",
            *sites,
            "Roster:",
            "Person ID | First name | Last name | Worksite | Status",
            *people,
        ]
    )


def published(workbook: Workbook, shelf: Shelf, day: date = DAY, **more: Any) -> TurfPublished:
    return publish(workbook, Settings(), shelf, as_of=day, now=NOW, **more)


def collected(workbook: Workbook, shelf: Shelf, day: date = DAY, **more: Any) -> Collected:
    return collect(workbook, Settings(), shelf, as_of=day, now=NOW, **more)


def told(workbook: MemoryWorkbook, title: str) -> list[dict[str, Any]]:
    """The rows of a tab of ours, by heading; what is blank is left out."""
    if title not in workbook.read(frozenset()).titles:
        return []
    rows = workbook.rows(title)
    return [
        {heading: cell for heading, cell in zip(rows[2], row, strict=False) if cell is not None}
        for row in rows[3:]
        if any(cell is not None for cell in row)
    ]


@dataclass
class MemoryShelf:
    """Sheets in memory: as in a folder, and no file is written."""

    books: dict[str, MemoryWorkbook] = field(default_factory=dict)
    shares: bool = False

    def minutes(self, sheets: int) -> int:
        return 0

    def made(self) -> dict[str, str]:
        return {}

    def make(self, sheet: Any, taken: Any) -> str:
        name = f"{sheet.kind} {sheet.whose}"
        self.books[name] = MemoryWorkbook(where=name)
        return name

    def takes(self, place: str) -> bool:
        return bool(place)

    def holds(self, place: str) -> bool:
        return place in self.books

    def open(self, place: str, *, fresh: bool = False) -> MemoryWorkbook:
        return self.books[place]

    def put(self, place: str, *, aside: bool) -> str:
        return place

    def readers(self, place: str) -> None:
        return None

    def share(self, place: str, addresses: Any, before: Any, *, own: bool) -> Any:
        from toolkit.jobs.turf_shelf import Sharing

        return Sharing()

    def write(self, place: str, who: str, title: str = "People", **cells: Any) -> None:
        """Somebody writes beside a person, by heading with _ for a space."""
        rows = self.books[place].rows(title)
        row = next(n for n, cells_ in enumerate(rows, 1) if n > 3 and cells_ and cells_[0] == who)
        for heading, value in cells.items():
            self.books[place].edit(title, row, rows[2].index(heading.replace("_", " ")) + 1, value)

    def headings(self, place: str, title: str = "People") -> list[Any]:
        return self.books[place].rows(title)[2]

    def lines(self, place: str, title: str = "People") -> Iterator[dict[str, Any]]:
        rows = self.books[place].rows(title)
        for row in rows[3:]:
            yield dict(zip(rows[2], [*row, *[None] * len(rows[2])], strict=False))


@dataclass
class Office:
    """The local on Google: its workbook, its folder in a shared drive, and the toolkit's account."""

    google: Emulator
    robot: ServiceAccount
    locks: Path
    waiting: Waiting = field(default_factory=Waiting)
    file: File | None = None
    folder: str = ""

    def set_up(self, text: str = "", *, shared_drive: bool = True) -> Person:
        self.file = self.google.new_file("Organizing", shared={self.robot.email: "writer"})
        if shared_drive:
            folder = self.google.new_folder(
                shared_drive=True, shared={self.robot.email: "fileOrganizer"}
            )
            self.folder = f"https://drive.google.com/drive/folders/{folder.ident}"
        rosa = self.google.person(self.file)
        for title, rows in tables(text).items():
            rosa.add_tab(title, rows)
        return rosa

    @cached_property
    def account(self) -> GoogleAccount:
        clock, wait = self.waiting.clock, self.waiting.wait
        session = self.google.session(self.robot, inside=True, scopes=SCOPES)
        return GoogleAccount(
            Access(None, self.robot.email, "the test"),
            lambda: session,
            Patience(clock=clock, wait=wait, chance=Random(5)),
            (Pace(clock=clock, wait=wait), Pace(clock=clock, wait=wait)),
            self.locks,
        )

    def shelf(self, **more: Any) -> DriveShelf:
        assert self.file is not None
        return DriveShelf.beside(self.account, self.file.ident, self.folder, **more)

    def main(self) -> Workbook:
        assert self.file is not None
        return self.account.book(self.file.ident)

    def publish(self, day: date = DAY, **more: Any) -> TurfPublished:
        return published(self.main(), self.shelf(), day, **more)

    def collect(self, day: date = DAY, **more: Any) -> Collected:
        return collected(self.main(), self.shelf(), day, **more)

    def sheet(self, whose: str) -> Person:
        """Somebody who has the sheet of a worksite or organizer open."""
        (found,) = [one for one in self.google.files.values() if one.book and one.name == whose]
        return self.google.person(found)

    def readers(self, whose: str) -> dict[str, str]:
        return dict(self.sheet(whose).file.roles)
