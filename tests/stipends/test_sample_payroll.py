"""The whole sample program, 24 organizers in both phases: every week approved, exported, and adding up."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal
from io import StringIO

import pytest
from workdays import Office

from toolkit.jobs.sample import sample_tabs
from toolkit.prints.payroll_csv import payroll_csv
from toolkit.workbooks.memory import MemoryWorkbook

END = date(2023, 7, 31)


@pytest.mark.slow
def test_both_phases_in_full_for_everybody() -> None:
    office = Office("", on=END.isoformat())
    tabs = sample_tabs(people=400, conversations=500, until=END)
    office.book = MemoryWorkbook(
        {tab.title: [[c.heading for c in tab.columns], *zip(*tab.cells, strict=True)] for tab in tabs}
    )
    draft = office.sync()
    paid = draft.weeks[[share > 0 for share in draft.weeks["share"]]]
    for number, name in enumerate(draft.rows["key"], 4):
        if name in set(paid["key"]):
            office.book.edit("Timesheets", number, 15, "ok")
            office.book.edit("Timesheets", number, 16, "Dana")
    office.sync()

    for phase, stipend, weeks, hours in (("Phase 1", "1250.00", 8, 48), ("Phase 2", "1500.00", 4, 48)):
        made = office.export(phase)
        full = [sheet for sheet in made.sheets if len(sheet.weeks) == weeks]
        assert {(sheet.share, sheet.expected) for sheet in full} == {(Decimal(stipend), hours)}
        assert len(full) >= 19
        rows = list(csv.DictReader(StringIO(payroll_csv(made), newline="")))
        for sheet in made.sheets:
            assert sheet.logged == sum(line.hours for week in sheet.weeks for line in week.lines)
            # Phase 1 pays Whole, phase 2 By week.
            reached = [week for week in sheet.weeks if week.logged >= week.expected or sheet.policy == "Whole"]
            assert sheet.pay == sum(week.share for week in reached)
        totals = [Decimal(row["Pay"]) for row in rows if row["Line"] == "Total"]
        assert (sum(totals), len(totals)) == (made.pay, len(made.sheets))
        assert office.export(phase).copy
    office.sync()
    assert office.changed == 0
    assert not [problem for problem in office.problems() if problem.startswith(("Timesheets", "Approvals"))]
