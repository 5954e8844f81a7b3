"""Known: every figure of a program as of one day, each worked out once, when somebody first asks:
tabs, letters, prints and checks of one run share them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import pandas as pd

from toolkit.facts.each import each
from toolkit.jobs import history_gone, keeping
from toolkit.jobs.paid import Paid, paid
from toolkit.letters.unreachable import unreachable_problems
from toolkit.organizing import dashboard as director
from toolkit.organizing import density as density_of
from toolkit.organizing import follow_ups as follow_ups_of
from toolkit.organizing import history as past
from toolkit.organizing import issue_heat as heat_of
from toolkit.organizing import new_hires as new_hires_of
from toolkit.organizing import problems as noticed
from toolkit.organizing import structure_tests as tests_of
from toolkit.organizing import trends
from toolkit.organizing import wall_chart as wall_chart_of
from toolkit.organizing.groups import SideBySide, side_by_side
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program
from toolkit.tabs.as_cells import published
from toolkit.tabs.history import HISTORY
from toolkit.tabs.sheets import SHEETS, left_there
from toolkit.workbooks.cells import Snapshot

PAID = ("Organizers", "Phases")


@dataclass(frozen=True)
class Known:
    """The program as it was read, and what stands in the toolkit's own tabs so far. Changes are
    since the latest earlier week of History; `until` is a Monday from which on its weeks are left
    out, for those who look back on a week that is over.
    """

    program: Program
    snapshot: Snapshot
    until: date | None = None

    @cached_property
    def history_kept(self) -> pd.DataFrame:
        """History as the last run left it."""
        return published(self.snapshot.owned("History"), HISTORY.columns)

    @cached_property
    def history_typed(self) -> pd.DataFrame:
        """History as numbers and Mondays."""
        return past.typed(self.history_kept)

    @cached_property
    def history_gone_on(self) -> date | None:
        """The day on which the weeks of History were gone, while that is told."""
        return history_gone.gone_on(self.history_kept, self.snapshot, self.program.today)

    @cached_property
    def history_before(self) -> pd.DataFrame:
        """The weeks of it that changes are looked for in."""
        rows, until = self.history_kept, self.until
        if until is None:
            return rows
        early = [isinstance(monday, date) and monday < until for monday in rows["week_of"]]
        return rows[pd.Series(early, index=rows.index, dtype=bool)].reset_index(drop=True)

    @cached_property
    def history(self) -> pd.DataFrame:
        """History with this week in it."""
        this_week = past.history_week(self.program, self.density, self.follow_ups)
        return past.merged(self.history_kept, this_week)

    @cached_property
    def density(self) -> pd.DataFrame:
        return density_of.density(self.program, self.history_before)

    @cached_property
    def follow_ups(self) -> pd.DataFrame:
        return follow_ups_of.follow_ups(self.program)

    @cached_property
    def wall_chart(self) -> pd.DataFrame:
        return wall_chart_of.wall_chart(self.program, self.follow_ups)

    @cached_property
    def tests(self) -> pd.DataFrame:
        return tests_of.structure_tests(self.program)

    @cached_property
    def new_hires(self) -> pd.DataFrame:
        return new_hires_of.new_hires(self.program, self.follow_ups)

    @cached_property
    def heat(self) -> pd.DataFrame:
        return heat_of.issue_heat(self.program)

    @cached_property
    def weekly(self) -> pd.DataFrame:
        """What changes from week to week, this one included."""
        return trends.weekly(self.program, self.history)

    def side_by_side(self, by: str) -> SideBySide:
        """Every figure of people for each worksite, region, level or unit."""
        return side_by_side(self.program, by, self.density, self.follow_ups, self.new_hires)

    @cached_property
    def paid(self) -> Paid:
        return paid(self.program, self.snapshot)

    @property
    def people(self) -> int:
        """How many are in the unit."""
        counts = dict(each(self.density, "kind", "people"))
        return int(counts.get("total", 0))

    @cached_property
    def faults(self) -> Sequence[Problem]:
        """Every problem in the sheets, before what is told of notes whose row is gone."""
        return [
            *self.program.problems,
            *noticed.found(self.program),
            *self.paid.problems,
            *unreachable_problems(self.program),
            *left_there(self.snapshot.owned(SHEETS.title)),
            *history_gone.problems(self.history_gone_on),
        ]

    @cached_property
    def problems(self) -> Sequence[Problem]:
        """Those, and the lines that stand in Loose Notes."""
        return [*self.faults, *keeping.standing(self.snapshot)]

    def dashboard(self, data_issues: int) -> pd.DataFrame:
        """The Dashboard's figures, with so many problems."""
        return director.dashboard(self.program, self.directed(data_issues))

    @property
    def lines(self) -> pd.DataFrame:
        """The Dashboard's lines, each a column: as of now, and of the week before."""
        return director.now_and_before(self.program, self.directed(len(self.problems)))

    def directed(self, data_issues: int) -> director.Directed:
        """What the Dashboard reads from the other figures."""
        paying = all(self.program.has(title) for title in PAID)
        return director.Directed(
            density=self.density,
            tests=self.tests,
            history=self.history_before,
            follow_ups=self.follow_ups,
            hours=self.paid.work.logged if paying else None,
            expected=self.paid.work.expected if paying else None,
            data_issues=data_issues,
        )
