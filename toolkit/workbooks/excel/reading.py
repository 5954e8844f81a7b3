"""What stands in a tab: the values formulas last had, column by column, with errors such as #REF! as they show."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from lxml import etree
from python_calamine import CalamineWorkbook

from toolkit.workbooks.cells import Cell
from toolkit.workbooks.excel.index import Index, Sheet
from toolkit.workbooks.excel.package import Package


def columns(package: Package, index: Index, sheets: list[Sheet]) -> dict[str, list[list[Cell]]]:
    """The cells of these tabs by title; each column ends at its last cell that is not blank."""
    if not sheets:
        return {}
    book = CalamineWorkbook.from_filelike(BytesIO(package.raw))
    names = book.sheet_names
    found = {}
    for sheet in sheets:
        # The place and not the title, because two readers may undo a title's escapes differently.
        read = book.get_sheet_by_index(sheet.place) if sheet.place < len(names) else book.get_sheet_by_name(sheet.title)
        rows = read.to_python(skip_empty_area=True)
        down, right = read.start or (0, 0)
        grid: list[list[Cell]] = [[] for _ in range(right)]
        for column in zip(*rows, strict=True):
            cells: list[Cell] = [None] * down
            cells += [None if isinstance(cell, str) and not cell else cell for cell in column]
            grid.append(cells)
        for row, column_number, text in _errors(package.read(sheet.part)):
            _put(grid, row, column_number, text)
        found[sheet.title] = _trimmed(grid)
    return found


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


def cells_of(xml: bytes) -> Iterator[tuple[int, int, etree._Element]]:
    """Every cell element of a sheet with its 1-based row and column, also where a cell does not say its address."""
    row = column = 0
    for event, element in etree.iterparse(
        BytesIO(xml), events=("start", "end"), tag=("{*}row", "{*}c"), resolve_entities=False, huge_tree=True
    ):
        is_row = etree.QName(element).localname == "row"
        if event == "start":
            if is_row:
                row, column = int(element.get("r") or row + 1), 0
            else:
                address = element.get("r")
                column = column_number(address) if address else column + 1
        elif is_row:
            element.clear()
        elif element.getparent() is not None:
            yield row, column, element


def column_number(address: str) -> int:
    """1 for `A7`, 27 for `AA1`."""
    n = 0
    for sign in address:
        if not sign.isalpha():
            break
        n = n * 26 + ord(sign.upper()) - 64
    return n
