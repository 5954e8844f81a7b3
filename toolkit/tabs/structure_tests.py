"""The Structure Test Results tab: who took part, by worksite, and how many more it takes."""

from __future__ import annotations

import pandas as pd

from toolkit.organizing.structure_tests import TOTAL, Results
from toolkit.tables.program import Program
from toolkit.tabs.colours import summary_rules
from toolkit.tabs.declared import Output, laid
from toolkit.words import marked
from toolkit.workbooks.desired import Rule, Tab

RESULTS = Output(
    title="Structure Test Results",
    key=("test", "worksite"),
    what=marked("Who took part in each structure test, by worksite and in all"),
    needs=("Roster", "Structure Tests"),
    frozen_columns=2,
    figure=Results,
    columns=laid(
        {
            Results.test: 22,
            Results.worksite: 34,
            Results.base: 8,
            Results.took_part: 8,
            Results.participation: 13,
            Results.target: 9,
            Results.needed: 8,
            Results.change: 13,
        }
    ),
    rules=(*summary_rules("Worksite", TOTAL), Rule("Needed", "is", 0, bold=True)),
)


def results_tab(program: Program, structure_tests: pd.DataFrame) -> Tab:
    """The tab of `organizing.structure_tests.structure_tests`."""
    return RESULTS.tab(program, structure_tests)
