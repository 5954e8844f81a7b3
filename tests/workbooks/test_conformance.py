"""Memory and Excel pass the one suite that every workbook passes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import count
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900
from workbooks.accepting import Accepting
from workbooks.conformance import Conformance, Made, Make, Rows
from workbooks.margins import Margins
from workbooks.returning import Returning
from workbooks.taking import Taking

from toolkit.workbooks.cells import Cell
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.memory import MemoryWorkbook


class TestMemory(Conformance, Margins, Accepting, Returning, Taking):
    @pytest.fixture
    def make(self) -> Make:
        def made(tabs: Mapping[str, Rows]) -> Made:
            workbook = MemoryWorkbook(tabs)
            return Made(workbook, workbook, lambda: workbook)

        return made


@dataclass
class Openpyxl:
    """People who save the file with another program than the toolkit's."""

    path: Path

    def edit(self, title: str, row: int, column: int, value: Cell) -> None:
        book = openpyxl.load_workbook(self.path)
        put(book[title].cell(row, column), value)
        book.save(self.path)

    def rename(self, title: str, new: str) -> None:
        book = openpyxl.load_workbook(self.path)
        book[title].title = new
        book.save(self.path)

    def move(self, title: str, place: int) -> None:
        book = openpyxl.load_workbook(self.path)
        book.move_sheet(title, place - book.sheetnames.index(title))
        book.save(self.path)

    def insert_row(self, title: str, row: int) -> None:
        book = openpyxl.load_workbook(self.path)
        book[title].insert_rows(row)
        book.save(self.path)

    def insert_column(self, title: str, column: int) -> None:
        book = openpyxl.load_workbook(self.path)
        book[title].insert_cols(column)
        book.save(self.path)

    def delete_column(self, title: str, column: int) -> None:
        book = openpyxl.load_workbook(self.path)
        book[title].delete_cols(column)
        book.save(self.path)


def put(cell: openpyxl.cell.Cell, value: Cell) -> None:
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"  # what people typed as text, also where it begins with "="
    elif isinstance(value, (date, datetime)):
        cell.number_format = "yyyy-mm-dd hh:mm" if isinstance(value, datetime) else "yyyy-mm-dd"


class TestExcel(Conformance, Margins, Accepting, Returning, Taking):
    epoch = CALENDAR_WINDOWS_1900

    @pytest.fixture
    def make(self, tmp_path: Path) -> Make:
        names = count()

        def made(tabs: Mapping[str, Rows]) -> Made:
            path = tmp_path / f"organizing{next(names)}.xlsx"
            if not tabs:
                workbook = ExcelWorkbook.create(path)
                return Made(workbook, Openpyxl(path), lambda: ExcelWorkbook(path))
            book = openpyxl.Workbook()
            book.remove(book.active)
            book.epoch = self.epoch
            for title, rows in tabs.items():
                sheet = book.create_sheet(title)
                for n, row in enumerate(rows, 1):
                    for m, value in enumerate(row, 1):
                        put(sheet.cell(n, m), value)
            book.save(path)
            return Made(ExcelWorkbook(path), Openpyxl(path), lambda: ExcelWorkbook(path))

        return made


class TestExcelThatCountsFrom1904(TestExcel):
    """A workbook that began on a Mac."""

    epoch = CALENDAR_MAC_1904
