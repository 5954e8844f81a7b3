"""Publication: every output tab as it should stand, from what is known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from toolkit.jobs import history_gone, keeping
from toolkit.jobs.known import Known
from toolkit.organizing import trends
from toolkit.organizing.leaders import leaders
from toolkit.organizing.topics import topics
from toolkit.organizing.training import training
from toolkit.organizing.turf import turf
from toolkit.plan.plan import notes
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program
from toolkit.tabs import approvals, stipends, timesheets
from toolkit.tabs.by_unit import BY_UNIT, by_unit_tab
from toolkit.tabs.chart_data import CHART_DATA, ChartData, chart_data, chart_data_tab
from toolkit.tabs.dashboard import DASHBOARD, dashboard_tab
from toolkit.tabs.data_issues import DATA_ISSUES, data_issues_tab
from toolkit.tabs.declared import Output
from toolkit.tabs.density import DENSITY, density_tab
from toolkit.tabs.field_log import FIELD_LOG, field_log_tab
from toolkit.tabs.follow_ups import FOLLOW_UPS, follow_ups_tab
from toolkit.tabs.history import HISTORY, history_tab
from toolkit.tabs.issue_heat import ISSUE_HEAT, issue_heat_tab
from toolkit.tabs.leaders import LEADERS, leaders_tab
from toolkit.tabs.loose_notes import LOOSE_NOTES, loose_notes_tab
from toolkit.tabs.new_hires import NEW_HIRES, new_hires_tab
from toolkit.tabs.person_ids import PERSON_IDS, person_ids_tabs
from toolkit.tabs.structure_tests import RESULTS, results_tab
from toolkit.tabs.sync_log import SYNC_LOG, next_run, sync_log_tab
from toolkit.tabs.topics import TOPICS, topics_tab
from toolkit.tabs.training import TRAINING, training_tab
from toolkit.tabs.turf import TURF, turf_tab
from toolkit.tabs.wall_chart import WALL_CHART, wall_chart_tab
from toolkit.words import key
from toolkit.workbooks.desired import Tab

Lays = Callable[[Known], Iterable[Tab]]

# Every tab but Dashboard, Data Issues and Loose Notes, which tell of the others, in their order.
LAID: tuple[tuple[tuple[Output, ...], Lays], ...] = (
    ((FOLLOW_UPS,), lambda known: [follow_ups_tab(known.program, known.follow_ups)]),
    ((TURF,), lambda known: [turf_tab(known.program, turf(known.program, known.follow_ups))]),
    ((DENSITY,), lambda known: [density_tab(known.program, known.density)]),
    ((BY_UNIT,), lambda known: _by_unit(known)),
    ((WALL_CHART,), lambda known: [wall_chart_tab(known.program, known.wall_chart)]),
    ((LEADERS,), lambda known: [leaders_tab(known.program, leaders(known.program))]),
    ((RESULTS,), lambda known: [results_tab(known.program, known.tests)]),
    ((ISSUE_HEAT,), lambda known: [issue_heat_tab(known.program, known.heat)]),
    ((TOPICS,), lambda known: [topics_tab(known.program, topics(known.program))]),
    ((NEW_HIRES,), lambda known: [new_hires_tab(known.program, known.new_hires)]),
    ((TRAINING,), lambda known: [training_tab(known.program, training(known.program))]),
    ((timesheets.OUTPUT, stipends.OUTPUT, approvals.OUTPUT), lambda known: known.paid.tabs),
    ((PERSON_IDS,), lambda known: person_ids_tabs(known.program)),
    ((FIELD_LOG,), lambda known: [field_log_tab(known.program)]),
    ((HISTORY,), lambda known: [history_tab(known.program, known.history)]),
)
EVERY_TITLE = tuple(
    output.title
    for output in (
        *(output for outputs, _ in LAID for output in outputs),
        DASHBOARD,
        DATA_ISSUES,
        LOOSE_NOTES,
        CHART_DATA,
    )
)
LAST = {HISTORY.title, CHART_DATA.title}  # behind what tells of the others


@dataclass(frozen=True)
class Publication:
    """What is known, the tabs and marks it becomes, and every problem found on the way."""

    known: Known
    tabs: tuple[Tab, ...]
    problems: Sequence[Problem]

    @property
    def program(self) -> Program:
        return self.known.program

    @property
    def marks(self) -> Mapping[str, str]:
        gone = history_gone.marks(self.known.history_gone_on, self.known.snapshot.marks)
        return {**self.known.paid.marks, **self.program.given.marks, **gone}


def publication(known: Known) -> Publication:
    """Everything a sync publishes, but for its own line in the Sync Log."""
    program, charted = known.program, _charted(known)

    def dashboard(problems: Sequence[Problem]) -> Tab:
        return dashboard_tab(program, known.dashboard(len(problems)), charted)

    laid = [tab for _, lays in LAID for tab in lays(known)]
    laid.append(chart_data_tab(program, charted))
    first = dashboard(known.faults)
    kept, loose = _kept(known, [first, *laid])
    problems = [*known.faults, *loose]
    issues = data_issues_tab(program, problems, known.snapshot)
    return Publication(
        known,
        (
            dashboard(problems) if loose else first,
            *(tab for tab in laid if tab.kind not in LAST),
            issues,
            kept,
            *(tab for tab in laid if tab.kind in LAST),
        ),
        problems,
    )


def titles(known: Known) -> list[str]:
    """What the tabs of a sync are called, none of them laid out."""
    unwanted = set()
    if not _units_wanted(known):
        unwanted.add(BY_UNIT.title)
    if known.program.given.rows.empty:
        unwanted.add(PERSON_IDS.title)
    return [title for title in EVERY_TITLE if title not in unwanted]


def _charted(known: Known) -> ChartData:
    return chart_data(
        known.program,
        density=known.density,
        tests=known.tests,
        weekly=known.weekly,
        organizers=trends.by_organizer(known.program, known.follow_ups),
    )


def _kept(known: Known, tabs: Sequence[Tab]) -> tuple[Tab, list[Problem]]:
    """The Loose Notes tab, and what Data Issues says of its lines.

    What people wrote beside rows of Data Issues counts too: those rows are what the other problems
    make them. The Sync Log is about to get one line more.
    """
    program, snapshot = known.program, known.snapshot
    log = sync_log_tab(program, snapshot.owned(SYNC_LOG.title), next_run(program.today))
    before = [*tabs, log]
    loose = notes(snapshot, before)
    lines = keeping.lines(program, snapshot, loose)
    told = keeping.problems(snapshot, lines, before)
    issues = data_issues_tab(program, [*known.faults, *told], snapshot)
    loose += notes(snapshot, [issues])
    tab = loose_notes_tab(program, keeping.lines(program, snapshot, loose))
    loose += notes(snapshot, [tab])
    lines = keeping.lines(program, snapshot, loose)
    return loose_notes_tab(program, lines), keeping.problems(snapshot, lines, [*before, issues])


def _by_unit(known: Known) -> list[Tab]:
    if not _units_wanted(known):
        return []
    return [by_unit_tab(known.program, known.side_by_side("unit"))]


def _units_wanted(known: Known) -> bool:
    """The By Unit tab stands where there is more than one unit, and stays once it does; a tab of
    people's with that name is theirs to keep.
    """
    theirs = {key(title) for title, tag in known.snapshot.titles.items() if tag is None}
    several = bool((known.density["kind"] == "unit").sum() > 1)
    stands = known.snapshot.owned(BY_UNIT.title) is not None
    return stands or (several and key(BY_UNIT.title) not in theirs)
