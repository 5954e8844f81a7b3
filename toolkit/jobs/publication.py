"""Publication: every figure computed once, and every output tab as it should stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from toolkit.jobs import keeping
from toolkit.jobs.paid import Paid, paid
from toolkit.letters.unreachable import unreachable_problems
from toolkit.organizing import dashboard as director
from toolkit.organizing import groups, trends
from toolkit.organizing import history as past
from toolkit.organizing import problems as noticed
from toolkit.organizing.density import density
from toolkit.organizing.follow_ups import follow_ups
from toolkit.organizing.issue_heat import issue_heat
from toolkit.organizing.leaders import leaders
from toolkit.organizing.new_hires import new_hires
from toolkit.organizing.structure_tests import structure_tests
from toolkit.organizing.topics import topics
from toolkit.organizing.training import training
from toolkit.organizing.turf import turf
from toolkit.organizing.wall_chart import wall_chart
from toolkit.stipends.work import expected_by_week, logged_by_day
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program
from toolkit.tabs.by_unit import BY_UNIT, by_unit_tab
from toolkit.tabs.chart_data import chart_data, chart_data_tab
from toolkit.tabs.dashboard import dashboard_tab
from toolkit.tabs.data_issues import data_issues_tab
from toolkit.tabs.declared import published
from toolkit.tabs.density import density_tab
from toolkit.tabs.follow_ups import follow_ups_tab
from toolkit.tabs.history import HISTORY, history_tab
from toolkit.tabs.issue_heat import issue_heat_tab
from toolkit.tabs.leaders import leaders_tab
from toolkit.tabs.loose_notes import LOOSE_NOTES, loose_notes_tab
from toolkit.tabs.new_hires import new_hires_tab
from toolkit.tabs.person_ids import person_ids_tabs
from toolkit.tabs.structure_tests import results_tab
from toolkit.tabs.sync_log import SYNC_LOG, next_run, sync_log_tab
from toolkit.tabs.topics import topics_tab
from toolkit.tabs.training import training_tab
from toolkit.tabs.turf import turf_tab
from toolkit.tabs.wall_chart import wall_chart_tab
from toolkit.words import key
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.changes import Tab

PAID = ("Organizers", "Phases")


@dataclass(frozen=True)
class Publication:
    """The figures as of one day, the tabs and marks they become, and every problem found on the
    way.
    """

    tabs: tuple[Tab, ...]
    marks: Mapping[str, str]
    problems: Sequence[Problem]
    people: int  # in the unit
    history_before: pd.DataFrame
    density: pd.DataFrame
    follow_ups: pd.DataFrame
    paid: Paid


def publication(program: Program, snapshot: Snapshot) -> Publication:
    """Everything a sync publishes, but for its own line in the Sync Log."""
    history_before = published(snapshot.owned("History"), HISTORY.columns)
    to_call = follow_ups(program)
    sites = density(program, history_before)
    tests = structure_tests(program)
    history = past.merged(history_before, past.this_week(program, sites, to_call))
    sheets = paid(program, snapshot)
    problems = [
        *program.problems,
        *noticed.found(program),
        *sheets.problems,
        *unreachable_problems(program),
    ]
    paying = all(program.has(title) for title in PAID)
    known = director.Figures(
        density=sites,
        tests=tests,
        history=history_before,
        follow_ups=to_call,
        hours=logged_by_day(sheets.work) if paying else None,
        expected=expected_by_week(sheets.work) if paying else None,
        data_issues=len(problems),
    )
    charted = chart_data(
        program,
        density=sites,
        tests=tests,
        weekly=trends.weekly(program, history),
        organizers=trends.by_organizer(to_call),
    )
    hired = new_hires(program, to_call)
    tabs = (
        dashboard_tab(program, director.dashboard(program, known), charted),
        follow_ups_tab(program, to_call),
        turf_tab(program, turf(program, to_call)),
        density_tab(program, sites),
        *_by_unit(program, snapshot, groups.Figures(sites, to_call, hired)),
        wall_chart_tab(program, wall_chart(program, to_call)),
        leaders_tab(program, leaders(program)),
        results_tab(program, tests),
        issue_heat_tab(program, issue_heat(program)),
        topics_tab(program, topics(program)),
        new_hires_tab(program, hired),
        training_tab(program, training(program)),
        *sheets.tabs,
        *person_ids_tabs(program),
        history_tab(program, history),
        chart_data_tab(program, charted),
    )
    kept, loose = _kept(program, snapshot, tabs, problems)
    if loose:
        problems = [*problems, *loose]
        known = replace(known, data_issues=len(problems))
        tabs = (dashboard_tab(program, director.dashboard(program, known), charted), *tabs[1:])
    spot = next(n for n, tab in enumerate(tabs) if tab.kind == HISTORY.title)
    issues = data_issues_tab(program, problems, snapshot)
    tabs = (*tabs[:spot], issues, kept, *tabs[spot:])
    total = sites.loc[sites["kind"] == "total", "people"]
    return Publication(
        tabs=tabs,
        marks={**sheets.marks, **program.given.marks},
        problems=problems,
        people=int(total.iloc[0]) if len(total) else 0,
        history_before=past.typed(history_before),
        density=sites,
        follow_ups=to_call,
        paid=sheets,
    )


def _kept(
    program: Program, snapshot: Snapshot, tabs: Sequence[Tab], problems: Sequence[Problem]
) -> tuple[Tab, list[Problem]]:
    """The Loose Notes tab, and what Data Issues says of its lines.

    What people wrote beside rows of Data Issues counts too: those rows are what the other problems
    make them. The Sync Log is about to get one line more.
    """
    log = sync_log_tab(program, snapshot.owned(SYNC_LOG.title), next_run(program.today))
    before = [*tabs, log]
    lines = keeping.lines(program, snapshot, before)
    found = keeping.problems(snapshot, lines, before)
    issues = data_issues_tab(program, [*problems, *found], snapshot)
    lines = keeping.lines(program, snapshot, [*before, issues])
    tab = loose_notes_tab(program, lines)
    if snapshot.owned(LOOSE_NOTES.title) is not None:
        lines = keeping.lines(program, snapshot, [*before, issues, tab])
        tab = loose_notes_tab(program, lines)
    return tab, keeping.problems(snapshot, lines, [*before, issues])


def _by_unit(program: Program, snapshot: Snapshot, figures: groups.Figures) -> list[Tab]:
    """The By Unit tab, where there is more than one unit; a tab of people's with that name is
    theirs to keep.
    """
    theirs = {key(title) for title, tag in snapshot.titles.items() if tag is None}
    wanted = (figures.density["kind"] == "unit").sum() > 1 and key(BY_UNIT.title) not in theirs
    if not wanted and snapshot.owned(BY_UNIT.title) is None:
        return []
    return [by_unit_tab(program, groups.side_by_side(program, figures, "unit"))]
