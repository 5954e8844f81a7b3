"""A workbook in memory with the paid program in it: people sign, and the tabs are published again."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
from sheets import tabs_in

from toolkit.plan.plan import plan
from toolkit.stipends.approvals import Log, log
from toolkit.stipends.payroll import Payroll, exported, payroll
from toolkit.stipends.problems import problems
from toolkit.stipends.states import Settled, settled
from toolkit.stipends.stipends import stipends
from toolkit.stipends.work import Work, work
from toolkit.tables.claims import wanted_titles
from toolkit.tables.inputs import INPUTS
from toolkit.tables.program import Program, read_program
from toolkit.tabs import approvals as approvals_tab
from toolkit.tabs import stipends as stipends_tab
from toolkit.tabs import timesheets as timesheets_tab
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.memory import MemoryWorkbook

MARK = "approvals"


class Office:
    """The union office: a workbook, and what happens to it from day to day."""

    def __init__(self, text: str, *, on: str = "2023-03-09") -> None:
        tables = tabs_in(text)
        self.book = MemoryWorkbook(
            {title: [[cell or None for cell in row] for row in rows] for title, rows in tables.items()}
        )
        self.day = date.fromisoformat(on)
        self.changed = -1
        self._known: dict[str, Work] = {}

    def read(self) -> Snapshot:
        return self.book.read(wanted_titles(INPUTS, {}))

    def program(self, snapshot: Snapshot | None = None) -> Program:
        return read_program(snapshot or self.read(), today=self.day)

    def computed(self) -> tuple[Snapshot, Work, Log, Settled]:
        snapshot = self.read()
        theirs = repr([(grid.title, grid.columns) for grid in snapshot.grids if grid.tag is None]) + str(self.day)
        done = self._known.get(theirs) or self._known.setdefault(theirs, work(self.program(snapshot)))
        standing = timesheets_tab.standing(snapshot.owned("Timesheets"))
        lines = log(
            timesheets_tab.standing(snapshot.owned("Approvals"), approvals_tab.OUTPUT), snapshot.marks.get(MARK, "")
        )
        return snapshot, done, lines, settled(done, standing, lines)

    def sync(self, on: str | None = None) -> Settled:
        """Publishes the three tabs as of a day; `changed` counts the cells that had to change."""
        self.day = date.fromisoformat(on) if on else self.day
        snapshot, done, _, now = self.computed()
        self.publish(snapshot, done, now)
        return now

    def publish(self, snapshot: Snapshot, done: Work, now: Settled) -> None:
        tabs = [
            timesheets_tab.OUTPUT.tab(done.program, now.rows),
            stipends_tab.OUTPUT.tab(done.program, stipends(done, now.weeks)),
            approvals_tab.OUTPUT.tab(done.program, now.log.rows),
        ]
        planned = plan(snapshot, tabs, {MARK: now.log.mark})
        self.changed = planned.changed_cells
        if planned:
            self.book.apply(planned.changes)

    def problems(self) -> list[str]:
        """Every problem with the paid program, with its address."""
        _, done, _, now = self.computed()
        found = [*problems(done), *now.problems]
        return [f"{one.tab} {one.row} {one.column}: {one.problem.said()}" for one in found]

    def row_of(self, key: str, tab: str = "Timesheets") -> int:
        column = 1 if tab == "Timesheets" else 2
        rows = self.book.rows(tab)
        return next(n for n, row in enumerate(rows, 1) if len(row) >= column and row[column - 1] == key)

    def cell(self, key: str, heading: str) -> Any:
        rows = self.book.rows("Timesheets")
        row, spot = rows[self.row_of(key) - 1], rows[2].index(heading)
        return row[spot] if spot < len(row) else None

    def cells(self, key: str, *headings: str) -> list[Any]:
        return [self.cell(key, heading) for heading in headings]

    def sign(self, key: str, **written: Any) -> None:
        """What people write beside a week: `certified`, `approved_by`, `approved_on`, `comment`."""
        names = list(timesheets_tab.OUTPUT.columns)
        for name, value in written.items():
            self.book.edit("Timesheets", self.row_of(key), names.index(name) + 1, value)

    def approve(self, key: str, by: str = "Dana") -> None:
        self.sign(key, certified=key[0], approved_by=by, approved_on=self.day)

    def payroll(self, phase: str = "Phase 1") -> Payroll:
        """What an export would have in it, with nothing written."""
        _, done, _, now = self.computed()
        return payroll(done, now, phase)

    def export(self, phase: str = "Phase 1", by: str = "Treasurer") -> Payroll:
        """Exports the approved weeks of a phase, and publishes that they are."""
        snapshot, done, _, now = self.computed()
        made = payroll(done, now, phase)
        standing = timesheets_tab.standing(snapshot.owned("Timesheets"))
        self.publish(snapshot, done, exported(done, standing, now, made, by=by))
        return made

    def stipend(self, organizer: str, phase: str = "Phase 1") -> pd.Series:
        _, done, _, now = self.computed()
        rows = stipends(done, now.weeks).set_index(["organizer", "phase"])
        return rows.loc[(organizer, phase)]
