"""The paid program as a workbook has it: hours, signatures and the log of approvals, and the three
tabs they become.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from toolkit.stipends import problems as doubted
from toolkit.stipends.approvals import log
from toolkit.stipends.payroll import Payroll, exported
from toolkit.stipends.standing import Standing
from toolkit.stipends.states import Settled, settled
from toolkit.stipends.stipends import stipends
from toolkit.stipends.work import Work, work
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program
from toolkit.tabs.approvals import OUTPUT as APPROVALS
from toolkit.tabs.stipends import OUTPUT as STIPENDS
from toolkit.tabs.timesheets import OUTPUT as TIMESHEETS
from toolkit.tabs.timesheets import standing
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.changes import Tab

LOG_END = (  # the mark that remembers where the Approvals log ends, so that a deleted last line is noticed
    "approvals"
)


@dataclass(frozen=True)
class Paid:
    """What the evidence gives (`work`), and what it is with people's signatures and the log
    (`settled`).
    """

    work: Work
    settled: Settled
    standing: Standing

    @property
    def problems(self) -> Sequence[Problem]:
        """Hours to decide about, signatures and corrections that do not hold, and faults of the
        log.
        """
        return [*doubted.problems(self.work), *self.settled.problems]

    @property
    def stipends(self) -> pd.DataFrame:
        """What each organizer has earned in each phase."""
        return stipends(self.work, self.settled.weeks)

    @property
    def tabs(self) -> tuple[Tab, ...]:
        program = self.work.program
        return (
            TIMESHEETS.tab(program, self.settled.rows),
            STIPENDS.tab(program, self.stipends),
            APPROVALS.tab(program, self.settled.log.rows),
        )

    @property
    def marks(self) -> Mapping[str, str]:
        return {LOG_END: self.settled.log.mark}

    def exported(self, made: Payroll, *, by: str) -> Paid:
        """The same with the weeks of an export marked Exported."""
        return replace(self, settled=exported(self.work, self.standing, self.settled, made, by=by))


def paid(program: Program, snapshot: Snapshot) -> Paid:
    """The paid program with what stands in its tabs now."""
    done = work(program)
    stood = standing(snapshot.owned("Timesheets"))
    lines = log(standing(snapshot.owned("Approvals"), APPROVALS), snapshot.marks.get(LOG_END, ""))
    return Paid(done, settled(done, stood, lines), stood)
