"""Publication: every figure computed once, and every output tab as it should stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from toolkit.organizing import dashboard as director
from toolkit.organizing import history as past
from toolkit.organizing import problems as noticed
from toolkit.organizing import trends
from toolkit.organizing.density import density
from toolkit.organizing.follow_ups import follow_ups
from toolkit.organizing.issue_heat import issue_heat
from toolkit.organizing.leaders import leaders
from toolkit.organizing.new_hires import new_hires
from toolkit.organizing.structure_tests import structure_tests
from toolkit.organizing.training import training
from toolkit.organizing.wall_chart import wall_chart
from toolkit.stipends import problems as doubted
from toolkit.stipends.approvals import log
from toolkit.stipends.states import Settled, settled
from toolkit.stipends.stipends import stipends
from toolkit.stipends.timesheets import logged_by_day
from toolkit.stipends.weeks import expected_by_week
from toolkit.stipends.work import Work, work
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program
from toolkit.tabs.approvals import OUTPUT as APPROVALS
from toolkit.tabs.chart_data import chart_data, chart_data_tab
from toolkit.tabs.dashboard import dashboard_tab
from toolkit.tabs.data_issues import data_issues_tab
from toolkit.tabs.declared import published
from toolkit.tabs.density import density_tab
from toolkit.tabs.follow_ups import follow_ups_tab
from toolkit.tabs.history import HISTORY, history_tab
from toolkit.tabs.issue_heat import issue_heat_tab
from toolkit.tabs.leaders import leaders_tab
from toolkit.tabs.new_hires import new_hires_tab
from toolkit.tabs.stipends import OUTPUT as STIPENDS
from toolkit.tabs.structure_tests import results_tab
from toolkit.tabs.timesheets import OUTPUT as TIMESHEETS
from toolkit.tabs.timesheets import standing
from toolkit.tabs.training import training_tab
from toolkit.tabs.wall_chart import wall_chart_tab
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.changes import Tab

PAID = ("Organizers", "Phases")
LOG_END = "approvals"  # the mark that remembers where the Approvals log ends, so that a deleted last line is noticed


@dataclass(frozen=True)
class Publication:
    """The figures as of one day, the tabs and marks they become, and every problem found on the way."""

    tabs: tuple[Tab, ...]
    marks: Mapping[str, str]
    problems: Sequence[Problem]
    people: int  # in the unit
    history_before: pd.DataFrame
    density: pd.DataFrame
    follow_ups: pd.DataFrame
    work: Work
    settled: Settled


def publication(program: Program, snapshot: Snapshot) -> Publication:
    """Everything a sync publishes, but for its own line in the Sync Log."""
    history_before = published(snapshot.owned("History"), HISTORY.columns)
    to_call = follow_ups(program)
    sites = density(program, history_before)
    tests = structure_tests(program)
    history = past.merged(history_before, past.this_week(program, sites, to_call))
    done = work(program)
    approvals = log(standing(snapshot.owned("Approvals"), APPROVALS), snapshot.marks.get(LOG_END, ""))
    sheets = settled(done, standing(snapshot.owned("Timesheets")), approvals)
    problems = [*program.problems, *noticed.found(program), *doubted.problems(done), *sheets.problems]
    paid = all(program.has(title) for title in PAID)
    summary = director.dashboard(
        program,
        director.Figures(
            density=sites,
            tests=tests,
            history=history_before,
            follow_ups=to_call,
            hours=logged_by_day(program) if paid else None,
            expected=expected_by_week(program) if paid else None,
            data_issues=len(problems),
        ),
    )
    charted = chart_data(
        program,
        density=sites,
        tests=tests,
        weekly=trends.weekly(program, history),
        organizers=trends.by_organizer(to_call),
    )
    tabs = (
        dashboard_tab(program, summary, charted),
        follow_ups_tab(program, to_call),
        density_tab(program, sites),
        wall_chart_tab(program, wall_chart(program)),
        results_tab(program, tests),
        leaders_tab(program, leaders(program)),
        issue_heat_tab(program, issue_heat(program)),
        new_hires_tab(program, new_hires(program, to_call)),
        training_tab(program, training(program)),
        TIMESHEETS.tab(program, sheets.rows),
        STIPENDS.tab(program, stipends(done, sheets.weeks)),
        APPROVALS.tab(program, sheets.log.rows),
        data_issues_tab(program, problems, snapshot),
        history_tab(program, history),
        chart_data_tab(program, charted),
    )
    total = sites.loc[sites["kind"] == "total", "people"]
    return Publication(
        tabs=tabs,
        marks={LOG_END: sheets.log.mark},
        problems=problems,
        people=int(total.iloc[0]) if len(total) else 0,
        history_before=past.typed(history_before),
        density=sites,
        follow_ups=to_call,
        work=done,
        settled=sheets,
    )
