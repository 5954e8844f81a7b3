"""What people put beside a row in Excel goes where the row goes, with all that makes it theirs."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet
from workbooks.excel.packages import faults
from workbooks.margins import PEOPLE, TOP, calls, publish

from toolkit.workbooks.desired import LOOSE_NOTES
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.excel.relocated import relocated
from toolkit.workbooks.moves import Moves

ORDER = ("Zoë", "Nan", "Bo", "Ada")  # Cleo is gone


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The list of four."""
    path = tmp_path / "organizing.xlsx"
    publish(ExcelWorkbook.create(path), calls(*PEOPLE))
    return path


def edited(path: Path) -> tuple[openpyxl.Workbook, Worksheet]:
    book = openpyxl.load_workbook(path)
    return book, book["Calls"]


def row_of(sheet: Worksheet, person: str) -> int:
    return next(row for row in range(TOP + 1, TOP + 20) if sheet.cell(row, 2).value == person)


def test_formats_links_and_comments_go_along(path: Path) -> None:
    """Ada's yellow cell with its link, and a comment on a cell of ours in Bo's row."""
    book, sheet = edited(path)
    cell = sheet.cell(TOP + 1, 7, "left VM")
    cell.fill = PatternFill("solid", fgColor="FFFF00")
    cell.hyperlink = "https://example.org/ada"
    sheet.cell(TOP + 2, 1).comment = Comment("ask her sister", "Rosa")
    book.save(path)

    publish(ExcelWorkbook(path), calls(*ORDER))

    _, sheet = edited(path)
    found = sheet.cell(row_of(sheet, "Ada"), 7)
    assert (found.value, found.fill.fgColor.rgb[-6:], found.hyperlink.target) == (
        "left VM",
        "FFFF00",
        "https://example.org/ada",
    )
    assert sheet.cell(row_of(sheet, "Bo"), 1).comment.text == "ask her sister"
    assert sheet.cell(TOP + 1, 7).value is None
    assert sheet.cell(TOP + 2, 1).comment is None
    assert faults(path.read_bytes()) == []


def test_a_comment_whose_row_is_gone_is_kept(path: Path) -> None:
    book, sheet = edited(path)
    sheet.cell(row_of(sheet, "Cleo"), 5).comment = Comment("moves in June", "Rosa")
    book.save(path)

    publish(ExcelWorkbook(path), calls(*ORDER))

    book, sheet = edited(path)
    kept = book[LOOSE_NOTES]
    assert [cell.value for cell in kept[TOP + 1]] == ["Cleo", "Priority", "moves in June"]
    assert not any(cell.comment for row in sheet.iter_rows(min_row=TOP + 1) for cell in row)
    assert faults(path.read_bytes()) == []


def test_a_formula_goes_on_reading_its_own_row(path: Path) -> None:
    """Also one that somebody filled down, of which only the first cell has the words."""
    book, sheet = edited(path)
    for row in range(TOP + 1, TOP + 5):
        sheet.cell(row, 6, f"=E{row}*2+$H$2")
    sheet.cell(TOP + 1, 8, "=SUM(E4:E7)")
    book.save(path)

    publish(ExcelWorkbook(path), calls(*ORDER))

    _, sheet = edited(path)
    for person in ("Ada", "Bo", "Nan"):
        row = row_of(sheet, person)
        assert sheet.cell(row, 6).value == f"=E{row}*2+$H$2"
    assert sheet.cell(row_of(sheet, "Ada"), 8).value == "=SUM(E4:E7)"
    assert sheet.cell(row_of(sheet, "Zoë"), 6).value is None


@pytest.mark.parametrize(
    ("formula", "reads"),
    [
        ("E4*2", "E6*2"),
        ("$E$4+E9", "$E$6+E9"),
        ("SUM(E4:E7)", "SUM(E4:E7)"),
        ("SUM(G:G)+G4", "SUM(H:H)+H6"),
        ("Roster!E4&'Calls'!G4", "Roster!E4&'Calls'!H6"),
        ('IF(E4="see E4",LOG10(2),0)', 'IF(E6="see E4",LOG10(2),0)'),
        ("Total_E4", "Total_E4"),
    ],
)
def test_what_a_formula_reads_is_read_where_it_is_now(formula: str, reads: str) -> None:
    """Row 4 has become row 6, column G column H."""
    assert relocated(formula, Moves({4: 6, 6: 4}, {7: 8, 8: 7}), "Calls") == reads
