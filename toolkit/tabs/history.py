"""The History tab: one row a worksite and week; a week that is over is never written again."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from toolkit.organizing.history import History
from toolkit.tables.program import Program
from toolkit.tabs.declared import Output, laid
from toolkit.words import marked
from toolkit.workbooks.desired import Tab

HISTORY = Output(
    title="History",
    key=("week_of", "worksite"),
    what=marked("Each worksite at the end of each week; changes and trends come from here"),
    needs=("Roster",),
    frozen_columns=2,
    figure=History,
    columns=laid(
        {
            History.week_of: 12,
            History.worksite: 34,
            History.people: 9,
            History.eligible: 9,
            History.members: 9,
            History.pending: 9,
            History.supporters: 11,
            History.assessed: 10,
            History.contacted: 10,
            History.charted: 9,
            History.follow_ups_open: 11,
            History.promises_overdue: 11,
        }
    ),
)


def history_tab(program: Program, history: pd.DataFrame) -> Tab:
    """The tab of `organizing.history.merged`; without a Roster what is there stays, and the first
    line does not call it empty.
    """
    output = replace(HISTORY, needs=()) if len(history) else HISTORY
    return output.tab(program, history)
