"""The Issue Heat tab: what people care about, how widely and how deeply, and what its test
moved.
"""

from __future__ import annotations

import pandas as pd

from toolkit.organizing.issue_heat import TOTAL, IssueHeat
from toolkit.tables.program import Program
from toolkit.tabs.colours import LACKING, summary_rules
from toolkit.tabs.declared import Output, laid
from toolkit.words import marked
from toolkit.workbooks.desired import Rule, Tab

ISSUE_HEAT = Output(
    title="Issue Heat",
    key=("issue", "worksite", "phase"),
    what=marked("What people care about, by worksite, in all and by phase: how widely, how deeply"),
    needs=("Roster", "Conversations"),
    frozen_columns=2,
    figure=IssueHeat,
    columns=laid(
        {
            IssueHeat.issue: 26,
            IssueHeat.worksite: 34,
            IssueHeat.phase: 12,
            IssueHeat.raised_by: 10,
            IssueHeat.asked: 9,
            IssueHeat.widely: 9,
            IssueHeat.deeply: 9,
            IssueHeat.rank: 7,
            IssueHeat.test: 22,
            IssueHeat.participation: 13,
            IssueHeat.moved_half: 12,
        }
    ),
    rules=(*summary_rules("Worksite", TOTAL), Rule("Rank", "is", 1, fill=LACKING, bold=True)),
)


def issue_heat_tab(program: Program, issue_heat: pd.DataFrame) -> Tab:
    """The tab of `organizing.issue_heat.issue_heat`, for people inside the workbook: small numbers
    are not hidden.
    """
    return ISSUE_HEAT.tab(program, issue_heat)
