"""Reading again: a sync without its figures: it reads, refuses what is gone, and remembers what it read.

What people rename between two syncs is tested with this: all of that lies before the first figure. Whole syncs on
Excel, Google and memory are in tests/jobs/test_following_everywhere.py and tests/invariants.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from toolkit.jobs.publishing import remembered
from toolkit.jobs.reading import read_workbook
from toolkit.jobs.sync import NOTHING, PUBLISHED
from toolkit.plan import safety
from toolkit.plan.plan import plan
from toolkit.settings import Settings
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program
from toolkit.tabs.data_issues import data_issues_tab
from toolkit.tabs.person_ids import person_ids_tabs
from toolkit.workbooks.changes import Workbook


@dataclass(frozen=True)
class ReadAgain:
    """What was read, its problems, and whether there was anything new to remember."""

    outcome: str
    program: Program

    @property
    def problems(self) -> list[Problem]:
        return list(self.program.problems)


def read_again(
    workbook: Workbook, settings: Settings, *, as_of: date, now: datetime, force: bool = False
) -> ReadAgain:
    """Reads, and writes what a sync would remember, the IDs that were given and the problems. Raises
    as a sync does.
    """
    with workbook:
        snapshot, program = read_workbook(workbook, settings, as_of=as_of, now=now)
        safety.refuse_gone(program, snapshot, force=force)
        safety.refuse_nothing_to_read(program)
        safety.refuse_empty_roster(program)
        safety.refuse_earlier(program.today, snapshot, force=force)
        marks = {**remembered(program, snapshot), **program.given.marks}
        issues = data_issues_tab(program, list(program.problems), snapshot)
        planned = plan(snapshot, [*person_ids_tabs(program), issues], marks)
        if planned:
            workbook.apply(planned.changes)
        return ReadAgain(PUBLISHED if planned else NOTHING, program)
