"""Moves: whole rows and columns of a tab that go elsewhere before its cells are written, so that
what people put there goes along.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from toolkit.workbooks.cells import Cell, Grid, filled, whole

MARK_LENGTH = 4
DEEPEST_HEADINGS = 10  # where headings are looked for after somebody put rows above them


@lru_cache(maxsize=10_000)
def heading_mark(heading: str) -> str:
    """By which a heading of ours is known again, whatever the columns are later on."""
    return hashlib.sha256(heading.strip().casefold().encode()).hexdigest()[:MARK_LENGTH]


@dataclass(frozen=True)
class Laid:
    """What was ours in a tab when it was last laid out: how many columns, and the marks of their
    headings in order; no marks where a version wrote it that kept none.
    """

    width: int
    marks: tuple[str, ...] = ()

    @classmethod
    def of(cls, grid: Grid | None) -> Laid:
        _, _, rest = grid.tag.style.partition(".") if grid and grid.tag else ("", "", "")
        marks, _, number = rest.rpartition(".")
        pieces = tuple(marks[n : n + MARK_LENGTH] for n in range(0, len(marks), MARK_LENGTH))
        return cls(whole(number) or 0, pieces)

    def spots(self, headings: Sequence[Cell]) -> dict[str, int]:
        """Where each column stands (from 1), by the mark of its heading: under that heading, and
        where somebody wrote over it between the two columns that were its neighbours.
        """
        said = [heading_mark(cell) if isinstance(cell, str) else "" for cell in headings]
        found = {mark: said.index(mark) + 1 for mark in self.marks if mark in said}
        for place, mark in enumerate(self.marks):
            if mark in found:
                continue
            left = found.get(self.marks[place - 1]) if place else 0
            right = found.get(self.marks[place + 1]) if place + 1 < len(self.marks) else None
            if left is None and right is None:
                continue
            spot = left + 1 if left is not None else (right or 1) - 1
            free = 0 < spot <= len(said) and said[spot - 1] not in self.marks
            if free and right in (None, spot + 1) and spot not in found.values():
                found[mark] = spot
        return found


def last_above(grid: Grid) -> int:
    """The row above the first one in which several cells say something; where the row of headings
    of a tab of ours is gone, the rows of the tab begin there. It may be 0.
    """
    wide = range(1, len(grid.columns) + 1)
    rows = range(1, min(grid.n_rows, DEEPEST_HEADINGS) + 1)
    several = (row for row in rows if sum(filled(grid.cell(row, n)) for n in wide) > 1)
    return next(several, grid.n_rows + 1) - 1


@dataclass(frozen=True)
class Moves:
    """Where whole rows and columns of a tab go before its cells are written, with everything that
    stands in them: each map takes numbers (1-based) to others of the same set; all others stay.
    """

    rows: Mapping[int, int] = field(default_factory=dict)
    columns: Mapping[int, int] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.rows or self.columns)

    def place(self, row: int, column: int) -> tuple[int, int]:
        """Where a cell stands after the moves."""
        return self.rows.get(row, row), self.columns.get(column, column)

    def then(self, rows: Mapping[int, int]) -> Moves:
        """The same moves of columns, and these of rows."""
        return Moves(rows, self.columns)

    def moved(self, grid: Grid) -> Grid:
        """The tab as it stands after the moves."""
        if not self:
            return grid
        columns: dict[int, list[Cell]] = {
            self.columns.get(number, number): self._column(column)
            for number, column in enumerate(grid.columns, 1)
            if column
        }
        width = max(columns, default=0)
        return replace(
            grid,
            columns=tuple(columns.get(n, []) for n in range(1, width + 1)),
            remarks={self.place(*spot): text for spot, text in grid.remarks.items()},
        )

    def _column(self, column: Sequence[Cell]) -> list[Cell]:
        if not self.rows:
            return list(column)
        cells = {
            self.rows.get(row, row): cell
            for row, cell in enumerate(column, 1)
            if cell is not None and cell != ""
        }
        return [cells.get(row) for row in range(1, max(cells, default=0) + 1)]
