"""The Training tab: each event, who was expected and how many came."""

from __future__ import annotations

import pandas as pd

from toolkit.organizing.training import Training
from toolkit.tables.program import Program
from toolkit.tabs.colours import LACKING
from toolkit.tabs.declared import Output, laid
from toolkit.words import marked
from toolkit.workbooks.desired import Rule, Tab

TRAINING = Output(
    title="Training",
    key=("event", "date"),
    what=marked("Each event: how many organizers were expected, and who came"),
    needs=("Events",),
    frozen_columns=1,
    figure=Training,
    columns=laid(
        {
            Training.event: 40,
            Training.date: 12,
            Training.kind: 15,
            Training.expected: 10,
            Training.signed_up: 10,
            Training.attended: 10,
            Training.excused: 10,
            Training.missing: 10,
            Training.rate: 9,
        }
    ),
    rules=(Rule("Missing", "at least", 1, fill=LACKING),),
)


def training_tab(program: Program, training: pd.DataFrame) -> Tab:
    """The tab of `organizing.training.training`."""
    return TRAINING.tab(program, training)
