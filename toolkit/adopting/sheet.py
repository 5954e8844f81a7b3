"""A tab as rows: what stands in each line, with blanks as blanks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from toolkit.tables.parsing import blank, shown
from toolkit.words import key
from toolkit.workbooks.cells import Cell, Grid

Name = tuple[
    str, str, str
]  # a workbook ("" for the main one), a tab's title, and a span of columns
MOST_COLUMNS = 200  # further to the right nobody keeps a list


@dataclass(frozen=True, eq=False)
class Sheet:
    """A tab row by row. Rows and columns are counted from 1, as in the sheet."""

    title: str
    columns: Sequence[Sequence[Cell]]
    file: str = ""
    span: str = ""  # the columns that are looked at, where two tables stand side by side
    book: str = ""  # the other workbook it stands in; "" for the one that is adopted

    @classmethod
    def of(cls, grid: Grid, file: str = "", book: str = "") -> Sheet:
        return cls(grid.title, grid.columns[:MOST_COLUMNS], file, book=book)

    @property
    def name(self) -> Name:
        """What tells it from every other tab, and from what stands beside it on the same tab."""
        return self.book, self.title, self.span

    @cached_property
    def n_rows(self) -> int:
        return max((len(column) for column in self.columns), default=0)

    @property
    def n_columns(self) -> int:
        return len(self.columns)

    @cached_property
    def cells(self) -> list[list[Cell]]:
        """All cells, column by column, None where blank."""
        return [[None if blank(cell) else cell for cell in column] for column in self.columns]

    def cell(self, row: int, column: int) -> Cell:
        """The cell there; None where it is blank."""
        if not 0 < column <= len(self.cells):
            return None
        cells = self.cells[column - 1]
        return cells[row - 1] if 0 < row <= len(cells) else None

    def said(self, row: int, column: int) -> str:
        """What a person sees there; "" where it is blank."""
        found = self.cell(row, column)
        return "" if found is None else " ".join(shown(found).split())

    @cached_property
    def filled(self) -> dict[int, tuple[int, ...]]:
        """The columns in which each line has anything; lines without any are left out."""
        found: dict[int, list[int]] = {}
        for place, cells in enumerate(self.cells, start=1):
            for row, cell in enumerate(cells, start=1):
                if cell is not None:
                    found.setdefault(row, []).append(place)
        return {row: tuple(found[row]) for row in sorted(found)}

    def keys(self, row: int) -> tuple[str, ...]:
        """The keys of a line's filled cells."""
        return tuple(key(self.said(row, column)) for column in self.filled.get(row, ()))
