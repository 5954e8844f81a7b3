"""Moves: rows of a list that stand elsewhere than yesterday, which Google can copy from where they
are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toolkit.workbooks.cells import Cell, Grid
from toolkit.workbooks.changes import Tab

RECOGNISED = 0.8  # of a list's rows, by what stands in one of its columns


@dataclass(frozen=True)
class Move:
    """Rows from `source` on that shall stand from `row` on, counted from 1, so many of them."""

    source: int
    row: int
    n_rows: int


def moves(tab: Tab, existing: Grid) -> list[Move]:
    """Runs of rows that are those of other rows now; none where no column tells the rows apart."""
    found = _telling(tab)
    if found is None:
        return []
    column, wanted = found
    there = _once(
        existing.cell(row, column) for row in range(1, existing.n_rows + 1)
    )  # row numbers less one, by what stands there
    runs: list[Move] = []
    for row, cell in enumerate(wanted, tab.heading_row + 1):
        source = there.get(cell, -1) + 1 if isinstance(cell, str) else 0
        if source <= tab.heading_row:
            continue
        last = runs[-1] if runs else None
        if last and (last.source + last.n_rows, last.row + last.n_rows) == (source, row):
            runs[-1] = Move(last.source, last.row, last.n_rows + 1)
        else:
            runs.append(Move(source, row, 1))
    return [move for move in runs if move.source != move.row]


def _telling(tab: Tab) -> tuple[int, Sequence[Cell]] | None:
    """The column of ours that tells most rows apart, with its cells."""
    best, most = None, RECOGNISED * tab.n_rows
    for number, (column, cells) in enumerate(zip(tab.columns, tab.cells, strict=True), 1):
        if column.people or not cells:
            continue
        texts = [cell if isinstance(cell, str) else None for cell in cells]
        n = len(set(texts))
        if n > most:
            best, most = (number, texts), n
    return best


def _once(cells: Iterator[Cell]) -> dict[str, int]:
    """Where each text stands that stands there once."""
    found: dict[str, int] = {}
    twice = set()
    for place, cell in enumerate(cells):
        if isinstance(cell, str):
            if cell in found:
                twice.add(cell)
            found[cell] = place
    return {cell: place for cell, place in found.items() if cell not in twice}
