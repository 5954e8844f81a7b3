"""The whole of a spreadsheet, to be kept: what every cell shows, which number is a day, and what
works out what.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from toolkit.calendar import from_serial
from toolkit.workbooks.cells import Cell, Grid
from toolkit.workbooks.google import reading
from toolkit.workbooks.google.layout import GoogleSnapshot
from toolkit.workbooks.google.looking import Looks, fits, looks_in
from toolkit.workbooks.google.session import Session
from toolkit.workbooks.whole import EVERYTHING, Whole

Place = tuple[int, int]


def whole(session: Session, ident: str) -> Whole:
    """Every tab: four requests. How numbers show is asked only where that stays small; beyond it a
    day of people's is the number that Google has for it.
    """
    snapshot = reading.snapshot_of(session, ident, EVERYTHING, frozenset())
    filled = [grid for grid in snapshot.grids if grid.columns]
    if not filled:
        return Whole(snapshot)
    ranges = [reading.quoted(grid.title) for grid in filled]
    typed = session.values(
        ident,
        ranges,
        majorDimension="COLUMNS",
        valueRenderOption="FORMULA",
        dateTimeRenderOption="SERIAL_NUMBER",
    )
    formulas = {
        grid.title: _formulas(grid, reading.columns_of(item))
        for grid, item in zip(filled, typed, strict=True)
    }
    if _small(snapshot):
        answer = session.spreadsheet(ident, ranges=ranges, fields=reading.NUMBER_FORMATS)
        looks = looks_in(answer)
        grids = tuple(grid if grid.tag else _with_days(grid, looks) for grid in snapshot.grids)
        snapshot = replace(snapshot, grids=grids)
    return Whole(snapshot, formulas={title: found for title, found in formulas.items() if found})


def _small(snapshot: GoogleSnapshot) -> bool:
    return snapshot.layout is not None and fits(snapshot.layout.sheets)


def _formulas(grid: Grid, typed: Sequence[Sequence[Cell]]) -> dict[Place, str]:
    """What was typed into cells that show something else: a text that begins with = shows
    itself.
    """
    return {
        (row, number): cell
        for number, column in enumerate(typed, 1)
        for row, cell in enumerate(column, 1)
        if isinstance(cell, str) and cell.startswith("=") and cell != grid.cell(row, number)
    }


def _with_days(grid: Grid, looks: Looks) -> Grid:
    """The tab with days, moments and lengths of time in place of the numbers that show as such."""
    columns = [list(column) for column in grid.columns]
    for number, column in enumerate(columns):
        for row, kind, pattern in looks.get((int(grid.ident or 0), number), ()):
            if kind not in reading.MOMENTS or row >= len(column):
                continue
            cell = column[row]
            if isinstance(cell, bool) or not isinstance(cell, (int, float)):
                continue
            column[row] = _shown(cell, "[" in pattern)
    return replace(grid, columns=columns)


def _shown(cell: float, elapsed: bool) -> Cell:
    if elapsed or 0 <= cell < 1:
        return timedelta(seconds=round(cell * 86400))
    if not reading.YEAR_1901 <= cell < reading.LAST_DAY:
        return cell
    moment = from_serial(cell)
    return moment if cell % 1 else moment.date()
