"""The union office: a workbook with the paid program in it; people sign, and the tabs are published again."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from itertools import count
from pathlib import Path
from typing import Any

import pandas as pd
from sheets import tabs_in
from workdesks import Desk

from toolkit.jobs import timesheets as job
from toolkit.jobs.paid import paid
from toolkit.jobs.reading import read_workbook
from toolkit.jobs.sync import NOTHING, PUBLISHED, sync
from toolkit.plan.plan import plan
from toolkit.settings import Settings
from toolkit.stipends.pay import Payroll
from toolkit.tables.parsing import shown
from toolkit.tabs import approvals, data_issues, stipends, timesheets
from toolkit.tabs.as_cells import published
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.changes import Workbook

LOCAL = """
Roster:
Person ID | First name | Last name | Worksite | Status
Ada       | Ada        | Lopez     | Maple El | Member

Worksites:
Worksite
Maple El
"""
PHASE_1 = """
Phases:
Phase   | Starts     | Ends       | Breaks                   | Weeks | Hours per week | Stipend | Proration
Phase 1 | 2023-02-06 | 2023-04-07 | 2023-03-20 to 2023-03-24 | 8     | 6              | 1250    | Whole

Organizers:
Organizer | Phases
Rosa      | Phase 1
Cesar     | Phase 1
"""
OURS = {
    "Timesheets": timesheets.OUTPUT,
    "Stipends": stipends.OUTPUT,
    "Approvals": approvals.OUTPUT,
    "Data Issues": data_issues.DATA_ISSUES,
}


def office_tabs(text: str) -> dict[str, list[list[Any]]]:
    """The tabs of a test's docstring, with the local around them, and phase 1 where it names no phase."""
    tabs = (
        tabs_in(LOCAL)
        | (tabs_in(PHASE_1) if "Phases:" not in text else {})
        | tabs_in(text.split("\n", 1)[-1])
    )
    return {title: [[cell or None for cell in row] for row in rows] for title, rows in tabs.items()}


class Office:
    """What happens to a workbook from day to day. Everything is asked of the workbook, where people would look.

    `whole`: tabs are published by the real sync. Else the paid program's alone, by the same code, in a fraction of the
    time.
    """

    def __init__(
        self, desk: Desk, folder: Path, *, on: str = "2023-03-09", whole: bool = True
    ) -> None:
        self.desk, self.folder, self.whole = desk, folder, whole
        self.day = date.fromisoformat(on)
        self.changed = -1
        self._forget()
        self._files = count(1)

    @property
    def now(self) -> datetime:
        return datetime.combine(self.day, time(12), UTC)

    # what the toolkit does

    def sync(self, on: str | None = None) -> str:
        """Publishes as of a day; says whether there was anything to do. `changed` counts the cells that had to change."""
        self.day = date.fromisoformat(on) if on else self.day
        self._forget()
        workbook = self.desk.open()
        if not self.whole:
            return self._paid_alone(workbook)
        done = sync(workbook, Settings(), as_of=self.day, now=self.now)
        self.changed = done.report["changed_cells"]
        return done.outcome

    def _paid_alone(self, workbook: Workbook) -> str:
        snapshot, program = read_workbook(workbook, Settings(), as_of=self.day, now=self.now)
        found = paid(program, snapshot)
        issues = data_issues.data_issues_tab(
            program, [*program.problems, *found.problems], snapshot
        )
        planned = plan(snapshot, [*found.tabs, issues], found.marks)
        self.changed = planned.changed_cells
        if planned:
            workbook.apply(planned.changes)
        return PUBLISHED if planned else NOTHING

    def export(self, phase: str = "Phase 1", kind: job.Kind = "csv") -> Payroll:
        """Exports the approved weeks of a phase, which marks them."""
        return self._exported(phase, kind).payroll

    def payroll(self, phase: str = "Phase 1") -> Payroll:
        """What an export would have in it, with nothing written."""
        return self._exported(phase, "csv", dry_run=True).payroll

    def _exported(self, phase: str, kind: job.Kind, *, dry_run: bool = False) -> job.Exported:
        self._forget()
        workbook = self.desk.open()
        return job.export(
            workbook,
            Settings(),
            phase=phase,
            kind=kind,
            out=self.folder / f"pay-{next(self._files)}.{kind}",
            by="Treasurer",
            as_of=self.day,
            now=self.now,
            dry_run=dry_run,
        )

    # what people see

    def table(self, title: str) -> pd.DataFrame:
        """One of the toolkit's tabs by the names of its columns, and `row`, where each line of it stands."""
        if title not in self._tables:
            self._seen = self._seen or self.desk.open().read(frozenset())
            self._tables[title] = published(self._seen.owned(title), OURS[title].columns)
        return self._tables[title]

    def weeks(self) -> list[str]:
        """The weeks of Timesheets from top to bottom."""
        return self.table("Timesheets")["key"].tolist()

    def row_of(self, key: str, tab: str = "Timesheets") -> int:
        """The row in which a key stands first."""
        rows = self.table(tab)
        return int(rows.loc[rows["key"] == key, "row"].iloc[0])

    def cells(self, key: str, *headings: str) -> list[Any]:
        """What stands beside a week in Timesheets."""
        rows = self.table("Timesheets")
        names = {column.heading: name for name, column in timesheets.OUTPUT.columns.items()}
        found: list[Any] = (
            rows.loc[rows["key"] == key, [names[one] for one in headings]].iloc[0].tolist()
        )
        return found

    def cell(self, key: str, heading: str) -> Any:
        return self.cells(key, heading)[0]

    def stipend(self, organizer: str, phase: str = "Phase 1") -> pd.Series:
        """An organizer's line in Stipends."""
        return self.table("Stipends").set_index(["organizer", "phase"]).loc[(organizer, phase)]

    def log(self, *columns: str) -> list[list[Any]]:
        """The lines of Approvals."""
        return self.table("Approvals")[list(columns)].values.tolist()

    def problems(self) -> list[str]:
        """What Data Issues says, each with its address."""
        rows = self.table("Data Issues")
        places = rows[["tab", "row", "column"]].values.tolist()
        return [
            f"{' '.join(shown(part) for part in place if part is not None)}: {said}"
            for place, said in zip(places, rows["problem"], strict=True)
        ]

    # what people do

    def _forget(self) -> None:
        """The workbook may have changed since it was last looked at."""
        self._tables: dict[str, pd.DataFrame] = {}
        self._seen: Snapshot | None = None

    def edit(self, tab: str, row: int, column: int, value: Any) -> None:
        self._forget()
        self.desk.edit(tab, row, column, value)

    def add(self, tab: str, rows: list[list[Any]]) -> None:
        self._forget()
        self.desk.add(tab, rows)

    def insert_row(self, tab: str, row: int, cells: list[Any] | None = None) -> None:
        self._forget()
        self.desk.insert_row(tab, row, cells or [])

    def delete_row(self, tab: str, row: int) -> None:
        self._forget()
        self.desk.delete_row(tab, row)

    def sort(self, tab: str, column: int, *, first_row: int = 4, descending: bool = False) -> None:
        self._forget()
        self.desk.sort(tab, column, first_row=first_row, descending=descending)

    def sign(self, key: str, **written: Any) -> None:
        """What people write beside a week: `certified`, `approved_by`, `approved_on`, `comment`."""
        self._write(self.row_of(key), written)

    def approve(self, *keys: str, by: str = "Dana") -> None:
        """Each certified with the organizer's first letter, and approved today."""
        for row, key in [(self.row_of(key), key) for key in keys]:
            self._write(row, {"certified": key[0], "approved_by": by, "approved_on": self.day})

    def _write(self, row: int, written: dict[str, Any]) -> None:
        names = list(timesheets.OUTPUT.columns)
        for name, value in written.items():
            self.edit("Timesheets", row, names.index(name) + 1, value)

    def approved(self, *keys: str) -> None:
        """Publishes weeks, has them certified and approved, and publishes that they are."""
        self.sync()
        self.approve(*keys)
        self.sync()
