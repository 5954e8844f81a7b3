"""Logged: a tab of ours whose rows are read below the last row of a tab of people's, as if they
stood there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from numbers import Number

import numpy as np

from toolkit.tables.claim import Claim
from toolkit.tables.columns import Column
from toolkit.tables.declared import Table
from toolkit.tables.headings import heading_row, row_of
from toolkit.tables.moments import DayOrder
from toolkit.tables.origin import Origin, ReshapedTab
from toolkit.tables.parsing import blank, shown
from toolkit.tables.reading import Reading, empty, read
from toolkit.tables.source import Source
from toolkit.words import key
from toolkit.workbooks.cells import Cell, Grid, Snapshot, filled
from toolkit.workbooks.moves import last_above

HEADING_ROW = 3
FIRST = 2**52  # and the row of the tab: the number of a row, below those of all other tabs
Row = Mapping[str, Cell]


@dataclass(frozen=True)
class OwnLog:
    """The log as it will stand: what stands there, and what is taken now, below it. Its columns are
    those of the `table` it is read with, then its `own`. `first` is the place (from 0) of the first
    new row.
    """

    table: type[Table]
    own: type[Table]
    title: str = ""
    rows: tuple[Row, ...] = ()
    first: int = 0

    @property
    def columns(self) -> tuple[Column, ...]:
        return (*self.table.columns, *self.own.columns)

    @property
    def filled(self) -> list[str]:
        """The headings of its columns in which something stands."""
        return [
            column.heading
            for column in self.columns
            if any(filled(row.get(column.name)) for row in self.rows)
        ]

    def number(self, place: int) -> int:
        """The number that a row (from 0) has among those of the table."""
        return FIRST + HEADING_ROW + 1 + place

    @property
    def grid(self) -> Grid:
        """The tab, its headings where they belong."""
        above: list[Cell] = [None] * (HEADING_ROW - 1)
        columns = [
            [*above, column.heading, *(row.get(column.name) for row in self.rows)]
            for column in self.columns
        ]
        return Grid(self.title, columns)

    def taken(self) -> dict[int, date]:
        """The day on which each row was taken, by its number; those that say none are left out."""
        names = [column.name for column in self.columns]
        spot = names.index("taken_on") + 1
        claim = Claim(self.own, self.grid, HEADING_ROW, {"taken_on": (spot,)})
        frame = read(claim, "month first").frame.dropna(subset=["taken_on"])
        return {
            FIRST + row: day.date()
            for row, day in zip(frame["row"].tolist(), frame["taken_on"].tolist(), strict=True)
        }

    def with_rows(self, taken: Iterable[Row]) -> OwnLog:
        """The log with these rows below its last one, in their order."""
        return replace(self, rows=(*self.rows, *taken))


def logged(snapshot: Snapshot, table: type[Table], own: type[Table]) -> OwnLog:
    """A log as it stands in the workbook, under the title that people gave it."""
    grid = snapshot.owned(own.title)
    if grid is None:
        return OwnLog(table, own, own.title)
    rows = tuple(_rows(grid, table, own))
    return OwnLog(table, own, grid.title, rows, len(rows))


def _rows(grid: Grid, table: type[Table], own: type[Table]) -> Iterable[Row]:
    """Every row in which anything stands in a column of ours, as it stands; also one above the
    headings that says when it was taken, where somebody sorted these among the rows.
    """
    top, spots = standing(grid, own, (*table.columns, *own.columns))
    taken = spots.get("taken_on")
    told = [n for n in range(1, top) if taken and isinstance(grid.cell(n, taken), (Number, date))]
    if 1 not in told:
        told = [n for n in told if n >= HEADING_ROW]  # people may reckon in the blank row
    for number in (*told, *range(top + 1, grid.n_rows + 1)):
        row = {name: grid.cell(number, spot) for name, spot in spots.items()}
        if any(map(filled, row.values())):
            yield row


def standing(
    grid: Grid, table: type[Table], columns: Sequence[Column]
) -> tuple[int, dict[str, int]]:
    """The row of the headings of a tab of ours, and where each column stands. One whose heading
    somebody wrote over stands where it was: right of the one before it, under words that are none
    of ours. Where the whole row is gone, the columns stand in their order, below a row that may be
    0.
    """
    top = heading_row(table, grid, Source())
    names = [key(shown(cell)) for cell in row_of(grid, top)]
    ours = {key(column.heading) for column in columns}
    if not ours & set(names):
        top, names = last_above(grid), [""] * len(grid.columns)
    spots: dict[str, int] = {}
    before = 0
    for column in columns:
        if key(column.heading) in names:
            spots[column.name] = before = names.index(key(column.heading)) + 1
        elif before < len(names) and names[before] not in ours:
            spots[column.name] = before = before + 1
    return top, spots


def read_with(claim: Claim | None, log: OwnLog, order: DayOrder) -> Reading:
    """A table with the rows of its log below its last one; as it is, where there are none. A column
    of the log is there once something stands in it, so that an empty one makes nothing known.
    """
    if not log.rows:
        return read(claim, order) if claim else empty(log.table)
    return read(_below(claim, log), order)


def _below(claim: Claim | None, log: OwnLog) -> Claim:
    """A claim of the table with its log below it."""
    there = [
        column.name
        for column in log.table.columns
        if any(not blank(row.get(column.name)) for row in log.rows)
    ]
    old = claim or Claim(log.table, Grid(log.title, ()), 0, {})
    height = max(old.grid.n_rows - old.heading_row, 0)
    columns: list[Sequence[Cell]] = []
    standing: dict[str, tuple[int, ...]] = {}
    origins: dict[int, np.ndarray] = {}
    spots = {column.name: spot for spot, column in enumerate(log.columns, 1)}
    for column in log.table.columns:
        several = old.standing.get(column.name, ())
        for number, position in enumerate(several or ((0,) if column.name in there else ())):
            above = list(old.grid.columns[position - 1][old.heading_row :]) if position else []
            above += [None] * (height - len(above))
            ours = column.name in there and not number
            heading = old.grid.cell(old.heading_row, position) if position else column.heading
            below = [row.get(column.name) if ours else None for row in log.rows]
            columns.append([heading, *above, *below])
            standing[column.name] = (*standing.get(column.name, ()), len(columns))
            origins[len(columns)] = np.concatenate(
                [
                    _origins(old, position, height),
                    np.full(len(log.rows), spots[column.name] if ours else 0),
                ]
            )
    tabs, origin = _tabs(old), old.origin
    rows = np.arange(HEADING_ROW + 1, HEADING_ROW + 1 + len(log.rows))
    within = origin.tab if origin else np.zeros(height, dtype=np.int64)
    numbers = old.rows if claim else np.zeros(0, dtype=np.int64)
    return Claim(
        log.table,
        replace(old.grid, columns=columns),
        1,
        standing,
        Origin(
            [*tabs, ReshapedTab(log.grid, log.title, HEADING_ROW)],
            np.concatenate([numbers, FIRST + rows]),
            np.concatenate([within, np.full(len(rows), len(tabs))]),
            np.concatenate([origin.row if origin else numbers, rows]),
            origins,
        ),
        old.placed,
    )


def _tabs(claim: Claim) -> list[ReshapedTab]:
    """The tabs of people's that a claim was made of."""
    if claim.origin is not None:
        return list(claim.origin.tabs)
    return [ReshapedTab(claim.grid, claim.grid.title, claim.heading_row)]


def _origins(claim: Claim, position: int, height: int) -> np.ndarray:
    """For each row of a claim the sheet column of what stands in one of its columns; 0 for none."""
    if not position:
        return np.zeros(height, dtype=np.int64)
    if claim.origin is None:
        return np.full(height, position)
    return claim.origin.columns[position]
