"""The History tab: one row a worksite and week; a week that is over is never written again."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from toolkit.tables.program import Program
from toolkit.tabs.declared import Output
from toolkit.words import marked
from toolkit.workbooks.changes import Column, Tab

HISTORY = Output(
    title="History",
    key=("week_of", "worksite"),
    what=marked("Each worksite at the end of each week; changes and trends come from here"),
    needs=("Roster",),
    frozen_columns=2,
    columns={
        "week_of": Column("Week of", "date", 12, note="The Monday of the week."),
        "worksite": Column("Worksite", width=34),
        "people": Column("People", "count", 9, note="People in the unit."),
        "eligible": Column("Eligible", "count", 9),
        "members": Column("Members", "count", 9),
        "pending": Column("Pending", "count", 9),
        "supporters": Column("Supporters", "count", 11, note="Latest rating 1 or 2."),
        "assessed": Column("Assessed", "count", 10),
        "contacted": Column("Contacted", "count", 10),
        "charted": Column("Charted", "count", 9, note="People in the unit charted under somebody."),
        "follow_ups_open": Column("Follow-ups open", "count", 11),
        "promises_overdue": Column("Promises overdue", "count", 11),
    },
)


def history_tab(program: Program, history: pd.DataFrame) -> Tab:
    """The tab of `organizing.history.merged`; without a Roster what is there stays, and the first
    line does not call it empty.
    """
    output = replace(HISTORY, needs=()) if len(history) else HISTORY
    return output.tab(program, history)
