"""Memory and Excel pass the one suite that every workbook passes."""

from __future__ import annotations

import io
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
    lives = 40

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


_SAVED: dict[str, bytes] = {}


def saved(epoch: datetime, tabs: Mapping[str, Rows]) -> bytes:
    """A workbook of these tabs as people's program saves it; of the same tabs it is made once."""
    asked = repr((epoch, tabs))
    if asked not in _SAVED:
        book = openpyxl.Workbook()
        book.remove(book.active)
        book.epoch = epoch
        for title, rows in tabs.items():
            sheet = book.create_sheet(title)
            for n, row in enumerate(rows, 1):
                for m, value in enumerate(row, 1):
                    put(sheet.cell(n, m), value)
        whole = io.BytesIO()
        book.save(whole)
        _SAVED[asked] = whole.getvalue()
    return _SAVED[asked]


class OnExcel:
    epoch = CALENDAR_WINDOWS_1900

    @pytest.fixture
    def make(self, tmp_path: Path) -> Make:
        names = count()

        def made(tabs: Mapping[str, Rows]) -> Made:
            path = tmp_path / f"organizing{next(names)}.xlsx"
            if not tabs:
                workbook = ExcelWorkbook.create(path)
                return Made(workbook, Openpyxl(path), lambda: ExcelWorkbook(path))
            path.write_bytes(saved(self.epoch, tabs))
            return Made(ExcelWorkbook(path), Openpyxl(path), lambda: ExcelWorkbook(path))

        return made


class TestExcel(OnExcel, Conformance, Margins, Accepting, Returning, Taking):
    """A workbook that counts its days from 1900."""


class TestExcelThatCountsFrom1904(OnExcel):
    """A workbook that began on a Mac: only the numbers of its days are others, so these are the tests with a day in
    what is read, written, carried along, accepted, taken back or put back.
    """

    epoch = CALENDAR_MAC_1904
    list_of_four = Margins.list_of_four
    test_reads_people_s_tabs_as_typed_cells = Conformance.test_reads_people_s_tabs_as_typed_cells
    test_a_new_tab_is_read_back_as_it_should_be = (
        Conformance.test_a_new_tab_is_read_back_as_it_should_be
    )
    test_a_second_sync_plans_nothing = Conformance.test_a_second_sync_plans_nothing
    test_a_tab_grows_shrinks_and_changes = Conformance.test_a_tab_grows_shrinks_and_changes
    test_people_s_cells_in_a_shared_tab_survive = (
        Conformance.test_people_s_cells_in_a_shared_tab_survive
    )
    test_an_edit_between_reading_and_writing_survives = (
        Conformance.test_an_edit_between_reading_and_writing_survives
    )
    test_any_table_follows_any_other_and_then_nothing_is_to_do = (
        Conformance.test_any_table_follows_any_other_and_then_nothing_is_to_do
    )
    test_a_day_that_a_calendar_cannot_count_is_written_once = (
        Conformance.test_a_day_that_a_calendar_cannot_count_is_written_once
    )
    test_times_and_moments_come_back = Conformance.test_times_and_moments_come_back
    test_what_stands_beside_a_row_goes_along = Margins.test_what_stands_beside_a_row_goes_along
    test_a_column_that_people_deleted = Margins.test_a_column_that_people_deleted
    test_accepted_cells_and_rows_stand_in_people_s_tab = (
        Accepting.test_accepted_cells_and_rows_stand_in_people_s_tab
    )
    test_what_was_accepted_is_taken_back = Accepting.test_what_was_accepted_is_taken_back
    test_a_cell_that_says_something_else_by_now_is_left = (
        Accepting.test_a_cell_that_says_something_else_by_now_is_left
    )
    test_single_cells_of_people_change_and_nothing_around_them = (
        Returning.test_single_cells_of_people_change_and_nothing_around_them
    )
    test_what_was_written_can_be_put_back = Returning.test_what_was_written_can_be_put_back
    test_a_tab_of_people_that_is_gone_is_made_again = (
        Returning.test_a_tab_of_people_that_is_gone_is_made_again
    )
