"""The Training tab: each event, who was expected and how many came."""

from __future__ import annotations

import pandas as pd

from toolkit.tables.program import Program
from toolkit.tabs.colours import LACKING
from toolkit.tabs.declared import Output
from toolkit.words import marked
from toolkit.workbooks.changes import Column, Rule, Tab

TRAINING = Output(
    title="Training",
    key=("event", "date"),
    what=marked("Each event: how many organizers were expected, and who came"),
    needs=("Events",),
    frozen_columns=1,
    columns={
        "event": Column("Event", width=40),
        "date": Column("Date", "date", 12),
        "kind": Column("Kind", width=15),
        "expected": Column(
            "Expected",
            "count",
            10,
            note="Organizers with that phase; blank: the event names no phase.",
        ),
        "attended": Column(
            "Attended", "count", 10, note="Everybody who came, with Yes, Partial or Make-up."
        ),
        "excused": Column("Excused", "count", 10),
        "missing": Column(
            "Missing", "count", 10, note="Expected organizers who neither came nor were excused."
        ),
        "rate": Column(
            "Rate", "percent", 9, note="Of the expected organizers, the share who came."
        ),
    },
    rules=(Rule("Missing", "at least", 1, fill=LACKING),),
)


def training_tab(program: Program, training: pd.DataFrame) -> Tab:
    """The tab of `organizing.training.training`."""
    return TRAINING.tab(program, training)
