"""Three desks at which people work in one workbook: in memory, in an Excel file, and in a Google spreadsheet.

Each opens the workbook for the toolkit and does to it, behind the toolkit's back, what people do. In memory every cell
holds the text that was typed; Excel and Google make days, times and numbers of it, as they do when somebody types.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Protocol

import openpyxl
from emulator import Emulator, ServiceAccount
from emulator.parsing import typed
from hands import Typing
from workbooks.google import desks as google_desks

from toolkit.jobs.sources import duration_headings
from toolkit.settings import Settings
from toolkit.workbooks.cells import Cell, letters
from toolkit.workbooks.changes import Workbook
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.memory import MemoryWorkbook

Tabs = Mapping[str, Sequence[Sequence[Cell]]]
HABITS = "en_US"  # how Google and Excel read what is typed


class Desk(Protocol):
    """One workbook, and somebody who has it open in another program."""

    def open(self) -> Workbook:
        """The workbook as the toolkit finds it."""
        ...

    def add(self, title: str, rows: Sequence[Sequence[Cell]] = ()) -> None: ...
    def edit(self, title: str, row: int, column: int, value: Cell) -> None: ...
    def insert_row(self, title: str, row: int, cells: Sequence[Cell] = ()) -> None: ...
    def delete_row(self, title: str, row: int) -> None: ...
    def sort(
        self, title: str, column: int, *, first_row: int = 2, descending: bool = False
    ) -> None: ...


class MemoryDesk(MemoryWorkbook):
    """A workbook in memory, which has such a person already."""

    def open(self) -> Workbook:
        return self


class ExcelDesk:
    """An .xlsx file that somebody edits in another program and saves before the toolkit's turn: in one that keeps
    what it does not touch; or, where they add or sort a tab or save `anew`, in one that writes all of it anew.
    """

    def __init__(self, path: Path, tabs: Tabs) -> None:
        self.path = path
        self._typing: Typing | None = None
        self._book = openpyxl.Workbook() if tabs else None
        if self._book:
            self._book.remove(self._book.active)
        for title, rows in tabs.items():
            self.add(title, rows)

    def open(self) -> Workbook:
        self._save()
        return ExcelWorkbook(self.path) if self.path.exists() else ExcelWorkbook.create(self.path)

    def anew(self) -> openpyxl.Workbook:
        """The file in the other program, with what was typed before; it is written when the toolkit's turn comes."""
        if self._book is None:
            self._save()
            self._book = openpyxl.load_workbook(self.path)
        return self._book

    def _save(self) -> None:
        if self._book:
            self._book.save(self.path)
        if self._typing:
            self._typing.save()
        self._book = self._typing = None

    def _hands(self) -> Typing:
        self._typing = self._typing or Typing(self.path)
        return self._typing

    def add(self, title: str, rows: Sequence[Sequence[Cell]] = ()) -> None:
        self.anew().create_sheet(title)
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                self.edit(title, number, column, value)

    def edit(self, title: str, row: int, column: int, value: Cell) -> None:
        what, look = (value or None) if isinstance(value, str) else value, ""
        if isinstance(value, str) and value:
            cell, brought = typed(value, HABITS)
            what, look = cell.value, (brought or {}).get("pattern", "").replace("am/pm", "AM/PM")
        if not self._book:
            self._hands().edit(title, row, column, what, look)
            return
        there = self._book[title].cell(row, column)
        there.value = what
        if look and there.number_format == "General":
            there.number_format = look

    def insert_row(self, title: str, row: int, cells: Sequence[Cell] = ()) -> None:
        if self._book:
            self._book[title].insert_rows(row)
        else:
            self._hands().insert_row(title, row)
        for column, value in enumerate(cells, 1):
            self.edit(title, row, column, value)

    def delete_row(self, title: str, row: int) -> None:
        if self._book:
            self._book[title].delete_rows(row)
        else:
            self._hands().delete_row(title, row)

    def sort(
        self, title: str, column: int, *, first_row: int = 2, descending: bool = False
    ) -> None:
        sheet = self.anew()[title]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=first_row)]
        filled = [row for row in rows if row[column - 1] is not None]
        filled.sort(key=lambda row: str(row[column - 1]), reverse=descending)
        ordered = filled + [row for row in rows if row[column - 1] is None]
        for number, row in enumerate(ordered, first_row):
            for spot, value in enumerate(row, 1):
                sheet.cell(number, spot).value = value


class GoogleDesk:
    """A spreadsheet in the local Google that its owner has open in a browser."""

    def __init__(self, google: Emulator, robot: ServiceAccount, locks: Path, tabs: Tabs) -> None:
        file = google.new_file("Organizing", shared={robot.email: "writer"}, locale=HABITS)
        self._desk = google_desks.Desk(google, robot, file, google_desks.Waiting(), locks)
        self._http = google.session(robot, inside=True)
        self.person, self.ident = google.person(file), file.ident
        for title, rows in tabs.items():
            self.add(title, rows)

    def open(self) -> Workbook:
        return self._desk.open(http=self._http, duration_headings=duration_headings(Settings()))

    def add(self, title: str, rows: Sequence[Sequence[Cell]] = ()) -> None:
        self.person.add_tab(title)
        self._type(title, 1, 1, rows)

    def _type(self, title: str, row: int, column: int, rows: Sequence[Sequence[Cell]]) -> None:
        said = [[_keys(cell) for cell in line] for line in rows]
        if said:
            self.person.type(title, f"{letters(column)}{row}", said)

    def edit(self, title: str, row: int, column: int, value: Cell) -> None:
        self._type(title, row, column, [[value]])

    def insert_row(self, title: str, row: int, cells: Sequence[Cell] = ()) -> None:
        self.person.insert_row(title, row)
        self._type(title, row, 1, [cells] if cells else [])

    def delete_row(self, title: str, row: int) -> None:
        self.person.delete_row(title, row)

    def sort(
        self, title: str, column: int, *, first_row: int = 2, descending: bool = False
    ) -> None:
        self.person.sort(title, column, descending=descending, headings=first_row - 1)


def _keys(cell: Cell) -> str | bool | int | float:
    """What somebody types to have this in a cell."""
    if cell is None:
        return ""
    if isinstance(cell, (str, bool, int, float)):
        return cell
    return cell.isoformat() if isinstance(cell, date) else str(cell)


@contextmanager
def desk_of(kind: str, tabs: Tabs, folder: Path) -> Iterator[Desk]:
    """A desk of a kind (memory, excel or google) with people's tabs on it."""
    if kind == "memory":
        yield MemoryDesk(tabs)
    elif kind == "excel":
        yield ExcelDesk(folder / "organizing.xlsx", tabs)
    else:
        with Emulator(keep_bodies=False) as google:
            yield GoogleDesk(google, google.account(), folder, tabs)
