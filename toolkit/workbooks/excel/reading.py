"""What stands in a tab: the values formulas last had, column by column, with errors such as #REF!
as they show.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from math import isfinite

from python_calamine import CalamineWorkbook

from toolkit.workbooks.cells import Cell, letters
from toolkit.workbooks.excel.bounds import MOST_CELLS, check_spread
from toolkit.workbooks.excel.different import Different
from toolkit.workbooks.excel.index import ExcelTab, Index
from toolkit.workbooks.excel.package import Package
from toolkit.workbooks.excel.plain import PlainFile, as_it_is, plain
from toolkit.workbooks.excel.unworked import Sealed, formulas_in, unworked
from toolkit.workbooks.folded import Folded, Folding, folded

_ROWS = 128  # at a time: so few that their cells are still at hand when each is looked at
DAYS_1904 = 1462  # days between the two calendars a workbook may count in
_FIRST_1904 = 1904
_NO_NUMBER = "#NUM!"
_NEVER = 60  # Excel's number of 29 February 1900; before it days are one later than ours


def columns(
    package: Package, index: Index, sheets: list[ExcelTab], known: Sealed
) -> Mapping[str, Sequence[Sequence[Cell]]]:
    """The cells of these tabs by title; each column ends at its last cell that is not blank. Which
    tabs have formulas is `known` from then on.
    """
    if not sheets:
        return {}
    try:
        made = as_it_is(package, index, sheets, known) or plain(package, index, sheets)
        return _columns(package, index, sheets, known, made)
    except OverflowError:  # a telephone number, say, in a cell with the look of a length of time
        made = plain(package, index, sheets, vast=True)
        return _columns(package, index, sheets, known, made)


def _columns(
    package: Package, index: Index, sheets: list[ExcelTab], known: Sealed, made: PlainFile
) -> Mapping[str, Sequence[Sequence[Cell]]]:
    book = CalamineWorkbook.from_filelike(made.file)
    found: dict[str, Sequence[Sequence[Cell]]] = {}
    for sheet in sheets:
        name, once = made.names[sheet.part], made.once.get(sheet.part)
        grid = grid_of(book, name) if once is None else _put_back(book, name, once)
        if index.date_1904:
            grid = [column.changed(_small) for column in grid]
        if sheet.part in made.apart:
            laid = _apart(sheet.title, trimmed(grid), *made.apart[sheet.part])
            grid = list(map(folded, laid))
        found[sheet.title] = trimmed(grid)
        if sheet.tag:
            worked = not formulas_in(package, sheet.part, known)
            words = () if worked else unworked(package.read(sheet.part))
            found[sheet.title] = _worked(found[sheet.title], words)
    return found


def grid_of(book: CalamineWorkbook, name: str) -> list[Folded]:
    """A tab column by column from A1 on."""
    read = book.get_sheet_by_name(name)
    rows = read.iter_rows()  # from the first on, and from the first column with any cell
    _, right = read.start or (0, 0)
    columns: list[Folding] = []
    while some := list(islice(rows, _ROWS)):
        columns = columns or [Folding() for _ in some[0]]
        for column, cells in zip(columns, zip(*some, strict=True), strict=True):
            column.add(cells)
    grid = [folded(())] * right
    grid += [
        folded([row[place] for row in read.iter_rows()]) if column.mixed else column.whole()
        for place, column in enumerate(columns)
    ]
    return _finite(grid)


def _put_back(book: CalamineWorkbook, name: str, once: Different) -> list[Folded]:
    """The same of a tab of which only the different cells stand there."""
    return _finite(once.grid([row[0] for row in book.get_sheet_by_name(name).iter_rows()]))


def _finite(grid: Iterable[Folded]) -> list[Folded]:
    return [
        cells.changed(_number_shown) if float in set(map(type, cells.different)) else cells
        for cells in grid
    ]


def _number_shown(cell: Cell) -> Cell:
    return _NO_NUMBER if isinstance(cell, float) and not isfinite(cell) else cell


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


def _apart(title: str, grid: list[Folded], rows: list[int], columns: list[int]) -> list[list[Cell]]:
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


def trimmed(grid: list[Folded]) -> list[Folded]:
    """The columns without what is blank at their ends, up to the last one with any cell."""
    ended = [column.trimmed() for column in grid]
    while ended and not ended[-1]:
        ended.pop()
    return ended


def _worked(
    grid: Iterable[Sequence[Cell]], words: Iterable[tuple[int, int, Cell]]
) -> list[list[Cell]]:
    """A tab of ours as lists, of which every cell is compared, with the words of formulas that
    nobody worked out.
    """
    whole = [list(column) for column in grid]
    for row, column, said in words:
        _put(whole, row, column, said)
    return whole


def _put(grid: list[list[Cell]], row: int, column: int, cell: Cell) -> None:
    grid.extend([] for _ in range(column - len(grid)))
    cells = grid[column - 1]
    cells.extend([None] * (row - len(cells)))
    cells[row - 1] = cell
