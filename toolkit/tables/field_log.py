"""Field Log: what was entered beside people on their lists, kept as rows of Conversations.

Source: measures.md, *Field Log: write where you read*.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from toolkit.tables.claim import Claim
from toolkit.tables.columns import Column, Date, Text
from toolkit.tables.contact import Conversations
from toolkit.tables.declared import Table
from toolkit.tables.entries import Entry
from toolkit.tables.headings import heading_row, row_of
from toolkit.tables.kinds.entries import NOBODYS
from toolkit.tables.kinds.rows import BLANK
from toolkit.tables.moments import DayOrder
from toolkit.tables.origin import Origin, Tab
from toolkit.tables.parsing import blank, shown
from toolkit.tables.problems import ERROR, WARNING
from toolkit.tables.reading import Reading, empty, read
from toolkit.tables.source import Source
from toolkit.words import key
from toolkit.workbooks.cells import Cell, Grid, Snapshot, filled

TITLE = "Field Log"
HEADING_ROW = 3
FIRST = 2**52  # and the row of the tab: the number of a row, below those of all other tabs


class FieldLog(Table):
    """What the Field Log has beside the columns of Conversations."""

    title = TITLE
    help = "What was entered beside people on their lists; read like Conversations."

    entered_in = Text("Entered in", help="The list it was written on.")
    taken_on = Date("Taken on", help="The day of the sync that took it over.")


COLUMNS: tuple[Column, ...] = (*Conversations.columns, *FieldLog.columns)
Row = Mapping[str, Cell]


@dataclass(frozen=True)
class Log:
    """The Field Log as it will stand: what stands there, and what is taken now, below it. `first`
    is the place (from 0) of the first new row.
    """

    title: str = TITLE
    rows: tuple[Row, ...] = ()
    first: int = 0

    def number(self, place: int) -> int:
        """The number that a row (from 0) has among those of Conversations."""
        return FIRST + HEADING_ROW + 1 + place

    @property
    def grid(self) -> Grid:
        """The tab, its headings where they belong."""
        above: list[Cell] = [None] * (HEADING_ROW - 1)
        columns = [
            [*above, column.heading, *(row.get(column.name) for row in self.rows)]
            for column in COLUMNS
        ]
        return Grid(self.title, columns)

    def taken(self) -> dict[int, date]:
        """The day on which each row was taken, by its number; those that say none are left out."""
        claim = Claim(FieldLog, self.grid, HEADING_ROW, {"taken_on": (len(COLUMNS),)})
        frame = read(claim, "month first").frame.dropna(subset=["taken_on"])
        return {
            FIRST + row: day.date()
            for row, day in zip(frame["row"].tolist(), frame["taken_on"].tolist(), strict=True)
        }


def log_of(snapshot: Snapshot, taken: Iterable[Entry] = ()) -> Log:
    """The workbook's Field Log, with these entries below what stands there."""
    grid = snapshot.owned(TITLE)
    if grid is None:
        return appended(Log(), taken)
    rows = tuple(_rows(grid))
    return appended(Log(grid.title, rows, len(rows)), taken)


def appended(log: Log, taken: Iterable[Entry]) -> Log:
    """The Field Log with entries below its last row, in their order."""
    return replace(log, rows=(*log.rows, *(entry.cells for entry in taken)))


def _rows(grid: Grid) -> Iterable[Row]:
    """Every row in which anything stands in a column of ours, as it stands."""
    top = heading_row(FieldLog, grid, Source())
    names = [key(shown(cell)) for cell in row_of(grid, top)]
    spots = {
        column.name: names.index(key(column.heading)) + 1
        for column in COLUMNS
        if key(column.heading) in names
    }
    for number in range(top + 1, grid.n_rows + 1):
        row = {name: grid.cell(number, spot) for name, spot in spots.items()}
        if any(map(filled, row.values())):
            yield row


def read_conversations(claim: Claim | None, log: Log, order: DayOrder) -> Reading:
    """Conversations with the rows of the Field Log below its last one; as it is, where there are
    none. A column of the Field Log is there once something stands in it, so that an empty one makes
    nothing known.

    A row of the Field Log without an organizer counts for the person, with a warning.
    """
    if not log.rows:
        return read(claim, order) if claim else empty(Conversations)
    reading = read(_below(claim, log), order)
    mended = set()
    for place, problem in enumerate(reading.problems):
        blanks = problem.kind is BLANK and problem.column == Conversations.organizer.heading
        if blanks and problem.row is not None and problem.row >= FIRST:
            reading.problems[place] = problem._replace(severity=WARNING, fault=NOBODYS())
            mended.add(problem.row)
    if mended:
        errors = {one.row for one in reading.problems if one.severity == ERROR}
        reading.bad = np.array([row in errors for row in reading.rows], dtype=bool)
    return reading


def _below(claim: Claim | None, log: Log) -> Claim:
    """A claim of Conversations with the Field Log below it."""
    there = [
        column.name
        for column in Conversations.columns
        if any(not blank(row.get(column.name)) for row in log.rows)
    ]
    old = claim or Claim(Conversations, Grid(log.title, ()), 0, {})
    height = max(old.grid.n_rows - old.heading_row, 0)
    columns: list[Sequence[Cell]] = []
    standing: dict[str, tuple[int, ...]] = {}
    origins: dict[int, np.ndarray] = {}
    spots = {column.name: spot for spot, column in enumerate(COLUMNS, 1)}
    for column in Conversations.columns:
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
        Conversations,
        replace(old.grid, columns=columns),
        1,
        standing,
        Origin(
            [*tabs, Tab(log.grid, log.title, HEADING_ROW)],
            np.concatenate([numbers, FIRST + rows]),
            np.concatenate([within, np.full(len(rows), len(tabs))]),
            np.concatenate([origin.row if origin else numbers, rows]),
            origins,
        ),
        old.placed,
    )


def _tabs(claim: Claim) -> list[Tab]:
    """The tabs of people's that a claim was made of."""
    if claim.origin is not None:
        return list(claim.origin.tabs)
    return [Tab(claim.grid, claim.grid.title, claim.heading_row)]


def _origins(claim: Claim, position: int, height: int) -> np.ndarray:
    """For each row of a claim the sheet column of what stands in one of its columns; 0 for none."""
    if not position:
        return np.zeros(height, dtype=np.int64)
    if claim.origin is None:
        return np.full(height, position)
    return claim.origin.columns[position]
