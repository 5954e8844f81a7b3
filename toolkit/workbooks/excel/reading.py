"""What stands in a tab: the values formulas last had, column by column, with errors such as #REF!
as they show.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, time, timedelta
from math import inf

from python_calamine import CalamineError, CalamineWorkbook

from toolkit.workbooks.cells import Cell, letters
from toolkit.workbooks.excel.bounds import MOST_CELLS, check_spread
from toolkit.workbooks.excel.index import ExcelTab, Index
from toolkit.workbooks.excel.package import Package
from toolkit.workbooks.excel.plain import PlainFile, as_it_is, plain
from toolkit.workbooks.excel.unworked import unworked

_FIRST_1904 = 1904
_NO_NUMBER = "#NUM!"
_SHOWN: dict[Cell, Cell] = {"": None, inf: _NO_NUMBER, -inf: _NO_NUMBER}
_NEVER = 60  # Excel's number of 29 February 1900; before it days are one later than ours


def columns(package: Package, index: Index, sheets: list[ExcelTab]) -> dict[str, list[list[Cell]]]:
    """The cells of these tabs by title; each column ends at its last cell that is not blank."""
    if not sheets:
        return {}
    made, book = _opened(package, index, sheets)
    found = {}
    for sheet in sheets:
        grid = grid_of(book, made.names[sheet.part])
        if index.date_1904:
            grid = [[_small(cell) for cell in column] for column in grid]
        if sheet.part in made.apart:
            grid = _apart(sheet.title, trimmed(grid), *made.apart[sheet.part])
        if sheet.tag:
            for row, column, words in unworked(package.read(sheet.part)):
                _put(grid, row, column, words)
        found[sheet.title] = trimmed(grid)
    return found


def _opened(
    package: Package, index: Index, sheets: list[ExcelTab]
) -> tuple[PlainFile, CalamineWorkbook]:
    usual = as_it_is(package, index, sheets)
    with suppress(CalamineError):  # of a part that nobody asked for
        if usual is not None:
            book = CalamineWorkbook.from_filelike(usual.file)
            if set(usual.names.values()) <= set(book.sheet_names):
                return usual, book
    made = plain(package, index, sheets)
    made.file.seek(0)
    return made, CalamineWorkbook.from_filelike(made.file)


def grid_of(book: CalamineWorkbook, name: str) -> list[list[Cell]]:
    """A tab column by column from A1 on."""
    read = book.get_sheet_by_name(name)
    rows = read.to_python(skip_empty_area=True)
    down, right = read.start or (0, 0)
    grid: list[list[Cell]] = [[] for _ in range(right)]
    for column in zip(*rows, strict=True):
        cells: list[Cell] = [None] * down
        if float in set(map(type, column)):  # NaN is not equal to itself
            cells += [_SHOWN.get(cell, cell) if cell == cell else _NO_NUMBER for cell in column]
        else:
            cells += map(_SHOWN.get, column, column)
        grid.append(cells)
    return grid


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


def _apart(
    title: str, grid: list[list[Cell]], rows: list[int], columns: list[int]
) -> list[list[Cell]]:
    """The cells back at the rows and columns that they have."""
    ends = [rows[len(cells) - 1] for cells in grid if cells]
    last = f"{letters(columns[-1])}{rows[-1]}" if ends else ""
    check_spread(title, last, sum(ends), MOST_CELLS)
    laid: list[list[Cell]] = []
    for cells, column in zip(grid, columns, strict=False):
        for cell, row in zip(cells, rows, strict=False):
            if cell is not None:
                _put(laid, row, column, cell)
    return laid


def trimmed(grid: list[list[Cell]]) -> list[list[Cell]]:
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
