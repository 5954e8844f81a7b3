"""One tab of a workbook in memory: its cells, what hangs on them, and what becomes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from toolkit.workbooks.accepted import Accepted
from toolkit.workbooks.cells import Cell, Tag, storable
from toolkit.workbooks.changes import TabChange
from toolkit.workbooks.desired import Tab
from toolkit.workbooks.moves import Moves

FAR = 4  # times as many places as cells: then most of a tab is blank


def _height(column: Sequence[Cell]) -> int:
    """How far down a column says anything."""
    height = len(column)
    while height and column[height - 1] is None:
        height -= 1
    return height


@dataclass
class MemorySheet:
    ident: int
    rows: list[list[Cell]] = field(default_factory=list)
    tag: Tag | None = None
    hidden: bool = False
    remarks: dict[tuple[int, int], str] = field(default_factory=dict)
    looks: Tab | None = None  # the tab whose formats, rules and charts it carries

    def put(self, row: int, column: int, cell: Cell) -> None:
        self._row(row, column)[column - 1] = None if cell == "" else storable(cell)

    def _row(self, row: int, width: int) -> list[Cell]:
        """A row, which has at least so many cells from then on."""
        if row > len(self.rows):
            self.rows.extend([] for _ in range(row - len(self.rows)))
        cells = self.rows[row - 1]
        if width > len(cells):
            cells.extend([None] * (width - len(cells)))
        return cells

    def rearrange(self, moves: Moves) -> None:
        """Its rows and columns in other places, each with all that stands in it."""
        before, self.rows = self.rows, []
        for row, cells in enumerate(before, 1):
            for column, cell in enumerate(cells, 1):
                if cell is not None:
                    self.put(*moves.place(row, column), cell)
        self.remarks = {moves.place(*spot): text for spot, text in self.remarks.items()}

    def columns(self) -> tuple[Sequence[Cell], ...]:
        """Its cells column by column; the blanks at each end are not there."""
        width = max(map(len, self.rows), default=0)
        if width * len(self.rows) > FAR * sum(map(len, self.rows)):
            return tuple(map(tuple, self._spread()))
        found = [column[: _height(column)] for column in zip_longest(*self.rows)]
        while found and not found[-1]:
            found.pop()
        return tuple(found)

    def _spread(self) -> list[list[Cell]]:
        """The same of cells far from each other: the blanks between them are never laid out."""
        found: list[list[Cell]] = []
        for n, row in enumerate(self.rows):
            for m, cell in enumerate(row):
                if cell is not None:
                    found.extend([] for _ in range(m + 1 - len(found)))
                    found[m].extend([None] * (n - len(found[m])))
                    found[m].append(cell)
        return found

    def copy(self) -> MemorySheet:
        return replace(self, rows=[list(row) for row in self.rows], remarks=dict(self.remarks))

    # what the toolkit does

    def apply(self, change: TabChange) -> None:
        """Writes what a tab of the toolkit's own is to have."""
        if change.moves:
            self.rearrange(change.moves)
        for spot in change.unsaid:
            self.remarks.pop(spot, None)
        for rectangle in change.rectangles:
            first = rectangle.column - 1
            for row, values in enumerate(rectangle.values, rectangle.row):
                end = first + len(values)
                cells = [None if cell == "" else storable(cell) for cell in values]
                self._row(row, end)[first:end] = cells
        if change.restyle or self.looks is None:
            self.looks, self.hidden = change.tab, self.hidden or change.tab.hidden
        if change.tab.kind:
            self.tag = Tag(change.tab.kind, change.tab.style)

    def accept(self, accepted: Accepted) -> None:
        """Writes what somebody accepted into their own tab."""
        for edit in accepted.edits:
            self.put(edit.row, edit.column, edit.becomes)
        for row in sorted(accepted.removed, reverse=True):
            del self.rows[row - 1 : row]
        for row, cells in enumerate(accepted.added, accepted.below + 1):
            self.insert_row(row)
            for column, cell in cells.items():
                self.put(row, column, cell)

    # what people do

    def insert_row(self, row: int, cells: Sequence[Cell] = ()) -> None:
        self.rows.extend([] for _ in range(row - 1 - len(self.rows)))
        self.rows.insert(row - 1, list(cells))

    def insert_column(self, column: int, cells: Sequence[Cell]) -> None:
        """Puts a column before another, with these cells from row 1 on."""
        self.rows.extend([] for _ in range(len(cells) - len(self.rows)))
        for number, row in enumerate(self.rows):
            cell = cells[number] if number < len(cells) else None
            if len(row) >= column - 1 or cell is not None:
                row.extend([None] * (column - 1 - len(row)))
                row.insert(column - 1, cell)

    def sort(self, column: int, first_row: int, *, descending: bool) -> None:
        """Sorts the rows from `first_row` on by the text of one column; blanks come last."""

        def spot(row: list[Cell]) -> Cell:
            return row[column - 1] if column <= len(row) else None

        below = self.rows[first_row - 1 :]
        filled = sorted(
            (row for row in below if spot(row) is not None), key=lambda row: str(spot(row))
        )
        self.rows[first_row - 1 :] = [
            *(reversed(filled) if descending else filled),
            *(row for row in below if spot(row) is None),
        ]
