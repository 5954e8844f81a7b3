"""A figure's values as the cells of its tab, and what stands in the tab as values again."""

from __future__ import annotations

from collections.abc import Mapping, Set
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import compress
from numbers import Number
from typing import Any

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionDtype

from toolkit.calendar import DAY, Span, from_serial
from toolkit.tables.moments import LAST_SERIAL
from toolkit.tables.parsing import shown
from toolkit.words import key
from toolkit.workbooks.cells import Cell, Grid, Link, filled
from toolkit.workbooks.desired import TabColumn
from toolkit.workbooks.moves import DEEPEST_HEADINGS, Laid, heading_mark, last_above

HEADING_ROW = 3
SEVERAL = 3  # cells that a row of ours has at least
WORDS = ("text", "tick", "yesno")  # columns that hold no number and no day
FIRST_SERIAL = 61  # 1 March 1900: before it Excel counts a day that never was
# Nearly all of a large tab stands there as it is.
_PLAIN: frozenset[Any] = frozenset({str, int, bool, type(None), date, Decimal, Link})
# Columns that hold nothing else, and know by themselves what is blank.
_ALL_PLAIN = (pd.StringDtype, pd.Int64Dtype, pd.BooleanDtype)


def cells(series: pd.Series) -> list[Cell]:
    """A figure's column as cells: blank where it has no value, exact shares as numbers, days as
    dates.
    """
    kind = series.dtype
    if kind.kind == "M":
        return _moments(series)
    kept = isinstance(kind, ExtensionDtype)
    values: Any = series.to_numpy(dtype="object", na_value=None) if kept else series
    if isinstance(kind, _ALL_PLAIN):
        plain: list[Cell] = values.tolist()
        return plain
    return [
        v if (of := v.__class__) in _PLAIN else _listed(v) if of is tuple else _cell(v)
        for v in values.tolist()
    ]


def _moments(series: pd.Series) -> list[Cell]:
    moments = series.to_numpy().astype("datetime64[us]")
    days = moments.astype("datetime64[D]")
    if ((moments == days) | np.isnat(moments)).all():
        return days.tolist()
    return [_cell(moment) for moment in series]


def _cell(value: Any) -> Cell:
    if isinstance(value, float):
        return None if value != value else value
    if isinstance(value, tuple):
        return _listed(value)
    if value.__class__ is Fraction:
        # Its parts may be numpy's, which no sheet has: read again they would be no numbers.
        over, under = map(int, value.as_integer_ratio())
        return over if under == 1 else over / under
    if value is None or value is pd.NaT or value is pd.NA:
        return None
    if isinstance(value, pd.Timestamp):
        plain = value.to_pydatetime()
        return plain if plain.time().isoformat() != "00:00:00" else plain.date()
    return value.item() if hasattr(value, "item") else value


@lru_cache(maxsize=10_000)  # of roles and units a large tab has few different ones
def _listed(parts: tuple[str, ...] | tuple[Span, ...]) -> str:
    """Several in one cell, as people write them: words with commas, ranges of days with
    semicolons.
    """
    ranges = [f"{one.start} to {one.end - DAY}" for one in parts if isinstance(one, Span)]
    return "; ".join(ranges) if ranges else ", ".join(map(str, parts))


def published(
    grid: Grid | None, columns: Mapping[str, TabColumn], *, heading_row: int | None = None
) -> pd.DataFrame:
    """What stands in one of the toolkit's own tabs, under the figure's column names, and `row`, the
    sheet's row number.

    Dates are dates, whatever the backend stores; blanks are None. Columns are found by their
    headings, in whatever row people's own have moved them to (`heading_row`, where it is known);
    one whose heading somebody wrote over, and all where that row is gone, stand as they were laid.
    Rows of the tab above its headings, where somebody sorted these among them, come last. Empty
    where the tab does not exist yet; rows with nothing in any declared column are left out.
    """
    names = list(columns)
    if grid is None:
        return _nothing(names)
    said = {key(column.heading) for column in columns.values()}
    heading_row = _heading_row(grid, said) if heading_row is None else heading_row
    headings = _headings(grid, heading_row)
    if not said & headings.keys():
        heading_row, headings = last_above(grid), _as_laid(grid, columns, None)
    elif not said <= headings.keys():
        headings = _as_laid(grid, columns, heading_row) | headings
    spots = {name: headings.get(key(column.heading), 0) for name, column in columns.items()}
    above = _sorted_above(grid, columns, spots, heading_row)
    height = max(grid.n_rows, heading_row)
    data: dict[str, list[Any]] = {"row": [*range(heading_row + 1, height + 1), *above]}
    for name, column in columns.items():
        position = spots[name]
        values = list(grid.columns[position - 1][heading_row:height]) if position else []
        values += [None] * (height - heading_row - len(values))
        values += [grid.cell(row, position) if position else None for row in above]
        data[name] = [_typed(value, column) for value in values]
    full = [
        any(value is not None for value in row)
        for row in zip(*(data[name] for name in names), strict=True)
    ]
    return pd.DataFrame(
        {name: list(compress(values, full)) for name, values in data.items()}, dtype="object"
    )


def _sorted_above(
    grid: Grid, columns: Mapping[str, TabColumn], spots: Mapping[str, int], top: int
) -> list[int]:
    """The rows above the headings, in row `top`, that are rows of the tab: somebody sorted these
    among them. They say what the first column is for, and have days and numbers where ours do, and
    nothing else there. Above the row where headings belong they begin with the first row, since
    people may reckon in the blank one.
    """
    there = [(column, spots[name]) for name, column in columns.items() if spots[name]]
    counted = [at for one, at in there if one.format not in WORDS and not one.people]
    first = next(iter(spots.values()))
    found: list[int] = []
    for row in range(1, min(top, grid.n_rows + 1)):
        said = [cell for at in counted if filled(cell := grid.cell(row, at))]
        full = sum(filled(grid.cell(row, at)) for _, at in there)
        begins = bool(first) and filled(grid.cell(row, first))
        if (
            begins
            and full >= SEVERAL
            and said
            and all(isinstance(cell, (Number, date)) for cell in said)
        ):
            found.append(row)
    return found if 1 in found else [row for row in found if row >= HEADING_ROW]


def _nothing(names: list[str]) -> pd.DataFrame:
    nothing = np.empty((0, 1 + len(names)), dtype="object")
    return pd.DataFrame(nothing, columns=["row", *names])


def _headings(grid: Grid, row: int) -> dict[str, int]:
    """Where each heading stands first in a row."""
    return {key(shown(grid.cell(row, c))): c for c in range(len(grid.columns), 0, -1)}


def _heading_row(grid: Grid, said: Set[str]) -> int:
    """The row with most of these headings; ours, where it has as many as any."""

    def held(row: int) -> int:
        return len(said & _headings(grid, row).keys())

    if held(HEADING_ROW) == len(said):
        return HEADING_ROW
    rows = range(1, DEEPEST_HEADINGS + 1)
    return max(rows, key=lambda row: (held(row), row == HEADING_ROW, -row))


def _as_laid(grid: Grid, columns: Mapping[str, TabColumn], row: int | None) -> dict[str, int]:
    """Where each column stands as we last laid them out, by the headings in a row that are left;
    then the last one does not, since what stands right of its neighbour may be people's own.
    """
    laid = Laid.of(grid)
    there = [grid.cell(row, n) if row else None for n in range(1, len(grid.columns) + 1)]
    spots = laid.spots(there)
    if row:
        spots.pop(laid.marks[-1] if laid.marks else "", None)
    return {
        key(column.heading): spots.get(heading_mark(column.heading), 0)
        for column in columns.values()
    }


def _typed(value: Cell, column: TabColumn) -> Any:
    if value is None or value == "":
        return None
    if (
        column.format in ("date", "moment")
        and isinstance(value, (int, float))
        and not isinstance(value, bool)
    ):
        if not FIRST_SERIAL <= value < LAST_SERIAL:
            return value  # no day that a spreadsheet shows alike has that number
        moment = from_serial(value)
        return moment.date() if column.format == "date" else moment
    if column.format == "date" and isinstance(value, date) and hasattr(value, "hour"):
        return value.date()  # type: ignore[attr-defined]
    if column.format in ("text", "tick") and not isinstance(value, str):
        return shown(value)
    return value
