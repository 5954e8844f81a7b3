"""Blocks: the cells that a write changes, gathered into few rectangles, with a cell between two of
them where that is cheaper than a second rectangle.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from toolkit.workbooks.cells import Cell
from toolkit.workbooks.changes import Rectangle

Columns = dict[int, dict[int, Cell]]  # cells by column, then row, both counted from 1


@dataclass(frozen=True)
class Block:
    """Rows and columns of one tab, counted from 1, ends not included."""

    top: int
    bottom: int
    left: int
    right: int

    @property
    def n_cells(self) -> int:
        return (self.bottom - self.top) * (self.right - self.left)


def by_column(rectangles: Iterable[Rectangle]) -> Columns:
    """The cells of all rectangles."""
    found: Columns = {}
    for rectangle in rectangles:
        for right, column in enumerate(zip(*rectangle.values, strict=True), rectangle.column):
            found.setdefault(right, {}).update(enumerate(column, rectangle.row))
    return found


def blocks(rows: Mapping[int, Collection[int]], gap: Callable[[int], int]) -> list[Block]:
    """The rows of each column as runs that bridge up to `gap(column)` rows; equal runs side by side
    are one block.
    """
    columns: dict[tuple[int, int], list[int]] = {}
    for column in sorted(rows):
        for run in _runs(sorted(rows[column]), gap(column)):
            columns.setdefault(run, []).append(column)
    found = []
    for (top, bottom), places in columns.items():
        left = places[0]
        for place, following in zip(places, [*places[1:], None], strict=True):
            if following != place + 1:
                found.append(Block(top, bottom, left, place + 1))
                left = following or 0
    return sorted(found, key=lambda block: (block.top, block.left))


def _runs(rows: list[int], gap: int) -> Iterable[tuple[int, int]]:
    start = end = 0
    for row in rows:
        if start and row - end > gap:
            yield start, end
            start = 0
        start, end = start or row, row + 1
    if start:
        yield start, end
