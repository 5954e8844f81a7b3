"""The requests of a batch that merge, shift and frame blocks of cells."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from emulator.batch import Batch, handles
from emulator.book import EMPTY, Cell, Sheet
from emulator.errors import invalid
from emulator.looks import looked
from emulator.ranges import Box


@handles("mergeCells")
def merge_cells(batch: Batch, request: dict[str, Any], where: str) -> None:
    sheet, box = batch.box(request.get("range", {}))
    batch.guard(sheet, box)
    kind = request.get("mergeType", "MERGE_ALL")
    assert box.bottom is not None
    assert box.right is not None
    _whole_merges(sheet, box)
    parts = [box]
    if kind == "MERGE_COLUMNS":
        parts = [replace(box, left=c, right=c + 1) for c in range(box.left, box.right)]
    elif kind == "MERGE_ROWS":
        parts = [replace(box, top=r, bottom=r + 1) for r in range(box.top, box.bottom)]
    for part in parts:
        if part.width * part.height < 2:
            continue
        sheet.merges.append(part.grid())
        assert part.bottom is not None
        for at in range(part.top, min(part.bottom, len(sheet.rows))):
            inside = {
                c: cell._replace(value=None, formula=None)
                for c, cell in sheet.rows[at].items()
                if part.holds(at, c) and (at, c) != (part.top, part.left)
            }
            if inside:
                sheet.put(at, inside)
    sheet.trim()


@handles("unmergeCells")
def unmerge_cells(batch: Batch, request: dict[str, Any], where: str) -> None:
    sheet, box = batch.box(request.get("range", {}))
    batch.guard(sheet, box)
    _whole_merges(sheet, box)


def _whole_merges(sheet: Sheet, box: Box) -> None:
    """Takes away the merges inside a block. Raises where one lies across its edge."""
    kept = []
    for grid in sheet.merges:
        old = Box.of({**grid, "sheetId": sheet.ident})
        if not old.overlaps(box):
            kept.append(grid)
        elif not (
            box.top <= old.top
            and (old.bottom or 0) <= (box.bottom or 0)
            and box.left <= old.left
            and (old.right or 0) <= (box.right or 0)
        ):
            raise invalid("You must select all cells in a merged range to merge or unmerge them.")
    sheet.merges = kept


def _shift(batch: Batch, request: dict[str, Any], inserting: bool) -> None:
    sheet, box = batch.box(request.get("range", {}))
    batch.guard(sheet, box)
    rows = request.get("shiftDimension") == "ROWS"
    if request.get("shiftDimension") not in ("ROWS", "COLUMNS"):
        raise invalid("shiftDimension must be ROWS or COLUMNS")
    step = (box.height if rows else box.width) * (1 if inserting else -1)
    moving = Box(
        sheet.ident, box.top, None if rows else box.bottom, box.left, box.right if rows else None
    )
    new: dict[int, dict[int, Cell]] = {}
    for at, column, cell in list(sheet.cells()):
        if not moving.holds(at, column):
            continue
        new.setdefault(at, {}).setdefault(column, EMPTY)
        if not inserting and box.holds(at, column):
            continue
        spot = (at + step, column) if rows else (at, column + step)
        if spot[0] < sheet.n_rows and spot[1] < sheet.n_columns:
            new.setdefault(spot[0], {})[spot[1]] = cell
        elif cell.filled:
            raise invalid("This action would push cells with content off the sheet.")
    for at, line in sorted(new.items()):
        sheet.put(at, line)
    sheet.trim()


@handles("insertRange")
def insert_range(batch: Batch, request: dict[str, Any], where: str) -> None:
    _shift(batch, request, True)


@handles("deleteRange")
def delete_range(batch: Batch, request: dict[str, Any], where: str) -> None:
    _shift(batch, request, False)


@handles("updateBorders")
def update_borders(batch: Batch, request: dict[str, Any], where: str) -> None:
    sheet, box = batch.box(request.get("range", {}))
    batch.guard(sheet, box)
    assert box.bottom is not None
    assert box.right is not None
    inner = {
        "top": "innerHorizontal",
        "bottom": "innerHorizontal",
        "left": "innerVertical",
        "right": "innerVertical",
    }
    for at in range(box.top, box.bottom):
        line = {}
        for column in range(box.left, box.right):
            edge = {
                "top": at == box.top,
                "bottom": at == box.bottom - 1,
                "left": column == box.left,
                "right": column == box.right - 1,
            }
            new = {
                side: looked(request[name])
                for side in edge
                if (name := side if edge[side] else inner[side]) in request
            }
            if new:
                old = sheet.cell(at, column)
                borders = {**(old.format or {}).get("borders", {}), **new}
                line[column] = old._replace(format={**(old.format or {}), "borders": borders})
        if line:
            sheet.put(at, line)
