"""The request of a batch that copies cells from one place to another, in the same tab or in two."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from emulator.batch import Batch, handles
from emulator.book import EMPTY, Cell, Sheet
from emulator.errors import ApiError
from emulator.ranges import Box
from emulator.values import outside

Lay = Callable[[Cell, Cell], Cell]  # what a cell is once another was laid over it


def _values(old: Cell, new: Cell) -> Cell:
    """What it is worth, not the formula that it came from. Text stays text, whatever it looks like."""
    return old.worth(new.value)


def _formulas(old: Cell, new: Cell) -> Cell:
    return old.worth(new.value, new.formula)


def _format(old: Cell, new: Cell) -> Cell:
    return old._replace(format=new.format, runs=new.runs)


def _validation(old: Cell, new: Cell) -> Cell:
    return old._replace(validation=new.validation)


def _everything(old: Cell, new: Cell) -> Cell:
    return new._replace(note=old.note, validation=old.validation)


def _no_borders(old: Cell, new: Cell) -> Cell:
    kept = {"borders": old.format["borders"]} if old.format and "borders" in old.format else {}
    looks = {name: look for name, look in (new.format or {}).items() if name != "borders"}
    return _everything(old, new)._replace(format={**looks, **kept} or None)


LAYS: dict[str, Lay] = {
    "PASTE_NORMAL": _everything,
    "PASTE_VALUES": _values,
    "PASTE_FORMAT": _format,
    "PASTE_NO_BORDERS": _no_borders,
    "PASTE_FORMULA": _formulas,
    "PASTE_DATA_VALIDATION": _validation,
}
WITH_MERGES = ("PASTE_NORMAL", "PASTE_NO_BORDERS")


@handles("copyPaste")
def copy_paste(batch: Batch, request: dict[str, Any], where: str) -> None:
    source, taken = batch.box(request.get("source", {}))
    target, given = batch.box(request.get("destination", {}))
    kind = request.get("pasteType", "PASTE_NORMAL")
    if kind not in LAYS:
        raise ApiError(501, f"The emulator does not know {kind}", "UNIMPLEMENTED")
    turned = request.get("pasteOrientation") == "TRANSPOSE"
    cells = [
        [source.cell(row, column) for column in range(taken.left, taken.right or 0)]
        for row in range(taken.top, taken.bottom or 0)
    ]
    if turned:
        cells = [list(line) for line in zip(*cells, strict=True)]
    box = _covered(given, len(cells), len(cells[0]))
    if (box.bottom or 0) > target.n_rows or (box.right or 0) > target.n_columns:
        raise outside(target, box)
    batch.guard(target, box)
    _laid(target, box, cells, LAYS[kind])
    if kind in WITH_MERGES and not turned:
        _merged(source, taken, target, box)


def _covered(given: Box, height: int, width: int) -> Box:
    """Where a block of that size lands: repeated where the destination is a multiple of it, else once and whole."""
    down = given.height if given.height % height == 0 else height
    right = given.width if given.width % width == 0 else width
    return Box(given.sheet, given.top, given.top + down, given.left, given.left + right)


def _laid(target: Sheet, box: Box, cells: list[list[Cell]], lay: Lay) -> None:
    height, width = len(cells), len(cells[0])
    for row in range(box.top, box.bottom or 0):
        old = target.rows[row] if row < len(target.rows) else {}
        given = cells[(row - box.top) % height]
        line = {
            column: lay(old.get(column, EMPTY), given[(column - box.left) % width])
            for column in range(box.left, box.right or 0)
        }
        line = {column: cell for column, cell in line.items() if column in old or cell != EMPTY}
        if line:
            target.put(row, line)
    target.trim()


def _merged(source: Sheet, taken: Box, target: Sheet, box: Box) -> None:
    """The merges of the source, in each copy of it; those that lay there before are gone."""
    inside = [
        one
        for grid in source.merges
        if (one := Box.of({**grid, "sheetId": source.ident})).overlaps(taken)
    ]
    target.merges = [
        grid
        for grid in target.merges
        if not Box.of({**grid, "sheetId": target.ident}).overlaps(box)
    ]
    for top in range(box.top, box.bottom or 0, taken.height):
        for left in range(box.left, box.right or 0, taken.width):
            for one in inside:
                down, right = top - taken.top, left - taken.left
                moved = Box(
                    target.ident,
                    one.top + down,
                    (one.bottom or 0) + down,
                    one.left + right,
                    (one.right or 0) + right,
                )
                target.merges.append(moved.grid())
