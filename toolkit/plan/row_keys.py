"""Row keys: what a row of ours is known by, as people read it."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.calendar import from_serial
from toolkit.tables.parsing import shown
from toolkit.workbooks.cells import Cell, filled
from toolkit.workbooks.desired import TabColumn

BETWEEN = " | "
DAYS = ("date", "moment")


def key_text(cells: Iterable[tuple[TabColumn, Cell]]) -> str:
    """A row's key as people read it."""
    return BETWEEN.join(said(cell, column) for column, cell in cells if filled(cell))


def said(cell: Cell, column: TabColumn) -> str:
    """A cell of ours as people read it: a day is a day, also where the backend has its number."""
    if isinstance(cell, (int, float)) and not isinstance(cell, bool) and column.format in DAYS:
        return shown(from_serial(float(cell)))
    return shown(cell)
