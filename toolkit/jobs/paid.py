"""The paid program as a workbook has it: hours, signatures and the log of approvals, and the three
tabs they become.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from toolkit.stipends import problems
from toolkit.stipends.approvals import log
from toolkit.stipends.declared import WeeksAsSigned
from toolkit.stipends.pay import Payroll
from toolkit.stipends.payroll import exported
from toolkit.stipends.settled import Settled, settled
from toolkit.stipends.stipends import Stipend, stipends
from toolkit.stipends.work import Work, work
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program
from toolkit.tabs.approvals import OUTPUT as APPROVALS
from toolkit.tabs.stipends import stipends_tab
from toolkit.tabs.timesheets import standing, timesheets_tab
from toolkit.telling.stipends import warned
from toolkit.telling.timesheets import notes
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.desired import Tab

# The mark that remembers where the Approvals log ends, so that a deleted last line is noticed.
LOG_END = "approvals"


@dataclass(frozen=True)
class Paid:
    """What the evidence gives (`work`), and what it is with people's signatures and the log
    (`settled`).
    """

    work: Work
    settled: Settled

    @cached_property
    def problems(self) -> Sequence[Problem]:
        """Hours to decide about, signatures and corrections that do not hold, and faults of the
        log.
        """
        return [*problems.problems(self.work), *self.settled.problems]

    @cached_property
    def stipends(self) -> list[Stipend]:
        """What each organizer has earned in each phase."""
        return stipends(self.work, self.settled.weeks)

    @property
    def weeks(self) -> pd.DataFrame:
        """The timesheets as letters read them; see `WeeksAsSigned`."""
        columns = [str(one) for one in WeeksAsSigned.parts]
        rows = [
            (
                one.organizer,
                one.phase,
                one.monday,
                *(getattr(one.amounts, name, None) for name in ("expected", "logged", "share")),
                one.state,
                one.changed,
                one.policy,
            )
            for one in self.settled.weeks
        ]
        return pd.DataFrame(rows, columns=columns, dtype="object")

    @property
    def tabs(self) -> tuple[Tab, ...]:
        program = self.work.program
        language = program.knobs.language
        stood = self.settled.standing
        headings = {name: stood.heading(name) for name in stood.headings}
        said = [warned(one.warnings, language) for one in self.stipends]
        return (
            timesheets_tab(program, self.settled, notes(self.work, self.settled, headings)),
            stipends_tab(program, self.stipends, said),
            APPROVALS.tab(program, self.settled.log.rows),
        )

    @property
    def marks(self) -> Mapping[str, str]:
        return {LOG_END: self.settled.log.mark}

    def exported(self, made: Payroll, *, by: str) -> Paid:
        """The same with the weeks of an export marked Exported."""
        return replace(self, settled=exported(self.settled, made, by=by))


def paid(program: Program, snapshot: Snapshot) -> Paid:
    """The paid program with what stands in its tabs now."""
    done = work(program)
    stood = standing(snapshot.owned("Timesheets"))
    lines = log(standing(snapshot.owned("Approvals"), APPROVALS), snapshot.marks.get(LOG_END, ""))
    return Paid(done, settled(done, stood, lines))
