"""The Wall Chart tab: everybody in the unit, under the leader they answer to, rated in a digit and
a colour.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from toolkit.facts.responses import opened
from toolkit.organizing.wall_chart import WallChart
from toolkit.tables.program import Program
from toolkit.tabs.colours import BLUE, LACKING, rating_rules
from toolkit.tabs.declared import Output, laid
from toolkit.words import key, marked
from toolkit.workbooks.desired import Rule, Tab, TabColumn

WALL_CHART = Output(
    title="Wall Chart",
    key=("person_id",),
    what=marked(
        "Everybody in the unit, by worksite, under the leader they answer to; those on nobody's"
        " list come last"
    ),
    needs=("Roster",),
    frozen_columns=3,
    figure=WallChart,
    columns=laid(
        {
            WallChart.worksite: 34,
            WallChart.person_id: 11,
            WallChart.person: 22,
            WallChart.home_units: 18,
            WallChart.job_title: 24,
            WallChart.status: 16,
            WallChart.roles: 16,
            WallChart.charted_under: 20,
            WallChart.rating: 11,
            WallChart.before: 8,
            WallChart.rated_on: 12,
            WallChart.conversations: 13,
            WallChart.last_contact: 12,
            WallChart.organizer: 16,
            WallChart.flag: 17,
        }
    ),
    rules=(
        *rating_rules("Assessment"),
        *rating_rules("Before"),
        Rule("Charted under", "is", "", fill=LACKING),
    ),
)


def wall_chart_tab(program: Program, wall_chart: pd.DataFrame) -> Tab:
    """The tab of `organizing.wall_chart.wall_chart`, with a column for each structure test that has
    opened and for each of the people's own columns that Settings names.
    """
    tests = opened(program)["test"].tolist()
    extra = _beside(WALL_CHART.columns, {f"test {n}": test for n, test in enumerate(tests, 1)})
    ticks = {
        name: TabColumn(heading, "tick", 11, note=WallChart.more.about.meaning)
        for name, heading in extra.items()
    }
    own = {f"own {n}": heading for n, heading in enumerate(program.own_columns.columns, 1)}
    theirs = {
        name: TabColumn(heading, width=14)
        for name, heading in _beside({**WALL_CHART.columns, **ticks}, own).items()
    }
    done = [Rule(column.heading, "is", "✓", ink=BLUE, bold=True) for column in ticks.values()]
    return WALL_CHART.tab(program, wall_chart, extra={**ticks, **theirs}, rules=done)


def _beside(columns: Mapping[str, TabColumn], headings: Mapping[str, str]) -> dict[str, str]:
    """The headings of more columns. One that is called like another has its number behind it."""
    taken = {key(column.heading) for column in columns.values()}
    return {
        name: heading if key(heading) not in taken else f"{heading} ({name.split()[-1]})"
        for name, heading in headings.items()
    }
