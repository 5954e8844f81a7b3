"""Workbooks that Excel opens and a reader of cells stumbles over are read as they are."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from workbooks.excel.packages import parts

from toolkit.errors import Refused
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.excel import ExcelWorkbook, plain, reading
from toolkit.workbooks.excel.index import Index
from toolkit.workbooks.excel.package import Package
from toolkit.workbooks.excel.plain import together
from toolkit.workbooks.excel.xml_cells import cells_of

Parts = dict[str, bytes]


def read(path: Path) -> list[list[Cell]]:
    return [
        list(column) for column in ExcelWorkbook(path).read(frozenset({"roster"})).grids[0].columns
    ]


def repacked(path: Path, edit: Callable[[Parts], Parts]) -> None:
    edited = edit(parts(path.read_bytes()))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, data in edited.items():
            packed.writestr(name, data)
    path.write_bytes(out.getvalue())


@pytest.mark.slow
@pytest.mark.parametrize("date_1904", [False, True])
def test_a_stray_cell_in_the_last_corner_costs_no_memory(tmp_path: Path, date_1904: bool) -> None:
    """Seventeen thousand million blank cells lie between Ada and a space that somebody typed at the very end."""
    book = xlsxwriter.Workbook(str(tmp_path / "far.xlsx"), {"date_1904": date_1904})
    sheet = book.add_worksheet("Roster")
    sheet.write_column(0, 0, ["Person ID", "Ada"])
    sheet.write_column(0, 2, ["Hire date"])
    sheet.write_datetime(1, 2, date(2023, 3, 8), book.add_format({"num_format": "yyyy-mm-dd"}))
    sheet.write_formula(1, 3, "=1/0", None, "#DIV/0!")
    sheet.write_string(9, 1, "Bo")
    sheet.write_string(1_048_575, 16_383, " ")
    book.close()
    columns = read(tmp_path / "far.xlsx")
    assert columns[:5] == [
        ["Person ID", "Ada"],
        [*[None] * 9, "Bo"],
        ["Hire date", date(2023, 3, 8)],
        [None, "#DIV/0!"],
        [],
    ]
    assert (len(columns), len(columns[-1]), columns[-1][-1]) == (16_384, 1_048_576, " ")


def test_cells_that_are_put_together_know_where_they_came_from() -> None:
    """Blank cells with a look fall away; a formula leaves the value it last had."""
    xml, rows, columns = together(
        b"<x:worksheet"
        b' xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row'
        b' r="3"><x:c r="B3" t="inlineStr"><x:is><x:t>Ada</x:t></x:is></x:c><x:c r="D3"'
        b' s="1"/></x:row><x:row r="70"><x:c r="ZZ70"'
        b' s="2"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    )
    assert (rows, columns) == ([3, 70], [2, 702])
    assert [
        (row, column, cell.get("s"), "".join(cell.itertext()))
        for row, column, cell in cells_of(xml)
    ] == [
        (1, 1, None, "Ada"),
        (2, 2, "2", "2"),
    ]


def elsewhere(inside: Parts) -> Parts:
    """The workbook's part under the name that Excel on the web gives it."""
    named = {name.replace("workbook.xml", "workbook22.xml"): data for name, data in inside.items()}
    for name in ("[Content_Types].xml", "_rels/.rels"):
        named[name] = named[name].replace(b"xl/workbook.xml", b"xl/workbook22.xml")
    return named


def roundabout(inside: Parts) -> Parts:
    name = "xl/_rels/workbook.xml.rels"
    return inside | {name: re.sub(rb'Target="(?=worksheets)', b'Target="../xl/', inside[name])}


@pytest.mark.parametrize("moved", [elsewhere, roundabout])
def test_parts_are_read_wherever_the_package_says_that_they_lie(
    organizing: Path, moved: Callable[[Parts], Parts]
) -> None:
    before = read(organizing)
    repacked(organizing, moved)
    assert read(organizing) == before


def test_a_cell_below_the_last_row_that_a_sheet_can_have_is_damage(organizing: Path) -> None:
    def below(inside: Parts) -> Parts:
        name = "xl/worksheets/sheet1.xml"
        return inside | {name: re.sub(rb'"([A-D]?)4"', rb'"\g<1>99999999999"', inside[name])}

    repacked(organizing, below)
    with pytest.raises(Refused, match="damaged"):
        read(organizing)


@pytest.mark.parametrize("usual", [True, False])
def test_a_usual_workbook_is_read_as_it_lies_there_and_every_other_one_as_well(
    tmp_path: Path, usual: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "usual.xlsx"), {"in_memory": True})
    other = book.add_worksheet("Other & more")
    other.write(0, 0, "not asked for")
    sheet = book.add_worksheet("Roster")
    sheet.write_column(0, 0, ["Person ID", "007", "", "Nan"])
    sheet.write_column(1, 2, [True, 2.5, 4])
    sheet.write_datetime(1, 3, date(2023, 3, 8), book.add_format({"num_format": "yyyy-mm-dd"}))
    book.close()
    seen = []
    taken = reading.as_it_is

    def as_it_is(*what: Any) -> Any:
        seen.append(taken(*what) if usual else None)
        return seen[-1]

    monkeypatch.setattr(reading, "as_it_is", as_it_is)
    assert read(tmp_path / "usual.xlsx") == [
        ["Person ID", "007", None, "Nan"],
        [],
        [None, True, 2.5, 4],
        [None, date(2023, 3, 8)],
    ]
    assert [one is not None for one in seen] == [usual]


@pytest.mark.parametrize(("filled", "as_it_lies"), [(50, True), (55, False)])
def test_blank_cells_with_a_look_do_not_make_a_workbook_too_large_to_be_read_as_it_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, filled: int, as_it_lies: bool
) -> None:
    """Two tabs of 60 cells each, all with a look; of 104 at most."""
    book = xlsxwriter.Workbook(str(tmp_path / "o.xlsx"))
    look = book.add_format({"bold": True})
    for title in ("Roster", "Organizers"):
        sheet = book.add_worksheet(title)
        for n in range(60):
            cell = float(n) if n < filled else None
            sheet.write(n % 4, n // 4, cell, look)
    book.close()
    monkeypatch.setattr(plain, "MOST_CELLS", 104)
    package = Package((tmp_path / "o.xlsx").read_bytes())
    index = Index(package)
    assert (plain.as_it_is(package, index, index.sheets(), {}) is not None) == as_it_lies


def test_a_number_that_is_too_large_for_a_length_of_time_stops_nobody(tmp_path: Path) -> None:
    """As a telephone number in a column that shows hours."""
    book = xlsxwriter.Workbook(str(tmp_path / "phone.xlsx"))
    hours = book.add_format({"num_format": "[h]:mm"})
    sheet = book.add_worksheet("Roster")
    sheet.write_column(0, 0, ["Phone", 3035551234], hours)
    sheet.write_column(0, 1, ["Hours", 0.25], hours)
    sheet.write_formula(2, 0, "=B2*1E+300", hours, -1e300)
    book.close()
    assert read(tmp_path / "phone.xlsx") == [
        ["Phone", 3035551234, -1e300],
        ["Hours", timedelta(hours=6)],
    ]
