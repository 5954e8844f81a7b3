"""Turf, remembered: the tab Sheets as a run leaves it, with what goes into the workbook with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from toolkit.jobs.keeping import kept
from toolkit.organizing.own_sheets import KINDS
from toolkit.plan.plan import plan
from toolkit.tables.program import Program
from toolkit.tabs.loose_notes import Loose
from toolkit.tabs.sheets import SheetRow, sheets_tab
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.changes import Workbook
from toolkit.workbooks.desired import Tab


def remember(
    workbook: Workbook,
    there: Snapshot,
    program: Program,
    rows: Iterable[SheetRow],
    marks: Mapping[str, str] | None = None,
    more: Sequence[Tab] = (),
    loose: Sequence[Loose] = (),
) -> None:
    """Writes the tab Sheets, and other tabs and lines of Loose Notes with it, in one write."""
    ordered = sorted(rows, key=lambda one: (KINDS.index(one.kind), one.whose))
    tabs = kept(program, there, [sheets_tab(program, ordered), *more], loose)
    planned = plan(there, tabs, marks or {})
    if planned:
        workbook.apply(planned.changes)
