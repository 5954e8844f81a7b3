"""The Sync Log tab: one line for each run that changed something."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, time

import pandas as pd

from toolkit.tables.program import Program
from toolkit.tabs.as_cells import published
from toolkit.tabs.declared import Output
from toolkit.words import marked
from toolkit.workbooks.cells import Grid
from toolkit.workbooks.desired import Tab, TabColumn

SYNC_LOG = Output(
    title="Sync Log",
    key=("started",),
    what=marked("One line for each run that changed something"),
    columns={
        "started": TabColumn("Started", "moment", width=18),
        "seconds": TabColumn("Seconds", "hours", width=9),
        "rows_read": TabColumn("Rows read", "count", width=11),
        "rows_not_read": TabColumn("Rows not read", "count", width=13),
        "cells_changed": TabColumn("Cells changed", "count", width=13),
        "calls": TabColumn("Calls", "count", width=7),
        "outcome": TabColumn("Outcome", width=40),
        "version": TabColumn("Version", width=10),
    },
)


@dataclass(frozen=True)
class Run:
    """What one run did, as the log keeps it: `started` is the workbook's own wall clock, `seconds`
    how long it took.
    """

    started: datetime
    seconds: float
    rows_read: int
    rows_not_read: int
    cells_changed: int
    calls: int
    outcome: str
    version: str


def next_run(today: date) -> Run:
    """A line that is about to be added, before what it says is known."""
    return Run(datetime.combine(today, time()), 0, 0, 0, 0, 0, "", "")


def sync_log(grid: Grid | None, run: Run | None = None) -> pd.DataFrame:
    """The lines that stand in the log (`grid`; None where there is none yet), and the new one below
    them.
    """
    lines = published(grid, SYNC_LOG.columns).drop(columns="row")
    if run is None:
        return lines
    told = {name: [*lines[name], value] for name, value in asdict(run).items()}
    return pd.DataFrame(told, dtype="object")


def sync_log_tab(program: Program, grid: Grid | None, run: Run | None = None) -> Tab:
    """The tab with the earlier lines as they were, and the new one below them."""
    return SYNC_LOG.tab(program, sync_log(grid, run))


def with_cells_changed(tab: Tab, n: int) -> Tab:
    """The log whose last line says that so many cells changed."""
    cells = dict(zip(SYNC_LOG.columns, tab.cells, strict=True))
    cells["cells_changed"] = [*cells["cells_changed"][:-1], n]
    return replace(tab, cells=tuple(cells.values()))
