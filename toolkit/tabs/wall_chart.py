"""The Wall Chart tab: everybody in the unit, under the leader they answer to, rated in a digit and
a colour.
"""

from __future__ import annotations

import pandas as pd

from toolkit.facts.responses import opened
from toolkit.tables.program import Program
from toolkit.tabs.colours import BLUE, LACKING, rating_rules
from toolkit.tabs.declared import RATINGS, TALKS, Output
from toolkit.words import key, marked
from toolkit.workbooks.changes import Column, Rule, Tab

TICKS = marked("✓ a Yes that counts, ✗ a No; blank: no answer.")
WALL_CHART = Output(
    title="Wall Chart",
    key=("person_id",),
    what=marked(
        "Everybody in the unit, by worksite, under the leader they answer to; those on nobody's"
        " list come last"
    ),
    needs=("Roster",),
    leans=(((TALKS,), ("conversations", "last_contact")), (RATINGS, ("rating", "rated_on"))),
    frozen_columns=3,
    columns={
        "worksite": Column("Worksite", width=34),
        "person_id": Column("Person ID", width=11),
        "person": Column("Person", width=22),
        "job_title": Column("Job title", width=24),
        "status": Column("Status", width=16),
        "roles": Column("Roles", width=16),
        "charted_under": Column(
            "Charted under",
            width=20,
            note="The leader they answer to; blank: they are on nobody's list.",
        ),
        "rating": Column(
            "Assessment",
            "rating",
            11,
            note="The latest, 1 strongest supporter to 5 opposed; blank: not assessed.",
        ),
        "rated_on": Column("Assessed on", "date", 12),
        "conversations": Column("Conversations", "count", 13, note="How many, ever."),
        "last_contact": Column(
            "Last contact", "date", 12, note="The last conversation, by anybody."
        ),
        "organizer": Column("Organizer", width=16),
    },
    rules=(*rating_rules("Assessment"), Rule("Charted under", "is", "", fill=LACKING)),
)


def wall_chart_tab(program: Program, wall_chart: pd.DataFrame) -> Tab:
    """The tab of `organizing.wall_chart.wall_chart`, with a column for each structure test that has
    opened.
    """
    tests = columns_of_tests(program)
    done = [Rule(column.heading, "is", "✓", ink=BLUE, bold=True) for column in tests.values()]
    return WALL_CHART.tab(program, wall_chart, extra=tests, rules=done)


def columns_of_tests(program: Program) -> dict[str, Column]:
    """The columns of the tests, by the figure's names. A test that is called like another column
    says what it is.
    """
    taken = {key(column.heading) for column in WALL_CHART.columns.values()}
    columns = {}
    for number, test in enumerate(opened(program)["test"], 1):
        heading = test if key(test) not in taken else f"{test} ({number})"
        columns[f"test {number}"] = Column(heading, "tick", 11, note=TICKS)
    return columns
