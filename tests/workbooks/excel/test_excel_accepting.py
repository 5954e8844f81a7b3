"""Accepted cells in an Excel file: the row above lends its looks, and all else stays byte for byte."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table
from workbooks.excel.packages import (
    by_hand,
    by_openpyxl,
    by_xlsxwriter,
    faults,
    parts,
)

from toolkit.errors import Refused
from toolkit.workbooks.accepted import Accepted, Edit, last_row
from toolkit.workbooks.cells import Grid
from toolkit.workbooks.changes import Changes
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.excel.growing import grown
from toolkit.workbooks.excel.splicing import spliced

KEY = frozenset({"roster"})


def roster(path: Path) -> None:
    """A list as people keep it: a table, dropdowns, dates, colours, a formula beside it."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Roster"
    sheet.append(["Person ID", "First name", "Status", "Hire date", "Full"])
    for row, name in enumerate(("Ada", "Bo"), 2):
        sheet.append([f"P{row}", name, "Member", date(2020, 8, 10), f"=B{row}&C{row}"])
        sheet.cell(row, 2).font = Font(bold=True)
        sheet.cell(row, 4).number_format = "d mmm yyyy"
    choices = DataValidation(type="list", formula1='"Member,Left"')
    choices.add("C2:C3")
    sheet.add_data_validation(choices)
    red = PatternFill("solid", bgColor="FFD55E00")
    sheet.conditional_formatting.add("C2:C3", CellIsRule("equal", ['"Left"'], fill=red))
    sheet.add_table(Table(displayName="People", ref="A1:E3"))
    other = book.create_sheet("Notes")
    other["A1"] = "private"
    book.save(path)


def accepted(workbook: ExcelWorkbook) -> tuple[Changes, Accepted]:
    base = workbook.read(KEY)
    grid = base.grid("Roster")
    assert grid is not None
    new = {1: "P4", 2: "Cleo <&>", 3: "Member", 4: date(2023, 8, 9)}
    one = Accepted(grid, (Edit(2, 3, "Member", "Left"),), last_row(grid), (new,))
    return Changes(base, accepted=(one,)), one


def test_a_new_row_has_the_looks_dropdowns_and_table_of_the_row_above(tmp_path: Path) -> None:
    path = tmp_path / "organizing.xlsx"
    roster(path)
    before = parts(path.read_bytes())
    changes, _ = accepted(ExcelWorkbook(path))
    workbook = ExcelWorkbook(path)
    changes = Changes(workbook.read(KEY), accepted=changes.accepted)
    workbook.apply(changes)
    assert faults(path.read_bytes()) == []
    sheet = openpyxl.load_workbook(path)["Roster"]
    assert [cell.value for cell in sheet[4]][:3] == ["P4", "Cleo <&>", "Member"]
    assert sheet["D4"].value.date() == date(2023, 8, 9)
    assert sheet["D4"].number_format == "d mmm yyyy"
    assert sheet["B4"].font.bold
    assert sheet["E4"].value is None
    assert sheet["C2"].value == "Left"
    assert [str(one.sqref) for one in sheet.data_validations.dataValidation] == ["C2:C4"]
    assert [str(one.sqref) for one in sheet.conditional_formatting] == ["C2:C4"]
    assert sheet.tables["People"].ref == "A1:E4"
    assert sheet.dimensions == "A1:E4"
    after = parts(path.read_bytes())
    changed = {name for name in before if before[name] != after[name]}
    assert changed <= {"xl/worksheets/sheet1.xml", "xl/tables/table1.xml", "xl/workbook.xml"}


@pytest.mark.parametrize("maker", [roster, by_xlsxwriter, by_openpyxl, by_hand])
def test_taken_back_every_part_is_as_it_was(maker: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / "organizing.xlsx"
    maker(path)
    earlier = path.read_bytes()
    workbook = ExcelWorkbook(path)
    every = workbook.read(frozenset({"roster", "second"}))
    grid = every.grids[0]
    row = last_row(grid)
    column = next(
        n
        for n, cells in enumerate(grid.columns, 1)
        if len(cells) >= row and isinstance(cells[row - 1], str)
    )
    edit = Edit(row, column, grid.cell(row, column), "another")
    one = Accepted(grid, (edit,), row, ({column: "new"},))
    workbook.apply(Changes(every, accepted=(one,)))
    now = workbook.read(frozenset({"roster", "second"}))
    there = now.grid(grid.title)
    assert there is not None
    assert there.cell(row + 1, column) == "new"
    back = one.inverse(there)
    workbook.apply(Changes(now, accepted=(Accepted(**{**vars(back), "earlier": earlier}),)))
    theirs = {name: data for name, data in parts(earlier).items() if name != "xl/workbook.xml"}
    after = parts(path.read_bytes())
    assert {name: after[name] for name in theirs} == theirs


def test_a_formula_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "organizing.xlsx"
    roster(path)
    workbook = ExcelWorkbook(path)
    base = workbook.read(KEY)
    grid = base.grid("Roster")
    assert grid is not None
    edit = Edit(2, 5, grid.cell(2, 5), "Ada")
    with pytest.raises(Refused, match="formula"):
        workbook.apply(Changes(base, accepted=(Accepted(grid, (edit,)),)))


def sheet_xml(rows: str) -> bytes:
    return f"<worksheet><sheetData>{rows}</sheetData><x/></worksheet>".encode()


def test_rows_and_cells_that_say_no_address_are_counted() -> None:
    xml = sheet_xml("<row><c><v>1</v></c><c/></row><row/><row><c><v>3</v></c></row>")
    one = Accepted(Grid("Roster", ()), (Edit(1, 2, None, 7), Edit(2, 1, None, 8)))
    assert spliced(xml, one) == sheet_xml(
        '<row><c><v>1</v></c><c r="B1"><v>7</v></c></row>'
        '<row><c r="A2"><v>8</v></c></row><row><c><v>3</v></c></row>'
    )


def test_a_prefix_is_kept_and_a_missing_row_is_made_where_it_belongs() -> None:
    xml = (
        b'<x:worksheet><x:sheetData><x:row r="1" ht="30"><x:c r="A1" s="4"/></x:row>'
        b'<x:row r="9"/></x:sheetData></x:worksheet>'
    )
    one = Accepted(Grid("Roster", ()), below=1, added=({2: "<Ada>"},))
    assert spliced(xml, one) == (
        b'<x:worksheet><x:sheetData><x:row r="1" ht="30"><x:c r="A1" s="4"/></x:row>'
        b'<x:row r="2" ht="30"><x:c r="A2" s="4"/><x:c r="B2" t="inlineStr"><x:is>'
        b'<x:t xml:space="preserve">&lt;Ada&gt;</x:t></x:is></x:c></x:row>'
        b'<x:row r="9"/></x:sheetData></x:worksheet>'
    )


def test_only_what_holds_the_row_above_grows() -> None:
    xml = (
        b'<worksheet><dimension ref="A1:C9"/><sheetData></sheetData>'
        b'<conditionalFormatting sqref="A2:A9 B2:B5 C:C"/>'
        b'<dataValidation type="list" sqref="D9"/>'
        b"<ext><xm:sqref>$E$2:$E$9</xm:sqref></ext></worksheet>"
    )
    assert grown(xml, 9, 11) == (
        b'<worksheet><dimension ref="A1:C11"/><sheetData></sheetData>'
        b'<conditionalFormatting sqref="A2:A11 B2:B5 C:C"/>'
        b'<dataValidation type="list" sqref="D9:D11"/>'
        b"<ext><xm:sqref>$E$2:$E$11</xm:sqref></ext></worksheet>"
    )
