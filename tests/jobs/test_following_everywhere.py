"""Following is the same in memory, in an Excel file and on Google, and costs one reading more at
most."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from typing import Any, Protocol

import openpyxl
import pytest
from emulator import Emulator
from xlsx import saved

from toolkit.jobs.sources import duration_headings
from toolkit.jobs.sync import Outcome, sync
from toolkit.settings import Settings, section_of
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.changes import Workbook
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.google import GoogleWorkbook, Patience
from toolkit.workbooks.google.credentials import Access
from toolkit.workbooks.google.pacing import Pace
from toolkit.workbooks.memory import MemoryWorkbook

pytestmark = pytest.mark.slow  # each runs a whole job

AS_OF = date(2023, 3, 9)
SITES = ("Maple El", "Cedar Grove", "Río Grande MS", "North High", "Lincoln", "Van Hise")
ROWS: list[list[Cell]] = [
    ["First name", "Last name", "Campus", "Status", ""],
    *(["Ada", f"Lopez {n}", SITES[n % 6], "Member", f"303-555-01{n:02}"] for n in range(1, 25)),
]
SETTINGS = section_of(
    Settings,
    {
        "tabs": {
            "Roster": {"tab": "People", "columns": {"Worksite": "Campus", "Phone": "column E"}},
        }
    },
)


class Desk(Protocol):
    """Where somebody keeps the list, and what she does to it."""

    def open(self) -> Workbook: ...

    def insert_column(self, before: int) -> None: ...

    def rename(self, heading: str, at: int, title: str) -> None: ...


class InMemory:
    def __init__(self) -> None:
        self.workbook = MemoryWorkbook({"People": ROWS})

    def open(self) -> Workbook:
        self.workbook.calls = 0
        return self.workbook

    def insert_column(self, before: int) -> None:
        self.workbook.insert_column("People", before)

    def rename(self, heading: str, at: int, title: str) -> None:
        self.workbook.edit("People", 1, at, heading)
        self.workbook.rename("People", title)


class OnExcel:
    def __init__(self, folder: Path) -> None:
        self.path = saved(folder / "list.xlsx", {"People": ROWS})

    def open(self) -> Workbook:
        return ExcelWorkbook(self.path)

    def insert_column(self, before: int) -> None:
        book = openpyxl.load_workbook(self.path)
        book["People"].insert_cols(before)
        book.save(self.path)

    def rename(self, heading: str, at: int, title: str) -> None:
        book = openpyxl.load_workbook(self.path)
        book["People"].cell(1, at).value = heading
        book["People"].title = title
        book.save(self.path)


class OnGoogle:
    def __init__(self, google: Emulator, folder: Path) -> None:
        self.google, self.folder = google, folder
        self.account = google.account()
        self.file = google.new_file("Lists", shared={self.account.email: "writer"})
        self.person = google.person(self.file)
        self.person.add_tab("People")
        self.person.put("People", ROWS)  # type: ignore[arg-type]

    def open(self) -> Workbook:
        pace = Pace(clock=lambda: 0.0, wait=lambda s: None)
        return GoogleWorkbook(
            self.file.ident,
            Access(None, self.account.email, "the test"),
            http=self.google.session(self.account),
            patience=Patience(clock=lambda: 0.0, wait=lambda s: None, chance=Random(1)),
            paces=(pace, pace),
            lock_folder=self.folder,
            duration_headings=duration_headings(SETTINGS),
        )

    def insert_column(self, before: int) -> None:
        self.person.insert_column("People", before)

    def rename(self, heading: str, at: int, title: str) -> None:
        self.person.edit("People", f"{chr(64 + at)}1", heading)
        self.person.rename_tab("People", title)


@pytest.fixture(
    params=["memory", "excel", pytest.param("google", marks=pytest.mark.slow)]  # a whole Google
)
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    if request.param == "memory":
        yield InMemory()
    elif request.param == "excel":
        yield OnExcel(tmp_path)
    else:
        with Emulator() as google:
            yield OnGoogle(google, tmp_path)


def synced(desk: Desk) -> tuple[Outcome, int]:
    """One sync, and how often it asked the workbook."""
    workbook = desk.open()
    now = datetime(2023, 3, 9, 12, tzinfo=UTC)
    return sync(workbook, SETTINGS, as_of=AS_OF, now=now), workbook.calls


def said(outcome: Outcome) -> tuple[Any, ...]:
    roster = outcome.done.program.roster
    return list(roster["phone"]), list(roster["worksite"])


def kinds(outcome: Outcome) -> set[str]:
    return {one.kind.word for one in outcome.done.program.problems}


def test_what_was_moved_and_renamed_is_read_as_before(desk: Desk) -> None:
    """A column before that of the letter; then another heading, another title. The sync after each
    has nothing to do.
    """
    first, usual = synced(desk)
    nothing, idle = synced(desk)
    assert (first.outcome, nothing.outcome) == ("published", "nothing to do")

    desk.insert_column(4)
    moved, calls = synced(desk)
    again, later = synced(desk)
    assert said(moved) == said(first) == said(again)
    assert (moved.outcome, again.outcome) == ("published", "nothing to do")
    assert kinds(moved) == kinds(again) == {"moved-place"}
    assert (calls, later) == (usual, idle)  # a letter costs nothing

    desk.rename("Building", 3, "People 2024")
    renamed, calls = synced(desk)
    again, later = synced(desk)
    assert said(renamed) == said(first) == said(again)
    assert (renamed.outcome, again.outcome) == ("published", "nothing to do")
    assert kinds(again) == {"moved-place", "renamed-tab", "renamed-column"}
    # The tab is read when its title is known: on Google a reading is two calls, whatever it holds.
    more = 2 if isinstance(desk, OnGoogle) else 1
    # From then on the marks tell its title, and nothing is read twice.
    assert (calls, later) == (usual + more, idle)
