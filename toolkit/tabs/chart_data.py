"""Chart Data, a hidden tab: the numbers that the Dashboard's charts read and that stand nowhere
else in that shape.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter

import numpy as np
import pandas as pd

from toolkit.facts.counted import RATINGS
from toolkit.facts.each import each
from toolkit.tables.program import Program
from toolkit.tabs.declared import Output
from toolkit.words import day, marked, say
from toolkit.workbooks.desired import Tab, TabColumn

SITES, TESTS, ORGANIZERS = (
    20,
    12,
    20,
)  # more than that nobody can read in a chart; the tabs have them all

CHART_DATA = Output(
    title="Chart Data",
    what=marked("What the charts of the Dashboard read"),
    columns={
        "site": TabColumn("Worksite", width=24),
        "density": TabColumn("Density", "percent"),
        "density_target": TabColumn("Density target", "percent"),
        "not_assessed": TabColumn("Not assessed", "count"),
        "week_of": TabColumn("Week of", "date"),
        "week": TabColumn(
            "Week", note="The Monday in words: charts would leave room for the days between dates."
        ),
        "attempts": TabColumn("Attempts", "count"),
        "conversations": TabColumn("Conversations", "count"),
        "coverage": TabColumn("Coverage", "percent"),
        "test": TabColumn("Test", width=24),
        "participation": TabColumn("Participation", "percent"),
        "test_target": TabColumn("Test target", "percent"),
        "organizer": TabColumn("Organizer", width=20),
        "overdue": TabColumn("Promises overdue", "count"),
        "others": TabColumn("Other follow-ups", "count"),
    },
    hidden=True,
    filtered=False,
)


@dataclass(frozen=True)
class ChartData:
    """The four tables side by side, from the top each, and the blocks they are cut from."""

    sites: pd.DataFrame
    weeks: pd.DataFrame
    tests: pd.DataFrame
    organizers: pd.DataFrame
    all_sites: int  # how many worksites have a density, shown or not

    @property
    def frame(self) -> pd.DataFrame:
        blocks = (self.sites, self.weeks, self.tests, self.organizers)
        columns = {name: column.tolist() for block in blocks for name, column in block.items()}
        height = max(map(len, columns.values()))
        filled = {name: cells + [None] * (height - len(cells)) for name, cells in columns.items()}
        return pd.DataFrame(filled, dtype="object")


def chart_data(
    program: Program,
    *,
    density: pd.DataFrame,
    tests: pd.DataFrame,
    weekly: pd.DataFrame,
    organizers: pd.DataFrame,
) -> ChartData:
    """What the charts show.

    `density` and `tests` come from `density` and `structure_tests`, `weekly` and `organizers` from
    `trends`. Worksites: the 20 with the lowest density, lowest first, under their short name where
    they have one. Tests: the last 12. Organizers: the 20 with most follow-ups.
    """
    told = [
        (share, spot)
        for spot, (kind, share) in enumerate(each(density, "kind", "density"))
        if kind == "worksite" and share is not None
    ]
    lowest = [spot for _, spot in sorted(told, key=itemgetter(0))]
    names = ["worksite", "short_name", "density", *RATINGS, "not_assessed"]
    shown = density[names].take(lowest[:SITES]).reset_index(drop=True)
    shown["density_target"] = program.knobs.density_target
    shown["site"] = shown["short_name"].where(shown["short_name"].notna(), shown["worksite"])
    spots = np.flatnonzero(tests["kind"] == "total")[-TESTS:]
    totals = tests[["test", "participation", "target"]].take(spots).reset_index(drop=True)
    totals.columns = pd.Index(["test", "participation", "test_target"])
    nobody = say(program.knobs.language, "Unassigned")
    listed = organizers.head(ORGANIZERS)
    listed = listed.assign(organizer=listed["organizer"].where(listed["organizer"].notna(), nobody))
    return ChartData(
        shown[["site", "density", "density_target", *RATINGS, "not_assessed"]],
        _weeks(program, weekly),
        totals,
        listed[["organizer", "overdue", "others"]].reset_index(drop=True),
        len(told),
    )


def _weeks(program: Program, weekly: pd.DataFrame) -> pd.DataFrame:
    rows = weekly[["week_of", "attempts", "conversations", "coverage"]].reset_index(drop=True)
    rows.insert(
        1,
        "week",
        pd.Series(
            [day(monday, program.knobs.language) for monday in rows["week_of"]], dtype="object"
        ),
    )
    return rows


def rating_columns(program: Program) -> dict[str, TabColumn]:
    """One column a rating, headed by its digit and label: `1 Leader`. The legend of the chart says
    it.
    """
    labels = program.knobs.labels
    return {
        name: TabColumn(f"{n} {label}", "count")
        for n, (name, label) in enumerate(zip(RATINGS, labels, strict=True), 1)
    }


def chart_data_tab(program: Program, data: ChartData) -> Tab:
    """The hidden tab."""
    return CHART_DATA.tab(program, data.frame, extra=rating_columns(program))
