"""The Structure Test Results tab: who took part, worksite by worksite, and how many more it takes."""

from __future__ import annotations

import pandas as pd

from toolkit.tables.program import Program
from toolkit.tabs.colours import summary_rules
from toolkit.tabs.declared import Output
from toolkit.words import marked
from toolkit.workbooks.changes import Column, Rule, Tab

RESULTS = Output(
    title="Structure Test Results",
    what=marked("Who took part in each structure test, by worksite and in all"),
    needs=("Roster", "Structure Tests"),
    frozen_columns=2,
    columns={
        "test": Column("Test", width=22),
        "worksite": Column("Worksite", width=34),
        "base": Column(
            "Base",
            "count",
            8,
            note="How many were asked: the eligible, or the members where the test says so.",
        ),
        "took_part": Column(
            "Took part", "count", 8, note="People of the base with a Yes, each once."
        ),
        "participation": Column("Participation", "percent", 13, note="Took part / Base."),
        "target": Column("Target", "percent", 9),
        "needed": Column(
            "Needed", "count", 8, note="How many more to the target; 0 where it is reached."
        ),
        "change": Column(
            "Change since last test",
            "percent",
            13,
            note="Against the test that opened just before.",
        ),
    },
    rules=(*summary_rules("Worksite", "Total"), Rule("Needed", "is", 0, bold=True)),
)


def results_tab(program: Program, structure_tests: pd.DataFrame) -> Tab:
    """The tab of `organizing.structure_tests.structure_tests`."""
    return RESULTS.tab(program, structure_tests)
