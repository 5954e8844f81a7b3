"""Claim: a table of ours found in a tab, and where its cells stand in the sheets of people."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from toolkit.tables import refusals
from toolkit.tables.columns import Column, PersonRef
from toolkit.tables.declared import Table
from toolkit.tables.headings import heading_row, matched, row_of
from toolkit.tables.origin import Numbers, Origin, Place
from toolkit.tables.placed import Placed
from toolkit.tables.source import Source
from toolkit.words import key
from toolkit.workbooks.cells import Cell, Grid


@dataclass(frozen=True)
class Claim:
    """A table found: its grid, the row of its headings, and the 1-based positions of each column
    that is there, left to right.

    `origin` tells where its cells stand in people's sheets, where the grid was made of them; a tab
    that is read as it stands has none.
    """

    table: type[Table]
    grid: Grid
    heading_row: int
    standing: Mapping[str, tuple[int, ...]]  # column name → sheet columns
    origin: Origin | None = None
    placed: tuple[Placed, ...] = ()  # tabs of which toolkit.toml names something by its place

    @property
    def positions(self) -> dict[str, int]:
        """Where each column that is there stands first."""
        return {name: several[0] for name, several in self.standing.items()}

    @property
    def missing(self) -> list[Column]:
        """Required columns without a heading."""
        return lacking(self.table, self.standing, self._cells)

    def _cells(self, name: str) -> Sequence[Cell]:
        return self.grid.columns[self.standing[name][0] - 1][self.heading_row :]

    @property
    def titles(self) -> frozenset[str]:
        """The tabs of the workbook itself that are read for it."""
        if self.origin is None:
            return frozenset({self.grid.title})
        return frozenset(tab.grid.title for tab in self.origin.tabs if tab.here)

    @property
    def rows(self) -> Numbers:
        """The numbers of all rows below the headings: the sheet's own, where it is read as it
        stands.
        """
        if self.origin is None:
            return np.arange(self.heading_row + 1, self.grid.n_rows + 1)
        return self.origin.numbers

    def place(self, row: int, position: int | None = None) -> Place:
        """Where people find a row, and a cell of it."""
        if self.origin is None:
            return Place(self.grid.title, row, position)
        return self.origin.place(self.origin.index(row), position)

    def typed(self, row: int, position: int | None) -> Cell:
        """What people typed into a cell of tabs that were reshaped; None where there is none."""
        if position is None or self.origin is None:
            return None
        index = self.origin.index(row)
        cell = self.grid.cell(self.heading_row + 1 + index, position)
        return self.origin.typed(index, position, cell)


def lacking(
    table: type[Table], there: Mapping[str, object], cells: Callable[[str], Sequence[Cell]]
) -> list[Column]:
    """The required columns that are not there, unless others stand in for them: a person's name and
    worksite for their ID, a start and an end for hours; also email addresses, which need no
    worksite.
    """

    def instead(column: Column) -> bool:
        if column.instead and all(name in there for name in column.instead):
            return True
        alone = [table.column(name) for name in column.instead if name in there]
        return any(
            isinstance(one, PersonRef) and one.alone(cell)
            for one in alone
            for cell in cells(one.name)
        )

    return [c for c in table.columns if c.required and c.name not in there and not instead(c)]


def claim_of(table: type[Table], grid: Grid, source: Source | None = None) -> Claim:
    """What of a table stands in a tab that is read as it stands."""
    source = source or Source()
    row = heading_row(table, grid, source)
    return Claim(table, grid, row, matched(table, row_of(grid, row), source))


def titled(table: type[Table], found: Sequence[Claim]) -> Claim | None:
    """The tab of a table's own title, or of another one it goes by."""
    full = [claim for claim in found if not claim.missing]
    if len(full) > 1:
        raise refusals.two_tabs(table, full[0].grid.title, full[1].grid.title)
    if full:
        return full[0]
    for claim in found:
        some = any(column.required and column.name in claim.standing for column in table.columns)
        if some or key(claim.grid.title) == key(table.title):
            return claim
    return None
