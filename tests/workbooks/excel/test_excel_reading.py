"""Cells are read at their address with the value they last had, errors as they show."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import xlsxwriter
from workbooks.excel.packages import by_hand, by_xlsxwriter, parts

from toolkit.words import key
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.excel.xml_cells import cells_of


def read(path: Path, title: str) -> list[list[Cell]]:
    grid = ExcelWorkbook(path).read(frozenset({title})).grids[0]
    return [list(column) for column in grid.columns]


def test_formulas_give_the_value_they_last_had_and_errors_show(organizing: Path) -> None:
    """The broken formula is seen at its address: D2."""
    assert read(organizing, "roster") == [
        ["Person ID", "Ada", "Bo", "Nan"],
        ["Assessment", 2, 4, 5],
        ["Double", 4, 8, 10],
        ["Broken", "#DIV/0!"],
    ]


def test_a_cell_that_does_not_say_its_address_stands_behind_the_last(tmp_path: Path) -> None:
    by_hand(tmp_path / "hand.xlsx")
    assert read(tmp_path / "hand.xlsx", "roster") == [["Person ID"], ["#REF!"]]


def test_ten_thousand_blank_rows_are_no_rows(tmp_path: Path) -> None:
    """Blank cells that only have a look are blank; one far below them is found."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Roster"
    sheet["A1"] = "Person ID"
    for row in range(2, 10_000):
        sheet.cell(row, 1).number_format = "0.00"
    sheet["B20000"] = "far"
    book.save(tmp_path / "long.xlsx")
    first, second = read(tmp_path / "long.xlsx", "roster")
    assert first == ["Person ID"]
    assert (len(second), second[-1], set(second[:-1])) == (20_000, "far", {None})


def test_merged_cells_have_their_value_at_the_top_left(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Roster"
    book.active["B2"] = "one"
    book.active.merge_cells("B2:C3")
    book.save(tmp_path / "merged.xlsx")
    assert read(tmp_path / "merged.xlsx", "roster") == [[], [None, "one"]]


def test_tabs_that_are_hidden_or_a_chart_are_named_and_only_cells_are_read(tmp_path: Path) -> None:
    by_xlsxwriter(tmp_path / "all.xlsx")
    snapshot = ExcelWorkbook(tmp_path / "all.xlsx").read(
        frozenset(map(key, ["office & co's", "picture", "offices", "öffice"]))
    )
    assert list(snapshot.titles) == ["Roster", "Öffice & co's", "Picture"]
    assert [(grid.title, grid.hidden, grid.columns) for grid in snapshot.grids] == [
        ("Öffice & co's", True, [[11]])
    ]


def test_every_cell_of_a_sheet_has_its_row_and_column(organizing: Path) -> None:
    xml = parts(organizing.read_bytes())["xl/worksheets/sheet1.xml"]
    assert [(row, column) for row, column, _ in cells_of(xml)][:6] == [
        (1, 1),
        (1, 2),
        (1, 3),
        (1, 4),
        (2, 1),
        (2, 2),
    ]


def test_a_length_of_time_is_the_same_whichever_year_a_workbook_counts_from(tmp_path: Path) -> None:
    """3:30; 6 and 1.25 typed where 7:30 stood; the days of a workbook that counts from 1904 are later by these days."""
    found = {}
    for date_1904 in (False, True):
        book = xlsxwriter.Workbook(str(tmp_path / "hours.xlsx"), {"date_1904": date_1904})
        sheet = book.add_worksheet("Roster")
        for column, look in enumerate(["h:mm", "[h]:mm", "General"]):
            form = book.add_format({"num_format": look})
            for row, number in enumerate([3.5 / 24, 6, 1.25, 365.5]):
                sheet.write_number(row, column, number, form)
        book.close()
        grid = ExcelWorkbook(tmp_path / "hours.xlsx").read(frozenset({"roster"})).grids[0]
        found[grid.late] = [list(column) for column in grid.columns]
    assert found[0] == found[1462]
    assert found[0][0] == [
        time(3, 30),
        date(1900, 1, 6),
        datetime(1900, 1, 1, 6),
        datetime(1900, 12, 30, 12),
    ]
