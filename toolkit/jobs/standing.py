"""Standing: one of the toolkit's own tabs as it stands or stood, laid out as it was declared, to be
kept or put back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from toolkit.jobs.publication import LAID
from toolkit.plan.columns import columns_of, heading_row
from toolkit.tables.parsing import shown
from toolkit.tabs import letters, sync_log
from toolkit.tabs.chart_data import CHART_DATA
from toolkit.tabs.dashboard import DASHBOARD
from toolkit.tabs.data_issues import DATA_ISSUES
from toolkit.tabs.declared import Output
from toolkit.tabs.loose_notes import LOOSE_NOTES
from toolkit.tabs.reconciliation import RECONCILIATION
from toolkit.workbooks.cells import Cell, Grid, Tag
from toolkit.workbooks.desired import Tab, TabColumn
from toolkit.workbooks.moves import Laid, heading_mark

HEADING_ROW = 3


@cache
def outputs() -> Mapping[str, Output]:
    """Every output tab by its kind."""
    own = [output for several, _ in LAID for output in several]
    own += [DASHBOARD, DATA_ISSUES, LOOSE_NOTES, CHART_DATA, RECONCILIATION]
    own += [sync_log.SYNC_LOG, letters.LETTERS]
    return {output.title: output for output in own}


def columns_there(grid: Grid, like: Tab | None = None) -> tuple[TabColumn, ...]:
    """The columns of ours that stand in a tab, each as it is declared; as plain text where nobody
    declares it any more. `like` is the tab as it was last laid out, which knows it better.
    """
    declared = {} if like is None else {column.heading: column for column in like.columns}
    if grid.tag and grid.tag.kind in outputs():
        own = outputs()[grid.tag.kind].columns.values()
        declared = {column.heading: column for column in own} | declared
    width = Laid.of(grid).width or len(declared)
    headings = [shown(grid.cell(HEADING_ROW, n)) for n in range(1, width + 1)]
    return tuple(declared.get(heading, TabColumn(heading)) for heading in headings)


def straightened(grid: Grid, like: Tab, height: int | None = None) -> Grid:
    """A tab with its headings in their row and our columns in their places, whatever people had
    moved, deleted or written over; itself where they had not. `height` is how many rows it was
    published with.
    """
    laid = Laid.of(grid)
    there = [heading_mark(shown(grid.cell(HEADING_ROW, n))) for n in range(1, laid.width + 1)]
    if tuple(there) == laid.marks or not laid.marks:
        return grid
    top = heading_row(like, grid, height)
    if not top:  # the row of headings was the first, and is gone
        grid, top = replace(grid, columns=[[None, *column] for column in grid.columns]), 1
    grid = _with_headings(grid, like, top)
    moved = columns_of(like, grid, top).moves.moved(grid)
    columns = []
    for column in moved.columns:
        cells = [*column, *[None] * (top - len(column))]
        above = [*cells[: min(top, HEADING_ROW) - 1], *[None] * (HEADING_ROW - top)]
        columns.append([*above, *cells[top - 1 :]])
    return replace(moved, columns=columns, tag=Tag(like.kind, like.style))


def _with_headings(grid: Grid, like: Tab, top: int) -> Grid:
    """The tab with our heading above each of our columns in row `top`, where it was written over or
    is gone.
    """
    ours = {heading_mark(column.heading): column.heading for column in like.columns}
    columns = [list(column) for column in grid.columns]
    headings = [grid.cell(top, n) for n in range(1, len(columns) + 1)]
    for mark, spot in Laid.of(grid).spots(headings).items():
        if mark in ours:
            column = columns[spot - 1]
            column += [None] * (top - len(column))
            column[top - 1] = ours[mark]
    return replace(grid, columns=columns)


def own_columns(grid: Grid) -> frozenset[int]:
    """The numbers (from 1) of the columns that we write."""
    return frozenset(n for n, one in enumerate(columns_there(grid), 1) if not one.people)


def as_it_stood(grid: Grid, like: Tab | None = None) -> Tab:
    """A tab of ours with the cells that it had; people's columns of it are left to them."""
    assert grid.tag is not None
    columns = columns_there(grid, like)
    output = outputs().get(grid.tag.kind)
    height = _height(grid, columns)
    tab = like or Tab(grid.tag.kind, grid.title, columns, ())
    if like is None and output is not None:
        tab = replace(
            tab,
            frozen_columns=output.frozen_columns,
            rules=output.rules,
            hidden=output.hidden,
            filtered=output.filtered,
            key=tuple(output.columns[name].heading for name in output.key),
            apart=tuple(output.columns[name].heading for name in output.apart),
            stand_in=tuple(output.columns[name].heading for name in output.stand_in),
        )
    return replace(
        tab,
        row_heights=(),
        columns=columns,
        cells=tuple(
            () if column.people else _cells(grid, n, height) for n, column in enumerate(columns, 1)
        ),
        first_line=shown(grid.cell(1, 1)),
    )


def _height(grid: Grid, columns: tuple[TabColumn, ...]) -> int:
    """The last row in which anything of ours stands."""
    own = [n for n, column in enumerate(columns) if not column.people and n < len(grid.columns)]
    return max([HEADING_ROW, *(len(grid.columns[n]) for n in own)])


def _cells(grid: Grid, column: int, height: int) -> list[Cell]:
    return [grid.cell(row, column) for row in range(HEADING_ROW + 1, height + 1)]
