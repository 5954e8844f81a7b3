"""Reading one tab: from columns of cells to a typed table, leaving no row and no fault behind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionArray

from toolkit.tables.at_once import LOOK, at_once
from toolkit.tables.choices import Choices
from toolkit.tables.claim import Claim
from toolkit.tables.columns import Column, Date, PersonRef, Spans
from toolkit.tables.declared import Table
from toolkit.tables.kinds.declared import Fault
from toolkit.tables.kinds.rows import BLANK
from toolkit.tables.moments import DayOrder
from toolkit.tables.ordering import ordered
from toolkit.tables.origin import Place
from toolkit.tables.parsing import Unreadable
from toolkit.tables.problems import ERROR, WARNING, Problem
from toolkit.tables.standing import Coded, ColumnStanding, Mask, repeated, standing
from toolkit.workbooks.cells import Cell


@dataclass
class Reading:
    """A table on its way: every row that is not blank, which of them are not read so far, and the
    problems found.

    `frame` has the declared columns under their names, and `row`, the sheet's own row number; its
    index is 0, 1, 2 …. `cells` are the same rows as people typed them, for the columns that are
    there; `positions` their sheet columns, and `spots` those of each row, where a column stands in
    several. `orders` are those in which columns of one tab write their days.
    """

    table: type[Table]
    tab: str
    there: bool
    frame: pd.DataFrame
    rows: list[int] = field(default_factory=list)
    cells: Mapping[str, Sequence[Cell]] = field(default_factory=dict)
    positions: Mapping[str, int] = field(default_factory=dict)
    spots: Mapping[str, Sequence[int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    claim: Claim | None = None
    orders: dict[str, DayOrder] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.bad = np.zeros(len(self.rows), dtype=bool)

    def fault(
        self,
        index: int,
        column: Column,
        fault: Fault,
        *,
        error: bool = False,
        said: str | None = None,
    ) -> None:
        """Notes a fault of one cell; as an error it takes the row out, which its kind decides, or
        else `error`. `said`: the part of the cell that is at fault.
        """
        severity = fault.kind.severity or (ERROR if error else WARNING)
        if said is None:
            said = column.shown(self.typed(index, column.name)) if column.name in self.cells else ""
        self.problems.append(
            Problem(
                severity,
                self.table.title,
                self.tab,
                self.rows[index],
                column.heading,
                said,
                fault,
                self.spot(index, column.name),
            )
        )
        if severity == ERROR:
            self.bad[index] = True

    def spot(self, index: int, name: str) -> int | None:
        """The position of the cell that counts in a row; None where the column is not there."""
        if name in self.spots:
            return self.spots[name][index]
        return self.positions.get(name)

    def typed(self, index: int, name: str) -> Cell:
        """The cell as people typed it, also where it was read as something else."""
        if self.claim is None or self.claim.origin is None:
            return self.cells[name][index]
        return self.claim.typed(self.rows[index], self.spot(index, name))

    def place(self, row: int, position: int | None = None) -> Place:
        """Where people find a row of the frame, and a cell of it."""
        return self.claim.place(row, position) if self.claim else Place(self.tab, row, position)

    def told(self) -> list[Problem]:
        """The problems, each where people find it in their sheets."""
        if self.claim is None or self.claim.origin is None:
            return self.problems
        found = []
        for problem in self.problems:
            if problem.row is not None:
                tab, row, position = self.place(problem.row, problem.position)
                problem = problem._replace(tab=tab, row=row, position=position)
            found.append(problem)
        return found

    def reject(
        self,
        mask: pd.Series | Mask,
        column: Column,
        fault: Fault,
    ) -> None:
        """The same fault for every row of a mask; where its kind is a warning, the cell reads as
        blank.
        """
        for index in np.flatnonzero(mask).tolist():
            self.fault(index, column, fault)
        if fault.kind.severity == WARNING and mask.any():
            self.frame.loc[mask, column.name] = None

    def promote(self, mask: pd.Series, columns: tuple[str, ...]) -> None:
        """A cell that could be left out turns out to be the one the row needs: its warning becomes
        an error.
        """
        headings = {self.table.column(name).heading for name in columns}
        hit = mask.to_numpy(dtype=bool)
        rows = {self.rows[index] for index in np.flatnonzero(hit).tolist()}
        if not rows:
            return
        self.problems[:] = [
            (
                problem._replace(severity=ERROR)
                if problem.row in rows and problem.column in headings
                else problem
            )
            for problem in self.problems
        ]
        self.bad |= hit

    @property
    def good(self) -> pd.DataFrame:
        """The rows that are read so far."""
        return self.frame[~self.bad] if self.bad.any() else self.frame.copy(deep=False)

    def good_in(self, name: str) -> pd.Series:
        """A column of these rows."""
        said = self.frame[name]
        return said[~self.bad] if self.bad.any() else said


def empty(table: type[Table]) -> Reading:
    """A table whose tab is not there."""
    return Reading(table, table.title, False, _no_rows(table.columns).copy(deep=False))


@cache
def _no_rows(columns: tuple[Column, ...]) -> pd.DataFrame:
    return pd.DataFrame({"row": pd.Series(dtype="int64")} | {c.name: c.series([]) for c in columns})


def read(claim: Claim, order: DayOrder, before: Mapping[str, DayOrder] | None = None) -> Reading:
    """The cells of a tab as typed columns, with a problem for every cell that is blank or
    unreadable and should not be.

    Blank rows (nothing in any declared column, or only boxes that nobody ticked) and rows on which
    the headings stand again are left out. A
    required cell that is blank or unreadable takes its row out; an optional one that is unreadable
    reads as blank. `order` is how the workbook itself writes days; `before`, how columns did in
    which days may still stand that were read so.
    """
    table, grid = claim.table, claim.grid
    there, problems = standing(claim)
    filled = np.zeros(0, dtype=bool)
    if there:
        filled = np.logical_or.reduce([column.filled() for column in there.values()])
        filled &= ~repeated(there.values())
    for column in there.values():
        column.only(filled)
    rows: list[int] = claim.rows[np.flatnonzero(filled)].tolist()
    reading = Reading(
        table,
        grid.title,
        True,
        pd.DataFrame(),
        rows,
        {name: column.cells() for name, column in there.items()},
        claim.positions,
        {name: column.positions() for name, column in there.items() if len(column.sources) > 1},
        problems,
        claim,
        dict(before or {}),
    )
    reading.frame = _frame(reading, there, order)
    for declared in table.columns:
        if declared.required:
            _required(reading, declared, there)
    return reading


def _frame(reading: Reading, there: Mapping[str, ColumnStanding], order: DayOrder) -> pd.DataFrame:
    """The typed columns; those that are not there are blank, each type of them made once."""
    # Arrays, not series: there is no index to bring together.
    typed: dict[str, ExtensionArray] = {}
    blank: dict[str, ExtensionArray] = {}
    every = np.zeros(len(reading.rows), dtype=np.intp)
    for column in reading.table.columns:
        if column.name in there:
            typed[column.name] = _typed(reading, there[column.name], order)
            continue
        if column.dtype not in blank:
            blank[column.dtype] = _one_blank(column).take(every)
        typed[column.name] = blank[column.dtype].copy()
    # All of them are the frame's own: nothing needs to be copied into it.
    return pd.DataFrame({"row": np.array(reading.rows, dtype="int64"), **typed}, copy=False)


@cache
def _one_blank(column: Column) -> ExtensionArray:
    return column.series([None]).array


def _typed(reading: Reading, standing: ColumnStanding, order: DayOrder) -> ExtensionArray:
    """The parsed column, with a problem for each cell that is unreadable."""
    column = standing.column
    parts = [
        _parsed(reading, column, source, standing.source_of == number, order)
        for number, source in enumerate(standing.sources)
    ]
    if len(parts) == 1:
        return parts[0]
    together = pd.concat([pd.Series(part) for part in parts], ignore_index=True)
    height = len(standing.source_of)
    return together.array.take(standing.source_of * height + np.arange(height))


def _parsed(
    reading: Reading, column: Column, source: Coded, here: Mask, order: DayOrder
) -> ExtensionArray:
    """The parsed cells of one sheet column; problems only for the rows that are read from
    `here`.
    """
    orders = [order]
    if isinstance(column, (Date, Spans)):
        source, orders = ordered(reading, column, source, order)
    values, faulty = _values(column, source, orders)
    if faulty:
        for index in np.flatnonzero(np.isin(source.codes, list(faulty)) & here).tolist():
            for unreadable in faulty[int(source.codes[index])]:
                reading.fault(
                    index,
                    column,
                    unreadable.fault,
                    error=column.needs_to_be_read,
                    said=unreadable.said,
                )
    return column.series(values).array.take(source.codes)


def _values(
    column: Column, source: Coded, orders: Sequence[DayOrder]
) -> tuple[list[Any], dict[int, list[Unreadable]]]:
    """What the different cells say, and what is at fault in some of them."""
    values: list[Any] = [None] * len(source.different)
    faulty: dict[int, list[Unreadable]] = {}
    filled = np.flatnonzero(~source.says_nothing).tolist()
    plain = at_once(column, [source.different[code] for code in filled])
    for code, value in zip(filled, plain, strict=True):
        if value is not LOOK:
            values[code] = value
            continue
        cell = source.different[code]
        try:
            values[code] = column.parse(cell, orders[source.tab_of[code] if source.tab_of else 0])
            if isinstance(column, Choices) and (faults := column.faults(cell)):
                faulty[code] = faults
        except Unreadable as unread:
            faulty[code] = [unread]
    return values, faulty


def _required(reading: Reading, column: Column, there: Mapping[str, ColumnStanding]) -> None:
    """Rows where a required cell is blank are not read, unless its stand-ins are all filled, or one
    of them tells alone who it is.
    """
    blanks = {
        name: there[name].blanks() if name in there else np.ones(len(reading.rows), dtype=bool)
        for name in (column.name, *column.instead)
    }
    alone = [
        (reading.cells[one.name], one)
        for one in map(reading.table.column, column.instead)
        if isinstance(one, PersonRef) and one.name in there
    ]
    for index in np.flatnonzero(blanks[column.name]).tolist():
        lacks = [name for name in column.instead if blanks[name][index]]
        if column.instead and not lacks:
            continue
        if any(one.alone(cells[index]) for cells, one in alone):
            continue
        # One stand-in without the other: what is missing is the other, not the column they stand in
        # for.
        blamed = (
            reading.table.column(lacks[0]) if lacks and len(lacks) < len(column.instead) else column
        )
        reading.fault(index, blamed, BLANK())
