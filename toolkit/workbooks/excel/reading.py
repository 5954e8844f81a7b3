"""What stands in a tab: the values formulas last had, column by column, with errors such as #REF!
as they show.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

from lxml import etree
from python_calamine import CalamineError, CalamineWorkbook

from toolkit.workbooks.cells import Cell
from toolkit.workbooks.excel.index import Index, Sheet
from toolkit.workbooks.excel.package import Package
from toolkit.workbooks.excel.plain import plain, spread, together
from toolkit.workbooks.excel.xml_cells import cells_of

_FIRST_1904 = 1904
_NEVER = 60  # Excel's number of 29 February 1900; before it days are one later than ours


def columns(package: Package, index: Index, sheets: list[Sheet]) -> dict[str, list[list[Cell]]]:
    """The cells of these tabs by title; each column ends at its last cell that is not blank."""
    if not sheets:
        return {}
    far = {sheet.part: together(xml) for sheet in sheets if spread(xml := package.read(sheet.part))}
    if not far:
        try:
            return _all(package, index, sheets, package.raw, [sheet.place for sheet in sheets], {})
        except CalamineError:
            pass  # Excel finds parts wherever the package says that they lie; this reader only where they mostly lie
    instead = {part: xml for part, (xml, _, _) in far.items()}
    return _all(
        package, index, sheets, plain(package, index, sheets, instead), range(len(sheets)), far
    )


def _all(
    package: Package,
    index: Index,
    sheets: list[Sheet],
    raw: bytes,
    places: Sequence[int],
    far: Mapping[str, Any],
) -> dict[str, list[list[Cell]]]:
    book = CalamineWorkbook.from_filelike(BytesIO(raw))
    n_sheets = len(book.sheet_names)
    found = {}
    for sheet, place in zip(sheets, places, strict=True):
        # The place and not the title, because two readers may undo a title's escapes differently.
        read = (
            book.get_sheet_by_index(place)
            if place < n_sheets
            else book.get_sheet_by_name(sheet.title)
        )
        rows = read.to_python(skip_empty_area=True)
        down, right = read.start or (0, 0)
        grid: list[list[Cell]] = [[] for _ in range(right)]
        for column in zip(*rows, strict=True):
            cells: list[Cell] = [None] * down
            cells += [None if isinstance(cell, str) and not cell else cell for cell in column]
            grid.append(cells)
        if index.date_1904:
            grid = [[_small(cell) for cell in column] for column in grid]
        if sheet.part in far:
            grid = _apart(grid, *far[sheet.part][1:])
        for row, column_number, text in _errors(package.read(sheet.part)):
            _put(grid, row, column_number, text)
        found[sheet.title] = _trimmed(grid)
    return found


def _small(cell: Cell) -> Cell:
    """A number below 366 with the look of a day is a length of time: as a workbook that counts from
    1900 has it.
    """
    if not isinstance(cell, date) or cell.year != _FIRST_1904:
        return cell
    moment = cell if isinstance(cell, datetime) else datetime.combine(cell, time())
    since = moment - datetime(_FIRST_1904, 1, 1)
    shown = datetime(1899, 12, 30) + since + timedelta(days=since.days < _NEVER)
    return shown if isinstance(cell, datetime) else shown.date()


def _apart(grid: list[list[Cell]], rows: list[int], columns: list[int]) -> list[list[Cell]]:
    """The cells back at the rows and columns that they have."""
    laid: list[list[Cell]] = []
    for cells, column in zip(grid, columns, strict=False):
        for cell, row in zip(cells, rows, strict=False):
            if cell is not None:
                _put(laid, row, column, cell)
    return laid


def _trimmed(grid: list[list[Cell]]) -> list[list[Cell]]:
    for column in grid:
        while column and column[-1] is None:
            column.pop()
    while grid and not grid[-1]:
        grid.pop()
    return grid


def _put(grid: list[list[Cell]], row: int, column: int, cell: Cell) -> None:
    grid.extend([] for _ in range(column - len(grid)))
    cells = grid[column - 1]
    cells.extend([None] * (row - len(cells)))
    cells[row - 1] = cell


def _errors(xml: bytes) -> Iterator[tuple[int, int, str]]:
    """The cells that show an error, which the reader gives as blanks."""
    if b't="e"' not in xml and b"t='e'" not in xml:
        return
    for row, column, cell in cells_of(xml):
        if cell.get("t") == "e":
            shown = next((one.text for one in cell if etree.QName(one).localname == "v"), None)
            yield row, column, shown or "#VALUE!"
