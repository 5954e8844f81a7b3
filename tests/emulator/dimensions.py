"""Rows and columns that come, go or move, and everything on a spreadsheet that moves along with them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from emulator.book import CELL_LIMIT, Book, Cell, Sheet
from emulator.errors import TOO_MANY_CELLS, invalid

Ends = Callable[
    [int, int], tuple[int, int] | None
]  # a half-open span -> where it is now, None where it is gone


def insert(
    book: Book, sheet: Sheet, rows: bool, at: int, count: int, inherit_before: bool = False
) -> None:
    """Empty rows or columns inserted before `at`."""
    total = sheet.n_rows if rows else sheet.n_columns
    if at > total:
        raise invalid(f"range.startIndex[{at}] is past the end of the grid[{total}]")
    pattern = at - 1 if inherit_before else at
    if rows:
        if at < len(sheet.rows):
            looks = {
                c: Cell(format=cell.format)
                for c, cell in sheet.rows[pattern].items()
                if cell.format
            }
            sheet.rows[at:at] = [dict(looks) for _ in range(count)]
        sheet.size(sheet.n_rows + count, sheet.n_columns)
    else:
        sheet.rows = [_spread(line, at, count, pattern) for line in sheet.rows]
        sheet.size(sheet.n_rows, sheet.n_columns + count)
    if book.n_cells > CELL_LIMIT:
        raise invalid(TOO_MANY_CELLS)

    def ends(start: int, end: int) -> tuple[int, int]:
        return (start + count if start >= at else start, end + count if end > at else end)

    _moved(book, sheet, rows, ends)
    sheet.trim()


def _spread(line: dict[int, Cell], at: int, count: int, pattern: int) -> dict[int, Cell]:
    found = {(c + count if c >= at else c): cell for c, cell in line.items()}
    if (cell := line.get(pattern)) and cell.format:
        found |= {at + step: Cell(format=cell.format) for step in range(count)}
    return found


def delete(book: Book, sheet: Sheet, rows: bool, start: int, end: int) -> None:
    """Rows or columns taken out, with what hangs on them alone."""
    total = sheet.n_rows if rows else sheet.n_columns
    end = min(end, total)
    if start >= total:
        raise invalid(
            f"Cannot delete a {'row' if rows else 'column'} that doesn't exist. Tried to delete"
            f" {'row' if rows else 'column'} index {start} but there are only {total}"
            f" {'rows' if rows else 'columns'}."
        )
    if end - start >= total:
        raise invalid(f"You can't delete all the {'rows' if rows else 'columns'} on the sheet.")
    frozen = sheet.grid.get("frozenRowCount" if rows else "frozenColumnCount", 0)
    if frozen and start <= frozen and end >= total:
        raise invalid(
            f"Sorry, it is not possible to delete all non-frozen {'rows' if rows else 'columns'}."
        )
    count = end - start
    if rows:
        del sheet.rows[start:end]
        sheet.size(sheet.n_rows - count, sheet.n_columns)
    else:
        sheet.rows = [
            {
                (c - count if c >= end else c): cell
                for c, cell in line.items()
                if not start <= c < end
            }
            for line in sheet.rows
        ]
        sheet.size(sheet.n_rows, sheet.n_columns - count)
    gone = min(max(0, frozen - start), count)
    if gone:
        key = "frozenRowCount" if rows else "frozenColumnCount"
        grid = {k: v for k, v in sheet.grid.items() if k != key} | (
            {key: frozen - gone} if frozen > gone else {}
        )
        sheet.properties = {**sheet.properties, "gridProperties": grid}

    def ends(one: int, other: int) -> tuple[int, int] | None:
        new = tuple(min(max(x - count, start), x) if x > start else x for x in (one, other))
        return None if new[0] >= new[1] else (new[0], new[1])

    _moved(book, sheet, rows, ends)
    sheet.trim()


def move(book: Book, sheet: Sheet, rows: bool, start: int, end: int, to: int) -> None:
    """Rows or columns moved to before `to`, which counts before the move."""
    count = end - start
    if start <= to <= end:
        return
    new_start = to if to < start else to - count

    def place(spot: int) -> int:
        if start <= spot < end:
            return new_start + spot - start
        rest = spot if spot < start else spot - count
        return rest if rest < new_start else rest + count

    if rows:
        while len(sheet.rows) < max(end, to):
            sheet.rows.append({})
        chunk = sheet.rows[start:end]
        del sheet.rows[start:end]
        sheet.rows[new_start:new_start] = chunk
    else:
        sheet.rows = [{place(c): cell for c, cell in line.items()} for line in sheet.rows]

    def ends(one: int, other: int) -> tuple[int, int]:
        if (start <= one and other <= end) or other == one + 1:
            return place(one), place(one) + other - one
        return one, other

    _moved(book, sheet, rows, ends)
    sheet.trim()


def resize(book: Book, sheet: Sheet, rows: int, columns: int) -> None:
    """A new size of the grid; what lies outside is gone. Rows count first, against the old columns."""
    if rows < 1 or columns < 1:
        raise invalid("gridProperties.rowCount and columnCount must be at least 1")
    others = book.n_cells - sheet.n_rows * sheet.n_columns
    for height, width in ((rows, sheet.n_columns), (rows, columns)):
        if others + height * width > CELL_LIMIT and height * width > sheet.n_rows * sheet.n_columns:
            raise invalid(TOO_MANY_CELLS)
    if columns > 18_278:
        raise invalid(
            "This action would increase the number of columns above the limit of 18278 columns."
        )
    if rows < sheet.n_rows:
        delete(book, sheet, True, rows, sheet.n_rows)
    if columns < sheet.n_columns:
        delete(book, sheet, False, columns, sheet.n_columns)
    sheet.size(rows, columns)


def _moved(book: Book, sheet: Sheet, rows: bool, ends: Ends) -> None:
    """Every range and anchor on this sheet, wherever it is kept."""

    def walk(value: Any) -> Any:
        if isinstance(value, list):
            pairs = [(walk(item), item) for item in value]
            return [new for new, old in pairs if not (new is None and old is not None)]
        if not isinstance(value, dict):
            return value
        if value.keys() & {"startRowIndex", "endRowIndex", "startColumnIndex", "endColumnIndex"}:
            return _grid_range(value, sheet.ident, rows, ends)
        if "dimension" in value and "startIndex" in value:
            return _span(value, sheet.ident, rows, ends)
        found = {}
        for key, inner in value.items():
            new = walk(inner)
            if new is None and inner is not None:
                return None
            found[key] = new
        if "anchorCell" in value:
            found["anchorCell"] = _anchor(value["anchorCell"], sheet.ident, rows, ends)
        return found

    for other in book.sheets:
        for name in ("protected", "banded", "conditional", "filter_views", "merges"):
            if other is sheet:
                kept = [walk(item) for item in getattr(other, name)]
                setattr(
                    other,
                    name,
                    [item for item in kept if item is not None and item.get("ranges", [1])],
                )
        other.charts = [walk(chart) or chart for chart in other.charts]
    sheet.basic_filter = walk(sheet.basic_filter)
    looks = sheet.row_looks if rows else sheet.column_looks
    new_looks = {spot[0]: one for at, one in looks.items() if (spot := ends(at, at + 1))}
    if rows:
        sheet.row_looks = new_looks
    else:
        sheet.column_looks = new_looks
    book.named_ranges = [one for one in map(walk, book.named_ranges) if one is not None]
    book.metadata = [one for one in map(walk, book.metadata) if one is not None]


def _grid_range(grid: dict[str, Any], ident: int, rows: bool, ends: Ends) -> dict[str, Any] | None:
    if grid.get("sheetId", 0) != ident:
        return grid
    first, last = (
        ("startRowIndex", "endRowIndex") if rows else ("startColumnIndex", "endColumnIndex")
    )
    if first not in grid and last not in grid:
        return grid
    far = 2**31
    new = ends(grid.get(first, 0), grid.get(last, far))
    if new is None:
        return None
    found = dict(grid)
    if first in grid:
        found[first] = new[0]
    if last in grid:
        found[last] = new[1]
    return found


def _span(span: dict[str, Any], ident: int, rows: bool, ends: Ends) -> dict[str, Any] | None:
    if span.get("sheetId", 0) != ident or (span["dimension"] == "ROWS") != rows:
        return span
    new = ends(span["startIndex"], span.get("endIndex", 2**31))
    return None if new is None else {**span, "startIndex": new[0], "endIndex": new[1]}


def _anchor(anchor: dict[str, Any], ident: int, rows: bool, ends: Ends) -> dict[str, Any]:
    if anchor.get("sheetId", 0) != ident:
        return anchor
    key = "rowIndex" if rows else "columnIndex"
    at = anchor.get(key, 0)
    new = ends(at, at + 1)
    spot = new[0] if new else max(0, at - 1)
    found = {k: v for k, v in anchor.items() if k != key}
    return {**found, key: spot} if spot else found
