"""The Issue Heat tab: what people care about, how widely and how deeply."""

from __future__ import annotations

import pandas as pd

from toolkit.organizing.issue_heat import TOTAL
from toolkit.tables.program import Program
from toolkit.tabs.colours import LACKING, summary_rules
from toolkit.tabs.declared import Output
from toolkit.words import marked
from toolkit.workbooks.changes import Column, Rule, Tab

ISSUE_HEAT = Output(
    title="Issue Heat",
    what=marked("What people care about, by worksite and in all: how widely and how deeply"),
    needs=("Roster", "Conversations"),
    frozen_columns=2,
    columns={
        "issue": Column("Issue", width=26),
        "worksite": Column("Worksite", width=34),
        "raised_by": Column(
            "Raised by", "count", 10, note="How many different people raised it, ever."
        ),
        "asked": Column(
            "Asked", "count", 9, note="How many different people somebody has talked with."
        ),
        "widely": Column("Widely", "percent", 9, note="Raised by / Asked."),
        "deeply": Column(
            "Deeply",
            "percent",
            9,
            note="Of those who gave an intensity, the share whose highest is 4 or 5.",
        ),
        "rank": Column(
            "Rank",
            "count",
            7,
            note="By Widely times Deeply, among the issues of the same worksite.",
        ),
    },
    rules=(*summary_rules("Worksite", TOTAL), Rule("Rank", "is", 1, fill=LACKING, bold=True)),
)


def issue_heat_tab(program: Program, issue_heat: pd.DataFrame) -> Tab:
    """The tab of `organizing.issue_heat.issue_heat`, for people inside the workbook: small numbers
    are not hidden.
    """
    return ISSUE_HEAT.tab(program, issue_heat)
