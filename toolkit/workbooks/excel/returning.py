"""People's own cells that are put back into a file, beside what else is written."""

from __future__ import annotations

from toolkit.workbooks.accepted import Accepted, Edit
from toolkit.workbooks.cells import Grid
from toolkit.workbooks.excel.index import Index
from toolkit.workbooks.excel.package import MAIN, Package
from toolkit.workbooks.excel.splicing import spliced
from toolkit.workbooks.returned import Returned

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"


def put(package: Package, index: Index, back: Returned) -> None:
    """Splices the cells into the sheet of that title, which is made where there is none."""
    sheets = {sheet.title: sheet.part for sheet in index.sheets()}
    part = sheets.get(back.title) or _made(package, index, back.title)
    edits = tuple(Edit(row, column, None, cell) for (row, column), cell in back.cells.items())
    cells = Accepted(back.existing or Grid(back.title, ()), edits)
    package.put(part, spliced(package.xml(part), cells, date_1904=index.date_1904))


def _made(package: Package, index: Index, title: str) -> str:
    """A new sheet without any cell; returns its part."""
    part = package.fresh(f"{index.folder}/worksheets/sheet{{}}.xml")
    package.put(part, f'<worksheet xmlns="{MAIN}"><sheetData></sheetData></worksheet>'.encode())
    package.declare(part, SHEET)
    index.add_sheet(title, part, len(index.sheets()), hidden=False)
    return part
