"""A week from draft to changed after approval, told alike in memory, in an Excel file and in a Google spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from emulator import Emulator
from sheets import tabs_in
from workbooks.google.desks import Desk, Waiting, fill

from toolkit.jobs.sync import sync
from toolkit.settings import Settings
from toolkit.tabs.timesheets import OUTPUT
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.changes import Workbook
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.memory import MemoryWorkbook

PROGRAM = """
Roster:
Person ID | First name | Last name | Worksite | Status
Ada       | Ada        | Lopez     | Maple El | Member

Phases:
Phase   | Starts     | Ends       | Breaks                   | Weeks | Hours per week | Stipend | Proration
Phase 1 | 2023-02-06 | 2023-04-07 | 2023-03-20 to 2023-03-24 | 8     | 6              | 1250    | Whole

Organizers:
Organizer | Phases
Rosa      | Phase 1
Cesar     | Phase 1

Hours:
Date       | Organizer | Activity   | Hours
2023-02-13 | Rosa      | Phone bank | 3:20
"""
ROSA = "Rosa|Phase 1|2023-02-13"


class Excel:
    """An .xlsx file that people edit with another program."""

    def __init__(self, path: Path, tabs: dict[str, list[list[str]]]) -> None:
        self.path = path
        book = openpyxl.Workbook()
        book.remove(book.active)
        for title, rows in tabs.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append([cell or None for cell in row])
        book.save(path)

    def open(self) -> Workbook:
        return ExcelWorkbook(self.path)

    def edit(self, title: str, row: int, column: int, value: Cell) -> None:
        book = openpyxl.load_workbook(self.path)
        book[title].cell(row, column).value = value
        book.save(self.path)


class Google:
    """A spreadsheet in the local Google that people edit in a browser."""

    def __init__(self, google: Emulator, tabs: dict[str, list[list[str]]], locks: Path) -> None:
        account = google.account()
        self.desk = Desk(google, account, google.new_file(shared={account.email: "writer"}), Waiting(), locks)
        for title, rows in tabs.items():
            self.desk.person.add_tab(title)
            fill(self.desk.person, title, [[cell or None for cell in row] for row in rows])

    def open(self) -> Workbook:
        return self.desk.open()

    def edit(self, title: str, row: int, column: int, value: Cell) -> None:
        fill(self.desk.person, title, [[value]], row, column)


class Memory(MemoryWorkbook):
    """A workbook in memory."""

    def open(self) -> Workbook:
        return self


@pytest.fixture(params=["memory", "excel", "google"])
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Any]:
    tabs = tabs_in(PROGRAM)
    if request.param == "memory":
        yield Memory({title: [[cell or None for cell in row] for row in rows] for title, rows in tabs.items()})
    elif request.param == "excel":
        yield Excel(tmp_path / "organizing.xlsx", tabs)
    else:
        with Emulator() as google:
            yield Google(google, tabs, tmp_path)


def published(office: Any) -> tuple[str, dict[str, Cell], int]:
    """Syncs; returns the outcome, Rosa's week, and how many problems there are."""
    report = sync(office.open(), Settings(), as_of=date(2023, 3, 9), now=datetime(2023, 3, 9, 12, tzinfo=UTC)).report
    grid = office.open().read(frozenset()).owned("Timesheets")
    row = row_of(office)
    names = list(OUTPUT.columns)
    return report["outcome"], {name: grid.cell(row, spot) for spot, name in enumerate(names, 1)}, report["problems"]


def row_of(office: Any) -> int:
    grid = office.open().read(frozenset()).owned("Timesheets")
    return next(row for row in range(1, grid.n_rows + 1) if grid.cell(row, 1) == ROSA)


@pytest.mark.slow
def test_a_week_from_draft_to_changed_and_back(office: Any) -> None:
    _, week, _ = published(office)
    assert published(office)[0] == "nothing to do"
    assert (week["state"], week["share"]) == ("Draft", pytest.approx(156.25))

    names = list(OUTPUT.columns)
    for name, value in {"certified": "RD", "approved_by": "Dana", "approved_on": date(2023, 3, 8)}.items():
        office.edit("Timesheets", row_of(office), names.index(name) + 1, value)
    outcome, week, problems = published(office)
    assert (outcome, week["state"], week["logged"], problems) == ("published", "Approved", pytest.approx(10 / 3), 0)
    assert published(office)[0] == "nothing to do"

    office.edit("Hours", 2, 4, "5:20")
    outcome, week, _ = published(office)
    assert (week["state"], week["logged"]) == ("Changed since approval", pytest.approx(10 / 3))
    assert week["notes"] == "1 row of Hours; changed since approval: Field 3.33 → 5.33, Logged 3.33 → 5.33"

    office.edit("Hours", 2, 4, "3:20")
    outcome, week, problems = published(office)
    assert (week["state"], week["certified"], problems) == ("Approved", "RD", 0)
    assert published(office)[0] == "nothing to do"
