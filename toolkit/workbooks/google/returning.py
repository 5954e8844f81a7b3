"""People's own cells that are put back, and tabs of ours that go: requests of the same batch as
everything else.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.workbooks.cells import Cell, Formula
from toolkit.workbooks.changes import Changes
from toolkit.workbooks.google.idents import ident
from toolkit.workbooks.google.layout import GoogleTab, SpreadsheetLayout
from toolkit.workbooks.google.values import EMPTY, VALUE, Area, as_json, value_json
from toolkit.workbooks.returned import Returned

ROWS, COLUMNS = 1000, 26  # of a tab that is made again


def returned(changes: Changes, layout: SpreadsheetLayout) -> Iterator[str]:
    """The requests as JSON."""
    for one in changes.returned:
        sheet = layout.by_title.get(one.title)
        number = sheet.ident if sheet else ident(f"returned/{one.title}", _idents(layout))
        if sheet is None:
            yield _made(one, number)
        else:
            yield from _room(one, sheet)
        for (row, column), cells in _runs(one):
            area = Area(number, row - 1, row, column - 1, column - 1 + len(cells))
            values = ",".join(map(_cell, cells))
            yield (
                f'{{"updateCells":{{"range":{as_json(area.range)},"fields":"{VALUE}",'
                f'"rows":[{{"values":[{values}]}}]}}}}'
            )
    for grid in changes.removed:
        yield as_json({"deleteSheet": {"sheetId": layout.by_title[grid.title].ident}})


def _idents(layout: SpreadsheetLayout) -> frozenset[int]:
    return frozenset(sheet.ident for sheet in layout.sheets)


def _size(one: Returned) -> tuple[int, int]:
    return max(row for row, _ in one.cells), max(column for _, column in one.cells)


def _made(one: Returned, number: int) -> str:
    rows, columns = _size(one) if one.cells else (1, 1)
    grid = {"rowCount": max(ROWS, rows), "columnCount": max(COLUMNS, columns)}
    made = {"sheetId": number, "title": one.title, "gridProperties": grid}
    return as_json({"addSheet": {"properties": made}})


def _room(one: Returned, sheet: GoogleTab) -> Iterator[str]:
    """More rows and columns, where it has too few."""
    if not one.cells:
        return
    rows, columns = _size(one)
    grid = {"rowCount": max(sheet.rows, rows), "columnCount": max(sheet.columns, columns)}
    if (grid["rowCount"], grid["columnCount"]) != (sheet.rows, sheet.columns):
        yield as_json(
            {
                "updateSheetProperties": {
                    "properties": {"sheetId": sheet.ident, "gridProperties": grid},
                    "fields": "gridProperties.rowCount,gridProperties.columnCount",
                }
            }
        )


def _runs(one: Returned) -> Iterator[tuple[tuple[int, int], list[Cell]]]:
    """Cells side by side, with where they begin."""
    start: tuple[int, int] = (0, 0)
    run: list[Cell] = []
    for (row, column), cell in sorted(one.cells.items(), key=lambda each: each[0]):
        if run and (row, column) == (start[0], start[1] + len(run)):
            run.append(cell)
            continue
        if run:
            yield start, run
        start, run = (row, column), [cell]
    if run:
        yield start, run


def _cell(cell: Cell) -> str:
    if isinstance(cell, Formula):
        return f'{{"{VALUE}":{as_json({"formulaValue": str(cell)})}}}'
    value = value_json(cell)
    return f'{{"{VALUE}":{value}}}' if value else EMPTY
